/** How much of a wait is over, as a bar with words below its two ends. */
import { type Day, daysBetween } from '../../core/day.ts';
import { make } from './element.ts';

export function renderWait(
  today: Day,
  from: Day,
  until: Day,
  [begun, left]: readonly [string, string],
): HTMLElement[] {
  const past = make('i', '');
  const share = daysBetween(from, today) / Math.max(1, daysBetween(from, until));
  past.style.width = `${Math.min(100, Math.max(2, 100 * share))}%`;
  return [make('div', 'bar', past), make('p', 'line quiet', make('span', '', begun), make('span', '', left))];
}
