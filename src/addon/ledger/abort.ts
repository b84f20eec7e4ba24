/**
 * Gives up a change that cannot be brought about: what was written of it is taken back, and its edits are
 * answered.
 */
import { type Cells, type Edit, editId, isFormula, NOT_WRITTEN, type TableName } from '../../core/change.ts';
import { prepareEdits } from '../../sheet/records/edits.ts';
import { amendJournal } from '../../sheet/records/journal.ts';
import { NotWritable } from '../../sheet/writable.ts';
import type { Workbook } from '../frame/workbook.ts';
import { openTable } from './open-table.ts';
import { clearPending, type Pending } from './pending.ts';
import { place, plan, writePlan } from './roll-forward.ts';

/**
 * `says` goes into the Journal's row of the action, where it has one of its own; `isBroken` that a formula
 * shows nothing since.
 */
export function abort(
  workbook: Workbook,
  pending: Pending,
  edits: readonly Edit[],
  says: string | undefined,
  isBroken: boolean,
): void {
  const { change, journal } = pending;
  if (isBroken) {
    // What stood in a cell may have been what the formula shows, which is no value of the cell's own. So all
    // are emptied first: the formula fills its cells again, and where it shows nothing the cell held a value.
    const emptied = edits.map((edit) => ({ ...edit, from: withoutValues(edit.from) }));
    takeBack(workbook, emptied);
    SpreadsheetApp.flush();
    takeBack(
      workbook,
      edits.map((edit, index) => ({ ...edit, to: emptied[index]?.from ?? {} })),
    );
  } else takeBack(workbook, edits);
  answerAll(workbook, change, edits);
  if (says) amendJournal(workbook, journal.action, { undone: says });
  SpreadsheetApp.flush();
  clearPending(workbook, pending);
}

function takeBack(workbook: Workbook, edits: readonly Edit[]): void {
  for (const name of new Set<TableName>(edits.map(({ table }) => table))) {
    const table = openTable(workbook, name);
    const back = edits
      .filter((edit) => edit.table === name)
      .map((edit) => ({ ...edit, from: edit.to, to: edit.from }));
    try {
      writePlan(table, plan(workbook, table, place(workbook, table, back)));
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
export function answerAll(workbook: Workbook, change: number, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const answers = edits.map(
    (edit, index): Edit => ({
      ...edit,
      id: editId(change, FIRST_ANSWER + index),
      answers: edit.id,
      act: NOT_WRITTEN,
      from: {},
      to: {},
    }),
  );
  prepareEdits(workbook, answers)();
}

/** Above the place of any edit: a change has far fewer, and an answer comes after what it answers. */
const FIRST_ANSWER = 1_000_000;
