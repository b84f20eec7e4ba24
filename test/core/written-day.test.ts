/**
 * Dates as LinkedIn writes them, and as Excel, LibreOffice and Google Sheets write them again after opening
 * the file.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/core/day.ts';
import { dayInOrder, readWrittenDay } from '../../src/core/written-day.ts';
import { runScriptIn, SCRIPT_ZONES } from '../script-zone.ts';
import { dayFrom } from './arbitrary.ts';

describe.each(SCRIPT_ZONES)('while the script runs in %s', (zone) => {
  runScriptIn(zone);

  test.each([
    ['6/5/26, 12:00 AM', '2026-06-05', 'LinkedIn, midnight'],
    ['6/1/26, 11:58 PM', '2026-06-01', 'LinkedIn, the last minutes of a day'],
    ['12/30/11, 12:30 AM', '2011-12-30', 'LinkedIn, the day that Apia skipped'],
    ['3/8/26, 2:30 AM', '2026-03-08', 'LinkedIn, an hour that New York skipped'],
    ['2/29/24, 7:05 AM', '2024-02-29', 'LinkedIn, a leap day'],
    ['5/5/03, 8:00 AM', '2003-05-05', "LinkedIn's first year"],
    ['6/26/26, 9:05\u202fAM', '2026-06-26', 'LinkedIn, with the narrow space of newer runtimes'],
    ['02 Jun 2026', '2026-06-02', 'LinkedIn, Connected On'],
    ['15-Feb-24', '2024-02-15', 'Excel'],
    ['15-Feb-2024 09:05', '2024-02-15', 'Excel, with a time'],
    ['2 February 2024', '2024-02-02', 'a month in full'],
    ['2024-01-14', '2024-01-14', 'ISO'],
    ['2024-01-14 09:05', '2024-01-14', 'Sheets'],
    ['2024-01-14 09:05:00', '2024-01-14', 'LibreOffice'],
    ['2024-01-14T09:05:00.000Z', '2024-01-14', 'ISO, an instant'],
    ['2024/1/14 9:05', '2024-01-14', 'Excel in Japan'],
    ['05/05/2024', '2024-05-05', 'numbers that mean the same in either order'],
    ['  2024-01-14 ', '2024-01-14', 'spaces around'],
  ])('readWrittenDay reads "%s" as %s: %s', (text, day) => {
    expect(readWrittenDay(text)).toBe(day);
  });
});

test.each([
  ['14.01.2024 09:05', 'day first', '2024-01-14', 'Excel in Germany'],
  ['04.05.2024', 'day first', '2024-05-04', 'dots: no country writes the month first'],
  ['14/01/2024 09:05', 'day first', '2024-01-14', 'Excel in Britain'],
  ['14-01-2024', 'day first', '2024-01-14', 'Excel in the Netherlands'],
  ['1/14/2024 9:05', 'month first', '2024-01-14', 'Excel in the United States'],
  ['1/14/24 9:05', 'month first', '2024-01-14', 'Excel on a Mac'],
  ['1/14/2024 9:05:00 AM', 'month first', '2024-01-14', 'Sheets in the United States'],
] as const)('the numbers of "%s" stand %s', (text, order, day, _whose) => {
  const written = readWrittenDay(text);
  if (typeof written !== 'object') throw new Error(`not numbers: ${written}`);
  expect(written.order).toBe(order);
  expect(dayInOrder(written, order)).toBe(day);
});

test('the numbers of "04/05/2024" may be read both ways', () => {
  const written = readWrittenDay('04/05/2024');
  if (typeof written !== 'object') throw new Error(`not numbers: ${written}`);
  expect(written.order).toBeUndefined();
  expect(dayInOrder(written, 'day first')).toBe('2024-05-04');
  expect(dayInOrder(written, 'month first')).toBe('2024-04-05');
});

test.each([
  ['', 'nothing'],
  ['26/6/26, 9:05 AM', 'the order that LinkedIn never writes'],
  ['2/30/26, 9:05 AM', 'a day that no calendar has'],
  ['31 Jun 2026', 'another'],
  ['02 Kesäkuu 2026', 'a language that is not read'],
  ['2 Ma 2026', 'two letters of a month'],
  ['14/15/2024', 'no month'],
  ['24-01-14', 'a year that may stand first or last'],
  ['45306.378', 'a number of days, as Excel counts'],
  ['yesterday', 'a word'],
  ['2024-01-14 or so', 'more than a date'],
])('readWrittenDay finds no date in "%s": %s', (text) => {
  expect(readWrittenDay(text)).toBeUndefined();
});

test('readWrittenDay reads every day back as LinkedIn and the others write it', () => {
  fc.assert(
    fc.property(dayFrom('2003-05-05', '2060-12-31'), fc.nat(1439), (day, minute) => {
      for (const text of writings(day, minute)) expect(readWrittenDay(text)).toBe(day);
    }),
  );
});

function writings(day: Day, minute: number): string[] {
  const [year = '', month, date] = day.split('-');
  const [hours, minutes] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
  const clock = `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
  const name = 'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(3 * Number(month) - 3).slice(0, 3);
  return [
    `${Number(month)}/${Number(date)}/${year.slice(2)}, ${clock}`,
    `${date} ${name} ${year}`,
    `${Number(date)}-${name}-${year.slice(2)}`,
    `${day} ${hours}:${minutes}`,
  ];
}
