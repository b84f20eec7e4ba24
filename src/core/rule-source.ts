/** Who says so: name, date and address of the source of each rule, as far as they are known. */
import type { RuleKey } from './policy.ts';

export interface RuleSource {
  /** With its date, where it has one: `ConnectSafely, Apr 2026`. */
  readonly name: string;
  readonly link?: string;
}

const help = (article: string): RuleSource => ({
  name: 'LinkedIn Help',
  link: `https://www.linkedin.com/help/linkedin/answer/${article}`,
});
const ARCHIVES: RuleSource = { name: '11 archives, 2021–2026' };
const CONNECT_SAFELY: RuleSource = { name: 'ConnectSafely, Apr 2026' };
const REACHIUM: RuleSource = { name: 'Reachium, May 2026' };
const QUARVIO: RuleSource = { name: 'Quarvio, Jun 2026' };
const LIGO: RuleSource = { name: 'LiGo, Feb 2025' };

export const RULE_SOURCES: Readonly<Record<RuleKey, RuleSource>> = {
  cooldownDays: { name: 'LinkedIn Help' },
  staleAfter: ARCHIVES,
  expiresAfter: ARCHIVES,
  pendingCap: LIGO,
  pendingSafe: CONNECT_SAFELY,
  weeklyFree: CONNECT_SAFELY,
  weeklyPremium: CONNECT_SAFELY,
  weeklySales: CONNECT_SAFELY,
  weeklySafeFree: CONNECT_SAFELY,
  weeklySafePremium: CONNECT_SAFELY,
  weeklySafeSales: CONNECT_SAFELY,
  cycleDays: CONNECT_SAFELY,
  dailyPaceFrom: REACHIUM,
  dailyPaceTo: REACHIUM,
  notesPerMonth: help('a550555'),
  noteLengthFree: { name: 'Several vendors' },
  noteLengthPaid: { name: 'Several vendors' },
  connectionLimit: { name: 'LinkedIn Help' },
  withdrawalsPerDay: { name: 'PoliteReach' },
  secondsPerWithdrawal: CONNECT_SAFELY,
  restrictionDays: help('a551012'),
  restrictionAgainDays: help('a551012'),
  restrictionPendingDays: help('a551012'),
  resendsPerPerson: REACHIUM,
  auditDays: LIGO,
  exportOverdueDays: ARCHIVES,
  completeRows: { name: '—' },
  worthWaiting: { name: '—' },
  forgetYears: { name: 'CNIL' },
  lowAcceptance: { name: 'PoliteReach' },
  newAccountDay: QUARVIO,
  newAccountWeek: { name: 'linkedapi' },
  newAccountDays: QUARVIO,
  breakDays: { name: '—' },
  followUpDays: { name: '—' },
  noAnswerDays: { name: '—' },
  reserve: { name: '—' },
};
