/** Whom a change concerns, in the words of the Journal. */
import type { Edit } from '../../core/change.ts';
import { joinName } from '../../core/reading.ts';

/**
 * `Ana Keller and 10 more`, and their account where they share one. `usual` is the account of a row whose cell
 * is blank.
 */
export function describePeople(
  edits: readonly Edit[],
  usual = '',
): {
  readonly person: string;
  readonly account: string;
} {
  const ofLog = edits.filter(({ table }) => table === 'log');
  const names = [
    ...new Set(
      ofLog.map(({ who: [name = '', url = '', , , lastName = ''] }) => joinName(name, lastName) || url),
    ),
  ];
  const accounts = [...new Set(ofLog.map(({ who }) => who[2] || usual))];
  const [first = '—'] = names;
  return {
    person: names.length > 1 ? `${first} and ${names.length - 1} more` : first,
    account: accounts.length > 1 ? 'several' : (accounts[0] ?? ''),
  };
}
