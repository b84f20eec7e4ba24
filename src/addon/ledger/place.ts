/**
 * Finds the rows of edits that are to happen now, or were begun a moment ago: people may have sorted, inserted
 * and deleted rows since they were decided.
 */
import { type CellState, type Cells, type Edit, isAlike, plainState } from '../../core/change.ts';
import { cellAt, rowFinder, type Table } from '../../sheet/table.ts';
import { formatState, stateAt } from '../../sheet/write/cell-state.ts';
import type { Workbook } from '../frame/workbook.ts';
import { isYear, rowsWith } from './years/accounts.ts';

/**
 * An edit and a row of its table, as read, in which it is to happen; undefined where the row is not to be
 * found.
 */
export interface Placed {
  readonly edit: Edit;
  readonly row: number | undefined;
}

/** Where the rows of edits stand in a table. Rows that are added go below the last one, in their order. */
export function place(workbook: Workbook, table: Table, edits: readonly Edit[]): Placed[] {
  const { calendar } = workbook;
  const find = rowFinder(table, calendar);
  const now = (row: number, field: string) => stateAt(table, row, field, calendar);
  const holds = (row: number, { from, to }: Edit) =>
    Object.keys(to).every((field) =>
      [from[field] ?? null, to[field] ?? null].some((state) => isAlike(now(row, field), state)),
    );
  if (isYear(table))
    return edits.flatMap((edit): Placed[] => {
      const rows = rowsWith(workbook, table, edit.who, [edit.from.account, edit.to.account]);
      return rows.length > 0 ? rows.map((row) => ({ edit, row })) : [{ edit, row: undefined }];
    });
  let next = table.nextRow;
  return edits.map((edit) => {
    const { who, row: hint, to, from, whole } = edit;
    const isAdded =
      whole &&
      Object.values(from).every((state) => plainState(state) === null || plainState(state) === false);
    // What tells a row apart may itself change: it is known as it was before, and as it is after. Blank rows
    // are nobody's.
    const known = isAdded ? [who] : [who, whoWith(table, who, from), whoWith(table, who, to)];
    const isSomebody = (each: readonly string[]) => each === who || each.some((text) => text !== '');
    const rows = [...new Set(known.filter(isSomebody).flatMap((each) => find(each)))];
    if (rows.includes(hint)) return { edit, row: hint };
    const fitting = rows.length === 1 ? rows : rows.filter((row) => holds(row, edit));
    if (fitting.length > 0) return { edit, row: fitting.length === 1 || isAdded ? fitting[0] : undefined };
    if (!whole) return { edit, row: undefined };
    // A part of the row may stand already, or stand still: what tells it from others may be the part that
    // does not.
    const isPart =
      holds(hint, edit) && Object.keys(to).some((field) => !isAlike(from[field] ?? null, now(hint, field)));
    // What undo brings back stands where it stood: the first account also stands for blank cells.
    const isBroughtBack = edit.answers !== '' && hint < table.nextRow && isBlankRow(table, hint);
    if (isPart || !isAdded || isBroughtBack) return { edit, row: hint };
    return { edit, row: next++ };
  });
}

function isBlankRow(table: Table, row: number): boolean {
  return Object.values(table.places).every((place) => cellAt(table, row, place) === '');
}

/** The texts that tell the row while its cells are in these states. */
export function whoWith(table: Table, who: readonly string[], cells: Cells): string[] {
  return table.identity.map((field, index) => {
    const state: CellState | undefined = cells[field];
    return state === undefined ? (who[index] ?? '') : formatState(state);
  });
}
