/** Days for a column of them. */
import { type Day, dayNear } from '../../core/day.ts';

/** `16 Dec` */
export function abbreviateDay(day: Day, today: Day): string {
  return dayNear(day, today).replace(/([A-Z]..)[a-z]+/, '$1');
}
