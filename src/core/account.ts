/** The LinkedIn accounts that send, and the limits that hold for each. */
import { type Day, daysBetween } from './day.ts';
import { memoize } from './memoize.ts';
import type { Policy, RuleKey } from './policy.ts';
import { fold } from './text.ts';

/** A retired account sends no more: its rows are history, and it has no figures. */
export const ACCOUNT_TYPES = ['Free', 'Premium', 'Sales Navigator', 'Retired'] as const;
export type AccountType = (typeof ACCOUNT_TYPES)[number];

/** What set up calls the account of somebody it does not know yet. */
export const UNNAMED_ACCOUNT = 'My account';

/** An account as the user describes it in Settings; a limit left blank there is undefined. */
export interface Account {
  readonly name: string;
  readonly type: AccountType;
  readonly pendingCap: number | undefined;
  readonly pendingSafe: number | undefined;
  readonly weeklyLimit: number | undefined;
  readonly weeklySafe: number | undefined;
  /** Slug of the account's own profile, which LinkedIn's archive names; undefined until the first import. */
  readonly slug: string | undefined;
  /** The day of the newest archive that was imported. */
  readonly lastArchive: Day | undefined;
  /** Since when the account is in use, where the user says so in a column that Settings may have. */
  readonly since?: Day | undefined;
}

export interface Limits {
  readonly pendingCap: number;
  readonly pendingSafe: number;
  readonly weeklyLimit: number;
  readonly weeklySafe: number;
}

/** The rules that give an account's weekly limits, for their source and grade. */
export interface WeeklyRules {
  readonly weeklyLimit: RuleKey;
  readonly weeklySafe: RuleKey;
}

export const WEEKLY_RULES: Readonly<Record<AccountType, WeeklyRules>> = {
  Free: { weeklyLimit: 'weeklyFree', weeklySafe: 'weeklySafeFree' },
  Premium: { weeklyLimit: 'weeklyPremium', weeklySafe: 'weeklySafePremium' },
  'Sales Navigator': { weeklyLimit: 'weeklySales', weeklySafe: 'weeklySafeSales' },
  Retired: { weeklyLimit: 'weeklyFree', weeklySafe: 'weeklySafeFree' },
};

/** The limits in force: the user's own figure where one is given, else the rule for the account's type. */
export function limitsOf(account: Account, policy: Policy): Limits {
  const rules = WEEKLY_RULES[account.type];
  return {
    pendingCap: account.pendingCap ?? policy.pendingCap,
    pendingSafe: account.pendingSafe ?? policy.pendingSafe,
    weeklyLimit: account.weeklyLimit ?? policy[rules.weeklyLimit],
    weeklySafe: account.weeklySafe ?? policy[rules.weeklySafe],
  };
}

/** The account that a cell of the log names: the cell's text, or the first account where it is blank. */
export function accountName(written: string, accounts: readonly Account[]): string {
  return written.trim() || (accounts[0]?.name ?? '');
}

/**
 * The account of Settings that a cell of the log names, whatever its case and spaces. Undefined for one that
 * Settings does not list: nobody knows whose the row is.
 */
export function senderOf(written: string, accounts: readonly Account[]): Account | undefined {
  const name = fold(accountName(written, accounts));
  return accounts.find((account) => fold(account.name) === name);
}

/** Names the sender of each invitation as Settings does; each way of writing it is looked up once. */
export function sendersIn(
  accounts: readonly Account[],
): (invitation: { readonly account: string }) => string | undefined {
  const nameOf = memoize((written: string) => senderOf(written, accounts)?.name);
  return ({ account }) => nameOf(account);
}

export type ArchiveState = 'never' | 'fresh' | 'remind' | 'overdue';

/**
 * Whether it is time to ask LinkedIn for a new archive: it forgets accepted invitations after about 180 days.
 */
export function archiveState({ lastArchive }: Account, today: Day, policy: Policy): ArchiveState {
  if (lastArchive === undefined) return 'never';
  const age = daysBetween(lastArchive, today);
  if (age >= policy.exportOverdueDays) return 'overdue';
  return age >= policy.auditDays ? 'remind' : 'fresh';
}
