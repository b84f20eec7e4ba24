/** Where an account stands today against its limits. */
import { type Account, type Limits, limitsOf } from './account.ts';
import { countByDay, cycleOn, quotaLeft } from './cycle.ts';
import type { Day } from './day.ts';
import type { Due } from './flag.ts';
import type { Invitation } from './invitation.ts';
import type { Policy } from './policy.ts';

export interface Standing extends Limits {
  readonly account: string;
  readonly pending: number;
  /** Requests left now by the stricter count; negative when more were sent. */
  readonly quotaLeft: number;
  /** The day the open cycle ends; undefined when none is open. */
  readonly resetsOn: Day | undefined;
  readonly sentToday: number;
  readonly stale: number;
  readonly readyToResend: number;
}

/** `invitations` are those of the account, `due` what is due for each, in the same order. */
export function standingOn(
  today: Day,
  account: Account,
  invitations: readonly Invitation[],
  due: readonly Due[],
  policy: Policy,
): Standing {
  const limits = limitsOf(account, policy);
  const sent = countByDay(invitations.flatMap(({ sentOn }) => (sentOn === undefined ? [] : [sentOn])));
  const cycle = cycleOn(today, sent, policy.cycleDays);
  return {
    ...limits,
    account: account.name,
    pending: invitations.filter(({ status }) => status === 'Pending').length,
    quotaLeft: quotaLeft(cycle, limits.weeklyLimit),
    resetsOn: cycle.resetsOn,
    sentToday: sent.get(today) ?? 0,
    stale: due.filter(({ flag }) => flag === 'Stale').length,
    readyToResend: due.filter(({ flag }) => flag === 'Ready to re-send').length,
  };
}
