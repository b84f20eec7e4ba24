/** May this account invite this person on this day? The re-send rule of docs/DOMAIN.md. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../src/core/day.ts';
import { STATUSES } from '../../../src/core/invitation.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { nextAttempt, verdictOn } from '../../../src/core/rules/verdict.ts';
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
    'a withdrawal made after the day asked about',
    '2026-06-27',
    [withdrawn('2026-06-30')],
    { kind: 'free', attempt: 2 },
  ],
  ['a withdrawal without a day', '2026-06-27', [withdrawn('')], { kind: 'free', attempt: 2 }],
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
      const { kind } = verdictOn(addDays(closedOn, later), [withdrawn(closedOn)], policy);
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
