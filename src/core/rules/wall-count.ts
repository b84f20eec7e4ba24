/** What an account's counts were on the day it met a wall, so far as the log tells. */

import type { Day } from '../day.ts';
import { type Invitation, isOpen } from '../invitation.ts';
import type { Policy } from '../policy.ts';
import { countByDay, cycleOn } from './cycle.ts';
import type { Wall } from './wall.ts';

/**
 * Counts at the end of `on` over the account's invitations, and the day on which the week then open ends. One that was closed on that very day counts as
 * closed; one without a day it was sent counts only while it is pending.
 */
export function countsOn(
  on: Day,
  invitations: readonly Pick<Invitation, 'sentOn' | 'status' | 'closedOn'>[],
  policy: Policy,
): Pick<Wall, 'pending' | 'sentInCycle' | 'sentInWindow'> & { readonly weekEnds: Day | undefined } {
  const pending = invitations.filter(({ sentOn, status, closedOn }) => {
    if (status === 'Pending') return sentOn === undefined || sentOn <= on;
    if (status === undefined || isOpen(status)) return false;
    return sentOn !== undefined && sentOn <= on && closedOn !== undefined && on < closedOn;
  });
  const sent = countByDay(invitations.flatMap(({ sentOn }) => (sentOn === undefined ? [] : [sentOn])));
  const { sentInCycle, sentInWindow, resetsOn } = cycleOn(on, sent, policy.cycleDays);
  return { pending: pending.length, sentInCycle, sentInWindow, weekEnds: resetsOn };
}
