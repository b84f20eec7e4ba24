/** What Settings says of rules that contradict one another. */
import { expect, test } from 'vitest';
import { DEFAULT_POLICY, RULE_KEYS, RULES, type RuleKey } from '../../../../src/core/policy.ts';
import { outOfOrder } from '../../../../src/sidebar/views/settings/order.ts';

const said = (key: RuleKey, values: Partial<Record<RuleKey, number>>) =>
  outOfOrder(
    key,
    (of) => values[of] ?? DEFAULT_POLICY[of],
    (of) => RULES[of].label,
  );

test.each<[key: RuleKey, values: Partial<Record<RuleKey, number>>, says: string]>([
  ['pendingSafe', { pendingSafe: 900 }, 'Above “Pending limit” (500).'],
  ['pendingCap', { pendingSafe: 900 }, 'Below “Pending safe limit” (900).'],
  ['pendingCap', { pendingCap: 200 }, 'Below “Pending safe limit” (300).'],
  ['pendingSafe', { pendingSafe: 500 }, ''],
  ['pendingSafe', { pendingSafe: 2000, pendingCap: 1500 }, 'Above “Pending limit” (1,500).'],
  ['weeklySafeSales', { weeklySafeSales: 9000 }, 'Above “Weekly limit, Sales Navigator” (200).'],
  ['staleAfter', { staleAfter: 200 }, 'Above “Probably expired after” (180).'],
  ['pendingSafe', { pendingSafe: Number.NaN }, ''],
  ['auditDays', { pendingSafe: 900 }, ''],
])('%s with %o: %s', (key, values, says) => {
  expect(said(key, values)).toBe(says);
});

test('the usual values contradict nothing', () => {
  expect(RULE_KEYS.map((key) => said(key, {})).filter(Boolean)).toEqual([]);
});
