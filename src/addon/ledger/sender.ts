/** Which account is meant: by the name of the page's field, or by a cell of the log. */
import { type Account, accountName, senderOf } from '../../core/account.ts';
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
    'invalid',
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
