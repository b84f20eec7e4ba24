/**
 * A table on a sheet that is read, never written: text that begins with `=` is a formula, which shows
 * nothing.
 */
import type { Sheet } from '../../src/sheet/book.ts';
import type { Cell } from '../../src/sheet/cell.ts';
import { type Table, tableOf } from '../../src/sheet/table.ts';

/** Each column is a field, named as its header is; the first tells rows apart. `reads` counts the calls. */
export function gridTable(
  lines: readonly (readonly Cell[])[],
  headerRow = 1,
): Table & { readonly reads: () => number } {
  let reads = 0;
  const isFormula = (cell: Cell | undefined): cell is string =>
    typeof cell === 'string' && cell.startsWith('=');
  const sheet = {
    getName: () => 'Log',
    getRange: (row: number, column: number, rows: number, columns: number) => ({
      getFormulas() {
        reads++;
        return block(rows, columns, (r, c) => {
          const cell = lines[row - 1 + r]?.[column - 1 + c];
          return isFormula(cell) ? cell : '';
        });
      },
    }),
  } as unknown as Sheet;
  const headers = lines[headerRow - 1] ?? [];
  const table = tableOf({
    name: 'log',
    sheet,
    headerRow,
    nextRow: lines.length + 1,
    places: Object.fromEntries(headers.map((header, place) => [String(header), place])),
    identity: [String(headers[0])],
    derived: [],
    values: lines.map((line) => line.map((cell) => (isFormula(cell) ? '' : cell))),
  });
  return { ...table, reads: () => reads };
}

function block<Value>(rows: number, columns: number, at: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(r, c)));
}
