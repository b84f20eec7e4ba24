/**
 * The formulas of a sheet as far as a change needs them. To read them all doubles what an act reads, so of a
 * large sheet only the rows at the top are read, where array formulas stand, and those around the rows that
 * change.
 */
import type { Sheet } from '../book.ts';
import type { Cell } from '../cell.ts';
import { type Reach, reachOf } from './formula-reach.ts';

export interface Anchor {
  /** Counted from 1. */
  readonly row: number;
  /** Counted from 0. */
  readonly place: number;
  readonly formula: string;
  readonly reach: Reach;
}

export interface Formulas {
  /** Reads those around a row, unless that was done. */
  at(row: number, place: number): string;
  /** The same without reading: '' where that row was not read yet. */
  known(row: number, place: number): string;
  /** Reads the rows from `first` to `last` by one call, for many questions about them. */
  load(first: number, last: number): void;
  /** The formulas known so far that may fill more cells than their own. */
  anchors(): readonly Anchor[];
}

/** A sheet of so many cells is read whole. */
const SMALL = 8_000;
/** Rows that are read at the top of a larger one, and above and below a row that is asked for. */
const REACH = 32;

/**
 * `values` is the block from A1 on; where it ends there are no formulas. `headerRow` counts from 1. `readAll` gives
 * the formulas of all of it, where that is a call less or none.
 */
export function formulasOf(
  sheet: Sheet,
  values: readonly (readonly Cell[])[],
  headerRow: number,
  readAll?: () => readonly (readonly string[])[],
): Formulas {
  const height = values.length;
  const width = values[0]?.length ?? 0;
  const known: (readonly string[] | undefined)[] = [];
  const anchors: Anchor[] = [];

  const load = (from: number, to: number): void => {
    let first = Math.max(1, from);
    let last = Math.min(height, to);
    while (first <= last && known[first]) first++;
    while (last >= first && known[last]) last--;
    if (first > last) return;
    const isWhole = readAll && first === 1 && last === height;
    const block = isWhole ? readAll() : sheet.getRange(first, 1, last - first + 1, width).getFormulas();
    block.forEach((line, index) => {
      const row = first + index;
      if (known[row]) return;
      known[row] = line;
      line.forEach((formula, place) => {
        const reach = formula === '' ? undefined : reachOf(formula);
        if (reach) anchors.push({ row, place, formula, reach });
      });
    });
  };
  const loadAround = (row: number): void => {
    if (height * width <= SMALL) load(1, height);
    else if (row <= headerRow + 2 * REACH) load(1, Math.max(row, headerRow) + REACH);
    else {
      load(1, headerRow + REACH);
      load(row - REACH, row + REACH);
    }
  };
  return {
    at(row, place) {
      if (row < 1) return '';
      if (!known[Math.min(row, height)]) loadAround(Math.min(row, height));
      return known[row]?.[place] ?? '';
    },
    known: (row, place) => known[row]?.[place] ?? '',
    load,
    anchors: () => anchors,
  };
}
