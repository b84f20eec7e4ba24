/** Figures as they stand in a sentence. */
import type { Breakdown } from '../groups.ts';
import type { Insights, Lacking, Share } from '../told.ts';

export type Told<T> = Extract<T, { told: true }>;

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

/** `1,500`. */
export function number(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** Invitations a day, rounded down: a promise. */
export function aDay(most: number): string {
  return most < 1 ? 'fewer than 1' : number(Math.floor(most));
}

/** Without the marks of what matters in it. */
export function plain(said: string): string {
  return said.replace(/\*\*/g, '');
}

export const TITLES: Readonly<Record<Breakdown, string>> = {
  ...{ note: 'Note', goalFit: 'Goal fit', attempt: 'Attempt', account: 'Account' },
  ...{ pace: 'Sent that day', weekday: 'Weekday', month: 'Month' },
};

/** The breakdowns that show something: a group by itself says nothing. */
export function comparable({ curve, groups }: Insights): Insights['groups'] {
  return curve.told ? groups.filter(({ rows }) => rows.length > 1 && rows.some(({ told }) => told)) : [];
}
