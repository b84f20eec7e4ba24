/** Invitations of the week that are kept back for important people: they may use what is left of them, the others may not. */
import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import { type Named, personKey } from '../person.ts';

type Sent = Pick<Invitation, 'name' | 'company' | 'url' | 'sentOn' | 'plan'>;
type IsImportant = (row: Named) => boolean;

// A row that tells nobody stands for itself alone.
const keyOf = (row: Named) => personKey(row) ?? row;

/** Whether somebody is important by any of these rows, whichever account's it is. Who may be somebody else is not. */
export function importantIn(all: readonly Sent[]): IsImportant {
  const marked = new Set(all.filter(({ plan }) => plan?.isImportant).map(keyOf));
  return (row) => marked.has(keyOf(row));
}

/** The days on which important people were invited, and all others; rows without a day are left out. */
export function splitByImportance(
  invitations: readonly Sent[],
  isImportant: IsImportant,
): { important: Day[]; others: Day[] } {
  const days: { important: Day[]; others: Day[] } = { important: [], others: [] };
  for (const row of invitations)
    if (row.sentOn) days[isImportant(row) ? 'important' : 'others'].push(row.sentOn);
  return days;
}
