/** When the same account may invite the same person again after a withdrawal. */
import { addDays, type Day } from '../day.ts';

/**
 * The first day on which a new invitation is possible: the day of the withdrawal plus the cooldown.
 * LinkedIn (official): up to three weeks. On the day itself the invitation is allowed.
 */
export function resendDay(withdrawnOn: Day, cooldownDays: number): Day {
  return addDays(withdrawnOn, cooldownDays);
}
