/** Gathering a log by person: by address, and by name where the log knows only one address of that name. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupByPerson } from '../../src/core/by-person.ts';
import { anInvitation } from './an-invitation.ts';
import { nearbyDay } from './arbitrary.ts';

type Told = Parameters<typeof anInvitation>[0];
const groups = (rows: Told[], accountOf = ({ account }: { account: string }) => account) => [
  ...groupByPerson(rows.map(anInvitation), accountOf).values(),
];
const ANA = { name: 'Ana', company: '', url: 'linkedin.com/in/ana' };

test.each<[string, Told[], number[][]]>([
  ['one address in two writings', [ANA, { ...ANA, url: 'https://de.linkedin.com/in/AN%61/' }], [[0, 1]]],
  ['one name at two addresses', [ANA, { ...ANA, url: 'linkedin.com/in/ana-2' }], [[0], [1]]],
  ['a name that has one address', [ANA, { ...ANA, url: '', company: 'Acme' }], [[0, 1]]],
  [
    'a name that has two addresses',
    [ANA, { ...ANA, url: 'linkedin.com/in/ana-2' }, { ...ANA, url: '' }],
    [[0], [1], [2]],
  ],
  [
    'one name at two companies, without addresses',
    [
      { name: 'Ana', url: '', company: 'Acme' },
      { name: 'Ana', url: '', company: 'Other' },
    ],
    [[0], [1]],
  ],
  [
    'nobody, twice',
    [
      { name: '', url: '' },
      { name: '', url: '' },
    ],
    [[0], [1]],
  ],
  ['two accounts', [ANA, { ...ANA, account: 'Second' }], [[0], [1]]],
  [
    'days in any order, none last',
    [
      { ...ANA, sentOn: '' },
      { ...ANA, sentOn: '2026-06-02' },
      { ...ANA, sentOn: '2026-06-01' },
    ],
    [[2, 1, 0]],
  ],
])('groupByPerson: %s', (_, rows, expected) => {
  expect(groups(rows)).toEqual(expected);
});

test('groupByPerson gathers over all accounts when all are called the same', () => {
  expect(groups([ANA, { ...ANA, account: 'Second' }], () => '')).toEqual([[0, 1]]);
});

test('groupByPerson puts each invitation into exactly one group, and a group is one account’s', () => {
  const any = fc.record({
    name: fc.constantFrom('Ana', 'ana ', 'Ben', ''),
    company: fc.constantFrom('', 'Acme'),
    url: fc.constantFrom('', 'linkedin.com/in/a', 'linkedin.com/in/b'),
    account: fc.constantFrom('', 'Second'),
    sentOn: fc.option(nearbyDay, { nil: '' }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 15 }), (rows) => {
      const found = groups(rows);
      expect(found.flat().sort((a, b) => a - b)).toEqual([...rows.keys()]);
      for (const places of found) expect(new Set(places.map((place) => rows[place]?.account)).size).toBe(1);
    }),
  );
});
