/** The sentence that tells of the daily check. */
import { expect, test } from 'vitest';
import type { DailyState } from '../../../src/addon/contract.ts';
import { describeDaily } from '../../../src/sidebar/kit/daily.ts';

const STATE: DailyState = { on: true, late: false, hoursSince: 0, failure: null, hour: 6 };

test.each([
  [null, 'It has not run yet.'],
  [0, 'It last ran within the hour.'],
  [1, 'It last ran 1 hour ago.'],
  [47, 'It last ran 47 hours ago.'],
  [48, 'It last ran 2 days ago.'],
  [407, 'It last ran 16 days ago.'],
])('%s hours ago: %s', (hoursSince, says) => {
  expect(describeDaily('Daily check', { ...STATE, hoursSince })).toBe(`Daily check on. ${says}`);
});
