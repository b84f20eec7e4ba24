/**
 * Gives up a change that cannot be brought about: what was written of it is taken back, and its edits are
 * answered.
 */
import { type Cells, type Edit, editId, isFormula, NOT_WRITTEN } from '../../core/change.ts';
import { groupBy } from '../../core/group-by.ts';
import { flush } from '../../sheet/flush.ts';
import { prepareEdits } from '../../sheet/records/edits.ts';
import { amendJournal } from '../../sheet/records/journal.ts';
import { NotWritable } from '../../sheet/writable.ts';
import { RowsMoved } from '../../sheet/write/rows-moved.ts';
import { FormulaBroken } from '../../sheet/write/territory.ts';
import type { Workbook } from '../frame/workbook.ts';
import { openTable } from './open-table.ts';
import { noteChange, type Pending } from './pending.ts';
import { place } from './place.ts';
import { plan, writePlan } from './roll-forward.ts';

export function abort(
  workbook: Workbook,
  pending: Pending,
  edits: readonly Edit[],
  reason: NotWritable | RowsMoved,
): void {
  let back = edits.map((edit) => ({ ...edit, from: edit.to, to: edit.from }));
  if (reason instanceof FormulaBroken) {
    // What stood in a cell may have been what the formula shows, which is no value of the cell's own. So all
    // are emptied first: the formula fills its cells again, and where it shows nothing the cell held a value.
    const emptied = back.map((edit) => ({ ...edit, to: withoutValues(edit.to) }));
    write(workbook, emptied);
    flush();
    back = back.map((edit, index) => ({ ...edit, from: emptied[index]?.to ?? {} }));
  }
  write(workbook, back);
  answerAll(workbook, pending, edits);
  const why = reason instanceof RowsMoved ? 'the sheet was edited at that moment' : 'a cell cannot take it';
  sayNotSaved(workbook, pending, `: ${why}`);
  flush();
  noteChange(workbook, pending.change);
}

function write(workbook: Workbook, edits: readonly Edit[]): void {
  for (const [name, mine] of groupBy(edits, ({ table }) => table)) {
    const table = openTable(workbook, name);
    try {
      writePlan(table, plan(workbook, table, place(workbook, table, mine)));
    } catch (error) {
      // A cell that cannot take back what it held stays as it is.
      if (!(error instanceof NotWritable)) throw error;
    }
  }
}

function withoutValues(cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([field, state]) => [field, isFormula(state) ? state : null]),
  );
}

/** Notes that edits of a change never came about. */
export function answerAll(workbook: Workbook, { change }: Pending, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const answers = edits.map((edit, index): Edit => {
    const id = editId(change, FIRST_ANSWER + index);
    return { ...edit, id, answers: edit.id, act: NOT_WRITTEN, from: {}, to: {} };
  });
  prepareEdits(workbook, answers)();
}

/** Above the place of any edit: a change has far fewer, and an answer comes after what it answers. */
const FIRST_ANSWER = 1_000_000;

/** Tells it in the Journal, where the row of the action is this change's own. */
export function sayNotSaved(workbook: Workbook, { change, journal: { action } }: Pending, why = ''): void {
  if (action === `#${change}`) amendJournal(workbook, action, { undone: `not saved${why}` });
}
