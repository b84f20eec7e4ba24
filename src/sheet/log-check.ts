/**
 * Compare and set: whether the log is still what a decision was based on, asked as late as can be. Our lock keeps out our own
 * executions, not a person who types, sorts, filters or inserts in the grid; Sheets has no write that is conditional. So one
 * call separates the last look from the write: what a person types into these very cells in between, a tenth of a second or so,
 * is overwritten. Everything earlier is seen; and where rows or columns moved in between, a look after the write sees it, and
 * the block is put right (see put-back.ts).
 */
import { type Cell, isDate } from './cell.ts';
import { COLUMN_KEYS, type ColumnKey } from './column.ts';
import type { Log } from './log.ts';
import { RowsMoved } from './rows-moved.ts';

/** Rows of the sheet over the columns of ours, as they stand now. */
export interface Window {
  /** The first row, counted from 1. */
  readonly top: number;
  /** The first column, counted from 0. */
  readonly left: number;
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * Reads the headers, then rows `top` to `last` in one call, which is the last one before the write. Throws RowsMoved where a
 * header moved, or where a `decided` cell differs from what the log held when it was read; what formulas show may
 * differ, as our own writes make them calculate anew.
 */
export function rereadRows(
  log: Log,
  decided: ReadonlyMap<number, readonly ColumnKey[]>,
  top: number,
  last: number,
): Window {
  const { places, firstRow } = log;
  const headers = readWindow(log, firstRow - 1, firstRow - 1);
  const window = readWindow(log, top, last);

  const isStill = (seen: Window, row: number, key: ColumnKey): boolean =>
    isSame(cellOf(log, seen, row, key), log.cell(row, key)) || log.mayBeSpilled(row, places[key]);
  for (const key of COLUMN_KEYS) {
    if (!isSame(cellOf(log, headers, firstRow - 1, key), log.cell(firstRow - 1, key))) throw new RowsMoved();
  }
  for (const [row, keys] of decided) {
    if (!keys.every((key) => isStill(window, row, key))) throw new RowsMoved();
  }
  return window;
}

/** What tells people apart, and no act of ours changes. */
export const IDENTITY: readonly ColumnKey[] = ['name', 'url', 'account', 'sentOn'];

/**
 * Looks once more, after the write: whether headers and rows are still those that the block was meant for, by what tells
 * people apart and the block did not write (`kept`, by row).
 */
export function hasMoved(log: Log, before: Window, kept: ReadonlyMap<number, readonly ColumnKey[]>): boolean {
  const header = log.firstRow - 1;
  const after = readWindow(log, before.top, before.top + before.cells.length - 1);
  const headers = before.top <= header ? after : readWindow(log, header, header);
  if (COLUMN_KEYS.some((key) => !isSame(cellOf(log, headers, header, key), log.cell(header, key))))
    return true;
  return [...kept].some(([row, keys]) =>
    keys.some(
      (key) =>
        !isSame(cellOf(log, after, row, key), cellOf(log, before, row, key)) &&
        !log.mayBeSpilled(row, log.places[key]),
    ),
  );
}

/** What the user is told where a block met other rows, and it is not certain what stood there. */
export function wordMet({ sheet }: Log, row: number): string {
  return `Somebody moved rows of "${sheet.getName()}" in the very moment of writing: look at row ${row} and those below it. File › Version history has what stood there.`;
}

/** Rows `top` to `last` as they stand now, in one call. */
export function readWindow({ sheet, places }: Log, top: number, last: number): Window {
  const left = Math.min(...Object.values(places));
  const width = Math.max(...Object.values(places)) - left + 1;
  const cells = sheet.getRange(top, left + 1, last - top + 1, width).getValues() as Cell[][];
  return { top, left, cells };
}

/** What the cell of a column holds in a window. */
export function cellOf({ places }: Log, { top, left, cells }: Window, row: number, key: ColumnKey): Cell {
  return cells[row - top]?.[places[key] - left] ?? '';
}

/** Whether two cells hold the same; dates by their instant. */
export function isSame(one: Cell, other: Cell): boolean {
  return isDate(one) && isDate(other) ? one.getTime() === other.getTime() : one === other;
}
