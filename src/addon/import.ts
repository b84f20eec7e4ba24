/**
 * Applies what the user approved of an archive, in batches. The log may have changed since the page read it, and a batch may
 * come twice: each change is checked against the log as it stands, under the lock.
 */
import { accountName } from '../core/account.ts';
import type { NewInvitation, StatusChange } from '../core/archive/difference.ts';
import { type Day, dayInWords, daysBetween, parseDay } from '../core/day.ts';
import { STATUSES, type Status } from '../core/invitation.ts';
import { personKey } from '../core/person.ts';
import { fold } from '../core/text.ts';
import { type Log, type LoggedInvitation, readLog } from '../sheet/log.ts';
import type { Changes } from '../sheet/log-write.ts';
import { readSettings, writeImport } from '../sheet/settings.ts';
import type { ImportBatch, ImportLogReply, ImportReply, Skipped } from './contract.ts';
import { isFree, refresh } from './daily.ts';
import { readProfileField, readTextField } from './form.ts';
import { locate } from './locate.ts';
import { type Action, addRows, changeRows } from './record.ts';
import { Refusal, replyOf } from './refusal.ts';
import { locked, openWorkbook, type Workbook } from './workbook.ts';

/** A status never goes back: what an archive leaves open, then pending, then closed, and an acceptance is the end. */
const RANK: Readonly<Record<Status, number>> = {
  Unknown: 0,
  Pending: 1,
  Expired: 2,
  Withdrawn: 2,
  Declined: 2,
  Accepted: 3,
};
const MOST_IN_A_BATCH = 1000;

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

export function applyImport(batch: ImportBatch): ImportReply {
  return replyOf(() =>
    locked((workbook) => {
      const { account, exportedOn, ownerSlug } = readHead(batch);
      const { accounts } = readSettings(workbook, workbook.calendar);
      const log = readLog(workbook, workbook.calendar);
      const mine = log.invitations.filter(
        (one) => fold(accountName(one.account, accounts)) === fold(account),
      );
      const why = `LinkedIn's archive of ${dayInWords(exportedOn)}`;
      const action: Action = { act: 'Import', why, id: readId(batch.importId) };

      const skipped: Skipped[] = [];
      // Two changes of the log, each whole: an execution that ends between them leaves a batch to be sent again.
      const [added, addedAlready] = applyAdditions(
        workbook,
        log,
        mine,
        account,
        batch.added,
        action,
        skipped,
      );
      const [changed, changedAlready] = applyChanges(workbook, log, mine, batch.changed, action, skipped);
      if (batch.last === true) {
        writeImport(workbook, workbook.calendar, account, ownerSlug, exportedOn);
        refresh(workbook);
      }
      return { ok: true as const, added, changed, already: changedAlready + addedAlready, skipped };
    }),
  );
}

type Counts = [done: number, already: number];

function applyChanges(
  workbook: Workbook,
  log: Log,
  mine: readonly LoggedInvitation[],
  changes: readonly StatusChange[],
  action: Action,
  skipped: Skipped[],
): Counts {
  const writes = new Map<LoggedInvitation, Changes>();
  let already = 0;
  for (const { target, to, closedOn } of changes) {
    const status = STATUSES.find((known) => known === to);
    const { found: logged } = locate(mine, target);
    const name = String(target.name);
    if (!status || !logged) skipped.push({ name, why: 'it is not in the log any more as it was' });
    else if (logged.status === status) already++;
    else if ((logged.status ?? '') !== target.status || RANK[status] <= RANK[logged.status ?? 'Unknown']) {
      skipped.push({ name, why: `the log says ${logged.status ?? 'no status'} now` });
    } else {
      const day = parseDay(String(closedOn));
      writes.set(logged, {
        status,
        ...(day && isFree(log, logged.row, 'closedOn') && { closedOn: workbook.calendar.dateOf(day) }),
      });
    }
  }
  changeRows(workbook, log, writes, action);
  return [writes.size, already];
}

function applyAdditions(
  workbook: Workbook,
  log: Log,
  mine: readonly LoggedInvitation[],
  account: string,
  added: readonly NewInvitation[],
  action: Action,
  skipped: Skipped[],
): Counts {
  const daysOf = new Map<string, Day[]>();
  const note = (key: string, day: Day) => daysOf.set(key, [...(daysOf.get(key) ?? []), day]);
  for (const logged of mine) {
    const key = personKey(logged);
    if (key !== undefined && logged.sentOn !== undefined) note(key, logged.sentOn);
  }
  const rows: Changes[] = [];
  let already = 0;
  for (const invitation of added) {
    const sentOn = parseDay(String(invitation.sentOn));
    const status = (['Pending', 'Accepted', 'Unknown'] as const).find((known) => known === invitation.status);
    const person = {
      name: readTextField('name', invitation.name),
      company: readTextField('company', invitation.company),
      url: invitation.url === '' ? '' : readArchiveProfile(invitation.url),
    };
    const key = personKey(person);
    if (!sentOn || !status || key === undefined) {
      skipped.push({ name: person.name, why: 'its name, day or status cannot be used' });
      continue;
    }
    // The archive counts in UTC, the log in the user's days: a day apart is the same invitation.
    if (daysOf.get(key)?.some((day) => Math.abs(daysBetween(day, sentOn)) <= 1)) {
      already++;
      continue;
    }
    note(key, sentOn);
    const closedOn = parseDay(String(invitation.closedOn));
    rows.push({
      ...person,
      account,
      sentOn: workbook.calendar.dateOf(sentOn),
      note: readTextField('note', invitation.note),
      status,
      ...(closedOn && { closedOn: workbook.calendar.dateOf(closedOn) }),
    });
  }
  if (rows.length > 0) addRows(workbook, log, rows, action);
  return [rows.length, already];
}

/** An archive may hold addresses that are cut off (`https://www.linkedin.com/in`): those name nobody. */
function readArchiveProfile(url: unknown): string {
  try {
    return readProfileField(url);
  } catch (error) {
    if (error instanceof Refusal) return '';
    throw error;
  }
}

function readHead(batch: ImportBatch): { account: string; exportedOn: Day; ownerSlug: string | null } {
  const account = readTextField('account', batch.account);
  const exportedOn = parseDay(String(batch.exportedOn));
  if (
    account === '' ||
    exportedOn === undefined ||
    !Array.isArray(batch.added) ||
    !Array.isArray(batch.changed)
  ) {
    throw new Refusal(
      'invalid',
      'Cannot import: the account, the day of the archive and its changes are wanted.',
    );
  }
  if (batch.added.length + batch.changed.length > MOST_IN_A_BATCH) {
    throw new Refusal(
      'invalid',
      `Cannot import more than ${MOST_IN_A_BATCH} changes at once: send them in batches.`,
    );
  }
  return { account, exportedOn, ownerSlug: typeof batch.ownerSlug === 'string' ? batch.ownerSlug : null };
}

function readId(id: unknown): string {
  if (typeof id === 'string' && /^[\w-]{1,64}$/.test(id)) return id;
  throw new Refusal(
    'invalid',
    `Cannot use "${String(id).slice(0, 80)}" as the import's id: letters, digits, - and _ are wanted.`,
  );
}
