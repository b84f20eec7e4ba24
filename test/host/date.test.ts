/**
 * Dates between cells and the bundle, on days that zones make difficult. The zones' rules: IANA tz database.
 */
import { describe, expect, test } from 'vitest';
import { instantOf, wallClock } from '../../src/host/engine/zone.ts';
import { openTiny, run } from './tiny.ts';

const DAYS = [
  ['2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00.000Z', 'America/New_York'],
  ['2026-10-25', 'Europe/Paris', '2026-10-24T22:00:00.000Z', 'America/New_York'],
  ['2026-01-01', 'Asia/Tokyo', '2025-12-31T15:00:00.000Z', 'America/Los_Angeles'],
  ['2026-01-01', 'America/Los_Angeles', '2026-01-01T08:00:00.000Z', 'Europe/Paris'],
  ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z', 'Asia/Kolkata'],
  // No midnight on these two: the day begins at 01:00.
  ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z', 'Etc/UTC'],
  ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z', 'Etc/UTC'],
  ['2026-06-01', 'Pacific/Kiritimati', '2026-05-31T10:00:00.000Z', 'Pacific/Pago_Pago'],
] as const;

describe.each(DAYS)('%s in %s', (day, sheetZone, instant, scriptZone) => {
  test('is the same instant in a cell, by parseDate and from a formula', async () => {
    const host = await openTiny({ sheetZone, scriptZone });
    await host.paste('Sheet1', 1, 1, [[{ day }, day, day]]);
    await host.type('Sheet1', 'A2', '=MIDNIGHT(B1:C1)');
    const read = await run(
      host,
      `const cell = sheet.getRange(1, 1).getValue();
       const parsed = Utilities.parseDate(argument, zone, 'yyyy-MM-dd');
       sheet.getRange(3, 1, 1, 2).setValues([[parsed, cell]]);
       return [cell instanceof Date, cell.toISOString(), parsed.toISOString(), Utilities.formatDate(cell, zone, 'yyyy-MM-dd')];`,
      day,
    );
    expect(read).toEqual([true, instant, instant, day]);
    const written = await host.values('Sheet1', 'A2:B3');
    expect(written.flat().map((value) => (typeof value === 'object' ? value.day : value))).toEqual(
      Array(4).fill(day),
    );
    host.dispose();
  });
});

describe('a cell keeps a wall clock and no zone', () => {
  // https://googlesheets4.tidyverse.org/articles/dates-and-times.html
  const READ = 'return sheet.getRange(1, 1).getValue().toISOString()';
  const write = 'sheet.getRange(1, 1).setValue(new Date(argument))';

  test.each([
    ['Europe/Paris', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['America/New_York', '2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
  ])(
    'so in %s both instants of the hour that autumn repeats read alike',
    async (sheetZone, first, second) => {
      const host = await openTiny({ sheetZone, scriptZone: 'Asia/Kolkata' });
      const read = [];
      for (const instant of [first, second]) {
        await run(host, write, instant);
        read.push(await run(host, READ), (await host.values('Sheet1', 'A1'))[0]?.[0]);
      }
      expect(read.slice(0, 2)).toEqual(read.slice(2));
      expect([first, second]).toContain(read[0]);
      host.dispose();
    },
  );

  test('so another zone of the sheet changes the instant, and what the cell shows stays', async () => {
    const options = { sheetZone: 'Europe/Paris', scriptZone: 'Asia/Kolkata' };
    const paris = await openTiny(options);
    await run(paris, write, '2026-06-27T10:00:00Z');
    const auckland = await openTiny({ ...options, sheetZone: 'Pacific/Auckland', snapshot: paris.save() });
    expect(await auckland.values('Sheet1', 'A1')).toEqual(await paris.values('Sheet1', 'A1'));
    expect([await run(paris, READ), await run(auckland, READ)]).toEqual([
      '2026-06-27T10:00:00.000Z',
      '2026-06-27T00:00:00.000Z',
    ]);
    paris.dispose();
    auckland.dispose();
  });
});

describe('the script', () => {
  test('sees the local methods of Date in its own zone, and the clock of the host', async () => {
    const host = await openTiny({ sheetZone: 'Asia/Tokyo', scriptZone: 'America/New_York' });
    const seen = await run(
      host,
      `const date = new Date('2026-01-01T03:00:00Z');
       date.setDate(date.getDate() + 1);
       return [date.getHours(), date.getTimezoneOffset(), date.toISOString(), new Date(2026, 2, 8, 12).toISOString(),
         Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd HH'), new Date() instanceof Date];`,
    );
    expect(seen).toEqual([
      22,
      300,
      '2026-01-02T03:00:00.000Z',
      '2026-03-08T16:00:00.000Z',
      '2026-06-27 10',
      true,
    ]);
    host.dispose();
  });
});

describe('Utilities', () => {
  test.each([
    ["formatDate(new Date(0), 'Etc/UTC', 'd.M.yyyy H:mm:ss')", '1.1.1970 0:00:00'],
    [
      "parseDate('27.6.2026 9:05', 'Asia/Kolkata', 'd.M.yyyy H:mm').toISOString()",
      '2026-06-27T03:35:00.000Z',
    ],
  ])('%s', async (call, expected) => {
    const host = await openTiny();
    expect(await run(host, `return Utilities.${call}`)).toBe(expected);
    host.dispose();
  });

  test.each([
    ["formatDate(new Date(), zone, 'YYYY-MM-DD')", '"Y" in the pattern "YYYY-MM-DD"'],
    [
      "formatDate('2026-06-27', zone, 'yyyy')",
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ],
    ["parseDate('27/6', zone, 'yyyy-MM-dd')", 'Unparseable date: "27/6"'],
  ])('%s is refused', async (call, message) => {
    const host = await openTiny();
    await expect(run(host, `Utilities.${call}`)).rejects.toThrow(message);
    host.dispose();
  });
});

test('instantOf is the inverse of wallClock, whatever the zone', () => {
  for (const zone of ['Europe/Paris', 'America/Santiago', 'Africa/Cairo', 'Pacific/Apia', 'Asia/Kathmandu']) {
    for (
      let instant = Date.UTC(2026, 0, 1);
      instant < Date.UTC(2027, 0, 1);
      instant += 6 * 3_600_000 + 60_000
    ) {
      const wall = wallClock(instant, zone);
      expect(wallClock(instantOf(wall, zone), zone)).toBe(wall);
    }
  }
});
