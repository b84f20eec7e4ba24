/** What the log teaches, and in which words: the sidebar and the sheet Insights show the same. */
import type { Account } from '../../core/account.ts';
import type { Day } from '../../core/day.ts';
import { insightsOf } from '../../core/insight/insights.ts';
import { sayInsights } from '../../core/insight/say/say.ts';
import type { Workbook } from '../frame/workbook.ts';
import { insightAccounts } from './insight-accounts.ts';
import type { Described } from './session.ts';

/** The accounts that still send. */
export function sending(accounts: readonly Account[]): Account[] {
  return accounts.filter(({ type }) => type !== 'Retired');
}

/** `name` is that of the only one meant, '' where they are all that send. */
export function findInsights(
  workbook: Workbook,
  described: Described,
  meant: readonly Account[],
  name = '',
  since?: Day,
) {
  const { today } = workbook;
  const { policy } = described.settings;
  const seen = insightAccounts(workbook, described, meant);
  const insights = insightsOf(name, seen, policy, today, since);
  return { seen, insights, says: sayInsights(insights, meant, policy, today) };
}
