/**
 * Restores what a rectangle met that fell on other rows or columns than it was meant for, because somebody
 * moved them between the last look and the write. The whole table was read under the same lock, so that it is
 * known what every row held before; no row is told by its number, and where it is not certain what stood in
 * each cell, nothing is touched.
 */
import { type Cell, isDate, writeBack } from '../cell.ts';
import { cellAt, type Table } from '../table.ts';
import { isSame } from './look.ts';
import { RowsMoved } from './rows-moved.ts';
import { fillerOf } from './territory.ts';
import { type Area, type Found, trace } from './trace.ts';

export type { Area };

/** A rectangle as it was written. */
export interface Written extends Area {
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * Restores all of them; 'landed' where rows moved after the write and took along what was written. `height`
 * is the number of the sheet's rows before the write, where something depends on it. What somebody typed there after the table was read, a
 * second or so before, is not known. Throws RowsMoved, which names the row, where it is not certain what
 * stood there.
 */
export function restore(
  table: Table,
  rectangles: readonly Written[],
  height: number | undefined,
): 'restored' | 'landed' {
  const outcomes = rectangles.map((rectangle) => {
    const outcome = restoreOne(table, rectangle, height);
    if (outcome === 'uncertain') throw new RowsMoved(describeMet(table, rectangle.first));
    return outcome;
  });
  return outcomes.includes('restored') ? 'restored' : 'landed';
}

/** What the user is told where other rows were met, and it is not certain what stood there. */
export function describeMet({ sheet }: Pick<Table, 'sheet'>, row: number): string {
  return `Rows of "${sheet.getName()}" moved while this was being saved. Check row ${row} and below; File › Version history has the earlier state.`;
}

function restoreOne(
  table: Table,
  area: Written,
  height: number | undefined,
): 'restored' | 'landed' | 'uncertain' {
  const { sheet } = table;
  const whole = sheet.getDataRange();
  const formulas = whole.getFormulas();
  const block = sheet.getRange(
    area.first,
    area.left + 1,
    area.last - area.first + 1,
    area.right - area.left + 1,
  );
  const found = lookAtAll(table, height);
  if (!isWritten(found, area)) return 'landed';
  const traced = trace(table, area, found);
  if (!traced) return 'uncertain';

  const cells: Cell[][] = [];
  for (let row = area.first; row <= area.last; row++) {
    const line: Cell[] = [];
    for (let place = area.left; place <= area.right; place++) {
      const [from, column] = [traced.rowOf(row), traced.placeOf(place)];
      const isFormula = from !== null && column !== null && table.formulas.at(from, column) !== '';
      // A formula is one that was filled down: the one that the block wrote back speaks of this row.
      const formula = isFormula ? (formulas[row - 1]?.[place] ?? '') : '';
      if (isFormula && formula === '') return 'uncertain';
      const isShown = from !== null && column !== null && fillerOf(table, from, column) !== undefined;
      const value = from === null || column === null || isShown ? '' : cellAt(table, from, column);
      line.push(writeBack(value, formula));
    }
    cells.push(line);
  }
  block.setValues(cells);
  const after = lookAtAll(table, height);
  return after.grown === found.grown && others(after) === others(found) ? 'restored' : 'uncertain';

  /** What tells rows apart, outside the rectangle. */
  function others({ cells }: Found): string {
    const top = Math.max(table.headerRow, 1);
    const isCovered = (row: number, place: number) =>
      row >= area.first && row <= area.last && place >= area.left && place <= area.right;
    const places = table.identity.map((field) => traced?.placeNow(field) ?? -1);
    return JSON.stringify(
      cells
        .slice(top - 1)
        .flatMap((line, index) =>
          places.map((place) => (isCovered(top + index, place) ? '' : (line[place] ?? ''))),
        )
        .join('\n')
        .trimEnd(),
    );
  }
}

function lookAtAll({ sheet }: Table, height: number | undefined): Found {
  const grown = height === undefined ? 0 : sheet.getMaxRows() - height;
  return { grown, cells: sheet.getDataRange().getValues() as Cell[][] };
}

/**
 * Whether a rectangle stands where it was written, but for its formulas: else its rows moved after the write,
 * and took it along.
 */
function isWritten({ cells }: Found, { first, left, cells: written }: Written): boolean {
  return written.every((line, index) =>
    line.every((cell, place) => {
      if (typeof cell === 'string' && cell.startsWith('=')) return true;
      const text = typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
      const now = cells[first - 1 + index]?.[left + place] ?? '';
      // In a column of another format a day is read as a number, and a number as a day.
      const isNumber = (one: Cell) => isDate(one) || typeof one === 'number';
      return isSame(now, text) || (isNumber(now) && isNumber(text) && isDate(now) !== isDate(text));
    }),
  );
}
