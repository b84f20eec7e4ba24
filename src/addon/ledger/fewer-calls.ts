/**
 * Cells that are written along with a change as they are, so that few calls write it. Nothing is written where a
 * formula stands or fills the cell.
 */
import { runsOf, span } from '../../core/span.ts';
import { type Cell, writeBack } from '../../sheet/cell.ts';
import { cellAt, type Table } from '../../sheet/table.ts';
import { setAt } from '../../sheet/write/rectangles.ts';
import { fillerOf } from '../../sheet/write/territory.ts';

/** So many runs of cells of a column are written one by one. */
const FEW_RUNS = 8;

/**
 * A column whose text becomes dates, or text again, in very many runs is written as one: what stands in between, and
 * is no formula's, is written as it was read.
 */
export function joinConverted(
  table: Table,
  writes: Map<number, Map<number, Cell>>,
  formats: ReadonlyMap<number, ReadonlyMap<number, string>>,
): void {
  const places = new Set([...formats.values()].flatMap((line) => [...line.keys()]));
  for (const place of places) {
    const rows = new Set([...writes].filter(([, line]) => line.has(place)).map(([row]) => row));
    if (runsOf(rows).length <= FEW_RUNS) continue;
    const [first, last] = span(rows);
    table.formulas.load(first, last);
    for (let row = first; row <= last; row++) {
      if (rows.has(row) || table.formulas.at(row, place) !== '' || fillerOf(table, row, place)) continue;
      setAt(writes, row, place, writeBack(cellAt(table, row, place), ''));
    }
  }
}

/**
 * A row that is written as a whole is one rectangle where nothing stands in between: to write nothing into a
 * blank cell of ours changes nothing, and a row that is written at once is never there in part.
 */
export function fillGaps(table: Table, row: number, line: Map<number, Cell> | undefined): void {
  if (!line || line.size === 0) return;
  const [first, last] = span(line.keys());
  for (const place of Object.values(table.places)) {
    if (place < first || place > last || line.has(place)) continue;
    const isFree = cellAt(table, row, place) === '' && table.formulas.at(row, place) === '';
    if (isFree && !fillerOf(table, row, place)) line.set(place, '');
  }
}
