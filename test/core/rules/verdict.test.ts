/** May this account invite this person on this day? The re-send rule of docs/DOMAIN.md. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../src/core/day.ts';
import { STATUSES } from '../../../src/core/invitation.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { nextAttempt, verdictOn, verdictsOn } from '../../../src/core/rules/verdict.ts';
import { anInvitation } from '../an-invitation.ts';
import { nearbyDay } from '../arbitrary.ts';

const withdrawn = (closedOn: string, resendFrom = '') =>
  anInvitation({ status: 'Withdrawn', sentOn: '2026-05-01', closedOn, resendFrom });
const expired = anInvitation({ status: 'Expired', sentOn: '2025-10-01' });

test.each([
  ['nobody was invited before', '2026-06-27', [], { kind: 'free', attempt: 1 }],
  ['an expired invitation', '2026-06-27', [expired], { kind: 'free', attempt: 2 }],
  [
    'a person who is connected',
    '2026-06-27',
    [anInvitation({ status: 'Accepted', closedOn: '2026-06-03' })],
    { kind: 'connected', since: '2026-06-03' },
  ],
  ['an open invitation', '2026-06-27', [anInvitation()], { kind: 'pending', since: '2026-06-01' }],
  [
    'an open invitation without a day',
    '2026-06-27',
    [anInvitation({ sentOn: '' })],
    { kind: 'pending', since: undefined },
  ],
  [
    'the day of the withdrawal',
    '2026-06-06',
    [withdrawn('2026-06-06')],
    { kind: 'cooling down', until: '2026-06-27' },
  ],
  [
    'the last day of the cooldown',
    '2026-06-26',
    [withdrawn('2026-06-06')],
    { kind: 'cooling down', until: '2026-06-27' },
  ],
  ['the day after 21 days', '2026-06-27', [withdrawn('2026-06-06')], { kind: 'free', attempt: 2 }],
  [
    "the user's own later day",
    '2026-07-10',
    [withdrawn('2026-06-06', '2026-08-01')],
    { kind: 'cooling down', until: '2026-08-01' },
  ],
  [
    "an expired invitation, with the user's own later day",
    '2026-06-27',
    [anInvitation({ status: 'Expired', resendFrom: '2026-08-01' })],
    { kind: 'cooling down', until: '2026-08-01' },
  ],
  [
    'two withdrawals: the later cooldown counts',
    '2026-06-27',
    [withdrawn('2026-06-10'), withdrawn('2026-06-20'), withdrawn('2026-06-15')],
    { kind: 'cooling down', until: '2026-07-11' },
  ],
  [
    'a refusal, "the only real no"',
    '2026-06-27',
    [anInvitation({ status: 'Declined' })],
    { kind: 'caution', attempt: 2, why: 'declined' },
  ],
  [
    'a second re-send, "1 polite re-send"',
    '2026-06-27',
    [expired, expired],
    { kind: 'caution', attempt: 3, why: 'resend used' },
  ],
  [
    'attempts that the user has counted higher',
    '2026-06-27',
    [anInvitation({ status: 'Expired', attempt: 4 })],
    { kind: 'caution', attempt: 5, why: 'resend used' },
  ],
  [
    'an acceptance, whatever else is known',
    '2026-06-27',
    [withdrawn('2026-06-20'), anInvitation(), anInvitation({ status: 'Accepted' })],
    { kind: 'connected', since: undefined },
  ],
  [
    'an open invitation before a cooldown',
    '2026-06-27',
    [withdrawn('2026-06-20'), anInvitation()],
    { kind: 'pending', since: '2026-06-01' },
  ],
  [
    'a cooldown before a caution',
    '2026-06-27',
    [anInvitation({ status: 'Declined' }), withdrawn('2026-06-20')],
    { kind: 'cooling down', until: '2026-07-11' },
  ],
])('verdictOn judges %s', (_, on, history, verdict) => {
  expect(verdictOn(day(on), history, DEFAULT_POLICY)).toEqual(verdict);
});

const unread = (told: Parameters<typeof anInvitation>[0]) => anInvitation(told);
const pendingSince = { kind: 'pending' };

test.each<[string, ReturnType<typeof anInvitation>, object]>([
  ['withdrawn without a day', withdrawn(''), { why: 'day unknown' }],
  ['withdrawn, its day no day', unread({ ...withdrawn(''), unread: ['closedOn'] }), { why: 'day unknown' }],
  ['withdrawn after today', withdrawn('2026-06-30'), { why: 'day unknown' }],
  [
    "withdrawn without a day, the user's day to try again over",
    withdrawn('', '2026-06-01'),
    { why: 'day unknown' },
  ],
  ["withdrawn without a day, the user's day to come", withdrawn('', '2026-07-01'), { kind: 'cooling down' }],
  ['withdrawn before it was sent', withdrawn('2026-04-01'), { why: 'unread' }],
  [
    'expired before it was sent',
    anInvitation({ status: 'Expired', closedOn: '2026-05-01' }),
    { why: 'unread' },
  ],
  ['a status that is none of ours', unread({ status: undefined }), { why: 'unread' }],
  ['of unknown end without a day', anInvitation({ status: 'Unknown', sentOn: '' }), { why: 'unread' }],
  ['a day sent that is no day', unread({ ...expired, sentOn: '', unread: ['sentOn'] }), { why: 'unread' }],
  [
    'a day to try again that is no day',
    unread({ ...withdrawn('2026-05-02'), unread: ['resendFrom'] }),
    { why: 'unread' },
  ],
  [
    'of unknown end, sent a week ago',
    anInvitation({ status: 'Unknown', sentOn: '2026-06-20' }),
    { why: 'maybe open' },
  ],
  [
    'of unknown end, 200 days ago',
    anInvitation({ status: 'Unknown', sentOn: '2025-12-09' }),
    { why: 'maybe open' },
  ],
  [
    'of unknown end, 201 days ago',
    anInvitation({ status: 'Unknown', sentOn: '2025-12-08' }),
    { kind: 'caution', why: 'unclear' },
  ],
  ['pending without a day', anInvitation({ sentOn: '' }), pendingSince],
])('nobody is free whose invitation cannot be read: %s', (_, invitation, verdict) => {
  const told = verdictOn(day('2026-06-27'), [invitation], DEFAULT_POLICY);
  expect(told).toMatchObject(verdict);
  if (told.kind === 'unsure') expect(told).toMatchObject({ attempt: 2, at: invitation });
  const connected = anInvitation({ status: 'Accepted' });
  expect(verdictOn(day('2026-06-27'), [invitation, connected], DEFAULT_POLICY).kind).toBe('connected');
});

test('a withdrawal made after the day to send is history of today, and no secret', () => {
  const verdict = verdictOn(day('2026-06-20'), [withdrawn('2026-06-25')], DEFAULT_POLICY, {
    today: day('2026-06-27'),
  });
  expect(verdict).toEqual({ kind: 'free', attempt: 2 });
});

describe('verdictsOn', () => {
  const TODAY = day('2026-06-27');
  const listed = new Map([
    ['', 'First'],
    ['second ', 'Second'],
  ]);
  const verdicts = (history: Parameters<typeof anInvitation>[0][], today = TODAY) =>
    verdictsOn(today, history.map(anInvitation), DEFAULT_POLICY, ({ account }) => listed.get(account));
  const second = { account: 'second ' };

  test('judges each account by its own invitations, whatever the case and spaces of its name', () => {
    const cooling = { ...withdrawn('2026-06-20'), ...second, closedOn: '2026-06-20' };
    const verdictOf = verdicts([
      { ...expired, sentOn: '2025-10-01', closedOn: '' } as never,
      cooling as never,
    ]);
    expect(verdictOf(' SECOND').kind).toBe('cooling down');
    expect(verdictOf('Second').kind).toBe('cooling down');
  });

  test.each<[string, Parameters<typeof anInvitation>[0], object]>([
    ['pending', {}, { kind: 'other account', attempt: 1, by: 'Second', since: '2026-06-01' }],
    ['without a day', { sentOn: '' }, { kind: 'other account', attempt: 1, by: 'Second' }],
    [
      'unread',
      { status: undefined },
      { kind: 'other account', attempt: 1, by: 'Second', since: '2026-06-01' },
    ],
    ['expired', { status: 'Expired' }, { kind: 'free', attempt: 1 }],
  ])('an invitation of another account is a caution unless it is over: %s', (_, told, verdict) => {
    expect(verdicts([{ ...second, ...told }])('First')).toEqual(verdict);
  });

  test('the other account invited on the newest of its days', () => {
    const rows = ['2026-06-03', '2026-06-05', '2026-06-04'].map((sentOn) => ({ ...second, sentOn }));
    expect(verdicts(rows)('First')).toMatchObject({ by: 'Second', since: '2026-06-05' });
  });

  test('what speaks against it in the own account comes before another account', () => {
    const rows = [{ ...second }, { status: 'Declined' } as const];
    expect(verdicts(rows)('First')).toMatchObject({ kind: 'caution', why: 'declined' });
  });

  test('an invitation of an account that is not listed holds for every account', () => {
    const stray = { account: 'Old name', status: 'Expired' } as const;
    for (const account of ['First', 'Second'])
      expect(verdicts([stray])(account)).toMatchObject({
        kind: 'unsure',
        why: 'account unknown',
        attempt: 1,
        at: stray,
      });
    expect(verdicts([stray, {}])('First').kind).toBe('pending');
  });

  test('a day to send in the past is judged by what is known today', () => {
    const rows = [anInvitation({ status: 'Withdrawn', closedOn: '2026-06-25' })];
    const verdictOf = verdictsOn(day('2026-06-20'), rows, DEFAULT_POLICY, () => 'First', TODAY);
    expect(verdictOf('First')).toEqual({ kind: 'free', attempt: 2 });
  });
});

test('nextAttempt counts by day, and goes on from the highest number written', () => {
  const numbers = [
    { sentOn: day('2026-06-03'), attempt: undefined },
    { sentOn: day('2026-06-01'), attempt: 4 },
    { sentOn: undefined, attempt: undefined },
  ];
  expect(nextAttempt(numbers)).toBe(7);
  expect(nextAttempt([...numbers].reverse())).toBe(7);
});

test('nextAttempt is one more than the invitations known, or than the highest number written', () => {
  const attempts = (...written: (number | undefined)[]) => written.map((attempt) => ({ attempt }));
  expect(nextAttempt([])).toBe(1);
  expect(nextAttempt(attempts(undefined, undefined))).toBe(3);
  expect(nextAttempt(attempts(1, undefined))).toBe(3);
  expect(nextAttempt(attempts(7))).toBe(8);
  expect(nextAttempt(attempts(1, 1, 1))).toBe(4);
});

test('the cooldown holds from the withdrawal to the day before the resend day, and not a day longer', () => {
  fc.assert(
    fc.property(nearbyDay, fc.nat(60), fc.integer({ min: -30, max: 90 }), (closedOn, cooldownDays, later) => {
      const policy = { ...DEFAULT_POLICY, cooldownDays };
      const history = [anInvitation({ status: 'Withdrawn', sentOn: closedOn, closedOn })];
      const on = addDays(closedOn, later);
      const { kind } = verdictOn(on, history, policy, { today: addDays(closedOn, Math.max(0, later)) });
      expect(kind).toBe(later >= 0 && later < cooldownDays ? 'cooling down' : 'free');
    }),
  );
});

test('the verdict does not depend on the order of the history', () => {
  const anyHistory = fc.array(
    fc.record({ status: fc.constantFrom(...STATUSES), sentOn: nearbyDay, closedOn: nearbyDay }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(nearbyDay, anyHistory, (on, told) => {
      const history = told.map((one) => anInvitation(one));
      const { kind } = verdictOn(on, history, DEFAULT_POLICY);
      expect(verdictOn(on, [...history].reverse(), DEFAULT_POLICY).kind).toBe(kind);
    }),
  );
});
