/**
 * What the log should say about each invitation today: the flag, and the resend day and attempt where they
 * are due.
 */

import type { Day } from '../day.ts';
import { isForgotten } from '../forgotten.ts';
import { type Invitation, isOpen } from '../invitation.ts';
import { isKept } from '../plan.ts';
import type { Policy } from '../policy.ts';
import { pendingState, type Thresholds, thresholdsOn } from './age.ts';
import { groupByPerson } from './by-person.ts';
import { connectionIn } from './connection.ts';
import { resendFromOf } from './cooldown.ts';
import { shareBySender } from './sender.ts';
import { unreadIn } from './unread.ts';
import { type SenderOf, type Verdict, verdictsOn } from './verdict.ts';

export const FLAGS = [
  'Stale',
  'Probably expired',
  'Ready to re-send',
  'Cooling down',
  'No re-send left',
  'Check dates',
  'Check status',
  'Kept',
  'Follow up',
] as const;
export type Flag = (typeof FLAGS)[number];

/** Whether a pending invitation has waited for so long that it is to be withdrawn: stale, or probably expired. */
export function isDue({
  status,
  flag,
}: {
  readonly status: Invitation['status'];
  readonly flag: string;
}): boolean {
  return status === 'Pending' && (flag === 'Stale' || flag === 'Probably expired');
}

export interface Due {
  readonly flag: Flag | '';
  /** The first day to try again: after a withdrawal always, after an expiry only where the user chose one. */
  readonly resendFrom: Day | undefined;
  /** Undefined where the person cannot be told: neither name nor address. */
  readonly attempt: number | undefined;
  /** It stands for the account's connection with somebody who has not replied. */
  readonly isConnection?: true;
  /** The wait is over, and only another account's invitation speaks against a new one. */
  readonly isElsewhere?: true;
}

/**
 * One answer for each invitation, in the same order. `senderOf` names the sender, so that a blank account cell
 * counts for the account it stands for. Nobody of whom any row cannot be read, or whose account is not known, is
 * called stale or ready, and nobody who was forgotten.
 */
export function dueOn(
  today: Day,
  invitations: readonly Invitation[],
  policy: Policy,
  senderOf: SenderOf,
): Due[] {
  const thresholds = thresholdsOn(today, policy.staleAfter, policy.expiresAfter);
  const due = new Array<Due>(invitations.length);
  const at = (place: number) => invitations[place] as Invitation;
  for (const person of groupByPerson(invitations, () => '')) {
    const { isKnown } = person;
    const all = person.history.map(at);
    const isClear =
      isKnown && all.every((one) => unreadIn(one, today) === undefined && senderOf(one) !== undefined);
    // Of most people it is never asked.
    const verdictOf = (sender: string) => verdictsOn(today, all, policy, senderOf)(sender);
    for (const { sender, own, history } of shareBySender(person, at, senderOf)) {
      const mine = new Set(own);
      const connected = history.some((place) => at(place).status === 'Accepted');
      const connection = connectionIn(own, at, today);
      // What may be another person's counts against a re-send, and is not written down as an attempt.
      let ownAttempts = 0;
      history.forEach((place, index) => {
        if (!mine.has(place)) return;
        const invitation = at(place);
        const attempt = invitation.attempt ?? (isKnown ? ownAttempts + 1 : undefined);
        ownAttempts = Math.max(ownAttempts + 1, attempt ?? 0);
        const resendFrom = resendFromOf(invitation, policy);
        const over = connected || index < history.length - 1;
        let asked: Verdict | undefined;
        const verdict = () => {
          asked = isClear && sender !== undefined ? verdictOf(sender) : undefined;
          return asked;
        };
        const isConnection = place === connection && !isForgotten(invitation.name);
        const flag = flagOf(invitation, {
          ...{ today, thresholds, resendFrom, over, isClear, isConnection, verdict },
        });
        due[place] = {
          ...{ flag, resendFrom, attempt },
          ...(isConnection && { isConnection }),
          ...(asked?.kind === 'other account' && { isElsewhere: true }),
        };
      });
    }
  }
  return due;
}

interface Situation {
  readonly today: Day;
  readonly thresholds: Thresholds;
  readonly resendFrom: Day | undefined;
  /** A later invitation or a connection has made this one history. */
  readonly over: boolean;
  /** Every row of the person can be read. */
  readonly isClear: boolean;
  readonly isConnection: boolean;
  /** Of the account that sent it; undefined where nobody can say. */
  readonly verdict: () => Verdict | undefined;
}

function flagOf(invitation: Invitation, situation: Situation): Flag | '' {
  const unread = unreadIn(invitation, situation.today);
  if (unread) return unread === 'status' ? 'Check status' : 'Check dates';
  // Nobody can act on them.
  if (isForgotten(invitation.name)) return '';
  const { status, sentOn } = invitation;
  if (isOpen(status)) {
    const state = pendingState(sentOn as Day, situation.thresholds);
    if (state === 'Pending' || !situation.isClear) return '';
    if (status !== 'Pending' && state !== 'Probably expired') return '';
    const { plan } = invitation;
    if (plan?.keepUntil === 'unread') return 'Check dates';
    return plan && isKept(plan, situation.today) ? 'Kept' : state;
  }
  const { nextStepOn } = invitation.plan ?? {};
  if (situation.isConnection && nextStepOn && nextStepOn <= situation.today) return 'Follow up';
  if (situation.over) return '';
  if (situation.resendFrom !== undefined && situation.today < situation.resendFrom) return 'Cooling down';
  const verdict = situation.verdict();
  if (verdict?.kind === 'free') return 'Ready to re-send';
  return verdict?.kind === 'caution' && verdict.why === 'resend used' ? 'No re-send left' : '';
}
