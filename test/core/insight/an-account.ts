/** An account with invented rows, for what is told of one. */
import { insightsOf } from '../../../src/core/insight/insights.ts';
import type { InsightRow } from '../../../src/core/insight/logged.ts';
import type { Insights } from '../../../src/core/insight/told.ts';
import type { InsightAccount } from '../../../src/core/insight/watched.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { TODAY } from './simulated-log.ts';

export const ACCOUNT = {
  name: 'Jordan Pike',
  type: 'Free' as const,
  pendingCap: undefined,
  pendingSafe: undefined,
  weeklyLimit: undefined,
  weeklySafe: undefined,
  slug: undefined,
  lastArchive: undefined,
};

export function accountWith(rows: readonly InsightRow[], more: Partial<InsightAccount> = {}): InsightAccount {
  return {
    account: ACCOUNT,
    rows,
    firstArchive: undefined,
    withdrewBefore: undefined,
    week: { sent: 0, endsOn: null },
    ...more,
  };
}

export function insightsFrom(rows: readonly InsightRow[], more: Partial<InsightAccount> = {}): Insights {
  return insightsOf('Jordan Pike', [accountWith(rows, more)], DEFAULT_POLICY, TODAY);
}
