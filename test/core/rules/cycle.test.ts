/** The weekly cycle: docs/DOMAIN.md's worked example day by day, then a count by brute force. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, day, daysBetween } from '../../../src/core/day.ts';
import { countByDay, cycleOn, quotaLeft } from '../../../src/core/rules/cycle.ts';
import { dayFrom } from '../arbitrary.ts';

/** "Requests sent on 1, 1, 3 and 9 June, limit 100." */
const WORKED = countByDay(['2026-06-01', '2026-06-01', '2026-06-03', '2026-06-09'].map(day));

test.each([
  ['2026-05-31', 0, undefined, 0, 100, 'a request dated after the day asked about is not counted'],
  ['2026-06-01', 2, '2026-06-08', 2, 98, 'the first cycle starts'],
  ['2026-06-07', 3, '2026-06-08', 3, 97, 'its last day'],
  ['2026-06-08', 0, undefined, 1, 99, 'it has reset; the rolling week still holds 3 June'],
  ['2026-06-09', 1, '2026-06-16', 2, 98, 'the stricter answer, 98, is the one to plan on'],
  ['2026-06-10', 1, '2026-06-16', 1, 99, '3 June has left the rolling week'],
  ['2026-06-15', 1, '2026-06-16', 1, 99, 'the last day of the second cycle'],
  ['2026-06-16', 0, undefined, 0, 100, 'with nothing sent since, no cycle is open: 100 left'],
])('on %s the cycle holds %i, resets on %s, the rolling week %i, %i left: %s', (asOf, ...expected) => {
  const [sentInCycle, resetsOn, sentInWindow, left] = expected;
  const cycle = cycleOn(day(asOf), WORKED, 7);
  expect(cycle).toEqual({ sentInCycle, resetsOn, sentInWindow });
  expect(quotaLeft(cycle, 100)).toBe(left);
});

test('cycleOn gives no cycle where nothing was ever sent', () => {
  const cycle = cycleOn(day('2026-06-09'), new Map(), 7);
  expect(cycle).toEqual({ sentInCycle: 0, resetsOn: undefined, sentInWindow: 0 });
});

test('quotaLeft is negative when more were sent than the limit says', () => {
  expect(quotaLeft({ sentInCycle: 120, resetsOn: day('2026-06-08'), sentInWindow: 90 }, 100)).toBe(-20);
  expect(quotaLeft({ sentInCycle: 90, resetsOn: day('2026-06-08'), sentInWindow: 120 }, 100)).toBe(-20);
});

test('countByDay counts each day', () => {
  expect([...WORKED]).toEqual([
    ['2026-06-01', 2],
    ['2026-06-03', 1],
    ['2026-06-09', 1],
  ]);
});

const START = day('2026-01-01');
const anySent = fc.array(dayFrom('2026-01-01', '2026-02-28'), { maxLength: 60 });
const anyAsOf = dayFrom('2025-12-25', '2026-03-15');

test('cycleOn agrees with a walk through every day', () => {
  fc.assert(
    fc.property(anySent, anyAsOf, fc.integer({ min: 1, max: 31 }), (sent, asOf, cycleDays) => {
      const { sentInCycle, resetsOn, sentInWindow } = cycleOn(asOf, countByDay(sent), cycleDays);
      const walked = walk(sent, asOf, cycleDays);
      expect({ sentInCycle, sentInWindow }).toEqual({
        sentInCycle: walked.sentInCycle,
        sentInWindow: walked.sentInWindow,
      });
      expect(resetsOn && daysBetween(START, resetsOn)).toBe(walked.resetsIn);
    }),
  );
});

test('cycleOn gives the same whatever the order, and whatever was sent later', () => {
  fc.assert(
    fc.property(anySent, anyAsOf, (sent, asOf) => {
      const known = sent.filter((one) => one <= asOf);
      expect(cycleOn(asOf, countByDay([...sent].reverse()), 7)).toEqual(cycleOn(asOf, countByDay(known), 7));
    }),
  );
});

/** The rule as it is told: go through the days one by one and open a cycle at a request when none is open. */
function walk(sent: readonly Day[], asOf: Day, cycleDays: number) {
  const requests = sent.map((one) => daysBetween(START, one));
  const today = daysBetween(START, asOf);
  let opened: number | undefined;
  let sentInCycle = 0;
  for (let date = 0; date <= today; date++) {
    if (opened !== undefined && date === opened + cycleDays) [opened, sentInCycle] = [undefined, 0];
    const count = requests.filter((request) => request === date).length;
    if (count > 0) opened ??= date;
    sentInCycle += count;
  }
  const sentInWindow = requests.filter((request) => request <= today && request > today - cycleDays).length;
  return { sentInCycle, sentInWindow, resetsIn: opened === undefined ? undefined : opened + cycleDays };
}
