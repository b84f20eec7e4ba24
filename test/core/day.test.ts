/** A day is a day: text in, text out, and no zone or change of the clocks moves it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, dayInWords, daysBetween, parseDay } from '../../src/core/day.ts';
import { runScriptIn, SCRIPT_ZONES } from '../script-zone.ts';
import { anyDay } from './arbitrary.ts';

test.each(['2026-06-27', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '2011-12-30'])(
  'parseDay takes %s',
  (text) => {
    expect(parseDay(text)).toBe(text);
  },
);

test.each([
  ['2026-02-30', 'a day that no calendar has'],
  ['2025-02-29', 'a leap day of a common year'],
  ['1900-02-29', 'a leap day of a century'],
  ['2026-13-01', 'a 13th month'],
  ['2026-00-10', 'a month 0'],
  ['2026-06-00', 'a day 0'],
  ['2026-6-5', 'digits left out'],
  ['5/6/2026', 'an order that differs by country'],
  ['27.06.2026', 'another order'],
  ['2026-06-27T09:00', 'a time'],
  [' 2026-06-27', 'a space'],
  ['2026-06-27\n', 'a line end'],
  ['1899-12-31', 'a year before 1900'],
  ['2200-01-01', 'a year after 2199'],
  ['+002026-06-27', 'a year of six digits'],
  ['', 'nothing'],
])('parseDay does not take "%s": %s', (text) => {
  expect(parseDay(text)).toBeUndefined();
});

test('day names the text that is no day and says how to write one', () => {
  expect(() => day('27 June')).toThrow(new RangeError('Cannot read "27 June" as a day: write yyyy-mm-dd.'));
});

test.each([
  ['2026-06-05', '5 June 2026'],
  ['2026-12-31', '31 December 2026'],
  ['2027-01-01', '1 January 2027'],
])('dayInWords says %s as %s', (text, words) => {
  expect(dayInWords(day(text))).toBe(words);
});

describe.each(SCRIPT_ZONES)('while the script runs in %s', (zone) => {
  runScriptIn(zone);

  test.each([
    ['2026-02-28', 1, '2026-03-01', 'common year'],
    ['2024-02-28', 1, '2024-02-29', 'leap year'],
    ['2026-12-31', 1, '2027-01-01', 'new year'],
    ['2026-03-01', -1, '2026-02-28', 'backwards'],
    ['2026-03-28', 2, '2026-03-30', 'Paris to summer time'],
    ['2026-10-24', 2, '2026-10-26', 'Paris to winter time'],
    ['2026-03-07', 1, '2026-03-08', 'New York to summer time'],
    ['2026-11-01', 1, '2026-11-02', 'New York to winter time'],
    ['2026-09-05', 1, '2026-09-06', 'Santiago has no midnight'],
    ['2026-04-23', 1, '2026-04-24', 'Cairo has no midnight'],
    ['2011-12-29', 1, '2011-12-30', 'Apia skipped the day'],
    ['2011-12-29', 2, '2011-12-31', 'over the day that Apia skipped'],
    ['2011-12-31', -1, '2011-12-30', 'back to the day that Apia skipped'],
    ['2026-06-27', 0, '2026-06-27', 'no days'],
  ])('%s and %i days is %s (%s)', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test('days count as they do where each has 24 hours', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -36_525, max: 36_525 }), (from, days) => {
        const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(from, days)).toBe(to);
        expect(daysBetween(from, to as typeof from)).toBe(days);
      }),
    );
  });

  test('each day parses to itself', () => {
    fc.assert(fc.property(anyDay, (one) => parseDay(one) === one));
  });
});

test('days compare as text as they do in time', () => {
  fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0));
});
