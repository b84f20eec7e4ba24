/**
 * Applies what the user approved of an archive, in batches. The log may have changed since the page read it, and a batch may
 * come twice: each change is checked against the log as it stands, under the lock.
 */
import { accountName } from '../core/account.ts';
import { dayInWords } from '../core/day.ts';
import { fold } from '../core/text.ts';
import { type Log, readLog } from '../sheet/log.ts';
import { requireWritableRows } from '../sheet/log-write.ts';
import { readSettings } from '../sheet/settings.ts';
import { prepareImport } from '../sheet/settings-import.ts';
import type { ImportBatch, ImportLogReply, ImportReply } from './contract.ts';
import { refresh } from './daily.ts';
import { readForm } from './form.ts';
import { readAdditions, readChanges, readHead, readId } from './import-batch.ts';
import { type Action, addRows, changeRows, rowsOfAdded } from './record.ts';
import { replyOf } from './refusal.ts';
import { locked, openWorkbook } from './workbook.ts';

export function readImportLog(): ImportLogReply {
  return replyOf(() => {
    const workbook = openWorkbook();
    const { accounts, policy } = readSettings(workbook, workbook.calendar);
    const { invitations } = readLog(workbook, workbook.calendar);
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
    };
  });
}

/** What does not fit is found before anything is written: a refusal leaves all as it was. */
export function applyImport(sent: ImportBatch): ImportReply {
  return replyOf(() =>
    locked((workbook) => {
      const batch = readForm(sent);
      const { account, exportedOn, ownerSlug } = readHead(batch);
      const { accounts } = readSettings(workbook, workbook.calendar);
      const log = readLog(workbook, workbook.calendar);
      const ofMine = ({ invitations }: Log) =>
        invitations.filter((one) => fold(accountName(one.account, accounts)) === fold(account));
      const decide = (log: Log) => ({ log, ...readChanges(workbook, log, ofMine(log), batch.changed) });
      const why = `LinkedIn's archive of ${dayInWords(exportedOn)}`;
      const action: Action = { act: 'Import', why, id: readId(batch.importId) };

      const additions = readAdditions(workbook, ofMine(log), account, batch.added);
      const planned = decide(log);
      requireWritableRows(log, rowsOfAdded(log, additions.rows));
      requireWritableRows(log, new Map([...planned.writes].map(([{ row }, change]) => [row, change])));
      const noteImport = batch.last === true && prepareImport(workbook, account);

      // Two changes of the log, each whole: an execution that ends between them leaves a batch to be sent again.
      const isAdded = additions.rows.length > 0;
      if (isAdded) addRows(workbook, log, additions.rows, action);
      // The second is decided by the log as it is then, by which alone it could be put right.
      const changes = isAdded ? decide(readLog(workbook, workbook.calendar)) : planned;
      changeRows(workbook, changes.log, changes.writes, action);
      if (noteImport) {
        noteImport(workbook.calendar, ownerSlug, exportedOn);
        refresh(workbook);
      }
      return {
        ok: true as const,
        added: additions.rows.length,
        changed: changes.writes.size,
        already: additions.already + changes.already,
        skipped: [...additions.skipped, ...changes.skipped],
      };
    }),
  );
}
