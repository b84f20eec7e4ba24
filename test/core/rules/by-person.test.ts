/** Gathering a log by person: by address, and by name where the log knows only one address of that name. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPerson } from '../../../src/core/person.ts';
import { groupByPerson, historyOf } from '../../../src/core/rules/by-person.ts';
import { gatherBearers, type NameMatch } from '../../../src/core/rules/name-match.ts';
import { anInvitation } from '../an-invitation.ts';
import { nearbyDay } from '../arbitrary.ts';

type Told = Parameters<typeof anInvitation>[0];
const people = (rows: Told[], accountOf = ({ account }: { account: string }) => account) =>
  groupByPerson(rows.map(anInvitation), accountOf);
const groups = (...told: Parameters<typeof people>) => people(...told).map(({ own }) => own);
const histories = (rows: Told[]) => people(rows).map(({ history }) => history);
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
    'an address, its company and a bare name',
    [
      { ...ANA, url: '', company: 'Acme' },
      { ...ANA, company: 'Acme' },
      { ...ANA, url: '' },
    ],
    [[0, 1, 2]],
  ],
  [
    'one address at two companies, and a row without it at either',
    [
      { ...ANA, company: 'Acme' },
      { ...ANA, company: 'Other' },
      { ...ANA, url: '', company: 'Other' },
    ],
    [[0, 1, 2]],
  ],
  [
    'one address under two names, and a row without it under the older',
    [ANA, { ...ANA, name: 'Ana Married' }, { ...ANA, url: '' }],
    [[0, 1, 2]],
  ],
  [
    'an address at one company, a row without it at another',
    [
      { ...ANA, company: 'Acme' },
      { ...ANA, url: '', company: 'Other' },
    ],
    [[0], [1]],
  ],
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

/** Whom nothing tells apart is in the history of each, so that a cooldown is never missed. */
test.each<[string, Told[], number[][]]>([
  [
    'a bare name beside two addresses',
    [ANA, { ...ANA, url: 'linkedin.com/in/ana-2' }, { ...ANA, url: '' }],
    [
      [0, 2],
      [1, 2],
      [0, 1, 2],
    ],
  ],
  [
    'a bare name beside two companies',
    [
      { ...ANA, url: '', company: 'Acme' },
      { ...ANA, url: '', company: 'Other' },
      { ...ANA, url: '' },
    ],
    [
      [0, 2],
      [1, 2],
      [0, 1, 2],
    ],
  ],
  [
    'an address of no known company beside two companies',
    [ANA, { ...ANA, url: '', company: 'Acme' }, { ...ANA, url: '', company: 'Other' }],
    [
      [0, 1, 2],
      [0, 1],
      [0, 2],
    ],
  ],
  [
    'an address at two companies beside both',
    [
      { ...ANA, company: 'Acme' },
      { ...ANA, company: 'Other' },
      { ...ANA, url: '', company: 'Acme' },
      { ...ANA, url: '', company: 'Other' },
    ],
    [
      [0, 1, 2, 3],
      [0, 1, 2],
      [0, 1, 3],
    ],
  ],
  [
    'two addresses that may each be both of two companies',
    [
      { ...ANA, company: 'Acme' },
      { ...ANA, company: 'Other' },
      { ...ANA, url: 'linkedin.com/in/ana-2', company: '' },
      { ...ANA, url: '', company: 'Acme' },
      { ...ANA, url: '', company: 'Other' },
    ],
    [
      [0, 1, 3, 4],
      [2, 3, 4],
      [0, 1, 2, 3],
      [0, 1, 2, 4],
    ],
  ],
])('groupByPerson, what may be a person’s: %s', (_, rows, expected) => {
  expect(histories(rows)).toEqual(expected);
});

test('groupByPerson tells who is known, and gives one list where nothing is in doubt', () => {
  const [ana, nobody] = people([ANA, { name: '', url: '' }]);
  expect([ana?.isKnown, nobody?.isKnown]).toEqual([true, false]);
  expect(ana?.history).toBe(ana?.own);
});

test('groupByPerson joins a bare name to none of more than 20 bearers', () => {
  const bearers = (count: number): Told[] => [
    { ...ANA, url: '' },
    ...Array.from({ length: count - 1 }, (_, place) => ({ ...ANA, url: `linkedin.com/in/ana-${place}` })),
  ];
  expect(histories(bearers(20))[0]).toHaveLength(20);
  expect(histories(bearers(21))[0]).toHaveLength(1);
});

test('historyOf finds all that is or may be of a person, in the order of the log', () => {
  const rows = [
    { ...ANA, company: 'Acme' },
    { ...ANA, url: 'linkedin.com/in/ben', name: 'Ben' },
    { ...ANA, name: 'Ana Married', company: 'Other' },
    { ...ANA, url: '', company: 'Third' },
    { ...ANA, url: '' },
  ].map(anInvitation);
  const placesOf = (told: Partial<typeof ANA>) =>
    historyOf({ name: '', company: '', url: '', ...told }, rows).map((row) => rows.indexOf(row));
  expect(placesOf(ANA)).toEqual([0, 2, 4]);
  expect(placesOf({ name: 'ana', company: 'acme' })).toEqual([0, 2, 4]);
  expect(placesOf({ name: 'Ana' })).toEqual([0, 2, 3, 4]);
  expect(placesOf({ name: 'Ana', company: 'Third' })).toEqual([3, 4]);
  expect(placesOf({ company: 'Acme' })).toEqual([]);
  expect(placesOf({ url: 'linkedin.com/in/AN%61/' })).toEqual([0, 2, 4]);
});

test('historyOf finds whom gathering the whole log finds', () => {
  const any = fc.record({
    name: fc.constantFrom('Ana', 'ana ', 'Ben', 'Eva', ''),
    company: fc.constantFrom('', 'Acme', 'Other'),
    url: fc.constantFrom('', 'linkedin.com/in/a', 'linkedin.com/in/A/', 'linkedin.com/in/b'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 15 }), any, (rows, person) => {
      const { byPlace, know } = gatherBearers([...rows, person], () => '');
      const knownAt = (place: number) => know(byPlace[place] as NameMatch);
      const theirs = rows.filter((_, place) => matchesPerson(knownAt(rows.length), knownAt(place)));
      expect(historyOf(person, rows)).toEqual(theirs);
    }),
  );
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
      for (const { own, history } of people(rows))
        expect(own.filter((place) => !history.includes(place))).toEqual([]);
      expect(found.flat().sort((a, b) => a - b)).toEqual([...rows.keys()]);
      for (const places of found) expect(new Set(places.map((place) => rows[place]?.account)).size).toBe(1);
    }),
  );
});
