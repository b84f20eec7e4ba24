/** Shares out a person's invitations to the accounts that sent them. */
import type { Invitation } from '../invitation.ts';
import { fold } from '../text.ts';
import type { Person } from './by-person.ts';
import type { SenderOf } from './verdict.ts';

/** What one account has sent to one person; places of the log, in the order of the person's. */
export interface Share {
  /** Undefined for an account that Settings does not list. */
  readonly sender: string | undefined;
  readonly own: readonly number[];
  readonly history: readonly number[];
}

/** One share for each account with own invitations of the person; names are one whatever their case and spaces. */
export function shareBySender(
  { own, history }: Person,
  invitationAt: (place: number) => Invitation,
  senderOf: SenderOf,
): Share[] {
  const keyOf = (place: number) => {
    const sender = senderOf(invitationAt(place));
    // A line break is in no name: an account that is not listed is no listed one.
    return sender === undefined ? `\n${fold(invitationAt(place).account)}` : fold(sender);
  };
  const shares = new Map<string, Share & { readonly own: number[]; readonly history: number[] }>();
  for (const place of own) {
    const key = keyOf(place);
    const share = shares.get(key) ?? { sender: senderOf(invitationAt(place)), own: [], history: [] };
    shares.set(key, share);
    share.own.push(place);
  }
  for (const place of history) shares.get(keyOf(place))?.history.push(place);
  return [...shares.values()];
}
