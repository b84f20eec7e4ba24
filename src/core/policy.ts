/**
 * Every rule with its default, unit, grade and source. A rule is a setting: no other file holds one of these
 * numbers.
 */

/**
 * How far to trust a figure. `official` is LinkedIn's own text; `measured` was counted on real archives; `own` is
 * no figure of LinkedIn's at all, but the user's choice.
 */
export type Grade = 'official' | 'measured' | 'vendor' | 'reported' | 'disputed' | 'own';

export interface Rule {
  /** The words of the Settings sheet; also the binding of its row. */
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly grade: Grade;
  readonly source: string;
}

/** Bounds of every rule's value: a whole number from 0 to this. */
export const LARGEST_RULE_VALUE = 100_000;

export const RULES = {
  cooldownDays: {
    label: 'Wait before inviting again',
    value: 21,
    unit: 'days',
    grade: 'official',
    source: 'LinkedIn: up to three weeks.',
  },
  staleAfter: {
    label: 'Withdraw after',
    value: 21,
    unit: 'days',
    grade: 'measured',
    source: 'In 11 real archives, 90–95 % of acceptances came within 21 days, 99 % within 90.',
  },
  expiresAfter: {
    label: 'Probably expired after',
    value: 180,
    unit: 'days',
    grade: 'measured',
    source: 'In 11 real archives, unanswered invitations vanish at about six months.',
  },
  pendingCap: {
    label: 'Pending limit',
    value: 500,
    unit: 'invitations',
    grade: 'disputed',
    source:
      'LinkedIn names no number. LiGo, 2025: 500. ConnectSafely, April 2026: 500–700. Others: 1,500 or more.',
  },
  pendingSafe: {
    label: 'Pending safe limit',
    value: 300,
    unit: 'invitations',
    grade: 'reported',
    source: 'ConnectSafely, April 2026: stay below 200–300.',
  },
  weeklyFree: {
    label: 'Weekly limit, Free',
    value: 100,
    unit: 'invitations a week',
    grade: 'disputed',
    source: 'ConnectSafely, April 2026: about 100. LinkedIn names no number. Withdrawing gives none back.',
  },
  weeklyPremium: {
    label: 'Weekly limit, Premium',
    value: 150,
    unit: 'invitations a week',
    grade: 'disputed',
    source: 'ConnectSafely, April 2026: about 150. Others: 100–200.',
  },
  weeklySales: {
    label: 'Weekly limit, Sales Navigator',
    value: 200,
    unit: 'invitations a week',
    grade: 'disputed',
    source: 'ConnectSafely, April 2026: 200–250. Others: 100–200.',
  },
  weeklySafeFree: {
    label: 'Weekly safe limit, Free',
    value: 80,
    unit: 'invitations a week',
    grade: 'reported',
    source: 'ConnectSafely, April 2026: 80.',
  },
  weeklySafePremium: {
    label: 'Weekly safe limit, Premium',
    value: 120,
    unit: 'invitations a week',
    grade: 'reported',
    source: 'ConnectSafely, April 2026: 120.',
  },
  weeklySafeSales: {
    label: 'Weekly safe limit, Sales Navigator',
    value: 150,
    unit: 'invitations a week',
    grade: 'reported',
    source: 'ConnectSafely, April 2026: 150–180.',
  },
  cycleDays: {
    label: 'Length of a week',
    value: 7,
    unit: 'days',
    grade: 'disputed',
    source:
      'ConnectSafely, April 2026: a week starts with its first invitation. Others: the last 7 days. The stricter holds.',
  },
  dailyPaceFrom: {
    label: 'Daily pace, lower end',
    value: 10,
    unit: 'invitations a day',
    grade: 'vendor',
    source: 'Reachium, May 2026: 34 % accepted at 10–19 a day.',
  },
  dailyPaceTo: {
    label: 'Daily pace, upper end',
    value: 19,
    unit: 'invitations a day',
    grade: 'vendor',
    source: 'Reachium, May 2026: 30.6 % accepted at 20–29 a day.',
  },
  notesPerMonth: {
    label: 'Notes a month (free)',
    value: 5,
    unit: 'notes',
    grade: 'official',
    source:
      'LinkedIn: 5 a month on a free account, unlimited on a paid one. LinkedNav: in 30 days. The stricter holds.',
  },
  noteLengthFree: {
    label: 'Note length (free)',
    value: 200,
    unit: 'characters',
    grade: 'vendor',
    source: 'Vendors agree on 200 characters.',
  },
  noteLengthPaid: {
    label: 'Note length (paid)',
    value: 300,
    unit: 'characters',
    grade: 'vendor',
    source: 'Vendors agree on 300 characters.',
  },
  connectionLimit: {
    label: 'Maximum connections',
    value: 30_000,
    unit: 'connections',
    grade: 'official',
    source: 'LinkedIn: up to 30,000.',
  },
  withdrawalsPerDay: {
    label: 'Withdrawals a day',
    value: 25,
    unit: 'withdrawals',
    grade: 'vendor',
    source: 'PoliteReach, DialogBrain: 25 in one go. ConnectSafely, April 2026, warns of more.',
  },
  secondsPerWithdrawal: {
    label: 'Time for one withdrawal',
    value: 30,
    unit: 'seconds',
    grade: 'reported',
    source: 'ConnectSafely, April 2026: about 30 seconds by hand. LinkedIn can’t withdraw several at once.',
  },
  restrictionDays: {
    label: 'A block lasts',
    value: 7,
    unit: 'days',
    grade: 'official',
    source:
      'LinkedIn: most end within a week, a first one after a few hours. Withdrawing prevents a block, it doesn’t lift one.',
  },
  restrictionPendingDays: {
    label: 'A block for too many pending lasts up to',
    value: 30,
    unit: 'days',
    grade: 'official',
    source: 'LinkedIn: up to one month. Withdrawing doesn’t lift it.',
  },
  resendsPerPerson: {
    label: 'Re-sends to one person',
    value: 1,
    unit: 're-sends',
    grade: 'reported',
    source: 'Reachium, May 2026: one polite second try with a different note; more reads as spam.',
  },
  auditDays: {
    label: 'Export reminder',
    value: 30,
    unit: 'days',
    grade: 'reported',
    source: 'LiGo, February 2025: check once a month.',
  },
  exportOverdueDays: {
    label: 'Export overdue',
    value: 150,
    unit: 'days',
    grade: 'measured',
    source: 'In 11 real archives, accepted invitations vanish after about 180 days.',
  },
  completeRows: {
    label: 'Complete a row when its status is chosen',
    value: 1,
    unit: '1 yes, 0 no',
    grade: 'own',
    source: 'Fills blank Closed on, Resend from and Attempt when you choose a status in the sheet.',
  },
  worthWaiting: {
    label: 'Waiting pays from',
    value: 1,
    unit: 'acceptances a week of 100 waiting',
    grade: 'own',
    source: 'With fewer than these, Insights says that waiting longer stops paying.',
  },
  forgetYears: {
    label: 'Forget people after',
    value: 3,
    unit: 'years without contact',
    grade: 'reported',
    source: 'CNIL: prospects, three years after the last contact. Health then offers to forget them.',
  },
  lowAcceptance: {
    label: 'Low acceptance',
    value: 25,
    unit: 'accepted of 100',
    grade: 'vendor',
    source:
      'PoliteReach: 25. gtm-skills, August 2026: 15–30. reachally, March 2026: limits are cut below 30.',
  },
  newAccountDay: {
    label: 'New account, a day',
    value: 8,
    unit: 'invitations a day',
    grade: 'vendor',
    source: 'Quarvio, June 2026: 5–8 a day in the first month, also after a long break.',
  },
  newAccountWeek: {
    label: 'New account, a week',
    value: 50,
    unit: 'invitations a week',
    grade: 'vendor',
    source: 'linkedapi: 50–75 a week.',
  },
  newAccountDays: {
    label: 'An account is new for',
    value: 30,
    unit: 'days',
    grade: 'vendor',
    source:
      'Quarvio, June 2026: the first month. Counts from the day in the column Account since, if you add one.',
  },
  breakDays: {
    label: 'A long break is',
    value: 60,
    unit: 'days without an invitation',
    grade: 'own',
    source: 'No source names a number. 0 switches it off.',
  },
  followUpDays: {
    label: 'Follow up within',
    value: 60,
    unit: 'days of the acceptance',
    grade: 'own',
    source: 'People who accepted earlier are listed only with a next step.',
  },
  noAnswerDays: {
    label: 'No answer after',
    value: 7,
    unit: 'days',
    grade: 'own',
    source: 'Then another way: an e-mail, a mutual contact.',
  },
  restrictionAgainDays: {
    label: 'A second block within a week lasts',
    value: 3,
    unit: 'days',
    grade: 'own',
    source: 'LinkedIn: “a few days” for several in a day.',
  },
  reserve: {
    label: 'Kept back for important people',
    value: 0,
    unit: 'invitations a week, for each account',
    grade: 'own',
    source: 'Your choice: only people whom you mark as important use them.',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleKey = keyof typeof RULES;

/** The value in force for each rule. */
export type Policy = Readonly<Record<RuleKey, number>>;

export const RULE_KEYS = Object.keys(RULES) as RuleKey[];

export const DEFAULT_POLICY: Policy = Object.fromEntries(
  RULE_KEYS.map((key) => [key, RULES[key].value]),
) as Policy;
