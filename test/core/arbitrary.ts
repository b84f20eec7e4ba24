/** Days and counts for properties, drawn from all that the product takes in. */
import fc from 'fast-check';
import { addDays, type Day, day, daysBetween } from '../../src/core/day.ts';

export function dayFrom(first: string, last: string): fc.Arbitrary<Day> {
  const from = day(first);
  return fc.integer({ min: 0, max: daysBetween(from, day(last)) }).map((days) => addDays(from, days));
}

/** Any day that there is for us. */
export const anyDay = dayFrom('1900-01-01', '2199-12-31');

/** Days close enough together that rules of weeks and months apply between two of them. */
export const nearbyDay = dayFrom('2026-01-01', '2026-12-31');

/** Names of profiles, as addresses hold them: letters of any script, digits, hyphens. */
export const slugText = fc
  .array(fc.constantFrom(...'abcxyz019-éüñçøłжда名前🚀'), { minLength: 1, maxLength: 30 })
  .map((letters) => letters.join(''))
  .filter((slug) => !/^ac[a-z]aa/i.test(slug));
