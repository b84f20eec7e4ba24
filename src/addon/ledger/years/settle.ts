/** Deletes rows of which there is a copy: looked at before, and again afterwards. */
import { span } from '../../../core/span.ts';
import type { Sheet } from '../../../sheet/book.ts';
import { type Cell, writeBack } from '../../../sheet/cell.ts';
import { flush } from '../../../sheet/flush.ts';
import { type Log, readLog } from '../../../sheet/log/log.ts';
import { columnsOf, type YearSheet } from '../../../sheet/log/year-sheets.ts';
import { cellAt } from '../../../sheet/table.ts';
import { bringLostBack, deleteRows } from '../../../sheet/write/carry.ts';
import { isSame } from '../../../sheet/write/look.ts';
import { rangeOf, rectanglesOf, setAt } from '../../../sheet/write/rectangles.ts';
import { RowsMoved } from '../../../sheet/write/rows-moved.ts';
import type { Workbook } from '../../frame/workbook.ts';
import { type Copy, holds, isOwnFormula, type Pairs, pairUp, readMarked } from './copies.ts';
import { type Moving, targetsOf } from './moving.ts';

const TRIES = 3;

/** Deletes each row of which there is a copy. Throws RowsMoved where somebody moves rows again and again. */
export function settle(
  workbook: Workbook,
  moving: Moving,
): { readonly isMet: boolean; readonly formulas: number } {
  const { change, back } = moving;
  let isMet = false;
  let formulas = 0;
  for (let tries = 1; tries <= TRIES; tries++) {
    const log = readLog(workbook, workbook.calendar);
    const found = targetsOf(workbook, moving, log).map((target) =>
      pairUp(workbook, log, target, readMarked(target, back?.action ?? `#${change}`), back !== undefined),
    );
    for (const each of found) formulas += writeValues(log, each, back !== undefined);
    flush();
    const rows = found.flatMap(({ pairs }) => pairs.map(({ row }) => row));
    if (!found.every(({ pairs }) => isStill(log, pairs))) continue;
    let isDone = true;
    if (!back && rows.length > 0) {
      deleteRows(log.sheet, rows);
      flush();
      isDone = !bringLostBack(log, new Set(rows));
    }
    for (const { target, pairs, stale } of found) {
      if (!deleteThese(target, back ? pairs.map(({ copy }) => copy) : stale)) isDone = false;
    }
    flush();
    if (isDone) return { isMet, formulas };
    isMet = true;
  }
  throw new RowsMoved();
}

/** These copies, as `deleteCopies` does. */
export function deleteThese({ sheet, placeOf }: YearSheet, copies: readonly Copy[]): boolean {
  const says = new Map(copies.map((copy) => [copy.row, copy]));
  const isThere = (row: number, line: readonly Cell[]) =>
    [...placeOf].every(
      ([place, at]) => says.get(row)?.isFormula(place) || isSame(line[at], says.get(row)?.at(place)),
    );
  return deleteCopies(sheet, [...says.keys()], isThere);
}

/** Rows of a year sheet, if they are there still. False where they are not, or others went in their stead, which are back then. */
export function deleteCopies(
  sheet: Sheet,
  rows: readonly number[],
  isThere: (row: number, line: readonly Cell[]) => boolean,
): boolean {
  if (rows.length === 0) return true;
  const block = sheet.getDataRange();
  const formulas = block.getFormulas();
  const values = block.getValues() as Cell[][];
  if (!rows.every((row) => isThere(row, values[row - 1] ?? []))) return false;
  deleteRows(sheet, rows);
  flush();
  const known = (row: number, place: number) => formulas[row - 1]?.[place] ?? '';
  return !bringLostBack({ sheet, values, headerRow: 1, formulas: { known } }, new Set(rows));
}

/** Whether rows of the log still say what their copies say, and nothing stands beside them that did not. */
function isStill(log: Log, pairs: Pairs['pairs']): boolean {
  if (pairs.length === 0) return true;
  const [first, last] = span(pairs.map(({ row }) => row));
  const width = log.sheet.getMaxColumns();
  const now = log.sheet.getSheetValues(first, 1, last - first + 1, width) as Cell[][];
  const own = new Set(columnsOf(log));
  return pairs.every(({ row, copy }) => {
    const line = now[row - first] ?? [];
    return (
      holds(log, row, copy, (place) => line[place] ?? '') &&
      line.every((cell, place) => own.has(place) || isSame(cell, cellAt(log, row, place)))
    );
  });
}

/** Of a formula that may show something else where its row goes, the value that it shows is written there. Gives how many. */
function writeValues(log: Log, { target, pairs }: Pairs, isBack: boolean): number {
  const writes = new Map<number, Map<number, Cell>>();
  let count = 0;
  for (const { row, copy } of pairs)
    for (const [place, there] of target.placeOf) {
      const formula = log.formulas.at(row, place);
      if (formula === '') continue;
      if (place === there && isOwnFormula(formula, row)) continue;
      count++;
      if (isBack) setAt(writes, row, place, writeBack(copy.at(place), ''));
      else setAt(writes, copy.row, there, writeBack(cellAt(log, row, place), ''));
    }
  const { sheet } = isBack ? log : target;
  for (const area of rectanglesOf(writes)) rangeOf(sheet, area).setValues(area.cells as Cell[][]);
  return count;
}
