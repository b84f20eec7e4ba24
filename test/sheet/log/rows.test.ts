/** Rows are read through the reading of their owner's words, and those that are no invitation are left alone. */
import { describe, expect, test } from 'vitest';
import { type Meaning, OWN_WORDS, type Reading } from '../../../src/core/reading.ts';
import type { Cell } from '../../../src/sheet/cell.ts';
import { type LoggedInvitation, readRowsThrough } from '../../../src/sheet/log/rows.ts';
import { cpuTime } from '../../cpu-time.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';

const ZONE = 'America/New_York';
const calendar = calendarIn(ZONE);
const date = (day: string) => dateCell(ZONE, day);

const OWN: Reading = {
  columns: { name: 'First', lastName: 'Last', url: 'linkedin_url', sentOn: 'Date sent', status: 'Stage' },
  words: new Map<string, Meaning>([
    ['sent', 'Pending'],
    ['no reply', 'Pending'],
    ['lead', 'Not an invitation'],
  ]),
  blank: { withDay: 'Pending', withoutDay: 'Not an invitation' },
  signs: [
    { header: 'Accepted on', when: 'filled', means: 'Accepted' },
    { header: 'Withdrawn?', when: 'ticked', means: 'Withdrawn' },
  ],
  orders: new Map([
    ['date sent', 'day first'],
    ['accepted on', 'day first'],
  ]),
};
const HEADERS = ['First', 'Last', 'linkedin_url', 'Date sent', 'Stage', 'Accepted on', 'Withdrawn?'];
const ADA = 'https://www.linkedin.com/in/ada';

function read(line: readonly Cell[], reading = OWN): LoggedInvitation | undefined {
  return readRowsThrough([HEADERS, line], 1, reading, calendar).invitations[0];
}

describe('a row in its owner’s words', () => {
  test.each<[string, Cell[], Partial<LoggedInvitation> | undefined]>([
    [
      'a name in two columns, a day by the order of its column, a word of theirs',
      ['Ada', 'Byron', ADA, '10/11/2025', 'SENT', '', false],
      { name: 'Ada Byron', url: ADA, sentOn: '2025-11-10' as never, status: 'Pending', unread: [] },
    ],
    [
      'a date cell',
      ['Ada', '', ADA, date('2026-05-04'), 'No reply'],
      { name: 'Ada', sentOn: '2026-05-04' as never, status: 'Pending' },
    ],
    [
      'our own word',
      ['Ada', 'B', '', '', 'Withdrawn'],
      { status: 'Withdrawn', sentOn: undefined, closedOn: undefined },
    ],
    [
      'a filled sign, whose date is the day closed',
      ['Ada', 'B', ADA, '01/02/2026', '', '03/02/2026', ''],
      { status: 'Accepted', closedOn: '2026-02-03' as never },
    ],
    [
      'the day of a sign also where the word says the same',
      ['Ada', 'B', ADA, '01/02/2026', 'connected', date('2026-02-03')],
      { status: 'Accepted', closedOn: '2026-02-03' as never },
    ],
    [
      'but not of one that says something else',
      ['Ada', 'B', ADA, '01/02/2026', 'Withdrawn', date('2026-02-03')],
      { status: 'Withdrawn', closedOn: undefined },
    ],
    ['a ticked sign', ['Ada', 'B', ADA, '01/02/2026', '', '', true], { status: 'Withdrawn' }],
    ['a blank with a day', ['Ada', 'B', ADA, '01/02/2026'], { status: 'Pending' }],
    ['a blank without one', ['Ada', 'B', ADA], undefined],
    ['a lead', ['Ada', 'B', ADA, '', 'Lead'], undefined],
    ['a word that nobody told of', ['Ada', 'B', ADA, '', 'Hm'], { status: undefined, unread: ['status'] }],
    [
      'a day that cannot be read',
      ['Ada', 'B', ADA, 'soon', 'Sent'],
      { sentOn: undefined, status: 'Pending', unread: ['sentOn'] },
    ],
  ])('%s', (_, line, expected) => {
    const invitation = read(line);
    if (expected) expect(invitation).toMatchObject(expected);
    else expect(invitation).toBeUndefined();
  });

  test('a text that may be two days is unread without an order', () => {
    const plain = { ...OWN, orders: new Map() };
    expect(read(['Ada', 'B', ADA, '10/11/2025', 'Sent'], plain)).toMatchObject({
      sentOn: undefined,
      unread: ['sentOn'],
    });
  });

  test('a blank status is unread where nobody told what it means, and is no word that cannot be read', () => {
    const plain = { ...OWN, blank: {} };
    expect(read(['Ada', 'B', ADA, '01/02/2026'], plain)).toMatchObject({ status: undefined, unread: [] });
  });
});

const NAMES = ['Name', 'Company', 'Profile URL', 'Sent on', 'Status', 'Mood'];
const ANA: Cell[] = ['Ana', 'Acme', ADA, date('2026-05-04'), 'Pending', ''];
const BEN: Cell[] = ['Ben', '', '', '', 'Accepted', ''];

describe('which rows are invitations', () => {
  test.each<[string, Cell[][], invitations: number[], others: number[]]>([
    [
      'rows with a name, an address, a day or a status',
      [ANA, BEN, ['Cy'], ['', '', '', '', 'Pending']],
      [2, 3, 4, 5],
      [],
    ],
    [
      'a blank row and one with a mood only are neither',
      [ANA, [], ['', '', '', '', '', 'glad'], BEN],
      [2, 5],
      [],
    ],
    ['totals', [ANA, BEN, [], ['Total', '', '', '', 2], ['Total: 2']], [2, 3], [5, 6]],
    ['a count in the place of a name', [ANA, [12, '', '', '', 3, '']], [2], [3]],
    ['a rate in the place of a status', [ANA, ['Acceptance', '', '', '', 0.36]], [2], [3]],
    ['titles of sections', [['June 2026'], ANA, ['Recruiters:'], BEN, ['— old —']], [3, 5], [2, 4, 6]],
    ['a lone name is no title: it may be somebody', [ANA, ['Recruiters'], BEN], [2, 3, 4], []],
    ['the header once more', [ANA, [...NAMES], BEN], [2, 4], [3]],
    [
      'all from a second table on',
      [ANA, [], ['Week', 'Invites', '', 'Accepted'], ['W18', 10, '', 3], ['W19', 11, '', 4]],
      [2],
      [4, 5, 6],
    ],
    [
      'also one with our columns in another order',
      [ANA, [], ['Company', 'Name', 'Event', 'Date'], ['Acme', 'Zoe', 'Fair', date('2026-05-04')]],
      [2],
      [4, 5],
    ],
    [
      'people called Total and Date are people',
      [
        ['Total', 'Acme', ADA],
        ['Date', '', '', date('2026-05-04')],
      ],
      [2, 3],
      [],
    ],
    [
      'people called as columns are, whatever is missing of them',
      [
        ANA,
        ['Dia', 'Agency', '', 'mid May', 'Pending'],
        ['Mark', 'Contact', '', '', 'Pending'],
        [],
        ['Dia', 'Business', '', '', 'Pending'],
        [],
        ['Max', 'Company', '', '', ''],
        ['Suma Patel', '', '', '', 'who knows'],
        BEN,
      ],
      [2, 3, 4, 6, 8, 9, 10],
      [],
    ],
    [
      'a total in words of a status, and a line that dates the sheet',
      [ANA, ['Total', '', '', '', '4 sent'], ['Last updated:', '', '', date('2026-05-04'), '']],
      [2],
      [3, 4],
    ],
    [
      'all from a second table on that follows without a gap',
      [
        ANA,
        ['Name', 'Email', '', 'Date sent', 'Status'],
        ['Zoe', 'z@example.com', '', date('2026-05-04'), ''],
      ],
      [2],
      [3, 4],
    ],
    [
      'a person called as a column may be, with a word that heads columns as well',
      [ANA, ['Dia', 'Costa', '', 'mid May', 'Connected'], BEN],
      [2, 3, 4],
      [],
    ],
    [
      'a person without a day or an address below a blank row',
      [ANA, [], ['Will Young', 'Company', '', '', 'Pending']],
      [2, 4],
      [],
    ],
  ])('%s', (_, lines, invitations, others) => {
    const rows = readRowsThrough([NAMES, ...lines], 1, OWN_WORDS, calendar);
    expect(rows.invitations.map(({ row }) => row)).toEqual(invitations);
    expect(rows.notInvitations).toEqual(others);
  });

  test('a table beside the log is not of its rows', () => {
    const headers = [...NAMES, '', 'Week', 'Sent'];
    const lines = [
      [...ANA, '', 'W18', 10],
      ['', '', '', '', '', '', '', 'Total', 21],
    ];
    expect(readRowsThrough([headers, ...lines], 1, OWN_WORDS, calendar)).toMatchObject({
      invitations: [{ row: 2 }],
      notInvitations: [],
    });
  });
});

test('a hundred thousand rows are read within a second or two', { tags: 'thorough' }, () => {
  const lines = Array.from({ length: 100_000 }, (_, row) => [
    `Ada ${row}`,
    'Byron',
    `${ADA}-${row}`,
    `${(row % 28) + 1}/05/2025`,
    row % 3 === 0 ? 'sent' : '',
    row % 3 === 1 ? '10/06/2025' : '',
    row % 3 === 2,
  ]);
  const before = cpuTime();
  const { invitations } = readRowsThrough([HEADERS, ...lines], 1, OWN, calendar);
  expect(invitations).toHaveLength(100_000);
  expect(cpuTime() - before).toBeLessThan(5000);
});
