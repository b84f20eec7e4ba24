/** Cells that are written as few blocks: those that change and no other. */
import { runsOf } from '../../core/span.ts';
import { times } from '../../core/times.ts';
import type { Sheet } from '../book.ts';
import type { Cell } from '../cell.ts';
import type { Place } from '../writable.ts';

/** What to write, by row, counted from 1, and by place, counted from 0. */
export type CellWrites = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

export interface Area {
  /** Rows, counted from 1, both included. */
  readonly first: number;
  readonly last: number;
  /** Columns, counted from 0, both included. */
  readonly left: number;
  readonly right: number;
}

export interface Rectangle extends Area {
  readonly cells: readonly (readonly Cell[])[];
}

export function rangeOf(
  sheet: Sheet,
  { first, last, left, right }: Area,
): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(first, left + 1, last - first + 1, right - left + 1);
}

/** How an area is named to the user. */
export function placeOf(sheet: Pick<Sheet, 'getName'>, { first, last, left, right }: Area): Place {
  const size = { rows: last - first + 1, columns: right - left + 1 };
  return { title: sheet.getName(), row: first, column: left + 1, ...size };
}

/**
 * As few rectangles as rows of like places allow, or columns of like rows; those that hold the place `last`
 * come last.
 */
export function rectanglesOf(writes: CellWrites, last?: number): Rectangle[] {
  const byRow = gather(writes, runsOf);
  const byColumn = gather(writes, (places) => places.map((place) => [place, place]));
  const holdsLast = ({ left, right }: Rectangle) => last !== undefined && left <= last && last <= right;
  return (byColumn.length < byRow.length ? byColumn : byRow).sort(
    (a, b) => Number(holdsLast(a)) - Number(holdsLast(b)),
  );
}

/** Rectangles of like runs of places, one below the other. */
function gather(
  writes: CellWrites,
  split: (places: readonly number[]) => readonly (readonly [first: number, last: number])[],
): Rectangle[] {
  const rectangles: { first: number; last: number; left: number; right: number; cells: Cell[][] }[] = [];
  const open = new Map<string, (typeof rectangles)[number]>();
  for (const [row, line] of [...writes].sort(([a], [b]) => a - b)) {
    for (const [left, right] of split([...line.keys()].sort((a, b) => a - b))) {
      const cells = times(right - left + 1, (index) => line.get(left + index) ?? '');
      const above = open.get(`${left} ${right}`);
      if (above?.last === row - 1) {
        above.last = row;
        above.cells.push(cells);
        continue;
      }
      const rectangle = { first: row, last: row, left, right, cells: [cells] };
      open.set(`${left} ${right}`, rectangle);
      rectangles.push(rectangle);
    }
  }
  return rectangles;
}

/** The cells of rectangles, as they are to be written. */
export function writesIn(rectangles: readonly Rectangle[]): CellWrites {
  const writes = new Map<number, Map<number, Cell>>();
  for (const { first, left, cells } of rectangles) {
    for (const [index, line] of cells.entries())
      for (const [place, cell] of line.entries()) setAt(writes, first + index, left + place, cell);
  }
  return writes;
}

export function setAt<Value>(
  cells: Map<number, Map<number, Value>>,
  row: number,
  place: number,
  value: Value,
): void {
  cells.set(row, (cells.get(row) ?? new Map<number, Value>()).set(place, value));
}
