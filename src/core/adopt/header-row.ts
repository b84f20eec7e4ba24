/**
 * Which row is the header: the row of labels, and of nothing else, that names most of what an invitation has and
 * below which the cells change their kind. Titles, counters, blank rows and other tables may stand above it.
 */
import { isText } from '../is-text.ts';
import { memoize } from '../memoize.ts';
import { textOf, type Value } from '../reading.ts';
import { headerUses } from '../words/header-words.ts';
import { type Grid, isBlank, isData, type KindOf } from './grid.ts';

export interface Header {
  /** From 0; undefined where the rows begin without one. */
  readonly row: number | undefined;
  readonly why: string;
  /** Whether the user should be asked: nothing, or too little, speaks for it. */
  readonly ask: boolean;
}

/** Rows from the top in which a header is looked for. */
const TOP = 60;
/** Rows below it that are compared with it. */
const BELOW = 12;
/** Characters: a longer text is no label. */
const LONGEST_LABEL = 50;

export function findHeader(grid: Grid, kindOf: KindOf): Header {
  const uses = memoize((text: string) => headerUses(text));
  const rated = grid.cells.slice(0, TOP).map((_, row) => rate(grid, row, kindOf, uses));
  const best = rated.reduce((a, b) => (b.score > a.score ? b : a), {
    row: -1,
    score: 0,
    named: 0,
    changes: 0,
  });
  if (best.named < 2 && best.changes < 1)
    return { row: undefined, why: 'No headers above the data.', ask: true };
  return {
    row: best.row,
    why: best.named ? `${best.named} of its headers are known.` : 'The cells below it look different.',
    ask: best.named < 2,
  };
}

interface Rated {
  readonly row: number;
  readonly score: number;
  /** Distinct things of an invitation that its labels name. */
  readonly named: number;
  /** Labels above cells that are dates, addresses, numbers or ticks. */
  readonly changes: number;
}

function rate(grid: Grid, row: number, kindOf: KindOf, uses: (text: string) => readonly string[]): Rated {
  const cells = grid.cells[row] ?? [];
  const named = new Set<string>();
  let labels = 0;
  let data = 0;
  let changes = 0;
  for (const [place, value] of cells.entries()) {
    const kind = kindOf(value);
    if (kind === 'blank') continue;
    if (!isLabel(value, kindOf) || grid.isFormula(row, place)) {
      data += kind === 'number' || kind === 'text' ? 1 : 2;
      continue;
    }
    labels += 1;
    const use = uses(textOf(value))[0];
    if (use !== undefined) named.add(use);
    if (isDataBelow(grid, row, place, kindOf)) changes += 1;
  }
  const person = ['name', 'lastName', 'url'].filter((use) => named.has(use)).length;
  const score = labels < 2 ? 0 : 2 * (named.size + person) + changes + labels / 4 - 3 * data;
  return { row, score, named: named.size, changes };
}

/** Whether the cell may be a header: a short text that is no date, address or number. */
export function isLabel(value: Value | undefined, kindOf: KindOf): boolean {
  return isText(value) && kindOf(value) === 'text' && value.trim().length <= LONGEST_LABEL;
}

function isDataBelow(grid: Grid, row: number, place: number, kindOf: KindOf): boolean {
  let filled = 0;
  let data = 0;
  for (let below = row + 1; below <= row + BELOW; below += 1) {
    const kind = kindOf(grid.cells[below]?.[place]);
    if (kind !== 'blank') filled += 1;
    if (isData(kind)) data += 1;
  }
  return data > 0 && 2 * data >= filled;
}

/** Whether a row repeats the header: nearly all that it holds stands in the header above it. */
export function repeats(cells: readonly Value[], header: readonly Value[]): boolean {
  let filled = 0;
  let same = 0;
  for (const [place, value] of cells.entries()) {
    if (isBlank(value)) continue;
    filled += 1;
    if (isAlike(value, header[place])) same += 1;
  }
  return same >= 2 && same >= 0.8 * filled;
}

function isAlike(value: Value, header: Value | undefined): boolean {
  if (!isText(value) || !isText(header)) return false;
  return value === header || value.trim().toLowerCase() === header.trim().toLowerCase();
}
