/**
 * Finds the row of an edit that was done some time ago: people have sorted, inserted and deleted rows since.
 * Told by the texts that tell rows apart; of several that say the same, by what the edit wrote.
 */
import { type Edit, isAlike, plainState } from '../../core/change.ts';
import { rowFinder, type Table } from '../../sheet/table.ts';
import { stateAt } from '../../sheet/write/cell-state.ts';
import type { Workbook } from '../frame/workbook.ts';
import { whoWith } from './place.ts';
import { isYear, rowsWith } from './years/accounts.ts';

/**
 * `alike` is how many rows say the same. A row that was emptied is found where it stood, or is to be added
 * anew.
 */
export function rowAfter(
  workbook: Workbook,
  table: Table,
): (edit: Edit) => { readonly row: number | undefined; readonly alike: number } {
  const { calendar } = workbook;
  const find = rowFinder(table, calendar);
  // What the daily check works out has changed since, without anybody's doing.
  const holds = (row: number, { to }: Edit) =>
    Object.keys(to).every(
      (field) =>
        table.derived.includes(field) || isAlike(stateAt(table, row, field, calendar), to[field] ?? null),
    );
  return (edit) => {
    const { row: hint, who, to, whole } = edit;
    if (isYear(table)) {
      const [row] = rowsWith(workbook, table, who, [to.account]);
      return { row, alike: 1 };
    }
    const isEmptied = whole && Object.values(to).every((state) => plainState(state) === null);
    if (isEmptied) return { row: holds(hint, edit) ? hint : table.nextRow, alike: 1 };
    const rows = find(whoWith(table, who, to));
    const holding = rows.filter((row) => holds(row, edit));
    const fitting = holding.length > 0 ? holding : rows;
    const row = fitting.includes(hint) ? hint : fitting.length === 1 ? fitting[0] : undefined;
    return { row, alike: rows.length };
  };
}
