/** Writes to the log: one block for a change, and only the rows and columns from the first to the last that differ. */
import { type Cell, writeBack, writeText } from './cell.ts';
import { COLUMN_KEYS, type ColumnKey } from './column.ts';
import type { Log } from './log.ts';

/** What to write into the columns of one row; text is kept as text whatever it looks like. */
export type Changes = Partial<Readonly<Record<ColumnKey, string | number | Date>>>;

/** Somebody sorted, inserted or deleted rows while a change was worked out. Nothing was written. */
export class RowsMoved extends Error {
  override readonly name = 'RowsMoved';
}

/**
 * Writes rows in one block. The window is read again first, as late as possible: what lies in it and does not change is
 * written back as it was, formulas as formulas. A column between that a formula may fill is stepped over, which makes two
 * blocks: a value in its way would break it. Rows below the sheet's end are added. Throws RowsMoved, before anything is
 * written, when a row no longer holds the name it was read with.
 */
export function writeRows(log: Log, changes: ReadonlyMap<number, Changes>): void {
  const { sheet, places } = log;
  const keys = COLUMN_KEYS.filter((key) => [...changes.values()].some((change) => change[key] !== undefined));
  if (keys.length === 0) return;
  const [first, last] = span(changes.keys());
  const lacking = last - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);

  const names = sheet.getRange(first, places.name + 1, last - first + 1, 1).getValues() as Cell[][];
  for (const row of changes.keys()) {
    if (String(names[row - first]?.[0] ?? '').trim() === String(log.cell(row, 'name')).trim()) continue;
    throw new RowsMoved(
      'Somebody moved rows of the log at this very moment. Nothing was changed: try again.',
    );
  }
  for (const run of runsOfColumns(log, keys, last)) writeBlock(log, run, changes, first, last);
}

/** Keys whose columns can be written as one block, from the left. */
function runsOfColumns(
  { places, mayBeSpilled }: Log,
  keys: readonly ColumnKey[],
  last: number,
): ColumnKey[][] {
  const runs: ColumnKey[][] = [];
  let before: number | undefined;
  for (const key of [...keys].sort((a, b) => places[a] - places[b])) {
    const between = Array.from(
      { length: places[key] - 1 - (before ?? places[key]) },
      (_, index) => (before ?? 0) + 1 + index,
    );
    const run = runs[runs.length - 1];
    if (run && !between.some((place) => mayBeSpilled(last, place))) run.push(key);
    else runs.push([key]);
    before = places[key];
  }
  return runs;
}

function writeBlock(
  { sheet, places }: Log,
  keys: readonly ColumnKey[],
  changes: ReadonlyMap<number, Changes>,
  first: number,
  last: number,
): void {
  const [left, right] = span(keys.map((key) => places[key]));
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
