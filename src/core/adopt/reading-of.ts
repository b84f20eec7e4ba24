/** From what was guessed, or chosen, to the one value through which rows are read. */
import { type Meaning, meaningOfRow, type Part, type Reading, type Sign, type Value } from '../reading.ts';
import { fold } from '../text.ts';
import { statusMeaning } from '../words/status-words.ts';
import type { Order } from '../written-day.ts';
import type { Column, Use } from './column.ts';
import type { DateGuess } from './dates.ts';
import { dayAsker, placeOf } from './tally.ts';
import type { WordGuess } from './words-in-column.ts';

/** Uses that are no column of ours: they are read as signs. */
const SIGNS = new Set<Use>([
  'acceptedOn',
  'withdrawnOn',
  'declinedOn',
  'accepted?',
  'withdrawn?',
  'declined?',
  'sent?',
]);

export function readingOf(
  uses: ReadonlyMap<Use, Column>,
  words: readonly WordGuess[],
  signs: readonly Sign[],
  dates: readonly DateGuess[],
): Reading {
  const columns: Partial<Record<Part, string>> = {};
  for (const [use, { header }] of uses) if (!SIGNS.has(use) && header !== '') columns[use as Part] = header;
  const meanings = new Map<string, Meaning>();
  for (const { word, day, means } of words) {
    if (day !== undefined) continue;
    if (means !== '') meanings.set(fold(word), means);
    // Known elsewhere, doubtful here: until the user tells, nobody may be read as free.
    else if (isKnown(word)) meanings.set(fold(word), 'Unknown');
  }
  const blank = (day: WordGuess['day']) => words.find((word) => word.day === day)?.means || undefined;
  const [withDay, withoutDay] = [blank('with a day'), blank('without a day')];
  const orders = dates.flatMap(({ header, order }): [string, Order][] =>
    order ? [[fold(header), order]] : [],
  );
  return {
    columns,
    words: meanings,
    blank: { ...(withDay && { withDay }), ...(withoutDay && { withoutDay }) },
    signs,
    orders: new Map(orders),
  };
}

function isKnown(word: string): boolean {
  const meaning = statusMeaning(word);
  return meaning !== undefined && meaning !== 'ask';
}

/** What a row means, read as the log will read it. */
export function rowReader(
  uses: ReadonlyMap<Use, Column>,
  reading: Reading,
): (cells: readonly Value[]) => Meaning | undefined {
  const hasDay = dayAsker(uses.get('sentOn'));
  const status = uses.get('status')?.place ?? -1;
  const places = new Map(reading.signs.map((sign) => [sign, placeOf(sign, uses)]));
  return (cells) =>
    meaningOfRow(cells[status] ?? '', (sign) => cells[places.get(sign) ?? -1] ?? '', hasDay(cells), reading);
}
