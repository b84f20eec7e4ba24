/** Days as short as they can be read: of this year, the year goes without saying. */
import { type Day, dayInWords } from '../../core/day.ts';

/** `16 December`, and `16 December 2027` where that is not the year of `today`. */
export function sayDay(day: Day, today: Day): string {
  const words = dayInWords(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words;
}

/** `16 Dec`, for a column of days. */
export function abbreviateDay(day: Day, today: Day): string {
  return sayDay(day, today).replace(/([A-Z]..)[a-z]+/, '$1');
}
