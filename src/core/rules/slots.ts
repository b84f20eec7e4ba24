/** When room comes back: what was sent stops counting once it is a week old, so many requests may follow on that day. */
import { addDays, type Day } from '../day.ts';
import { times } from '../times.ts';
import { cycleOn, quotaLeft } from './cycle.ts';

/** From that day on so many more than the day before. */
export interface Slot {
  readonly on: Day;
  /** 1 or more. */
  readonly count: number;
}

/** How many days ahead are told. */
const AHEAD = 7;

/** So many at the most in a week of what `sent` counts by day. */
export interface WeekBound {
  readonly sent: ReadonlyMap<Day, number>;
  readonly limit: number;
}

/**
 * The room that comes back on each of the next 7 days if nothing more is sent, earliest first; no day without any. By the
 * strictest of the bounds, and the stricter of cycle and rolling week. Of what was sent beyond a limit nothing comes back, so
 * all of them together are never more than the limit less what is left today. What is sent on later days does not count.
 */
export function weekSlots(today: Day, bounds: readonly WeekBound[], cycleDays: number): Slot[] {
  const known = bounds.map(({ sent, limit }) => ({
    limit,
    sent: new Map([...sent].filter(([day]) => day <= today)),
  }));
  return slotsAfter(today, AHEAD, (on) =>
    Math.min(...known.map(({ sent, limit }) => quotaLeft(cycleOn(on, sent, cycleDays), limit))),
  );
}

/** The days after `today`, so many, on which more is left than the day before; less than nothing counts as nothing. */
export function slotsAfter(today: Day, days: number, leftOn: (on: Day) => number): Slot[] {
  let before = Math.max(0, leftOn(today));
  return times(days, (past) => addDays(today, past + 1)).flatMap((on) => {
    const count = Math.max(0, leftOn(on)) - before;
    before += count;
    return count > 0 ? [{ on, count }] : [];
  });
}
