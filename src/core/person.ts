/**
 * Who was invited. A person is known by the slug of the profile address; LinkedIn itself writes it in two ways
 * (percent-encoded in one file of the archive, raw in the other), so both are brought to one key. A name is no key:
 * one real archive held 85 names that belong to several people. It is used only where no address is known.
 */
import type { Invitation } from './invitation.ts';
import { fold } from './text.ts';

const SLUG = /linkedin\.com\/in\/([^/?#\s]+)/i;
const ENCODED = /(?:%[0-9a-f]{2})+/gi;

/** The slug in a profile address, decoded, NFC, lower case; undefined when the address holds none. */
export function parseSlug(url: string): string | undefined {
  const slug = SLUG.exec(url)?.[1];
  return slug === undefined ? undefined : decode(slug).normalize('NFC').toLowerCase();
}

/** Whether two people are one: by slug where both have one, else by name and, where both have one, company. */
export function isSamePerson(a: Named, b: Named): boolean {
  const slugs = [parseSlug(a.url), parseSlug(b.url)] as const;
  if (slugs[0] !== undefined && slugs[1] !== undefined) return slugs[0] === slugs[1];
  const companies = [fold(a.company), fold(b.company)] as const;
  const mayWorkTogether = companies[0] === '' || companies[1] === '' || companies[0] === companies[1];
  return fold(a.name) !== '' && fold(a.name) === fold(b.name) && mayWorkTogether;
}

/** Whether the two were told apart, or found alike, by their addresses: the only proof there is. */
export function haveSlugs(a: Named, b: Named): boolean {
  return parseSlug(a.url) !== undefined && parseSlug(b.url) !== undefined;
}

/** The key under which a person's invitations are gathered: the slug, else name and company; undefined for neither. */
export function personKey(person: Named): string | undefined {
  const slug = parseSlug(person.url);
  if (slug !== undefined) return `in/${slug}`;
  const name = fold(person.name);
  return name === '' ? undefined : `${name}\n${fold(person.company)}`;
}

export type Named = Pick<Invitation, 'name' | 'company' | 'url'>;

/** Undoes percent-encoding; what is not valid encoding stays as it is. */
function decode(text: string): string {
  return text.replace(ENCODED, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
