/**
 * How the withdrawals that are due share out over the days: some today, up to the daily limit, the others from
 * tomorrow on. Who becomes due meanwhile is not known and not counted.
 */
import { addDays, type Day } from '../../core/day.ts';

export interface DayPlan {
  /** How many more to withdraw today. */
  readonly today: number;
  /** How many are left for the days after. */
  readonly later: number;
  /** The day on which the last one is withdrawn; undefined where nobody is due or the limit is 0. */
  readonly lastDay: Day | undefined;
}

/**
 * `due` is how many are to be withdrawn now, `done` how many were withdrawn today, `perDay` the limit of a day;
 * `beyond` is how many the user wants above it today. All are 0 or more.
 */
export function planWithdrawals(today: Day, due: number, done: number, perDay: number, beyond = 0): DayPlan {
  const now = Math.min(due, Math.max(0, perDay + beyond - done));
  const later = due - now;
  if (due === 0 || (later > 0 && perDay === 0)) return { today: now, later, lastDay: undefined };
  return { today: now, later, lastDay: later === 0 ? today : addDays(today, Math.ceil(later / perDay)) };
}
