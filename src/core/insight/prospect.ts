/** Where the pace of an account leads, or of all of them: the forecast, and the backlog that it goes on from. */
import { type Limits, limitsOf } from '../account.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import type { Policy } from '../policy.ts';
import { pendingOn, withdrawnIn } from './backlog.ts';
import {
  type Expected,
  expectedPending,
  type Pace,
  paceForGood,
  paceOf,
  reaches,
  type Survival,
  variationOf,
  type Waiting,
  Z80,
} from './forecast.ts';
import { dayOf, serialOf } from './logged.ts';
import type { Forecast, Insights } from './told.ts';
import type { Watched } from './watched.ts';

const LEAST_WEEKS = 3;
const LEAST_LOG_WEEKS = 4;
const AHEAD = 180;
const PACE_WEEKS = 8;
const PAST_WEEKS = 26;
const AHEAD_WEEKS = 13;
const IDLE_DAYS = 14;
/** An archive so old still tells the pace of those who log nothing by hand. */
const ARCHIVE_DAYS = 35;

function limitsOver(watched: readonly Watched[], policy: Policy): Limits {
  const all = watched.map(({ of }) => limitsOf(of.account, policy));
  const total = (key: keyof Limits) => all.reduce((sum, limits) => sum + limits[key], 0);
  return {
    pendingCap: total('pendingCap'),
    pendingSafe: total('pendingSafe'),
    weeklyLimit: total('weeklyLimit'),
    weeklySafe: total('weeklySafe'),
  };
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
  const until = paceEnd(watched, sent, now);
  const weeks = until === undefined ? [] : fullWeeks(sent, until);
  const active = weeks.filter((count) => count > 0).length;
  if (active < LEAST_WEEKS) {
    const why = until === undefined && sent.length > 0 ? 'idle' : 'young';
    return { told: { told: false, why, have: active, want: LEAST_WEEKS }, expected: [] };
  }
  const pace = paceOf(weeks);
  const limits = limitsOver(watched, policy);
  const waiting = watched.flatMap(({ logged, known }) =>
    logged.flatMap(({ status, sent }): Waiting[] =>
      status === 'Pending' && sent !== undefined && sent <= now
        ? [{ age: now - sent, knownOpen: (known ?? now) - sent }]
        : [],
    ),
  );
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
    let load = 0;
    for (let day = 0; day < (withdrawOn ?? policy.expiresAfter); day++) load += survival(day);
    return { withdrawOn: withdrawOn ?? null, aDay, pending: aDay * load };
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
  const sent = watched.reduce((total, { of }) => total + of.week.sent, 0);
  const daysLeft = endsOn === null ? 7 : Math.max(0, daysBetween(today, endsOn));
  return { aDay: limit / 7, byEnd: sent + (pace.mean / 7) * daysLeft, limit, endsOn };
}

/** The last day of the last full week; undefined where nothing was sent lately. */
function paceEnd(watched: readonly Watched[], sent: readonly number[], now: number): number | undefined {
  let last = Number.NEGATIVE_INFINITY;
  for (const day of sent) last = Math.max(last, day);
  if (last > now - IDLE_DAYS) return now - 1;
  const exports = watched.flatMap(({ of }) =>
    of.account.lastArchive ? [serialOf(of.account.lastArchive)] : [],
  );
  const exported = Math.max(Number.NEGATIVE_INFINITY, ...exports);
  // Nothing is logged by hand: what was sent since the export is not known.
  return exported >= now - ARCHIVE_DAYS && last > exported - IDLE_DAYS && last <= exported
    ? exported - 1
    : undefined;
}

/** How many were sent in each of the last eight full weeks up to a day, the oldest first; those that began before the first invitation are left out. */
function fullWeeks(sent: readonly number[], until: number): number[] {
  let first = Number.POSITIVE_INFINITY;
  for (const day of sent) first = Math.min(first, day);
  const weeks = new Array<number>(PACE_WEEKS).fill(0);
  for (const day of sent) {
    const back = Math.floor((until - day) / 7);
    if (day <= until && back < PACE_WEEKS)
      weeks[PACE_WEEKS - 1 - back] = (weeks[PACE_WEEKS - 1 - back] ?? 0) + 1;
  }
  return weeks.filter((_, index) => until - 7 * (PACE_WEEKS - index) + 1 >= first);
}

export function backlogOf(
  watched: readonly Watched[],
  expected: readonly Expected[],
  policy: Policy,
  today: Day,
): Insights['backlog'] {
  const now = serialOf(today);
  const logged = watched.flatMap((one) => one.logged);
  let first = Number.POSITIVE_INFINITY;
  for (const { sent } of logged) if (sent !== undefined) first = Math.min(first, sent);
  // Before an incomplete archive nobody knows who was pending.
  for (const { of, history } of watched)
    if (history === 'from archive' && of.firstArchive) first = Math.max(first, serialOf(of.firstArchive));
  const ends = Array.from({ length: PAST_WEEKS }, (_, index) => now - 7 * (PAST_WEEKS - 1 - index)).filter(
    (end) => end >= first,
  );
  if (ends.length < LEAST_LOG_WEEKS)
    return { told: false, why: 'young', have: ends.length, want: LEAST_LOG_WEEKS };
  const pending = pendingOn(logged, ends, policy.expiresAfter);
  const withdrawn = withdrawnIn(logged, ends);
  const weeksAhead = Array.from({ length: AHEAD_WEEKS }, (_, index) => 7 * (index + 1));
  return {
    told: true,
    past: ends.map((end, index) => ({
      week: dayOf(end, today),
      pending: pending[index] ?? 0,
      withdrawn: withdrawn[index] ?? 0,
    })),
    ahead: weeksAhead.flatMap((days) => {
      const there = expected[days];
      if (!there) return [];
      const { pending, deviation } = there;
      const week = addDays(today, days);
      return [
        { week, pending, low: Math.max(0, pending - Z80 * deviation), high: pending + Z80 * deviation },
      ];
    }),
  };
}
