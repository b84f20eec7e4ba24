/** Gives up a change that cannot be brought about: what was written of it is taken back, and its edits are answered. */
import { type Edit, editId, NOT_WRITTEN, type TableName } from '../../core/change.ts';
import { prepareEdits } from '../../sheet/records/edits.ts';
import { amendJournal } from '../../sheet/records/journal.ts';
import type { Workbook } from '../frame/workbook.ts';
import { openTable } from './open-table.ts';
import { clearPending, type Pending } from './pending.ts';
import { carryOut, place, plan } from './roll-forward.ts';

/** `says` goes into the Journal's row of the action, where it has one of its own. */
export function abort(
  workbook: Workbook,
  pending: Pending,
  edits: readonly Edit[],
  says: string | undefined,
): void {
  const { change, journal } = pending;
  const names = new Set<TableName>(edits.map(({ table }) => table));
  for (const name of names) {
    const table = openTable(workbook, name);
    const back = edits
      .filter((edit) => edit.table === name)
      .map((edit) => ({ ...edit, from: edit.to, to: edit.from }));
    carryOut(table, plan(workbook, table, place(workbook, table, back)));
  }
  answerAll(workbook, change, edits);
  if (says) amendJournal(workbook, journal.action, { undone: says });
  SpreadsheetApp.flush();
  clearPending(workbook, pending);
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
