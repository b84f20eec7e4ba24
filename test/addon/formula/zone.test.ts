/** Days in, days out: the spreadsheet's zone decides, never the script's, over every change of the clocks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysPending, resendDate } from '../../../src/addon/formula/column-function.ts';
import { quotaReset } from '../../../src/addon/formula/total-function.ts';
import { addDays } from '../../../src/core/day.ts';
import { dayFrom } from '../../core/arbitrary.ts';
import { runScriptIn, SCRIPT_ZONES } from '../../script-zone.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';

/** A withdrawal whose resend day is, or lies beyond, a day on which the clocks change. */
const CHANGES = [
  ['Europe/Paris', '2026-03-08', '2026-03-29', '2026-03-28T23:00:00.000Z', 'onto the change to summer time'],
  ['Europe/Paris', '2026-03-20', '2026-04-10', '2026-04-09T22:00:00.000Z', 'over it'],
  ['Europe/Paris', '2026-10-04', '2026-10-25', '2026-10-24T22:00:00.000Z', 'onto the change to winter time'],
  ['Europe/Paris', '2026-10-10', '2026-10-31', '2026-10-30T23:00:00.000Z', 'over it'],
  [
    'America/New_York',
    '2026-02-15',
    '2026-03-08',
    '2026-03-08T05:00:00.000Z',
    'onto the change to summer time',
  ],
  [
    'America/New_York',
    '2026-10-11',
    '2026-11-01',
    '2026-11-01T04:00:00.000Z',
    'onto the change to winter time',
  ],
  ['America/New_York', '2026-10-20', '2026-11-10', '2026-11-10T05:00:00.000Z', 'over it'],
  ['America/Santiago', '2026-08-16', '2026-09-06', '2026-09-06T04:00:00.000Z', 'onto a day without midnight'],
  ['America/Santiago', '2026-09-06', '2026-09-27', '2026-09-27T03:00:00.000Z', 'from a day without midnight'],
  ['Africa/Cairo', '2026-04-03', '2026-04-24', '2026-04-23T22:00:00.000Z', 'onto a day without midnight'],
  ['Africa/Cairo', '2026-04-24', '2026-05-15', '2026-05-14T21:00:00.000Z', 'from a day without midnight'],
] as const;

describe.each(SCRIPT_ZONES)('while the script runs in %s', (scriptZone) => {
  runScriptIn(scriptZone);

  test.each(CHANGES)('in %s RESEND_DATE of %s is %s, at %s: %s', (zone, withdrawnOn, resendOn, instant) => {
    const calendar = calendarIn(zone);
    const result = resendDate(calendar, dateCell(zone, withdrawnOn));
    expect(result).toEqual(new Date(instant));
    expect(calendar.dayOf(new Date(instant))).toBe(resendOn);
  });

  test.each(CHANGES)('in %s DAYS_PENDING from %s to %s is 21', (zone, sentOn, asOf) => {
    const [sent, today] = [dateCell(zone, sentOn), dateCell(zone, asOf)];
    expect(daysPending(calendarIn(zone), 'Pending', sent, today)).toBe(21);
  });

  test('QUOTA_RESET onto a day without midnight is the first moment of that day', () => {
    const zone = 'America/Santiago';
    const result = quotaReset(calendarIn(zone), dateCell(zone, '2026-08-30'), dateCell(zone, '2026-09-01'));
    expect(result).toEqual(new Date('2026-09-06T04:00:00Z'));
  });

  test('no day shifts, in any zone and on any day', () => {
    const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(
        anyZone,
        dayFrom('2013-01-01', '2035-12-31'),
        fc.nat(400),
        (zone, withdrawnOn, cooldown) => {
          const calendar = calendarIn(zone);
          const result = resendDate(calendar, dateCell(zone, withdrawnOn), cooldown);
          expect(result instanceof Date && calendarIn(zone).dayOf(result)).toBe(
            addDays(withdrawnOn, cooldown),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
