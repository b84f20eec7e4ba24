/** What a cell holds: days in the spreadsheet's zone whatever the script's, numbers, and text that stays text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../src/core/day.ts';
import {
  type Cell,
  createCalendar,
  isBlank,
  isDate,
  readCount,
  readDay,
  readText,
  writeBack,
  writeText,
} from '../../src/sheet/cell.ts';
import { dayFrom } from '../core/arbitrary.ts';
import { runScriptIn, SCRIPT_ZONES } from '../script-zone.ts';
import { calendarIn, dateCell } from '../zone-converter.ts';
import { countingConverter } from './counting-converter.ts';

const SHEET_ZONES = [
  'Europe/Paris',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
] as const;

describe.each(SCRIPT_ZONES)('while the script runs in %s', (scriptZone) => {
  runScriptIn(scriptZone);

  /** The first moment of each day as an instant, worked out by hand from the zones' rules. */
  test.each([
    ['Europe/Paris', '2026-03-29', '2026-03-28T23:00:00Z', 'the clocks go forward that night'],
    ['Europe/Paris', '2026-03-30', '2026-03-29T22:00:00Z', 'the day after'],
    ['Europe/Paris', '2026-10-25', '2026-10-24T22:00:00Z', 'the clocks go back that night'],
    ['Europe/Paris', '2026-10-26', '2026-10-25T23:00:00Z', 'the day after'],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00Z', 'forward'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00Z', 'the day after'],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00Z', 'back'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00:00Z', 'the day after'],
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00Z', 'no midnight: the day begins at 1:00'],
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z', 'no midnight: the day begins at 1:00'],
    ['Asia/Kolkata', '2026-06-27', '2026-06-26T18:30:00Z', 'half an hour off'],
    ['Pacific/Kiritimati', '2026-06-27', '2026-06-26T10:00:00Z', '14 hours ahead'],
  ])('in %s the day %s begins at %s: %s', (zone, text, instant) => {
    const calendar = calendarIn(zone);
    expect(calendar.dateOf(day(text)).toISOString()).toBe(instant.replace('Z', '.000Z'));
    expect(calendar.dayOf(new Date(instant))).toBe(text);
    expect(calendar.dayOf(new Date(Date.parse(instant) - 1))).toBe(addDays(day(text), -1));
  });

  test.each(SHEET_ZONES)('a day of a sheet in %s is written and read back as the same day', (zone) => {
    const calendar = calendarIn(zone);
    fc.assert(
      fc.property(dayFrom('1970-01-02', '2099-12-31'), (one) => calendar.dayOf(calendar.dateOf(one)) === one),
      { numRuns: 30 },
    );
  });
});

describe('a calendar', () => {
  test('reads any time of a day as that day', () => {
    const calendar = calendarIn('Europe/Paris');
    for (const time of ['00:00', '00:01', '12:00', '22:59'])
      expect(calendar.dayOf(dateCell('Europe/Paris', `2026-06-27 ${time}`))).toBe('2026-06-27');
  });

  test('finds no day in a time without one, which Sheets keeps on 30 December 1899', () => {
    expect(calendarIn('Europe/Paris').dayOf(new Date('1899-12-30T09:00:00Z'))).toBeUndefined();
  });

  test('gives midnight to the millisecond, though a time within its first second was read before', () => {
    const calendar = calendarIn('UTC');
    calendar.dayOf(new Date('2026-06-27T00:00:00.500Z'));
    expect(calendar.dateOf(day('2026-06-27')).toISOString()).toBe('2026-06-27T00:00:00.000Z');
  });

  test('asks for the zone at the first date, and once', () => {
    let asked = 0;
    const calendar = createCalendar(() => {
      asked++;
      return 'Europe/Paris';
    }, countingConverter().converter);
    expect(readDay('2026-06-27', calendar)).toBe('2026-06-27');
    expect(asked).toBe(0);
    calendar.dateOf(day('2026-06-27'));
    calendar.dayOf(new Date());
    expect(asked).toBe(1);
  });

  test('converts each instant once, whichever way it was met first', () => {
    const anyDays = fc.array(fc.tuple(fc.boolean(), dayFrom('2026-06-01', '2026-06-30')), { maxLength: 100 });
    fc.assert(
      fc.property(anyDays, (uses) => {
        const { converter, conversions } = countingConverter();
        const calendar = calendarIn('Europe/Paris', converter);
        for (const [isRead, one] of uses) {
          if (isRead) calendar.dayOf(dateCell('Europe/Paris', one));
          else calendar.dateOf(one);
        }
        expect(conversions()).toBe(new Set(uses.map(([, one]) => one)).size);
      }),
      { numRuns: 20 },
    );
  });
});

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
    'Ada',
    'Ada Example',
    'Zoë 🚀 Brandt, PhD',
    'Наталья',
    '李雷',
    'Truelove',
    'Hi = hello',
    'a\n=b',
  ])('leaves "%s" as it is', (text) => {
    expect(writeText(text)).toBe(text);
  });

  test('quotes whatever does not begin with a letter or holds a digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const written = writeText(text);
        expect(written === text || written === `'${text}`).toBe(true);
        if (!/^\p{L}/u.test(text) || /\d/.test(text)) expect(written).toBe(`'${text}`);
      }),
    );
  });
});

test('writeBack keeps a formula, quotes text that needs it, and leaves other values', () => {
  const date = new Date();
  expect(writeBack(3, '=1+2')).toBe('=1+2');
  expect(writeBack('=1+2', '')).toBe("'=1+2");
  expect(writeBack('Ada', '')).toBe('Ada');
  expect(writeBack(3, '')).toBe(3);
  expect(writeBack(true, '')).toBe(true);
  expect(writeBack(date, '')).toBe(date);
});
