/** Which heading of Settings each rule stands under. */
import type { RuleText } from '../../../addon/contract.ts';
import type { RuleKey } from '../../../core/policy.ts';
import { allRules } from '../../kit/rule.ts';

const GROUPED = {
  Limits: [
    'pendingCap',
    'pendingSafe',
    'weeklyFree',
    'weeklyPremium',
    'weeklySales',
    'weeklySafeFree',
    'weeklySafePremium',
    'weeklySafeSales',
    'cycleDays',
    'reserve',
    'lowAcceptance',
    'connectionLimit',
  ],
  Waiting: [
    'cooldownDays',
    'staleAfter',
    'worthWaiting',
    'expiresAfter',
    'restrictionDays',
    'restrictionAgainDays',
    'restrictionPendingDays',
    'resendsPerPerson',
  ],
  'Pace and notes': [
    'dailyPaceFrom',
    'dailyPaceTo',
    'newAccountDay',
    'newAccountWeek',
    'newAccountDays',
    'breakDays',
    'notesPerMonth',
    'noteLengthFree',
    'noteLengthPaid',
    'withdrawalsPerDay',
    'secondsPerWithdrawal',
  ],
  Reminders: ['auditDays', 'exportOverdueDays', 'followUpDays', 'noAnswerDays', 'forgetYears'],
  'In the sheet': ['completeRows'],
} as const satisfies Readonly<Record<string, readonly RuleKey[]>>;

type Group = keyof typeof GROUPED;
/** Names, at compile time, the rules that stand under no heading. */
type Forgotten = Exclude<RuleKey, (typeof GROUPED)[Group][number]>;

export const GROUPS = Object.keys(GROUPED) as (Forgotten extends never ? Group : never)[];

/** The rules of a group, in the order of the Settings sheet. */
export function rulesOf(group: Group): RuleText[] {
  const keys: readonly RuleKey[] = GROUPED[group];
  return allRules().filter(({ key }) => keys.includes(key));
}
