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
    label: 'Cooldown after a withdrawal',
    value: 21,
    unit: 'days',
    grade: 'official',
    source:
      'LinkedIn says up to three weeks before the same person can be invited again, whatever the reason.',
  },
  staleAfter: {
    label: 'Stale after',
    value: 21,
    unit: 'days pending',
    grade: 'measured',
    source:
      'In real archives 90–95 % of acceptances arrive within 21 days, 99 % within 90. Articles say 2 weeks to 3 months.',
  },
  expiresAfter: {
    label: 'Probably expired after',
    value: 180,
    unit: 'days pending',
    grade: 'measured',
    source: 'Unanswered invitations vanish from archives at about six months.',
  },
  pendingCap: {
    label: 'Pending, hard line',
    value: 500,
    unit: 'invitations',
    grade: 'reported',
    source:
      'LinkedIn admits a ceiling and names no number. Articles report trouble at 500–700; one measured account had 891.',
  },
  pendingSafe: {
    label: 'Pending, safe line',
    value: 300,
    unit: 'invitations',
    grade: 'reported',
    source: 'Articles advise to stay below 200–300.',
  },
  weeklyFree: {
    label: 'Weekly limit, Free',
    value: 100,
    unit: 'requests a cycle',
    grade: 'reported',
    source: 'Articles agree on about 100. Withdrawing does not give requests back (official).',
  },
  weeklyPremium: {
    label: 'Weekly limit, Premium',
    value: 150,
    unit: 'requests a cycle',
    grade: 'reported',
    source: 'One article: about 150.',
  },
  weeklySales: {
    label: 'Weekly limit, Sales Navigator',
    value: 200,
    unit: 'requests a cycle',
    grade: 'reported',
    source: 'One article: 200–250.',
  },
  weeklySafeFree: {
    label: 'Weekly safe limit, Free',
    value: 80,
    unit: 'requests a cycle',
    grade: 'reported',
    source: 'One article: 80.',
  },
  weeklySafePremium: {
    label: 'Weekly safe limit, Premium',
    value: 120,
    unit: 'requests a cycle',
    grade: 'reported',
    source: 'One article: 120.',
  },
  weeklySafeSales: {
    label: 'Weekly safe limit, Sales Navigator',
    value: 150,
    unit: 'requests a cycle',
    grade: 'reported',
    source: 'One article: 150–180.',
  },
  cycleDays: {
    label: 'Length of the weekly cycle',
    value: 7,
    unit: 'days',
    grade: 'reported',
    source:
      'Reported to start with the first request of the cycle, not on a calendar day. Others count a rolling 7 days: the stricter is shown.',
  },
  dailyPaceFrom: {
    label: 'Daily pace, from',
    value: 10,
    unit: 'requests a day',
    grade: 'vendor',
    source: 'A vendor measured 34 % acceptance at 10–19 requests a day.',
  },
  dailyPaceTo: {
    label: 'Daily pace, to',
    value: 19,
    unit: 'requests a day',
    grade: 'vendor',
    source: 'The same vendor: 30.6 % at 20–29 requests a day.',
  },
  notesPerMonth: {
    label: 'Personal notes, free account',
    value: 5,
    unit: 'notes a month',
    grade: 'official',
    source: 'LinkedIn: 5 a month on a free account, unlimited when paying.',
  },
  noteLengthFree: {
    label: 'Length of a note, free account',
    value: 200,
    unit: 'characters',
    grade: 'official',
    source: 'LinkedIn: 200 characters on a free account.',
  },
  noteLengthPaid: {
    label: 'Length of a note, paid account',
    value: 300,
    unit: 'characters',
    grade: 'official',
    source: 'LinkedIn: 300 characters when paying; the longest note in real archives has 300.',
  },
  connectionLimit: {
    label: 'Connections at most',
    value: 30_000,
    unit: 'connections',
    grade: 'official',
    source: 'LinkedIn: an account holds at most 30,000 connections.',
  },
  withdrawalsPerDay: {
    label: 'Withdrawals a day, soft limit',
    value: 25,
    unit: 'withdrawals',
    grade: 'reported',
    source: 'An article warns of mass withdrawals: never do all at once.',
  },
  secondsPerWithdrawal: {
    label: 'Time for one withdrawal',
    value: 30,
    unit: 'seconds',
    grade: 'reported',
    source: 'An article: about 30 seconds by hand. LinkedIn has no bulk withdrawal.',
  },
  restrictionDays: {
    label: 'A restriction lasts',
    value: 7,
    unit: 'days',
    grade: 'official',
    source: 'LinkedIn: one week. Withdrawing prevents a restriction, it does not lift one.',
  },
  restrictionPendingDays: {
    label: 'A restriction for too many pending lasts at most',
    value: 30,
    unit: 'days',
    grade: 'official',
    source:
      'LinkedIn: up to one month when too many invitations are outstanding. Withdrawing them then does not lift it.',
  },
  resendsPerPerson: {
    label: 'Re-sends to one person',
    value: 1,
    unit: 're-sends',
    grade: 'reported',
    source: 'One polite re-send with another note; serial re-sending reads as spam.',
  },
  auditDays: {
    label: 'Export reminder',
    value: 30,
    unit: 'days',
    grade: 'reported',
    source: 'Articles advise a monthly audit.',
  },
  exportOverdueDays: {
    label: 'Export overdue',
    value: 150,
    unit: 'days',
    grade: 'measured',
    source: 'The archive forgets accepted invitations after about 180 days.',
  },
  completeRows: {
    label: 'Complete a row when its status is chosen',
    value: 1,
    unit: '1 yes, 0 no',
    grade: 'own',
    source:
      'Fills Closed on, Resend from and Attempt where they are blank, as soon as you choose a status in the sheet.',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleKey = keyof typeof RULES;

/** The value in force for each rule. */
export type Policy = Readonly<Record<RuleKey, number>>;

export const RULE_KEYS = Object.keys(RULES) as RuleKey[];

export const DEFAULT_POLICY: Policy = Object.fromEntries(
  RULE_KEYS.map((key) => [key, RULES[key].value]),
) as Policy;
