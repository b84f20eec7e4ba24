/** Lets in a batch of an import: what the page sends of an archive that strangers wrote. Writes nothing. */
import type { NewInvitation, StatusChange } from '../../core/archive/difference.ts';
import type { Cells } from '../../core/change.ts';
import { type Day, dayInWords, daysBetween, parseDay } from '../../core/day.ts';
import { STATUSES, type Status } from '../../core/invitation.ts';
import { isText } from '../../core/is-text.ts';
import { personKey } from '../../core/person.ts';
import { nextAttempt } from '../../core/rules/verdict.ts';
import { isFree, type Log, type LoggedInvitation } from '../../sheet/log/log.ts';
import { dayState } from '../../sheet/write/cell-state.ts';
import type { ImportBatch, Skipped } from '../contract.ts';
import { cannotUse, readForm, readProfileField, readTextField } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';
import { locate } from '../ledger/locate.ts';

/**
 * A status never goes back: what an archive leaves open, then pending, then closed, and an acceptance is the
 * end.
 */
const RANK: Readonly<Record<Status, number>> = {
  Unknown: 0,
  Pending: 1,
  Expired: 2,
  Withdrawn: 2,
  Declined: 2,
  Accepted: 3,
};
const MOST_IN_A_BATCH = 1000;
const LONGEST_SLUG = 300;

interface Read {
  /** Found done. */
  readonly already: number;
  readonly skipped: readonly Skipped[];
}

/**
 * What is to be written for each status that the archive changes; what does not fit is skipped with the
 * reason. What is gone was withdrawn on the day of the export at the latest: that day is written, so that the
 * time until it may be sent again is never counted short. Nobody is gone by a file that is no archive: it has no
 * such day.
 */
export function readChanges(
  log: Log,
  mine: readonly LoggedInvitation[],
  changes: readonly StatusChange[],
  exportedOn: Day | undefined,
): Read & { readonly writes: ReadonlyMap<LoggedInvitation, Cells> } {
  const writes = new Map<LoggedInvitation, Cells>();
  const skipped: Skipped[] = [];
  let already = 0;
  for (const sent of changes) {
    const { target: aim, to, closedOn } = readForm(sent);
    const target = readForm(aim);
    const status = STATUSES.find((known) => known === to);
    const { found: logged } = locate(mine, target);
    const name = beginningOf(target.name);
    if (!status || !logged) skipped.push({ name, why: 'its row was changed or deleted' });
    else if (logged.status === status) already++;
    else if ((logged.status ?? '') !== target.status || RANK[status] <= RANK[logged.status ?? 'Unknown']) {
      skipped.push({ name, why: `the log says ${logged.status ?? 'no status'} now` });
    } else {
      const goneOn = status === 'Withdrawn' ? exportedOn : undefined;
      const day = readDay(closedOn) ?? goneOn;
      writes.set(logged, {
        status,
        ...(day && isFree(log, logged.row, 'closedOn') && { closedOn: dayState(day) }),
        ...(goneOn &&
          isFree(log, logged.row, 'reason') && {
            reason: `No longer in the archive of ${dayInWords(goneOn)}`,
          }),
      });
    }
  }
  return { writes, already, skipped };
}

/** The rows of invitations that the log does not hold yet; what cannot be used is skipped with the reason. */
export function readAdditions(
  mine: readonly LoggedInvitation[],
  account: string,
  added: readonly NewInvitation[],
): Read & { readonly rows: readonly Cells[] } {
  const daysOf = new Map<string, Day[]>();
  const wasMoved = new Set(mine.flatMap((one) => (one.year ? [personKey(one)] : [])));
  const note = (key: string, day: Day) => daysOf.set(key, [...(daysOf.get(key) ?? []), day]);
  for (const logged of mine) {
    const key = personKey(logged);
    if (key !== undefined && logged.sentOn !== undefined) note(key, logged.sentOn);
  }
  const rows: Cells[] = [];
  const skipped: Skipped[] = [];
  let already = 0;
  for (const sent of added) {
    const invitation = readForm(sent);
    const sentOn = readDay(invitation.sentOn);
    const status = STATUSES.find((known) => known === invitation.status);
    const texts = readTexts(invitation);
    if (isText(texts)) {
      skipped.push({ name: beginningOf(invitation.name), why: texts });
      continue;
    }
    const key = personKey(texts);
    if (!sentOn || !status || key === undefined) {
      skipped.push({ name: beginningOf(texts.name), why: 'its name, day or status can’t be used' });
      continue;
    }
    // The archive counts in UTC, the log in the user's days: a day apart is the same invitation.
    if (daysOf.get(key)?.some((day) => Math.abs(daysBetween(day, sentOn)) <= 1)) {
      already++;
      continue;
    }
    // The daily check, which sets the others, does not know those of year sheets.
    const before = (wasMoved.has(key) ? mine : []).filter(
      (one) => personKey(one) === key && (one.sentOn ?? '') < sentOn,
    );
    note(key, sentOn);
    const closedOn = readDay(invitation.closedOn);
    rows.push({
      ...texts,
      account,
      sentOn: dayState(sentOn),
      status,
      ...(closedOn && { closedOn: dayState(closedOn) }),
      ...(before.length > 0 && { attempt: nextAttempt(before) }),
    });
  }
  return { rows, already, skipped };
}

/** The texts of an invitation that a stranger may have written; where one cannot be used, why. */
function readTexts(
  invitation: NewInvitation,
): { name: string; company: string; url: string; note: string } | string {
  try {
    return {
      name: readTextField('name', invitation.name),
      company: readTextField('company', invitation.company),
      url: invitation.url === '' ? '' : readArchiveProfile(invitation.url),
      note: readTextField('note', invitation.note),
    };
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function readDay(value: unknown): Day | undefined {
  return isText(value) ? parseDay(value) : undefined;
}

/** Enough of a name to know whom is meant. */
function beginningOf(name: unknown): string {
  return isText(name) ? name.slice(0, 100) : '';
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

/** Refuses a batch that does not say whose archive of which day it is, or that is too large. */
export function readHead(
  batch: ImportBatch,
  today: Day,
): { account: string; exportedOn: Day; ownerSlug: string | null; file: string } {
  const account = readTextField('account', batch.account);
  const exportedOn = readDay(batch.exportedOn);
  if (
    account === '' ||
    exportedOn === undefined ||
    !Array.isArray(batch.added) ||
    !Array.isArray(batch.changed)
  ) {
    throw new Refusal('Cannot import: the account, the day of the archive or its changes are missing.');
  }
  if (exportedOn > today) {
    const on = dayInWords(exportedOn);
    throw new Refusal(`Cannot import an archive of ${on}: it is after today, ${dayInWords(today)}.`);
  }
  if (batch.added.length + batch.changed.length > MOST_IN_A_BATCH) {
    throw new Refusal(`Cannot import more than ${MOST_IN_A_BATCH} changes at once: send them in batches.`);
  }
  const file = readTextField('file', batch.file ?? '');
  return { account, exportedOn, ownerSlug: readSlug(batch.ownerSlug), file };
}

/** The slug of the archive's owner; one that makes no profile's address is none. */
function readSlug(slug: unknown): string | null {
  const isSlug = isText(slug) && slug.length <= LONGEST_SLUG && /^[^/?#\s\p{Cc}\p{Cs}]+$/u.test(slug);
  return isSlug ? slug : null;
}

/** The id that all batches of one import share. */
export function readId(id: unknown): string {
  if (isText(id) && /^[\w-]{1,64}$/.test(id)) return id;
  throw cannotUse(id, " as the import's id: use letters, digits, - and _.", 80);
}
