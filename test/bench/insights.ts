/** All insights of a log in three accounts, two years of it: what `readInsights` works out once the log is read. */
import { insightsOf } from '../../src/core/insight/insights.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';
import { seeded } from '../../src/core/seeded.ts';
import { ACCOUNT } from '../core/insight/an-account.ts';
import { simulate, TODAY } from '../core/insight/simulated-log.ts';

export interface Insights {
  readonly run: () => unknown;
  /** A JSON round trip of the rows. */
  readonly roundTrip: () => unknown;
}

export function insightsOver(rows: number): Insights {
  const scene = { n: Math.ceil(rows / 3), accept: 0.35, over: 730, withdrawOn: 21 };
  const accounts = ['Ana', 'Ben', 'Cem'].map((name, at) => ({
    account: { ...ACCOUNT, name },
    rows: simulate(scene, seeded(at)),
    ...{ firstArchive: undefined, withdrewBefore: undefined, week: { sent: 0, endsOn: null } },
  }));
  return {
    run: () => insightsOf('', accounts, DEFAULT_POLICY, TODAY),
    roundTrip: () => JSON.parse(JSON.stringify(accounts)),
  };
}
