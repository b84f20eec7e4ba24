/** Gathers a log by person: by address, and by name where the log knows only one address of that name. */
import type { Invitation } from './invitation.ts';
import { parseSlug, personKey } from './person.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';

/**
 * The places of each person's invitations by one account, oldest first; those without a day last. Unknown people stand
 * alone, under the number of their place. Each address is read once: a log may hold a hundred thousand. An `accountOf`
 * that answers the same for all gathers a person's invitations over all accounts.
 */
export function groupByPerson(
  invitations: readonly Invitation[],
  accountOf: (invitation: Invitation) => string,
): ReadonlyMap<string | number, number[]> {
  const foldAccount = remember(fold);
  const slugs = invitations.map(({ url }) => parseSlug(url));
  const slugOfName = slugs.includes(undefined) ? slugsByName(invitations, slugs, accountOf) : undefined;
  const groups = new Map<string | number, number[]>();
  invitations.forEach((invitation, place) => {
    const account = foldAccount(accountOf(invitation));
    const slug = slugs[place] ?? slugOfName?.get(`${account}\n${fold(invitation.name)}`);
    const person = slug === undefined ? personKey(invitation) : `in/${slug}`;
    const key = person === undefined ? place : `${account}\n${person}`;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  });
  for (const group of groups.values()) {
    if (group.length > 1) group.sort((a, b) => compareSent(invitations[a], invitations[b]) || a - b);
  }
  return groups;
}

/** The address behind a name, by account and name, where one account knows only one of that name; undefined for several. */
function slugsByName(
  invitations: readonly Invitation[],
  slugs: readonly (string | undefined)[],
  accountOf: (invitation: Invitation) => string,
): ReadonlyMap<string, string | undefined> {
  const known = new Map<string, string | undefined>();
  invitations.forEach((invitation, place) => {
    const slug = slugs[place];
    if (slug === undefined || invitation.name === '') return;
    const name = `${fold(accountOf(invitation))}\n${fold(invitation.name)}`;
    known.set(name, known.has(name) && known.get(name) !== slug ? undefined : slug);
  });
  return known;
}

/** Oldest first; an invitation without a day goes last, where the user is working on it. */
function compareSent(a: Invitation | undefined, b: Invitation | undefined): number {
  const [first, second] = [a?.sentOn ?? '9999', b?.sentOn ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}
