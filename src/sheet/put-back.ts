/**
 * Puts right a block that met other rows or columns than it was meant for, because somebody moved them between the last look and
 * the write. The whole log was read under the same lock, so that it is known what every row held before; no row is told by its
 * number, and where it is not certain what stood in each cell of the block, nothing is touched.
 */
import { type Cell, isDate, writeBack } from './cell.ts';
import type { Log } from './log.ts';
import { IDENTITY, isSame } from './log-check.ts';
import { type Area, type Found, trace } from './trace.ts';

/** What came of it: they moved after the write and took it along; it was put back; or that could not be done for certain. */
export type Outcome = 'landed' | 'put back' | 'uncertain';

/**
 * Gives each cell of the block back what it held before, by the invitation and the column that stand there now, if the block
 * still stands where it was `written`. What somebody typed there after the log was read, a second or so before, is not known.
 * `height` is the number of the sheet's rows before the write, as it is now if left out: then rows that came above the headers
 * are not told.
 */
export function putBack(
  log: Log,
  area: Area,
  written: readonly (readonly Cell[])[],
  height = log.sheet.getMaxRows(),
): Outcome {
  const { sheet } = log;
  const whole = sheet.getDataRange();
  const formulas = whole.getFormulas();
  const block = sheet.getRange(
    area.first,
    area.left + 1,
    area.last - area.first + 1,
    area.right - area.left + 1,
  );
  const found = look(log, height);
  if (!isWritten(found, area, written)) return 'landed';
  const traced = trace(log, area, found);
  if (!traced) return 'uncertain';

  const cells: Cell[][] = [];
  for (let row = area.first; row <= area.last; row++) {
    const line: Cell[] = [];
    for (let place = area.left; place <= area.right; place++) {
      const [from, column] = [traced.rowOf(row), traced.placeOf(place)];
      const isFormula = from !== null && column !== null && log.formulaAt(from, column) !== '';
      // A formula is one that was filled down: the one that the block wrote back speaks of this row.
      const formula = isFormula ? (formulas[row - 1]?.[place] ?? '') : '';
      if (isFormula && formula === '') return 'uncertain';
      const isShown = from !== null && column !== null && log.isSpilled(from, column);
      const value = from === null || column === null || isShown ? '' : log.valueAt(from, column);
      line.push(writeBack(value, formula));
    }
    cells.push(line);
  }
  block.setValues(cells);
  const after = look(log, height);
  return after.grown === found.grown && others(after) === others(found) ? 'put back' : 'uncertain';

  /** What tells people apart, outside the block. */
  function others({ cells }: Found): string {
    const isCovered = (row: number, place: number) =>
      row >= area.first && row <= area.last && place >= area.left && place <= area.right;
    const places = IDENTITY.map((key) => traced?.placeNow(key) ?? -1);
    return JSON.stringify(
      cells
        .slice(log.firstRow - 2)
        .flatMap((line, index) =>
          places.map((place) => (isCovered(log.firstRow - 1 + index, place) ? '' : (line[place] ?? ''))),
        )
        .join('\n')
        .trimEnd(),
    );
  }
}

function look({ sheet }: Log, height: number): Found {
  const grown = sheet.getMaxRows() - height;
  return { grown, cells: sheet.getDataRange().getValues() as Cell[][] };
}

/** Whether a block stands where it was written, but for its formulas: else its rows moved after the write, and took it along. */
function isWritten({ cells }: Found, { first, left }: Area, written: readonly (readonly Cell[])[]): boolean {
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
