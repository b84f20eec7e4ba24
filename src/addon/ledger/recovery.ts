/**
 * Rolls a change forward whose execution ended between its edits and the last of its cells. Every execution
 * that takes the lock begins with it; as a rule it costs one look at a property.
 */
import { changeOf, type Edit, NOT_WRITTEN, type TableName, unanswered } from '../../core/change.ts';
import { NotSetUp } from '../../sheet/book.ts';
import { readEdits } from '../../sheet/records/edits.ts';
import { amendJournal, prepareJournal } from '../../sheet/records/journal.ts';
import type { Table } from '../../sheet/table.ts';
import { NotWritable } from '../../sheet/writable.ts';
import { FormulaBroken } from '../../sheet/write/territory.ts';
import { logFault } from '../frame/fault.ts';
import type { Workbook } from '../frame/workbook.ts';
import { abort, answerAll } from './abort.ts';
import { bringInsightsAbout } from './insights-sheet.ts';
import { bringLookAbout } from './new-look.ts';
import { openTable } from './open-table.ts';
import { clearPending, type Pending, readPending } from './pending.ts';
import { bringAbout, place, plan } from './roll-forward.ts';
import type { Bring } from './sheet-act.ts';

/**
 * Cell by cell: one that holds what it held before the change is written, one that holds what it was to hold
 * is done, and what a person has written since stands. Does nothing while a sheet cannot be read: the change
 * waits until that is repaired. True where a change was brought about, all of it.
 */
export function recover(workbook: Workbook): boolean {
  const pending = readPending(workbook);
  if (!pending) return false;
  let isWhole = false;
  const all = readEdits(workbook);
  const edits = unanswered(all).filter(
    ({ id, act }) => changeOf(id) === pending.change && act !== NOT_WRITTEN,
  );
  // They were written as one block: there are all of them, or none, or they were given up.
  const bring = bringerOf(edits);
  if (bring && edits.length === pending.count) {
    // It only looks better: what Google refuses twice must not stand in the way of all other changes.
    try {
      tell(workbook, pending);
      bring(workbook, edits);
    } catch (error) {
      if (error instanceof NotSetUp) return false;
      logFault(error);
    }
  } else if (edits.length === pending.count) {
    try {
      const outcome = rollForward(workbook, pending, edits);
      if (outcome === 'unreadable') return false;
      isWhole = outcome === 'whole';
    } catch (error) {
      // A cell that cannot take it now never will: the change must not stand in the way of all others.
      if (!(error instanceof NotWritable)) throw error;
      abort(workbook, pending, edits, 'not saved: a cell cannot take it', error instanceof FormulaBroken);
      return false;
    }
  } else if (all.some(({ id }) => changeOf(id) === pending.change)) {
    amendJournal(workbook, pending.journal.action, { undone: 'not saved' });
  }
  SpreadsheetApp.flush();
  clearPending(workbook, pending);
  return isWhole;
}

/** Of acts on whole sheets; undefined for changes of cells. */
function bringerOf([first]: readonly Edit[]): Bring | undefined {
  if (first?.table === 'look') return bringLookAbout;
  return first?.table === 'insights' ? bringInsightsAbout : undefined;
}

/** Table after table: one may be read only through what another one holds since. */
function rollForward(
  workbook: Workbook,
  pending: Pending,
  edits: readonly Edit[],
): 'whole' | 'in part' | 'unreadable' {
  let isWhole = true;
  const { action } = pending.journal;
  const names = [...new Set(edits.map(({ table }) => table))];
  let isTold = false;
  for (const name of names) {
    const table = openIfThere(workbook, name);
    if (!table) return 'unreadable';
    if (!isTold) tell(workbook, pending);
    isTold = true;
    const mine = edits.filter((edit) => edit.table === name);
    const planned = plan(workbook, table, place(workbook, table, mine));
    isWhole = bringAbout(table, planned) === 'written' && planned.conflicts.length === 0 && isWhole;
    answerAll(workbook, pending.change, planned.lost);
    if (planned.conflicts.length > 0) {
      amendJournal(workbook, action, { undone: 'in part: what you edited meanwhile was kept' });
    }
  }
  return isWhole ? 'whole' : 'in part';
}

/** Its row of the Journal, where that is not there yet. */
function tell(workbook: Workbook, { journal }: Pending): void {
  if (!amendJournal(workbook, journal.action, {}))
    prepareJournal(workbook)({ ...journal, when: new Date(journal.when) });
}

function openIfThere(workbook: Workbook, name: TableName): Table | undefined {
  try {
    return openTable(workbook, name);
  } catch (error) {
    if (error instanceof NotSetUp) return undefined;
    throw error;
  }
}
