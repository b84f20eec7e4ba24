/** Where the pace of an account leads, or of all of them: the forecast, and the backlog that it goes on from. */
import { type Limits, limitsOf } from '../account.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import type { Policy } from '../policy.ts';
import { span } from '../span.ts';
import { times } from '../times.ts';
import { pendingOn, withdrawnIn } from './backlog.ts';
import { total } from './counts.ts';
import {
  type Expected,
  expectedPending,
  type Pace,
  paceForGood,
  reaches,
  type Survival,
  variationOf,
  type Waiting,
  Z80,
} from './forecast.ts';
import { dayOf, type Logged, serialOf } from './logged.ts';
import { LEAST_WEEKS, recentWeeks } from './pace.ts';
import { type Forecast, type Insights, lacking } from './told.ts';
import type { Watched } from './watched.ts';

const LEAST_LOG_WEEKS = 4;
/** As far as a forecast looks, in days. */
export const AHEAD = 180;
const PAST_WEEKS = 26;
const AHEAD_WEEKS = 13;

function limitsOver(watched: readonly Watched[], policy: Policy): Limits {
  const all = watched.map(({ of }) => limitsOf(of.account, policy));
  const sumOf = (key: keyof Limits) => total(all, (limits) => limits[key]);
  return {
    ...{ pendingCap: sumOf('pendingCap'), pendingSafe: sumOf('pendingSafe') },
    ...{ weeklyLimit: sumOf('weeklyLimit'), weeklySafe: sumOf('weeklySafe') },
  };
}

/** Those that are pending today; the answers are known until `known`. */
export function waitingOf(logged: readonly Logged<unknown>[], known: number, now: number): Waiting[] {
  return logged.flatMap(({ status, sent }) =>
    status === 'Pending' && sent !== undefined && sent <= now
      ? [{ age: now - sent, knownOpen: known - sent }]
      : [],
  );
}

export function forecastOf(
  watched: readonly Watched[],
  survival: Survival,
  policy: Policy,
  today: Day,
): { told: Insights['forecast']; expected: readonly Expected[] } {
  const now = serialOf(today);
  const sent = watched.flatMap(({ logged }) =>
    logged.flatMap(({ sent }) => (sent === undefined || sent > now ? [] : [sent])),
  );
  const exports = watched.flatMap(({ of: { account } }) => account.lastArchive ?? []);
  const [, exported] = span(exports.map(serialOf));
  const weeks = recentWeeks(sent, exported, now);
  if (!weeks?.pace) {
    const why = !weeks && sent.length > 0 ? 'idle' : 'young';
    return { told: lacking(why, weeks?.active ?? 0, LEAST_WEEKS), expected: [] };
  }
  const { pace } = weeks;
  const limits = limitsOver(watched, policy);
  const waiting = watched.flatMap(({ logged, known }) => waitingOf(logged, known ?? now, now));
  const expected = expectedPending(waiting, pace, survival, AHEAD);
  const withdrawing = expectedPending(waiting, pace, survival, AHEAD, policy.staleAfter);
  const ahead = (days: number | undefined) => (days === undefined ? null : addDays(today, days));
  const lines = (['pendingSafe', 'pendingCap'] as const).map((line) => {
    const { early, likely, late } = reaches(expected, limits[line]);
    return { line, at: limits[line], early: ahead(early), likely: ahead(likely), late: ahead(late) };
  });
  const forGood = [policy.staleAfter, undefined].map((withdrawOn) => {
    const aDay = paceForGood(
      survival,
      limits.pendingSafe,
      variationOf(pace),
      withdrawOn,
      policy.expiresAfter,
    );
    return { withdrawOn: withdrawOn ?? null, aDay };
  });
  return {
    expected,
    told: {
      told: true,
      pending: waiting.length,
      unseen: Math.round(waiting.length - (expected[0]?.pending ?? 0)),
      pace: pace.mean,
      lines,
      belowWithWithdrawing: withdrawing.every(({ pending }, day) => day < 7 || pending < limits.pendingSafe),
      forGood,
      weekly: weeklyOf(watched, pace, limits.weeklySafe, today),
    },
  };
}

function weeklyOf(watched: readonly Watched[], pace: Pace, limit: number, today: Day): Forecast['weekly'] {
  const [only] = watched;
  const endsOn = watched.length === 1 ? (only?.of.week.endsOn ?? null) : null;
  const sent = total(watched, ({ of }) => of.week.sent);
  const daysLeft = endsOn === null ? 7 : Math.max(0, daysBetween(today, endsOn));
  return { aDay: limit / 7, byEnd: sent + (pace.mean / 7) * daysLeft, limit, endsOn };
}

export function backlogOf(
  watched: readonly Watched[],
  expected: readonly Expected[],
  policy: Policy,
  today: Day,
): Insights['backlog'] {
  const now = serialOf(today);
  const logged = watched.flatMap((one) => one.logged);
  let [first] = span(logged.flatMap(({ sent }) => sent ?? []));
  // Before an incomplete archive nobody knows who was pending.
  for (const { of, history } of watched)
    if (history === 'from archive' && of.firstArchive) first = Math.max(first, serialOf(of.firstArchive));
  const ends = times(PAST_WEEKS, (index) => now - 7 * (PAST_WEEKS - 1 - index)).filter((end) => end >= first);
  if (ends.length < LEAST_LOG_WEEKS) return lacking('young', ends.length, LEAST_LOG_WEEKS);
  const pending = pendingOn(logged, ends, policy.expiresAfter);
  const withdrawn = withdrawnIn(logged, ends);
  return {
    told: true,
    past: ends.map((end, index) => ({
      week: dayOf(end, today),
      pending: pending[index] ?? 0,
      withdrawn: withdrawn[index] ?? 0,
    })),
    ahead: expected.flatMap(({ pending, deviation }, days) => {
      if (days === 0 || days % 7 > 0 || days > 7 * AHEAD_WEEKS) return [];
      const by = Z80 * deviation;
      return [{ week: addDays(today, days), pending, low: Math.max(0, pending - by), high: pending + by }];
    }),
  };
}
