/**
 * May this account invite this person on this day? The rule that the log checks before it takes a new
 * invitation.
 */
import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import type { Policy } from '../policy.ts';
import { resendFromOf } from './flag.ts';

export type Verdict =
  | { readonly kind: 'free'; readonly attempt: number }
  /** Possible on LinkedIn, but something speaks against it. */
  | { readonly kind: 'caution'; readonly attempt: number; readonly why: 'declined' | 'resend used' }
  | { readonly kind: 'pending'; readonly since: Day | undefined }
  | { readonly kind: 'connected'; readonly since: Day | undefined }
  | { readonly kind: 'cooling down'; readonly until: Day };

/**
 * `history` holds all invitations of one account to one person, in any order. An acceptance ends the matter,
 * then an open
 * invitation, then a cooldown that covers `on`. A withdrawal made after `on` does not block: the new row is
 * older history.
 */
export function verdictOn(on: Day, history: readonly Invitation[], policy: Policy): Verdict {
  const accepted = history.find((invitation) => invitation.status === 'Accepted');
  if (accepted) return { kind: 'connected', since: accepted.closedOn };

  const pending = history.find((invitation) => invitation.status === 'Pending');
  if (pending) return { kind: 'pending', since: pending.sentOn };

  const until = cooldownEnd(on, history, policy);
  if (until !== undefined) return { kind: 'cooling down', until };

  const attempt = nextAttempt(history);
  if (history.some((invitation) => invitation.status === 'Declined'))
    return { kind: 'caution', attempt, why: 'declined' };
  if (attempt > 1 + policy.resendsPerPerson) return { kind: 'caution', attempt, why: 'resend used' };
  return { kind: 'free', attempt };
}

/**
 * The number of the next attempt: one more than the invitations known, or than the highest number written.
 */
export function nextAttempt(history: readonly Pick<Invitation, 'attempt'>[]): number {
  return 1 + history.reduce((highest, { attempt }) => Math.max(highest, attempt ?? 0), history.length);
}

function cooldownEnd(on: Day, history: readonly Invitation[], policy: Policy): Day | undefined {
  const ends = history
    .filter(({ closedOn }) => closedOn === undefined || closedOn <= on)
    .map((invitation) => resendFromOf(invitation, policy))
    .filter((end): end is Day => end !== undefined && on < end);
  return ends.sort().pop();
}
