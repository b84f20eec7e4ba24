/** Figures as they stand in a sentence. */
import { type Day, dayNear } from '../../day.ts';
import type { Lacking, Share } from '../told.ts';

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

/** `14 Jan`, for a table. */
export function shortDay(day: Day, today: Day): string {
  return dayNear(day, today).replace(/([A-Z]..)[a-z]+/, '$1');
}

/** `March`, of a month written `2026-03`. */
export function monthName(month: string, today: Day): string {
  return dayNear(`${month}-15` as Day, today).slice(3);
}

/** Without the marks of what matters in it. */
export function plain(said: string): string {
  return said.replace(/\*\*/g, '');
}
