/**
 * The wall: the moment LinkedIn refuses further invitations, what it says then, and what it teaches about the
 * ceiling.
 */
import type { Limits } from '../account.ts';
import { addDays, type Day } from '../day.ts';
import type { Policy, RuleKey } from '../policy.ts';
import { fold } from '../text.ts';

/** Which refusal it was; the first two teach a ceiling. */
export const WALL_KINDS = ['Weekly limit', 'Too many pending', 'Restricted', 'Other'] as const;
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
  /** The first day on which invitations should go out again. */
  readonly liftsOn: Day;
  /** The day the user found that it was lifted. */
  readonly liftedOn: Day | undefined;
}

/**
 * The rule for how long a wall of that kind stands (official: one week; up to a month for too many
 * outstanding).
 */
export function liftRule(kind: WallKind): RuleKey {
  return kind === 'Too many pending' ? 'restrictionPendingDays' : 'restrictionDays';
}

/**
 * The first day after a wall of that kind. At the latest for too many pending: LinkedIn says "up to". A weekly limit
 * is over when the week is: `weekEnds` is the day on which the cycle open on that day ends, where one is.
 */
export function liftDay(kind: WallKind, on: Day, policy: Policy, weekEnds?: Day): Day {
  return (kind === 'Weekly limit' && weekEnds) || addDays(on, policy[liftRule(kind)]);
}

/**
 * The wall that stands on `today`: neither found lifted nor due to lift. Of several, the one that stands
 * longest.
 */
export function openWall(walls: readonly Wall[], today: Day): Wall | undefined {
  return walls
    .filter(({ on, liftsOn, liftedOn }) => on <= today && today < liftsOn && liftedOn === undefined)
    .reduce<Wall | undefined>(
      (most, wall) => (most && most.liftsOn >= wall.liftsOn ? most : wall),
      undefined,
    );
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
