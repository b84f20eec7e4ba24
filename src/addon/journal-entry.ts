/** What the journal's entries say together: which are open, which are answers, and of which row of the log each speaks. */
import { parseDay } from '../core/day.ts';
import type { Calendar } from '../sheet/cell.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../sheet/column.ts';
import type { JournalEntry } from '../sheet/journal.ts';
import type { Log, LoggedInvitation } from '../sheet/log.ts';

/** The act of an entry that takes another back. */
export const UNDO = 'Undo';
/** The act of an entry that answers one whose change never reached the log. */
export const NOT_WRITTEN = 'Not written';
/** The act of an entry that answers an `UNDO` which never reached the log: what it took back stands again. */
export const UNDO_NOT_WRITTEN = 'Undo not written';

/** How the reason of an `UNDO` begins where the user's own edit was kept: it changed nothing in the log. */
export const KEPT = 'kept: ';

/** The act of an entry for a cell that Health mended. */
export const FIX = 'Fix';

/** Whether it tells of a value that took a formula's place. Of no other `FIX` does the old text begin like a formula. */
export function replacesFormula({ act, from }: JournalEntry): boolean {
  return act === FIX && from.startsWith('=');
}

/** Whether it records a change rather than answers another entry. */
export function isChange({ act }: JournalEntry): boolean {
  return act !== UNDO && act !== NOT_WRITTEN && act !== UNDO_NOT_WRITTEN;
}

/**
 * The entries of all actions that are neither taken back nor found to be not written, in the order of the journal. Each answer
 * serves one entry of the same action, field and invitation, the oldest first: an import that was cut short and repeated has
 * the same entry twice.
 */
export function openEntries(journal: readonly JournalEntry[]): JournalEntry[] {
  const answers = new Map<string, number>();
  for (const entry of journal) {
    if (isChange(entry)) continue;
    const mark = markOf(entry);
    answers.set(mark, (answers.get(mark) ?? 0) + (entry.act === UNDO_NOT_WRITTEN ? -1 : 1));
  }
  const answered = new Set<JournalEntry>();
  // The user may have sorted the journal.
  for (const entry of journal.filter(isChange).sort((a, b) => a.when.getTime() - b.when.getTime())) {
    const left = answers.get(markOf(entry)) ?? 0;
    if (left <= 0) continue;
    answers.set(markOf(entry), left - 1);
    answered.add(entry);
  }
  return journal.filter((entry) => isChange(entry) && !answered.has(entry));
}

function markOf({ action, field, ...entry }: JournalEntry): string {
  return `${action}\n${field}\n${identityOf(entry)}`;
}

/** What tells an invitation from others in log and journal. */
function identityOf({
  name,
  url,
  account,
  sentOn,
}: Pick<JournalEntry, 'name' | 'url' | 'account' | 'sentOn'>): string {
  return [name, url, account, sentOn].join('\n');
}

/** Finds the rows that an entry speaks of: one, none, or several that say the same. */
export function finderOf(log: Log): (entry: JournalEntry) => readonly LoggedInvitation[] {
  const rows = new Map<string, LoggedInvitation[]>();
  for (const invitation of log.invitations) {
    const key = identityOf({ ...invitation, sentOn: invitation.sentOn ?? '' });
    const alike = rows.get(key);
    if (alike) alike.push(invitation);
    else rows.set(key, [invitation]);
  }
  return (entry) => rows.get(identityOf(entry)) ?? [];
}

/** The column of an entry's field; undefined for a whole row, or a word that is none of ours. */
export function keyOf(field: string): ColumnKey | undefined {
  return COLUMN_KEYS.find((key) => COLUMNS[key].header === field);
}

/** What a cell held or is to hold, from the text that an entry keeps of it. */
export function cellValueOf(
  { calendar }: { readonly calendar: Calendar },
  key: ColumnKey,
  text: string,
): string | number | Date {
  if (COLUMNS[key].kind === 'count') return text === '' ? '' : Number(text);
  const day = COLUMNS[key].kind === 'day' ? parseDay(text) : undefined;
  return day === undefined ? text : calendar.dateOf(day);
}
