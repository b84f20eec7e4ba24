/**
 * Arguments of a custom function as a grid of cells: a scalar is a grid of one, and one cell serves a whole
 * range.
 */
import type { Cell } from '../../sheet/cell.ts';

/**
 * What Sheets hands to a custom function: a value for one cell, rows of values for a range, nothing when left
 * out.
 */
export type Argument = Cell | Cell[][] | null | undefined;

/** What it gives back: a value for one cell, rows of values for a range. */
export type Result = Cell | Cell[][];

export interface Grid {
  /** As in the formula help, for messages. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly height: number;
  readonly width: number;
}

/** Where a cell stands in its range, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What to give as `as_of`: a custom function that asked the clock would stand still. */
export const GIVE_AS_OF = 'a date, or a cell with =TODAY()';

export const GIVE_DATES = 'a column of dates';
export const GIVE_STATUSES = 'a column of statuses';

/** An argument that the function cannot do without. Throws when it was left out; a blank cell was not. */
export function requireGrid(act: string, name: string, argument: Argument, give: string): Grid {
  if (argument === undefined || argument === null) {
    throw new Error(`${act}: ${name} is missing: give ${give}.`);
  }
  return readGrid(name, argument);
}

export function readGrid(name: string, argument: Argument): Grid {
  const rows = Array.isArray(argument) ? argument : [[argument ?? '']];
  return { name, rows, height: rows.length, width: rows[0]?.length ?? 0 };
}

/** The cell at a place; the only cell of a grid of one, wherever it is asked for. */
export function cellAt({ rows, height, width }: Grid, { row, column }: Place): Cell {
  const isOne = height === 1 && width === 1;
  return rows[isOne ? 0 : row]?.[isOne ? 0 : column] ?? '';
}

export function isSingle({ height, width }: Grid): boolean {
  return height === 1 && width === 1;
}

/** A result for each cell of a grid, in its shape. */
export function eachPlace(grid: Grid, give: (place: Place) => Cell): Result {
  if (isSingle(grid)) return give({ row: 0, column: 0 });
  return grid.rows.map((cells, row) => cells.map((_, column) => give({ row, column })));
}

/** The range that gives a column of results its shape. Throws when two ranges differ in size. */
export function commonShape(act: string, grids: readonly Grid[]): Grid {
  const [first, ...others] = grids.filter((grid) => !isSingle(grid));
  if (!first) return grids[0] as Grid;
  requireSameSize(act, first, others, ', or a single cell');
  return first;
}

/** Throws at the first that differs in size from another; `or` is what else could be given. */
export function requireSameSize(act: string, first: Grid, others: readonly Grid[], or = ''): void {
  const misfit = others.find((grid) => sizeOf(grid) !== sizeOf(first));
  if (!misfit) return;
  throw new Error(
    `${act}: ${misfit.name} has ${sizeOf(misfit)}, ${first.name} has ${sizeOf(first)}: give ranges of equal size${or}.`,
  );
}

/** `3 rows × 1 column` */
export function sizeOf({ height, width }: Grid): string {
  return `${height} ${height === 1 ? 'row' : 'rows'} × ${width} ${width === 1 ? 'column' : 'columns'}`;
}

/** `row 3 of sent_on`, `row 3, column 2 of sent_on`, or the name alone for a single cell. */
export function describePlace(grid: Grid, { row, column }: Place): string {
  if (isSingle(grid)) return grid.name;
  const across = grid.width > 1 ? `, column ${column + 1}` : '';
  return `row ${row + 1}${across} of ${grid.name}`;
}
