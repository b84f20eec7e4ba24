/** What a cell holds: days, numbers, and text that stays text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Cell,
  isBlank,
  isDate,
  readCount,
  readDay,
  readText,
  writeBack,
  writeText,
} from '../../src/sheet/cell.ts';
import { dayFrom } from '../core/arbitrary.ts';
import { calendarIn, dateCell } from '../zone-converter.ts';

describe('readDay', () => {
  const calendar = calendarIn('Europe/Paris');
  test.each<[Cell, string, string]>([
    ['2026-06-27', '2026-06-27', 'ISO text'],
    [' 2026-06-27 ', '2026-06-27', 'ISO text with stray spaces'],
    ['2026-06-27T09:05', '2026-06-27', 'ISO text with a time'],
    ['2026-06-27 09:05:30', '2026-06-27', 'ISO text with a time to the second'],
    [dateCell('Europe/Paris', '2026-06-27'), '2026-06-27', 'a date cell'],
    [dateCell('Europe/Paris', '2026-06-27 22:30'), '2026-06-27', 'a date cell with a time'],
    [46_200, '2026-06-27', 'a serial number'],
    [46_200.99, '2026-06-27', 'a serial number with a time'],
    [36_526, '2000-01-01', 'the first serial number that is taken for a day'],
    [73_050, '2099-12-31', 'the last one'],
  ])('takes %s for %s: %s', (cell, expected) => {
    expect(readDay(cell, calendar)).toBe(expected);
  });

  test.each<[Cell, string]>([
    ['', 'nothing'],
    ['abc', 'a word'],
    ['2026-02-30', 'a day that no calendar has'],
    ['27/06/2026', 'a day in the order of one country'],
    ['Status', 'a header'],
    [true, 'a checkbox'],
    [21, 'a small number'],
    [36_525, 'a number below the serial numbers'],
    [73_051, 'a number above the serial numbers'],
    [Number.NaN, 'no number'],
    [new Date('1899-12-30T09:00:00Z'), 'a time without a day'],
  ])('finds no day in %s: %s', (cell) => {
    expect(readDay(cell, calendar)).toBeUndefined();
  });

  test('reads serial numbers as Sheets counts them, from 30 December 1899', () => {
    const serials = dayFrom('2000-01-01', '2099-12-31');
    fc.assert(
      fc.property(serials, (one) => {
        const serial = (Date.parse(one) - Date.UTC(1899, 11, 30)) / 86_400_000;
        expect(readDay(serial, calendar)).toBe(one);
      }),
    );
  });
});

test.each([
  [0, 0],
  [21, 21],
  ['21', 21],
  [' 21 ', 21],
  [100, 100],
  [-1, undefined],
  [2.5, undefined],
  [101, undefined],
  ['-1', undefined],
  ['2.5', undefined],
  ['1e2', undefined],
  ['', undefined],
  ['  ', undefined],
  [true, undefined],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [new Date(21), undefined],
])('readCount takes %s, 100 at most, for %s', (cell, expected) => {
  expect(readCount(cell, 100)).toBe(expected);
});

test('readText trims, and tells a date as its day', () => {
  const calendar = calendarIn('Asia/Kolkata');
  expect(readText('  Ada ', calendar)).toBe('Ada');
  expect(readText(42, calendar)).toBe('42');
  expect(readText(dateCell('Asia/Kolkata', '2026-06-27'), calendar)).toBe('2026-06-27');
});

test('isBlank holds for nothing and for spaces, not for 0 or FALSE', () => {
  for (const cell of ['', ' ', '\n\u00a0', null, undefined]) expect(isBlank(cell)).toBe(true);
  for (const cell of ['x', 0, false, new Date()]) expect(isBlank(cell)).toBe(false);
});

test('isDate is no matter of instanceof', () => {
  expect(isDate(new Date())).toBe(true);
  expect(isDate('2026-06-27')).toBe(false);
  expect(isDate({ getTime: () => 0 })).toBe(false);
});

/** Sheets reads what is set as if it were typed. */
describe('writeText', () => {
  test.each([
    '=IMPORTDATA("https://example.org")',
    '+1 555 0100',
    '-1',
    '@ada',
    "'already quoted",
    ' =1+1',
    '\t=1+1',
    '\n=1+1',
    '\u200b=1+1',
    '＝1+1',
    '007',
    'Ada',
    'VRAI',
    'today',
    '1e5',
    '1/2',
    '5-6',
    '50%',
    '$5',
    '2026-06-27',
    '27 June',
    'June 27',
    'Jun 5, 2026',
    '12:30',
    'TRUE',
    'false',
    'True ',
    '#N/A',
    '(5)',
    '.5',
    'A1',
    'E5',
  ])('quotes "%s", which would be read as something else or might be', (text) => {
    expect(writeText(text)).toBe(`'${text}`);
  });

  test.each([
    '',
    'Ada Example',
    'Zoë 🚀 Brandt, PhD',
    'Наталья Демо',
    'Hi = hello',
    'Pending',
    'Stale',
    'Ready to re-send',
  ])('leaves "%s" as it is', (text) => {
    expect(writeText(text)).toBe(text);
  });

  test('quotes a single word, and whatever does not begin with a letter or holds a digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const written = writeText(text);
        expect(written === text || written === `'${text}`).toBe(true);
        if (!/^\p{L}+ /u.test(text) || /\d/.test(text)) expect(written).toBe(`'${text}`);
      }),
    );
  });
});

test('writeBack keeps a formula, quotes text that needs it, and leaves other values', () => {
  const date = new Date();
  expect(writeBack(3, '=1+2')).toBe('=1+2');
  expect(writeBack('=1+2', '')).toBe("'=1+2");
  expect(writeBack('Ada Example', '')).toBe('Ada Example');
  expect(writeBack(3, '')).toBe(3);
  expect(writeBack(true, '')).toBe(true);
  expect(writeBack(date, '')).toBe(date);
});
