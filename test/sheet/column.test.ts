/** Columns are found by their headers: in any order, by the user's own words, below a title. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/sheet/cell.ts';
import {
  ASKED_FOR,
  COLUMN_KEYS,
  COLUMNS,
  type ColumnKey,
  columnLetter,
  columnMeant,
  findColumns,
  findHeaderRow,
  isHeader,
  type Places,
  type RangeKind,
} from '../../src/sheet/column.ts';

const OURS = COLUMN_KEYS.map((key) => COLUMNS[key].header);

test('the columns are those of the architecture, in its order', () => {
  expect(OURS.join(' · ')).toBe(
    'Name · Company · Profile URL · Account · Sent on · Note · Status · Closed on · Reason · Resend from · Attempt · Goal fit · Follow-up · Flag',
  );
});

/** Other words that leave no doubt; 0.1.0 knew them, and logs adopted with it are found by them. */
const OTHER_WORDS: Readonly<Record<ColumnKey, readonly string[]>> = {
  name: ['Full name', 'Person', 'Contact', 'Contact name', 'Prospect', 'Candidate', 'Invitee', 'full_name'],
  company: ['Organisation', 'Organization', 'Employer', 'Firm', 'Company name', 'Current company'],
  url: ['URL', 'Profile', 'LinkedIn', 'LinkedIn URL', 'LinkedIn profile', 'linkedin_url', 'profileUrl'],
  account: ['Sender', 'Sent by', 'LinkedIn account'],
  sentOn: ['Sent', 'Sent at', 'Date sent', 'Invited on', 'Invite date', 'Invitation date', 'Requested on'],
  note: ['Message', 'Personal note', 'Invite note', 'Personalization', 'connection-note'],
  status: ['Outcome', 'Result', 'Response', 'Invitation status', 'Invite status', 'Status?'],
  closedOn: ['Closed', 'Withdrawn on', 'Date withdrawn', 'Accepted on', 'Connected on', 'Date closed'],
  reason: ['Withdrawal reason', 'Reason withdrawn'],
  resendFrom: ['Resend date', 'Re-send date', 'Re-send from', 'Reconnect date', 'Retry on', 'Try again on'],
  attempt: ['Attempts', 'Attempt number', 'Attempt no'],
  goalFit: ['Fit', 'Priority', 'Relevance'],
  followUp: ['Follow up', 'Followup', 'Follow-up plan', 'Next step', 'Next steps'],
  flag: ['Ledger flag'],
};

test.each(COLUMN_KEYS)('the words for %s mean no other column', (key) => {
  for (const word of [COLUMNS[key].header, ...OTHER_WORDS[key]]) {
    if (key === 'account' && word === 'Account') continue; // a company in many a CRM: found as our own word
    if (word === 'Name') continue; // the last name beside a first name, in German
    expect([word, columnMeant(word)]).toEqual([word, key]);
  }
});

test.each([
  ['Account', 'a sender or a company'],
  ['Withdrawn', 'a day or a check box'],
  ['Accepted?', 'a check box'],
  ['First name', 'a part of a name'],
  ['Nome', 'a first name or a whole one'],
  ['Created at', 'no column of ours'],
])('columnMeant leaves "%s" open: %s', (header) => {
  expect(columnMeant(header)).toBeUndefined();
});

describe('findColumns', () => {
  test.each<[Cell[], Places, string]>([
    [['Status', 'Name', 'Sent on'], { status: 0, name: 1, sentOn: 2 }, 'ours in another order'],
    [['', 'Name', 'My mood', 'Status'], { name: 1, status: 3 }, 'others between them'],
    [['NAME ', '  sent   ON', 'status'], { name: 0, sentOn: 1, status: 2 }, 'any case and stray spaces'],
    [['Full name', 'Date sent', 'Outcome'], { name: 0, sentOn: 1, status: 2 }, "people's own words"],
    [['Date', 'Sent on'], { sentOn: 1 }, 'ours before another word for it'],
    [['Name', 'Name'], { name: 0 }, 'the first of two equals'],
    [['Sent', 'Withdrawn on', 'Reconnect date'], { sentOn: 0, closedOn: 1, resendFrom: 2 }, 'three dates'],
    [[1, true, new Date(0)], {}, 'no text'],
    [[], {}, 'nothing'],
  ])('finds in %j %j: %s', (headers, places) => {
    expect(findColumns(headers)).toEqual(places);
  });

  test('takes the header that the user chose, before ours', () => {
    expect(findColumns(['Status', 'Stand'], { status: 'Stand' })).toEqual({ status: 1 });
    expect(findColumns(['Wann', 'Name'], { sentOn: ' wann ' })).toEqual({ sentOn: 0, name: 1 });
  });

  test('goes by our own words when the chosen header is gone', () => {
    expect(findColumns(['Status'], { status: 'Stand' })).toEqual({ status: 0 });
  });

  test('never gives one column to two', () => {
    expect(findColumns(['Name', 'Status'], { company: 'Name' })).toEqual({ company: 0, status: 1 });
    const anyHeaders = fc.array(
      fc.constantFrom(...COLUMN_KEYS.flatMap((key) => [COLUMNS[key].header, ...OTHER_WORDS[key]]), '', 'X'),
    );
    fc.assert(
      fc.property(anyHeaders, (headers) => {
        const places = Object.values(findColumns(headers));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  test('finds every column in any order, by our word or any other', () => {
    const named = fc.tuple(
      ...COLUMN_KEYS.map((key) => fc.constantFrom(COLUMNS[key].header, ...OTHER_WORDS[key])),
    );
    const order = fc.shuffledSubarray([...COLUMN_KEYS.keys()], { minLength: COLUMN_KEYS.length });
    fc.assert(
      fc.property(named, order, (names, order) => {
        const expected = Object.fromEntries(order.map((column, place) => [COLUMN_KEYS[column], place]));
        expect(findColumns(order.map((column) => names[column] ?? ''))).toEqual(expected);
      }),
    );
  });
});

test.each([
  [0, [OURS, ['Ada']], 'at the top'],
  [2, [['My invitations 2026'], [''], OURS, ['Ada']], 'below a title'],
  [1, [['Name of this log'], ['Name', 'Status'], ['Name', 'x']], 'the row that names most'],
  [
    0,
    [
      ['Ada', 'Pending'],
      ['Grace', 'Pending'],
    ],
    'the first row where none names two',
  ],
  [0, [['My log'], ['Status', 'x']], 'the first row where one name may be chance'],
  [0, [], 'an empty sheet'],
])('findHeaderRow is %i in %j: %s', (row, values) => {
  expect(findHeaderRow(values)).toBe(row);
});

test('findHeaderRow knows the headers that the user chose', () => {
  const values = [['Kontakte'], ['Wer', 'Wann'], ['Ada', '2026-06-01']];
  expect(findHeaderRow(values, { name: 'Wer', sentOn: 'Wann' })).toBe(1);
});

test.each<[string, RangeKind]>([
  ['Status', 'status'],
  ['STATUS', 'status'],
  ['status ', 'status'],
  ['Invite status', 'status'],
  ['invite_status', 'status'],
  ['Outcome', 'status'],
  ['Sent on', 'day'],
  ['sent_on', 'day'],
  ['withdrawn_on', 'day'],
  ['Withdrawn on', 'day'],
  ['Date withdrawn', 'day'],
  ['date-sent', 'day'],
  ['Send date', 'day'],
  ['Resend from', 'day'],
  // Of real trackers.
  ['sent_at', 'day'],
  ['Date', 'day'],
  ['Date Connected', 'day'],
  ['Connection Date', 'day'],
  ['Request sent', 'day'],
  ['Sent (date)', 'day'],
  ['Date of invite', 'day'],
  ['Datum der Anfrage', 'day'],
  ['Created at', 'day'],
  ['Statut', 'status'],
  ['LinkedIn connection', 'status'],
])('"%s" is a header of a range of kind %s', (text, kind) => {
  expect(isHeader(text, kind)).toBe(true);
});

// Passed over by mistake, any of these would be missing from a total without a word.
test.each<[string, RangeKind]>([
  ...[
    'Pendin',
    'Acepted',
    'pendng ',
    'Rejected',
    'Connected',
    'Sent',
    'No response',
    'not accepted',
    'abc',
    '',
    '?',
    '-',
  ].map((text): [string, RangeKind] => [text, 'status']),
  ...['no date', 'on hold', 'date unknown', 'abc', 'n/a', '2026-02-30', '31.02.2026', '', '?'].map(
    (text): [string, RangeKind] => [text, 'day'],
  ),
])('"%s" is no header of a range of kind %s', (text, kind) => {
  expect(isHeader(text, kind)).toBe(false);
});

test('every header of ours and every other word for it is a header of its kind; numbers, booleans and dates are none', () => {
  for (const key of COLUMN_KEYS) {
    const kind = key === 'status' ? 'status' : COLUMNS[key].kind === 'day' ? 'day' : undefined;
    for (const header of kind ? [COLUMNS[key].header, ...OTHER_WORDS[key]] : []) {
      expect([header, isHeader(header, kind as RangeKind)]).toEqual([header, true]);
    }
  }
  for (const cell of [0, 42, true, false, new Date()]) expect(isHeader(cell, 'day')).toBe(false);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('columnLetter of %i is %s', (place, letters) => {
  expect(columnLetter(place)).toBe(letters);
});

test('a column without which a row is no invitation is one of ours', () => {
  expect(COLUMN_KEYS).toEqual(expect.arrayContaining([...ASKED_FOR]));
});
