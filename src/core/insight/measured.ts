/**
 * How soon those who accept do so, counted on 1,403 acceptances of real archives: how things go on where a log
 * is too short to tell. The share of day 0 is assumed.
 */
import { memoize } from '../memoize.ts';

/** Days since sending, and how many of 100 acceptances have come by then. */
const MEASURED: readonly (readonly [day: number, percent: number])[] = [
  [0, 45],
  [1, 69],
  [3, 78],
  [7, 86],
  [14, 89],
  [21, 91],
  [30, 93],
  [60, 97],
  [90, 99],
  [180, 100],
];

/**
 * Share, 0 to 1, of all acceptances that have come by that day; between the days counted linear in log(day + 1). Each whole day
 * is asked for many times over.
 */
export const acceptedByThen = memoize((day: number): number => {
  const next = MEASURED.findIndex(([known]) => known >= day);
  if (next < 0) return 1;
  const [to, high] = MEASURED[next] as (typeof MEASURED)[number];
  const [from, low] = MEASURED[Math.max(0, next - 1)] as (typeof MEASURED)[number];
  if (to === from) return high / 100;
  const way = (Math.log(day + 1) - Math.log(from + 1)) / (Math.log(to + 1) - Math.log(from + 1));
  return (low + (high - low) * way) / 100;
});
