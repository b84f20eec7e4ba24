/** Writes to the log: one block for a change, and only the rows and columns from the first to the last that differ. */
import { type Cell, writeBack, writeText } from './cell.ts';
import { COLUMN_KEYS, type ColumnKey } from './column.ts';
import type { Log } from './log.ts';

/** What to write into the columns of one row; text is kept as text whatever it looks like. */
export type Changes = Partial<Readonly<Record<ColumnKey, string | number | Date>>>;

/**
 * Writes rows in one block. The window is read again first, as late as possible: what lies in it and does not change is
 * written back as it was, formulas as formulas. Rows below the sheet's end are added.
 */
export function writeRows({ sheet, places }: Log, changes: ReadonlyMap<number, Changes>): void {
  const keys = COLUMN_KEYS.filter((key) => [...changes.values()].some((change) => change[key] !== undefined));
  if (keys.length === 0) return;
  const [first, last] = span(changes.keys());
  const [left, right] = span(keys.map((key) => places[key]));
  const lacking = last - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);

  const range = sheet.getRange(first, left + 1, last - first + 1, right - left + 1);
  const formulas = range.getFormulas();
  const cells = (range.getValues() as Cell[][]).map((row, index) =>
    row.map((cell, place) => writeBack(cell, formulas[index]?.[place] ?? '')),
  );
  for (const [row, change] of changes) {
    for (const key of keys) {
      const value = change[key];
      const written = cells[row - first];
      if (value !== undefined && written) written[places[key] - left] = writeChange(value);
    }
  }
  range.setValues(cells);
}

/** Writes cells of one column, by row, as the log was read: for what the daily run works out, few calls count. */
export function writeColumn(
  log: Log,
  key: ColumnKey,
  changes: ReadonlyMap<number, string | number | Date>,
): void {
  if (changes.size === 0) return;
  const [first, last] = span(changes.keys());
  const cells: Cell[][] = [];
  for (let row = first; row <= last; row++) {
    const change = changes.get(row);
    cells.push([
      change === undefined ? writeBack(log.cell(row, key), log.formula(row, key)) : writeChange(change),
    ]);
  }
  log.sheet.getRange(first, log.places[key] + 1, cells.length, 1).setValues(cells);
}

function writeChange(value: Cell): Cell {
  return typeof value === 'string' ? writeText(value) : value;
}

function span(numbers: Iterable<number>): [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) [first, last] = [Math.min(first, number), Math.max(last, number)];
  return [first, last];
}
