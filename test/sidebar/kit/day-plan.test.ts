/** The days that the withdrawals due take at the limit of a day, today’s rest included. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../src/core/day.ts';
import { planWithdrawals } from '../../../src/sidebar/kit/day-plan.ts';

const TODAY = day('2026-11-25');

test.each<
  [what: string, args: [number, number, number, number?], today: number, later: number, last?: string]
>([
  ['nothing is due', [0, 3, 25], 0, 0],
  ['fewer than the rest of today', [5, 3, 25], 5, 0, '2026-11-25'],
  ['as many as the rest of today', [22, 3, 25], 22, 0, '2026-11-25'],
  ['one more: tomorrow', [23, 3, 25], 22, 1, '2026-11-26'],
  ['25 more: still tomorrow', [47, 3, 25], 22, 25, '2026-11-26'],
  ['26 more: the day after', [48, 3, 25], 22, 26, '2026-11-27'],
  ['266 more take eleven days', [288, 3, 25], 22, 266, '2026-12-06'],
  ['today’s are done', [266, 25, 25], 0, 266, '2026-12-06'],
  ['more than today’s were done', [266, 40, 25], 0, 266, '2026-12-06'],
  ['going on anyway', [266, 25, 25, 25], 25, 241, '2026-12-05'],
  ['across the end of winter time', [9500, 0, 25], 25, 9475, '2027-12-09'],
  ['a limit of 0 never ends', [3, 0, 0], 0, 3],
])('%s', (_what, args, today, later, last) => {
  expect(planWithdrawals(TODAY, ...args)).toEqual({ today, later, lastDay: last });
});

test('whoever withdraws to the limit, day by day, is done on that day and not before', () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(number(2000), number(60), fc.integer({ min: 1, max: 60 }), (due, done, perDay) => {
      const plan = planWithdrawals(TODAY, due, done, perDay);
      expect(plan.today + plan.later).toBe(due);
      let left = due;
      let at = TODAY;
      let room = Math.max(0, perDay - done);
      for (; left > room; at = addDays(at, 1)) {
        left -= room;
        room = perDay;
      }
      expect(plan.lastDay).toBe(due === 0 ? undefined : at);
    }),
  );
});
