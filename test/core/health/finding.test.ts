/** What is found in a log, how it is told, and what the one safe fix is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/core/account.ts';
import { addDays, day } from '../../../src/core/day.ts';
import type { Field, Issue, WrittenLog } from '../../../src/core/health/finding.ts';
import { noticeIn } from '../../../src/core/health/finding-search.ts';
import { statusMeant } from '../../../src/core/health/finding-status.ts';
import { parseStatus, STATUSES } from '../../../src/core/invitation.ts';
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
const FIELDS: readonly Field[] = ['name', 'url', 'account', 'sentOn', 'status', 'closedOn', 'resendFrom'];

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
    text: (row, field) => rows[row - 2]?.written?.[field] ?? String(invitations[row - 2]?.[field] ?? ''),
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

describe('a date that is none', () => {
  test.each<[string, string, string | undefined]>([
    ['26.06.2026', 'sentOn2 holds "26.06.2026" as text, not as a date: 26 June 2026 is meant.', '2026-06-26'],
    ['26/06/2026', 'sentOn2 holds "26/06/2026" as text, not as a date: 26 June 2026 is meant.', '2026-06-26'],
    [
      '6/26/26, 9:05 AM',
      'sentOn2 holds "6/26/26, 9:05 AM" as text, not as a date: 26 June 2026 is meant.',
      '2026-06-26',
    ],
    [
      '02 Jun 2026',
      'sentOn2 holds "02 Jun 2026" as text, not as a date: 2 June 2026 is meant.',
      '2026-06-02',
    ],
    ['6/6/2026', 'sentOn2 holds "6/6/2026" as text, not as a date: 6 June 2026 is meant.', '2026-06-06'],
    [
      '5/6/2026',
      'sentOn2 holds "5/6/2026", which may be 5 June 2026 or 6 May 2026: write 2026-06-05 or 2026-05-06.',
      undefined,
    ],
    ['last week', 'sentOn2 holds "last week", which is no date: write one such as 2026-06-27.', undefined],
    ['2026-02-30', 'sentOn2 holds "2026-02-30", which is no date: write one such as 2026-06-27.', undefined],
    ['#REF!', 'sentOn2 holds "#REF!", which is no date: write one such as 2026-06-27.', undefined],
  ])('%s is told, and fixed only where it means one day', (text, says, fixed) => {
    expect(find([unreadable('sentOn', text)]).map(say)).toEqual([
      ['date', says, fixed === undefined ? undefined : { day: fixed }],
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
        'sentOn2 says 28 June 2026, which is after today, 27 June 2026: mend the date.',
        undefined,
      ],
    ],
    [
      'closed tomorrow',
      { status: 'Accepted', closedOn: '2026-06-28' },
      [
        'impossible',
        'closedOn2 says 28 June 2026, which is after today, 27 June 2026: mend the date.',
        undefined,
      ],
    ],
    [
      'sent before LinkedIn began',
      { status: 'Accepted', sentOn: '2003-05-04' },
      ['impossible', 'sentOn2 says 4 May 2003, and LinkedIn began on 5 May 2003: mend the date.', undefined],
    ],
    [
      'closed before it was sent',
      { status: 'Withdrawn', closedOn: '2026-05-31' },
      [
        'order',
        'closedOn2 says that the invitation to Ada Example ended on 31 May 2026, before it was sent on 1 June 2026 (sentOn2): mend the wrong one.',
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

describe('a status that is none', () => {
  test.each<[string, string, string | undefined]>([
    ['', 'status2 is empty: choose Pending, Accepted, Withdrawn, Expired, Declined, Unknown.', undefined],
    [
      'maybe',
      'status2 holds "maybe", which is no status: choose Pending, Accepted, Withdrawn, Expired, Declined, Unknown.',
      undefined,
    ],
    ['Connected', 'status2 holds "Connected", which is no status: Accepted is meant.', 'Accepted'],
    ['CANCELLED', 'status2 holds "CANCELLED", which is no status: Withdrawn is meant.', 'Withdrawn'],
    ['sent', 'status2 holds "sent", which is no status: Pending is meant.', 'Pending'],
    ['open', 'status2 holds "open", which is no status: Pending is meant.', 'Pending'],
  ])('"%s"', (text, says, status) => {
    expect(find([{ status: undefined, written: { status: text } }]).map(say)).toEqual([
      ['status', says, status && { status }],
    ]);
  });

  test.each(['ignored', 'no answer', 'follow up', 'no'])('what "%s" means, the user must tell', (word) => {
    expect(statusMeant(word)).toBeUndefined();
  });

  test('none of our own words is another word for one', () => {
    for (const status of STATUSES) expect(statusMeant(status)).toBeUndefined();
    expect(parseStatus('sent')).toBeUndefined();
  });
});

describe('people and accounts', () => {
  test('the same person pending twice from one account is found at the later one', () => {
    const found = find([
      { sentOn: '2026-06-10' },
      { sentOn: '2026-06-01', account: 'Jordan', url: 'linkedin.com/in/ADA/?trk=x' },
      { sentOn: '2026-06-02', status: 'Accepted' },
    ]);
    expect(found.map(say)).toEqual([
      [
        'twice',
        'name2: Ada Example is pending from Jordan here and in name3. Delete one, or tell what became of it.',
        undefined,
      ],
    ]);
  });

  test('pending from two accounts, or two of one name with addresses of their own, is in order', () => {
    expect(find([{ account: 'Jordan' }, { account: 'Sam' }]).map(({ kind }) => kind)).toEqual(['account']);
    expect(find([{}, { url: 'https://www.linkedin.com/in/ada-2' }])).toEqual([]);
  });

  test.each([
    ['', 'url2 is empty: write the address of Ada Example, such as https://www.linkedin.com/in/name.'],
    [
      'n/a',
      'url2 holds "n/a", which is no LinkedIn profile: write the address of Ada Example, such as https://www.linkedin.com/in/name.',
    ],
  ])('pending with the address "%s"', (url, says) => {
    expect(find([{ url }]).map(say)).toEqual([['address', says, undefined]]);
  });

  test('an account that is not listed is found once, with its rows counted', () => {
    const accepted = { status: 'Accepted', account: 'Sam' } as const;
    expect(find([accepted, { ...accepted, account: 'SAM ' }, {}]).map(say)).toEqual([
      [
        'account',
        'account2 names the account "Sam", which Settings does not list. This row and 1 more are in no total.',
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
