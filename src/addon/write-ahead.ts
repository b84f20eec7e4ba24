/**
 * The order in which a change is written, so that log and journal agree wherever an execution ends, and Google may end one
 * between any two calls:
 *
 * 1. a property of the document says which action is about to be written;
 * 2. its entries go into the journal, in one block;
 * 3. the change goes into the log, in one block: with this call it has happened; where it takes several, with the last;
 * 4. both are flushed, and the property is emptied.
 *
 * An effect without an entry cannot be. An entry without effect is found by the next execution that takes the lock, through
 * the property, and answered (see recovery.ts).
 */
import { type JournalEntry, prepareJournal } from '../sheet/journal.ts';
import { recover, setMark } from './recovery.ts';
import type { Workbook } from './workbook.ts';

/**
 * Records entries and then writes what they tell of. `row` is where the first of the invitations stands; `last` names the
 * fields of the last block, where there are several. When `write` throws, journal and log are put right at once and the error
 * goes on.
 */
export function writeAhead(
  workbook: Workbook,
  row: number,
  entries: readonly JournalEntry[],
  write: () => void,
  last?: readonly string[],
): void {
  const [first] = entries;
  if (!first) {
    write();
    return;
  }
  // A journal that cannot take the entries is found out while there is nothing to put right.
  const record = prepareJournal(workbook, workbook.calendar, entries);
  const fields = [...new Set(entries.map(({ field }) => field))];
  const { action, when } = first;
  setMark(workbook, {
    action,
    at: when.getTime(),
    fields,
    count: entries.length,
    row,
    ...(last && { last }),
  });
  try {
    record();
    SpreadsheetApp.flush();
    write();
    SpreadsheetApp.flush();
  } catch (error) {
    try {
      recover(workbook);
    } catch {
      // The property stands: the next execution tries again. The first error says more than this one.
    }
    throw error;
  }
  setMark(workbook, undefined);
}
