/**
 * A stand-in for `Utilities` that counts how often it was asked: on Google each call takes some tenths of a
 * millisecond.
 */
import type { ZoneConverter } from '../../src/sheet/cell.ts';
import { zoneConverter } from '../zone-converter.ts';

export function countingConverter(converter = zoneConverter): {
  converter: ZoneConverter;
  conversions: () => number;
} {
  let count = 0;
  const counted: ZoneConverter = {
    formatDate(date, zone, pattern) {
      count++;
      return converter.formatDate(date, zone, pattern);
    },
    parseDate(text, zone, pattern) {
      count++;
      return converter.parseDate(text, zone, pattern);
    },
  };
  return { converter: counted, conversions: () => count };
}
