/**
 * Stands in for `Utilities` where a test needs days in a zone: the patterns that the store uses, answered by
 * `Intl` and therefore without regard to the zone the script runs in.
 */
import { instantOf } from '../src/host/engine/zone.ts';
import { createCalendar } from '../src/sheet/calendar.ts';
import type { Calendar, ZoneConverter } from '../src/sheet/cell.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** `yyyy-MM-dd HH:mm:ss`, which is how Swedes write it. */
function wallClock(instant: number, zone: string): string {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  return clock.format(instant);
}

export const zoneConverter: ZoneConverter = {
  formatDate(date, zone, pattern) {
    if (pattern === 'yyyy-MM-dd HH:mm:ss') return wallClock(date.getTime(), zone);
    throw new Error(`Cannot format by "${pattern}": no such pattern was expected.`);
  },

  /**
   * The first second at which the zone's clock shows that day; the next one where the zone has no such day. A
   * time as Java does it.
   */
  parseDate(text, zone, pattern) {
    if (pattern === 'yyyy-MM-dd HH:mm:ss')
      return new Date(instantOf(Date.parse(`${text.replace(' ', 'T')}Z`), zone));
    if (pattern !== 'yyyy-MM-dd')
      throw new Error(`Cannot parse by "${pattern}": no such pattern was expected.`);
    const noon = Date.parse(`${text}T12:00:00Z`);
    let [before, after] = [noon - 2 * DAY, noon + 2 * DAY];
    while (after - before > SECOND) {
      const between = before + Math.floor((after - before) / (2 * SECOND)) * SECOND;
      if (wallClock(between, zone) >= text) after = between;
      else before = between;
    }
    return new Date(after);
  },
};

/** The calendar of a spreadsheet in that zone. */
export function calendarIn(zone: string, converter: ZoneConverter = zoneConverter): Calendar {
  return createCalendar(() => zone, converter);
}

/** What a date cell of a spreadsheet in that zone hands to a script: `2026-06-27` or `2026-06-27 09:05`. */
export function dateCell(zone: string, text: string): Date {
  const [day = '', time = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const midnight = zoneConverter.parseDate(day, zone, 'yyyy-MM-dd').getTime();
  return new Date(midnight + (hours * 60 + minutes) * 60 * SECOND);
}
