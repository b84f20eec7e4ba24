/** The sentence below "N you can send today", for each bound that may give the number. */
import { expect, test } from 'vitest';
import type { AccountStanding } from '../../../src/addon/contract.ts';
import { day } from '../../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { whySo } from '../../../src/sidebar/kit/why.ts';

const STANDING: AccountStanding = {
  account: 'My account',
  type: 'Free',
  rules: { weeklyLimit: 'weeklyFree', weeklySafe: 'weeklySafeFree' },
  pendingCap: 500,
  pendingSafe: 300,
  weeklyLimit: 100,
  weeklySafe: 80,
  pending: 290,
  quotaLeft: 30,
  resetsOn: null,
  slots: [],
  sentToday: 7,
  ramp: null,
  withdrawnToday: 0,
  sendToday: { count: 10, because: 'pace', rule: 'dailyPaceTo', most: 10, kept: 0, forImportant: 10 },
  notesLeft: 5,
  nextNotes: null,
  stale: 0,
  readyToResend: 0,
  wall: {
    kind: 'Restricted',
    on: day('2026-06-27'),
    liftsOn: day('2026-07-04'),
    pending: 290,
    sentInCycle: 70,
    sentInWindow: 70,
  },
  observed: { pending: 412, weekly: 87 },
  binding: { pending: 412, weekly: 87 },
  ...{ acceptedBy: null, safeOn: null },
  lists: { pending: 290, due: 0, recent: 0, kept: 0, ready: 0, cooling: 0, usedUp: 0 },
};

test.each<[AccountStanding['sendToday']['because'], string]>([
  ['wall', 'Blocked by LinkedIn until 4 July.'],
  ['pace', '7 sent today. Up to 19 is a steady pace.'],
  ['slow day', '7 sent today. Up to 8 a day after a long break.'],
  ['slow week', '70 sent in 7 days; 50 is the safe limit after a long break.'],
  ['weekly safe', '70 sent in 7 days; 80 is the safe limit.'],
  ['weekly limit', '70 sent in 7 days; 100 is the limit.'],
  ['reserve', '70 sent in 7 days; 80 is the safe limit, with 0 kept back.'],
  ['pending safe', '290 pending; 300 is the safe limit.'],
  ['pending cap', '290 pending; 500 is the limit.'],
  ['observed pending', '290 pending; LinkedIn blocked you at 412.'],
  ['observed weekly', '70 sent in 7 days; LinkedIn blocked you at 87.'],
])('%s: %s', (because, says) => {
  expect(whySo({ ...STANDING, sendToday: { ...STANDING.sendToday, because } }, DEFAULT_POLICY)).toBe(says);
});

test('what is kept back is said where it gives the number, with the limit that it is counted off', () => {
  const says = (because: AccountStanding['sendToday']['because'], more: Partial<AccountStanding> = {}) =>
    whySo({ ...STANDING, ...more, sendToday: { ...STANDING.sendToday, because, kept: 5 } }, DEFAULT_POLICY);
  expect(says('pace')).toBe('7 sent today. Up to 19 is a steady pace.');
  expect(says('reserve')).toBe('70 sent in 7 days; 80 is the safe limit, with 5 kept back.');
  expect(says('reserve', { binding: { pending: null, weekly: 72 } })).toBe(
    '70 sent in 7 days; LinkedIn blocked you at 87, with 5 kept back.',
  );
  expect(says('reserve', { ramp: { why: 'new', until: day('2026-07-04') } })).toBe(
    '70 sent in 7 days; 50 is the safe limit for a new account, with 5 kept back.',
  );
  expect(says('pending safe')).toBe('290 pending; 300 is the safe limit.');
});

test('on a day on which nothing was sent yet it says so', () => {
  expect(whySo({ ...STANDING, sentToday: 0 }, DEFAULT_POLICY)).toBe(
    'None sent today. Up to 19 is a steady pace.',
  );
});

test('a new account is told so', () => {
  const ramp = { why: 'new', until: day('2026-07-04') } as const;
  const sendToday = { ...STANDING.sendToday, because: 'slow day' } as const;
  expect(whySo({ ...STANDING, sentToday: 0, ramp, sendToday }, DEFAULT_POLICY)).toBe(
    'None sent today. Up to 8 a day for a new account.',
  );
});
