/** Invitations of the week that are kept back for important people: they may use what is left of them, the others may not. */
import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import { personKey } from '../person.ts';

type Sent = Pick<Invitation, 'name' | 'company' | 'url' | 'sentOn' | 'plan'>;

/** The days on which people were invited who are important by any of these rows, and all others; rows without a day are left out. */
export function splitByImportance(invitations: readonly Sent[]): { important: Day[]; others: Day[] } {
  // A row that tells nobody stands for itself alone.
  const keyOf = (row: Sent) => personKey(row) ?? row;
  const marked = new Set(invitations.filter(({ plan }) => plan?.isImportant).map(keyOf));
  const days: { important: Day[]; others: Day[] } = { important: [], others: [] };
  for (const row of invitations)
    if (row.sentOn) days[marked.has(keyOf(row)) ? 'important' : 'others'].push(row.sentOn);
  return days;
}
