/** The cooldown after a withdrawal. docs/DOMAIN.md: 21 days, official ("up to three weeks"). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, daysBetween } from '../../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { resendDay } from '../../../src/core/rules/cooldown.ts';
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
