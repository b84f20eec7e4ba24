/** Where an account stands today against its limits, and what that leaves to do. */
import {
  type Account,
  type AccountType,
  type Limits,
  limitsOf,
  WEEKLY_RULES,
  type WeeklyRules,
} from '../account.ts';
import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import type { Policy } from '../policy.ts';
import { type Advice, adviseSending, type Situation, weekCeiling } from './advice.ts';
import { countByDay, cycleOn, quotaLeft } from './cycle.ts';
import { type Due, isDue } from './flag.ts';
import { nextNotes, notesLeftIn } from './note.ts';
import { type Ramp, rampOn } from './ramp.ts';
import { importantIn, splitByImportance } from './reserve.ts';
import { type Slot, weekSlots } from './slots.ts';
import { bindingOf, type Observed, observedOf, openWall, type Wall } from './wall.ts';

export interface Standing extends Limits {
  readonly account: string;
  readonly type: AccountType;
  /** The rules behind the weekly limits, where the account has none of its own. */
  readonly rules: WeeklyRules;
  readonly pending: number;
  /** Requests left now by the stricter count; negative when more were sent. */
  readonly quotaLeft: number;
  /** The day the week ends: of a weekly block the day it lifts, else of the open cycle; undefined when none is open. */
  readonly resetsOn: Day | undefined;
  /** What the strictest rule of the week allows again on the next days; nothing while a block stands. */
  readonly slots: readonly Slot[];
  readonly sentToday: number;
  readonly withdrawnToday: number;
  /** Why it is to begin slowly, and how long; null where it is not. */
  readonly ramp: Ramp | null;
  /** How many may still be sent today, and why not more. */
  readonly sendToday: Advice;
  /** Personal notes left, 0 or more, by the stricter of calendar month and 30 days; null for a paying account, which has no limit. */
  readonly notesLeft: number | null;
  /** When the next notes come back; null where none are out. */
  readonly nextNotes: Slot | null;
  /** Pending for so long that they are to be withdrawn: stale, or probably expired. */
  readonly stale: number;
  readonly readyToResend: number;
  /** The wall that stands today, with the counts when it was met. */
  readonly wall:
    | (Pick<Wall, 'kind' | 'on' | 'pending' | 'sentInCycle' | 'sentInWindow'> & {
        /** Null where LinkedIn names no day. */
        readonly liftsOn: Day | null;
      })
    | null;
  /** The ceilings that this account has run into. */
  readonly observed: Observed;
  /** Those of them that bound how many may be sent. */
  readonly binding: Observed;
}

/**
 * `invitations` and `walls` are those of the account, `due` what is due for each invitation, in the same
 * order, or nothing where only sending matters. `isImportant` tells of whom the reserve is for, by the rows of all accounts.
 */
export function standingOn(
  today: Day,
  account: Account,
  invitations: readonly Invitation[],
  due: readonly Due[],
  walls: readonly Wall[],
  policy: Policy,
  isImportant = importantIn(invitations),
): Standing {
  const limits = limitsOf(account, policy);
  const rules = WEEKLY_RULES[account.type];
  const sent = countByDay(invitations.flatMap(({ sentOn }) => (sentOn === undefined ? [] : [sentOn])));
  const cycle = cycleOn(today, sent, policy.cycleDays);
  const left = quotaLeft(cycle, limits.weeklyLimit);
  const pending = invitations.filter(({ status }) => status === 'Pending').length;
  const sentToday = sent.get(today) ?? 0;
  const { reserve } = policy;
  // Stryker disable next-line all: without a reserve it saves telling people apart, and changes no answer.
  const { important, others } = splitByImportance(reserve > 0 ? invitations : [], isImportant);
  const used = cycleOn(today, countByDay(important), policy.cycleDays).sentInWindow;
  const wall = openWall(walls, today);
  const observed = observedOf(walls);
  const binding = bindingOf(observed, limits);
  const ramp = rampOn(today, account, sent.keys(), policy);
  const situation: Situation = {
    limits,
    weeklyRules: rules,
    pending,
    sentThisWeek: limits.weeklyLimit - left,
    sentToday,
    reserve: Math.max(0, reserve - used),
    observed: binding,
    wall: wall?.kind,
    ramp: ramp?.why,
  };
  const limit = weekCeiling(situation, policy);
  return {
    ...limits,
    account: account.name,
    type: account.type,
    rules,
    pending,
    quotaLeft: left,
    resetsOn: wall?.kind === 'Weekly limit' ? wall.liftsOn : cycle.resetsOn,
    slots: wall
      ? []
      : weekSlots(
          today,
          [
            { sent, limit },
            { sent: countByDay(others), limit: limit - reserve },
          ],
          policy.cycleDays,
        ),
    sentToday,
    withdrawnToday: invitations.filter(({ status, closedOn }) => status === 'Withdrawn' && closedOn === today)
      .length,
    ramp: ramp ?? null,
    sendToday: adviseSending(situation, policy),
    notesLeft: notesLeftIn(today, account.type, invitations, policy),
    nextNotes: nextNotes(today, account.type, invitations, policy),
    stale: invitations.filter(({ status }, place) => isDue({ status, flag: due[place]?.flag ?? '' })).length,
    readyToResend: due.filter(({ flag }) => flag === 'Ready to re-send').length,
    wall: wall ? shownWall(wall) : null,
    observed,
    binding,
  };
}

function shownWall({ kind, on, liftsOn, pending, sentInCycle, sentInWindow }: Wall): Standing['wall'] {
  return { kind, on, liftsOn: liftsOn ?? null, pending, sentInCycle, sentInWindow };
}
