/** A calendar: days in the spreadsheet's zone, whatever the script's, for two conversions a day at most. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../src/core/day.ts';
import { memoize } from '../../src/core/memoize.ts';
import { instantOf, wallClock } from '../../src/host/engine/zone.ts';
import { createCalendar } from '../../src/sheet/calendar.ts';
import { readDay, type ZoneConverter } from '../../src/sheet/cell.ts';
import { dayFrom } from '../core/arbitrary.ts';
import { testFirst } from '../first-of.ts';
import { runScriptIn, SCRIPT_ZONES } from '../script-zone.ts';
import { calendarIn, dateCell, zoneConverter } from '../zone-converter.ts';
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
      { numRuns: 10 },
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

  test('reads a cell without a time that can be told as no day', () => {
    expect(calendarIn('Europe/Paris').dayOf(new Date(Number.NaN))).toBeUndefined();
  });
});

const HOUR = 3_600_000;
/**
 * Zones at the ends of the day, with quarters of an hour, and with nights in which midnight is skipped or
 * comes twice.
 */
const ODD_ZONES = [
  ...['Europe/Paris', 'America/Santiago', 'Atlantic/Azores', 'Australia/Lord_Howe', 'Antarctica/Troll'],
  ...['America/New_York', 'Africa/Cairo', 'Asia/Beirut', 'America/Havana', 'Asia/Kathmandu'],
  ...['America/Nuuk', 'Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'],
] as const;
/**
 * As Java does it: of a midnight that comes twice it gives the second.
 * https://docs.oracle.com/javase/8/docs/api/java/util/GregorianCalendar.html
 */
const javaConverter: ZoneConverter = {
  ...zoneConverter,
  parseDate: (text, zone, pattern) =>
    pattern === 'yyyy-MM-dd'
      ? new Date(instantOf(Date.parse(`${text}T00:00:00Z`), zone))
      : zoneConverter.parseDate(text, zone, pattern),
};
const CONVERTERS = [
  ['gives the first of two midnights', zoneConverter],
  ['gives the second', javaConverter],
] as const;
const dayShown = (instant: number, zone: string) =>
  new Date(wallClock(instant, zone)).toISOString().slice(0, 10);
/** Each half hour of 2026, with the day that the zone's clock shows then. */
const halfHours = memoize((zone: string) => {
  const shift = (instant: number) => wallClock(instant, zone) - instant;
  const shown: [instant: number, day: string][] = [];
  for (let from = Date.UTC(2026, 0); from < Date.UTC(2027, 0); from += 6 * HOUR) {
    // No zone changes its clocks twice within hours: most of the year need not be asked for.
    const one = shift(from) === shift(from + 6 * HOUR) ? shift(from) : undefined;
    for (let instant = from; instant < from + 6 * HOUR; instant += HOUR / 2)
      shown.push([instant, new Date(instant + (one ?? shift(instant))).toISOString().slice(0, 10)]);
  }
  return shown;
});
/** Instants of 2026 about the same few days, so that many fall on one. */
const someInstants = fc
  .tuple(
    fc.array(fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2026, 11, 30) }), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.array(fc.tuple(fc.nat(4), fc.integer({ min: -30 * HOUR, max: 30 * HOUR })), { maxLength: 60 }),
  )
  .map(([bases, offsets]) => offsets.map(([which, offset]) => (bases[which % bases.length] ?? 0) + offset));

describe.each(CONVERTERS)('where the converter %s', (_, converter) => {
  testFirst(4, ODD_ZONES)('in %s each instant of the year is on the day that its clock shows', (zone) => {
    const calendar = calendarIn(zone, converter);
    const wrong: string[] = [];
    for (const [instant, shown] of halfHours(zone))
      if (calendar.dayOf(new Date(instant)) !== shown) wrong.push(new Date(instant).toISOString());
    expect(wrong).toEqual([]);
  });

  testFirst(4, ODD_ZONES)('in %s any instants cost two conversions a day, in any order', (zone) => {
    fc.assert(
      fc.property(someInstants, (instants) => {
        const { converter: counted, conversions } = countingConverter(converter);
        const calendar = calendarIn(zone, counted);
        for (const instant of instants)
          expect(calendar.dayOf(new Date(instant))).toBe(dayShown(instant, zone));
        const days = new Set(instants.map((instant) => dayShown(instant, zone)));
        expect(conversions()).toBeLessThanOrEqual(2 * days.size + exceptions(days, zone));
      }),
      { numRuns: 12 },
    );
  });
});

/**
 * One for each day longer than 24 hours, one for the first guess in a zone that is 13 hours ahead or more.
 */
function exceptions(days: ReadonlySet<string>, zone: string): number {
  const begin = (text: string) => zoneConverter.parseDate(text, zone, 'yyyy-MM-dd').getTime();
  const long = [...days].filter((text) => begin(addDays(day(text), 1)) - begin(text) > 24 * HOUR).length;
  return long + (begin('2026-01-02') < Date.UTC(2026, 0, 1, 11) ? 1 : 0);
}

test('a column of dates costs one conversion a day, whichever way each was met first', () => {
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

/** What the sheet's clock shows, written as a change keeps it. */
describe('clockOf and momentOf', () => {
  test.each<[zone: string, instant: string, clock: string, what: string]>([
    ['Europe/Paris', '2026-06-26T22:00:00Z', '2026-06-27T00:00:00.000', 'midnight'],
    ['Europe/Paris', '2026-06-27T07:30:15.250Z', '2026-06-27T09:30:15.250', 'to the thousandth of a second'],
    ['Europe/Paris', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00.000', 'the first of two half past two'],
    ['Europe/Paris', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00.000', 'the second'],
    ['Europe/Paris', '2026-10-25T22:30:00Z', '2026-10-25T23:30:00.000', 'the last hour of a day of 25'],
    ['Europe/Paris', '2026-03-29T01:30:00Z', '2026-03-29T03:30:00.000', 'after the hour that is skipped'],
    [
      'America/Santiago',
      '2026-09-06T04:00:00Z',
      '2026-09-06T00:00:00.000',
      'a day without midnight: its beginning',
    ],
    ['America/Santiago', '2026-09-06T04:30:00Z', '2026-09-06T01:30:00.000', 'half an hour later'],
    ['Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24T00:00:00.000', 'another one'],
    ['Asia/Kolkata', '2026-06-27T00:00:00Z', '2026-06-27T05:30:00.000', 'half an hour off'],
    ['Pacific/Kiritimati', '2026-06-26T10:00:00Z', '2026-06-27T00:00:00.000', '14 hours ahead'],
    ['UTC', '1899-12-30T09:05:00Z', '1899-12-30T09:05:00.000', 'a time without a day'],
    ['America/New_York', '1899-12-30T14:05:00Z', '1899-12-30T09:05:00.000', 'a time without a day'],
    ['UTC', '1899-12-30T00:00:00Z', '1899-12-30T00:00:00.000', 'midnight without a day'],
    ['Europe/Paris', '1815-06-18T11:50:39Z', '1815-06-18T12:00:00.000', 'long ago, by the sun'],
  ])('in %s %s shows as %s: %s', (zone, instant, clock) => {
    const calendar = calendarIn(zone);
    expect(calendar.clockOf(new Date(instant))).toBe(clock);
    expect(calendar.clockOf(calendar.momentOf(clock))).toBe(clock);
  });

  describe.each(CONVERTERS)('where the converter %s', (_, converter) => {
    test.each(ODD_ZONES)('in %s what is kept shows the same when it is written back', (zone) => {
      const calendar = calendarIn(zone, converter);
      const instants = fc.oneof(
        fc.integer({ min: Date.UTC(1899, 11, 1), max: Date.UTC(2099, 11, 31) }),
        fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2026, 11, 31) }),
        dayFrom('2026-01-01', '2026-12-31').map((one) => calendar.dateOf(one).getTime()),
      );
      fc.assert(
        fc.property(instants, (instant) => {
          const clock = calendar.clockOf(new Date(instant));
          expect(clock).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$/);
          const again = calendar.momentOf(clock);
          expect(calendar.clockOf(again)).toBe(clock);
          // The clock shows this at another instant only where it goes back.
          expect(Math.abs(again.getTime() - instant)).toBeLessThanOrEqual(2 * HOUR);
        }),
        { numRuns: 15 },
      );
    });
  });

  test('a column of days costs one conversion a day to keep, and none to write back', () => {
    const { converter, conversions } = countingConverter();
    const calendar = calendarIn('Europe/Paris', converter);
    const days = Array.from({ length: 30 }, (_, index) => addDays(day('2026-06-01'), index));
    const cells = days.map((one) => dateCell('Europe/Paris', one));
    const clocks = [...cells, ...cells].map((cell) => calendar.clockOf(cell));
    for (const clock of clocks) calendar.momentOf(clock);
    expect(conversions()).toBe(days.length);
  });

  test('times cost two conversions a day, and one more each where the clock is moved that day', () => {
    const cost = (which: string, count: number) => {
      const { converter, conversions } = countingConverter();
      const calendar = calendarIn('Europe/Paris', converter);
      for (let minute = 1; minute <= count; minute++)
        calendar.clockOf(dateCell('Europe/Paris', `${which} 12:${String(minute).padStart(2, '0')}`));
      return conversions();
    };
    expect(cost('2026-06-27', 50)).toBeLessThanOrEqual(2);
    expect(cost('2026-10-25', 50)).toBeLessThanOrEqual(2 + 50);
  });
});
