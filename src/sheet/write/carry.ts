/**
 * Carries whole rows from one sheet to another: a copy with all that Google takes along, and the deletion of rows that were copied. Which
 * rows, and when, is for others to say: see src/addon/ledger/years/.
 */
import { groupBy } from '../../core/group-by.ts';
import { runsOf } from '../../core/span.ts';
import { cellsOf, type Sheet } from '../book.ts';
import { type Cell, isBlank, isDate, writeBack } from '../cell.ts';
import type { Table } from '../table.ts';
import type { Formulas } from './formulas.ts';

/** A row of one sheet, and the row of the other to which it goes; counted from 1. */
export interface Carried {
  readonly from: number;
  readonly to: number;
}

/** Two numbers each that go up side by side, as runs. */
export function sideBySide(pairs: Iterable<Carried>): (Carried & { readonly count: number })[] {
  const runs: { from: number; to: number; count: number }[] = [];
  for (const { from, to } of pairs) {
    const run = runs[runs.length - 1];
    if (run && from === run.from + run.count && to === run.to + run.count) run.count++;
    else runs.push({ from, to, count: 1 });
  }
  return runs;
}

/** `placeOf` says where each column goes, both counted from 0. What stands there already is replaced. */
export function copyRows(
  source: Sheet,
  target: Sheet,
  rows: readonly Carried[],
  placeOf: ReadonlyMap<number, number>,
): void {
  const columns = sideBySide([...placeOf].map(([from, to]) => ({ from, to })));
  for (const row of sideBySide(rows))
    for (const column of columns)
      source
        .getRange(row.from, column.from + 1, row.count, column.count)
        .copyTo(target.getRange(row.to, column.to + 1, row.count, column.count));
}

/** From the bottom, so that numbers stay true. Sheets wants a row below the frozen ones. */
export function deleteRows(sheet: Sheet, rows: readonly number[]): void {
  const height = sheet.getMaxRows();
  if (height - rows.length <= sheet.getFrozenRows()) sheet.insertRowsAfter(height, 1);
  for (const [first, last] of runsOf(rows).reverse()) sheet.deleteRows(first, last - first + 1);
}

/** Cells that are alike in two readings; blank ones at the end count for nothing. */
function keyOf(line: readonly Cell[], shown: ReadonlySet<number>): string {
  const cells = line.map((cell, place) =>
    shown.has(place) ? '' : isDate(cell) ? { at: cell.getTime() } : cell,
  );
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return JSON.stringify(cells.slice(0, end));
}

/**
 * Rows that were lost because somebody moved rows in the moment of a write come back with what they held, in the order in which they stood: where some of those that were
 * to be deleted, `gone`, stand still, so that others went in their stead, or where fewer stand than before with the `added` ones. Gives whether it was so. Where columns moved nothing can be told.
 */
export function bringLostBack(
  {
    sheet,
    values,
    formulas,
    headerRow,
  }: Pick<Table, 'sheet' | 'values' | 'headerRow'> & { readonly formulas: Pick<Formulas, 'known'> },
  gone: ReadonlySet<number>,
  added = Number.NEGATIVE_INFINITY,
): boolean {
  const cells = cellsOf(sheet);
  // What formulas show changes where rows come and go: a column that has one tells no row apart.
  const shown = new Set<number>();
  values.forEach((line, row) => {
    for (const place of line.keys()) if (formulas.known(row + 1, place) !== '') shown.add(place);
  });
  const now = groupBy(cells, (line) => keyOf(line, shown));
  const isThere = (line: readonly Cell[]) => now.get(keyOf(line, shown))?.pop() !== undefined;
  const lines = values.map((line, index) => ({ line, row: index + 1 }));
  const isFilled = (line: readonly Cell[]) => line.some((cell, place) => !shown.has(place) && !isBlank(cell));
  const missing = lines.filter(({ line, row }) => !gone.has(row) && isFilled(line) && !isThere(line));
  const isFewer = cells.filter(isFilled).length < values.filter(isFilled).length + added;
  if (!isFewer && !lines.some(({ line, row }) => gone.has(row) && isThere(line))) return false;
  if (missing.some(({ row }) => row === headerRow)) return true;
  for (const { line, row } of missing) {
    makeRows(sheet, row, 1);
    const cells = line.map((cell, place) => writeBack(cell, formulas.known(row, place)));
    sheet.getRange(row, 1, 1, cells.length).setValues([cells]);
  }
  return true;
}

/** Blank rows, the first of which is row `at`. */
export function makeRows(sheet: Sheet, at: number, count: number): void {
  const height = sheet.getMaxRows();
  if (at > height) sheet.insertRowsAfter(height, at + count - 1 - height);
  else sheet.insertRowsBefore(at, count);
}
