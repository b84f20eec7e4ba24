/** A stand-in for `Utilities` that counts how often it was asked: on Google each call takes some tenths of a millisecond. */
import type { ZoneConverter } from '../../src/sheet/cell.ts';
import { zoneConverter } from '../zone-converter.ts';

export function countingConverter(): { converter: ZoneConverter; conversions: () => number } {
  let count = 0;
  const converter: ZoneConverter = {
    formatDate(date, zone, pattern) {
      count++;
      return zoneConverter.formatDate(date, zone, pattern);
    },
    parseDate(text, zone, pattern) {
      count++;
      return zoneConverter.parseDate(text, zone, pattern);
    },
  };
  return { converter, conversions: () => count };
}
