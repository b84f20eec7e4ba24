/**
 * Compare-and-set: whether a table still is what a decision was based on, asked as late as can be. Our lock
 * keeps out our own executions, not a person who types, sorts, filters or inserts in the grid; Sheets has no
 * write that is conditional. So one call separates the last look from the write: what a person types into
 * these very cells in between, a tenth of a second or so, is overwritten. Everything earlier is seen; and
 * where rows or columns moved in between, a look after the write sees it, and what was met is restored (see
 * restore.ts).
 */
import { span } from '../../core/span.ts';
import { type Cell, isDate } from '../cell.ts';
import { cellAt, type Table } from '../table.ts';
import { RowsMoved } from './rows-moved.ts';

/** Cells of some rows as they stand now. */
export interface Window {
  /** The first row and the last one, counted from 1. */
  readonly top: number;
  readonly bottom: number;
  /** What the cell in one of these rows, or of the headers, holds; '' where it was not looked at. */
  readonly at: (row: number, place: number) => Cell;
  /** Places whose headers were looked at. */
  readonly headed: readonly number[];
}

/** To read so many cells more costs less than a call of its own. */
const CELLS_PER_CALL = 2000;

/**
 * Reads the headers, then the rows from `top` to `bottom`, at these places and few others. The last call before
 * a write.
 */
export function look(table: Table, top: number, bottom: number, places: Iterable<number>): Window {
  const { sheet, headerRow } = table;
  const rows = bottom - top + 1;
  const runs = joinedRuns(places, CELLS_PER_CALL / rows);
  // A row or two more, or a tenth, cost less than a call of their own.
  const isNear = headerRow >= 1 && top >= headerRow && top - headerRow <= Math.max(2, (rows - 1) / 10);
  const first = isNear ? headerRow : top;
  const read = (from: number, last: number, [left, right]: readonly [number, number]) => ({
    from,
    left,
    cells: sheet.getSheetValues(from, left + 1, last - from + 1, right - left + 1) as Cell[][],
  });
  const ours = Object.values(table.places);
  const headers = isNear || headerRow < 1 ? [] : [read(headerRow, headerRow, span(ours))];
  const blocks = [...headers, ...runs.map((run) => read(first, bottom, run))];
  const headed = ours.filter(
    (place) => headerRow >= 1 && (!isNear || runs.some(([left, right]) => left <= place && place <= right)),
  );
  return {
    top,
    bottom,
    headed,
    at(row, place) {
      for (const { from, left, cells } of blocks) {
        const cell = cells[row - from]?.[place - left];
        if (cell !== undefined) return cell;
      }
      return '';
    },
  };
}

/** Places as runs, ascending; those with gaps of so many cells and fewer are one. */
function joinedRuns(places: Iterable<number>, gap: number): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && place - run[1] - 1 <= gap) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
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
      const isSameCell = isSame(seen.at(row, place), cellAt(table, row, place));
      if (!isSameCell && table.formulas.at(row, place) === '') throw new RowsMoved();
    }
  }
}

export function hasMovedHeader(table: Table, { headed, at }: Window): boolean {
  const { headerRow } = table;
  return headed.some((place) => !isSame(at(headerRow, place), cellAt(table, headerRow, place)));
}

/** Whether two cells hold the same; dates by their instant. */
export function isSame(one: Cell, other: Cell): boolean {
  return isDate(one) && isDate(other) ? one.getTime() === other.getTime() : one === other;
}
