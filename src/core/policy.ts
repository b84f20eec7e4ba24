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

/** Read aloud: wait before inviting again, 21 days; official: up to three weeks, says LinkedIn. */
function rule(label: string, value: number, unit: string, grade: Grade, source: string): Rule {
  return { label, value, unit, grade, source };
}

export const RULES = {
  cooldownDays: rule('Wait before inviting again', 21, 'days', 'official', 'LinkedIn: up to three weeks.'),
  staleAfter: rule(
    'Withdraw after',
    21,
    'days',
    'measured',
    'In 11 real archives, 90–95 % of acceptances came within 21 days, 99 % within 90.',
  ),
  expiresAfter: rule(
    'Probably expired after',
    180,
    'days',
    'measured',
    'In 11 real archives, unanswered invitations vanish at about six months.',
  ),
  pendingCap: rule(
    'Pending limit',
    500,
    'invitations',
    'disputed',
    'LinkedIn names no number. LiGo, 2025: 500. ConnectSafely, April 2026: 500–700. Others: 1,500 or more.',
  ),
  pendingSafe: rule(
    'Pending safe limit',
    300,
    'invitations',
    'reported',
    'ConnectSafely, April 2026: stay below 200–300.',
  ),
  weeklyFree: rule(
    'Weekly limit, Free',
    100,
    'invitations a week',
    'disputed',
    'ConnectSafely, April 2026: about 100. LinkedIn names no number. Withdrawing gives none back.',
  ),
  weeklyPremium: rule(
    'Weekly limit, Premium',
    150,
    'invitations a week',
    'disputed',
    'ConnectSafely, April 2026: about 150. Others: 100–200.',
  ),
  weeklySales: rule(
    'Weekly limit, Sales Navigator',
    200,
    'invitations a week',
    'disputed',
    'ConnectSafely, April 2026: 200–250. Others: 100–200.',
  ),
  weeklySafeFree: rule(
    'Weekly safe limit, Free',
    80,
    'invitations a week',
    'reported',
    'ConnectSafely, April 2026: 80.',
  ),
  weeklySafePremium: rule(
    'Weekly safe limit, Premium',
    120,
    'invitations a week',
    'reported',
    'ConnectSafely, April 2026: 120.',
  ),
  weeklySafeSales: rule(
    'Weekly safe limit, Sales Navigator',
    150,
    'invitations a week',
    'reported',
    'ConnectSafely, April 2026: 150–180.',
  ),
  cycleDays: rule(
    'Length of a week',
    7,
    'days',
    'disputed',
    'ConnectSafely, April 2026: a week starts with its first invitation. Others: the last 7 days. The stricter holds.',
  ),
  dailyPaceFrom: rule(
    'Daily pace, lower end',
    10,
    'invitations a day',
    'vendor',
    'Reachium, May 2026: 34 % accepted at 10–19 a day.',
  ),
  dailyPaceTo: rule(
    'Daily pace, upper end',
    19,
    'invitations a day',
    'vendor',
    'Reachium, May 2026: 30.6 % accepted at 20–29 a day.',
  ),
  notesPerMonth: rule(
    'Notes a month (free)',
    5,
    'notes',
    'official',
    'LinkedIn: 5 a month on a free account, unlimited on a paid one. LinkedNav: in 30 days. The stricter holds.',
  ),
  noteLengthFree: rule('Note length (free)', 200, 'characters', 'vendor', 'Vendors agree on 200 characters.'),
  noteLengthPaid: rule('Note length (paid)', 300, 'characters', 'vendor', 'Vendors agree on 300 characters.'),
  connectionLimit: rule('Maximum connections', 30_000, 'connections', 'official', 'LinkedIn: up to 30,000.'),
  withdrawalsPerDay: rule(
    'Withdrawals a day',
    25,
    'withdrawals',
    'vendor',
    'PoliteReach, DialogBrain: 25 in one go. ConnectSafely, April 2026, warns of more.',
  ),
  secondsPerWithdrawal: rule(
    'Time for one withdrawal',
    30,
    'seconds',
    'reported',
    'ConnectSafely, April 2026: about 30 seconds by hand. LinkedIn can’t withdraw several at once.',
  ),
  restrictionDays: rule(
    'A block lasts',
    7,
    'days',
    'official',
    'LinkedIn: most end within a week, a first one after a few hours. Withdrawing prevents a block, it doesn’t lift one.',
  ),
  restrictionPendingDays: rule(
    'A block for too many pending lasts up to',
    30,
    'days',
    'official',
    'LinkedIn: up to one month. Withdrawing doesn’t lift it.',
  ),
  resendsPerPerson: rule(
    'Re-sends to one person',
    1,
    're-sends',
    'reported',
    'Reachium, May 2026: one polite second try with a different note; more reads as spam.',
  ),
  auditDays: rule('Export reminder', 30, 'days', 'reported', 'LiGo, February 2025: check once a month.'),
  exportOverdueDays: rule(
    'Export overdue',
    150,
    'days',
    'measured',
    'In 11 real archives, accepted invitations vanish after about 180 days.',
  ),
  completeRows: rule(
    'Complete a row when its status is chosen',
    1,
    '1 yes, 0 no',
    'own',
    'Fills blank Closed on, Resend from and Attempt when you choose a status in the sheet.',
  ),
  worthWaiting: rule(
    'Waiting pays from',
    1,
    'acceptances a week of 100 waiting',
    'own',
    'With fewer than these, Insights says that waiting longer stops paying.',
  ),
  forgetYears: rule(
    'Forget people after',
    3,
    'years without contact',
    'reported',
    'CNIL: prospects, three years after the last contact. Health then offers to forget them.',
  ),
  lowAcceptance: rule(
    'Low acceptance',
    25,
    'accepted of 100',
    'vendor',
    'PoliteReach: 25. gtm-skills, August 2026: 15–30. reachally, March 2026: limits are cut below 30.',
  ),
  newAccountDay: rule(
    'New account, a day',
    8,
    'invitations a day',
    'vendor',
    'Quarvio, June 2026: 5–8 a day in the first month, also after a long break.',
  ),
  newAccountWeek: rule('New account, a week', 50, 'invitations a week', 'vendor', 'linkedapi: 50–75 a week.'),
  newAccountDays: rule(
    'An account is new for',
    30,
    'days',
    'vendor',
    'Quarvio, June 2026: the first month. Counts from the day in the column Account since, if you add one.',
  ),
  breakDays: rule(
    'A long break is',
    60,
    'days without an invitation',
    'own',
    'No source names a number. 0 switches it off.',
  ),
  followUpDays: rule(
    'Follow up within',
    60,
    'days of the acceptance',
    'own',
    'People who accepted earlier are listed only with a next step.',
  ),
  noAnswerDays: rule('No answer after', 7, 'days', 'own', 'Then another way: an e-mail, a mutual contact.'),
  restrictionAgainDays: rule(
    'A second block within a week lasts',
    3,
    'days',
    'own',
    'LinkedIn: “a few days” for several in a day.',
  ),
  reserve: rule(
    'Kept back for important people',
    0,
    'invitations a week, for each account',
    'own',
    'Your choice: only people whom you mark as important use them.',
  ),
} satisfies Readonly<Record<string, Rule>>;

export type RuleKey = keyof typeof RULES;

/** The value in force for each rule. */
export type Policy = Readonly<Record<RuleKey, number>>;

export const RULE_KEYS = Object.keys(RULES) as RuleKey[];

export const DEFAULT_POLICY: Policy = Object.fromEntries(
  RULE_KEYS.map((key) => [key, RULES[key].value]),
) as Policy;
