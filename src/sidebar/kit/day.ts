/** Days as people say them who know which year it is. */
import { addDays, type Day, dayInWords, daysBetween } from '../../core/day.ts';

const YEAR_DAYS = 300;

/** `2 December`; with its year where that is not plain from today. */
export function dayNear(which: Day, today: Day): string {
  const words = dayInWords(which);
  return Math.abs(daysBetween(today, which)) < YEAR_DAYS ? words.replace(/ \d+$/, '') : words;
}

/** `Saturday 27 June`. */
export function dayOfWeek(which: Day): string {
  const name = new Date(which).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  return `${name} ${dayNear(which, which)}`;
}

/** The first of the month after that of the day. */
export function nextMonth(which: Day): Day {
  return `${addDays(`${which.slice(0, 7)}-28` as Day, 4).slice(0, 7)}-01` as Day;
}
