/** What the block of a Settings sheet says, and what is wrong with it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_POLICY,
  LARGEST_RULE_VALUE,
  RULE_KEYS,
  RULES,
  type RuleKey,
} from '../../../src/core/policy.ts';
import type { Cell } from '../../../src/sheet/cell.ts';
import {
  ACCOUNT_HEADERS,
  FIRST_ACCOUNT,
  parseSettings,
  RULE_HEADERS,
} from '../../../src/sheet/records/settings.ts';
import { calendarIn } from '../../zone-converter.ts';

type RuleLine = readonly [label: string, value: Cell];
type AccountLine = readonly Cell[];

/** A block as set up makes it: the rules, an empty column, the accounts. */
function block(rules: readonly RuleLine[], accounts: readonly AccountLine[] = []): Cell[][] {
  const rows: Cell[][] = [[...RULE_HEADERS, '', ...ACCOUNT_HEADERS]];
  for (let line = 0; line < Math.max(rules.length, accounts.length); line++) {
    const [label, value] = rules[line] ?? ['', ''];
    const account = accounts[line] ?? [];
    rows.push([label, value, '', '', '', '', ...ACCOUNT_HEADERS.map((_, column) => account[column] ?? '')]);
  }
  return rows;
}

const parse = (values: Cell[][]) => parseSettings(values, () => 'Settings', calendarIn('Europe/Paris'));

describe('the rules', () => {
  test('are the defaults on an empty sheet, for one account', () => {
    expect(parse([[]])).toEqual({
      policy: DEFAULT_POLICY,
      accounts: [FIRST_ACCOUNT],
      problems: [],
      flaws: [],
    });
  });

  test('are found by their labels, in any order and case', () => {
    const { policy, problems } = parse(
      block([
        ['WITHDRAW  after', 30],
        ["The user's own line", 'text'],
        ['Wait before inviting again', '28'],
      ]),
    );
    expect(policy).toEqual({ ...DEFAULT_POLICY, staleAfter: 30, cooldownDays: 28 });
    expect(problems).toEqual([]);
  });

  test('are the defaults where a value is blank', () => {
    expect(parse(block([['Withdraw after', ' ']]))).toMatchObject({ policy: DEFAULT_POLICY, problems: [] });
  });

  test.each([
    [-1, '-1'],
    [2.5, '2.5'],
    ['three weeks', 'three weeks'],
    [LARGEST_RULE_VALUE + 1, '100001'],
    [true, 'true'],
  ])('are the defaults where a value makes no sense, and %j is named with its cell', (value, quoted) => {
    const settings = parse(
      block([
        ['Withdraw after', 30],
        ['Wait before inviting again', value],
      ]),
    );
    expect(settings.policy).toEqual({ ...DEFAULT_POLICY, staleAfter: 30 });
    expect(settings.problems).toEqual([
      `Cannot use "${quoted}" in Settings!B3: write a whole number, 0 or more. The default is used.`,
    ]);
  });

  test('let a week last a day at least: 0 is named with its cell, and the default is used', () => {
    const { policy, flaws } = parse(block([['Length of a week', 0]]));
    expect(policy.cycleDays).toBe(7);
    expect(flaws).toEqual([
      {
        says: 'Cannot use "0" in Settings!B2: write a whole number, 1 or more. The default is used.',
        row: 2,
        column: 2,
        holds: '0',
      },
    ]);
    expect(parse(block([['Withdraw after', 0]])).policy.staleAfter).toBe(0);
  });

  test.each<[what: string, rules: RuleLine[], accounts: AccountLine[], cell: string, says: string]>([
    ['', [], [], 'B2', 'Your safe limit is 80 a week'],
    ['by a rule', [['Weekly safe limit, Free', 30]], [], 'B3', 'Your safe limit is 30 a week'],
    ['by an account', [], [['Ana', 'Premium'], ['Bo']], 'B2', 'The safe limit of Bo is 80 a week'],
  ])(
    'a reserve that leaves nothing %s is named with its cell and not kept back',
    (_, rules, accounts, cell, says) => {
      const { policy, problems } = parse(block([...rules, ['Kept back for important people', 80]], accounts));
      expect(policy.reserve).toBe(0);
      expect(problems).toEqual([
        `Cannot use "80" in Settings!${cell}: ${says}: nothing would be left. The default is used.`,
      ]);
      const fine = parse(block([...rules, ['Kept back for important people', 29]], accounts));
      expect(fine).toMatchObject({ policy: { reserve: 29 }, problems: [] });
    },
  );

  test('are read wherever the table was moved', () => {
    const moved = block([['Withdraw after', 30]]).map((row) => ['', ...row]);
    expect(parse([['Our settings'], ...moved]).policy.staleAfter).toBe(30);
  });

  test('are found by the labels of earlier versions, too; where both stand, today’s counts', () => {
    const earlier: readonly (readonly [key: RuleKey, label: string])[] = [
      ['cooldownDays', 'Cooldown after a withdrawal'],
      ['staleAfter', 'Stale after'],
      ['expiresAfter', 'Probably expired after'],
      ['pendingCap', 'Pending, hard line'],
      ['pendingSafe', 'Pending, safe line'],
      ['weeklyFree', 'Weekly limit, Free'],
      ['weeklyPremium', 'Weekly limit, Premium'],
      ['weeklySales', 'Weekly limit, Sales Navigator'],
      ['weeklySafeFree', 'Weekly safe limit, Free'],
      ['weeklySafePremium', 'Weekly safe limit, Premium'],
      ['weeklySafeSales', 'Weekly safe limit, Sales Navigator'],
      ['cycleDays', 'Length of the weekly cycle'],
      ['dailyPaceFrom', 'Daily pace, from'],
      ['dailyPaceTo', 'Daily pace, to'],
      ['notesPerMonth', 'Personal notes, free account'],
      ['noteLengthFree', 'Length of a note, free account'],
      ['noteLengthPaid', 'Length of a note, paid account'],
      ['connectionLimit', 'Connections at most'],
      ['withdrawalsPerDay', 'Withdrawals a day, soft limit'],
      ['secondsPerWithdrawal', 'Time for one withdrawal'],
      ['restrictionDays', 'A restriction lasts'],
      ['restrictionPendingDays', 'A restriction for too many pending lasts at most'],
      ['resendsPerPerson', 'Re-sends to one person'],
      ['auditDays', 'Export reminder'],
      ['exportOverdueDays', 'Export overdue'],
      ['completeRows', 'Complete a row when its status is chosen'],
      ['worthWaiting', 'Waiting pays from'],
      ['forgetYears', 'Forget people after'],
      ['lowAcceptance', 'Low acceptance'],
      ['newAccountDay', 'New account, a day'],
      ['newAccountWeek', 'New account, a week'],
      ['newAccountDays', 'An account is new for'],
      ['breakDays', 'A long break is'],
      ['followUpDays', 'Follow up within'],
      ['noAnswerDays', 'No answer after'],
      ['restrictionAgainDays', 'A second block within a week lasts'],
      ['reserve', 'Kept back for important people'],
    ];
    expect(earlier.map(([key]) => key)).toEqual(RULE_KEYS);
    // Less is kept back than any week has.
    const values = RULE_KEYS.map((key, index) => (key === 'reserve' ? 30 : 31 + index));
    const { policy, problems } = parse(block(earlier.map(([, label], index) => [label, values[index] ?? 0])));
    expect(RULE_KEYS.map((key) => policy[key])).toEqual(values);
    expect(problems).toEqual([]);
    const both: RuleLine[] = [
      ['Stale after', 30],
      ['Withdraw after', 40],
    ];
    expect(parse(block(both)).policy.staleAfter).toBe(40);
    expect(parse(block(both.toReversed())).policy.staleAfter).toBe(40);
  });

  test('are not read above the table', () => {
    expect(parse([['Withdraw after', 99], ...block([])]).policy.staleAfter).toBe(21);
  });

  test('are each read back as written, a reserve where it leaves something', () => {
    const anyRules = fc.tuple(...RULE_KEYS.map(() => fc.integer({ min: 1, max: LARGEST_RULE_VALUE })));
    fc.assert(
      fc.property(anyRules, (values) => {
        const { policy } = parse(block(RULE_KEYS.map((key, line) => [RULES[key].label, values[line] ?? 0])));
        const least = Math.min(policy.weeklyFree, policy.weeklySafeFree);
        const used = RULE_KEYS.map((key, line) =>
          key === 'reserve' && (values[line] ?? 0) >= least ? 0 : values[line],
        );
        expect(RULE_KEYS.map((key) => policy[key])).toEqual(used);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the accounts', () => {
  test('are read with their types and limits, blank limits undefined', () => {
    const { accounts } = parse(
      block(
        [],
        [
          [' Jordan Pike ', 'premium', 700, '', 42, 0],
          ['Studio', 'Sales Navigator'],
        ],
      ),
    );
    expect(accounts).toEqual([
      {
        name: 'Jordan Pike',
        type: 'Premium',
        pendingCap: 700,
        pendingSafe: undefined,
        weeklyLimit: 42,
        weeklySafe: 0,
      },
      { ...FIRST_ACCOUNT, name: 'Studio', type: 'Sales Navigator' },
    ]);
  });

  test('may stand below empty lines; a name that comes twice counts once', () => {
    const { accounts } = parse(block([], [[''], ['Ada', 'Free'], ['', 'Premium'], ['ADA', 'Premium']]));
    expect(accounts).toEqual([{ ...FIRST_ACCOUNT, name: 'Ada' }]);
  });

  test('are free where the type is blank', () => {
    expect(parse(block([], [['Ada']])).accounts[0]?.type).toBe('Free');
  });

  test('are never none', () => {
    expect(parse(block([['Withdraw after', 30]])).accounts).toEqual([FIRST_ACCOUNT]);
  });

  test('have their bad limits named with the cell', () => {
    const { accounts, problems } = parse(block([], [['Ada', 'Free', 'many']]));
    expect(accounts[0]?.pendingCap).toBeUndefined();
    expect(problems).toEqual([
      'Cannot use "many" in Settings!I2: write a whole number, 0 or more. The default is used.',
    ]);
  });
});

describe('in sheets that are made now, the accounts stand above the rules', () => {
  const NOTE = 'Leave a limit blank to follow the rules below.';
  const sheet = (between: readonly Cell[][]): Cell[][] => [
    ['Settings'],
    [
      'Account',
      'Type',
      'Weekly limit',
      'Weekly safe',
      'Pending limit',
      'Pending safe',
      'Last archive',
      'Own profile',
    ],
    ['Ana', 'Premium', 50, 40, 20, 10, '', 'https://www.linkedin.com/in/ana'],
    ...between,
    ['Waiting'],
    ['Rule', 'Yours', 'Unit', 'Usual', 'How sure', 'Source', 'What it says'],
    ['Stale after', 30],
    ['Limits'],
    ['Pending, safe line', 200],
  ];

  test.each([
    ['with the note between', [[], [NOTE]], ['Ana']],
    ['with a second account', [['Ben', 'Free'], [NOTE]], ['Ana', 'Ben']],
    ['with the note gone', [['Ben', 'Free'], []], ['Ana', 'Ben']],
    [
      'with an account over the note',
      [
        ['Ben', 'Free'],
        ['Cleo', 'Free'],
      ],
      ['Ana', 'Ben', 'Cleo'],
    ],
  ] as const)('%s', (_, between, names) => {
    const { accounts, policy, problems } = parse(sheet(between as unknown as Cell[][]));
    expect(accounts.map(({ name }) => name)).toEqual(names);
    expect(accounts[0]).toMatchObject({
      ...{ type: 'Premium', weeklyLimit: 50, weeklySafe: 40, pendingCap: 20, pendingSafe: 10, slug: 'ana' },
    });
    expect([policy.staleAfter, policy.pendingSafe]).toEqual([30, 200]);
    expect(problems).toEqual([]);
  });
});
