/**
 * What the log should say about each invitation today: the flag, and the resend day and attempt where they
 * are due.
 */

import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import type { Policy } from '../policy.ts';
import { pendingState, type Thresholds, thresholdsOn } from './age.ts';
import { groupByPerson } from './by-person.ts';
import { resendDay } from './cooldown.ts';

export const FLAGS = [
  'Stale',
  'Probably expired',
  'Ready to re-send',
  'Cooling down',
  'No re-send left',
  'Check dates',
  'Check status',
] as const;
export type Flag = (typeof FLAGS)[number];

export interface Due {
  readonly flag: Flag | '';
  /** Withdrawals only: the first day to try again, the user's own choice first. */
  readonly resendFrom: Day | undefined;
  /** Undefined where the person cannot be told: neither name nor address. */
  readonly attempt: number | undefined;
}

/**
 * One answer for each invitation, in the same order. `accountOf` names the sender, so that a blank account
 * cell counts for the account it stands for.
 */
export function dueOn(
  today: Day,
  invitations: readonly Invitation[],
  policy: Policy,
  accountOf: (invitation: Invitation) => string,
): Due[] {
  const thresholds = thresholdsOn(today, policy.staleAfter, policy.expiresAfter);
  const due = new Array<Due>(invitations.length);
  for (const { isKnown, own, history } of groupByPerson(invitations, accountOf)) {
    const mine = new Set(own);
    const connected = history.some((place) => invitations[place]?.status === 'Accepted');
    // What may be another person's counts against a re-send, and is not written down as an attempt.
    let [attempts, ownAttempts] = [0, 0];
    history.forEach((place, index) => {
      const invitation = invitations[place] as Invitation;
      const isOwn = mine.has(place);
      const attempt = invitation.attempt ?? (isKnown && isOwn ? ownAttempts + 1 : undefined);
      attempts = Math.max(attempts + 1, attempt ?? 0);
      if (!isOwn) return;
      ownAttempts = Math.max(ownAttempts + 1, attempt ?? 0);
      const resendFrom = resendFromOf(invitation, policy);
      const over = connected || index < history.length - 1;
      // A number that was written before older history came in counts for no less than the place in the
      // history.
      const flag = flagOf(invitation, { today, thresholds, resendFrom, attempt: attempts, over, policy });
      due[place] = { flag, resendFrom, attempt };
    });
  }
  return due;
}

/** Sorts behind every day. */
const LAST = '9999';

interface Situation {
  readonly today: Day;
  readonly thresholds: Thresholds;
  readonly resendFrom: Day | undefined;
  readonly attempt: number;
  /** A later invitation or a connection has made this one history. */
  readonly over: boolean;
  readonly policy: Policy;
}

function flagOf(invitation: Invitation, situation: Situation): Flag | '' {
  const { status, sentOn, closedOn } = invitation;
  if (status === undefined) return 'Check status';
  if ((closedOn ?? LAST) < (sentOn ?? '')) return 'Check dates';
  if (status === 'Pending' || status === 'Unknown') {
    if (sentOn === undefined) return 'Check dates';
    const state = pendingState(sentOn, situation.thresholds);
    if (state === 'Probably expired') return state;
    return status === 'Pending' && state === 'Stale' ? state : '';
  }
  if (status !== 'Withdrawn') return '';
  if (situation.resendFrom === undefined) return 'Check dates';
  if (situation.over) return '';
  if (situation.today < situation.resendFrom) return 'Cooling down';
  return situation.attempt <= situation.policy.resendsPerPerson ? 'Ready to re-send' : 'No re-send left';
}

/**
 * The resend day of a withdrawal: the one written, unless it lies before the withdrawal and so belongs to
 * another.
 */
export function resendFromOf(
  { status, closedOn, resendFrom }: Pick<Invitation, 'status' | 'closedOn' | 'resendFrom'>,
  policy: Policy,
): Day | undefined {
  if (status !== 'Withdrawn') return undefined;
  const written = (resendFrom ?? '') < (closedOn ?? '') ? undefined : resendFrom;
  return written ?? (closedOn && resendDay(closedOn, policy.cooldownDays));
}
