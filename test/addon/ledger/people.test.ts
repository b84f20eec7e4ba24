/**
 * The first people of each account, at any size of the log and of its texts; how many there are is counted
 * whole.
 */
import { expect, test } from 'vitest';
import { locate } from '../../../src/addon/ledger/locate.ts';
import {
  countLists,
  describePending,
  describeResend,
  firstPending,
  firstResends,
  peopleOf,
} from '../../../src/addon/ledger/people.ts';
import { bytesOf, pieceOf } from '../../../src/addon/ledger/pieces.ts';
import type { Described } from '../../../src/addon/ledger/session.ts';
import type { Account } from '../../../src/core/account.ts';
import { accountName } from '../../../src/core/account.ts';
import { addDays, day } from '../../../src/core/day.ts';
import type { Status } from '../../../src/core/invitation.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { dueOn, isDue } from '../../../src/core/rules/flag.ts';
import { anInvitation } from '../../core/an-invitation.ts';
import { testFirst } from '../../first-of.ts';

const TODAY = day('2026-06-27');
const STATUSES: readonly Status[] = ['Pending', 'Withdrawn', 'Pending', 'Unknown', 'Accepted'];

const DAYS = Array.from({ length: 90 }, (_, at) => addDays(TODAY, -at));

/** A log of so many rows in so many accounts, one row in twenty of an account that Settings does not list. */
function aLog(rows: number, accounts: number, text: (words: string) => string = (words) => words): Described {
  const named = Array.from(
    { length: accounts },
    (_, at) => ({ name: `Account ${at}`, type: 'Free' }) as Account,
  );
  const invitations = Array.from({ length: rows }, (_, at) => {
    const status = STATUSES[Math.floor(at / accounts) % STATUSES.length] as Status;
    const sentOn = DAYS[at % 90] as string;
    return {
      ...anInvitation({
        name: text(`Person ${at}`),
        url: `https://www.linkedin.com/in/${text(`person-${at}`)}`,
        company: text(`Company ${at % 100}`),
        account: at % 20 === 7 ? `Stray ${at}` : at % accounts === 0 ? '' : `Account ${at % accounts}`,
        note: at % 3 === 0 ? text('Hello') : '',
        followUp: text('Call in autumn'),
        status,
        sentOn,
        closedOn: status === 'Withdrawn' ? sentOn : '',
      }),
      row: at + 2,
    };
  });
  const settings = { accounts: named, policy: DEFAULT_POLICY } as unknown as Described['settings'];
  const due = dueOn(TODAY, invitations, DEFAULT_POLICY, ({ account }) => accountName(account, named));
  return { log: { invitations } as unknown as Described['log'], settings, due };
}

const HOSTILE = (words: string) => `${words} ${'"ü\n'.repeat(667)}`.slice(0, 2000);

testFirst(2, [
  ['10 rows, 1 account', 10, 1, undefined],
  ['10,000 rows, 10 accounts', 10_000, 10, undefined],
  ['2,000 rows, 10 accounts, each text of 2,000 characters', 2000, 10, HOSTILE],
  ['30,000 rows, 10 accounts', 30_000, 10, undefined],
])('%s: the lists weigh what they may, counts are whole', (_what, rows, accounts, text) => {
  const described = aLog(rows, accounts, text);
  const people = peopleOf(described, TODAY);
  const pending = firstPending(people, TODAY, 12_000);
  const resends = firstResends(people, 6000);
  expect(bytesOf(pending)).toBeLessThanOrEqual(12_002);
  expect(bytesOf(resends)).toBeLessThanOrEqual(6002);
  const countsOf = countLists(people, TODAY);
  const counts = [...described.settings.accounts.map(({ name }) => countsOf(name)), countsOf()];
  const sum = (list: 'pending' | 'due' | 'recent' | 'ready' | 'cooling' | 'usedUp') =>
    counts.reduce((total, count) => total + count[list], 0);
  expect(sum('pending')).toBe(rows * 0.6);
  expect(sum('due')).toBe(people.pending.filter(isDue).length);
  expect(sum('recent')).toBe(
    people.pending.filter(({ status, sentOn }) => status === 'Pending' && (sentOn ?? '') >= '2026-06-26')
      .length,
  );
  expect(sum('ready') + sum('cooling')).toBe(people.resends.length);
  expect(sum('usedUp')).toBe(people.usedUp.length);
  expect(sum('ready')).toBe(people.resends.filter(({ ready }) => ready).length);
});

test('every account has its share of the first ones, those on the work list before the others', () => {
  const people = peopleOf(aLog(10_000, 10), TODAY);
  const pending = firstPending(people, TODAY, 12_000);
  for (let account = 0; account < 10; account++) {
    const mine = pending.filter((person) => (person.account || 'Account 0') === `Account ${account}`);
    expect(mine.length).toBeGreaterThan(1);
    expect(mine.every(isDue)).toBe(true);
  }
  const ranks = pending.map(({ row }) => people.pending.findIndex((open) => open.row === row));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

test('one account alone gets all that fits', () => {
  const people = peopleOf(aLog(1000, 1), TODAY);
  expect(firstPending(people, TODAY, 12_000).length).toBeGreaterThan(30);
});

test('somebody with far too much text is told in short, is found again by it, and half a plan is not given', () => {
  const { log } = aLog(5, 1, (words) => `${words} ${'ü'.repeat(3000)}`);
  const described = { ...aLog(5, 1), log };
  const people = peopleOf(described, TODAY);
  const [open] = people.pending;
  const [resend] = people.resends;
  if (!open || !resend) throw new Error('Nobody to describe.');
  const person = describePending(open, TODAY);
  expect(bytesOf(person)).toBeLessThan(4000);
  expect(person.followUp).toBe('');
  expect(bytesOf(describeResend(resend, people))).toBeLessThan(5000);
  expect(locate(log.invitations, person).found).toBe(log.invitations[open.row - 2]);
});

test('a text as a person writes it is given whole', () => {
  const { log, ...rest } = aLog(1, 1);
  const followUp = 'plan '.repeat(300);
  const invitations = log.invitations.map((invitation) => ({ ...invitation, followUp }));
  const people = peopleOf({ ...rest, log: { ...log, invitations } }, TODAY);
  expect(firstPending(people, TODAY, 12_000)[0]?.followUp).toBe(followUp);
});

test('pieces of 25 kB together are the whole list once', () => {
  const people = peopleOf(aLog(1000, 3, HOSTILE), TODAY);
  const rows: number[] = [];
  for (;;) {
    const piece = pieceOf(people.pending, rows.length, 25_000, (open) => describePending(open, TODAY));
    if (piece.people.length === 0) break;
    expect(bytesOf(piece.people)).toBeLessThanOrEqual(25_002);
    rows.push(...piece.people.map(({ row }) => row));
  }
  expect(rows).toEqual(people.pending.map(({ row }) => row));
});
