/** How many may be kept back for important people: something is left for the others, of each account that sends. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACCOUNT_TYPES, type Account, limitsOf } from '../../../src/core/account.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { refuseReserve, weeksOf } from '../../../src/core/rules/largest-reserve.ts';

const account = (name: string, more: Partial<Account> = {}): Account => ({
  ...{ name, type: 'Free', pendingCap: undefined, pendingSafe: undefined, weeklyLimit: undefined },
  ...{ weeklySafe: undefined, slug: undefined, lastArchive: undefined, ...more },
});
const ME = account('Me');

test.each<[what: string, reserve: number, accounts: Account[], says: string]>([
  ['none', 0, [account('Me', { weeklySafe: 0 })], ''],
  ['less than the safe limit', 79, [ME], ''],
  ['all of it', 80, [ME], 'Your safe limit is 80 a week: nothing would be left.'],
  ['more', 100_000, [ME], 'Your safe limit is 80 a week: nothing would be left.'],
  [
    'all of an account’s own',
    12,
    [account('Ana', { weeklySafe: 12 })],
    'Your safe limit is 12 a week: nothing would be left.',
  ],
  [
    'all that its limit allows, which is stricter',
    50,
    [account('Ana', { weeklyLimit: 50 })],
    'Your limit is 50 a week: nothing would be left.',
  ],
  [
    'enough for the first, all of the second',
    90,
    [account('Ana', { type: 'Premium' }), ME],
    'The safe limit of Me is 80 a week: nothing would be left.',
  ],
  [
    'all of one that sends no more',
    90,
    [account('Ana', { type: 'Premium' }), account('Old', { type: 'Retired' })],
    '',
  ],
])('refuseReserve: %s', (_, reserve, accounts, says) => {
  expect(refuseReserve(reserve, weeksOf(accounts, DEFAULT_POLICY))).toBe(says);
});

test('what is not refused leaves every account that sends something for the others', () => {
  const some = fc.record({
    type: fc.constantFrom(...ACCOUNT_TYPES),
    weeklyLimit: fc.option(fc.nat(120), { nil: undefined }),
    weeklySafe: fc.option(fc.nat(120), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.nat(130), fc.array(some, { minLength: 1, maxLength: 4 }), (reserve, list) => {
      const accounts = list.map((more, place) => account(`A${place}`, more));
      const left = accounts
        .filter(({ type }) => type !== 'Retired')
        .map((one) => limitsOf(one, DEFAULT_POLICY))
        .map(({ weeklyLimit, weeklySafe }) => Math.min(weeklyLimit, weeklySafe) - reserve);
      const isFine = reserve === 0 || left.every((rest) => rest > 0);
      expect(refuseReserve(reserve, weeksOf(accounts, DEFAULT_POLICY)) === '').toBe(isFine);
    }),
  );
});
