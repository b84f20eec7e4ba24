/** All that insights say, put together from what each question says. */
import type { Day } from '../../day.ts';
import type { Policy } from '../../policy.ts';
import { acceptedByThen } from '../measured.ts';
import type { Insights } from '../told.ts';
import { sayGroups } from './groups.ts';
import { sayHead } from './head.ts';
import { sayLimit } from './limit.ts';
import { sayMethod } from './method.ts';
import type { Archived, Said } from './said.ts';
import { sayWaiting } from './waiting.ts';

const OTHER_DAYS = 60;

export function sayInsights(insights: Insights, accounts: Archived, policy: Policy, today: Day): Said {
  const others = Array.from(
    { length: OTHER_DAYS + 1 },
    (_, day) => Math.round(1000 * acceptedByThen(day)) / 10,
  );
  return {
    head: sayHead(insights, accounts, today),
    limit: sayLimit(insights, accounts.length, today),
    waiting: { ...sayWaiting(insights, policy.worthWaiting), others },
    groups: sayGroups(insights, today),
    method: sayMethod(insights, accounts, today),
  };
}
