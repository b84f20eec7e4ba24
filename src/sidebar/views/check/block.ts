/** Whom LinkedIn lets send nothing just now, whatever the log says of a person. */

import type { AccountStanding, Ledger } from '../../../addon/contract.ts';
import { dayNear } from '../../../core/day.ts';
import { untilWords } from '../../../core/rules/wall.ts';
import { chosenAccount } from '../../kit/accounts.ts';
import { make } from '../../kit/element.ts';
import { makePanel } from '../../kit/panel.ts';
import { sayMeanwhile } from '../../kit/wall-words.ts';

type Blocked = AccountStanding & { readonly wall: NonNullable<AccountStanding['wall']> };

/** Those of `accounts` that are blocked. */
export function blockedAmong({ standings }: Ledger, accounts: readonly string[]): Blocked[] {
  return standings.filter((one): one is Blocked => one.wall !== null && accounts.includes(one.account));
}

/** Of accounts that may do the same: the one that was chosen for all views, blocked or not, else one that is not. */
export function accountToSend(accounts: readonly string[], blocked: readonly Blocked[]): string {
  const isFree = (one: string) => !blocked.some(({ account }) => account === one);
  return accounts.find((one) => one === chosenAccount()) ?? accounts.find(isFree) ?? accounts[0] ?? '';
}

/** Only what is kept back for important people is left to this account today. */
export function hasOnlyReserve(standing: AccountStanding | undefined): boolean {
  return standing !== undefined && standing.sendToday.count === 0 && standing.sendToday.forImportant > 0;
}

/** What that means for somebody; nothing while there are others. */
export function renderReserve({ standings }: Ledger, account: string, isImportant: boolean): HTMLElement[] {
  const standing = standings.find((one) => one.account === account);
  if (!standing || !hasOnlyReserve(standing)) return [];
  const { kept } = standing.sendToday;
  const several = standings.length > 1;
  const says = isImportant
    ? `Uses one of the ${kept} kept back for important people${several ? ` by ${account}` : ''}.`
    : `Only the ${kept} kept back for important people are left${several ? ` to ${account}` : ''} this week.`;
  return [make('p', isImportant ? 'quiet' : 'caution', says)];
}

/** What stands in the way of the account that is chosen, beside its field. */
export function renderInTheWay(ledger: Ledger, account: string, isImportant: boolean): HTMLElement[] {
  const blocks = blockedAmong(ledger, [account]).map((one) =>
    make('p', 'error', `${sayBlock(one, ledger)}.`),
  );
  return [...blocks, ...renderReserve(ledger, account, isImportant)];
}

/** A panel for each of them. */
export function renderBlocks(level: 'h2' | 'h3', blocked: readonly Blocked[], ledger: Ledger): HTMLElement[] {
  return blocked.map((one) => {
    const { kind, on } = one.wall;
    const about = make('p', '', `${kind}, since ${dayNear(on, ledger.today)}. ${sayMeanwhile(one.wall)}`);
    return makePanel(level, 'stop', 'lock', sayBlock(one, ledger), about);
  });
}

function sayBlock({ account, wall }: Blocked, { today, standings }: Ledger): string {
  const whom = standings.length > 1 ? account : 'you';
  return `LinkedIn blocks ${whom} ${untilWords(wall.liftsOn, (day) => dayNear(day, today))}`;
}
