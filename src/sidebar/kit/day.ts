/** Days as people say them who know which year it is. */
import { addDays, type Day, dayNear, daysBetween } from '../../core/day.ts';

/** `Saturday 27 June`. */
export function dayOfWeek(which: Day): string {
  const name = new Date(which).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  return `${name} ${dayNear(which, which)}`;
}

/** The first of the month after that of the day. */
export function nextMonth(which: Day): Day {
  return `${addDays(`${which.slice(0, 7)}-28` as Day, 4).slice(0, 7)}-01` as Day;
}

/** `tomorrow`, `on Friday`, `on 4 July`: for a day after today. */
export function onDay(which: Day, today: Day): string {
  const days = daysBetween(today, which);
  if (days === 1) return 'tomorrow';
  return `on ${days < 7 ? dayOfWeek(which).split(' ')[0] : dayNear(which, today)}`;
}
