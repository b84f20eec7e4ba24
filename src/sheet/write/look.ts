/**
 * Compare-and-set: whether a table still is what a decision was based on, asked as late as can be. Our lock
 * keeps out our own executions, not a person who types, sorts, filters or inserts in the grid; Sheets has no
 * write that is conditional. So one call separates the last look from the write: what a person types into
 * these very cells in between, a tenth of a second or so, is overwritten. Everything earlier is seen; and
 * where rows or columns moved in between, a look after the write sees it, and what was met is restored (see
 * restore.ts).
 */
import { type Cell, isDate } from '../cell.ts';
import { cellAt, type Table } from '../table.ts';
import { RowsMoved } from './rows-moved.ts';

/** Rows of a sheet over the columns of a table, as they stand now. */
export interface Window {
  /** The first row, counted from 1. */
  readonly top: number;
  /** The first column, counted from 0. */
  readonly left: number;
  readonly cells: readonly (readonly Cell[])[];
  readonly headers: readonly Cell[];
}

/** Reads the headers, then the rows from `top` to `last`, which is the last call before a write. */
export function look(table: Table, top: number, last: number): Window {
  const { sheet, headerRow } = table;
  const left = Math.min(...Object.values(table.places));
  const width = Math.max(...Object.values(table.places)) - left + 1;
  const read = (first: number, end: number) =>
    sheet.getRange(first, left + 1, end - first + 1, width).getValues() as Cell[][];
  if (headerRow < 1) return { top, left, cells: read(top, last), headers: [] };
  // A row or two more, or a tenth, cost less than a call of their own.
  if (top - headerRow <= Math.max(2, (last - top) / 10) && top >= headerRow) {
    const cells = read(headerRow, last);
    return { top, left, cells: cells.slice(top - headerRow), headers: cells[0] ?? [] };
  }
  const headers = read(headerRow, headerRow)[0] ?? [];
  return { top, left, cells: read(top, last), headers };
}

/** What the cell at a place holds in a window. */
export function seenAt({ top, left, cells }: Window, row: number, place: number): Cell {
  return cells[row - top]?.[place - left] ?? '';
}

/**
 * Throws RowsMoved where a header moved, or where one of the cells, by row and place, is not as it was when
 * the table was read.
 */
export function requireUnmoved(
  table: Table,
  seen: Window,
  cells: ReadonlyMap<number, Iterable<number>>,
): void {
  if (hasMovedHeader(table, seen)) throw new RowsMoved();
  for (const [row, places] of cells) {
    for (const place of places) {
      // What a formula of the cell's own shows may differ, as our writes make it calculate again; one further
      // up excuses nothing.
      const isSameCell = isSame(seenAt(seen, row, place), cellAt(table, row, place));
      if (!isSameCell && table.formulas.at(row, place) === '') throw new RowsMoved();
    }
  }
}

export function hasMovedHeader(table: Table, { headers, left }: Window): boolean {
  return Object.values(table.places).some(
    (place) => !isSame(headers[place - left] ?? '', cellAt(table, table.headerRow, place)),
  );
}

/** Whether two cells hold the same; dates by their instant. */
export function isSame(one: Cell, other: Cell): boolean {
  return isDate(one) && isDate(other) ? one.getTime() === other.getTime() : one === other;
}
