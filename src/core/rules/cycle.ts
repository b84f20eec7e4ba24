/**
 * The weekly limit. Reported: a cycle is the 7 days that start with the first request sent after the last
 * cycle ended, not a calendar week. Other tools count a rolling 7 days. Both are worked out; plan on the
 * stricter.
 */
import { addDays, type Day } from '../day.ts';

export interface Cycle {
  /** Requests in the cycle that is open on the day asked about; 0 when none is open. */
  readonly sentInCycle: number;
  /** The day the open cycle ends: from that day on the count starts anew. Undefined when none is open. */
  readonly resetsOn: Day | undefined;
  /** Requests in the rolling window that ends with the day asked about, that day included. */
  readonly sentInWindow: number;
}

/**
 * Counts on `asOf`. `sent` gives how many requests went out on each day, in any order; later days are not
 * counted. Withdrawn requests count like all others: withdrawing gives nothing back (official).
 */
export function cycleOn(asOf: Day, sent: ReadonlyMap<Day, number>, cycleDays: number): Cycle {
  const windowStart = addDays(asOf, 1 - cycleDays);
  const days = [...sent.keys()].filter((day) => day <= asOf);
  const countFrom = (from: Day) =>
    days.reduce((sum, day) => sum + (day < from ? 0 : (sent.get(day) as number)), 0);
  const start = cycleStarts(days, cycleDays).find((began) => began >= windowStart);
  return {
    sentInCycle: start ? countFrom(start) : 0,
    resetsOn: start && addDays(start, cycleDays),
    sentInWindow: countFrom(windowStart),
  };
}

/** The days on which a cycle began, oldest first. */
export function cycleStarts(sent: Iterable<Day>, cycleDays: number): Day[] {
  const starts: Day[] = [];
  let end: Day | '' = '';
  for (const day of [...sent].sort()) {
    if (day < end) continue;
    starts.push(day);
    end = addDays(day, cycleDays);
  }
  return starts;
}

/**
 * Requests left: the limit less the stricter of the two counts. Negative when more were sent than the limit
 * says.
 */
export function quotaLeft(cycle: Cycle, weeklyLimit: number): number {
  return weeklyLimit - Math.max(cycle.sentInCycle, cycle.sentInWindow);
}

/** How many requests went out on each day. */
export function countByDay(days: Iterable<Day>): Map<Day, number> {
  const counts = new Map<Day, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
