/**
 * Who may be invited again, now or when the cooldown ends: the list behind the flags, with what the next note
 * must not repeat.
 */

import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import type { Policy } from '../policy.ts';
import { compareText } from '../text.ts';
import { groupByPerson } from './by-person.ts';
import type { Due } from './flag.ts';
import { nextAttempt } from './verdict.ts';

export interface Resend<T extends Invitation> {
  /** The withdrawal that the cooldown counts from. */
  readonly invitation: T;
  readonly resendFrom: Day;
  /** False while cooling down. */
  readonly ready: boolean;
  /** The number that the next invitation would have. */
  readonly attempt: number;
  /** The newest note that this account sent to the person; '' for none. */
  readonly note: string;
}

/**
 * By the first day on which they may be invited, earliest first. `due` is what is due for each invitation, in
 * their order. Somebody who cools down after the last re-send that the policy allows is not in the list.
 */
export function resendsOf<T extends Invitation>(
  invitations: readonly T[],
  due: readonly Due[],
  policy: Policy,
  accountOf: (invitation: Invitation) => string,
): Resend<T>[] {
  // Stryker disable next-line ConditionalExpression: saves the gathering, and changes no answer.
  if (!due.some(({ flag }) => WAITING.has(flag))) return [];
  const resends: Resend<T>[] = [];
  for (const { own, history } of groupByPerson(invitations, accountOf)) {
    const place = own.find((one) => WAITING.has((due[one] as Due).flag));
    if (place === undefined) continue;
    const { resendFrom, flag } = due[place] as Waiting;
    const attempt = nextAttempt(history.map((one) => invitations[one] as T));
    const ready = flag === 'Ready to re-send';
    if (!ready && attempt > 1 + policy.resendsPerPerson) continue;
    const note = own.reduce((last, one) => (invitations[one] as T).note || last, '');
    resends.push({ invitation: invitations[place] as T, resendFrom, ready, attempt, note });
  }
  return resends.sort((a, b) => compareText(a.resendFrom, b.resendFrom));
}

/** These flags come with the day. */
type Waiting = Due & { readonly resendFrom: Day };

const WAITING: ReadonlySet<string> = new Set(['Cooling down', 'Ready to re-send'] satisfies Due['flag'][]);
