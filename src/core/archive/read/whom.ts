/**
 * Whom a row names that cannot be read: its cells may have been pushed aside, so that an address may stand
 * anywhere.
 */
import { parseSlug } from '../../person.ts';
import { fold } from '../../text.ts';
import type { Unread } from '../archive-file.ts';
import type { Owner } from './owner.ts';
import { tidy } from './record.ts';
import type { Row } from './table.ts';

/** `names` are taken from where they should be; `owner` is nobody whom a row is about. */
export function whomOf(row: Row, names: readonly string[], owner?: Owner): Unread {
  const addresses = row.cells.filter((text) => /linkedin\.com\//i.test(text));
  const slugs = addresses.flatMap((text) => parseSlug(text) ?? []);
  return {
    names: names.map(tidy).filter((name) => name !== '' && fold(name) !== fold(owner?.name ?? '')),
    slugs: slugs.filter((slug) => slug !== owner?.slug),
  };
}
