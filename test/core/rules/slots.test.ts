/**
 * When room comes back in the week. "The 7 days that start with the first request" (ConnectSafely, April 2026), others: the
 * last 7 days; withdrawing gives none back (LinkedIn).
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../src/core/day.ts';
import { countByDay, cycleOn, quotaLeft } from '../../../src/core/rules/cycle.ts';
import { weekSlots } from '../../../src/core/rules/slots.ts';

const on = (...days: string[]) => countByDay(days.map(day));
const many = (times: number, sentOn: string) => Array<string>(times).fill(sentOn);
/** The worked example of the rules: sent on 1, 1, 3 and 9 June. */
const EXAMPLE = ['2026-06-01', '2026-06-01', '2026-06-03', '2026-06-09'];

test.each<[string, string, string[], number, [string, number][]]>([
  ['nothing sent', '2026-06-09', [], 100, []],
  [
    'the example on 9 June: 3 June leaves tomorrow, 9 June in a week',
    '2026-06-09',
    EXAMPLE,
    100,
    [
      ['2026-06-10', 1],
      ['2026-06-16', 1],
    ],
  ],
  [
    'the example on 3 June: two leave on the day on which the cycle ends',
    '2026-06-03',
    EXAMPLE,
    100,
    [
      ['2026-06-08', 2],
      ['2026-06-10', 1],
    ],
  ],
  ['the example on 16 June: all is free', '2026-06-16', EXAMPLE, 100, []],
  ['sent today: a week from today', '2026-06-09', many(7, '2026-06-09'), 100, [['2026-06-16', 7]]],
  [
    'more sent than the limit: what is beyond it gives nothing back',
    '2026-06-09',
    [...many(30, '2026-06-03'), ...many(20, '2026-06-04'), ...many(60, '2026-06-05')],
    80,
    [
      ['2026-06-11', 20],
      ['2026-06-12', 60],
    ],
  ],
  ['a limit of nothing', '2026-06-09', many(3, '2026-06-05'), 0, []],
  ['a later day is not sent yet', '2026-06-09', ['2026-06-10'], 100, []],
])('weekSlots: %s', (_, today, sent, limit, slots) => {
  expect(weekSlots(day(today), [{ sent: on(...sent), limit }], 7)).toEqual(
    slots.map(([when, count]) => ({ on: when, count })),
  );
});

test('weekSlots counts by the length of a week that the rules say', () => {
  expect(weekSlots(day('2026-06-09'), [{ sent: on('2026-06-08'), limit: 100 }], 3)).toEqual([
    { on: '2026-06-11', count: 1 },
  ]);
  expect(weekSlots(day('2026-06-09'), [{ sent: on('2026-06-08'), limit: 100 }], 0)).toEqual([]);
  // It leaves after the days that are told.
  expect(weekSlots(day('2026-06-09'), [{ sent: on('2026-06-08'), limit: 100 }], 30)).toEqual([]);
});

const TODAY = day('2026-06-27');
const anySent = fc
  .array(
    fc.integer({ min: -30, max: 5 }).map((days) => addDays(TODAY, days)),
    { maxLength: 120 },
  )
  .map(countByDay);

test('what is left on any of the next days is what is left today and all slots until then, counted anew each day', () => {
  fc.assert(
    fc.property(anySent, fc.nat(120), fc.integer({ min: 1, max: 10 }), (sent, limit, cycleDays) => {
      const known = new Map([...sent].filter(([when]) => when <= TODAY));
      const left = (when: Day) => Math.max(0, quotaLeft(cycleOn(when, known, cycleDays), limit));
      const slots = weekSlots(TODAY, [{ sent, limit }], cycleDays);
      for (let days = 1; days <= 7; days += 1) {
        const when = addDays(TODAY, days);
        const until = slots.filter((slot) => slot.on <= when).reduce((sum, { count }) => sum + count, 0);
        expect(left(TODAY) + until).toBe(left(when));
      }
      const all = slots.reduce((sum, { count }) => sum + count, 0);
      expect(all).toBeLessThanOrEqual(limit - left(TODAY));
      expect(slots.every(({ on: when, count }) => when > TODAY && count > 0)).toBe(true);
    }),
  );
});
