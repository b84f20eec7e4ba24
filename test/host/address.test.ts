/** What may stand in the address of the page of `npm start`. */
import { expect, test } from 'vitest';
import { clockOf, readAddress } from '../../src/host/page/address.ts';

test('readAddress gives what is set, and what it begins with where nothing is', () => {
  expect(readAddress('?today=2026-06-27&sheetZone=America/New_York&scriptZone=Asia/Kolkata')).toEqual({
    today: '2026-06-27',
    sheetZone: 'America/New_York',
    scriptZone: 'Asia/Kolkata',
    locale: 'en_US',
    start: 'sample',
  });
});

test.each([
  ['today=2026-02-30', 'Cannot use "2026-02-30" as today'],
  ['sheetZone=Mars/Olympus', 'Cannot use "Mars/Olympus" as sheetZone'],
  ['scriptZone=', 'Cannot use "" as scriptZone'],
  ['locale=english', 'Cannot use "english" as locale'],
  ['day=2026-06-27', 'Cannot use "day" in the address'],
  ['start=again', 'Cannot use "again" as start'],
])('readAddress refuses "%s" in words', (search, words) => {
  expect(() => readAddress(`?${search}`)).toThrow(words);
});

test('clockOf begins at ten in the morning of the day, in the sheet’s zone', () => {
  const clock = clockOf({ today: '2026-06-27', sheetZone: 'America/New_York' });
  expect(clock().toISOString()).toMatch(/^2026-06-27T14:00:0/);
});
