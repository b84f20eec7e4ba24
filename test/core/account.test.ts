/** The limits that hold for each account. */
import { expect, test } from 'vitest';
import { type Account, accountName, archiveState, limitsOf } from '../../src/core/account.ts';
import { day } from '../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';

const account: Account = {
  name: 'Jordan Pike',
  type: 'Free',
  pendingCap: undefined,
  pendingSafe: undefined,
  weeklyLimit: undefined,
  weeklySafe: undefined,
  slug: undefined,
  lastArchive: undefined,
};

/** docs/DOMAIN.md: weekly limit 100 / 150 / 200, weekly safe limit 80 / 120 / 150. */
test.each([
  ['Free', 100, 80],
  ['Premium', 150, 120],
  ['Sales Navigator', 200, 150],
] as const)('an account of type %s may send %i a week, safely %i', (type, weeklyLimit, weeklySafe) => {
  const limits = { pendingCap: 500, pendingSafe: 300, weeklyLimit, weeklySafe };
  expect(limitsOf({ ...account, type }, DEFAULT_POLICY)).toEqual(limits);
});

test("the user's own figures for an account come first, also a 0", () => {
  const own = { pendingCap: 700, pendingSafe: 250, weeklyLimit: 42, weeklySafe: 30 };
  expect(limitsOf({ ...account, ...own }, DEFAULT_POLICY)).toEqual(own);
  const none = { pendingCap: 0, pendingSafe: 0, weeklyLimit: 0, weeklySafe: 0 };
  expect(limitsOf({ ...account, ...none }, DEFAULT_POLICY)).toEqual(none);
});

test('a changed rule holds for every account without a figure of its own', () => {
  const policy = { ...DEFAULT_POLICY, weeklyFree: 60, pendingCap: 400 };
  expect(limitsOf(account, policy)).toMatchObject({ weeklyLimit: 60, pendingCap: 400, weeklySafe: 80 });
});

test.each([
  ['Studio', 'Studio'],
  ['  Studio ', 'Studio'],
  ['', 'Jordan Pike'],
  ['   ', 'Jordan Pike'],
])('accountName takes "%s" for %s', (written, name) => {
  expect(accountName(written, [account, { ...account, name: 'Studio' }])).toBe(name);
});

test('accountName of a blank cell is blank where no account is known', () => {
  expect(accountName('', [])).toBe('');
});

test.each([
  [undefined, 'never'],
  ['2026-06-27', 'fresh'],
  ['2026-05-29', 'fresh'],
  ['2026-05-28', 'remind'],
  ['2026-01-29', 'remind'],
  ['2026-01-28', 'overdue'],
])(
  'with the last archive of %s the state on 27 June 2026 is %s: reminded from 30 days on, overdue from 150',
  (last, state) => {
    const imported = { ...account, lastArchive: last === undefined ? undefined : day(last) };
    expect(archiveState(imported, day('2026-06-27'), DEFAULT_POLICY)).toBe(state);
  },
);
