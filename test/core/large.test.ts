/** What a log of 50,000 rows costs: time grows as the rows do, whatever the names. */
import { expect, test } from 'vitest';
import { groupByPerson } from '../../src/core/rules/by-person.ts';
import { findPeople } from '../../src/core/rules/lookup.ts';
import { cpuTime } from '../cpu-time.ts';
import { testFirst } from '../first-of.ts';
import { anInvitation } from './an-invitation.ts';

testFirst(2, [
  ['each with an address', (place: number) => ({ url: `linkedin.com/in/a${place}`, name: `A ${place}` })],
  ['ten rows each, without addresses', (place: number) => ({ url: '', name: `A ${place % 5000}` })],
  [
    'all of one name, half without addresses or companies',
    (place: number) => ({
      name: 'LinkedIn Member',
      company: place % 2 ? `C ${place}` : '',
      url: place % 2 ? `linkedin.com/in/a${place}` : '',
    }),
  ],
  [
    'of names that 20 bear',
    (place: number) => ({
      name: `A ${place % 2500}`,
      company: '',
      url: place < 2500 ? '' : `linkedin.com/in/a${place}`,
    }),
  ],
])('groupByPerson takes time as the rows do, so that 50,000 are soon gathered: %s', (_, told) => {
  const rows = Array.from({ length: 50_000 }, (_, place) => anInvitation(told(place)));
  const began = cpuTime();
  groupByPerson(rows, () => '');
  // Some 100 ms on an idle machine; pair by pair it would be minutes.
  expect(cpuTime() - began).toBeLessThan(5000);
});

test('findPeople takes 50,000 rows in its stride', { tags: 'thorough' }, () => {
  const rows = Array.from({ length: 50_000 }, (_, place) =>
    anInvitation({ name: `Ana ${place % 20_000}`, url: place % 3 ? `linkedin.com/in/a${place}` : '' }),
  );
  const began = cpuTime();
  expect(findPeople(rows, { kind: 'words', words: 'ana' }).length).toBeGreaterThan(20_000);
  // Some 300 ms on an idle machine; pair by pair it would be minutes.
  expect(cpuTime() - began).toBeLessThan(8000);
});

test('so it does where nobody of 10,000 is called so, and many are called something like it', () => {
  const rows = Array.from({ length: 10_000 }, (_, place) =>
    anInvitation({ name: `Dr. Ana Maria ${place}x, PhD`, url: `linkedin.com/in/a${place}` }),
  );
  const began = cpuTime();
  expect(findPeople(rows, { kind: 'words', words: 'prof. ana maria l. costa (she/her)' })).toEqual([]);
  // Some 150 ms on an idle machine.
  expect(cpuTime() - began).toBeLessThan(3000);
});
