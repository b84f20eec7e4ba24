/** Reads single values of a custom function's arguments, and words what is wrong with them. */
import type { Day } from '../../core/day.ts';
import { STATUSES, type Status } from '../../core/invitation.ts';
import { isText } from '../../core/is-text.ts';
import { LARGEST_RULE_VALUE } from '../../core/policy.ts';
import { dayOfValue } from '../../core/reading.ts';
import { readStatus } from '../../core/words/status-words.ts';
import { type Calendar, type Cell, isBlank, isDate, readCount, readDay } from '../../sheet/cell.ts';
import { isHeader, type RangeKind } from '../../sheet/column.ts';
import {
  type Argument,
  cellAt,
  describePlace,
  type Grid,
  isSingle,
  type Place,
  readGrid,
  sizeOf,
} from './grid.ts';

const KNOWN_STATUSES = `${STATUSES.slice(0, -1).join(', ')} or ${STATUSES[STATUSES.length - 1]}`;

/** A cell that holds no value of the kind wanted; the text is short enough to stand in a cell. */
export class BadCell {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The day in a cell; undefined for a blank one. */
export function dayOrBad(cell: Cell, calendar: Calendar): Day | undefined | BadCell {
  if (isBlank(cell)) return undefined;
  return readDay(cell, calendar) ?? writtenDay(cell) ?? new BadCell(`Not a date: ${quote(cell)}`);
}

/** Text that tells one day whatever stands beside it: `Jun 5, 2026`, `26/06/2026`. */
function writtenDay(cell: Cell): Day | undefined {
  return isText(cell) ? dayOfValue(cell) : undefined;
}

/** The status in a cell, by our own word or another that leaves no doubt; undefined for a blank one. */
export function statusOrBad(cell: Cell): Status | undefined | BadCell {
  if (isBlank(cell)) return undefined;
  const status = isText(cell) ? readStatus(cell) : undefined;
  return status ?? new BadCell(`Not a status: ${quote(cell)} (use ${KNOWN_STATUSES})`);
}

/** Whether a place is the top of a range of several rows and holds a header. */
export function isHeaderAt(grid: Grid, kind: RangeKind, { row, column }: Place): boolean {
  return row === 0 && grid.height > 1 && isHeader(grid.rows[0]?.[column] ?? '', kind);
}

/** The value at a place of a range; undefined for a blank cell and for a header. Throws at a bad cell, with its value and place. */
export function readAt<T>(
  act: string,
  grid: Grid,
  kind: RangeKind,
  place: Place,
  read: (cell: Cell) => T | undefined | BadCell,
): T | undefined {
  const value = read(grid.rows[place.row]?.[place.column] ?? '');
  if (!(value instanceof BadCell)) return value;
  if (isHeaderAt(grid, kind, place)) return undefined;
  throw new Error(`${act}: ${value.text} in ${describePlace(grid, place)}.`);
}

/** All values of a range, blanks and headers passed over. Throws at the first bad cell. */
export function readAll<T>(
  act: string,
  grid: Grid,
  kind: RangeKind,
  read: (cell: Cell) => T | undefined | BadCell,
): T[] {
  const values: T[] = [];
  grid.rows.forEach((cells, row) => {
    cells.forEach((_, column) => {
      const value = readAt(act, grid, kind, { row, column }, read);
      if (value !== undefined) values.push(value);
    });
  });
  return values;
}

/** The one cell of an argument that takes no range. */
export function requireSingle(act: string, grid: Grid): Cell {
  if (isSingle(grid)) return cellAt(grid, { row: 0, column: 0 });
  throw new Error(`${act}: ${grid.name} has ${sizeOf(grid)}: give a single cell.`);
}

/** The day of an argument that takes no range; undefined for a blank cell. */
export function readSingleDay(act: string, grid: Grid, calendar: Calendar): Day | undefined {
  const day = dayOrBad(requireSingle(act, grid), calendar);
  if (day instanceof BadCell) throw new Error(`${act}: ${day.text} in ${grid.name}.`);
  return day;
}

/** The whole number of an argument that takes no range; the default where it is blank or left out. */
export function readSingleCount(
  act: string,
  name: string,
  argument: Argument,
  otherwise: number,
  unit: string,
): number {
  const grid = readGrid(name, argument);
  requireSingle(act, grid);
  return countReader(act, grid, otherwise, unit)({ row: 0, column: 0 });
}

/**
 * Reads whole numbers of 0 or more at any place; the default where the cell is blank or left out. A single
 * cell is checked at once, a range only where it is needed.
 */
export function countReader(
  act: string,
  grid: Grid,
  otherwise: number,
  unit: string,
): (place: Place) => number {
  const read = (place: Place): number => {
    const cell = cellAt(grid, place);
    if (isBlank(cell)) return otherwise;
    return readCount(cell, LARGEST_RULE_VALUE) ?? failAt(act, grid, place, unit);
  };
  if (!isSingle(grid)) return read;
  const only = read({ row: 0, column: 0 });
  return () => only;
}

/** Whether a place is the top of a range of several rows and holds text: whatever it says, it is a header. */
export function isTopText(grid: Grid, { row, column }: Place): boolean {
  return row === 0 && grid.height > 1 && isText(grid.rows[0]?.[column]);
}

/**
 * The whole number at a place, 0 or more; undefined for a blank cell, and for text at the top of a range, which is a
 * header. Throws at any other cell.
 */
export function countAt(act: string, grid: Grid, place: Place, unit: string): number | undefined {
  const cell = cellAt(grid, place);
  if (isBlank(cell)) return undefined;
  const count = readCount(cell, Number.MAX_SAFE_INTEGER);
  if (count !== undefined) return count;
  return isTopText(grid, place) ? undefined : failAt(act, grid, place, unit);
}

function failAt(act: string, grid: Grid, place: Place, unit: string): never {
  throw new Error(
    `${act}: ${describePlace(grid, place)} is ${quote(cellAt(grid, place))}: give a whole number of ${unit}, 0 or more.`,
  );
}

const LONGEST_QUOTE = 40;

export function quote(cell: Cell): string {
  const text = isDate(cell) ? cell.toISOString() : String(cell);
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}
