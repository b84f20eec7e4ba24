/** Whether someone is named by a row of the archive that cannot be read: then nothing is known of them. */
import { fold } from '../../text.ts';
import type { Unread } from '../archive-file.ts';

/** `name` is folded, '' for none. */
export type IsUnread = (slug: string | undefined, name: string) => boolean;

/**
 * By address; by name where the person or the row has no address. Rather too many than too few: whoever is
 * named is left alone.
 */
export function indexUnread(unread: readonly Unread[]): IsUnread {
  const slugs = new Set(unread.flatMap((row) => row.slugs));
  const [names, unaddressed] = [new Set<string>(), new Set<string>()];
  for (const row of unread) {
    for (const name of row.names.map(fold)) {
      names.add(name);
      if (row.slugs.length === 0) unaddressed.add(name);
    }
  }
  return (slug, name) => (slug === undefined ? names.has(name) : slugs.has(slug) || unaddressed.has(name));
}
