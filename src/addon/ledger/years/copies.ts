/** Rows of a year sheet and the rows of the log that they are copies of, told by what both say. */
import { groupBy } from '../../../core/group-by.ts';
import { span } from '../../../core/span.ts';
import { type Cell, isBlank, readText } from '../../../sheet/cell.ts';
import type { Log } from '../../../sheet/log/log.ts';
import { markedRows, type YearSheet } from '../../../sheet/log/year-sheets.ts';
import { cellAt, whoIs } from '../../../sheet/table.ts';
import { isSame } from '../../../sheet/write/look.ts';
import { moveFormula } from '../../../sheet/write/move-formula.ts';
import { fillerOf } from '../../../sheet/write/territory.ts';
import type { Workbook } from '../../frame/workbook.ts';
import { besideIn } from './leaving.ts';

/** A row of a year sheet that an action moved there, by the log's places. */
export interface Copy {
  readonly row: number;
  /** `#12`, which moved it. */
  readonly action: string;
  /** Where it stood in the log. */
  readonly from: number;
  readonly at: (place: number) => Cell;
  readonly isFormula: (place: number) => boolean;
  readonly places: readonly number[];
  /** It holds something in a column that the log has not. */
  readonly hasMore: boolean;
}

/** Those of an action, or all. */
export function readMarked(target: YearSheet, action?: string): Copy[] {
  const { sheet, placeOf, mark } = target;
  const marked = markedRows(target.sheet, action);
  if (marked.size === 0) return [];
  const [first, last] = span(marked.keys());
  const range = sheet.getRange(first, 1, last - first + 1, sheet.getMaxColumns());
  const [block, formulas] = [range.getValues() as Cell[][], range.getFormulas()];
  const known = new Set([mark, ...placeOf.values()]);
  const places = [...placeOf.keys()];
  return [...marked].map(([row, from]) => {
    const line = block[row - first] ?? [];
    return {
      row,
      action: String(line[mark]).split(' ')[0] ?? '',
      from,
      at: (place) => line[placeOf.get(place) ?? -1] ?? '',
      isFormula: (place) => Boolean(formulas[row - first]?.[placeOf.get(place) ?? -1]),
      places,
      hasMore: line.some((cell, place) => !known.has(place) && !isBlank(cell)),
    };
  });
}

export interface Pairs {
  readonly target: YearSheet;
  /** A row of the log and a copy of it, or the other way round. */
  readonly pairs: readonly { readonly row: number; readonly copy: Copy }[];
  /** Copies whose own rows were edited since. */
  readonly stale: readonly Copy[];
}

export function pairUp(
  { calendar }: Workbook,
  log: Log,
  target: YearSheet,
  copies: readonly Copy[],
  isBack: boolean,
): Pairs {
  const whoOf = ({ at }: Copy) =>
    log.identity.map((field) => readText(at(log.places[field as 'name']), calendar)).join('\n');
  const byWho = groupBy(copies, whoOf);
  const rows = log.values.flatMap((_, index) => (index >= log.headerRow ? [index + 1] : []));
  const rowsBy = groupBy(rows, (row) => whoIs(log, row, calendar).join('\n'));
  const [first, last] = span([...byWho.keys()].flatMap((who) => rowsBy.get(who) ?? []));
  if (first <= last) log.formulas.load(1, last);
  const hasMore = besideIn(log);
  const pairs: { row: number; copy: Copy }[] = [];
  const stale: Copy[] = [];
  for (const [who, mine] of byWho) {
    const left = new Set(rowsBy.get(who));
    const alone = mine.filter((copy) => {
      const row = [...left].find((each) => holds(log, each, copy) && (isBack || !hasMore(each)));
      if (row === undefined) return true;
      left.delete(row);
      pairs.push({ row, copy });
      return false;
    });
    // Of fewer nobody can tell which one is meant.
    if (left.size >= alone.length) stale.push(...alone);
  }
  return { target, pairs, stale };
}

/** Whether a copy says what a row of the log says; what the same formula shows, or one that fills the column, may differ. */
export function holds(
  log: Log,
  row: number,
  copy: Copy,
  cell = (place: number) => cellAt(log, row, place),
): boolean {
  return copy.places.every((place) => {
    if (copy.isFormula(place))
      return log.formulas.at(row, place) !== '' || isSame(cell(place), copy.at(place));
    // One that would have been copied, and was typed since.
    if (isOwnFormula(log.formulas.at(row, place), row)) return false;
    return isSame(cell(place), copy.at(place)) || fillerOf(log, row, place) !== undefined;
  });
}

/** What in a formula's text tells that it reads more than its own row. */
const READS_MORE = /[a-z]\s*:\s*\$?[a-z]+(?!\$?\d)|\b(?:rows?|indirect|offset|cell)\s*\(/i;

export function isOwnFormula(formula: string, row: number): boolean {
  return formula !== '' && !READS_MORE.test(formula) && moveFormula(formula, row, row + 1) !== undefined;
}
