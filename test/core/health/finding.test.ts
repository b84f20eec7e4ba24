/** What is found in a log, how it is told, and what the one safe fix is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/core/account.ts';
import { addDays, day } from '../../../src/core/day.ts';
import type { Field, Issue, WrittenLog } from '../../../src/core/health/finding.ts';
import { noticeIn } from '../../../src/core/health/finding-search.ts';
import { NOTHING_PLANNED } from '../../../src/core/plan.ts';
import { anInvitation } from '../an-invitation.ts';

const TODAY = day('2026-06-27');
const JORDAN: Account = {
  name: 'Jordan',
  type: 'Free',
  pendingCap: undefined,
  pendingSafe: undefined,
  weeklyLimit: undefined,
  weeklySafe: undefined,
  slug: undefined,
  lastArchive: undefined,
};
const FIELDS: readonly Field[] = [
  ...(['name', 'url', 'account', 'sentOn', 'status', 'closedOn', 'resendFrom', 'keepUntil'] as const),
];

type Told = Parameters<typeof anInvitation>[0] & { readonly written?: Partial<Record<Field, string>> };

/** A log from row 2 on; `written` is what stands in cells that cannot be read. */
function aLog(rows: readonly Told[], missing: readonly Field[] = []): WrittenLog {
  const invitations = rows.map(({ written: _, ...told }, index) => ({
    ...anInvitation(told),
    row: index + 2,
  }));
  return {
    invitations,
    has: (field) => !missing.includes(field),
    isTold: () => false,
    text: (row, field) =>
      rows[row - 2]?.written?.[field] ??
      String(field === 'keepUntil' ? '' : (invitations[row - 2]?.[field] ?? '')),
  };
}

const find = (rows: readonly Told[], missing: readonly Field[] = []) =>
  noticeIn(aLog(rows, missing), TODAY, [JORDAN]);
const say = ({ kind, says, remedy }: Issue) => [kind, says((row, field) => `${field}${row}`), remedy];
const unreadable = (field: 'sentOn' | 'closedOn' | 'resendFrom', text: string): Told => ({
  status: 'Accepted',
  [field]: '',
  written: { [field]: text },
});

describe('a log in order', () => {
  test.each<[string, Told]>([
    ['pending since today', { sentOn: '2026-06-27' }],
    ['closed on the day it was sent', { status: 'Accepted', closedOn: '2026-06-01' }],
    [
      'withdrawn, with a resend day to come',
      { status: 'Withdrawn', closedOn: '2026-06-20', resendFrom: '2026-09-01' },
    ],
    ['accepted, no address', { status: 'Accepted', url: '' }],
    ['unknown, no address', { status: 'Unknown', url: '' }],
    ['sent by a listed account in another case', { account: ' jordan' }],
    ['sent on the day LinkedIn began', { status: 'Accepted', sentOn: '2003-05-05' }],
  ])('nothing is found where it was %s', (_fact, row) => {
    expect(find([row])).toEqual([]);
  });
});

describe('a date written as text', () => {
  test.each<[string, string, string | undefined]>([
    ['26.06.2026', 'sentOn2 holds "26.06.2026" as text. Did you mean 26 June 2026?', '2026-06-26'],
    ['26/06/2026', 'sentOn2 holds "26/06/2026" as text. Did you mean 26 June 2026?', '2026-06-26'],
    [
      '6/26/26, 9:05 AM',
      'sentOn2 holds "6/26/26, 9:05 AM" as text. Did you mean 26 June 2026?',
      '2026-06-26',
    ],
    ['02 Jun 2026', 'sentOn2 holds "02 Jun 2026" as text. Did you mean 2 June 2026?', '2026-06-02'],
    ['6/6/2026', 'sentOn2 holds "6/6/2026" as text. Did you mean 6 June 2026?', '2026-06-06'],
    [
      '5/6/2026',
      'sentOn2 holds "5/6/2026", which may be 5 June 2026 or 6 May 2026. Write 2026-06-05 or 2026-05-06.',
      undefined,
    ],
  ])('%s is told, and fixed only where it means one day', (text, says, fixed) => {
    expect(find([unreadable('sentOn', text)]).map(say)).toEqual([
      ['text date', says, fixed === undefined ? undefined : { day: fixed }],
    ]);
  });

  test.each<[string, readonly string[], readonly (string | undefined)[]]>([
    ['a later cell that is day first', ['5/6/2026', '26/05/2026'], ['2026-06-05', '2026-05-26']],
    ['an earlier cell that is month first', ['5/26/2026', '5/6/2026'], ['2026-05-26', '2026-05-06']],
    ['no cell', ['5/6/2026', '6/5/2026'], [undefined, undefined]],
    [
      'cells that contradict each other',
      ['26/5/2026', '5/26/2026', '5/6/2026'],
      ['2026-05-26', '2026-05-26', undefined],
    ],
  ])('%s tells the order of the column', (_what, texts, days) => {
    const found = find(texts.map((text) => unreadable('sentOn', text)));
    expect(found.map(({ remedy }) => remedy && 'day' in remedy && remedy.day)).toEqual(
      days.map((each) => each ?? undefined),
    );
    expect(new Set(found.map(({ alike }) => alike))).toEqual(new Set(['sentOn']));
  });

  test('says which cell shows the order, and not of another column', () => {
    const rows = [unreadable('sentOn', '5/6/2026'), unreadable('sentOn', '26/05/2026')];
    expect(find(rows)[0]?.says((row, field) => `${field}${row}`)).toBe(
      'sentOn2 holds "5/6/2026" as text. Did you mean 5 June 2026? sentOn3, "26/05/2026", shows that the day comes first.',
    );
    const apart = find([unreadable('sentOn', '5/6/2026'), unreadable('closedOn', '26/05/2026')]);
    expect(apart.map(({ remedy, days }) => [remedy, days])).toEqual([
      [undefined, { 'day first': '2026-06-05', 'month first': '2026-05-06' }],
      [{ day: '2026-05-26' }, undefined],
    ]);
  });
});

describe('a date that can’t be read', () => {
  test.each(['last week', '2026-02-30', '#REF!', '31/02/2026'])('%s is told', (text) => {
    expect(find([unreadable('sentOn', text)]).map(say)).toEqual([
      ['date', `sentOn2 holds "${text}", which isn’t a date. Write one such as 2026-06-27.`, undefined],
    ]);
  });

  test.each(['closedOn', 'resendFrom'] as const)('is found in %s too', (field) => {
    expect(find([unreadable(field, 'soon')]).map(({ kind, field }) => [kind, field])).toEqual([
      ['date', field],
    ]);
  });

  test('is quoted no longer than a sentence bears', () => {
    const [found] = find([unreadable('sentOn', '😀'.repeat(5000))]);
    expect(found?.says(() => 'E2').length).toBeLessThan(200);
  });

  test('what is read without guessing is the day that was written, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8000 }), (after) => {
        const written = addDays(day('2004-01-01'), after);
        const [year, month, date] = written.split('-');
        const [found] = find([unreadable('sentOn', `${date}.${month}.${year}`)]);
        expect(found?.remedy).toEqual({ day: written });
      }),
      { numRuns: 50 },
    );
  });
});

describe('days that cannot be right', () => {
  test.each<[string, Told, unknown[]]>([
    [
      'sent tomorrow',
      { sentOn: '2026-06-28' },
      [
        'impossible',
        'sentOn2 says 28 June 2026, which is after today, 27 June 2026: correct the date.',
        undefined,
      ],
    ],
    [
      'closed tomorrow',
      { status: 'Accepted', closedOn: '2026-06-28' },
      [
        'impossible',
        'closedOn2 says 28 June 2026, which is after today, 27 June 2026: correct the date.',
        undefined,
      ],
    ],
    [
      'sent before LinkedIn began',
      { status: 'Accepted', sentOn: '2003-05-04' },
      [
        'impossible',
        'sentOn2 says 4 May 2003, and LinkedIn began on 5 May 2003: correct the date.',
        undefined,
      ],
    ],
    [
      'closed before it was sent',
      { status: 'Withdrawn', closedOn: '2026-05-31' },
      [
        'order',
        'closedOn2 says that the invitation to Ada Example ended on 31 May 2026, before it was sent on 1 June 2026 (sentOn2): correct the wrong one.',
        undefined,
      ],
    ],
    [
      'pending without a day',
      { sentOn: '' },
      [
        'not sent',
        'sentOn2 is empty: write the day on which the invitation to Ada Example was sent.',
        undefined,
      ],
    ],
    [
      'withdrawn without a day',
      { status: 'Withdrawn' },
      [
        'not closed',
        'closedOn2 is empty: write the day on which the invitation to Ada Example was withdrawn; the cooldown counts from it.',
        undefined,
      ],
    ],
  ])('%s', (_fact, row, said) => {
    expect(find([row]).map(say)).toEqual([said]);
  });
});

describe('a status', () => {
  const NONE = 'Choose Pending, Accepted, Withdrawn, Expired, Declined, Unknown.';

  test.each<[string, string, string]>([
    ['', `status2 is empty. ${NONE}`, ' with a day'],
    ['Maybe', `status2 holds "Maybe", which isn’t a status. ${NONE}`, 'maybe'],
    [' NO  reply', `status2 holds " NO  reply", which isn’t a status. ${NONE}`, 'no reply'],
  ])('"%s" that nobody knows is alike to the same word', (text, says, alike) => {
    const [found] = find([{ status: undefined, written: { status: text } }]);
    expect(found && say(found)).toEqual(['status', says, undefined]);
    expect(found?.alike).toBe(alike);
  });

  test('that is blank without a day sent is another case than with one', () => {
    const [found] = find([{ status: undefined, sentOn: '', written: { status: '' } }]);
    expect(found?.alike).toBe(' without a day');
  });

  test.each([
    ['Connected', 'Accepted'],
    ['CANCELLED', 'Withdrawn'],
    ['sent', 'Pending'],
  ] as const)('"%s" counts as %s, and can be written so', (text, status) => {
    const [found] = find([{ status, closedOn: '2026-06-20', written: { status: text } }]);
    expect(found && say(found)).toEqual([
      'word',
      `status2 holds "${text}", which counts as ${status}.`,
      { status },
    ]);
    expect(found?.alike).toBe(text.toLowerCase());
  });

  test('that is a whole text is alike to nothing', () => {
    const [found] = find([{ status: undefined, written: { status: 'word '.repeat(30) } }]);
    expect(found?.alike).toBeUndefined();
  });
});

describe('people and accounts', () => {
  test('the same person pending twice from one account is found at the later one', () => {
    const found = find([
      { sentOn: '2026-06-10' },
      { sentOn: '2026-06-01', account: 'Jordan', url: 'linkedin.com/in/ADA/?trk=x' },
      { sentOn: '2026-05-02', status: 'Accepted', closedOn: '2026-05-30' },
    ]);
    expect(found.map(say)).toEqual([
      [
        'twice',
        'name2: Ada Example is pending from Jordan here and in name3. Delete one, or change its status.',
        undefined,
      ],
    ]);
  });

  test.each<[string, Told[], string[]]>([
    ['sent later', [{ sentOn: '2026-06-01' }, { sentOn: '2026-06-04', status: 'Accepted' }], ['name2 name3']],
    [
      'accepted later',
      [{ sentOn: '2026-06-01' }, { sentOn: '2026-05-20', status: 'Accepted', closedOn: '2026-06-01' }],
      ['name2 name3'],
    ],
    ['of another account', [{}, { account: 'Robin', sentOn: '2026-06-04', status: 'Accepted' }], []],
    ['over before', [{ sentOn: '2026-06-01' }, { sentOn: '2026-05-20', status: 'Accepted' }], []],
    ['withdrawn', [{ sentOn: '2026-06-01' }, { sentOn: '2026-06-04', status: 'Withdrawn' }], []],
  ])('somebody pending who is a connection of the account is found there: %s', (_, rows, cells) => {
    const issues = noticeIn(aLog(rows), TODAY, [JORDAN, { ...JORDAN, name: 'Robin' }]);
    const twice = issues.filter(({ kind }) => kind === 'twice').map((issue) => say(issue)[1]);
    expect(twice).toEqual(
      cells.map((pair) => {
        const [here, there] = pair.split(' ');
        return `${here}: Ada Example is pending from Jordan here and accepted in ${there}. Delete one, or change its status.`;
      }),
    );
  });

  describe('one person, open or cooling down from two accounts', () => {
    const two = (...told: Told[]) => {
      const log = aLog(
        told.map((one, place) => ({ account: ['', ' robin ', 'ROBIN'][place] ?? '', ...one })),
      );
      const accounts = [JORDAN, { ...JORDAN, name: 'Robin' }];
      return noticeIn(log, TODAY, accounts).filter(({ kind }) => kind === 'two accounts');
    };
    const cooling = { status: 'Withdrawn', closedOn: '2026-06-07' } as const;
    const over = { status: 'Withdrawn', closedOn: '2026-06-06' } as const;

    test('is found once, at the second account', () => {
      expect(two({}, {}, {}).map(say)).toEqual([
        [
          'two accounts',
          'name3: Robin invited Ada Example too. Jordan’s invitation of 1 June 2026 (name2) is still pending. Withdraw one of them, or leave it if you mean both.',
          undefined,
        ],
      ]);
    });

    test('says of a first one that is cooling down that it may still count', () => {
      expect(two(cooling, {}).map((issue) => say(issue)[1])).toEqual([
        expect.stringContaining('Jordan’s invitation of 1 June 2026 (name2) may still count.'),
      ]);
    });

    test.each<[string, Told, Told, number]>([
      ['unknown', { status: 'Unknown' }, {}, 1],
      ['cooling down', cooling, {}, 1],
      ['withdrawn, nobody knows when', { ...cooling, closedOn: undefined }, {}, 1],
      ['whose cooldown is over', over, {}, 0],
      ["whose cooldown is over, the user's own day not", { ...over, resendFrom: '2026-07-30' }, {}, 1],
      ['accepted', { status: 'Accepted' }, {}, 0],
      ['to somebody else', { url: 'linkedin.com/in/else' }, {}, 0],
      ['from the same account', {}, { account: 'jordan' }, 0],
      ['from an account that is not listed', { account: 'Sam' }, {}, 0],
    ])('%s', (_, first, second, found) => {
      expect(two(first, second)).toHaveLength(found);
    });
  });

  test('two of one name with addresses of their own are in order', () => {
    expect(find([{}, { url: 'https://www.linkedin.com/in/ada-2' }])).toEqual([]);
  });

  test.each([
    ['', 'url2 is empty. Write the address of Ada Example, such as https://www.linkedin.com/in/name.'],
    [
      'n/a',
      'url2 holds "n/a", which isn’t the address of a profile. Write the address of Ada Example, such as https://www.linkedin.com/in/name.',
    ],
    [
      'https://www.linkedin.com/sales/lead/ACwAAAb,NAME',
      'url2 holds "https://www.linkedin.com/sales/lead/ACwAAAb,NAME", an address of Sales Navigator, which doesn’t name the person. Write the address of Ada Example, such as https://www.linkedin.com/in/name, or copy it on the profile: ⋯ › Copy LinkedIn.com URL.',
    ],
    [
      'https://www.linkedin.com/in/ACoAAAbCdEf123',
      'url2 holds "https://www.linkedin.com/in/ACoAAAbCdEf123", a number of LinkedIn’s that doesn’t name the person. Write the address of Ada Example, such as https://www.linkedin.com/in/name, or copy it on the profile: ⋯ › Copy LinkedIn.com URL.',
    ],
  ])('pending with the address "%s"', (url, says) => {
    expect(find([{ url }]).map(say)).toEqual([['address', says, undefined]]);
  });

  test('withdrawn with an address that names nobody is found; with none at all it is not', () => {
    const withdrawn = { status: 'Withdrawn', closedOn: '2026-06-20' } as const;
    expect(find([{ ...withdrawn, url: 'https://lnkd.in/eAbC' }]).map(say)).toEqual([
      ['address', expect.stringContaining('a short link, which doesn’t name the person'), undefined],
    ]);
    expect(find([{ ...withdrawn, url: '' }])).toEqual([]);
  });

  test('an account that is not listed is found once, with its rows counted', () => {
    const accepted = { status: 'Accepted', account: 'Sam' } as const;
    expect(find([accepted, { ...accepted, account: 'SAM ' }, {}]).map(say)).toEqual([
      [
        'account',
        'account2 names the account "Sam", which isn’t in Settings, so its 2 rows aren’t counted.',
        { account: 'Sam' },
      ],
    ]);
    expect(noticeIn(aLog([accepted]), TODAY, undefined)).toEqual([]);
  });
});

test.each(FIELDS)('nothing is found for want of the column %s', (field) => {
  const blank = { sentOn: '', closedOn: undefined, url: '', account: 'Sam', name: '' };
  const rows: Told[] = [{ ...blank }, { ...blank, status: 'Withdrawn' }, { ...blank, status: undefined }];
  const found = find(rows, [field]).filter((noticed) => noticed.field === field && field !== 'account');
  expect(found).toEqual([]);
});

describe('whom to keep', () => {
  const keep = (text: string, told: Told = {}): Told => ({
    plan: { ...NOTHING_PLANNED, keepUntil: 'unread' },
    written: { keepUntil: text },
    ...told,
  });

  test.each<[string, Told, unknown[]]>([
    [
      'words that are no day',
      keep('after the fair'),
      [
        'date',
        'keepUntil2 holds "after the fair", which isn’t a date. Write one such as 2026-06-27, or “For good”.',
        undefined,
      ],
    ],
    [
      'a day that can be read in two ways',
      keep('3/4/2027'),
      [
        'text date',
        'keepUntil2 holds "3/4/2027", which may be 3 April 2027 or 4 March 2027. Write 2027-04-03 or 2027-03-04.',
        undefined,
      ],
    ],
  ])('%s', (_fact, row, found) => {
    expect(find([row]).map(say)).toEqual([found]);
  });

  test('is of no matter once the invitation is closed', () => {
    expect(find([keep('soon', { status: 'Withdrawn', closedOn: '2026-06-20' })])).toEqual([]);
  });
});
