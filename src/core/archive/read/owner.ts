/** Whose archive it is: the archive says so on each row only. */

import { memoize } from '../../memoize.ts';
import { parseSlug } from '../../person.ts';
import { quote } from '../../text.ts';
import { ArchiveRefused } from './archive-refused.ts';
import { type DayReader, tidy } from './record.ts';
import type { Row } from './table.ts';

export interface Owner {
  /** As on the newest row; '' where the archive holds no row at all. */
  readonly name: string;
  /** Undefined in archives from before late 2023, which hold no profile addresses. */
  readonly slug: string | undefined;
}

/** Whoever sent the outgoing rows; without any, whoever received the incoming ones. */
export function ownerOf(
  file: string,
  outgoing: readonly Row[],
  incoming: readonly Row[],
  dayOf: DayReader,
): Owner {
  if (outgoing.length === 0) return readOwner(file, incoming, 'To', 'inviteeProfileUrl', dayOf);
  return readOwner(file, outgoing, 'From', 'inviterProfileUrl', dayOf);
}

function readOwner(
  file: string,
  rows: readonly Row[],
  nameColumn: string,
  urlColumn: string,
  dayOf: DayReader,
): Owner {
  const [slugOf, nameOf] = [memoize(parseSlug), memoize(tidy)];
  const slugs = new Set<string>();
  let newest = { day: '', name: '' };
  for (const row of rows) {
    const slug = slugOf(row.cell(urlColumn));
    if (slug !== undefined) slugs.add(slug);
    const day = dayOf(row.cell('Sent At')) ?? '';
    const name = nameOf(row.cell(nameColumn));
    if (day > newest.day || (day === newest.day && name > newest.name)) newest = { day, name };
  }
  const [slug, other] = [...slugs].sort();
  if (other === undefined) return { name: newest.name, slug };
  throw new ArchiveRefused(
    `Cannot import "${file}": it holds invitations of both ${quote(slug ?? '')} and ${quote(other)}. Drop the archive of one account.`,
  );
}
