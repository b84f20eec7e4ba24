/** How many invitations an account may send today: one number, and the one reason for it. */
import type { Limits, WeeklyRules } from '../account.ts';
import type { Policy, RuleKey } from '../policy.ts';
import type { Ramp } from './ramp.ts';
import { liftRule, type Observed, type WallKind } from './wall.ts';

/**
 * What bounds the number, the harsher first: of two that leave equally few, the first is told. The first five LinkedIn itself is
 * known or reported to enforce; the others are prudence.
 */
const BOUNDS = [
  'wall',
  'observed pending',
  'pending cap',
  'observed weekly',
  'weekly limit',
  'pending safe',
  'weekly safe',
  'slow week',
  'reserve',
  'slow day',
  'pace',
] as const;
export type Bound = (typeof BOUNDS)[number];

const HARD: readonly Bound[] = BOUNDS.slice(0, 5);

export interface Advice {
  /** Invitations that may still go out today; never negative. */
  readonly count: number;
  readonly because: Bound;
  /** The rule behind the reason, for its source and grade. */
  readonly rule: RuleKey;
  /** What the hard lines alone leave; never less than `count`. */
  readonly most: number;
  /** What is left of the week for important people alone. */
  readonly kept: number;
  /** Invitations that may still go out to them; never less than `count`. */
  readonly forImportant: number;
}

export interface Situation {
  readonly limits: Limits;
  readonly weeklyRules: WeeklyRules;
  readonly pending: number;
  /** Requests of this week by the stricter count, today's included. */
  readonly sentThisWeek: number;
  readonly sentToday: number;
  /** How many of the week's are kept back for important people and not used by them yet. */
  readonly reserve: number;
  /** The ceilings met before that are to be believed. */
  readonly observed: Observed;
  /** The kind of the wall that stands today. */
  readonly wall: WallKind | undefined;
  /** Why the account is to begin slowly. */
  readonly ramp: Ramp['why'] | undefined;
}

/** The least that any bound leaves. The pace leaves its upper end less what went out today (vendor). */
export function adviseSending(situation: Situation, policy: Policy): Advice {
  const left = leftBy(situation, policy);
  const leastOf = (bounds: readonly Bound[]) => Math.min(...bounds.map((bound) => left[bound]));
  const count = leastOf(BOUNDS);
  const because = BOUNDS.find((bound) => left[bound] === count) as Bound;
  const most = leastOf(HARD);
  const room = Math.max(0, weekCeiling(situation, policy) - situation.sentThisWeek);
  return {
    ...{ count, because, rule: ruleOf(because, situation), most },
    kept: Math.min(room, situation.reserve),
    forImportant: leastOf(BOUNDS.filter((bound) => bound !== 'reserve')),
  };
}

/** The least that any rule of the week allows in it. */
export function weekCeiling({ limits, observed, ramp }: Situation, policy: Policy): number {
  const bounds = [limits.weeklyLimit, limits.weeklySafe, observed.weekly, ramp && policy.newAccountWeek];
  return Math.min(...bounds.map((bound) => bound ?? Number.POSITIVE_INFINITY));
}

/** What each bound leaves, 0 or more; a bound that does not apply leaves no end. */
function leftBy(situation: Situation, policy: Policy): Readonly<Record<Bound, number>> {
  const { limits, pending, sentThisWeek, sentToday, observed, wall, ramp, reserve } = situation;
  const less = (limit: number | null, used: number) =>
    limit === null ? Number.POSITIVE_INFINITY : Math.max(0, limit - used);
  return {
    wall: less(wall === undefined ? null : 0, 0),
    'observed pending': less(observed.pending, pending),
    'pending cap': less(limits.pendingCap, pending),
    'observed weekly': less(observed.weekly, sentThisWeek),
    'weekly limit': less(limits.weeklyLimit, sentThisWeek),
    'pending safe': less(limits.pendingSafe, pending),
    'weekly safe': less(limits.weeklySafe, sentThisWeek),
    'slow week': less(ramp === undefined ? null : policy.newAccountWeek, sentThisWeek),
    // Of none it leaves what the week leaves, whose own bounds are told before it.
    reserve: less(weekCeiling(situation, policy), sentThisWeek + reserve),
    'slow day': less(ramp === undefined ? null : policy.newAccountDay, sentToday),
    pace: less(policy.dailyPaceTo, sentToday),
  };
}

function ruleOf(bound: Bound, { weeklyRules, wall }: Situation): RuleKey {
  switch (bound) {
    case 'wall':
      return liftRule(wall ?? 'Other');
    case 'observed pending':
    case 'pending cap':
      return 'pendingCap';
    case 'observed weekly':
    case 'weekly limit':
      return weeklyRules.weeklyLimit;
    case 'pending safe':
      return 'pendingSafe';
    case 'weekly safe':
      return weeklyRules.weeklySafe;
    case 'slow week':
      return 'newAccountWeek';
    case 'reserve':
      return 'reserve';
    case 'slow day':
      return 'newAccountDay';
    case 'pace':
      return 'dailyPaceTo';
  }
}
