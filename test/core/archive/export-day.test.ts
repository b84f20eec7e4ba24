/** The day of an export, by the name of the zip and within what its rows and today allow. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportDayOf } from '../../../src/core/archive/read/export-day.ts';
import { addDays, day } from '../../../src/core/day.ts';

const OWN = 'Basic_LinkedInDataExport_06-27-2026.zip';

test.each([
  // name, newest row, today, the day, whether it is doubted
  [OWN, '2026-06-20', '2026-06-28', '2026-06-27', false],
  [OWN, '2026-05-01', '2026-06-28', '2026-06-27', false],
  [`Complete_LinkedInDataExport_06-27-2026.zip (1).zip`, '2026-06-20', '2026-11-25', '2026-06-27', false],
  ['Basic_LinkedInDataExport_05-06-2026.zip', '2026-04-30', '2026-11-25', '2026-05-06', false],
  ['LinkedIn_2026-06-27.zip', '2026-06-20', '2026-06-28', '2026-06-27', false],
  ['LinkedIn 20260627.zip', '2026-06-20', '2026-06-28', '2026-06-27', false],
  ['LinkedIn 27.6.2026.zip', '2026-06-20', '2026-06-28', '2026-06-27', false],
  // Of two readings one is to come, or before the newest row.
  ['LinkedIn 12-05-2026.zip', '2026-05-10', '2026-06-27', '2026-05-12', false],
  ['LinkedIn 12-05-2026.zip', '2026-05-10', undefined, '2026-05-12', true],
  ['LinkedIn 07-06-2026.zip', '2026-07-01', '2026-07-09', '2026-07-06', false],
  // Two that may be: the earlier.
  ['LinkedIn 07-06-2026.zip', '2026-06-05', '2026-07-09', '2026-06-07', true],
  // One that may be, and that the rows do not bear out.
  ['LinkedIn 07-06-2026.zip', '2026-06-20', '2026-07-09', '2026-07-06', true],
  // None that may be.
  ['Basic_LinkedInDataExport_06-27-2099.zip', '2026-06-20', '2026-06-28', '2026-06-20', true],
  ['Basic_LinkedInDataExport_05-27-2026.zip', '2026-06-20', '2026-06-28', '2026-06-20', true],
  ['Basic_LinkedInDataExport_27-06-2026.zip', '2026-06-20', '2026-06-28', '2026-06-20', false],
  ['archive.zip', '2026-06-20', '2026-06-28', '2026-06-20', false],
  // Rows count in UTC.
  [OWN, '2026-06-28', '2026-06-28', '2026-06-28', false],
  [OWN, '2026-06-27', '2026-06-26', '2026-06-26', false],
  ['archive.zip', '2026-06-27', '2026-06-26', '2026-06-26', false],
  [OWN, undefined, '2026-06-28', '2026-06-27', false],
])('exportDayOf("%s"), newest row %s, today %s: %s', (name, newest, today, expected, isDoubted) => {
  const found = exportDayOf(name, newest ? day(newest) : undefined, today ? day(today) : undefined);
  expect(found?.day).toBe(expected);
  expect(found?.doubt !== undefined).toBe(isDoubted);
});

test('exportDayOf tells no day where neither name nor rows do', () => {
  expect(
    exportDayOf('Basic_LinkedInDataExport_06-27-2099.zip', undefined, day('2026-06-28')),
  ).toBeUndefined();
  expect(exportDayOf('', undefined, undefined)).toBeUndefined();
});

test('whatever the name, the day is not after today and not before the newest row', () => {
  const number = fc.integer({ min: 0, max: 40 }).map((one) => String(one).padStart(2, '0'));
  const year = fc.constantFrom('2025', '2026', '2027', '2099');
  const name = fc
    .tuple(fc.constantFrom('Basic_LinkedInDataExport_', 'LinkedIn '), number, number, year)
    .map(([before, first, second, year]) => `${before}${first}-${second}-${year}.zip`);
  fc.assert(
    fc.property(name, fc.integer({ min: -400, max: 0 }), (name, age) => {
      const today = day('2026-06-27');
      const newest = addDays(today, age);
      const found = exportDayOf(name, newest, today)?.day ?? '';
      expect(found >= newest && found <= today).toBe(true);
    }),
  );
});
