/** Which heading of Settings each rule stands under. */
import { RULE_KEYS, type RuleKey } from '../../core/policy.ts';

export const GROUPS = ['Limits', 'Waiting', 'Pace and notes', 'Reminders'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<RuleKey, Group>> = {
  cooldownDays: 'Waiting',
  staleAfter: 'Waiting',
  expiresAfter: 'Waiting',
  pendingCap: 'Limits',
  pendingSafe: 'Limits',
  weeklyFree: 'Limits',
  weeklyPremium: 'Limits',
  weeklySales: 'Limits',
  weeklySafeFree: 'Limits',
  weeklySafePremium: 'Limits',
  weeklySafeSales: 'Limits',
  cycleDays: 'Limits',
  dailyPaceFrom: 'Pace and notes',
  dailyPaceTo: 'Pace and notes',
  notesPerMonth: 'Pace and notes',
  noteLengthFree: 'Pace and notes',
  noteLengthPaid: 'Pace and notes',
  connectionLimit: 'Limits',
  withdrawalsPerDay: 'Pace and notes',
  secondsPerWithdrawal: 'Pace and notes',
  restrictionDays: 'Waiting',
  restrictionPendingDays: 'Waiting',
  resendsPerPerson: 'Waiting',
  auditDays: 'Reminders',
  exportOverdueDays: 'Reminders',
};

/** The rules of a group, in the order of the Settings sheet. */
export function rulesOf(group: Group): RuleKey[] {
  return RULE_KEYS.filter((key) => GROUP_OF[key] === group);
}
