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
    ['Jun 5, 2026', '2026-06-05', 'American'],
    ['Jun. 5, 2026', '2026-06-05', 'American, with a full stop'],
    ['June 5, 2026, 9:05 AM', '2026-06-05', 'American, with a time'],
    ['Friday, June 5, 2026', '2026-06-05', 'American, with its weekday'],
    ['Mar 25 2023 10:15 AM', '2023-03-25', 'March, no Tuesday of France'],
    ['May 4, 2026 at 3:00 PM', '2026-05-04', 'a Mac'],
    ['Fri Jun 05 2026', '2026-06-05', 'JavaScript, toDateString'],
    [
      'Fri Jun 05 2026 09:05:00 GMT+0200 (Central European Summer Time)',
      '2026-06-05',
      'JavaScript, toString',
    ],
    ['Fri, 05 Jun 2026 08:00:00 GMT', '2026-06-05', 'JavaScript, toUTCString'],
    ['5 June 2026', '2026-06-05', 'British'],
    ['5th June 2026', '2026-06-05', 'British, counted'],
    ['5th of June, 2026', '2026-06-05', 'British, in full'],
    ["5 Jun '26", '2026-06-05', 'two digits with an apostrophe'],
    ['05JUN2026', '2026-06-05', 'SAS'],
    ['2026-Jun-05', '2026-06-05', 'the year first, the month in words'],
    ['2026-06-05T08:00:00+00:00', '2026-06-05', 'ISO with an offset'],
    ['2026-06-05T23:30:00-0700', '2026-06-05', 'the day written, though it is the 6th in Greenwich'],
    ['2026-06-05T00:30:00+09:00', '2026-06-05', 'the day written, though it is the 4th in Greenwich'],
    ['2026-06-05T08:00:00.123Z', '2026-06-05', 'ISO with fractions'],
    ['2026-06-05 08:00:00.123456+00', '2026-06-05', 'PostgreSQL'],
    ['2026-06-05 08:00:00 UTC', '2026-06-05', 'Ruby'],
    ['2026-06-05T08:00', '2026-06-05', 'a field of a form'],
    ['20260605', '2026-06-05', 'ISO, compact'],
    ['20260605T080000Z', '2026-06-05', 'a calendar file'],
    ['2026/6/5', '2026-06-05', 'Japan'],
    ['2026年6月5日', '2026-06-05', 'Japan, in its own signs'],
    ['2026. 3. 12.', '2026-03-12', 'Korean'],
    ['26. 3. 12.', '2026-03-12', 'Korean, short'],
    ['26. 12. 3.', '2026-12-03', 'Korean, short, in December'],
    ['26. 03. 12. ', '2026-03-12', 'Korean, short, with its noughts'],
    ['26. 3. 31.', '2026-03-31', 'Korean, short, the last of a month'],
    ['26. 3. 12. 오후 3:05', '2026-03-12', 'Korean, short, with a time'],
    ['2026. 3. 12 오후 3:05:00', '2026-03-12', 'Sheets in Korea'],
    ['26년 3월 12일', '2026-03-12', 'Korean, short, in its own signs'],
    ['20. Juni 2026', '2026-06-20', 'German'],
    ['02. Mrz 24', '2024-03-02', 'German Excel'],
    ['Freitag, 5. Juni 2026', '2026-06-05', 'German, with its weekday'],
    ['3. Jän. 2026', '2026-01-03', 'Austrian'],
    ['15 août 2023', '2023-08-15', 'French'],
    ['02-janv-26', '2026-01-02', 'French Excel'],
    ['02-déc-24', '2024-12-02', 'French Excel'],
    ['le 1er juin 2026', '2026-06-01', 'French, in full'],
    ['vendredi 5 juin 2026 à 14:30', '2026-06-05', 'French, with weekday and time'],
    ['mar. 5 mars 2024', '2024-03-05', 'French: mardi, then March'],
    ['02-ene-24', '2024-01-02', 'Spanish Excel'],
    ['2 de marzo de 2026', '2026-03-02', 'Spanish'],
    ['15 sept. 2026', '2026-09-15', 'Spanish and French'],
    ['02/fev/24', '2024-02-02', 'Portuguese Excel'],
    ['sexta-feira, 5 de junho de 2026', '2026-06-05', 'Portuguese, with its weekday'],
    ['5 giugno 2026', '2026-06-05', 'Italian'],
    ['venerdì 5 giugno 2026', '2026-06-05', 'Italian, with its weekday'],
    ['5 juni 2026', '2026-06-05', 'Dutch'],
    ['vr 5 mrt 2026', '2026-03-05', 'Dutch, short'],
    ['5 czerwca 2026', '2026-06-05', 'Polish'],
    ['5 maj 2026 kl. 14:30', '2026-05-05', 'Swedish, with a time'],
    ['5\u00a0June\u00a02026', '2026-06-05', 'spaces that do not break'],
    ['June 5, 2026,', '2026-06-05', 'a comma behind'],
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
  ['05.06.2026 14:30 Uhr', 'day first', '2026-06-05', 'German, with a time'],
  ['5.6.26', 'day first', '2026-06-05', 'German, short'],
  ['26. 3. 12', 'day first', '2012-03-26', 'German, with spaces: no dot behind'],
  ['12.3.26.', 'day first', '2026-03-12', 'Serbian, short: no spaces'],
  ['12. 3. 2026.', 'day first', '2026-03-12', 'Croatian'],
  ['1/23/2026 8:15am', 'month first', '2026-01-23', 'Airtable'],
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
  ['12. 3. 26.', 'a year of long ago in Korea, or a day of Bosnia'],
  ['26. 13. 1.', 'no month in Korea'],
  ['45306.378', 'a number of days, as Excel counts'],
  ['yesterday', 'a word'],
  ['31 February 2026', 'a day that no calendar has, in words'],
  ['Feb 30, 2026', 'the same, in American'],
  ['20261305', 'no month of a compact date'],
  ['June 2026', 'a month'],
  ['5 June', 'a day without its year'],
  ['1780646400', 'seconds of a computer'],
  ['1780646400000', 'its milliseconds'],
  ['12:30', 'a time'],
  ['Sent 3 weeks ago', 'an estimate'],
  ['5 jui 2026', 'letters that begin two months'],
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
