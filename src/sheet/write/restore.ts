/**
 * Restores what rectangles met that fell on other rows or columns than they were meant for, because somebody
 * moved them between the last look and the write. The whole table was read under the same lock, so that it is
 * known what every row held before; no row is told by its number, and where it is not certain what stood in
 * each cell, nothing is touched.
 */
import { isText } from '../../core/is-text.ts';
import { cellsOf } from '../book.ts';
import { type Cell, isDate, writeBack } from '../cell.ts';
import { cellAt, type Table } from '../table.ts';
import { isSame } from './look.ts';
import { type Area, type CellWrites, type Rectangle, rangeOf, writesIn } from './rectangles.ts';
import { RowsMoved } from './rows-moved.ts';
import { fillerOf } from './territory.ts';
import { type Found, type Trace, trace } from './trace.ts';

/**
 * 'landed' where rows moved after the write and took along what was written. `height` is the number of the
 * sheet's rows before the write, where something depends on it. What somebody typed there after the table was
 * read, a second or so before, is not known. Throws RowsMoved, which names the row, where it is not certain
 * what stood there.
 */
export function restore(
  table: Table,
  written: readonly Rectangle[],
  height: number | undefined,
): 'restored' | 'landed' {
  const blocks = new Map(written.map((area) => [area, rangeOf(table.sheet, area)]));
  const found = lookAtAll(table, height);
  const met = written.filter((area) => isStanding(found, area));
  const [first] = met;
  if (!first) return 'landed';
  const writes = writesIn(met);
  const traced = trace(table, writes, found);
  const held = met.map((area) => [area, traced && heldIn(table, traced, area)] as const);
  if (!traced || held.some(([, cells]) => !cells)) throw uncertain(table, first);
  for (const [area, cells = []] of held) blocks.get(area)?.setValues(cells);
  const telling = (seen: Found) => tellTales(table, traced, writes, seen);
  // They moved once more.
  if (telling(lookAtAll(table, height)) !== telling(found)) throw uncertain(table, first);
  return 'restored';
}

function uncertain({ sheet }: Table, { first }: Area): RowsMoved {
  return new RowsMoved(
    `Rows of "${sheet.getName()}" moved while this was being saved. Check row ${first} and below; File › Version history has the earlier state.`,
  );
}

function lookAtAll({ sheet }: Table, height: number | undefined): Found {
  const grown = height === undefined ? 0 : sheet.getMaxRows() - height;
  return { grown, cells: cellsOf(sheet) };
}

/**
 * Whether a rectangle stands where it was written, but for its formulas: else its rows moved after the write,
 * and took it along.
 */
function isStanding({ cells }: Found, { first, left, cells: written }: Rectangle): boolean {
  return written.every((line, index) =>
    line.every((cell, place) => {
      if (isText(cell) && cell.startsWith('=')) return true;
      const text = isText(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
      const now = cells[first - 1 + index]?.[left + place] ?? '';
      // In a column of another format a day is read as a number, and a number as a day.
      const isNumber = (one: Cell) => isDate(one) || typeof one === 'number';
      return isSame(now, text) || (isNumber(now) && isNumber(text) && isDate(now) !== isDate(text));
    }),
  );
}

/** What stood in the cells; undefined where that was a formula, which may speak of rows that moved, too. */
function heldIn(
  table: Table,
  { rowOf, placeOf }: Trace,
  { first, left, cells }: Rectangle,
): Cell[][] | undefined {
  let isKnown = true;
  const held = cells.map((line, index) =>
    line.map((_, column) => {
      const [row, place] = [rowOf(first + index), placeOf(left + column)];
      if (row === null || place === null) return '';
      if (table.formulas.at(row, place) !== '') isKnown = false;
      // What a formula further up shows there is no value of the cell's own.
      return fillerOf(table, row, place) ? '' : writeBack(cellAt(table, row, place), '');
    }),
  );
  return isKnown ? held : undefined;
}

/** What tells rows apart in the cells that were not met. */
function tellTales(
  { identity, headerRow }: Table,
  { placeNow }: Trace,
  met: CellWrites,
  { cells, grown }: Found,
): string {
  const lines = cells.map((line, index) =>
    identity.map(placeNow).map((place) => (met.get(index + 1)?.has(place) ? '' : (line[place] ?? ''))),
  );
  while (lines[lines.length - 1]?.every((cell) => cell === '')) lines.pop();
  return JSON.stringify([grown, lines.slice(Math.max(headerRow - 1, 0))]);
}
