/** Invitations of the week that are kept back for important people: they may use what is left of them, the others may not. */
import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import { personKey } from '../person.ts';

type Sent = Pick<Invitation, 'name' | 'company' | 'url' | 'sentOn' | 'plan'>;

/** The days on which people were invited who are important by any of these rows, and all others; rows without a day are left out. */
export function splitByImportance(invitations: readonly Sent[]): { important: Day[]; others: Day[] } {
  const keys = new Set(invitations.filter(isMarked).map(personKey));
  keys.delete(undefined);
  const days: { important: Day[]; others: Day[] } = { important: [], others: [] };
  for (const invitation of invitations) {
    if (invitation.sentOn === undefined) continue;
    const isImportant = isMarked(invitation) || (keys.size > 0 && keys.has(personKey(invitation)));
    days[isImportant ? 'important' : 'others'].push(invitation.sentOn);
  }
  return days;
}

function isMarked({ plan }: Sent): boolean {
  return plan?.isImportant === true;
}
