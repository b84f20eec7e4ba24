/** Never a false "go": nobody is free, ready or due of whom, or of whose account, a row cannot be read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../src/core/day.ts';
import { type Invitation, STATUSES } from '../../../src/core/invitation.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { historyOf } from '../../../src/core/rules/by-person.ts';
import { dueOn } from '../../../src/core/rules/flag.ts';
import { findPeople, parseQuery, type Query } from '../../../src/core/rules/lookup.ts';
import { resendsOf } from '../../../src/core/rules/resend.ts';
import { verdictsOn } from '../../../src/core/rules/verdict.ts';
import { anInvitation } from '../an-invitation.ts';
import { dayFrom } from '../arbitrary.ts';

const TODAY = day('2026-06-27');
const ACCOUNTS = ['Jordan', 'Robin'];
const senderOf = ({ account }: Invitation) =>
  ACCOUNTS.find((name) => name.toLowerCase() === (account.trim() || 'Jordan').toLowerCase());

const anyDay = fc.oneof(
  { weight: 4, arbitrary: dayFrom('2025-06-01', '2026-07-10') },
  { weight: 1, arbitrary: fc.constant('') },
);
const anyRow = fc
  .record({
    url: fc.constantFrom('linkedin.com/in/ada', 'linkedin.com/in/grace', 'linkedin.com/in/ada-2', ''),
    name: fc.constantFrom('Ada', 'Grace', 'Ada', ''),
    company: fc.constantFrom('', 'Contoso'),
    account: fc.constantFrom('', '', 'Jordan', 'JORDAN ', ' robin ', 'Robin', 'Stray'),
    status: fc.constantFrom(...STATUSES, 'Expired', 'Withdrawn', 'Pending', 'Pending', undefined),
    sentOn: anyDay,
    closedOn: anyDay,
    resendFrom: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: anyDay }),
    attempt: fc.constantFrom(undefined, undefined, 1, 2),
    isTyped: fc.boolean(),
  })
  .map(({ isTyped, ...told }): Invitation => {
    const row = anInvitation(told as Parameters<typeof anInvitation>[0]);
    // Now and then a day is missing because the cell holds what is no day.
    const unread = (['sentOn', 'closedOn'] as const).filter((field) => isTyped && row[field] === undefined);
    return { ...row, ...(unread.length > 0 && { unread }) };
  });
const anyLog = fc.array(anyRow, { maxLength: 8 });

/** Told apart from the rules: whether a row leaves open what became of the invitation, and when. */
function isOpenQuestion(row: Invitation): boolean {
  const { status, sentOn, closedOn, unread } = row;
  if (status === undefined || unread || senderOf(row) === undefined) return true;
  if (status === 'Withdrawn' && (closedOn === undefined || closedOn > TODAY)) return true;
  if (status === 'Unknown') return sentOn === undefined || addDays(sentOn, 201) > TODAY;
  return sentOn !== undefined && closedOn !== undefined && closedOn < sentOn;
}

test('no verdict says go for a person one of whose rows cannot be read, asked by address, name or from a form', () => {
  let [held, gone] = [0, 0];
  fc.assert(
    fc.property(anyLog, fc.constantFrom('in/ada', 'in/grace', 'ada', 'grace'), (log, asked) => {
      const found = findPeople(log, parseQuery(asked) as Query);
      const forms = [
        { name: 'Ada', company: '', url: '' },
        { name: 'Ada', company: 'Contoso', url: 'https://www.linkedin.com/in/ada' },
      ];
      const histories = [
        ...found.map(({ history }) => [...history].reverse()),
        ...forms.map((form) => historyOf(form, log)),
      ];
      for (const history of histories) {
        const verdictOf = verdictsOn(TODAY, history, DEFAULT_POLICY, senderOf);
        for (const account of ACCOUNTS) {
          const { kind } = verdictOf(account);
          if (history.some(isOpenQuestion)) {
            held += 1;
            expect(kind).not.toBe('free');
          } else if (kind === 'free' && history.length > 0) gone += 1;
        }
      }
    }),
    { numRuns: 500 },
  );
  expect(held).toBeGreaterThan(100);
  expect(gone).toBeGreaterThan(20);
});

test('no flag and no list says go for such a person, and what says ready is free by every verdict', () => {
  let [ready, due] = [0, 0];
  fc.assert(
    fc.property(anyLog, (log) => {
      const flags = dueOn(TODAY, log, DEFAULT_POLICY, senderOf);
      const list = resendsOf(log, flags, DEFAULT_POLICY, senderOf);
      expect(list.filter((one) => one.ready)).toHaveLength(
        flags.filter(({ flag }) => flag === 'Ready to re-send').length,
      );
      log.forEach((row, place) => {
        const flag = flags[place]?.flag;
        if (flag !== 'Ready to re-send' && flag !== 'Stale') return;
        const history = historyOf(row, log);
        const open = history.filter(isOpenQuestion);
        // That nobody knows what became of one invitation is no reason against withdrawing another.
        expect(flag === 'Stale' ? open.filter(({ status }) => status !== 'Unknown') : open).toEqual([]);
        if (flag === 'Stale') due += 1;
        else {
          ready += 1;
          const verdictOf = verdictsOn(TODAY, history, DEFAULT_POLICY, senderOf);
          expect(verdictOf(senderOf(row) ?? '').kind).toBe('free');
        }
      });
    }),
    { numRuns: 1000 },
  );
  // Some 60 and 20 on average.
  expect(ready).toBeGreaterThan(10);
  expect(due).toBeGreaterThan(2);
});

test('an invitation of which nobody knows what became keeps no later one from being withdrawn, and nobody from waiting', () => {
  const told = { name: 'Ada', url: 'linkedin.com/in/ada' };
  const log = [
    anInvitation({ ...told, status: 'Unknown', sentOn: '2025-12-09' }),
    anInvitation({ ...told, status: 'Pending', sentOn: '2025-12-30' }),
  ];
  expect(dueOn(TODAY, log, DEFAULT_POLICY, senderOf).map(({ flag }) => flag)).toEqual([
    'Probably expired',
    'Stale',
  ]);
  expect(verdictsOn(TODAY, log, DEFAULT_POLICY, senderOf)(ACCOUNTS[0] ?? '').kind).not.toBe('free');
});
