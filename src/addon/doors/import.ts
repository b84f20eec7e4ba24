/**
 * Applies what the user approved of an archive, in batches. The log may have changed since the page read it,
 * and a batch may come twice: each change is checked against the log as it stands, under the lock.
 */
import { accountName, senderOf } from '../../core/account.ts';
import { openEdits } from '../../core/change.ts';
import { type Day, dayInWords } from '../../core/day.ts';
import { fold, quote } from '../../core/text.ts';
import { isBlank, readDay } from '../../sheet/cell.ts';
import { readLog } from '../../sheet/log/log.ts';
import { readEdits } from '../../sheet/records/edits.ts';
import { FIRST_ACCOUNT, readSettings } from '../../sheet/records/settings.ts';
import { openAccounts, rowNamed } from '../../sheet/records/settings-table.ts';
import { cellAt } from '../../sheet/table.ts';
import { dayState } from '../../sheet/write/cell-state.ts';
import type { ImportBatch, ImportLogReply, ImportReply, LastImportReply } from '../contract.ts';
import { refresh } from '../daily/run.ts';
import { readForm } from '../frame/form.ts';
import { replyOf } from '../frame/refusal.ts';
import { openWorkbook, type Workbook } from '../frame/workbook.ts';
import { addedRows, withRoom } from '../ledger/added-rows.ts';
import { commit } from '../ledger/commit.ts';
import { noteImport } from '../ledger/first-steps.ts';
import { noteArchive } from '../ledger/history.ts';
import { describeAction, latestEdits } from '../ledger/last-action.ts';
import { locked } from '../ledger/locked.ts';
import { readPast } from '../ledger/past.ts';
import { firstThatFit } from '../ledger/pieces.ts';
import type { RowChange } from '../ledger/row-change.ts';
import { inTheirWords } from '../ledger/their-words.ts';
import { readAdditions, readChanges, readHead, readId } from './import-batch.ts';

export const IMPORT = 'Import';
/** More than a sheet has rows: to the page, rows of year sheets are below 1, and are known but not changed. */
const PAST = 10_000_000;
/** What was left out is told up to here. */
const MOST_SKIPPED_BYTES = 28_000;

export function readImportLog(): ImportLogReply {
  return replyOf(() => {
    const workbook = openWorkbook();
    const { accounts, policy } = readSettings(workbook, workbook.calendar);
    const log = readLog(workbook, workbook.calendar);
    // Their rows come first, below any row of the log, so that nobody takes one for the other.
    const invitations = [
      ...readPast(workbook, log).map((past) => ({ ...past, row: past.row - PAST })),
      ...log.invitations,
    ];
    return {
      ok: true as const,
      accounts: accounts.map(({ name, slug }) => ({ name, slug: slug ?? null })),
      rows: invitations.map(({ row, name, company, url, account, sentOn, status, closedOn }) => ({
        row,
        name,
        company,
        url,
        account: accountName(account, accounts),
        sentOn: sentOn ?? ('' as const),
        status: status ?? ('' as const),
        closedOn: closedOn ?? ('' as const),
      })),
      expiresAfter: policy.expiresAfter,
      connectionLimit: policy.connectionLimit,
      today: workbook.today,
    };
  });
}

/** Whatever came after it, it can be undone. */
export function readLastImport(): LastImportReply {
  return replyOf(() => {
    const workbook = openWorkbook();
    const found = describeAction(workbook, latestEdits(workbook, IMPORT));
    return {
      ok: true as const,
      last: found ? { action: found.action, what: found.what, when: found.when } : null,
    };
  });
}

/**
 * One change: rows, statuses and the archive's day stand together or not at all. What does not fit is
 * skipped, with the reason.
 */
export function applyImport(sent: ImportBatch): ImportReply {
  return replyOf(() =>
    locked((workbook) => {
      const batch = readForm(sent);
      const { account, exportedOn, ownerSlug, file } = readHead(batch, workbook.today);
      const action = readId(batch.importId);
      const settings = readSettings(workbook, workbook.calendar);
      const log = readLog(workbook, workbook.calendar);
      const { accounts } = settings;
      const mine = log.invitations.filter(
        (one) => fold(accountName(one.account, accounts)) === fold(account),
      );
      const past = readPast(workbook, log).filter(
        (one) => fold(accountName(one.account, accounts)) === fold(account),
      );
      const additions = readAdditions([...past, ...mine], account, batch.added);
      const changes = readChanges(log, mine, batch.changed, file ? undefined : exportedOn);
      const roomy = withRoom(workbook, log, additions.rows.length);
      const rows: RowChange[] = [
        ...addedRows(roomy, additions.rows),
        ...[...changes.writes].map(([{ row }, to]) => ({
          table: roomy,
          row,
          to,
          soft: ['closedOn', 'reason'],
        })),
        ...(batch.last === true && !file ? [archiveRow(workbook, account, ownerSlug, exportedOn)] : []),
      ];
      const source = file ? `File ${quote(file)}` : `Archive of ${dayInWords(exportedOn)}`;
      const what = describeImport(workbook, action, source, additions.rows.length, changes.writes.size);
      const { met } = commit(
        workbook,
        { act: IMPORT, what, where: 'Import archive', action, usualAccount: accounts[0]?.name },
        inTheirWords(roomy, rows),
      );
      if (batch.last === true) {
        const known = senderOf(account, accounts) ?? { name: account, lastArchive: undefined };
        if (!file) noteArchive(workbook, known, exportedOn, action);
        if (additions.rows.length + changes.writes.size > 0) noteImport(workbook, action);
        refresh(workbook);
      }
      if (met) throw met;
      const skipped = [...additions.skipped, ...changes.skipped];
      return {
        ok: true as const,
        added: additions.rows.length,
        changed: changes.writes.size,
        already: additions.already + changes.already,
        skipped: firstThatFit(skipped, MOST_SKIPPED_BYTES),
        skippedCount: skipped.length,
      };
    }),
  );
}

/** `Archive of 20 November 2026 imported: 8 added, 3 changed`, or `File "leads.csv" …`, over all batches of the import. */
function describeImport(
  workbook: Workbook,
  action: string,
  source: string,
  added: number,
  changed: number,
): string {
  const before = openEdits(readEdits(workbook)).filter(
    (edit) => edit.action === action && edit.table === 'log',
  );
  const rows = before.filter(({ whole }) => whole).length;
  return `${source} imported: ${added + rows} added, ${changed + before.length - rows} changed`;
}

/** Notes the newest archive in the table of accounts, and the owner's profile if none stands there. */
function archiveRow(workbook: Workbook, account: string, slug: string | null, exportedOn: Day): RowChange {
  const table = openAccounts(workbook);
  const row = rowNamed(table, account);
  const isNew = row === table.nextRow;
  const before = readDay(cellAt(table, row, table.places['Last archive'] ?? -1), workbook.calendar);
  // A day to come was read from the name of a file that somebody had renamed.
  const isNewer = before !== undefined && before > exportedOn && before <= workbook.today;
  const newest = isNewer ? before : exportedOn;
  const hasProfile = !isBlank(cellAt(table, row, table.places.Profile ?? -1));
  return {
    table,
    row,
    whole: isNew,
    who: [account],
    to: {
      ...(isNew && { Account: account, Type: FIRST_ACCOUNT.type }),
      ...(slug !== null && !hasProfile && { Profile: `https://www.linkedin.com/in/${slug}` }),
      'Last archive': dayState(newest),
    },
  };
}
