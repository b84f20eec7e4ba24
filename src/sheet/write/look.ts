/**
 * Compare-and-set: whether a table still is what a decision was based on, asked as late as can be. Our lock
 * keeps out our own executions, not a person who types, sorts, filters or inserts in the grid; Sheets has no
 * write that is conditional. So one call separates the last look from the write: what a person types into
 * these very cells in between, a tenth of a second or so, is overwritten. Everything earlier is seen; and
 * where rows or columns moved in between, a look after the write sees it, and what was met is restored (see
 * restore.ts).
 */
import { runsOf, span } from '../../core/span.ts';
import { type Cell, isDate } from '../cell.ts';
import { cellAt, type Table } from '../table.ts';

/** Cells of some rows as they stand now. */
export interface Window {
  /** The first row and the last one, counted from 1. */
  readonly top: number;
  readonly bottom: number;
  /** What the cell in one of these rows, or of the headers, holds; undefined where it was not looked at. */
  readonly at: (row: number, place: number) => Cell | undefined;
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
  const runs = runsOf(places, CELLS_PER_CALL / rows);
  // A row or two more, or a tenth, cost less than a call of their own.
  const isNear = headerRow >= 1 && top >= headerRow && top - headerRow <= Math.max(2, (rows - 1) / 10);
  const first = isNear ? headerRow : top;
  const read = (from: number, last: number, [left, right]: readonly [number, number]) => ({
    from,
    left,
    cells: sheet.getSheetValues(from, left + 1, last - from + 1, right - left + 1) as Cell[][],
  });
  const headers =
    isNear || headerRow < 1 ? [] : [read(headerRow, headerRow, span(Object.values(table.places)))];
  const blocks = [...headers, ...runs.map((run) => read(first, bottom, run))];
  const at: Window['at'] = (row, place) => {
    const block = blocks.find(({ from, left, cells }) => cells[row - from]?.[place - left] !== undefined);
    return block?.cells[row - block.from]?.[place - block.left];
  };
  return { top, bottom, at };
}

/** Whether a header, or one of these cells, by row and place, is another than it was. */
export function hasMoved(
  table: Table,
  { at }: Window,
  was: (row: number, place: number) => Cell | undefined,
  cells: ReadonlyMap<number, Iterable<number>>,
): boolean {
  const { headerRow, places, formulas } = table;
  const isHeaderMoved = (place: number) => {
    const header = at(headerRow, place);
    return header !== undefined && !isSame(header, cellAt(table, headerRow, place));
  };
  // What a formula of the cell's own shows may differ, as our writes make it calculate again; one further up
  // excuses nothing.
  const isMoved = (row: number, place: number) =>
    !isSame(at(row, place), was(row, place)) && formulas.at(row, place) === '';
  return (
    Object.values(places).some(isHeaderMoved) ||
    [...cells].some(([row, line]) => [...line].some((place) => isMoved(row, place)))
  );
}

/** Whether two cells hold the same; dates by their instant. */
export function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  return isDate(one) && isDate(other) ? one.getTime() === other.getTime() : one === other;
}
