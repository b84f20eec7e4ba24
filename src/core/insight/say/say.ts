/** All that insights say, put together from what each question says. */
import type { Day } from '../../day.ts';
import type { Policy } from '../../policy.ts';
import type { Insights } from '../told.ts';
import { sayGroups } from './groups.ts';
import { sayHead, untilWhen } from './head.ts';
import { sayLimit } from './limit.ts';
import type { Archived, Said } from './said.ts';
import { sayWaiting } from './waiting.ts';

export function sayInsights(insights: Insights, accounts: Archived, policy: Policy, today: Day): Said {
  const until = untilWhen(insights, accounts, today);
  return {
    ...{ head: sayHead(insights, until), until },
    limit: sayLimit(insights, accounts.length, today),
    waiting: sayWaiting(insights, policy.worthWaiting),
    groups: sayGroups(insights),
  };
}
