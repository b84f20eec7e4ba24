/** Writes cells of a table, those that change and no other, between a look before and a look after. */
import { span } from '../../core/span.ts';
import { cellAt, type Table } from '../table.ts';
import { hasMoved, look, type Window } from './look.ts';
import { type CellWrites, placeOf, rangeOf, rectanglesOf } from './rectangles.ts';
import { restore } from './restore.ts';
import { RowsMoved } from './rows-moved.ts';
import { brokenBy, type CellAt } from './territory.ts';
import { writeAllowed } from './validation.ts';

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
  const blocks = rectangles.map((area) => rangeOf(sheet, area));
  const places = [...identity, ...[...writes.values()].flatMap((line) => [...line.keys()])];
  const before = look(table, top, bottom, places);
  if (hasMoved(table, before, (row, place) => cellAt(table, row, place), decided)) throw new RowsMoved();
  rectangles.forEach((area, index) => {
    const block = blocks[index];
    if (block) writeAllowed(block, area.cells, () => placeOf(sheet, area));
  });
  const after = look(table, top, bottom, places);
  // What tells the rows apart and was not written.
  const telling = new Map<number, readonly number[]>();
  for (let row = top; row <= bottom; row++)
    telling.set(
      row,
      identity.filter((place) => !writes.get(row)?.has(place)),
    );
  if (!hasMoved(table, after, before.at, telling) && !(isUntold && sheet.getMaxRows() !== height)) {
    const vanished = findVanished(table, before, after, writes);
    if (vanished.length === 0) return 'written';
    // A column that is inserted between the headers and the rows of a look empties cells for it, too.
    if (!hasMoved(table, look(table, top, bottom, places), before.at, telling))
      throw brokenBy(table, vanished);
  }
  return restore(table, rectangles, height) === 'landed' ? 'written' : 'restored';
}

/** Adds the rows that are lacking, and gives the number of all. */
function growTo(sheet: Table['sheet'], end: number): number {
  const height = sheet.getMaxRows();
  if (end > height) sheet.insertRowsAfter(height, end - height);
  return Math.max(height, end);
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
