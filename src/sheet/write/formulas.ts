/**
 * The formulas of a sheet as far as a change needs them. To read them all doubles what an act reads, so of a
 * large sheet only the rows at the top are read, where array formulas stand, and those around the rows that
 * change.
 */
import { times } from '../../core/times.ts';
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
  /** The same without reading: '' where that cell was not read yet. */
  known(row: number, place: number): string;
  /**
   * Reads those from row `first` to `last` by one call, for many questions about them: of the places from `left`
   * to `right`, where those at the top are read whole, too; or of all.
   */
  load(first: number, last: number, left?: number, right?: number): void;
  /**
   * The lowest formula known at a cell or above it in its column, where it may fill more cells than its own:
   * any further up ends at this one.
   */
  anchorAbove(row: number, place: number): Anchor | undefined;
}

/** A sheet of so many cells is read whole. */
const SMALL = 8_000;
/** Rows that are read at the top of a larger one, where formulas stand that fill columns. */
const TOP = 32;
/** Rows that are read above and below one that is asked for. */
const AROUND = 16;

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
  const columns = times(width, () => new Column());
  /** Rows that were read whole. */
  const isRead: boolean[] = [];
  const parts: Part[] = [];

  const read = (part: Part): void => {
    const { first, last, left, right } = part;
    const isWhole = first === 1 && last === height && left === 0 && right === width - 1;
    const block =
      readAll && isWhole
        ? readAll()
        : sheet.getRange(first, left + 1, last - first + 1, right - left + 1).getFormulas();
    block.forEach((line, index) => {
      line.forEach((formula, place) => {
        if (formula !== '') columns[left + place]?.add(first + index, formula);
      });
    });
  };
  const load = (from: number, to: number, left = 0, right = width - 1): void => {
    let first = Math.max(1, from);
    let last = Math.min(height, to);
    while (first <= last && isRead[first]) first++;
    while (last >= first && isRead[last]) last--;
    if (first > last) return;
    const part = { first, last, left, right };
    read(part);
    if (left > 0 || right < width - 1) parts.push(part);
    else for (let row = first; row <= last; row++) isRead[row] = true;
  };
  const loadTop = (row = headerRow): void => load(1, Math.max(row, headerRow) + TOP);
  const loadAround = (row: number): void => {
    if (height * width <= SMALL) load(1, height);
    else if (row <= headerRow + TOP + AROUND) loadTop(row);
    else {
      loadTop();
      load(row - AROUND, row + AROUND);
    }
  };
  const known = (row: number, place: number) => columns[place]?.at(row) ?? '';
  return {
    at(row, place) {
      if (row < 1) return '';
      const line = Math.min(row, height);
      if (!isRead[line] && !parts.some((part) => isIn(part, line, place))) loadAround(line);
      return known(row, place);
    },
    known,
    load(first, last, left, right) {
      if (left === undefined) load(first, last);
      else if (height * width <= SMALL) load(1, height);
      else {
        loadTop();
        load(first, last, left, right);
      }
    },
    anchorAbove: (row, place) => columns[place]?.anchorAbove(row, place),
  };
}

/** A part of the sheet's rows. Rows count from 1, places from 0, both ends included. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

function isIn({ first, last, left, right }: Part, row: number, place: number): boolean {
  return row >= first && row <= last && place >= left && place <= right;
}

/** The formulas that are known of one column. */
class Column {
  private readonly formulas = new Map<number, string>();
  /** Their rows, in order; undefined while some were added since. */
  private rows: number[] | undefined;

  add(row: number, formula: string): void {
    this.formulas.set(row, formula);
    this.rows = undefined;
  }

  at(row: number): string | undefined {
    return this.formulas.get(row);
  }

  anchorAbove(limit: number, place: number): Anchor | undefined {
    this.rows ??= [...this.formulas.keys()].sort((a, b) => a - b);
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? 0) <= limit) low = middle + 1;
      else high = middle;
    }
    const row = this.rows[low - 1] ?? 0;
    const formula = this.formulas.get(row) ?? '';
    const reach = formula === '' ? undefined : reachOf(formula);
    return reach && { row, place, formula, reach };
  }
}
