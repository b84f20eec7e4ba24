/**
 * Who was invited. A person is known by the slug of the profile address; LinkedIn itself writes it in two
 * ways (percent-encoded in one file of the archive, raw in the other), so both are brought to one key. A name
 * is no key: one real archive held 85 names that belong to several people. It counts, with the company, where
 * an address is missing.
 */
import type { Invitation } from './invitation.ts';
import { readAddress } from './profile-address.ts';
import { fold } from './text.ts';

/** The slug in a profile address, decoded, NFC, lower case; undefined when the address names nobody. */
export function parseSlug(url: string): string | undefined {
  const address = readAddress(url);
  return address.kind === 'profile' ? address.slug : undefined;
}

/**
 * What one row, or several rows of one address, tell of a person. Names and companies are folded, blank ones
 * left out.
 */
export interface Known {
  readonly slug: string | undefined;
  readonly names: ReadonlySet<string>;
  readonly companies: ReadonlySet<string>;
}

/**
 * The one rule for "is this the same person": by slug where both have one, else by a name in common and a
 * company in common. An unknown company contradicts none, because a missed cooldown costs more than a
 * needless caution; but two known companies are two people. Somebody without name and slug is the same as
 * nobody.
 */
export function matchesPerson(a: Known, b: Known): boolean {
  if (a.slug !== undefined && b.slug !== undefined) return a.slug === b.slug;
  const mayWorkTogether = a.companies.size === 0 || b.companies.size === 0 || meet(a.companies, b.companies);
  return mayWorkTogether && meet(a.names, b.names);
}

/** `matchesPerson` for two rows. */
export function isSamePerson(a: Named, b: Named): boolean {
  return matchesPerson(know(a), know(b));
}

/** Whether the two were told apart, or found alike, by their addresses: the only proof there is. */
export function haveSlugs(a: Named, b: Named): boolean {
  return parseSlug(a.url) !== undefined && parseSlug(b.url) !== undefined;
}

/** The key that certain rows of one person share: the slug, else name and company; undefined for neither. */
export function personKey(person: Named): string | undefined {
  return keyOf(parseSlug(person.url), fold(person.name), fold(person.company));
}

/** `personKey` of what is parsed and folded already. */
export function keyOf(slug: string | undefined, name: string, company: string): string | undefined {
  if (slug !== undefined) return `in/${slug}`;
  return name === '' ? undefined : `${name}\n${company}`;
}

export type Named = Pick<Invitation, 'name' | 'company' | 'url'>;

function know({ name, company, url }: Named): Known {
  return { slug: parseSlug(url), names: setOf(fold(name)), companies: setOf(fold(company)) };
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(text === '' ? [] : [text]);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((text) => b.has(text));
}
