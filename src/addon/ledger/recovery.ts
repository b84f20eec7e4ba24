/**
 * Rolls a change forward whose execution ended between its edits and the last of its cells. Every execution
 * that takes the lock begins with it; as a rule it costs one look at a property.
 */
import { changeOf, type Edit, NOT_WRITTEN, unanswered } from '../../core/change.ts';
import { groupBy } from '../../core/group-by.ts';
import { NotSetUp } from '../../sheet/book.ts';
import { flush } from '../../sheet/flush.ts';
import { readEdits } from '../../sheet/records/edits.ts';
import { amendJournal, prepareJournal } from '../../sheet/records/journal.ts';
import { NotWritable } from '../../sheet/writable.ts';
import { logFault } from '../frame/fault.ts';
import type { Workbook } from '../frame/workbook.ts';
import { abort, answerAll, sayNotSaved } from './abort.ts';
import { BRINGERS } from './bringers.ts';
import { noteChange, type Pending, readPending } from './pending.ts';
import { bringAbout } from './roll-forward.ts';

/**
 * Cell by cell: one that holds what it held before the change is written, one that holds what it was to hold
 * is done, and what a person has written since stands. While a sheet cannot be read the change waits until
 * that is repaired. True where a change was brought about, all of it. Throws RowsMoved, which says where other
 * rows may have been met by it.
 */
export function recover(workbook: Workbook): boolean {
  const pending = readPending(workbook);
  if (!pending) return false;
  const written = readEdits(workbook).filter(({ id }) => changeOf(id) === pending.change);
  const edits = unanswered(written).filter(({ act }) => act !== NOT_WRITTEN);
  let isWhole = false;
  try {
    // They were written as one block, and are answered as one where they are given up.
    if (edits.length > 0) isWhole = rollForward(workbook, pending, edits);
    else if (written.length > 0) sayNotSaved(workbook, pending);
  } catch (error) {
    if (error instanceof NotSetUp) return false;
    // It only looks better: what Google refuses twice must not stand in the way of all other changes.
    if (edits[0] && BRINGERS[edits[0].table]) logFault(error);
    // A cell that cannot take it now never will: nor must that.
    else if (error instanceof NotWritable) abort(workbook, pending, edits, error);
    else throw error;
  }
  flush();
  noteChange(workbook, pending.change);
  return isWhole;
}

/** Table after table: one may be read only through what another one holds since. */
function rollForward(workbook: Workbook, pending: Pending, edits: readonly Edit[]): boolean {
  const { journal } = pending;
  // Its row of the Journal, where that is not there yet.
  if (!amendJournal(workbook, journal.action, {}))
    prepareJournal(workbook)({ ...journal, when: new Date(journal.when) });
  let isWhole = true;
  for (const [name, mine] of groupBy(edits, ({ table }) => table)) {
    const bring = BRINGERS[name];
    if (bring) {
      bring(workbook, mine);
      continue;
    }
    const { planned, met } = bringAbout(workbook, mine);
    if (met) throw met;
    const { conflicts, lost } = planned;
    if (conflicts.length > 0) {
      isWhole = false;
      amendJournal(workbook, journal.action, { undone: 'in part: what you edited meanwhile was kept' });
    }
    answerAll(workbook, pending, lost);
  }
  return isWhole;
}
