/** Which closed invitations may leave the log: a table of cases, then that nothing of today changes when they do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/core/account.ts';
import { type Day, day } from '../../../src/core/day.ts';
import { type Invitation, STATUSES } from '../../../src/core/invitation.ts';
import { NOTHING_PLANNED, type Plan } from '../../../src/core/plan.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { groupByPerson } from '../../../src/core/rules/by-person.ts';
import { cycleOn, cycleStarts } from '../../../src/core/rules/cycle.ts';
import { dueOn } from '../../../src/core/rules/flag.ts';
import { followUpsOf } from '../../../src/core/rules/follow-up.ts';
import { findPast, yearOf } from '../../../src/core/rules/past-years.ts';
import { resendsOf } from '../../../src/core/rules/resend.ts';
import { standingOn } from '../../../src/core/rules/standing.ts';
import { anInvitation } from '../an-invitation.ts';
import { dayFrom } from '../arbitrary.ts';

const TODAY = day('2026-11-26');
const ACCOUNTS = ['Jordan', 'Robin'];
const senderOf = ({ account }: Invitation) => ACCOUNTS.find((name) => name === (account || 'Jordan'));

type Told = NonNullable<Parameters<typeof anInvitation>[0]>;
const person = (slug: string, told: Told): Invitation =>
  anInvitation({ name: slug, company: '', url: `https://www.linkedin.com/in/${slug}`, ...told });
/** Sent on the same day as any other of the cases, and pending: the week of that day has a row that stays. */
const anchor = (sentOn: string): Invitation => person(`anchor ${sentOn}`, { sentOn });
const past = (log: readonly Invitation[], today: Day = TODAY, withReady = false): number[] => {
  const due = dueOn(today, log, DEFAULT_POLICY, senderOf);
  return findPast(today, log, due, DEFAULT_POLICY, senderOf, withReady).flat();
};

const ACCEPTED: Told = { sentOn: '2025-10-01', status: 'Accepted', closedOn: '2025-10-05' };
const planned = (plan: Partial<Plan>): Told => ({ ...ACCEPTED, plan: { ...NOTHING_PLANNED, ...plan } });

describe('one closed invitation', () => {
  test.each<[leaves: boolean, what: string, Told]>([
    [true, 'accepted last year', ACCEPTED],
    [true, 'declined', { ...ACCEPTED, status: 'Declined' }],
    [true, 'closed on the last day of the year', { ...ACCEPTED, closedOn: '2025-12-31' }],
    [false, 'closed this year', { ...ACCEPTED, closedOn: '2026-01-01' }],
    [false, 'pending', { sentOn: '2025-10-01' }],
    [false, 'unknown', { ...ACCEPTED, status: 'Unknown' }],
    [false, 'without a day on which it was closed', { ...ACCEPTED, closedOn: '' }],
    [false, 'without a day on which it was sent', { ...ACCEPTED, sentOn: '' }],
    [false, 'with a status that can’t be read', { ...ACCEPTED, status: undefined }],
    [false, 'with a day that can’t be read', { ...ACCEPTED, unread: ['resendFrom'] }],
    [false, 'closed before it was sent', { ...ACCEPTED, sentOn: '2025-11-01' }],
    [false, 'of an account that Settings does not list', { ...ACCEPTED, account: 'Stray' }],
    [false, 'of nobody', { ...ACCEPTED, name: '', url: '' }],
    [true, 'of an address without a name', { ...ACCEPTED, name: '' }],
    [true, 'of a name without an address', { ...ACCEPTED, url: '' }],
    [true, 'important', planned({ isImportant: true })],
    [true, 'touched, and all of it done', planned({ touches: '✓ 2025-10-02 Comment' })],
    [false, 'with a touch to come', planned({ touches: '2026-12-01 Comment' })],
    [false, 'with a touch that was never done', planned({ touches: '2025-10-02 Comment' })],
    [false, 'with a next step', planned({ nextStep: 'Send a message' })],
    [false, 'with a day for the next step', planned({ nextStepOn: day('2026-01-01') })],
    [true, 'left to rest', planned({ nextStep: 'Let it rest' })],
    [false, 'kept for good', planned({ keepUntil: 'for good' })],
    [true, 'kept until a day that is over', planned({ keepUntil: day('2025-12-01') })],
    [false, 'ready to be sent again', { ...ACCEPTED, status: 'Withdrawn' }],
    [
      false,
      'withdrawn, to be tried again on a day to come',
      { ...ACCEPTED, status: 'Withdrawn', resendFrom: '2027-01-01' },
    ],
    [false, 'expired, and so ready to be sent again', { ...ACCEPTED, status: 'Expired' }],
    [true, 'withdrawn, with no re-send left', { ...ACCEPTED, status: 'Withdrawn', attempt: 2 }],
  ])('%s: %s', (leaves, _, told) => {
    expect(past([anchor('2025-10-01'), person('ada', told)])).toEqual(leaves ? [1] : []);
  });

  test('who is ready to be sent again leaves where that is asked for', () => {
    const log = [anchor('2025-10-01'), person('ada', { ...ACCEPTED, status: 'Withdrawn' })];
    expect(past(log, TODAY, true)).toEqual([1]);
  });

  test.each([
    ['today', '2026-11-26', true],
    ['tomorrow', '2026-11-27', false],
  ])('who may be tried again from %s on leaves on that day, not before', (_, resendFrom, leaves) => {
    const log = [anchor('2025-10-01'), person('ada', { ...ACCEPTED, status: 'Withdrawn', resendFrom })];
    expect(past(log, TODAY, true)).toEqual(leaves ? [1] : []);
  });

  test.each([
    ['2025-10-22', 400, false],
    ['2025-10-21', 400, true],
  ])('accepted on %s stays while Follow up lists it for %i days', (closedOn, followUpDays, leaves) => {
    const policy = { ...DEFAULT_POLICY, followUpDays };
    const log = [anchor('2025-10-01'), person('ada', { ...ACCEPTED, closedOn })];
    const due = dueOn(TODAY, log, policy, senderOf);
    expect(followUpsOf(log, due, policy, TODAY)).toHaveLength(leaves ? 0 : 1);
    expect(findPast(TODAY, log, due, policy, senderOf, false)).toEqual(leaves ? [[1]] : []);
  });

  test('of an account that Settings does not list it stays, however many there are', () => {
    const stray = { ...ACCEPTED, account: 'Stray' };
    expect(past([anchor('2025-10-01'), person('ada', stray), person('bo', stray)])).toEqual([]);
  });

  test('without a day on which it was closed it is of no year', () => {
    expect(yearOf(anInvitation())).toBeNaN();
  });

  test.each([
    ['2026-06-05', '2025-11-27', true],
    ['2026-06-05', '2025-11-28', false],
  ])('on %s one closed on %s, 190 days ago or less: %s', (today, closedOn, leaves) => {
    const log = [anchor('2025-10-01'), person('ada', { ...ACCEPTED, closedOn })];
    expect(past(log, day(today)).length > 0).toBe(leaves);
  });
});

describe('people', () => {
  test('all invitations of one leave together, whichever account sent them and whatever year they were closed in', () => {
    const log = [
      anchor('2024-10-01'),
      person('ada', { sentOn: '2024-10-01', status: 'Withdrawn', closedOn: '2024-11-01' }),
      anchor('2025-10-01'),
      person('ada', { ...ACCEPTED, account: 'Robin', attempt: 1 }),
      { ...anchor('2025-10-01'), account: 'Robin' },
    ];
    expect(past(log, TODAY, true)).toEqual([1, 3]);
    expect([log[1], log[3]].map((row) => yearOf(row as Invitation))).toEqual([2024, 2025]);
    const open = [...log, person('ada', { sentOn: '2026-11-01' })];
    expect(past(open, TODAY, true)).toEqual([]);
  });

  test('one list holds a person in the order of the log, also where that is not the order of days', () => {
    const of = (sentOn: string) => person('ada', { ...ACCEPTED, sentOn });
    const days = ['2025-10-03', '2025-10-02', '2025-10-01'];
    const log = [anchor('2025-10-01'), ...days.map(of), anchor('2025-10-04')];
    const due = dueOn(TODAY, log, DEFAULT_POLICY, senderOf);
    expect(findPast(TODAY, log, due, DEFAULT_POLICY, senderOf, false)).toEqual([[1, 2, 3]]);
  });

  test('one who may be the same as somebody who stays stays, and so does who may be the same as that one', () => {
    const name = 'Ada';
    const log = [
      anchor('2025-10-01'),
      person('ada-1', { ...ACCEPTED, name }),
      anInvitation({ ...ACCEPTED, name, url: '', company: '' }),
      person('ada-2', { ...ACCEPTED, name }),
    ];
    expect(past(log)).toEqual([1, 2, 3]);
    expect(past([...log, person('ada-3', { name, sentOn: '2026-11-01' })])).toEqual([]);
  });
});

test('of each day on which a week began, one invitation of its account stays', () => {
  const sent = ['2025-10-01', '2025-10-03', '2025-10-07', '2025-10-08', '2025-10-09', '2025-10-16'];
  const log = sent.map((sentOn, index) =>
    person(`p${index}`, { ...ACCEPTED, sentOn, closedOn: '2025-11-01' }),
  );
  expect(cycleStarts(sent.map(day), 7)).toEqual(['2025-10-01', '2025-10-08', '2025-10-16']);
  expect(past(log)).toEqual([1, 2, 4]);
  const kept = log.filter((_, place) => !past(log).includes(place));
  // Once more: nothing more leaves.
  expect(past(kept)).toEqual([]);
});

describe('a slow start is as before', () => {
  const log = ['2025-06-01', '2025-06-03', '2025-06-06'].map((sentOn) =>
    person(sentOn, { ...ACCEPTED, sentOn, closedOn: sentOn }),
  );
  test('the last invitation of an account stays, because a break is counted from it', () => {
    expect(past(log)).toEqual([1]);
    expect(past(log.slice(0, 2))).toEqual([]);
    // In whatever order they stand.
    expect(past([...log].reverse())).toEqual([1]);
    expect(past([...log, person('today', { sentOn: TODAY })])).toEqual([1, 2]);
    // One that is dated after today isn’t the last.
    expect(past([...log, person('later', { sentOn: '2026-12-01' })])).toEqual([1]);
  });

  test.each<[string, number, number[]]>([
    ['such a break lies far back', 38, [1, 2]],
    ['the last 539 days tell of one', 39, [1]],
    ['the last 542 days do', 42, []],
  ])('where 500 days are a break, and it lasts: %s', (_, newAccountDays, leave) => {
    const policy = { ...DEFAULT_POLICY, breakDays: 500, newAccountDays };
    // The second and third were sent and closed 541 and 538 days ago.
    const now = [...log, person('now', { sentOn: '2026-11-20' })];
    const due = dueOn(TODAY, now, policy, senderOf);
    expect(findPast(TODAY, now, due, policy, senderOf, false).flat()).toEqual(leave);
  });
});

const anyDay = fc.oneof(
  { weight: 30, arbitrary: dayFrom('2025-06-01', '2025-07-15') },
  { weight: 2, arbitrary: dayFrom('2026-01-01', '2026-12-10') },
  { weight: 1, arbitrary: fc.constant('') },
);
const anyRow = fc
  .record({
    who: fc.integer({ min: 0, max: 30 }),
    url: fc.constantFrom('in', 'in', 'in', 'in', 'in', ''),
    company: fc.constantFrom('', '', 'Contoso'),
    account: fc.constantFrom('', '', '', '', 'Robin', 'Robin', 'Jordan', 'Jordan', 'Stray'),
    status: fc.oneof(
      {
        weight: 9,
        arbitrary: fc.constantFrom('Accepted' as const, 'Declined' as const, 'Withdrawn' as const),
      },
      { weight: 1, arbitrary: fc.constantFrom(...STATUSES, undefined) },
    ),
    sentOn: anyDay,
    lag: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 1, arbitrary: fc.constant(-1) },
    ),
    attempt: fc.constantFrom(undefined, undefined, 1, 2),
    note: fc.constantFrom('', 'Hello'),
    plan: fc.constantFrom(...Array<undefined>(9).fill(undefined), { ...NOTHING_PLANNED, nextStep: 'Call' }),
  })
  .map(({ who, url, lag, plan, sentOn, ...told }): Invitation => {
    const closed = sentOn === '' || told.status === 'Pending' ? '' : addLag(sentOn, lag);
    const row = anInvitation({ ...told, sentOn, closedOn: closed, name: `Ada ${who % 25}` } as Told);
    return {
      ...row,
      url: url === '' ? '' : `https://www.linkedin.com/in/ada-${who}`,
      ...(plan && { plan }),
    };
  });

function addLag(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const account = (name: string, lastArchive: Day | undefined): Account =>
  ({ name, type: 'Free', slug: undefined, lastArchive, since: undefined }) as unknown as Account;

const anyArchive = fc.option(dayFrom('2025-06-01', '2025-09-15').map(day), { nil: undefined });
/** As it comes, and with rules of a slow start as long as nobody would choose them. */
const anyPolicy = fc.constantFrom(DEFAULT_POLICY, DEFAULT_POLICY, {
  ...DEFAULT_POLICY,
  ...{ breakDays: 200, newAccountDays: 400 },
});

test('whatever the log: only what is closed leaves, nobody in part, and what stays is judged and counted as before', () => {
  let left = 0;
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 40 }),
      fc.boolean(),
      anyArchive,
      anyPolicy,
      (log, withReady, archive, policy) => {
        const due = dueOn(TODAY, log, policy, senderOf);
        const groups = findPast(TODAY, log, due, policy, senderOf, withReady);
        const gone = new Set(groups.flat());
        left += gone.size;
        expect(gone.size).toBe(groups.flat().length);
        for (const place of gone) {
          const { status, closedOn } = log[place] as Invitation;
          expect(['Accepted', 'Withdrawn', 'Expired', 'Declined']).toContain(status);
          expect(Number(closedOn?.slice(0, 4))).toBeLessThan(2026);
        }
        for (const { history } of groupByPerson(log, () => ''))
          expect(new Set(history.map((place) => gone.has(place))).size).toBe(1);
        const stay = log.flatMap((_, place) => (gone.has(place) ? [] : [place]));
        const rows = stay.map((place) => log[place] as Invitation);
        const after = dueOn(TODAY, rows, policy, senderOf);
        expect(after).toEqual(stay.map((place) => due[place]));
        const figures = (of: readonly Invitation[], ofDue: typeof due) =>
          ACCOUNTS.map((name) => {
            const mine = of.flatMap((row, place) =>
              senderOf(row) === name && isRead(ofDue[place]) ? [place] : [],
            );
            const standing = standingOn(
              TODAY,
              account(name, archive),
              mine.map((place) => of[place] as Invitation),
              mine.map((place) => ofDue[place] as (typeof due)[number]),
              [],
              policy,
            );
            return { ...standing, readyToResend: withReady ? 0 : standing.readyToResend };
          });
        expect(figures(rows, after)).toEqual(figures(log, due));
        const steps = (of: readonly Invitation[], ofDue: typeof due) =>
          followUpsOf(of, ofDue, policy, TODAY).map(({ invitation }) => invitation);
        expect(steps(rows, after)).toEqual(steps(log, due));
        const ready = (of: readonly Invitation[], ofDue: typeof due) =>
          resendsOf(of, ofDue, policy, senderOf).filter((one) => one.ready);
        if (!withReady) expect(ready(rows, after)).toEqual(ready(log, due));
        // Asked again it finds nothing more.
        expect(findPast(TODAY, rows, after, policy, senderOf, withReady)).toEqual([]);
      },
    ),
    { numRuns: process.env.DENSE ? 2000 : 200 },
  );
  expect(left).toBeGreaterThan(20);
});

const isRead = (due: ReturnType<typeof dueOn>[number] | undefined) =>
  due?.flag !== 'Check status' && due?.flag !== 'Check dates';

test('a week begins on the days that cycleOn counts from', () => {
  fc.assert(
    fc.property(
      fc.array(dayFrom('2026-01-01', '2026-03-31'), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (sent, length) => {
        const starts = cycleStarts(sent, length);
        const counts = (days: readonly Day[]) => new Map(days.map((one) => [one, 1]));
        for (const on of sent)
          expect(cycleOn(on, counts(starts), length).resetsOn).toBe(
            cycleOn(on, counts(sent), length).resetsOn,
          );
      },
    ),
  );
});
