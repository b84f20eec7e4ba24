/** The curve of several invitations as far as it can be shown, and the day that shares are compared by. */
import { type Counts, countsOf, type Observation } from './counts.ts';
import { curveOf, followedTo, lastDayShown, type Point } from './curve.ts';
import { type Share, shareAt } from './share.ts';

export interface ShownCurve {
  readonly counts: Counts;
  /** By day, 0 to the horizon, also beyond the last day shown. */
  readonly points: readonly Point[];
  /** Undefined where no day can be shown. */
  readonly lastDay: number | undefined;
}

export function shownCurve(observations: Iterable<Observation>, horizon: number): ShownCurve {
  const counts = countsOf(observations, horizon);
  const points = curveOf(counts);
  return { counts, points, lastDay: lastDayShown(counts, points) };
}

const BY_DAYS = [21, 14, 7] as const;
export type ByDay = (typeof BY_DAYS)[number];

/** The last of 21, 14 and 7 that can be shown; undefined for none. */
export function comparedBy({ lastDay }: ShownCurve): ByDay | undefined {
  return lastDay === undefined ? undefined : BY_DAYS.find((day) => day <= lastDay);
}

/** The share accepted by that day, with how many were followed so long; undefined beyond the last day shown. */
export function acceptedBy(
  { counts, points, lastDay }: ShownCurve,
  day: number,
): (Share & { readonly sent: number; readonly waiting: number }) | undefined {
  const point = points[day];
  if (!point || lastDay === undefined || day > lastDay) return undefined;
  return { ...shareAt(point), sent: followedTo(counts, day), waiting: point.atRisk };
}
