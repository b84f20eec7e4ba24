/**
 * Whom the user has forgotten: the rows stay and count, under a name that tells nobody. All rows of one person share it
 * and no other's do, so that who counts as one person goes on doing so.
 */
import type { Invitation } from './invitation.ts';
import { parseSlug } from './person.ts';
import { fold } from './text.ts';

/** Stands where text was that counts, such as a note. */
export const FORGOTTEN = 'Forgotten';

const LABEL = /^Forgotten [A-Z]{1,4}$/;

/** Whether a name is what we write in place of one: `Forgotten B`. */
export function isForgotten(name: string): boolean {
  return LABEL.test(name);
}

/** What tells where a person is named; plain JSON. */
export interface Whom {
  /** What is written in place of the name. */
  readonly as: string;
  readonly names: readonly string[];
  readonly slugs: readonly string[];
  /** Those of the names, folded, that somebody else bears, too, alone or as a part of theirs: they prove nothing by themselves. */
  readonly shared: readonly string[];
  /** Account, day and company of each row, which prove it of a name that is shared. */
  readonly rows: readonly (readonly string[])[];
}

type Row = Pick<Invitation, 'name' | 'url' | 'account' | 'company' | 'sentOn'>;

/** `others` are the invitations of everybody else. */
export function whomOf(as: string, own: readonly Row[], others: readonly Row[]): Whom {
  const slugs = distinct(own.flatMap(({ url }) => parseSlug(url) ?? []));
  // An address that names nobody, as of Sales Navigator, is known as it is written.
  const addresses = own.flatMap(({ url }) => (parseSlug(url) === undefined ? url : []));
  const names = distinct([...own.map(({ name }) => name), ...addresses].filter((text) => text !== ''));
  const theirs = distinct(others.flatMap(({ name, account }) => [name, account])).join('\n');
  const shared = names.filter((name) => finderOf([name]).test(theirs)).map(fold);
  return { as, names, slugs, shared, rows: distinct(own.map(proofOf)) };
}

function proofOf({ account, sentOn, company }: Omit<Row, 'name' | 'url'>): string[] {
  return [fold(account), sentOn ?? '', fold(company)];
}

/** Whether a row is the person's; of an edit nobody knows the company. */
export function isOf(whom: Whom, row: Omit<Row, 'company'> & { readonly company?: string }): boolean {
  const slug = parseSlug(row.url);
  if (slug !== undefined && whom.slugs.includes(slug)) return true;
  const name = fold(row.name);
  const isShared = whom.shared.includes(name);
  if (slug !== undefined && (whom.slugs.length > 0 || isShared)) return false;
  if (!whom.names.some((each) => fold(each) === name)) return false;
  const [account, sentOn, company] = proofOf({ company: '', ...row });
  const isProof = (own: readonly string[]) =>
    own[0] === account && own[1] === sentOn && (row.company === undefined || own[2] === company);
  return !isShared || whom.rows.some(isProof);
}

/** Takes a person out of text; `isTheirs`: what is said is said of them. */
export type Eraser = (text: string, isTheirs: boolean) => string;

/** A name of one word, or one that others bear, may mean somebody else: it is replaced only where the text is theirs. */
export function eraserOf({ as, names, slugs, shared }: Whom): Eraser {
  const told = names.filter((name) => /\S[\s/]+\S/.test(name) && !shared.includes(fold(name)));
  const addresses = slugs.map(addressOf);
  const [always, theirs] = [told, names].map((some) => [
    ...addresses,
    ...(some.length > 0 ? [finderOf(some)] : []),
  ]);
  return (text, isTheirs) => {
    const plain = text.normalize('NFC');
    const out = ((isTheirs ? theirs : always) ?? []).reduce((rest, way) => rest.replace(way, as), plain);
    return out === plain ? text : out;
  };
}

/** A whole address, however its slug is written. */
function addressOf(slug: string): RegExp {
  const ways = [slug, encodeURIComponent(slug)].map(escapeText).join('|');
  return new RegExp(`[^\\s"“(]*\\bin/+(?:${ways})(?![\\p{L}\\p{N}%-])[^\\s"”)]*`, 'giu');
}

/** Whole words, in any case and with any spaces; the longest first. */
function finderOf(texts: readonly string[]): RegExp {
  const ways = [...texts]
    .sort((a, b) => b.length - a.length)
    .map((text) => escapeText(fold(text)).replace(/ /g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${ways.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function distinct<T>(list: readonly T[]): T[] {
  const seen = new Map(list.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}
