/** All insights of a log: what it tells, and of each question that it can't answer, what is missing. */
import { type Account, type Limits, limitsOf } from '../account.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import type { Policy } from '../policy.ts';
import { pendingOn, withdrawnIn } from './backlog.ts';
import { countsOf, sum } from './counts.ts';
import { curveOf, followedTo, lastDayShown, type Point } from './curve.ts';
import {
  type Expected,
  expectedPending,
  type Pace,
  paceForGood,
  paceOf,
  reaches,
  type Survival,
  survivalOf,
  variationOf,
  type Waiting,
  Z80,
} from './forecast.ts';
import { BREAKDOWNS, type Breakdown, chanceOf, groupsOf, notesAlike, type Traits } from './groups.ts';
import { knownUntil } from './known-until.ts';
import { type InsightRow, type Logged, loggedOf, serialOf } from './logged.ts';
import { type History, type Left, observe } from './observe.ts';
import { type Difference, differenceOf, type Share as Estimate, shareAt } from './share.ts';
import { proposedStop, stopRange, weeksOf } from './stop-day.ts';
import { holm } from './stratified.ts';
import { type DifferenceVerdict, moreWanted, verdictOf } from './verdict.ts';

/** From 0 to 1, with its 95 % range; `sent` is how many are old enough. */
export interface Share {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly sent: number;
}

/** What can't be told says what is missing, as "2 of 8". */
export type Maybe<T> =
  | ({ readonly told: true } & T)
  | {
      readonly told: false;
      readonly why: 'few' | 'young' | 'undated' | 'idle';
      readonly have: number;
      readonly want: number;
    };

export interface ForecastLine {
  readonly line: 'pendingSafe' | 'pendingCap';
  readonly at: number;
  /** Null: not within half a year. */
  readonly early: Day | null;
  readonly likely: Day | null;
  readonly late: Day | null;
}

export interface Forecast {
  readonly pending: number;
  /** How many of them will have been accepted since the answers end. */
  readonly unseen: number;
  /** Sent a week. */
  readonly pace: number;
  readonly lines: readonly ForecastLine[];
  /** Whether withdrawing what is stale keeps one below the safe limit. */
  readonly belowWithWithdrawing: boolean;
  /** Most a day for good, with and without withdrawing. */
  readonly forGood: readonly {
    readonly withdrawOn: number | null;
    readonly aDay: number;
    readonly pending: number;
  }[];
  readonly weekly: {
    readonly aDay: number;
    readonly byEnd: number;
    readonly limit: number;
    readonly endsOn: Day | null;
  };
}

export interface Insights {
  /** '' for all. */
  readonly account: string;
  /** Null: nobody has answered yet, so that nothing can be told. */
  readonly knownUntil: Day | null;
  readonly byDay: 7 | 14 | 21;
  readonly sent: number;
  readonly left: Left;
  readonly history: History;
  readonly firstArchive: Day | null;
  readonly curve: Maybe<{
    readonly points: readonly { readonly day: number; readonly share: Share; readonly waiting: number }[];
    readonly lastDay: number;
  }>;
  readonly stop: Maybe<{
    readonly day: number | null;
    readonly low: number | null;
    /** Null: the range is open. */
    readonly high: number | null;
    readonly setting: number;
    readonly proposed: number | null;
  }>;
  readonly forecast: Maybe<Forecast>;
  readonly backlog: Maybe<{
    readonly past: readonly { readonly week: Day; readonly pending: number; readonly withdrawn: number }[];
    readonly ahead: readonly {
      readonly week: Day;
      readonly pending: number;
      readonly low: number;
      readonly high: number;
    }[];
  }>;
  readonly groups: readonly {
    readonly by: Breakdown;
    readonly rows: readonly ({ readonly name: string } & Maybe<Share>)[];
    /** How likely such differences are where all are alike, read with Holm's correction; null where fewer than two can be shown. */
    readonly p: number | null;
  }[];
  readonly note: Maybe<{
    readonly crude: Difference;
    readonly alike: Difference | null;
    readonly verdict: DifferenceVerdict;
    readonly more: number | null;
  }>;
  readonly quick: Maybe<{ readonly half: number; readonly nine: number }>;
  /** Accepted among all that have a status. */
  readonly naive: number | null;
}

/** An account with its rows, those that can be read. */
export interface InsightAccount {
  readonly account: Account;
  readonly rows: readonly InsightRow[];
  readonly firstArchive: Day | undefined;
  readonly withdrewBefore: boolean | undefined;
  /** Sent in the open week, and the day on which that ends. */
  readonly week: { readonly sent: number; readonly endsOn: Day | null };
}

const LEAST = {
  curve: 20,
  arm: 20,
  accepted: 30,
  lateAccepted: 8,
  weeks: 3,
  groupDays: 10,
  weight: 10,
  logWeeks: 4,
};
/** Acceptances a week, of each who waits, from which a further week of waiting pays: our own choice, to be a rule. */
const WORTH_WAITING = 0.01;
const SHOWN_DAYS = 60;
const BY_DAYS = [21, 14, 7] as const;
const MOST_UNDATED = 0.3;
const AHEAD = 180;
const PACE_WEEKS = 8;
const PAST_WEEKS = 26;
const AHEAD_WEEKS = 13;
const IDLE_DAYS = 14;
/** An archive so old still tells the pace of those who log nothing by hand. */
const ARCHIVE_DAYS = 35;

interface Watched {
  readonly of: InsightAccount;
  readonly logged: readonly Logged[];
  readonly known: number | undefined;
  readonly left: Left;
  readonly history: History;
  readonly traits: readonly Traits[];
}

/** `account` is the name to tell of, '' where all are given. Never throws, whatever the rows hold. */
export function insightsOf(
  account: string,
  accounts: readonly InsightAccount[],
  policy: Policy,
  today: Day,
): Insights {
  const watched = accounts.map((one) => watch(one, policy, today));
  const traits = watched.flatMap((one) => one.traits);
  const horizon = policy.expiresAfter;
  const counts = countsOf(
    traits.map(({ observation }) => observation),
    horizon,
  );
  const points = curveOf(counts);
  const lastDay = lastDayShown(counts, points);
  const byDay = BY_DAYS.find((day) => day <= (lastDay ?? 0)) ?? 7;
  const isShown = lastDay !== undefined && lastDay >= byDay;
  const accepted = sum(counts.accepted) + sum(counts.undatedAccepted);
  const undated = accepted === 0 ? 0 : sum(counts.undatedAccepted) / accepted;
  const survival = survivalOf(points, lastDay);
  const forecast = forecastOf(watched, survival, policy, today);
  const known = watched.flatMap((one) => one.known ?? []);
  const rows = accounts.flatMap((one) => one.rows);
  const withStatus = rows.filter(({ status }) => status !== undefined);
  const firstArchives = accounts.flatMap((one) => one.firstArchive ?? []).sort();
  return {
    account,
    knownUntil: known.length === 0 ? null : dayOf(Math.min(...known), today),
    byDay,
    sent: traits.length,
    left: sumOfLeft(watched),
    history: worstHistory(watched),
    firstArchive: firstArchives[0] ?? null,
    curve: isShown
      ? {
          told: true,
          lastDay,
          points: points.slice(0, Math.min(SHOWN_DAYS, lastDay) + 1).map((point) => ({
            day: point.day,
            share: shareFrom(shareAt(point), followedTo(counts, point.day)),
            waiting: point.atRisk,
          })),
        }
      : { told: false, why: 'few', have: followedTo(counts, 7), want: LEAST.curve },
    stop: stopOf(counts, points, accepted, undated, policy),
    forecast: forecast.told,
    backlog: backlogOf(watched, forecast.expected, policy, today),
    ...comparisons(traits, byDay, isShown ? points[byDay] : undefined, accounts.length),
    quick: quickOf(points, byDay, isShown, accepted, undated),
    naive:
      withStatus.length === 0
        ? null
        : withStatus.filter(({ status }) => status === 'Accepted').length / withStatus.length,
  };
}

function watch(of: InsightAccount, policy: Policy, today: Day): Watched {
  const logged = of.rows.map(loggedOf);
  const { lastArchive } = of.account;
  const now = serialOf(today);
  const known = knownUntil(logged, lastArchive && serialOf(lastArchive), now);
  if (known === undefined) return { of, logged, known, left: NOTHING_LEFT, history: 'whole', traits: [] };
  const { observations, left, history } = observe(logged, {
    today: now,
    known,
    firstArchive: of.firstArchive && serialOf(of.firstArchive),
    withdrewBefore: of.withdrewBefore,
    staleAfter: policy.staleAfter,
    horizon: policy.expiresAfter,
  });
  const sentOnDay = new Map<Day, number>();
  for (const { sentOn } of of.rows) if (sentOn) sentOnDay.set(sentOn, (sentOnDay.get(sentOn) ?? 0) + 1);
  const traits = observations.flatMap(({ logged: { row }, ...observation }): Traits[] => {
    const { sentOn, note, goalFit, attempt } = row;
    if (sentOn === undefined) return [];
    return [
      {
        observation,
        account: of.account.name,
        sentOn,
        hasNote: note.trim() !== '',
        goalFit,
        attempt: attempt ?? 1,
        sentThatDay: sentOnDay.get(sentOn) ?? 1,
      },
    ];
  });
  return { of, logged, known, left, history, traits };
}

const NOTHING_LEFT: Left = { noDay: 0, unknown: 0, tooNew: 0, wrongDates: 0, beforeArchive: 0 };

function sumOfLeft(watched: readonly Watched[]): Left {
  const sumOf = (key: keyof Left) => watched.reduce((total, { left }) => total + left[key], 0);
  return {
    noDay: sumOf('noDay'),
    unknown: sumOf('unknown'),
    tooNew: sumOf('tooNew'),
    wrongDates: sumOf('wrongDates'),
    beforeArchive: sumOf('beforeArchive'),
  };
}

function worstHistory(watched: readonly Watched[]): History {
  const found = watched.map(({ history }) => history);
  return (
    found.find((history) => history === 'ask') ?? found.find((history) => history !== 'whole') ?? 'whole'
  );
}

function shareFrom({ rate, low, high }: Estimate, sent: number): Share {
  return { rate, low, high, sent };
}

function dayOf(serial: number, near: Day): Day {
  return addDays(near, serial - serialOf(near));
}

function stopOf(
  counts: ReturnType<typeof countsOf>,
  points: readonly Point[],
  accepted: number,
  undated: number,
  policy: Policy,
): Insights['stop'] {
  const few = (why: 'few' | 'undated', have: number, want: number) => ({
    told: false as const,
    why,
    have,
    want,
  });
  if (accepted < LEAST.accepted) return few('few', accepted, LEAST.accepted);
  if (undated > MOST_UNDATED)
    return few('undated', Math.round(undated * 100), Math.round(MOST_UNDATED * 100));
  const late = sum(counts.accepted, 7);
  if (late < LEAST.lateAccepted) return few('few', late, LEAST.lateAccepted);
  const weeks = weeksOf(counts, points);
  if (weeks.length === 0) return few('few', 0, LEAST.lateAccepted);
  const range = stopRange(weeks, WORTH_WAITING);
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

function quickOf(
  points: readonly Point[],
  byDay: number,
  isShown: boolean,
  accepted: number,
  undated: number,
): Insights['quick'] {
  if (accepted < LEAST.accepted || !isShown)
    return { told: false, why: 'few', have: accepted, want: LEAST.accepted };
  if (undated > MOST_UNDATED)
    return {
      told: false,
      why: 'undated',
      have: Math.round(undated * 100),
      want: Math.round(MOST_UNDATED * 100),
    };
  const whole = points[byDay]?.accepted ?? 0;
  const first = (share: number) => points.findIndex((point) => point.accepted >= share * whole - 1e-12);
  return { told: true, half: first(0.5), nine: first(0.9) };
}

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

function forecastOf(
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
  if (active < LEAST.weeks) {
    const why = until === undefined && sent.length > 0 ? 'idle' : 'young';
    return { told: { told: false, why, have: active, want: LEAST.weeks }, expected: [] };
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

function backlogOf(
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
  if (ends.length < LEAST.logWeeks)
    return { told: false, why: 'young', have: ends.length, want: LEAST.logWeeks };
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

function comparisons(
  traits: readonly Traits[],
  byDay: number,
  whole: Point | undefined,
  accounts: number,
): Pick<Insights, 'groups' | 'note'> {
  const breakdowns = BREAKDOWNS.filter((by) => by !== 'account' || accounts > 1).map((by) => {
    // Months by day 7, so that the last one can stand beside the others.
    const groups = groupsOf(by, traits, by === 'month' ? 7 : byDay);
    const rows = groups.map((group) => ({ group, told: maybeOf(group) }));
    const shown = rows.filter(({ told }) => told.told).map(({ group }) => group);
    return { by, groups, rows, p: shown.length < 2 ? null : chanceOf(shown) };
  });
  const read = holm(breakdowns.flatMap(({ p }) => p ?? []));
  let next = 0;
  return {
    groups: breakdowns.map(({ by, rows, p }) => ({
      by,
      rows: rows.map(({ group, told }) => ({ name: group.name, ...told })),
      p: p === null ? null : (read[next++] ?? null),
    })),
    note: noteOf(breakdowns.find(({ by }) => by === 'note')?.groups ?? [], traits, byDay, whole),
  };
}

function maybeOf({ sent, days, share }: ReturnType<typeof groupsOf>[number]): Maybe<Share> {
  if (sent < LEAST.arm) return { told: false, why: 'few', have: sent, want: LEAST.arm };
  if (days !== undefined && days < LEAST.groupDays)
    return { told: false, why: 'few', have: days, want: LEAST.groupDays };
  return { told: true, ...shareFrom(share, sent) };
}

function noteOf(
  groups: ReturnType<typeof groupsOf>,
  traits: readonly Traits[],
  byDay: number,
  whole: Point | undefined,
): Insights['note'] {
  const named = (name: string) => groups.find((group) => group.name === name);
  const [noted, plain] = [named('With a note'), named('Without a note')];
  const worth = [noted?.share.worth ?? 0, plain?.share.worth ?? 0];
  const fewest = Math.floor(Math.min(noted?.sent ?? 0, plain?.sent ?? 0, ...worth));
  if (!noted || !plain || !whole || fewest < LEAST.arm)
    return { told: false, why: 'few', have: fewest, want: LEAST.arm };
  const crude = differenceOf(noted.share, plain.share);
  const stratified = notesAlike(traits, byDay);
  const alike =
    stratified && stratified.weight >= LEAST.weight
      ? { by: stratified.by, low: stratified.low, high: stratified.high }
      : null;
  const verdict = verdictOf(alike ?? crude);
  const more =
    verdict === 'cannot tell yet'
      ? moreWanted(whole.accepted, noted.share.worth, plain.share.worth)
      : undefined;
  return { told: true, crude, alike, verdict, more: more ?? null };
}
