/** A day with its weekday, for a plan: `Friday 27 November`, with the year where it is another one. */
import type { Day } from '../../core/day.ts';

export function weekdayInWords(day: Day, today: Day): string {
  return new Date(`${day}T00:00:00Z`)
    .toLocaleDateString('en-GB', {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    })
    .replace(',', '');
}
