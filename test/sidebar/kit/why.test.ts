/** The sentence below "You may send N today", for each bound that may give the number. */
import { expect, test } from 'vitest';
import type { AccountStanding } from '../../../src/addon/contract.ts';
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
  sentToday: 7,
  withdrawnToday: 0,
  sendToday: { count: 10, because: 'pace', rule: 'dailyPaceTo', most: 10 },
  notesLeft: 5,
  stale: 0,
  readyToResend: 0,
  wall: null,
  observed: { pending: 412, weekly: 87 },
  binding: { pending: 412, weekly: 87 },
  acceptance: null,
  lists: { pending: 290, due: 0, ready: 0, cooling: 0, usedUp: 0 },
};

test.each<[AccountStanding['sendToday']['because'], string]>([
  ['wall', 'LinkedIn won’t accept any until the block is lifted. Withdrawing doesn’t lift it.'],
  ['pace', '7 sent today. Up to 19 a day is a steady pace.'],
  ['weekly safe', '70 sent this cycle: 80 is the safe limit.'],
  ['weekly limit', '70 sent this cycle: 100 is the limit.'],
  ['pending safe', '290 are pending: 300 is the safe limit. Withdraw some first.'],
  ['pending cap', '290 are pending: 500 is the limit. Withdraw some first.'],
  ['observed pending', '290 are pending: at 412 LinkedIn blocked you. Withdraw some first.'],
  ['observed weekly', '70 sent this cycle: after 87 LinkedIn blocked you.'],
])('%s: %s', (because, says) => {
  expect(whySo({ ...STANDING, sendToday: { ...STANDING.sendToday, because } }, DEFAULT_POLICY)).toBe(says);
});

test('where prudence alone bounds the number, it says what the usual limits would allow', () => {
  const sendToday = { ...STANDING.sendToday, most: 30 };
  expect(whySo({ ...STANDING, sendToday }, DEFAULT_POLICY)).toBe(
    '7 sent today. Up to 19 a day is a steady pace. The usual limits would allow 30.',
  );
});
