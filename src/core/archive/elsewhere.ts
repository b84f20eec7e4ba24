/** Whom a file brings as open, and another account has asked already: told before the import, and left out only if the user says so. */
import { groupBy } from '../group-by.ts';
import { isOpen } from '../invitation.ts';
import { isSamePerson, parseSlug } from '../person.ts';
import { compareText, fold } from '../text.ts';
import type { LoggedRow, NewInvitation } from './proposal.ts';

export interface AskedElsewhere<One = NewInvitation> {
  readonly one: One;
  readonly name: string;
  /** The other account's row: pending, or accepted. */
  readonly by: LoggedRow;
}

/** In the order of `added`; `others` are the rows of all other accounts. Of several the connection, then the latest. */
export function askedElsewhere<One extends Pick<NewInvitation, 'name' | 'company' | 'url' | 'status'>>(
  added: readonly One[],
  others: readonly LoggedRow[],
): AskedElsewhere<One>[] {
  const live = others
    .filter(({ status }) => status === 'Pending' || status === 'Accepted')
    .sort((a, b) => compareText(a.status, b.status) || compareText(b.sentOn, a.sentOn));
  const bySlug = groupBy(live, ({ url }) => parseSlug(url));
  const byName = groupBy(live, ({ name }) => fold(name));
  return added.flatMap((one) => {
    if (!isOpen(one.status)) return [];
    const slug = parseSlug(one.url);
    const rows = [...((slug && bySlug.get(slug)) || []), ...(byName.get(fold(one.name)) ?? [])];
    const by = rows.find((row) => isSamePerson(row, one));
    return by ? [{ one, name: one.name || one.url, by }] : [];
  });
}
