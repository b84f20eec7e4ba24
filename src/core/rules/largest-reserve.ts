/** How many invitations may be kept back: less than any account may send in a week, or nothing is left for the others. */
import { type Account, type Limits, limitsOf } from '../account.ts';
import type { Policy } from '../policy.ts';

type Week = Pick<Limits, 'weeklyLimit' | 'weeklySafe'> & { readonly account: string };

/** What each account that still sends may send in a week. */
export function weeksOf(accounts: readonly Account[], policy: Policy): Week[] {
  return accounts
    .filter(({ type }) => type !== 'Retired')
    .map((account) => ({ account: account.name, ...limitsOf(account, policy) }));
}

/** Says why so many can't be kept back: an account would have nothing left for the others. '' where they can. */
export function refuseReserve(reserve: number, weeks: readonly Week[]): string {
  if (reserve === 0) return '';
  for (const { account, weeklyLimit, weeklySafe } of weeks) {
    const most = Math.min(weeklyLimit, weeklySafe);
    const limit = weeklyLimit < weeklySafe ? 'limit' : 'safe limit';
    const whose = weeks.length > 1 ? `The ${limit} of ${account}` : `Your ${limit}`;
    if (reserve >= most) return `${whose} is ${most} a week: nothing would be left.`;
  }
  return '';
}
