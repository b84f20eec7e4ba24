/** All insights of a log: what it tells, and of each question that it can't answer, what is missing. */
import type { Day } from '../day.ts';
import type { Policy } from '../policy.ts';
import { comparisons } from './comparison.ts';
import { followedTo } from './curve.ts';
import { survivalOf } from './forecast.ts';
import { observationsOf } from './groups.ts';
import { backlogOf, forecastOf } from './prospect.ts';
import { shareAt } from './share.ts';
import { comparedBy, shownCurve } from './shown-curve.ts';
import { quickOf, stopOf } from './timing.ts';
import { type Insights, lacking, shareFrom } from './told.ts';
import { type InsightAccount, knownTo, sumOfLeft, watch, worstHistory } from './watched.ts';

const LEAST_CURVE = 20;
const SHOWN_DAYS = 60;

/** `account` is the name to tell of, '' where all are given. Never throws, whatever the rows hold. */
export function insightsOf(
  account: string,
  accounts: readonly InsightAccount[],
  policy: Policy,
  today: Day,
  since?: Day,
): Insights {
  const watched = accounts.map((one) => watch(one, policy, today, since));
  const traits = watched.flatMap((one) => one.traits);
  const curve = shownCurve(observationsOf(traits), policy.expiresAfter);
  const { counts, points, lastDay } = curve;
  const shownDay = comparedBy(curve);
  const byDay = shownDay ?? 7;
  const survival = survivalOf(points, lastDay);
  const forecast = forecastOf(watched, survival, policy, today);
  const rows = accounts.flatMap((one) => one.rows);
  const withStatus = rows.filter(({ status }) => status !== undefined);
  const firstArchives = accounts.flatMap((one) => one.firstArchive ?? []).sort();
  return {
    account,
    knownUntil: knownTo(watched, today) ?? null,
    byDay,
    sent: traits.length,
    left: sumOfLeft(watched),
    history: worstHistory(watched),
    firstArchive: firstArchives[0] ?? null,
    curve:
      shownDay !== undefined && lastDay !== undefined
        ? {
            told: true,
            lastDay,
            points: points.slice(0, Math.min(SHOWN_DAYS, lastDay) + 1).map((point) => ({
              day: point.day,
              share: shareFrom(shareAt(point), followedTo(counts, point.day)),
              waiting: point.atRisk,
            })),
          }
        : lacking('few', followedTo(counts, 7), LEAST_CURVE),
    stop: stopOf(counts, points, policy),
    forecast: forecast.told,
    backlog: backlogOf(watched, forecast.expected, policy, today),
    ...comparisons(traits, byDay, shownDay && points[shownDay], accounts.length),
    quick: quickOf(counts, points, shownDay),
    naive:
      withStatus.length === 0
        ? null
        : withStatus.filter(({ status }) => status === 'Accepted').length / withStatus.length,
  };
}
