/** Another account that has asked the same person already: to be known before a second one asks. */
import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import { compareText, fold } from '../text.ts';
import type { SenderOf } from './verdict.ts';

export interface Elsewhere {
  /** As Settings names it, or as the row does where Settings does not list it. */
  readonly account: string;
  readonly status: 'Pending' | 'Accepted';
  /** The day it was sent, or accepted; '' where the log does not tell. */
  readonly on: Day | '';
}

/**
 * Whose invitation of the person is pending or was accepted, other than `account`: a connection before what is pending, the
 * latest before the others. `history` holds the person's invitations of all accounts.
 */
export function elsewhereOf(
  account: string,
  history: readonly Invitation[],
  senderOf: SenderOf,
): Elsewhere | undefined {
  const own = fold(account);
  const open = history.flatMap((one): Elsewhere[] => {
    const { status } = one;
    const sender = senderOf(one) ?? one.account;
    if ((status !== 'Pending' && status !== 'Accepted') || fold(sender) === own) return [];
    return [{ account: sender, status, on: (status === 'Accepted' ? one.closedOn : one.sentOn) ?? '' }];
  });
  return open.sort((a, b) => compareText(a.status, b.status) || compareText(b.on, a.on))[0];
}
