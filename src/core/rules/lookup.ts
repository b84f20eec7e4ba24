/** Finds people in the log, over all accounts: by address, or by words of their name and company. */

import { isForgotten } from '../forgotten.ts';
import type { Invitation } from '../invitation.ts';
import { memoize } from '../memoize.ts';
import { parseSlug } from '../person.ts';
import { type Address, readAddress } from '../profile-address.ts';
import { compareText, hasWordFrom } from '../text.ts';
import { groupByPerson } from './by-person.ts';
import { agrees, bare, isAside, isWhole, plain, spelled, TITLE, untitled } from './spelling.ts';

/** What was asked for: one profile, or whoever the words fit. */
export type Query =
  | { readonly kind: 'slug'; readonly slug: string }
  | { readonly kind: 'words'; readonly words: string };

const ADDRESS = /^https?:\/\/|linkedin\.com|@/i;

/**
 * An address asks for that profile; other text for words, which are folded. Undefined for what has no letter, and for
 * an address that names nobody, of e-mail too: it would fit no row, and that would read as "never invited".
 */
export function parseQuery(text: string): Query | undefined {
  const address = addressAsked(text);
  if (address.kind === 'profile') return { kind: 'slug', slug: address.slug };
  const words = bare(text);
  const isWords = /\p{L}/u.test(words) && address.kind === 'none' && !ADDRESS.test(text.trim());
  return isWords ? { kind: 'words', words } : undefined;
}

/** What kind of address is asked for; a member id also without what goes before it. */
export function addressAsked(text: string): Address {
  const alone = readAddress(`in/${text.trim()}`);
  return alone.kind === 'member id' ? alone : readAddress(text);
}

export interface FoundPerson<T> {
  /** The person's own invitations. */
  readonly own: readonly T[];
  /** These, and those that may be the person's. */
  readonly history: readonly T[];
  /** Whether the name is only something like the one asked for: then all that were found are. */
  readonly isAlike: boolean;
}

/**
 * Each person that the query fits, best fit first; invitations newest first, an undated one before all. Words
 * fit when each is contained in the name and company of one row, accents, punctuation and titles aside. Best is the
 * whole name, then a name that starts with the words, then the person invited last. Where nobody fits, whoever is
 * called something like it.
 */
export function findPeople<T extends Invitation>(invitations: readonly T[], query: Query): FoundPerson<T>[] {
  const rankOf = query.kind === 'slug' ? rankBySlug(query.slug) : rankByWords(query.words);
  const ranks = invitations.map((one) => (isForgotten(one.name) ? undefined : rankOf(one)));
  // Stryker disable next-line ConditionalExpression: saves the gathering, and changes no answer.
  if (!ranks.some((rank) => rank !== undefined)) return [];
  const found: (FoundPerson<T> & { readonly rank: number; readonly last: string })[] = [];
  const newestFirst = (places: readonly number[]) => places.map((place) => invitations[place] as T).reverse();
  for (const person of groupByPerson(invitations, () => '')) {
    const rank = person.own.reduce((best, place) => Math.min(best, ranks[place] ?? NO_FIT), NO_FIT);
    if (rank === NO_FIT) continue;
    const own = newestFirst(person.own);
    const last = own.find(({ sentOn }) => sentOn !== undefined)?.sentOn ?? '';
    found.push({ rank, last, own, history: newestFirst(person.history), isAlike: rank >= ALIKE });
  }
  const most = worstShown(found.map(({ rank }) => rank));
  return found
    .filter(({ rank }) => rank <= most)
    .sort((a, b) => a.rank - b.rank || compareText(b.last, a.last))
    .map(({ own, history, isAlike }) => ({ own, history, isAlike }));
}

/** Who is called just so keeps out who only may be; who fits by words, who is only like it. */
function worstShown(ranks: readonly number[]): number {
  const best = Math.min(...ranks);
  if (best < SAME) return best === 0 ? SAME - 1 : SAME;
  if (best === SAME) return SAME;
  return ranks.filter((rank) => rank === SHARED).length > MOST_SHARED ? ALIKE : SHARED;
}

export interface Missed {
  /** What the query was read as, without its `in/`; '' for a name. */
  readonly slug: string;
  /** How many rows there are. */
  readonly all: number;
  /** Rows that cannot be compared with the query: without an address, or with nothing to call them by. */
  readonly rows: number;
  /** In small letters whom the address asked for may be called after; '' where it does not tell. */
  readonly name: string;
  /** How many people of those rows share a word of the name. */
  readonly alike: number;
  /** How many people are called just so, under another address. */
  readonly namesakes: number;
  /** Whether the person may be in the log all the same. */
  readonly maybe: boolean;
}

/** From this share of incomparable rows on, no name is taken for proof: people write theirs in many ways. */
const MANY = 1 / 10;
/** Shorter words are in too many names. */
const SHORTEST_WORD = 3;
/** Typed without its `in/`; the number at the end is in no name. */
const SLUG = /^\S+-\S*\d\S*$/;

/**
 * What is to be said where a query finds nobody: "never invited" only where that is sure. Without a query, of an
 * address that names nobody.
 */
export function describeMissed(invitations: readonly Invitation[], query: Query | undefined): Missed {
  const slug = query?.kind === 'words' ? (SLUG.exec(query.words)?.[0] ?? '') : (query?.slug ?? '');
  const slugOf = memoize(parseSlug);
  const byName = query?.kind === 'words' && slug === '';
  const rows = invitations.filter(
    ({ name, url }) => slugOf(url) === undefined && (!byName || plain(name) === ''),
  );
  const name = guessName(slug);
  const called = untitled(name);
  const words = called.split(' ').filter((word) => word.length >= SHORTEST_WORD);
  const countPeople = (of: readonly Invitation[]) => groupByPerson(of, () => '').length;
  const alike = countPeople(rows.filter((row) => words.some((word) => spelled(row.name).includes(word))));
  const namesakes = countPeople(
    name === ''
      ? []
      : invitations.filter((row) => untitled(row.name) === called && slugOf(row.url) !== undefined),
  );
  const isMany = rows.length > invitations.length * MANY;
  const maybe = rows.length > 0 && (isMany || alike > 0 || words.length === 0);
  return { slug, all: invitations.length, rows: rows.length, name, alike, namesakes, maybe };
}

/** Whom a slug may be called after: `ana-lopes-1a2b` is of `ana lopes`; '' where it holds no two words. */
export function guessName(slug: string): string {
  const words = slug.split('-').filter((word) => word !== '');
  const end = words.findIndex((word) => /\d/.test(word));
  const named = end < 0 ? words : words.slice(0, end);
  return named.length < 2 ? '' : named.join(' ');
}

const NO_FIT = Number.POSITIVE_INFINITY;

/** How well an invitation fits, 0 the best; undefined for not at all. */
type Rank = (invitation: Invitation) => number | undefined;

function rankBySlug(slug: string): Rank {
  const slugOf = memoize(parseSlug);
  return ({ url }) => (slugOf(url) === slug ? 0 : undefined);
}

/** The name asked for, written another way: with or without titles, initials, pronouns. */
const SAME = 4;
/** Of words that stand inside others: only where nobody's begin so. Without them somebody might seem never invited. */
const INSIDE = 5;
/** Not the name asked for, but its words hold the whole name of the row. */
const ALIKE = 6;
/** Two words in common, and others that are not. */
const SHARED = 7;
/** Two words that more people bear ("Juan Carlos") tell nothing. */
const MOST_SHARED = 8;

/** The words of the slug stand for a name that is missing, and the whole slug is as good as the whole name. */
function rankByWords(words: string): Rank {
  const whole = plain(words);
  const asked = [...new Set(whole.split(' '))];
  const plainOf = memoize(plain);
  const spelledOf = memoize(spelled);
  return ({ name, company, url }) => {
    const slug = parseSlug(url) ?? '';
    if (bare(slug) === words) return 0;
    const called = plainOf(name) || plainOf(slug);
    if (called === whole) return 0;
    if (called.startsWith(whole)) return 1;
    const [names, works] = [spelledOf(called === plainOf(name) ? name : slug), spelledOf(company)];
    const unnamed = asked.filter((word) => !hasWordFrom(names, word));
    if (unnamed.length === 0) return 2;
    const left = unnamed.filter((word) => !hasWordFrom(works, word));
    if (left.length === 0) return 3;
    if (left.length < asked.length) {
      if (left.every((word) => TITLE.test(word))) return SAME;
      const theirs = untitled(called).split(' ');
      const common = theirs.filter((word) => asked.some((other) => agrees(word, other)));
      const isCommon = common.some((word) => word.length > 1 && asked.includes(word));
      // Where both have a word that the other lacks, they are two people: Nguyen Van An, Nguyen Van Ha.
      const isOther = left.some(isWhole) && theirs.some((word) => isWhole(word) && !common.includes(word));
      if (isCommon && common.length > 1 && !isOther && left.every(isAside)) return SAME;
      // An address proves more than a name that is like it.
      if (!SLUG.test(words)) {
        if (isCommon && common.length === theirs.length) return ALIKE;
        const telling = asked.filter((word) => !isAside(word));
        if (telling.filter((word) => !unnamed.includes(word)).length > 1) return SHARED;
      }
    }
    return asked.every((word) => names.includes(word) || works.includes(word)) ? INSIDE : undefined;
  };
}
