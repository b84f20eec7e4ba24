/**
 * The wall: the moment LinkedIn refuses further invitations, what it says then, and what it teaches about the
 * ceiling.
 */
import type { Limits } from '../account.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import type { Policy, RuleKey } from '../policy.ts';
import { fold } from '../text.ts';

/** Which refusal it was; the first two teach a ceiling. */
export const WALL_KINDS = [
  'Weekly limit',
  'Too many pending',
  'Restricted',
  'Asks for e-mail',
  'In review',
  'Suspended',
  'Other',
] as const;
export type WallKind = (typeof WALL_KINDS)[number];

/** The kind that a cell names, in any case and with stray spaces; undefined if it names none. */
export function parseWallKind(text: string): WallKind | undefined {
  return WALL_KINDS.find((kind) => fold(kind) === fold(text));
}

export interface Wall {
  /** As written; '' stands for the first account in Settings. */
  readonly account: string;
  readonly kind: WallKind;
  readonly on: Day;
  /** LinkedIn's words; '' when the user did not copy them. */
  readonly message: string;
  /** The account's counts on that day, by the log; null where the sheet does not say. */
  readonly pending: number | null;
  readonly sentInCycle: number | null;
  readonly sentInWindow: number | null;
  /** The first day on which invitations should go out again; undefined where LinkedIn names none: until the user says so. */
  readonly liftsOn: Day | undefined;
  /** The day the user found that it was lifted. */
  readonly liftedOn: Day | undefined;
}

/** The rule for how long a wall of that kind stands. */
export function liftRule(kind: WallKind): RuleKey {
  return kind === 'Too many pending' ? 'restrictionPendingDays' : 'restrictionDays';
}

/** No text of LinkedIn's says how long they last. */
const DAYLESS: ReadonlySet<WallKind> = new Set(['Asks for e-mail', 'In review', 'Suspended']);

/** What is known when a wall is logged. */
export interface Circumstances {
  /** The day on which the cycle open on that day ends, where one is: a weekly limit is over when the week is. */
  readonly weekEnds?: Day | undefined;
  /** On which days the account was restricted before, or on that very day; left out where nobody knows. */
  readonly restricted?: readonly Day[];
}

/**
 * The first day after a wall of that kind; undefined where nothing tells. At the latest for too many pending: LinkedIn says
 * "up to".
 */
export function liftDay(
  kind: WallKind,
  on: Day,
  policy: Policy,
  { weekEnds, restricted }: Circumstances = {},
): Day | undefined {
  if (DAYLESS.has(kind)) return undefined;
  if (kind === 'Weekly limit' && weekEnds) return weekEnds;
  if (kind === 'Restricted' && restricted) return addDays(on, daysRestricted(on, restricted, policy));
  return addDays(on, policy[liftRule(kind)]);
}

/** So many days later a restriction is no longer one of several, or counts as the first again (our own reading). */
const [SEVERAL, FIRST_AGAIN] = [7, 365];

/** LinkedIn: the first time "a few hours", so the next day; several in a day "a few days"; most end within a week. */
function daysRestricted(on: Day, before: readonly Day[], policy: Policy): number {
  const since = before.filter((day) => day <= on).map((day) => daysBetween(day, on));
  const least = Math.min(...since);
  if (least > FIRST_AGAIN) return 1;
  return least <= SEVERAL ? policy.restrictionAgainDays : policy.restrictionDays;
}

/** `until 4 July`, in the words of `name`; or until the user says so. */
export function untilWords(liftsOn: Day | null | undefined, name: (day: Day) => string): string {
  return `until ${liftsOn ? name(liftsOn) : 'you say it’s over'}`;
}

/** Sorts behind every day. */
const LAST = '9999';

/**
 * The wall that stands on `today`: neither found lifted nor due to lift. Of several, the one that stands
 * longest.
 */
export function openWall(walls: readonly Wall[], today: Day): Wall | undefined {
  const end = ({ liftsOn = LAST }: { readonly liftsOn?: string | undefined }) => liftsOn;
  return walls
    .filter((wall) => wall.on <= today && today < end(wall) && wall.liftedOn === undefined)
    .reduce<Wall | undefined>((most, wall) => (most && end(most) >= end(wall) ? most : wall), undefined);
}

/** The ceilings that an account has run into; null where it never did. */
export interface Observed {
  readonly pending: number | null;
  /** Requests a cycle, by the stricter of the two counts. */
  readonly weekly: number | null;
}

/**
 * The newest wall of each kind teaches its ceiling. One at a count of 0 teaches nothing: the log did not
 * know.
 */
export function observedOf(walls: readonly Wall[]): Observed {
  return {
    pending: newest(walls, 'Too many pending', ({ pending }) => pending ?? 0),
    weekly: newest(walls, 'Weekly limit', ({ sentInCycle, sentInWindow }) =>
      Math.max(sentInCycle ?? 0, sentInWindow ?? 0),
    ),
  };
}

/**
 * The ceilings that may bound the advice: those of at least half the account's safe number. One that is lower
 * says more of a log that is not complete than of LinkedIn, so it is shown and does not bind (our own rule;
 * no source).
 */
export function bindingOf(observed: Observed, limits: Pick<Limits, 'pendingSafe' | 'weeklySafe'>): Observed {
  const believed = (ceiling: number | null, safe: number) =>
    ceiling !== null && 2 * ceiling >= safe ? ceiling : null;
  return {
    pending: believed(observed.pending, limits.pendingSafe),
    weekly: believed(observed.weekly, limits.weeklySafe),
  };
}

function newest(walls: readonly Wall[], kind: WallKind, countOf: (wall: Wall) => number): number | null {
  const taught = walls
    .filter((wall) => wall.kind === kind && countOf(wall) > 0)
    .reduce<Wall | undefined>((last, wall) => (last && last.on > wall.on ? last : wall), undefined);
  return taught ? countOf(taught) : null;
}

/** Which rule of the week is the strictest for an account, the harsher of two alike: a reserve is counted off that one. */
export function weekBound(
  { weeklyLimit, weeklySafe, binding, ramp }: Week,
  policy: Policy,
): 'observed weekly' | 'weekly limit' | 'weekly safe' | 'slow week' {
  const bounds = [
    ['observed weekly', binding.weekly],
    ['weekly limit', weeklyLimit],
    ['weekly safe', weeklySafe],
    ['slow week', ramp && policy.newAccountWeek],
  ] as const;
  const least = Math.min(...bounds.map(([, most]) => most ?? Number.POSITIVE_INFINITY));
  return (bounds.find(([, most]) => most === least) as (typeof bounds)[number])[0];
}

type Week = Pick<Limits, 'weeklyLimit' | 'weeklySafe'> & {
  /** The ceilings met before that are to be believed. */
  readonly binding: Observed;
  /** Null where the account need not begin slowly. */
  readonly ramp: object | null;
};
