/**
 * When two days may be the day of one invitation: the archive counts in UTC and the user by the wall
 * calendar, so that they may tell a day apart.
 */
import { type Day, daysBetween } from '../day.ts';
import { memoize } from '../memoize.ts';

const EPOCH = '2000-01-01' as Day;

/** Days since an epoch: cheap to compare, for there are few distinct days. */
export const dayNumber = memoize((day: Day) => daysBetween(EPOCH, day));

/** The same day, or the next or the last one. */
export function isNear(a: Day, b: Day): boolean {
  return Math.abs(dayNumber(a) - dayNumber(b)) <= 1;
}
