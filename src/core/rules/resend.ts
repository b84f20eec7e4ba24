/**
 * Who may be invited again, now or when the cooldown ends: the list behind the flags, with what the next note
 * must not repeat. Who has had the last re-send that the policy allows is told apart.
 */

import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import type { Policy } from '../policy.ts';
import { compareText } from '../text.ts';
import { groupByPerson } from './by-person.ts';
import { type Elsewhere, elsewhereOf } from './elsewhere.ts';
import type { Due } from './flag.ts';
import { shareBySender } from './sender.ts';
import { nextAttempt, type SenderOf } from './verdict.ts';

export interface Resend<T extends Invitation> {
  /** The withdrawal that the cooldown counts from, or the invitation that expired. */
  readonly invitation: T;
  /** After an expiry its day, else the day it was sent; '' where the log tells neither. */
  readonly resendFrom: Day | '';
  /** False while cooling down, and for who has no re-send left. */
  readonly ready: boolean;
  /** Nobody withdrew it: there is no cooldown. */
  readonly expired: boolean;
  /** Not to be offered: the last re-send that the policy allows was sent, or another account asks meanwhile. A list of its own. */
  readonly usedUp: boolean;
  /** The other account whose invitation is pending or was accepted. */
  readonly elsewhere?: Elsewhere;
  /** The number that the next invitation would have. */
  readonly attempt: number;
  /** The newest note that this account sent to the person; '' for none. */
  readonly note: string;
}

/**
 * By the first day on which they may be invited, earliest first. `due` is what is due for each invitation, in
 * their order.
 */
export function resendsOf<T extends Invitation>(
  invitations: readonly T[],
  due: readonly Due[],
  policy: Policy,
  senderOf: SenderOf,
): Resend<T>[] {
  // Stryker disable next-line ConditionalExpression: saves the gathering, and changes no answer.
  if (!due.some(isWaiting)) return [];
  const at = (place: number) => invitations[place] as T;
  const resends: Resend<T>[] = [];
  for (const person of groupByPerson(invitations, () => '')) {
    // Stryker disable next-line ConditionalExpression: saves sharing out, and changes no answer.
    if (!person.own.some((place) => isWaiting(due[place] as Due))) continue;
    for (const { sender, own, history } of shareBySender(person, at, senderOf)) {
      const place = own.find((one) => isWaiting(due[one] as Due));
      if (place === undefined) continue;
      const { resendFrom, flag, isElsewhere = false } = due[place] as Due;
      const all = person.history.map(at);
      const elsewhere = elsewhereOf(sender ?? at(place).account, all, senderOf);
      if (isElsewhere && !elsewhere) continue;
      const { closedOn, sentOn, status } = at(place);
      const attempt = nextAttempt(history.map(at));
      const ready = flag === 'Ready to re-send';
      const note = own.reduce((last, one) => at(one).note || last, '');
      resends.push({
        invitation: at(place),
        resendFrom: resendFrom ?? closedOn ?? sentOn ?? '',
        ready,
        expired: status === 'Expired',
        usedUp: isElsewhere || (!ready && attempt > 1 + policy.resendsPerPerson),
        attempt,
        note,
        ...(elsewhere && { elsewhere }),
      });
    }
  }
  return resends.sort((a, b) => compareText(a.resendFrom, b.resendFrom));
}

function isWaiting({ flag, isElsewhere }: Due): boolean {
  return WAITING.has(flag) || isElsewhere === true;
}

const WAITING: ReadonlySet<string> = new Set([
  'Cooling down',
  'Ready to re-send',
  'No re-send left',
] satisfies Due['flag'][]);
