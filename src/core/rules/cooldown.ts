/** When the same account may invite the same person again after a withdrawal. */
import { addDays, type Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import type { Policy } from '../policy.ts';

/**
 * The first day on which a new invitation is possible: the day of the withdrawal plus the cooldown.
 * LinkedIn (official): up to three weeks. On the day itself the invitation is allowed.
 */
export function resendDay(withdrawnOn: Day, cooldownDays: number): Day {
  return addDays(withdrawnOn, cooldownDays);
}

/**
 * The first day to try again: the one written, unless it lies before the end and so belongs to another
 * invitation; else after a withdrawal the cooldown. After an expiry there is no cooldown (vendors), only the day
 * that the user chose.
 */
export function resendFromOf(
  { status, closedOn, resendFrom }: Pick<Invitation, 'status' | 'closedOn' | 'resendFrom'>,
  policy: Policy,
): Day | undefined {
  if (status !== 'Withdrawn' && status !== 'Expired') return undefined;
  const written = (resendFrom ?? '') < (closedOn ?? '') ? undefined : resendFrom;
  if (written !== undefined || status === 'Expired') return written;
  return closedOn && resendDay(closedOn, policy.cooldownDays);
}
