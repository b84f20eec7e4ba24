/** The exports of the tools themselves: what is read of each without a question, and what is asked. */
import { describe, expect, test } from 'vitest';
import { guessFile, isForeign } from '../../../src/core/foreign/recognise.ts';
import { aFile, exportOf, told } from './a-file.ts';

/** Questions as `use of a column`, `word`, or `with a day` for a row without a word. */
function questions(id: string): string[] {
  const { columns, words, dates } = guessFile(exportOf(id));
  return [
    ...columns.filter(({ ask }) => ask).map(({ header }) => header),
    ...words.filter(({ ask }) => ask).map(({ word, day }) => day ?? word),
    ...dates.filter(({ ask }) => ask).map(({ header }) => header),
  ];
}

/** How many of each status; `none` are no invitations. */
function tally(file: ReturnType<typeof told>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of file.invitations) counts[status] = (counts[status] ?? 0) + 1;
  return { ...counts, none: file.others, problems: file.problems.length };
}

const SENT = { blank: { withDay: 'Pending' } } as const;
const TOOLS = [
  {
    id: '01-waalaxy-export',
    asks: ['profileStatus', 'with a day', 'without a day'],
    choice: SENT,
    holds: { Pending: 7, Accepted: 5, none: 2, problems: 0 },
  },
  {
    id: 'dux-soup-visits',
    asks: ['VisitTime', 'My Tags', 'followed-up'],
    choice: { words: { 'followed-up': 'Accepted' } },
    holds: { Pending: 6, Accepted: 4, none: 2, problems: 0 },
  },
  {
    id: 'linked-helper-export',
    asks: ['with a day', 'without a day'],
    choice: SENT,
    holds: { Pending: 6, Accepted: 3, Withdrawn: 2, none: 2, problems: 0 },
  },
  {
    id: 'phantombuster-network-booster',
    asks: ['error', 'with a day'],
    choice: SENT,
    holds: { Pending: 12, none: 0, problems: 0 },
  },
  {
    id: 'heyreach-campaign-leads',
    asks: ['None'],
    choice: {},
    holds: { Pending: 6, Accepted: 3, none: 3, problems: 0 },
  },
  {
    id: 'lemlist-campaign-states',
    asks: [],
    choice: {},
    holds: { Pending: 5, Accepted: 3, none: 4, problems: 0 },
  },
  {
    id: 'hubspot-contacts-own-columns',
    asks: ['without a day'],
    choice: {},
    holds: { Pending: 6, Accepted: 3, Withdrawn: 1, none: 3, problems: 0 },
  },
] as const;

describe.each(TOOLS)('the export $id', ({ id, asks, choice, holds }) => {
  test('is known for another tool’s', () => expect(isForeign(exportOf(id))).toBe(true));
  test('asks what it leaves open, and nothing else', () => expect(questions(id)).toEqual(asks));
  test('tells sent invitations, and counts the rest', () => {
    expect(tally(told(exportOf(id), choice))).toEqual(holds);
  });
});

describe('a file is LinkedIn’s, or of no use, where', () => {
  const LINKEDIN = {
    'it is Connections.csv':
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,B,,,,,1 Jun 2026',
    'it is Invitations.csv': 'From,To,Sent At,Message,Direction\nMe,Ana,"6/20/26, 9:05 AM",,OUTGOING',
    'it is Invitations.csv without a column': 'From,To,Sent At,Message\nMe,Ana,6/20/26,',
    'it is messages.csv': 'CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,Ana,Me,2026-06-01,Hi',
    'it names nobody': 'Month,Budget\nMay,100\nJune,120',
    'it tells nothing of invitations': 'First name,Last name,Email\nAna,Bell,ana@example.com',
    'it is blank': '',
  };
  test.each(Object.entries(LINKEDIN))('%s', (_, text) => expect(isForeign(aFile(text))).toBe(false));
});

describe('a row', () => {
  const HEAD = 'Name,Profile URL,Invitation status,Sent on,Accepted on';
  const read = (line: string) => told(aFile(`${HEAD}\n${LINES}\n${line}`));
  const LINES = [
    'Ana Bell,https://www.linkedin.com/in/ana,Accepted,2026-05-01,2026-05-04',
    'Ben Cole,https://www.linkedin.com/in/ben,Pending,2026-05-02,',
    'Cas Dorn,https://www.linkedin.com/in/cas,Withdrawn,2026-05-03,',
  ].join('\n');

  test('that names nobody is listed with its line', () => {
    const { problems } = read(',,Pending,2026-05-05,');
    expect(problems).toEqual([
      { file: 'leads.csv', line: 5, what: 'It has neither a name nor a profile address.' },
    ]);
  });

  test('counts lines, not rows, where a cell holds several', () => {
    const file = told({
      name: 'leads.csv',
      rows: [
        ['Name', 'Note', 'Status', 'Sent on'],
        ['Ana Bell', 'Hi Ana,\nshall we?\r\nBest', 'Sent', '2026-05-01'],
        ['Ben Cole', '', 'Accepted', '2026-05-01'],
        ['', '', 'Sent', '2026-05-02'],
      ],
    });
    expect(file.problems.map(({ line }) => line)).toEqual([6]);
  });

  test.each([
    [
      'without the day of its acceptance keeps none',
      'Dee,,Accepted,2026-05-05,',
      '2026-05-05',
      'Accepted',
      '',
    ],
    [
      'accepted a day before it was sent, in UTC',
      'Dee,,Accepted,2026-05-05,2026-05-04',
      '2026-05-05',
      'Accepted',
      '2026-05-05',
    ],
    [
      'accepted long before it was sent keeps no day',
      'Dee,,Accepted,2026-05-05,2026-04-04',
      '2026-05-05',
      'Accepted',
      '',
    ],
    [
      'accepted in the future keeps no day',
      'Dee,,Accepted,2026-05-05,2027-04-04',
      '2026-05-05',
      'Accepted',
      '',
    ],
    ['withdrawn without a day keeps none', 'Dee,,Withdrawn,2026-05-05,', '2026-05-05', 'Withdrawn', ''],
    ['without a day sent has none', 'Dee,,Pending,,', undefined, 'Pending', ''],
  ])('%s', (_, line, sentOn, status, closedOn) => {
    expect(read(line).invitations[3]).toMatchObject({ name: 'Dee', sentOn, status, closedOn });
  });

  test.each([
    ['2027-01-05', 'that day is in the future'],
    ['soon', 'it isn’t a date'],
  ])('sent %s is listed', (sent, why) => {
    expect(read(`Dee,,Pending,${sent},`).problems).toEqual([
      { file: 'leads.csv', line: 5, what: `Cannot use "${sent}" as the day sent: ${why}.` },
    ]);
  });
});

test('an order of dates that nothing proves is asked, and kept as it is answered', () => {
  const file = aFile('Name,Status,Sent on\nAna Bell,Sent,05/06/2026\nBen Cole,Accepted,07/08/2026');
  expect(guessFile(file).dates).toMatchObject([{ ask: true }]);
  // Until then they wait: nothing is wrong with them.
  expect(told(file)).toMatchObject({ invitations: [], problems: [], waiting: 2 });
  const days = (order: 'day first' | 'month first') =>
    told(file, { orders: { 2: order } }).invitations.map(({ sentOn }) => sentOn);
  expect(days('day first')).toEqual(['2026-06-05', '2026-08-07']);
  expect(days('month first')).toEqual(['2026-05-06', '2026-07-08']);
});
