/** Writes cells of a table, those that change and no other, between a look before and a look after. */
import { span } from '../../core/span.ts';
import type { Cell } from '../cell.ts';
import type { Table } from '../table.ts';
import type { Place } from '../writable.ts';
import { hasMovedHeader, isSame, look, requireUnmoved, type Window } from './look.ts';
import { type Area, restore, type Written } from './restore.ts';
import { brokenBy, type CellAt } from './territory.ts';
import { writeAllowed } from './validation.ts';

/** What to write, by row, counted from 1, and by place, counted from 0. */
export type CellWrites = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

/**
 * `last` is the place of the column by which a row counts: it is written after the others. Rows below the
 * sheet's end are added.
 * Throws RowsMoved, before anything is written, where cells are not what they were when the table was read.
 * Rows that moved in the moment of writing are told by the answer: 'restored' where other rows were met and
 * are as they were, so that the same can be tried again.
 */
export function writeCells(table: Table, writes: CellWrites, last?: number): 'written' | 'restored' {
  if (writes.size === 0) return 'written';
  const { sheet } = table;
  const [first, end] = span(writes.keys());
  // The rows above and below tell, too, that rows moved.
  const top = Math.max(first - 1, table.headerRow, 1);
  const bottom = end < table.values.length ? end + 1 : end;
  const identity = table.identity.map((field) => table.places[field] ?? 0);
  // Where what tells rows apart is written, only the sheet's height tells that rows came or went.
  const isTelling = [...writes.values()].some((line) => identity.some((place) => line.has(place)));
  // Nothing tells rows apart of which all that does is written; but then the sheet has more rows, or fewer.
  const isUntold = [...writes].some(
    ([row, line]) => row < table.nextRow && identity.every((place) => line.has(place)),
  );
  const height = isTelling || isUntold || end > table.values.length ? growTo(sheet, end) : undefined;
  const decided = new Map<number, Set<number>>();
  for (const [row, line] of writes) decided.set(row, new Set([...identity, ...line.keys()]));
  if (top > table.headerRow) decided.set(top, new Set([...(decided.get(top) ?? []), ...identity]));
  const rectangles = rectanglesOf(writes, last);
  // Between the look and the writes there is no call: that would widen the gap.
  const blocks = rectangles.map(({ first, last, left, right }) =>
    sheet.getRange(first, left + 1, last - first + 1, right - left + 1),
  );

  const places = [...identity, ...[...writes.values()].flatMap((line) => [...line.keys()])];
  const before = look(table, top, bottom, places);
  requireUnmoved(table, before, decided);
  rectangles.forEach((rectangle, index) => {
    const { cells } = rectangle;
    const block = blocks[index];
    if (block) writeAllowed(block, cells, placeOf(table, rectangle));
  });
  const after = look(table, top, bottom, places);
  const hasMovedRows = hasMoved(table, before, after, writes, identity);
  if (!hasMovedRows && !(isUntold && sheet.getMaxRows() !== height)) {
    const vanished = findVanished(table, before, after, writes);
    if (vanished.length === 0) return 'written';
    // A column that is inserted between the headers and the rows of a look empties cells for it, too.
    if (!hasMovedHeader(table, look(table, top, bottom, places))) throw brokenBy(table, vanished);
  }
  return restore(table, rectangles, height) === 'landed' ? 'written' : 'restored';
}

/** Adds the rows that are lacking, and gives the number of all. */
function growTo(sheet: Table['sheet'], end: number): number {
  const height = sheet.getMaxRows();
  if (end > height) sheet.insertRowsAfter(height, end - height);
  return Math.max(height, end);
}

function placeOf({ sheet }: Table, { first, last, left, right }: Area): () => Place {
  const size = { rows: last - first + 1, columns: right - left + 1 };
  return () => ({ title: sheet.getName(), row: first, column: left + 1, ...size });
}

/**
 * The written cells beside which something vanished: a formula further up, in rows of a large sheet that were
 * not read, filled both, and broke.
 */
function findVanished(table: Table, before: Window, after: Window, writes: CellWrites): CellAt[] {
  return [...writes].flatMap(([row, line]) =>
    [...line].flatMap(([place, cell]): CellAt[] => {
      const isGone = (beside: number) =>
        !writes.get(beside)?.has(place) &&
        before.at(beside, place) !== '' &&
        after.at(beside, place) === '' &&
        table.formulas.at(beside, place) === '';
      return cell !== '' && (isGone(row - 1) || isGone(row + 1)) ? [[row, place]] : [];
    }),
  );
}

/** Whether a header or a row is another than before, by what tells rows apart and was not written. */
function hasMoved(
  table: Table,
  before: Window,
  after: Window,
  writes: CellWrites,
  identity: readonly number[],
): boolean {
  if (hasMovedHeader(table, after)) return true;
  for (let row = before.top; row <= before.bottom; row++) {
    const isMoved = (place: number) =>
      !writes.get(row)?.has(place) &&
      !isSame(after.at(row, place), before.at(row, place)) &&
      table.formulas.at(row, place) === '';
    if (identity.some(isMoved)) return true;
  }
  return false;
}

/**
 * As few rectangles as rows of like places allow, or columns of like rows; those that hold the place `last`
 * come last.
 */
export function rectanglesOf(writes: CellWrites, last?: number): Written[] {
  const byRow = gather(writes, runsOf);
  const byColumn = gather(writes, (places) => places.map((place) => [place, place]));
  const holdsLast = ({ left, right }: Area) => last !== undefined && left <= last && last <= right;
  return (byColumn.length < byRow.length ? byColumn : byRow).sort(
    (a, b) => Number(holdsLast(a)) - Number(holdsLast(b)),
  );
}

type Run = readonly [first: number, last: number];

/** Rectangles of like runs of places, one below the other. */
function gather(writes: CellWrites, split: (places: readonly number[]) => readonly Run[]): Written[] {
  const rectangles: { first: number; last: number; left: number; right: number; cells: Cell[][] }[] = [];
  const open = new Map<string, (typeof rectangles)[number]>();
  for (const [row, line] of [...writes].sort(([a], [b]) => a - b)) {
    for (const [left, right] of split([...line.keys()].sort((a, b) => a - b))) {
      const cells = Array.from({ length: right - left + 1 }, (_, index) => line.get(left + index) ?? '');
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

/** Whole numbers, ascending, as runs without gaps. */
function runsOf(numbers: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs[runs.length - 1];
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
