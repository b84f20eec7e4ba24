/** People that were looked up, cut to what a reply may carry: somebody may have been invited a thousand times. */
import type { CheckedPerson } from '../contract.ts';
import { bytesOf, shareOut } from './pieces.ts';

const MOST_BYTES = 26_000;
/** Of a name, a company or an address. */
const LONGEST = 300;

/** All of them with the newest part of their histories, each its fair share. */
export function fitPeople(people: readonly Omit<CheckedPerson, 'earlier'>[]): CheckedPerson[] {
  const short = people.map((person) => ({
    ...person,
    name: cut(person.name),
    company: cut(person.company),
    url: cut(person.url),
  }));
  const heads = short.reduce((sum, person) => sum + bytesOf({ ...person, history: [] }), 0);
  const histories = short.map(({ history }, whose) => history.map((past) => ({ whose, past })));
  const shown = shareOut(
    histories,
    MOST_BYTES - heads,
    (each) => each,
    ({ past }) => past,
  );
  return short.map((person, place) => {
    const history = shown.filter(({ whose }) => whose === place).map(({ past }) => past);
    return { ...person, history, earlier: person.history.length - history.length };
  });
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : [...text].slice(0, LONGEST).join('');
}
