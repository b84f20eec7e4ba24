/** What the words, blanks, ticks and written dates of an owner mean. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOfValue,
  holds,
  isTicked,
  joinName,
  type Meaning,
  meaningOfRow,
  meaningOfWord,
  OWN_WORDS,
  type Sign,
  splitName,
  type Value,
} from '../../src/core/reading.ts';
import type { Order } from '../../src/core/written-day.ts';

const QUEUE = new Map<string, Meaning>([
  ['pending', 'Not an invitation'],
  ['invite_sent', 'Pending'],
  ['ghosted', 'Pending'],
]);

describe('meaningOfWord', () => {
  test.each<[string, Meaning | undefined, string]>([
    ['Withdrawn', 'Withdrawn', 'our own word'],
    [' PENDING ', 'Not an invitation', 'what the user told comes before our word'],
    ['Invite_Sent', 'Pending', 'the user’s word in any case'],
    ['connected', 'Accepted', 'a word that leaves no doubt'],
    ['No reply', undefined, 'a word that may mean two things'],
    ['xyz', undefined, 'a word that nobody told us of'],
    ['', undefined, 'no word'],
  ])('%j is %s: %s', (word, meaning) => {
    expect(meaningOfWord(word, { words: QUEUE })).toBe(meaning);
  });
});

const ACCEPTED: Sign = { header: 'Accepted on', when: 'filled', means: 'Accepted' };
const WITHDRAWN: Sign = { header: 'Withdrawn?', when: 'ticked', means: 'Withdrawn' };
const NOT_SENT: Sign = { header: 'Request', when: 'not ticked', means: 'Not an invitation' };

describe('meaningOfRow', () => {
  const reading = {
    ...OWN_WORDS,
    signs: [ACCEPTED, WITHDRAWN, NOT_SENT],
    blank: { withDay: 'Pending', withoutDay: 'Not an invitation' },
  } as const;
  type Cells = Partial<Record<string, Value>>;
  const TICKED = { Request: true };
  test.each<[string, Value, Cells, boolean, Meaning | undefined]>([
    ['the word comes before any sign', 'Withdrawn', { 'Accepted on': '1 May' }, true, 'Withdrawn'],
    [
      'a blank cell leaves it to the first sign',
      '',
      { 'Accepted on': { day: undefined }, 'Withdrawn?': true },
      true,
      'Accepted',
    ],
    ['and to the next one', ' ', { ...TICKED, 'Withdrawn?': 'yes' }, true, 'Withdrawn'],
    ['one may say that nothing was sent', '', { Request: '' }, true, 'Not an invitation'],
    ['where no sign holds, a row with a day', '', TICKED, true, 'Pending'],
    ['a row without one', '', TICKED, false, 'Not an invitation'],
    ['an unknown word is not guessed from signs', 'hm', { 'Accepted on': '1 May' }, true, undefined],
  ])('%s', (_, status, cells, hasDay, meaning) => {
    expect(meaningOfRow(status, ({ header }) => cells[header] ?? '', hasDay, reading)).toBe(meaning);
  });

  test('the kind of contact counts before the status: what became of an e-mail is no matter', () => {
    const emails = {
      ...reading,
      signs: [{ header: 'Channel', when: 'is e-mail', means: 'Not an invitation' } as const],
    };
    const meaning = (channel: string) => meaningOfRow('Accepted', () => channel, true, emails);
    expect([meaning(' E-Mail'), meaning('LinkedIn'), meaning('')]).toEqual([
      'Not an invitation',
      'Accepted',
      'Accepted',
    ]);
  });

  test('without the user’s word nothing is made of a blank cell', () => {
    for (const hasDay of [true, false]) expect(meaningOfRow('', () => '', hasDay, OWN_WORDS)).toBeUndefined();
  });
});

test.each<[Value, boolean | undefined]>([
  [true, true],
  ['checked', true],
  ['Yes', true],
  [1, true],
  [false, false],
  ['', false],
  ['no', false],
  ['-', false],
  ['maybe', undefined],
])('isTicked of %j is %s', (value, ticked) => {
  expect(isTicked(value)).toBe(ticked);
  expect(holds(WITHDRAWN, value)).toBe(ticked === true);
  expect(holds(NOT_SENT, value)).toBe(ticked === false);
});

test.each<[Value, boolean]>([
  [{ day: undefined }, true],
  ['last spring', true],
  [46_000, true],
  ['', false],
  ['n/a', false],
  [false, false],
])('a column is filled by %j: %s', (value, filled) => {
  expect(holds(ACCEPTED, value)).toBe(filled);
});

describe('dayOfValue', () => {
  test.each<[Value, Order | undefined, string | undefined]>([
    ['10/11/2026', 'day first', '2026-11-10'],
    ['10/11/2026', 'month first', '2026-10-11'],
    ['10/11/2026', undefined, undefined],
    ['25/11/2026', 'month first', '2026-11-25'],
    ['2026-11-25', 'day first', '2026-11-25'],
    [46_351, undefined, '2026-11-25'],
    [5, undefined, undefined],
    [true, undefined, undefined],
    ['', 'day first', undefined],
    ['soon', 'day first', undefined],
  ])('%j, %s, is %s', (value, order, expected) => {
    expect(dayOfValue(value, order)).toBe(expected);
  });
});

describe('a name in two columns', () => {
  test.each([
    ['Ana Keller', 'Ana', 'Keller'],
    ['Ana Maria Keller', 'Ana Maria', 'Keller'],
    ['Cher', 'Cher', ''],
    ['', '', ''],
  ])('%j is split into %j and %j', (name, first, last) => {
    expect(splitName(name)).toEqual({ first, last });
  });

  test('joins to what it was split from', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,8}$/)), (words) => {
        const name = words.join(' ');
        const { first, last } = splitName(name);
        expect(joinName(first, last)).toBe(name);
      }),
    );
  });

  test('may lack either part', () => {
    expect([joinName('', 'Keller'), joinName('Ana', '')]).toEqual(['Keller', 'Ana']);
  });

  test.each([
    ['Quist, Mia', 'Mia Quist'],
    ['van der Berg, Jan Peter', 'Jan Peter van der Berg'],
    ['Quist, PhD', 'Quist, PhD'],
    ['Mia Quist, MBA', 'Mia Quist, MBA'],
    ['Mia Quist, Lyon', 'Mia Quist, Lyon'],
    ['Quist,', 'Quist,'],
  ])('%j in one column is %j', (written, name) => {
    expect(joinName(written, '')).toBe(name);
  });
});
