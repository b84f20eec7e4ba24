/** How many invitations were sent a week lately, in day numbers. */
import { span } from '../span.ts';
import { type Pace, paceOf } from './forecast.ts';

/** As many of the weeks must have one at least. */
export const LEAST_WEEKS = 3;
const PACE_WEEKS = 8;
const IDLE_DAYS = 14;
/** An archive so old still tells the pace of those who log nothing by hand. */
const ARCHIVE_DAYS = 35;

export interface Weeks {
  /** Of those counted, how many have any. */
  readonly active: number;
  /** Undefined where they are too few. */
  readonly pace: Pace | undefined;
}

/**
 * The last eight full weeks. `exported` is the day of the newest archive; undefined for none. Undefined where nothing was
 * sent for two weeks.
 */
export function recentWeeks(
  sent: readonly number[],
  exported: number | undefined,
  now: number,
): Weeks | undefined {
  const until = paceEnd(sent, exported, now);
  if (until === undefined) return undefined;
  const weeks = fullWeeks(sent, until);
  const active = weeks.filter((count) => count > 0).length;
  return { active, pace: active < LEAST_WEEKS ? undefined : paceOf(weeks) };
}

/** The last day of the last full week; undefined where nothing was sent lately. */
function paceEnd(
  sent: readonly number[],
  exported = Number.NEGATIVE_INFINITY,
  now: number,
): number | undefined {
  const [, last] = span(sent);
  if (last > now - IDLE_DAYS) return now - 1;
  // Nothing is logged by hand: what was sent since the export is not known.
  return exported >= now - ARCHIVE_DAYS && last > exported - IDLE_DAYS && last <= exported
    ? exported - 1
    : undefined;
}

/** How many were sent in each of the last eight full weeks up to a day, the oldest first; those that began before the first invitation are left out. */
function fullWeeks(sent: readonly number[], until: number): number[] {
  const [first] = span(sent);
  const weeks = new Array<number>(PACE_WEEKS).fill(0);
  for (const day of sent) {
    const back = Math.floor((until - day) / 7);
    if (day <= until && back < PACE_WEEKS)
      weeks[PACE_WEEKS - 1 - back] = (weeks[PACE_WEEKS - 1 - back] ?? 0) + 1;
  }
  return weeks.filter((_, index) => until - 7 * (PACE_WEEKS - index) + 1 >= first);
}
