/**
 * A civil day: no time, no zone. All calendar arithmetic of the product happens here.
 *
 * Pitfalls this file exists for: a `Date` is an instant, and which day it falls on depends on who asks.
 * date-fns counts in the zone of the runtime, which on Google is the manifest's and never the user's. So a
 * day is text, and every calculation runs on UTC calendar fields (`UTCDateMini`), where each day has 24 hours
 * and none is skipped. `@date-fns/utc` proper would build an `Intl.DateTimeFormat` on load, some 15 ms for
 * every formula cell.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addCalendarDays, differenceInCalendarDays, isValid } from 'date-fns';

/** `yyyy-MM-dd`, years 1900 to 2199. Days compare and sort as text: `a < b` means a is the earlier day. */
export type Day = string & { readonly __day: never };

const ISO_DAY = /^(?:19|2[01])\d\d-\d\d-\d\d$/;

/**
 * The day that ISO text names, or undefined if it names none (`2026-02-30`, `5/6/2026`, `2026-06-27T09:00`).
 */
export function parseDay(text: string): Day | undefined {
  if (!ISO_DAY.test(text)) return undefined;
  const date = new UTCDateMini(`${text}T00:00:00Z`);
  return isValid(date) && formatDay(date) === text ? (text as Day) : undefined;
}

/** The day written in the code or the test, which must be right. Throws a RangeError otherwise. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`Cannot read "${text}" as a day: write yyyy-mm-dd.`);
  return parsed;
}

/** The day `days` later; earlier when negative. Exact over every daylight-saving change. */
export function addDays(from: Day, days: number): Day {
  return formatDay(addCalendarDays(new UTCDateMini(from), days));
}

/** Whole days from `from` to `to`; negative when `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(new UTCDateMini(to), new UTCDateMini(from));
}

/** 0 for Monday. Counted on the calendar, without a zone. */
export function weekdayOf(which: Day): number {
  return (new Date(`${which}T00:00:00Z`).getUTCDay() + 6) % 7;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `5 June 2026`: read alike in every country. */
export function dayInWords(which: Day): string {
  const [year, month, date] = which.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

const YEAR_DAYS = 300;

/** `2 December`; with its year where that is not plain from today. */
export function dayNear(which: Day, today: Day): string {
  const words = dayInWords(which);
  return Math.abs(daysBetween(today, which)) < YEAR_DAYS ? words.replace(/ \d+$/, '') : words;
}

function formatDay(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}
