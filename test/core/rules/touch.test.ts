/** What is proposed while somebody important cools down, and on which days. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day, daysBetween } from '../../../src/core/day.ts';
import { proposeTouches } from '../../../src/core/rules/touch.ts';
import { nearbyDay } from '../arbitrary.ts';

const weekdayOf = (which: Day) => new Date(`${which}T00:00:00Z`).getUTCDay();
const isWorkday = (which: Day) => weekdayOf(which) % 6 !== 0;
const daysOf = (today: string, until: string) => proposeTouches(day(today), day(until)).map(({ on }) => on);

describe('proposeTouches', () => {
  test.each<[string, string, string, string[]]>([
    ['three weeks from a Friday', '2026-11-06', '2026-11-27', ['2026-11-11', '2026-11-18', '2026-11-25']],
    [
      'a Saturday and a Sunday become the Monday',
      '2026-06-09',
      '2026-06-30',
      [...['2026-06-15', '2026-06-22', '2026-06-29']],
    ],
    ['a week is left', '2026-11-20', '2026-11-27', ['2026-11-23', '2026-11-24', '2026-11-26']],
    ['the last day is a Sunday', '2026-11-27', '2026-11-30', ['2026-11-27']],
    ['two days are left', '2026-11-25', '2026-11-27', ['2026-11-25', '2026-11-26']],
    ['a weekend is left', '2026-11-28', '2026-11-30', []],
    ['no day is left', '2026-11-27', '2026-11-27', []],
    ['the day is over', '2026-11-28', '2026-11-27', []],
  ])('%s', (_fact, today, until, days) => {
    expect(daysOf(today, until)).toEqual(days);
  });

  test('comes in the order in which somebody becomes known', () => {
    expect(proposeTouches(day('2026-11-06'), day('2026-11-27')).map(({ written }) => written)).toEqual([
      '2026-11-11 Comment on a post',
      '2026-11-18 Share something useful',
      '2026-11-25 Ask a mutual contact',
    ]);
  });

  test('each has a working day of its own, from today to the day before, in order; none is left out without need', () => {
    fc.assert(
      fc.property(nearbyDay, fc.integer({ min: -5, max: 200 }), (today, wait) => {
        const until = addDays(today, wait);
        const days = proposeTouches(today, until).map(({ on }) => on as Day);
        expect([...new Set(days)].sort()).toEqual(days);
        for (const on of days) expect([on >= today, on < until, isWorkday(on)]).toEqual([true, true, true]);
        const whole = Math.max(0, daysBetween(today, until));
        const workdays = Array.from({ length: whole }, (_, at) => addDays(today, at)).filter(isWorkday);
        if (workdays.length > 0) expect(days.length).toBeGreaterThan(0);
        if (whole >= 7) expect(days).toHaveLength(3);
      }),
    );
  });
});
