/**
 * Which account of the log an archive belongs to: its owner's profile address names it; where it is new, the
 * user does.
 */
import type { ImportAccount } from '../../addon/contract.ts';
import { UNNAMED_ACCOUNT } from '../../core/account.ts';
import { fold } from '../../core/text.ts';

export interface Owner {
  readonly name: string;
  readonly slug: string | undefined;
}

export type AccountChoice =
  /** `by` says what told it. */
  | { readonly kind: 'found'; readonly account: string; readonly by: 'address' | 'name' }
  | {
      readonly kind: 'ask';
      /** Accounts that no archive has named yet; all of them where the archive itself names none. */
      readonly candidates: readonly string[];
      /** What a new account would be called; undefined where the archive names nobody. */
      readonly newName: string | undefined;
      /** The only account, where it was never given a name: the archive's owner names it. */
      readonly unnamed: string | undefined;
      /** The account that it goes into unless another one is chosen; undefined where only the user can tell. */
      readonly preset: string | undefined;
      /** The accounts that are known to be of other people. */
      readonly others: readonly string[];
      /** The one among them that is called as the archive's owner is. */
      readonly namesake: string | undefined;
    };

export function accountOf({ name, slug }: Owner, accounts: readonly ImportAccount[]): AccountChoice {
  const bound = accounts.find((account) => slug !== undefined && account.slug === slug);
  if (bound) return { kind: 'found', account: bound.name, by: 'address' };
  const free = slug === undefined ? accounts : accounts.filter((account) => account.slug === null);
  const namesake = free.find((account) => name !== '' && fold(account.name) === fold(name));
  if (namesake) return { kind: 'found', account: namesake.name, by: 'name' };
  const [first, second] = accounts;
  const isUnnamed = first?.slug === null && !second && fold(first.name) === fold(UNNAMED_ACCOUNT);
  const taken = accounts.find((account) => fold(account.name) === fold(name))?.name;
  const candidates = free.map((account) => account.name);
  const unnamed = isUnnamed && name !== '' ? first.name : undefined;
  const newName = name === '' ? slug : taken === undefined ? name : `${name} (${slug})`;
  const [only, another] = newName === undefined ? candidates : [...candidates, newName];
  return {
    kind: 'ask',
    ...{ candidates, unnamed, newName, namesake: taken },
    preset: another === undefined ? only : unnamed,
    others: accounts.filter((account) => !free.includes(account)).map((account) => account.name),
  };
}
