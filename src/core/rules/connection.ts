/** An account has one connection with a person, however many rows of the log tell of it. */
import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';

/**
 * The row of an account's connection with somebody: the newest accepted one that has a next step, else the newest accepted
 * one. Undefined where nobody accepted, or they have replied since that one was sent. `own` is oldest first.
 */
export function connectionIn(
  own: readonly number[],
  invitationAt: (place: number) => Invitation,
  today: Day,
): number | undefined {
  let [newest, planned]: (number | undefined)[] = [];
  for (const place of own) {
    const { status, plan } = invitationAt(place);
    if (status !== 'Accepted') continue;
    newest = place;
    if (plan?.nextStep || plan?.nextStepOn) planned = place;
  }
  const found = planned ?? newest;
  if (found === undefined) return undefined;
  const since = invitationAt(found).sentOn ?? '';
  // A reply that is yet to come is a slip of the pen, and one that cannot be read is none.
  const isReply = (on: Day | undefined) => on !== undefined && on <= today && since <= on;
  return own.some((place) => isReply(invitationAt(place).plan?.repliedOn)) ? undefined : found;
}
