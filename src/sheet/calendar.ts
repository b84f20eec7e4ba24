/**
 * Days of the spreadsheet's zone. Each call of `Utilities` costs as much as a read of cells, so days are told
 * by arithmetic from the midnights between which they lie, and only midnights are asked for: two for a day
 * whatever the number of its instants, one where all are midnight, as in columns of dates.
 */
import { addDays, type Day, parseDay } from '../core/day.ts';
import type { Calendar, ZoneConverter } from './cell.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** No clock goes back further than this. */
const LONGEST_REPEAT_MS = 2 * HOUR_MS;

/**
 * A calendar in one zone. `zone` is asked for at the first date, so that a column without dates costs no
 * call. One call more may be needed for the first instant in a zone 13 hours or more ahead, and for the last
 * hour of a day of 25 hours.
 */
export function createCalendar(zone: () => string, converter: ZoneConverter): Calendar {
  let known: string | undefined;
  const zoneName = () => (known ??= zone());
  const days = new Map<number, Day | undefined>();
  const midnights = new Map<Day, number>();
  const shown = new Map<number, string>();
  /**
   * How far the zone's clock is ahead of UTC, at the midnight last looked at; at first the middle of all
   * zones.
   */
  let aheadMs = HOUR_MS;

  function midnightOf(which: Day): number {
    const midnight = midnights.get(which) ?? converter.parseDate(which, zoneName(), 'yyyy-MM-dd').getTime();
    midnights.set(which, midnight);
    aheadMs = Date.parse(`${which}T00:00:00Z`) - midnight;
    return midnight;
  }

  /**
   * The day whose beginning is nearest. While the offset is less than 12 hours wrong, it begins or follows
   * the right day.
   */
  function nearestTo(instant: number): Day | undefined {
    return parseDay(new Date(instant + aheadMs + DAY_MS / 2).toISOString().slice(0, 10));
  }

  function shownAt(instant: number): string {
    const text =
      shown.get(instant) ??
      converter.formatDate(new Date(instant), zoneName(), 'yyyy-MM-dd HH:mm:ss').slice(0, 10);
    shown.set(instant, text);
    return text;
  }

  function workOut(instant: number): Day | undefined {
    const guess = nearestTo(instant);
    if (guess === undefined) return undefined;
    midnightOf(guess);
    // The offset is known now.
    const next = nearestTo(instant) ?? guess;
    const begins = midnightOf(next);
    if (instant >= begins) return next;
    const day = addDays(next, -1);
    if (begins - instant > LONGEST_REPEAT_MS) return day;
    // Where the clock goes back to midnight, it comes twice, and Java gives the second: the day began with
    // the first.
    const repeatMs = begins - midnightOf(day) - DAY_MS;
    const isRepeated = begins - instant <= repeatMs && shownAt(begins - repeatMs) === next;
    return isRepeated ? next : day;
  }

  return {
    dayOf(date) {
      const instant = date.getTime();
      if (Number.isNaN(instant)) return undefined;
      if (!days.has(instant)) days.set(instant, workOut(instant));
      return days.get(instant);
    },
    dateOf: (which) => new Date(midnightOf(which)),
    clockOf(date) {
      const instant = date.getTime();
      const day = this.dayOf(date);
      const elapsed = day === undefined ? Number.NaN : instant - midnightOf(day);
      if (elapsed === 0) return `${day}T00:00:00.000`;
      if (day !== undefined && midnightOf(addDays(day, 1)) - midnightOf(day) === DAY_MS) {
        return `${day}T${new Date(elapsed).toISOString().slice(11, 23)}`;
      }
      // On a day whose clock is moved, and before the days that we know, only Utilities can tell.
      const clock = converter.formatDate(date, zoneName(), 'yyyy-MM-dd HH:mm:ss').replace(' ', 'T');
      return `${clock}.${String(((instant % 1000) + 1000) % 1000).padStart(3, '0')}`;
    },
    momentOf(clock) {
      const day = clock.endsWith('T00:00:00.000') ? parseDay(clock.slice(0, 10)) : undefined;
      if (day !== undefined) return new Date(midnightOf(day));
      const seconds = converter.parseDate(
        clock.slice(0, 19).replace('T', ' '),
        zoneName(),
        'yyyy-MM-dd HH:mm:ss',
      );
      return new Date(seconds.getTime() + Number(clock.slice(20) || 0));
    },
  };
}
