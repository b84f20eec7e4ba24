/**
 * Gathers a log by person. Rows of one key (see person.ts) are certainly one person's. Where a row without an
 * address may belong to one person only, it joins that one; where it may belong to several, each of them has
 * it in the history, so that no rule overlooks a cooldown.
 */

import type { Invitation } from '../invitation.ts';
import { memoize } from '../memoize.ts';
import { matchesPerson, type Named, parseSlug } from '../person.ts';
import { compareText, fold } from '../text.ts';
import { gatherBearers, type NameMatch, relateBearers } from './name-match.ts';

/** Places are oldest first; those without a day last, where the user is working on them. */
export interface Person {
  /** False where neither a name nor an address tells who it is: each such row stands alone. */
  readonly isKnown: boolean;
  /** The places of the person's own invitations: each place of the log is in exactly one person's. */
  readonly own: readonly number[];
  /** These and the places that may be the person's: the very same list where there are no such places. */
  readonly history: readonly number[];
}

/**
 * A name that more people bear in one log ("LinkedIn Member") tells nothing: its rows join by their keys
 * only.
 */
const MOST_BEARERS = 20;
/** Sorts behind every day. */
const LAST = '9999';

/**
 * Everybody in the log, in the order of their first rows. One account's people are never another's; an
 * `accountOf` that answers the same for all gathers over all accounts. Time grows with the rows: a log may
 * hold a hundred thousand.
 */
export function groupByPerson(
  invitations: readonly Invitation[],
  accountOf: (invitation: Invitation) => string,
): Person[] {
  const bearers = gatherBearers(invitations, (place) => accountOf(invitations[place] as Invitation));
  const related = relateBearers(bearers, MOST_BEARERS);
  const ringOf = (bearer: NameMatch) => [bearer, ...(related.get(bearer) ?? [])];
  const dayOf = (place: number) => invitations[place]?.sentOn ?? LAST;
  const sort = (places: number[]) => places.sort((a, b) => compareText(dayOf(a), dayOf(b)) || a - b);

  const people: Person[] = [];
  const told = new Set<NameMatch>();
  for (const bearer of bearers.all) {
    if (told.has(bearer)) continue;
    const { isKnown } = bearer;
    const ring = ringOf(bearer);
    const history = sort(placesOf(ring));
    if (isOnePerson(ring, ringOf)) {
      for (const one of ring) told.add(one);
      people.push({ isKnown, own: history, history });
    } else {
      people.push({ isKnown, own: sort([...bearer.places]), history });
    }
  }
  return people;
}

/**
 * Those of `invitations` that are this person's or may be, in their order; `nameOf` tells what each is called. Only rows
 * with a name or an address of theirs are gathered: a log may hold a hundred thousand of others.
 */
export function historyOf<T extends Named>(
  person: Named,
  invitations: readonly T[],
  nameOf: (one: T) => string = ({ name }) => name,
): T[] {
  const slug = parseSlug(person.url);
  const slugs = invitations.map(({ url }) => parseSlug(url));
  const names = invitations.map((one) => fold(nameOf(one)));
  const called = new Set([fold(person.name)]);
  if (slug !== undefined) {
    names.forEach((name, place) => {
      if (slugs[place] === slug) called.add(name);
    });
  }
  called.delete('');
  const isCalled = (place: number) => called.has(names[place] as string);
  const at = new Set([slug, ...slugs.filter((_, place) => isCalled(place))]);
  at.delete(undefined);
  const near = invitations.filter((_, place) => isCalled(place) || at.has(slugs[place]));
  const rows = near.map((one) => ({ name: nameOf(one), company: one.company, url: one.url }));
  const { byPlace, know } = gatherBearers([...rows, person], () => '');
  const self = know(byPlace[near.length] as NameMatch);
  const isTheirs = memoize((bearer: NameMatch) => matchesPerson(self, know(bearer)));
  return near.filter((_, place) => isTheirs(byPlace[place] as NameMatch));
}

/**
 * Whether each of them may be each other, and none of them anybody else: an address, a company, a bare name
 * at most.
 */
function isOnePerson(
  ring: readonly NameMatch[],
  ringOf: (bearer: NameMatch) => readonly NameMatch[],
): boolean {
  return ring.every((bearer) => isEqual(ringOf(bearer), ring));
}

function isEqual(some: readonly NameMatch[], others: readonly NameMatch[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

function placesOf(bearers: readonly NameMatch[]): number[] {
  return bearers.flatMap(({ places }) => places);
}
