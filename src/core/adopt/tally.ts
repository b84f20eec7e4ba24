/** How often each word stands in the status column, and how many rows no word and no sign tells of. */
import { dayOfValue, holds, type Sign, textOf, type Value } from '../reading.ts';
import { fold } from '../text.ts';
import type { Column, Use } from './column.ts';
import { type Grid, kindReader } from './grid.ts';
import type { WordRows } from './words-in-column.ts';

export interface Tally {
  /** The most frequent first. */
  readonly words: readonly WordRows[];
  readonly blankWithDay: number;
  readonly blankWithoutDay: number;
  /** Whether any row has a day sent. */
  readonly hasDays: boolean;
}

export function tallyWords(
  grid: Grid,
  rows: readonly number[],
  uses: ReadonlyMap<Use, Column>,
  signs: readonly Sign[],
): Tally {
  const words = new Map<string, { word: string; withDay: number; withoutDay: number }>();
  const hasDay = dayAsker(uses.get('sentOn'));
  const status = uses.get('status')?.place ?? -1;
  const signPlaces = signs.map((sign) => ({ sign, place: placeOf(sign, uses) }));
  let [blankWithDay, blankWithoutDay, days] = [0, 0, 0];
  for (const row of rows) {
    const cells = grid.cells[row] ?? [];
    const dated = hasDay(cells);
    if (dated) days += 1;
    const text = textOf(cells[status] ?? '');
    if (text !== '') {
      const known = words.get(fold(text)) ?? { word: text, withDay: 0, withoutDay: 0 };
      known[dated ? 'withDay' : 'withoutDay'] += 1;
      words.set(fold(text), known);
    } else if (!signPlaces.some(({ sign, place }) => holds(sign, cells[place] ?? ''))) {
      if (dated) blankWithDay += 1;
      else blankWithoutDay += 1;
    }
  }
  const sorted = [...words.values()].sort((a, b) => b.withDay + b.withoutDay - a.withDay - a.withoutDay);
  return { words: sorted, blankWithDay, blankWithoutDay, hasDays: days > 0 };
}

/** Where the column of a sign stands; -1 for none. */
export function placeOf({ header }: Sign, uses: ReadonlyMap<Use, Column>): number {
  for (const column of uses.values()) if (column.header === header) return column.place;
  return -1;
}

/** Whether a row has a day sent; one whose order is not known yet is one, too. */
export function dayAsker(column: Column | undefined): (cells: readonly Value[]) => boolean {
  if (!column) return () => false;
  const kindOf = kindReader();
  return (cells) => {
    const value = cells[column.place];
    return kindOf(value) === 'day' || (typeof value === 'number' && dayOfValue(value) !== undefined);
  };
}
