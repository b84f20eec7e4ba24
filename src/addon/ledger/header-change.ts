/**
 * Headers that are written as one change, by the letters of their columns: set up names what a sheet holds and adds what it
 * lacks, and a plan adds its columns.
 */
import { columnLetter } from '../../sheet/column.ts';
import { lettersOf } from '../../sheet/log/headers.ts';
import { headersOf, type Table } from '../../sheet/table.ts';
import type { RowChange } from './row-change.ts';

/**
 * `log` is the sheet as read, its header row counted from 1; `names` the headers by place, those behind the last column
 * being new. `had` is how many columns the sheet had before there was room for them; for undo, as is `inserted`.
 */
export function headerChange(
  { sheet, values, headerRow, formulas }: Pick<Table, 'sheet' | 'values' | 'headerRow' | 'formulas'>,
  names: ReadonlyMap<number, string>,
  had: number,
  inserted: 'inserted' | '' = '',
): RowChange {
  const written = headersOf({ values, headerRow });
  const table: Table = {
    ...({ name: 'headers', sheet, values, formulas, headerRow: headerRow - 1 } as const),
    ...{ nextRow: headerRow + 1, derived: [] },
    // Any header that stays tells that no column was moved.
    identity: written.flatMap((_, place) => (names.has(place) ? [] : [columnLetter(place)])),
    places: lettersOf(Math.max(had, written.length, ...[...names.keys()].map((place) => place + 1))),
  };
  return {
    table,
    row: headerRow,
    who: ['', String(had), columnLetter(written.length), inserted],
    to: Object.fromEntries([...names].map(([place, name]) => [columnLetter(place), name])),
  };
}
