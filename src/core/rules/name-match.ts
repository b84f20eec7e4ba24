/**
 * The people that a list of rows names: rows of one key (see person.ts) together, and who may be one with
 * whom.
 */

import { memoize } from '../memoize.ts';
import { type Known, keyOf, matchesPerson, type Named, parseSlug } from '../person.ts';
import { fold } from '../text.ts';

/** The rows of one key, of one account. */
export interface NameMatch {
  readonly slug: string | undefined;
  /** False where neither a name nor an address tells who it is: each such row is a bearer of its own. */
  readonly isKnown: boolean;
  readonly places: number[];
}

export interface NameMatches {
  /** In the order of their first rows. */
  readonly all: Iterable<NameMatch>;
  /** The bearer of each row, in their order. */
  readonly byPlace: readonly NameMatch[];
  /** Who bears each name that some row gives without an address. */
  readonly namesakes: readonly ReadonlySet<NameMatch>[];
  /** What all rows of a bearer tell. */
  readonly know: (bearer: NameMatch) => Known;
}

/** Each address, name and company is parsed once, however many rows hold it. */
export function gatherBearers(rows: readonly Named[], accountOf: (place: number) => string): NameMatches {
  const [slugOf, folded] = [memoize(parseSlug), memoize(fold)];
  const byKey = new Map<string | number, NameMatch>();
  const namesakes = new Map<string, Set<NameMatch>>();
  const nameKey = (place: number, name: string) => `${folded(accountOf(place))}\n${name}`;
  const byPlace = rows.map((row, place) => {
    const [slug, name] = [slugOf(row.url), folded(row.name)];
    const person = keyOf(slug, name, folded(row.company));
    const key = person === undefined ? place : nameKey(place, person);
    if (slug === undefined) namesakes.set(nameKey(place, name), new Set());
    const known = byKey.get(key);
    if (known) {
      known.places.push(place);
      return known;
    }
    const bearer = { slug, isKnown: person !== undefined, places: [place] };
    byKey.set(key, bearer);
    return bearer;
  });
  if (namesakes.size > 0) {
    rows.forEach((row, place) => {
      namesakes.get(nameKey(place, folded(row.name)))?.add(byPlace[place] as NameMatch);
    });
  }
  const know = ({ slug, places }: NameMatch): Known => {
    const [names, companies] = [new Set<string>(), new Set<string>()];
    for (const place of places) {
      const { name, company } = rows[place] as Named;
      names.add(folded(name));
      companies.add(folded(company));
    }
    names.delete('');
    companies.delete('');
    return { slug, names, companies };
  };
  return { all: byKey.values(), byPlace, namesakes: [...namesakes.values()], know: memoize(know) };
}

/** Those who may be one person with each bearer. A name of more bearers than `most` is passed over. */
export function relateBearers(
  bearers: NameMatches,
  most: number,
): ReadonlyMap<NameMatch, readonly NameMatch[]> {
  const related = new Map<NameMatch, NameMatch[]>();
  const relate = (one: NameMatch, other: NameMatch) => {
    const others = related.get(one);
    if (others) others.push(other);
    else related.set(one, [other]);
  };
  for (const namesakes of bearers.namesakes) {
    if (namesakes.size > most) continue;
    const known = [...namesakes].map((bearer) => [bearer, bearers.know(bearer)] as const);
    known.forEach(([one, told], index) => {
      for (const [other, toldOther] of known.slice(index + 1)) {
        if (!matchesPerson(told, toldOther)) continue;
        relate(one, other);
        relate(other, one);
      }
    });
  }
  return related;
}
