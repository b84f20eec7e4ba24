/** Where a pace leads: pending invitations on the days to come, when they reach a limit, and what may be sent a day for good. */
import { groupBy } from '../group-by.ts';
import { bisect } from './bisect.ts';
import { total } from './counts.ts';
import type { Point } from './curve.ts';
import { acceptedByThen } from './measured.ts';

/** Share still open on each day since sending; 1 for the days before. */
export type Survival = (day: number) => number;

/** One's own curve as far as it can be shown, beyond it as elsewhere. */
export function survivalOf(points: readonly Point[], lastDay: number | undefined): Survival {
  const last = lastDay === undefined ? undefined : points[lastDay];
  return (day) => {
    if (day < 0) return 1;
    if (!last) return 1;
    if (day <= last.day) return points[day]?.open ?? 1;
    const known = acceptedByThen(last.day);
    return Math.max(0, last.open - (last.accepted * (acceptedByThen(day) - known)) / known);
  };
}

/** Sent a week, over whole weeks. */
export interface Pace {
  readonly mean: number;
  /** Standard deviation between weeks. */
  readonly deviation: number;
}

export function paceOf(weeks: readonly number[]): Pace {
  const mean = total(weeks, (week) => week) / weeks.length;
  const squares = total(weeks, (week) => (week - mean) ** 2);
  return { mean, deviation: weeks.length < 2 ? 0 : Math.sqrt(squares / (weeks.length - 1)) };
}

/** An invitation that is pending today. */
export interface Waiting {
  /** Days since it was sent, today. */
  readonly age: number;
  /** Days that it is known to have been open; below 0 for one sent after the answers end. */
  readonly knownOpen: number;
}

export interface Expected {
  readonly pending: number;
  readonly deviation: number;
}

/** The weeks over which the pace was counted. */
const PACE_WEEKS = 8;

/**
 * On each day from today (0) to `days`. `withdrawOn`: the day since sending on which unanswered ones are
 * withdrawn; undefined for never.
 */
export function expectedPending(
  waiting: readonly Waiting[],
  pace: Pace,
  survival: Survival,
  days: number,
  withdrawOn?: number,
): Expected[] {
  const open = (day: number) => (withdrawOn !== undefined && day >= withdrawOn ? 0 : survival(day));
  const groups = [...groupBy(waiting, ({ age, knownOpen }) => `${age} ${knownOpen}`).values()];
  const { mean, deviation } = pace;
  const overdispersion = Math.max(1, mean > 0 ? deviation ** 2 / mean : 1);
  const expected: Expected[] = [];
  let [sum, squares] = [0, 0];
  for (let ahead = 0; ahead <= days; ahead++) {
    let [pending, variance] = [(mean / 7) * sum, 0];
    for (const alike of groups) {
      const [{ age, knownOpen }] = alike as [Waiting];
      const before = survival(knownOpen);
      const share = before > 0 ? Math.min(1, open(age + ahead) / before) : 0;
      pending += alike.length * share;
      variance += alike.length * share * (1 - share);
    }
    variance += (mean / 7) * (sum - squares + squares * overdispersion);
    variance += (deviation ** 2 / PACE_WEEKS) * (sum / 7) ** 2;
    expected.push({ pending, deviation: Math.sqrt(variance) });
    const share = open(ahead);
    sum += share;
    squares += share * share;
  }
  return expected;
}

/** Four of five forecasts hold. */
export const Z80 = 1.2815515655446004;

/** Days until pending invitations reach `limit`: likely, and the ends of the 80 % range; undefined for not within the days. */
export function reaches(
  expected: readonly Expected[],
  limit: number,
): { early: number | undefined; likely: number | undefined; late: number | undefined } {
  const first = (z: number) => {
    const day = expected.findIndex(({ pending, deviation }) => pending + z * deviation >= limit);
    return day < 0 ? undefined : day;
  };
  return { early: first(Z80), likely: first(0), late: first(-Z80) };
}

/** 19 of 20 days stay below. */
const Z95_ONE_SIDED = 1.6448536269514722;
const FAR = 3_650;

/**
 * Most invitations a day that keep the pending ones below `limit` on 19 of 20 days, for good, if unanswered
 * ones are withdrawn on day `withdrawOn` (undefined: never; then each waits out the horizon). By Little's law:
 * so many wait as are sent a day, times the days each waits. `variation` is that of the weeks beyond chance.
 */
export function paceForGood(
  survival: Survival,
  limit: number,
  variation: number,
  withdrawOn: number | undefined,
  horizon: number,
): number {
  let [sum, squares] = [0, 0];
  for (let day = 0; day < (withdrawOn ?? horizon); day++) {
    const share = survival(day);
    sum += share;
    squares += share * share;
  }
  const load = (aDay: number) =>
    aDay * sum +
    Z95_ONE_SIDED * Math.sqrt(aDay * (sum - squares) + aDay * squares * (1 + 7 * aDay * variation));
  return load(FAR) <= limit ? FAR : bisect(0, FAR, (aDay) => load(aDay) <= limit)[0];
}

/** Squared variation of the weekly pace beyond chance. */
export function variationOf({ mean, deviation }: Pace): number {
  return mean > 0 ? Math.max(0, (deviation ** 2 - mean) / mean ** 2) : 0;
}
