/** How often each word stands in the status column, and how many rows no word and no sign tells of. */
import { holds, type Sign, textOf, type Value } from '../reading.ts';
import { fold } from '../text.ts';
import type { Column, Use } from './column.ts';
import type { Grid } from './grid.ts';
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
  placeOf: (header: string) => number,
): Tally {
  const words = new Map<string, { word: string; withDay: number; withoutDay: number }>();
  const hasDay = dayAsker(uses.get('sentOn'));
  const status = uses.get('status')?.place ?? -1;
  const signPlaces = signs.map((sign) => ({ sign, place: placeOf(sign.header) }));
  let [blankWithDay, blankWithoutDay, days] = [0, 0, 0];
  for (const row of rows) {
    const cells = grid.cells[row] ?? [];
    const told = signPlaces.find(({ sign, place }) => holds(sign, cells[place] ?? ''));
    if (told?.sign.when.startsWith('is ')) continue;
    const dated = hasDay(cells);
    if (dated) days += 1;
    const text = textOf(cells[status] ?? '');
    if (text !== '') {
      const known = words.get(fold(text)) ?? { word: text, withDay: 0, withoutDay: 0 };
      known[dated ? 'withDay' : 'withoutDay'] += 1;
      words.set(fold(text), known);
    } else if (!told) {
      if (dated) blankWithDay += 1;
      else blankWithoutDay += 1;
    }
  }
  const sorted = [...words.values()].sort((a, b) => b.withDay + b.withoutDay - a.withDay - a.withoutDay);
  return { words: sorted, blankWithDay, blankWithoutDay, hasDays: days > 0 };
}

/** Whether a row has a day sent; one that cannot be read yet is one, too. */
export function dayAsker(column: Column | undefined): (cells: readonly Value[]) => boolean {
  return (cells) => column !== undefined && holds({ when: 'filled' }, cells[column.place] ?? '');
}
