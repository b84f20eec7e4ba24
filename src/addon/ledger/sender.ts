/** Which account is meant: by the name of the page's field, or by a cell of the log. */
import { type Account, accountName, senderOf } from '../../core/account.ts';
import type { Invitation } from '../../core/invitation.ts';
import { memoize } from '../../core/memoize.ts';
import type { Due } from '../../core/rules/flag.ts';
import { isCounted } from '../../core/rules/uncounted.ts';
import { fold } from '../../core/text.ts';
import { quote, readTextField } from '../frame/form.ts';
import { Refusal } from '../frame/refusal.ts';

/**
 * An account of Settings by its name, in any case; '' is the first. Refuses one that Settings does not list.
 */
export function readAccountField(value: unknown, accounts: readonly Account[]): Account {
  const written = readTextField('account', value);
  const known = senderOf(written, accounts);
  if (known) return known;
  throw new Refusal(
    `Cannot find the account ${quote(written)}: add it to the table of accounts in Settings.`,
  );
}

/** Those that this account sent or met, a blank cell standing for the first account. In their order. */
export function ofAccount<T extends { readonly account: string }>(
  { name }: Account,
  rows: readonly T[],
  accounts: readonly Account[],
): T[] {
  const sender = fold(name);
  return rows.filter((row) => fold(accountName(row.account, accounts)) === sender);
}

/** Where the rows that can be read stand in the log, by their account's name, folded. `due` is what is due for each of them. */
export function placesBySender(
  invitations: readonly Invitation[],
  due: readonly Due[],
  accounts: readonly Account[],
): ReadonlyMap<string, readonly number[]> {
  const senderOf = memoize((written: string) => fold(accountName(written, accounts)));
  const placesOf = new Map<string, number[]>();
  invitations.forEach((invitation, place) => {
    if (!isCounted(invitation, due[place])) return;
    const sender = senderOf(invitation.account);
    const places = placesOf.get(sender);
    if (places) places.push(place);
    else placesOf.set(sender, [place]);
  });
  return placesOf;
}
