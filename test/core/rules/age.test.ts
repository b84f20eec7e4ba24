/**
 * How long a pending invitation may wait. docs/DOMAIN.md: stale after 21 days, probably expired after 180.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween } from '../../../src/core/day.ts';
import { pendingState, thresholdsOn } from '../../../src/core/rules/age.ts';
import { nearbyDay } from '../arbitrary.ts';

const TODAY = day('2026-06-27');

test.each([
  [-3, 21, 180, 'Pending', 'sent after the day asked about'],
  [0, 21, 180, 'Pending', 'sent today'],
  [20, 21, 180, 'Pending', 'the last day before stale'],
  [21, 21, 180, 'Stale', '"pending for at least staleAfter days"'],
  [179, 21, 180, 'Stale', 'the last day before expiry'],
  [180, 21, 180, 'Probably expired', '"180 days, probably expired"'],
  [900, 21, 180, 'Probably expired', 'long ago'],
  [0, 0, 180, 'Stale', 'stale at once, as the user chose'],
  [30, 60, 30, 'Probably expired', 'expiry comes first where it is the shorter'],
])('an invitation that waited %i days (stale %i, expires %i) is %s: %s', (waited, stale, expires, state) => {
  expect(pendingState(addDays(TODAY, -waited), thresholdsOn(TODAY, stale, expires))).toBe(state);
});

test('the thresholds are the days that have waited long enough', () => {
  expect(thresholdsOn(TODAY, 21, 180)).toEqual({ stale: '2026-06-06', expired: '2025-12-29' });
});

test('the state follows from the whole days waited and from nothing else', () => {
  const count = fc.nat(400);
  fc.assert(
    fc.property(nearbyDay, nearbyDay, count, count, (sentOn, asOf, stale, expires) => {
      const waited = daysBetween(sentOn, asOf);
      const state = waited >= expires ? 'Probably expired' : waited >= stale ? 'Stale' : 'Pending';
      expect(pendingState(sentOn, thresholdsOn(asOf, stale, expires))).toBe(state);
    }),
  );
});
