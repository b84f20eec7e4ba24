/** Your words: the table keeps a reading, and says which of its rows cannot be used. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUSES } from '../../../src/core/invitation.ts';
import { type Meaning, NOT_AN_INVITATION, type Part, type Reading } from '../../../src/core/reading.ts';
import { fold } from '../../../src/core/text.ts';
import { COLUMN_KEYS } from '../../../src/sheet/column.ts';
import { parseReading, readingRows } from '../../../src/sheet/records/words.ts';

const ROWS: [string, string, string][] = [
  ['Column', 'First name', 'Name, first part'],
  ['Column', 'Last name', 'Name, last part'],
  ['Column', 'Date sent', 'Sent on'],
  ['Word', 'sent', 'Pending'],
  ['Word', 'no reply', 'Not an invitation'],
  ['Blank', 'with a day', 'Pending'],
  ['Blank', 'without a day', 'Not an invitation'],
  ['Filled', 'Connected at', 'Accepted'],
  ['Ticked', 'Withdrawn?', 'Withdrawn'],
  ['Not ticked', 'Request', 'Not an invitation'],
  ['Is e-mail', 'Channel', 'Not an invitation'],
  ['Dates', 'date sent', 'day first'],
];
const rowsOf = (lines: readonly (readonly [string, string, string])[]) =>
  lines.map(([what, theirs, means]) => ({ what, theirs, means }));

const READING: Reading = {
  columns: { name: 'First name', lastName: 'Last name', sentOn: 'Date sent' },
  words: new Map<string, Meaning>([
    ['sent', 'Pending'],
    ['no reply', 'Not an invitation'],
  ]),
  blank: { withDay: 'Pending', withoutDay: 'Not an invitation' },
  signs: [
    { header: 'Connected at', when: 'filled', means: 'Accepted' },
    { header: 'Withdrawn?', when: 'ticked', means: 'Withdrawn' },
    { header: 'Request', when: 'not ticked', means: 'Not an invitation' },
    { header: 'Channel', when: 'is e-mail', means: 'Not an invitation' },
  ],
  orders: new Map([['date sent', 'day first']]),
};

test('every kind of row is read, and written as it was read', () => {
  expect(parseReading(rowsOf(ROWS))).toEqual({ reading: READING, flaws: [] });
  expect(readingRows(READING)).toEqual(rowsOf(ROWS));
});

test('a name in one column is called so', () => {
  expect(readingRows({ ...READING, columns: { name: 'Who' } })[0]).toEqual({
    what: 'Column',
    theirs: 'Who',
    means: 'Name',
  });
});

test('what says nothing known is a flaw, a blank row is none; case and spaces do not matter', () => {
  const { reading, flaws } = parseReading(
    rowsOf([
      ['word', 'Sent', ' pending '],
      ['', '', ''],
      ['Word', 'Dead', 'Gone'],
      ['Column', '', 'Sent on'],
      ['Colour', 'x', 'Pending'],
      ['Blank', 'sometimes', 'Pending'],
      ['Dates', 'Date sent', 'year first'],
    ]),
  );
  expect([...reading.words]).toEqual([['sent', 'Pending']]);
  expect(flaws).toEqual([2, 3, 4, 5, 6]);
});

test('any reading comes back from its rows', () => {
  const text = fc.stringMatching(/^\S(?:.{0,10}\S)?$/).filter((each) => each === each.trim());
  const meaning = fc.constantFrom<Meaning>(...STATUSES, NOT_AN_INVITATION);
  const parts = fc.constantFrom<Part>(...COLUMN_KEYS, 'lastName');
  const reading = fc.record({
    columns: fc.dictionary(parts, text),
    words: fc.array(fc.tuple(text.map(fold), meaning)).map((each) => new Map(each)),
    blank: fc.record({ withDay: meaning, withoutDay: meaning }, { requiredKeys: [] }),
    signs: fc.array(
      fc.record({
        header: text,
        when: fc.constantFrom('filled' as const, 'ticked' as const, 'not ticked' as const),
        means: meaning,
      }),
    ),
    orders: fc
      .array(fc.tuple(text.map(fold), fc.constantFrom('day first' as const, 'month first' as const)))
      .map((each) => new Map(each)),
  });
  fc.assert(
    fc.property(reading, (one) => {
      expect(parseReading(readingRows(one as Reading))).toEqual({ reading: one, flaws: [] });
    }),
  );
});
