/** Gives up a change that cannot be brought about: what was written of it is taken back, and its edits are answered. */
import { type Edit, editId, NOT_WRITTEN, type TableName } from '../../core/change.ts';
import { prepareEdits } from '../../sheet/records/edits.ts';
import { amendJournal } from '../../sheet/records/journal.ts';
import type { Table } from '../../sheet/table.ts';
import { NotWritable } from '../../sheet/writable.ts';
import type { CellAt } from '../../sheet/write/territory.ts';
import type { Workbook } from '../frame/workbook.ts';
import { openTable } from './open-table.ts';
import { clearPending, type Pending } from './pending.ts';
import { carryOut, place, plan } from './roll-forward.ts';

/**
 * `says` goes into the Journal's row of the action, where it has one of its own. `met` are cells in which a formula showed what
 * they held: emptied, they show it again.
 */
export function abort(
  workbook: Workbook,
  pending: Pending,
  edits: readonly Edit[],
  says: string | undefined,
  met: readonly CellAt[] = [],
): void {
  const { change, journal } = pending;
  const back = edits.map((edit) => ({ ...edit, from: edit.to, to: edit.from }));
  if (met.length > 0) {
    write(workbook, back, (edit, table) => emptied(edit, table, met));
    write(workbook, back, (edit, table) => refilled(edit, table, met));
  }
  write(workbook, back, (edit) => edit);
  answerAll(workbook, change, edits);
  if (says) amendJournal(workbook, journal.action, { undone: says });
  SpreadsheetApp.flush();
  clearPending(workbook, pending);
}

/** Writes what is left of edits; a cell that cannot take back what it held stays as it is. */
function write(workbook: Workbook, edits: readonly Edit[], shape: (edit: Edit, table: Table) => Edit): void {
  for (const name of new Set<TableName>(edits.map(({ table }) => table))) {
    const table = openTable(workbook, name);
    const mine = edits.filter((edit) => edit.table === name).map((edit) => shape(edit, table));
    try {
      carryOut(table, plan(workbook, table, place(workbook, table, mine)));
    } catch (error) {
      if (!(error instanceof NotWritable)) throw error;
    }
    SpreadsheetApp.flush();
  }
}

/** The cells that were met, blank. */
function emptied(edit: Edit, table: Table, met: readonly CellAt[]): Edit {
  const fields = metFields(edit, table, met);
  return { ...edit, to: Object.fromEntries(fields.map((field) => [field, null])) };
}

/** What they held, where they are blank now: no formula has filled them again. */
function refilled(edit: Edit, table: Table, met: readonly CellAt[]): Edit {
  const fields = metFields(edit, table, met);
  return {
    ...edit,
    from: Object.fromEntries(fields.map((field) => [field, null])),
    to: Object.fromEntries(fields.map((field) => [field, edit.to[field] ?? null])),
  };
}

function metFields({ row, to }: Edit, table: Table, met: readonly CellAt[]): string[] {
  return Object.keys(to).filter((field) =>
    met.some(([metRow, place]) => metRow === row && place === table.places[field]),
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
  prepareEdits(workbook, answers).write();
}

/** Above the place of any edit: a change has far fewer, and an answer comes after what it answers. */
const FIRST_ANSWER = 1_000_000;
