/** Words for whether the daily check is on and well. */
import type { DailyState } from '../../addon/contract.ts';
import { count } from './count.ts';

/**
 * Whether it is on and when it last ran, to follow a subject, which is left out where Google does not say.
 */
export function describeDaily(subject: string, { on, late, hoursSince }: DailyState): string {
  const ran =
    hoursSince === null
      ? 'It has not run yet.'
      : hoursSince < 1
        ? 'It last ran within the hour.'
        : `It last ran ${hoursSince < 48 ? count(hoursSince, 'hour') : count(Math.floor(hoursSince / 24), 'day')} ago.`;
  if (on === null) return `I can’t see whether the daily check is on: Google doesn’t say. ${ran}`;
  return `${subject} ${!on ? 'off for you: it won’t run by itself' : late ? 'on, but late' : 'on'}. ${ran}`;
}

export function isDailyWell({ on, late, failure }: DailyState): boolean {
  return on === true && !late && failure === null;
}
