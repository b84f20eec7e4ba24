/** When waiting stops paying, and how soon people answer: told only where enough accepted, on days that were logged. */
import type { Policy } from '../policy.ts';
import { type Counts, sum } from './counts.ts';
import type { Point } from './curve.ts';
import { proposedStop, stopRange, weeksOf } from './stop-day.ts';
import { type Insights, type Lacking, lacking } from './told.ts';

const LEAST_ACCEPTED = 30;
const LEAST_LATE = 8;
const MOST_UNDATED = 0.3;

/** What is missing for anything about timing; undefined for nothing. */
function lackOf({ accepted, undatedAccepted }: Counts): Lacking | undefined {
  const undated = sum(undatedAccepted);
  const all = sum(accepted) + undated;
  if (all < LEAST_ACCEPTED) return lacking('few', all, LEAST_ACCEPTED);
  const share = undated / all;
  if (share <= MOST_UNDATED) return undefined;
  return lacking('undated', Math.round(share * 100), MOST_UNDATED * 100);
}

export function stopOf(counts: Counts, points: readonly Point[], policy: Policy): Insights['stop'] {
  const lack = lackOf(counts);
  if (lack) return lack;
  const late = sum(counts.accepted, 7);
  if (late < LEAST_LATE) return lacking('few', late, LEAST_LATE);
  const weeks = weeksOf(counts, points);
  if (weeks.length === 0) return lacking('few', 0, LEAST_LATE);
  const range = stopRange(weeks, policy.worthWaiting / 100);
  const { day, low, high } = range;
  const setting = policy.staleAfter;
  const proposed = proposedStop(range, setting);
  return {
    told: true,
    day: day ?? null,
    low: low ?? null,
    high: high ?? null,
    setting,
    proposed: proposed ?? null,
  };
}

/** `byDay` is the day that is compared by; undefined where the curve can't be shown so far. */
export function quickOf(
  counts: Counts,
  points: readonly Point[],
  byDay: number | undefined,
): Insights['quick'] {
  const lack = lackOf(counts);
  if (lack) return lack;
  if (byDay === undefined) return lacking('few', sum(counts.accepted), LEAST_ACCEPTED);
  const whole = points[byDay]?.accepted ?? 0;
  const first = (share: number) => points.findIndex((point) => point.accepted >= share * whole - 1e-12);
  return { told: true, half: first(0.5), nine: first(0.9) };
}
