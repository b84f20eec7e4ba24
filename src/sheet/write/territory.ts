/**
 * A formula's territory: the cells that one further up in the column, further left in the row, or diagonally
 * may fill. A value there would break the formula and empty all that it shows, so ours is left out or
 * refused. An ordinary formula, one in each row, fills its own cell only.
 */
import type { Cell } from '../cell.ts';
import { columnLetter } from '../column.ts';
import { cellAt, type Table } from '../table.ts';
import { NotWritable } from '../writable.ts';
import type { Anchor, Formulas } from './formulas.ts';
import type { CellWrites } from './rectangles.ts';

/**
 * The formula that fills a cell, as far as its text tells; undefined where none does, or where only a try can
 * tell.
 */
export function fillerOf(
  { formulas }: Pick<Table, 'formulas'>,
  row: number,
  place: number,
): Anchor | undefined {
  if (formulas.at(row, place) !== '') return undefined;
  // One whose size is not known fills its column, as nearly all do; whether it also goes to the right, a try
  // tells.
  return fillersOf(formulas, row, place).find((anchor) => anchor.reach.isKnown || anchor.place === place);
}

/** Those of which only a try can tell whether they fill a cell that is to be written. */
export function doubtfulFillers({ formulas }: Pick<Table, 'formulas'>, writes: CellWrites): Anchor[] {
  // An emptied cell is in no formula's way.
  const cells = [...writes].flatMap(([row, line]) =>
    [...line].flatMap(([place, cell]): CellAt[] => (cell === '' ? [] : [[row, place]])),
  );
  for (const [row, place] of cells) formulas.at(row, place);
  const doubtful = cells.flatMap(([row, place]) =>
    fillersOf(formulas, row, place).filter((anchor) => !anchor.reach.isKnown && anchor.place !== place),
  );
  return [...new Map(doubtful.map((anchor) => [`${anchor.row} ${anchor.place}`, anchor])).values()];
}

/**
 * The formulas known above a cell, left of it or both, as far as they reach, with no other formula in between:
 * of each column one at most, so that many formulas and rows cost no more than they are.
 */
function fillersOf(formulas: Formulas, row: number, place: number): Anchor[] {
  const found: Anchor[] = [];
  for (let left = place; left >= 0; left--) {
    const anchor = formulas.anchorAbove(left === place ? row - 1 : row, left);
    if (!anchor || row - anchor.row >= anchor.reach.down || place - left >= anchor.reach.right) continue;
    let between = left + 1;
    while (between <= place && formulas.known(anchor.row, between) === '') between++;
    if (between > place) found.push(anchor);
  }
  return found;
}

/** `the formula in Invitations!G1 (=ARRAYFORMULA(…)) fills it` */
function describeFiller(
  { sheet }: Pick<Table, 'sheet'>,
  { row, place, formula }: Omit<Anchor, 'reach'>,
): string {
  const text = formula.length > 60 ? `${formula.slice(0, 60)}…` : formula;
  return `the formula in ${sheet.getName()}!${columnLetter(place)}${row} (${text}) fills it`;
}

const BROKEN = '#REF!';

/** The first of these that showed something before the write and is broken by it. */
export function findBroken(table: Table, anchors: readonly Anchor[]): Anchor | undefined {
  return anchors.find(({ row, place }) => {
    if (String(cellAt(table, row, place)) === BROKEN) return false;
    return String(table.sheet.getRange(row, place + 1, 1, 1).getValues()[0]?.[0] as Cell) === BROKEN;
  });
}

/** A cell by its row, counted from 1, and its place, counted from 0. */
export type CellAt = readonly [row: number, place: number];

/** A formula was broken by what was just written. */
export class FormulaBroken extends NotWritable {}

/** Names the formula further up that fills cells: all rows are read for it. */
export function brokenBy(table: Table, met: readonly CellAt[]): FormulaBroken {
  const [[row, place] = [0, 0]] = met;
  table.formulas.load(1, row);
  const [anchor] = fillersOf(table.formulas, row, place);
  const address = `${table.sheet.getName()}!${columnLetter(place)}${row}`;
  return new FormulaBroken(
    refuseFilled(table, address, anchor ?? { row: 1, place, formula: 'a formula above' }).message,
  );
}

/** Refuses a cell that a formula fills. */
export function refuseFilled(table: Table, address: string, filler: Omit<Anchor, 'reach'>): NotWritable {
  return new NotWritable(
    `Cannot write to ${address}: ${describeFiller(table, filler)}, and a value there would break it. Replace that formula by its values (copy, then Edit › Paste special › Values only), and try again.`,
  );
}
