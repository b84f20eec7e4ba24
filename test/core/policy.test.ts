/** Every rule with its default: the table of docs/DOMAIN.md. */
import { expect, test } from 'vitest';
import { DEFAULT_POLICY, LARGEST_RULE_VALUE, RULE_KEYS, RULES } from '../../src/core/policy.ts';
import { fold } from '../../src/core/text.ts';

test.each([
  ['cooldownDays', 21, 'official'],
  ['staleAfter', 21, 'measured'],
  ['expiresAfter', 180, 'measured'],
  ['pendingCap', 500, 'disputed'],
  ['pendingSafe', 300, 'reported'],
  ['weeklyFree', 100, 'disputed'],
  ['weeklyPremium', 150, 'disputed'],
  ['weeklySales', 200, 'disputed'],
  ['weeklySafeFree', 80, 'reported'],
  ['weeklySafePremium', 120, 'reported'],
  ['weeklySafeSales', 150, 'reported'],
  ['cycleDays', 7, 'disputed'],
  ['dailyPaceFrom', 10, 'vendor'],
  ['dailyPaceTo', 19, 'vendor'],
  ['notesPerMonth', 5, 'official'],
  ['noteLengthFree', 200, 'vendor'],
  ['noteLengthPaid', 300, 'vendor'],
  ['connectionLimit', 30_000, 'official'],
  ['withdrawalsPerDay', 25, 'vendor'],
  ['secondsPerWithdrawal', 30, 'reported'],
  ['restrictionDays', 7, 'official'],
  ['restrictionPendingDays', 30, 'official'],
  ['resendsPerPerson', 1, 'reported'],
  ['auditDays', 30, 'reported'],
  ['exportOverdueDays', 150, 'measured'],
  ['completeRows', 1, 'own'],
  ['worthWaiting', 1, 'own'],
  ['forgetYears', 3, 'reported'],
  ['lowAcceptance', 25, 'vendor'],
  ['newAccountDay', 8, 'vendor'],
  ['newAccountWeek', 50, 'vendor'],
  ['newAccountDays', 30, 'vendor'],
  ['breakDays', 60, 'own'],
  ['followUpDays', 60, 'own'],
  ['noAnswerDays', 7, 'own'],
  ['restrictionAgainDays', 3, 'own'],
  ['reserve', 0, 'own'],
] as const)('%s is %i by default (%s)', (key, value, grade) => {
  expect(RULES[key]).toMatchObject({ value, grade });
  expect(DEFAULT_POLICY[key]).toBe(value);
});

test('the table above holds every rule', () => {
  expect(RULE_KEYS).toHaveLength(37);
});

test('each rule is known by a label of its own, and says its unit and where the figure comes from', () => {
  const labels = RULE_KEYS.map((key) => fold(RULES[key].label));
  expect(new Set(labels).size).toBe(labels.length);
  for (const key of RULE_KEYS) {
    expect(RULES[key].unit).not.toBe('');
    expect(RULES[key].source).not.toBe('');
  }
});

test('each default is a value that Settings would take', () => {
  for (const key of RULE_KEYS) {
    expect(Number.isInteger(DEFAULT_POLICY[key])).toBe(true);
    expect(DEFAULT_POLICY[key]).toBeGreaterThanOrEqual(0);
    expect(DEFAULT_POLICY[key]).toBeLessThanOrEqual(LARGEST_RULE_VALUE);
  }
});
