/** Finding a person over all accounts: by address exactly, by words of name and company. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressAsked,
  describeMissed,
  findPeople,
  guessName,
  parseQuery,
  type Query,
} from '../../../src/core/rules/lookup.ts';
import { anInvitation } from '../an-invitation.ts';
import { nearbyDay } from '../arbitrary.ts';

test.each<[string, Query | undefined]>([
  ['https://www.linkedin.com/in/ana/?x=1', { kind: 'slug', slug: 'ana' }],
  ['linkedin.com/in/jos%C3%A9', { kind: 'slug', slug: 'josé' }],
  ['in/Ana-1', { kind: 'slug', slug: 'ana-1' }],
  ['/in/ana/', { kind: 'slug', slug: 'ana' }],
  ['  José   Pérez ', { kind: 'words', words: 'jose perez' }],
  ['  in/ana ', { kind: 'slug', slug: 'ana' }],
  ['Ana in/ana', { kind: 'words', words: 'ana in/ana' }],
  ['in/ana silva', { kind: 'words', words: 'in/ana silva' }],
  ['Ana, see https://ana.example', { kind: 'words', words: 'ana, see https://ana.example' }],
  ['http://evil.example/', undefined],
  ['in Berlin', { kind: 'words', words: 'in berlin' }],
  ['https://www.linkedin.com/company/acme', undefined],
  ['www.linkedin.com/in/', undefined],
  ['https://evil.example/', undefined],
  ['https://www.linkedin.com/in/ACwAAAbCdEf123', undefined],
  ['ACwAAAbCdEf123', undefined],
  ['https://www.linkedin.com/sales/lead/ACwAAAb,NAME', undefined],
  ['lnkd.in/abc', undefined],
  [' HTTPS://evil.example/', undefined],
  ['   ', undefined],
  ['\u0301', undefined],
  ['?', undefined],
  ['🚀 2', undefined],
  ['ana@fjord.com', undefined],
  ['Ana @ Fjord', undefined],
])('parseQuery("%s")', (text, query) => {
  expect(parseQuery(text)).toEqual(query);
});

const findAll = (rows: Parameters<typeof anInvitation>[0][], asked: string) =>
  findPeople(rows.map(anInvitation), parseQuery(asked) as Query);
const find = (...asked: Parameters<typeof findAll>) => findAll(...asked).map(({ own }) => own);
const names = (found: ReturnType<typeof find>) => found.map((history) => history.map(({ name }) => name));

const ANA = { name: 'Ana Silva', company: 'Acme', url: 'https://linkedin.com/in/ana' };
const ANA_2 = { name: 'Ana Silva', company: 'Other', url: 'https://linkedin.com/in/ana-2' };

test('an address finds that person alone, however it is written, over all accounts', () => {
  const rows = [ANA, { ...ANA, url: 'https://de.linkedin.com/in/ANA/', account: 'Second' }, ANA_2];
  expect(find(rows, 'https://www.linkedin.com/in/ana?trk=x')).toHaveLength(1);
  expect(find(rows, 'in/ana')[0]?.map(({ account }) => account)).toEqual(['Second', '']);
  expect(find(rows, 'in/an')).toEqual([]);
});

test('a row without an address joins the person where the log knows only one of that name', () => {
  const bare = { name: 'ana silva', company: '', url: '' };
  expect(find([ANA, bare], 'in/ana')[0]).toHaveLength(2);
  expect(find([ANA, ANA_2, bare], 'in/ana')[0]).toHaveLength(1);
  expect(find([ANA, ANA_2, bare], 'ana silva')).toHaveLength(3);
});

test('where it may be several people’s, each has it in the history, newest first', () => {
  const rows = [ANA, ANA_2, { name: 'Ana Silva', company: '', url: '', sentOn: '2026-06-20' }];
  const histories = findAll(rows, 'ana silva').map(({ history }) => history.map(({ company }) => company));
  expect(histories).toEqual([
    ['', 'Other', 'Acme'],
    ['', 'Acme'],
    ['', 'Other'],
  ]);
});

test.each([
  ['each word, in any order, in name or company', 'acme silva', [['Ana Silva']]],
  ['a part of a word', 'silv', [['Ana Silva'], ['Ana Silva']]],
  ['no one who has the letters alone', 'vlisa', []],
  ['no one who lacks a word', 'ana nobody', []],
])('words find %s', (_, asked, found) => {
  expect(names(find([ANA, ANA_2], asked))).toEqual(found);
});

test.each([
  ['the whole slug', 'ana-2', [['Ana Silva']]],
  ['a slug that is a name', 'ana-silva', [['Ana Silva'], ['Ana Silva']]],
  ['a slug of a name and a number', 'ana-silva-1a2b', [['Ana Silva'], ['Ana Silva']]],
  ['a slug of another name', 'ana-costa-1a2b', []],
  ['a slug of the same letters', 'ana-vails-1a2b', []],
  ['a slug and another word', 'ana-silva acme', [['Ana Silva']]],
  ['a slug of which no name is to be guessed', 'silva-1a2b', []],
])('without its in/, %s finds who it is', (_, asked, found) => {
  expect(names(find([ANA, ANA_2], asked))).toEqual(found);
});

test('a row without a name is found by the words of its slug, and by no other’s', () => {
  const rows = [
    { name: '', company: '', url: 'linkedin.com/in/ana-silva-9' },
    { name: 'Bo', company: '', url: 'linkedin.com/in/ana-berg' },
  ];
  expect(find(rows, 'silva ana').map(([one]) => one?.url)).toEqual(['linkedin.com/in/ana-silva-9']);
  expect(find(rows, 'berg ana')).toEqual([]);
  // Its words begin so; those of the other hold one inside.
  const inside = { name: 'Mariana Silva', company: '', url: 'linkedin.com/in/m' };
  expect(find([...rows, inside], 'silva ana')).toHaveLength(1);
  expect(find([ANA, inside], 'ana-silva-1a2b')).toHaveLength(1);
});

test.each([
  ['ana-lopes', 'ana lopes'],
  ['ana-maria-lopes-1a2b', 'ana maria lopes'],
  ['ana--lopes-', 'ana lopes'],
  ['ana-1a2b', ''],
  ['analopes', ''],
  ['1a2b-ana-lopes', ''],
])('of in/%s the name may be "%s"', (slug, name) => {
  expect(guessName(slug)).toBe(name);
});

test.each([
  ['linkedin.com/in/ana', 'profile'],
  [' ACoAABcDeF ', 'member id'],
  ['Ana', 'none'],
])('addressAsked("%s") is %s', (text, kind) => {
  expect(addressAsked(text).kind).toBe(kind);
});

describe('describeMissed', () => {
  const BARE = { name: 'Ana Silva', company: '', url: '' };
  const addressed = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ ...ANA, name: 'Bo', url: `linkedin.com/in/b${place}` }));
  const missed = (rows: Parameters<typeof anInvitation>[0][], asked: string) =>
    describeMissed(rows.map(anInvitation), parseQuery(asked));

  test.each<[string, Parameters<typeof anInvitation>[0][], string, object]>([
    ['each row has an address', addressed(2), 'in/eva-novak', { rows: 0, alike: 0, maybe: false }],
    [
      'one of ten has none, of another name',
      [BARE, ...addressed(9)],
      'in/eva-novak',
      { rows: 1, alike: 0, maybe: false },
    ],
    [
      'more than a tenth have none',
      [BARE, ...addressed(8)],
      'in/eva-novak',
      { rows: 1, alike: 0, maybe: true },
    ],
    [
      'one has none, and shares a word',
      [BARE, ...addressed(9)],
      'in/eva-silva-7',
      { rows: 1, name: 'eva silva', alike: 1, maybe: true },
    ],
    [
      'two rows of one person have none',
      [BARE, BARE, ...addressed(30)],
      'in/ana-silva',
      { rows: 2, alike: 1, maybe: true },
    ],
    [
      'a short word is in too many names',
      [BARE, ...addressed(9)],
      'in/si-novak',
      { rows: 1, alike: 0, maybe: false },
    ],
    [
      'a word of three letters is not',
      [BARE, ...addressed(9)],
      'in/ana-novak',
      { rows: 1, alike: 1, maybe: true },
    ],
    [
      'the slug tells no name',
      [BARE, ...addressed(20)],
      'in/eva',
      { rows: 1, name: '', alike: 0, maybe: true },
    ],
    [
      'a slug without its in/',
      [BARE, ...addressed(20)],
      'ana-costa-1a2b',
      { rows: 1, name: 'ana costa', alike: 1, maybe: true },
    ],
    ['a name, and each row has one', [BARE], 'eva', { rows: 0, name: '', alike: 0, maybe: false }],
    ['a name with a hyphen', [BARE], 'eva-maria', { rows: 0, maybe: false }],
    [
      'a name, and a row with nothing to call it by',
      [{ ...BARE, name: '' }],
      'eva',
      { rows: 1, alike: 0, maybe: true },
    ],
    ['a name, and a row with an address alone', [{ ...ANA, name: '' }], 'eva', { rows: 0, maybe: false }],
    [
      'accents of a name',
      [{ ...BARE, name: 'N\u00fa\u00f1ez' }, ...addressed(20)],
      'in/eva-nunez',
      { alike: 1 },
    ],
    [
      'one of that name has another address, whatever its accents',
      [
        { ...ANA, name: 'EVA Novák' },
        { ...ANA, name: 'Eva Novak-Lee', url: 'linkedin.com/in/lee' },
        { ...ANA, name: 'Bo', url: 'linkedin.com/in/bo' },
      ],
      'in/eva-novak-7',
      { slug: 'eva-novak-7', all: 3, rows: 0, namesakes: 1, maybe: false },
    ],
    [
      'one of that name has no address: alike, and no namesake',
      [{ ...BARE, name: 'Eva Novak' }],
      'in/eva-novak',
      { alike: 1, namesakes: 0 },
    ],
    [
      'one of that name has a title, too',
      [{ ...ANA, name: 'Dr. Eva Novák, PhD' }],
      'in/eva-novak-7',
      { namesakes: 1, maybe: false },
    ],
    [
      'one without an address is spelled in another way',
      [{ ...BARE, name: 'Jan Müller' }, ...addressed(20)],
      'in/ida-mueller',
      { alike: 1, maybe: true },
    ],
    [
      'a name, and a row that holds a picture alone',
      [{ ...BARE, name: '🚀' }],
      'eva',
      { rows: 1, maybe: true },
    ],
    ['an address that tells no name has no namesakes', addressed(3), 'in/bo', { name: '', namesakes: 0 }],
    ['nor among those without a name', [{ ...ANA, name: '' }], 'in/bo', { name: '', namesakes: 0 }],
    [
      'an address that names nobody',
      [BARE, ...addressed(3)],
      'https://www.linkedin.com/in/ACwAAAbCdEf123',
      { slug: '', all: 4, rows: 1, name: '', alike: 0, namesakes: 0, maybe: true },
    ],
  ])('%s', (_, rows, asked, told) => {
    expect(missed(rows, asked)).toMatchObject(told);
  });
});

test('words find a name whatever its accents, and however they are encoded', () => {
  const rows = [{ name: 'Jose\u0301 Nu\u00f1ez', url: '' }];
  expect(find(rows, 'jose nunez')).toHaveLength(1);
  expect(find(rows, 'JOSÉ')).toHaveLength(1);
});

describe('a name is known as LinkedIn and people write it', () => {
  const LOG = [
    ...['Ana Silva', 'Bo Berg', 'Inês Carvalho', 'Jan Müller', 'Łukasz Øst', "Mary O'Brien", 'Jack Jones'],
    ...['K. Vance', 'Dr. Eva Maria Holm, PhD', '🚀 𝗣𝗶𝗮 𝗥𝗼𝘀𝘀', 'Jan van der Meer', 'Lee', 'Anil Rao Iyer'],
    ...['Kim Min Ji', 'Nguyen Van An', 'Ed van Dam'],
  ].map((name, place) => ({ name, company: place < 2 ? 'Fjord' : '', url: `linkedin.com/in/p${place}` }));
  const told = (asked: string) =>
    findAll(LOG, asked).map(({ own, isAlike }) => `${isAlike ? '~' : ''}${own[0]?.name}`);

  test.each<[string, string[]]>([
    ['Dr. Ana Silva', ['Ana Silva']],
    ['ANA SILVA, MBA', ['Ana Silva']],
    ['Prof. Dr. Silva', ['Ana Silva']],
    ['Ana Silva • 2nd', ['Ana Silva']],
    ['Ana Silva (Fjord)', ['Ana Silva']],
    ['Silva PhD, Fjord', ['Ana Silva']],
    ['Bo Berg, PhD', ['Bo Berg']],
    ['Bo Berg, Ph.D.', ['Bo Berg']],
    ['Bo Berg (He/Him)', ['Bo Berg']],
    ['Bo Berg 🚀', ['Bo Berg']],
    ['Berg, Bo', ['Bo Berg']],
    ['B. Berg', ['Bo Berg']],
    ['B. Berg (He/Him)', ['Bo Berg']],
    ['Bo Berg, CISSP', ['~Bo Berg']],
    ['Bo Berg Lund', ['~Bo Berg']],
    ['Carvalho, Ines', ['Inês Carvalho']],
    ['Ines M. Carvalho', ['Inês Carvalho']],
    ['Jan Mueller', ['Jan Müller']],
    ['Jan Muller', ['Jan Müller']],
    ['Lukasz Oest', ['Łukasz Øst']],
    ['Lukasz Ost', ['Łukasz Øst']],
    ['Mary O’Brien', ["Mary O'Brien"]],
    ['Mary OBrien', ["Mary O'Brien"]],
    ['Kim Vance', ['~K. Vance']],
    ['Eva-Maria Holm', ['Dr. Eva Maria Holm, PhD']],
    ['Eva Holm', ['Dr. Eva Maria Holm, PhD']],
    ['Prof. Eva M. Holm', ['Dr. Eva Maria Holm, PhD']],
    ['Eva Holm Strand', ['~Dr. Eva Maria Holm, PhD']],
    ['Pia Ross', ['🚀 𝗣𝗶𝗮 𝗥𝗼𝘀𝘀']],
    ['Jan Meer', ['Jan van der Meer']],
    ['Lee Wong', ['~Lee']],
    ['Kim Min Ji', ['Kim Min Ji']],
    ['Bo van Dam', []],
    ['Nguyen Van Ha', []],
    ['Kim Min Ho (He/Him)', ['~Kim Min Ji']],
  ])('%s finds %j', (asked, found) => {
    expect(told(asked)).toEqual(found);
  });

  test.each([
    ['Ana Costa', 'a first name in common'],
    ['Dr. Ana Costa', 'a title and a first name'],
    ['Dr. Eva Costa', 'the same, where the row has a title, too'],
    ['Jack Ma', 'a first name and a short word'],
    ['Piet van der Berge', 'particles'],
    ['A. R. Kumar', 'initials alone'],
    ['Xaver Silva', 'a last name'],
    ['Tom Fjord', 'a company'],
    ['ana-silva-lopes-1a2b', 'an address, whatever is like it'],
  ])('%s is nobody: %s tells nothing', (asked) => {
    expect(told(asked)).toEqual([]);
  });

  test('two first names that many bear tell nothing, and those of a few do', () => {
    const log = (count: number) =>
      Array.from({ length: count }, (_, place) => ({
        name: `Juan Carlos ${'abcdefghijk'[place]}z`,
        url: `linkedin.com/in/p${place}`,
      }));
    expect(find(log(8), 'Juan Carlos Perez')).toHaveLength(8);
    expect(find(log(9), 'Juan Carlos Perez')).toEqual([]);
    expect(names(find([...log(9), { name: 'Juan Perez', url: '' }], 'Juan Carlos Perez'))).toEqual([
      ['Juan Perez'],
    ]);
  });

  test('whatever stands around a name, in any order and case, its bearer is found', () => {
    const around = fc.constantFrom(
      'Dr.',
      'PhD',
      '(she/her)',
      '🚀',
      'X.',
      ', MSc',
      '2nd',
      '|',
      'CISSP',
      'SHRM-CP',
    );
    const name = fc.constantFrom(...LOG.map((one) => one.name).filter((one) => one !== 'Lee'));
    fc.assert(
      fc.property(name, fc.array(around, { maxLength: 3 }), fc.boolean(), (one, more, isSwapped) => {
        const words = one.split(' ');
        const asked = [...(isSwapped ? words.reverse() : words), ...more].join(' ').toUpperCase();
        expect(findAll(LOG, asked).map(({ own }) => own[0]?.name)).toContain(one);
      }),
    );
  });
});

test('the whole name comes first, then a name that starts with it, then who was invited last', () => {
  const rows = [
    { name: 'Susana', url: 'linkedin.com/in/1', sentOn: '2026-06-20' },
    { name: 'Joana', url: 'linkedin.com/in/2', sentOn: '2026-06-25' },
    { name: 'Ana Silva', url: 'linkedin.com/in/3', sentOn: '2026-01-01' },
    { name: 'Ana', url: 'linkedin.com/in/4', sentOn: '2025-01-01' },
  ];
  expect(names(find(rows, 'ana')).flat()).toEqual(['Ana', 'Ana Silva', 'Joana', 'Susana']);
});

test('words are the beginnings of words: those of the name before those of the company', () => {
  const log = [
    anInvitation({ name: 'Chiara Rossi', company: 'Kontor', url: 'https://www.linkedin.com/in/p0' }),
    anInvitation({ name: 'Chiara Moro', company: 'Oxlip', url: 'https://www.linkedin.com/in/p1' }),
    anInvitation({ name: 'Marta Chiara Orsini', company: 'Kontor', url: 'https://www.linkedin.com/in/p2' }),
    anInvitation({ name: 'Chiara Orsini', company: 'Kontor', url: 'https://www.linkedin.com/in/p3' }),
  ];
  const names = (query: string) =>
    findPeople(log, parseQuery(query) as Query).map(({ history }) => history[0]?.name);
  expect(names('Chiara O')).toEqual(['Chiara Orsini', 'Marta Chiara Orsini', 'Chiara Moro']);
  // Nobody’s word begins so: what stands inside a word is better than “never invited”.
  expect(names('iara ossi')).toEqual(['Chiara Rossi']);
});

test('of people who fit alike, one who was never invited on a known day comes last', () => {
  const rows = [
    { name: 'Ana One', url: 'linkedin.com/in/1', sentOn: '' },
    { name: 'Ana Two', url: 'linkedin.com/in/2', sentOn: '2026-01-01' },
    { name: 'Ana Three', url: 'linkedin.com/in/3', sentOn: '2026-03-01' },
    { name: 'Ana Three', url: 'linkedin.com/in/3', sentOn: '' },
  ];
  expect(names(find(rows, 'ana')).map(([name]) => name)).toEqual(['Ana Three', 'Ana Two', 'Ana One']);
});

test('a history is told newest first', () => {
  const rows = ['2026-02-01', '2026-04-01', '2026-03-01'].map((sentOn) => ({ ...ANA, sentOn }));
  expect(find(rows, 'in/ana')[0]?.map(({ sentOn }) => sentOn)).toEqual([
    '2026-04-01',
    '2026-03-01',
    '2026-02-01',
  ]);
});

test('no invitation is told of two people, and each that fits is told', () => {
  const any = fc.record({
    name: fc.constantFrom('Ana', 'Ana Silva', 'Ben', ''),
    company: fc.constantFrom('', 'Acme'),
    url: fc.constantFrom('', 'linkedin.com/in/a', 'linkedin.com/in/b'),
    account: fc.constantFrom('', 'Second'),
    sentOn: fc.option(nearbyDay, { nil: '' }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (told) => {
      const rows = told.map((one, row) => ({ ...anInvitation(one), row }));
      const found = findPeople(rows, { kind: 'words', words: 'ana' }).flatMap(({ own }) => own);
      expect(new Set(found).size).toBe(found.length);
      for (const row of rows) if (row.name.startsWith('Ana')) expect(found).toContain(row);
    }),
  );
});
