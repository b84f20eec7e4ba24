/** The day from which a further week of waiting brings too little: a falling rate, fitted to the weeks that were watched. */
import { seeded } from '../seeded.ts';
import { times } from '../times.ts';
import { bisect } from './bisect.ts';
import { type Counts, sum, total } from './counts.ts';
import type { Point } from './curve.ts';

export interface Week {
  /** Acceptances of that week. */
  readonly events: number;
  /** Invitations waiting, on an average day of it. */
  readonly exposure: number;
}

/** Weekly gain `a · w^−b` of week w, 1 and on. */
export interface Fall {
  readonly a: number;
  readonly b: number;
}

const MOST_WEEKS = 26;
const LEAST_EXPOSURE = 30;
const STEEPEST = 3;
const REPLICATES = 200;

/** From the second week since sending (week 1, days 7 to 13) on, while enough wait. */
export function weeksOf({ accepted }: Counts, points: readonly Point[]): Week[] {
  const weeks: Week[] = [];
  for (let week = 1; week <= MOST_WEEKS && 7 * week + 6 < points.length; week++) {
    let atRisk = 0;
    for (let day = 7 * week; day < 7 * week + 7; day++) atRisk += points[day]?.atRisk ?? 0;
    if (atRisk / 7 < LEAST_EXPOSURE) break;
    weeks.push({ events: sum(accepted, 7 * week, 7 * week + 6), exposure: atRisk / 7 });
  }
  return weeks;
}

/** Poisson regression by profile likelihood; undefined without an event or a week. */
export function fitFall(weeks: readonly Week[]): Fall | undefined {
  const events = total(weeks, (week) => week.events);
  if (events === 0) return undefined;
  const logged = weeks.map((week, index) => ({ ...week, log: Math.log(index + 1) }));
  const seen = total(logged, (week) => week.events * week.log);
  const levelAt = (b: number) => events / total(logged, ({ exposure, log }) => exposure * Math.exp(-b * log));
  const score = (b: number) =>
    levelAt(b) * total(logged, ({ exposure, log }) => exposure * Math.exp(-b * log) * log) - seen;
  // The expected sum of logs falls as b grows.
  const [b] = score(0) <= 0 ? [0] : bisect(0, STEEPEST, (at) => score(at) > 0);
  return { a: levelAt(b), b };
}

/** The first day of the first week whose gain is below `worth` (acceptances for each who waits); undefined for never. */
export function stopDay(fall: Fall | undefined, worth: number): number | undefined {
  if (!fall) return undefined;
  for (let week = 1; week <= MOST_WEEKS; week++) if (fall.a * week ** -fall.b < worth) return 7 * week;
  return undefined;
}

export interface StopRange {
  readonly day: number | undefined;
  readonly low: number | undefined;
  /** Undefined: the range is open. */
  readonly high: number | undefined;
}

/** With a 95 % range over Poisson replicates, seeded so that the figure does not flicker. */
export function stopRange(weeks: readonly Week[], worth: number): StopRange {
  const random = seeded(weeks.reduce((seed, { events }) => (seed * 31 + events) | 0, weeks.length));
  const days = times(REPLICATES, () => {
    const replicate = weeks.map(({ events, exposure }) => ({ events: poisson(events, random), exposure }));
    return stopDay(fitFall(replicate), worth) ?? Number.POSITIVE_INFINITY;
  }).sort((a, b) => a - b);
  const at = (share: number) => {
    const day = days[Math.min(REPLICATES - 1, Math.floor(share * REPLICATES))] ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(day) ? day : undefined;
  };
  return { day: stopDay(fitFall(weeks), worth), low: at(0.025), high: at(0.975) };
}

/** What to set instead of `setting`; undefined while the range holds it or is open. */
export function proposedStop({ low, high }: StopRange, setting: number): number | undefined {
  if (low === undefined || high === undefined || (low <= setting && setting <= high)) return undefined;
  return setting < low ? low : high;
}

/** Above 50, the normal curve is near enough. */
function poisson(mean: number, random: () => number): number {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count++;
  return count;
}
