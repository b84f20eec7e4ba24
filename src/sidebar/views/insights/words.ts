/** What the view says, as plain values: a sentence is tested without a page, and drawn by one function. */
import type { Day } from '../../../core/day.ts';
import type { Maybe, Share } from '../../../core/insight/told.ts';
import { dayNear } from '../../kit/day.ts';
import { make } from '../../kit/element.ts';

/** In pieces; every second one is what matters, in bold. */
export type Sentence = readonly string[];

export type Lacking = Extract<Maybe<unknown>, { told: false }>;

/** Sentences of one paragraph, one after the other. */
export function makeText(className: string, ...sentences: readonly Sentence[]): HTMLElement {
  return make('p', className, ...piecesOf(sentences));
}

export function piecesOf(sentences: readonly Sentence[]): (string | Node)[] {
  return sentences.flatMap((sentence, at) => [
    at === 0 ? '' : ' ',
    ...sentence.map((piece, place) => (place % 2 === 0 ? piece : make('b', '', piece))),
  ]);
}

/** Whole points of 100. */
export function percent(share: number): number {
  return Math.round(100 * share);
}

/** `29–35`, in points of 100. */
export function rangeOf({ low, high }: Pick<Share, 'low' | 'high'>): string {
  return `${percent(low)}–${percent(high)}`;
}

/** `2 of 8`. */
export function outOf({ have, want }: Lacking): string {
  return `${have} of ${want}`;
}

export function number(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** `14 Jan`, for an axis or a table; with its year where that is not plain from today. */
export function shortDay(day: Day, today: Day): string {
  return dayNear(day, today).replace(/([A-Z]..)[a-z]+/, '$1');
}

/** `March`, of a month written `2026-03`. */
export function monthName(month: string, today: Day): string {
  return dayNear(`${month}-15` as Day, today).slice(3);
}
