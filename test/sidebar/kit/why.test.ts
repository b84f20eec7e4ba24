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
  lists: { pending: 290, due: 0, ready: 0, cooling: 0 },
};

test.each<[AccountStanding['sendToday']['because'], string]>([
  ['wall', 'LinkedIn takes none until its block lifts. Withdrawing does not lift it.'],
  ['pace', '7 sent today: 19 a day is the most of a steady pace.'],
  ['weekly safe', '70 sent this cycle: 80 is the safe number.'],
  ['weekly limit', '70 sent this cycle: 100 is the limit.'],
  ['pending safe', '290 are pending: 300 is the safe line. Withdraw some first.'],
  ['pending cap', '290 are pending: 500 is the hard line. Withdraw some first.'],
  ['observed pending', '290 are pending: at 412 LinkedIn blocked you. Withdraw some first.'],
  ['observed weekly', '70 sent this cycle: after 87 LinkedIn blocked you.'],
])('%s: %s', (because, says) => {
  expect(whySo({ ...STANDING, sendToday: { ...STANDING.sendToday, because } }, DEFAULT_POLICY)).toBe(says);
});

test('where prudence alone bounds the number, it says what LinkedIn’s own limits would allow', () => {
  const sendToday = { ...STANDING.sendToday, most: 30 };
  expect(whySo({ ...STANDING, sendToday }, DEFAULT_POLICY)).toBe(
    '7 sent today: 19 a day is the most of a steady pace. LinkedIn’s own limits would allow 30.',
  );
});
