/** The cooldown after a withdrawal. docs/DOMAIN.md: 21 days, official ("up to three weeks"). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, daysBetween } from '../../../src/core/day.ts';
import { STATUSES } from '../../../src/core/invitation.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { resendDay, resendFromOf } from '../../../src/core/rules/cooldown.ts';
import { anyDay } from '../arbitrary.ts';

test.each([
  ['2026-06-05', '2026-06-26', 'within a month or over its end'],
  ['2026-02-10', '2026-03-03', 'over the end of February'],
  ['2024-02-10', '2024-03-02', 'over a leap day'],
  ['2026-10-10', '2026-10-31', 'over the change to winter time in Europe'],
  ['2026-12-20', '2027-01-10', 'over new year'],
])('resendDay of a withdrawal on %s is %s by default (%s)', (withdrawnOn, expected) => {
  expect(resendDay(day(withdrawnOn), DEFAULT_POLICY.cooldownDays)).toBe(expected);
});

test('resendDay is the day of the withdrawal itself where there is no cooldown', () => {
  expect(resendDay(day('2026-06-05'), 0)).toBe('2026-06-05');
});

test('resendDay is always as many days later as the cooldown has', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.nat(10_000),
      (withdrawnOn, cooldown) => daysBetween(withdrawnOn, resendDay(withdrawnOn, cooldown)) === cooldown,
    ),
  );
});

const ENDED = { closedOn: day('2026-06-05'), resendFrom: undefined };

test.each<[string, Partial<Parameters<typeof resendFromOf>[0]>, string | undefined]>([
  ['withdrawn', { status: 'Withdrawn' }, '2026-06-26'],
  ['withdrawn on a day that is not known', { status: 'Withdrawn', closedOn: undefined }, undefined],
  ['withdrawn, a day of before', { status: 'Withdrawn', resendFrom: day('2026-06-04') }, '2026-06-26'],
  ['withdrawn, that very day', { status: 'Withdrawn', resendFrom: day('2026-06-05') }, '2026-06-05'],
  ['expired', { status: 'Expired' }, undefined],
  ['expired, a day chosen', { status: 'Expired', resendFrom: day('2026-08-01') }, '2026-08-01'],
])('resendFromOf one that is %s', (_, told, from) => {
  expect(resendFromOf({ status: undefined, ...ENDED, ...told }, DEFAULT_POLICY)).toBe(from);
});

test('resendFromOf is told of no other end, whatever day stands there', () => {
  for (const status of [...STATUSES, undefined])
    if (status !== 'Withdrawn' && status !== 'Expired')
      for (const resendFrom of [undefined, day('2026-08-01')])
        expect(resendFromOf({ ...ENDED, status, resendFrom }, DEFAULT_POLICY)).toBe(undefined);
});
