/** What the log says about each invitation today. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../src/core/day.ts';
import { type Invitation, STATUSES } from '../../../src/core/invitation.ts';
import { NOTHING_PLANNED, type Plan } from '../../../src/core/plan.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { dueOn, FLAGS, type Flag, isDue } from '../../../src/core/rules/flag.ts';
import { anInvitation } from '../an-invitation.ts';
import { nearbyDay } from '../arbitrary.ts';

const TODAY = day('2026-06-27');
const due = (...invitations: Invitation[]) =>
  dueOn(TODAY, invitations, DEFAULT_POLICY, ({ account }) => account || 'First');
const flags = (...invitations: Invitation[]) => due(...invitations).map(({ flag }) => flag);
const ago = (days: number) => addDays(TODAY, -days);
const kept = (keepUntil: Plan['keepUntil']): Plan => ({ ...NOTHING_PLANNED, keepUntil });
const withdrawn = (days: number, told: Parameters<typeof anInvitation>[0] = {}) =>
  anInvitation({ status: 'Withdrawn', sentOn: ago(90), closedOn: ago(days), ...told });

test.each([
  ['', 'pending for 20 days', anInvitation({ sentOn: ago(20) })],
  ['Stale', 'pending for 21 days', anInvitation({ sentOn: ago(21) })],
  ['Stale', 'pending for 179 days', anInvitation({ sentOn: ago(179) })],
  ['Probably expired', 'pending for 180 days', anInvitation({ sentOn: ago(180) })],
  ['Kept', 'stale, and to be kept until tomorrow', anInvitation({ sentOn: ago(21), plan: kept(ago(-1)) })],
  ['Stale', 'stale, and to be kept until today', anInvitation({ sentOn: ago(21), plan: kept(ago(0)) })],
  ['Kept', 'stale, and to be kept for good', anInvitation({ sentOn: ago(400), plan: kept('for good') })],
  ['', 'not yet stale, and to be kept', anInvitation({ sentOn: ago(20), plan: kept('for good') })],
  ['Check dates', 'kept until nobody can read when', anInvitation({ sentOn: ago(21), plan: kept('unread') })],
  ['', 'pending from tomorrow on', anInvitation({ sentOn: ago(-1) })],
  ['Check dates', 'pending without a day', anInvitation({ sentOn: '' })],
  ['', 'of unknown end, sent 100 days ago', anInvitation({ status: 'Unknown', sentOn: ago(100) })],
  ['Probably expired', 'of unknown end, 180 days ago', anInvitation({ status: 'Unknown', sentOn: ago(180) })],
  ['Cooling down', 'withdrawn today', withdrawn(0)],
  ['Cooling down', 'withdrawn 20 days ago', withdrawn(20)],
  ['Ready to re-send', 'withdrawn 21 days ago', withdrawn(21)],
  ['Cooling down', "withdrawn, with the user's own later day", withdrawn(21, { resendFrom: ago(-5) })],
  ['Ready to re-send', "withdrawn, with the user's own earlier day", withdrawn(2, { resendFrom: ago(0) })],
  ['No re-send left', 'withdrawn at the second attempt', withdrawn(30, { attempt: 2 })],
  ['Check dates', 'withdrawn without a day', withdrawn(0, { closedOn: '' })],
  ['Check dates', 'withdrawn after today', withdrawn(-1)],
  [
    'Check dates',
    "withdrawn without a day, the user's own day over",
    withdrawn(0, { closedOn: '', resendFrom: ago(3) }),
  ],
  ['Check dates', 'withdrawn, the day to try again no day', withdrawn(30, { unread: ['resendFrom'] })],
  ['Check dates', 'withdrawn before it was sent', withdrawn(100)],
  [
    'Check dates',
    'accepted before it was sent',
    anInvitation({ status: 'Accepted', closedOn: '2026-05-31' }),
  ],
  [
    '',
    'accepted, and sent nobody knows when',
    anInvitation({ status: 'Accepted', sentOn: '', closedOn: ago(3) }),
  ],
  ['', 'accepted on the day it was sent', anInvitation({ status: 'Accepted', closedOn: '2026-06-01' })],
  ['', 'accepted long ago', anInvitation({ status: 'Accepted', sentOn: ago(300), closedOn: ago(290) })],
  ['Ready to re-send', 'expired', anInvitation({ status: 'Expired', sentOn: ago(300) })],
  ['Ready to re-send', 'expired, nobody knows when', anInvitation({ status: 'Expired', sentOn: '' })],
  [
    'Cooling down',
    "expired, with the user's own later day",
    anInvitation({ status: 'Expired', resendFrom: ago(-5) }),
  ],
  ['No re-send left', 'expired at the second attempt', anInvitation({ status: 'Expired', attempt: 2 })],
  ['Check dates', 'expired before it was sent', anInvitation({ status: 'Expired', closedOn: '2026-05-31' })],
  ['', 'declined', anInvitation({ status: 'Declined', sentOn: ago(300) })],
  ['Check status', 'without a status', anInvitation({ status: undefined })],
])('the flag is "%s" for an invitation %s', (flag, _, invitation) => {
  expect(flags(invitation)).toEqual([flag]);
});

describe('a person invited more than once', () => {
  test('is ready to be invited again once, at the latest withdrawal, in whatever order the rows stand', () => {
    const [first, second] = [withdrawn(60), withdrawn(30, { sentOn: ago(50) })];
    const policy = { ...DEFAULT_POLICY, resendsPerPerson: 2 };
    const flagsOf = (...rows: Invitation[]) =>
      dueOn(TODAY, rows, policy, () => '').map(({ flag, attempt }) => [flag, attempt]);
    expect(flagsOf(first, second)).toEqual([
      ['', 1],
      ['Ready to re-send', 2],
    ]);
    expect(flagsOf(second, first)).toEqual([
      ['Ready to re-send', 2],
      ['', 1],
    ]);
  });

  test('has no re-send left after one, by default', () => {
    expect(flags(withdrawn(60), withdrawn(30, { sentOn: ago(50) }))).toEqual(['', 'No re-send left']);
  });

  test('does not cool down once connected', () => {
    const accepted = anInvitation({ status: 'Accepted', sentOn: ago(200), closedOn: ago(199) });
    expect(flags(withdrawn(3), accepted)).toEqual(['', '']);
  });

  test('is not to be invited again once connected', () => {
    const accepted = anInvitation({ status: 'Accepted', sentOn: ago(200), closedOn: ago(199) });
    expect(flags(withdrawn(30), accepted)).toEqual(['', '']);
  });

  test('counts for each account by itself; a blank account is the first', () => {
    const other = withdrawn(30, { sentOn: ago(50), account: 'Second' });
    expect(due(withdrawn(60), other).map(({ attempt }) => attempt)).toEqual([1, 1]);
    const same = withdrawn(30, { sentOn: ago(50), account: ' first ' });
    expect(due(withdrawn(60), same).map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  test("keeps the user's own count, and counts on from it", () => {
    const [first, second] = [withdrawn(60, { attempt: 3 }), anInvitation({ sentOn: ago(10) })];
    expect(due(first, second).map(({ attempt }) => attempt)).toEqual([3, 4]);
  });
});

describe('nobody is called stale or ready', () => {
  const pending = anInvitation({ sentOn: ago(30) });
  const ready = withdrawn(60);
  const sent = { sentOn: ago(200) };
  test.each([
    [
      'of whom another row cannot be read',
      ['', 'Check status'],
      [ready, anInvitation({ ...sent, status: undefined })],
    ],
    [
      'of whom a later row cannot be read',
      ['', 'Check dates'],
      [ready, withdrawn(0, { closedOn: '', sentOn: ago(80) })],
    ],
    [
      'of whom another row cannot be read, also to withdraw',
      ['', 'Check status'],
      [pending, anInvitation({ ...sent, status: undefined })],
    ],
    [
      'whom another account may be waiting for',
      ['', ''],
      [ready, anInvitation({ account: 'Second', sentOn: ago(9) })],
    ],
    ['who declined before', ['', ''], [ready, anInvitation({ ...sent, status: 'Declined' })]],
    [
      'whose earlier invitation is open for all that is known',
      ['', ''],
      [ready, anInvitation({ status: 'Unknown', sentOn: ago(95) })],
    ],
    ['whom neither a name nor an address tells', [''], [withdrawn(60, { name: '', url: '' })]],
  ])('%s', (_, expected, rows) => {
    expect(flags(...rows)).toEqual(expected);
  });

  test('whose account is not known; and then of nobody’s rows of that person', () => {
    const senderOf = ({ account }: Invitation) => (account === 'Stray' ? undefined : 'First');
    const flagsOf = (...rows: Invitation[]) =>
      dueOn(TODAY, rows, DEFAULT_POLICY, senderOf).map(({ flag }) => flag);
    const stray = { account: 'Stray', sentOn: ago(300), status: 'Expired' } as const;
    expect(flagsOf(ready, anInvitation(stray))).toEqual(['', '']);
    expect(flagsOf(anInvitation({ account: 'Stray', sentOn: ago(30) }))).toEqual(['']);
    expect(flagsOf(anInvitation({ account: 'Stray', sentOn: ago(300) }))).toEqual(['']);
    expect(flagsOf(withdrawn(2, { account: 'Stray' }))).toEqual(['Cooling down']);
  });

  test('but somebody else is: the rows of one person hold back no other', () => {
    const other = { name: 'Grace', url: 'linkedin.com/in/grace' };
    expect(flags(ready, anInvitation({ ...other, status: undefined }))).toEqual([
      'Ready to re-send',
      'Check status',
    ]);
  });
});

describe('an invitation that may be of several people', () => {
  const [ana, ana2, bare] = ['linkedin.com/in/ana', 'linkedin.com/in/ana-2', ''].map((url) => ({
    name: 'Ana',
    url,
  }));
  test('holds back a re-send to each of them', () => {
    const pending = anInvitation({ ...bare, sentOn: ago(3) });
    expect(flags(withdrawn(60, ana), withdrawn(60, ana2), pending)).toEqual(['', '', '']);
    const accepted = anInvitation({ ...bare, status: 'Accepted', sentOn: ago(200), closedOn: ago(190) });
    expect(flags(withdrawn(60, ana), withdrawn(60, ana2), accepted)).toEqual(['', '', '']);
  });

  test('counts against their re-sends, and not as an attempt of theirs', () => {
    const rows = due(withdrawn(60, ana), withdrawn(60, ana2), withdrawn(90, { ...bare, sentOn: ago(120) }));
    expect(rows.map(({ flag, attempt }) => [flag, attempt])).toEqual([
      ['No re-send left', 1],
      ['No re-send left', 1],
      ['', 1],
    ]);
  });
});

test('attempt counts no less than the rows, whatever the user wrote', () => {
  const rows = [4, 3, 2, 1].map((weeks) =>
    anInvitation({ sentOn: ago(7 * weeks), attempt: weeks === 2 ? 1 : undefined }),
  );
  expect(due(...rows).map(({ attempt }) => attempt)).toEqual([1, 2, 1, 4]);
});

test('resendFrom before the withdrawal belongs to another one; on its day, or without one, it is the user’s', () => {
  const days = due(
    withdrawn(10, { resendFrom: ago(11) }),
    withdrawn(10, { resendFrom: ago(10), url: 'linkedin.com/in/b' }),
    withdrawn(10, { closedOn: '', resendFrom: ago(5), url: 'linkedin.com/in/c' }),
  ).map(({ resendFrom }) => resendFrom);
  expect(days).toEqual([addDays(ago(10), 21), ago(10), ago(5)]);
});

test('resendFrom is due for withdrawals only: 21 days on, or the day the user chose', () => {
  const own = withdrawn(30, { resendFrom: '2026-12-24', url: 'linkedin.com/in/grace' });
  const rows = due(withdrawn(10), own, anInvitation({ status: 'Expired', closedOn: ago(3), url: '' }));
  expect(rows.map(({ resendFrom }) => resendFrom)).toEqual([addDays(ago(10), 21), '2026-12-24', undefined]);
});

test('attempt is not told where neither a name nor an address tells the person', () => {
  const nobody = anInvitation({ name: '', url: '' });
  expect(due(nobody, nobody).map(({ attempt }) => attempt)).toEqual([undefined, undefined]);
});

const anyInvitations = fc.array(
  fc
    .record({
      url: fc.constantFrom('linkedin.com/in/ada', 'linkedin.com/in/grace', ''),
      name: fc.constantFrom('Ada', 'Grace', ''),
      status: fc.constantFrom(...STATUSES, undefined),
      sentOn: fc.option(nearbyDay, { nil: '' }),
      closedOn: fc.option(nearbyDay, { nil: '' }),
      resendFrom: fc.option(nearbyDay, { nil: '' }),
    })
    .map((told) => anInvitation(told)),
  { maxLength: 12 },
);

test('dueOn answers each invitation in its place, with a flag of the list, and twice is once', () => {
  fc.assert(
    fc.property(anyInvitations, (invitations) => {
      const first = due(...invitations);
      expect(first).toHaveLength(invitations.length);
      for (const { flag } of first) expect(['', ...FLAGS]).toContain(flag);
      const filled = invitations.map((invitation, place) => ({
        ...invitation,
        resendFrom: invitation.resendFrom ?? first[place]?.resendFrom,
        attempt: invitation.attempt ?? first[place]?.attempt,
      }));
      expect(due(...filled).map(({ flag }) => flag)).toEqual(first.map(({ flag }) => flag));
    }),
  );
});

test('isDue to be withdrawn is what is pending and stale, or probably expired, and nothing else', () => {
  const isOne = (status: Invitation['status']) => FLAGS.filter((flag) => isDue({ status, flag }));
  expect(isOne('Pending')).toEqual(['Stale', 'Probably expired'] satisfies Flag[]);
  for (const status of [...STATUSES, undefined]) if (status !== 'Pending') expect(isOne(status)).toEqual([]);
});
