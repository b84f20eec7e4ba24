/** Days as people say them who know which year it is. */
import { addDays, type Day, dayNear } from '../../core/day.ts';

/** `Saturday 27 June`. */
export function dayOfWeek(which: Day): string {
  const name = new Date(which).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  return `${name} ${dayNear(which, which)}`;
}

/** The first of the month after that of the day. */
export function nextMonth(which: Day): Day {
  return `${addDays(`${which.slice(0, 7)}-28` as Day, 4).slice(0, 7)}-01` as Day;
}
