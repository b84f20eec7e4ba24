/** What insights say: the sentences for each thing that can be told, and for what is missing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../src/core/day.ts';
import { insightsOf } from '../../../src/core/insight/insights.ts';
import type { InsightRow } from '../../../src/core/insight/logged.ts';
import { sayGroups } from '../../../src/core/insight/say/groups.ts';
import { sayHead } from '../../../src/core/insight/say/head.ts';
import { sayLimit } from '../../../src/core/insight/say/limit.ts';
import { sayMethod } from '../../../src/core/insight/say/method.ts';
import { sayInsights } from '../../../src/core/insight/say/say.ts';
import { sayWaiting } from '../../../src/core/insight/say/waiting.ts';
import type { Forecast, Insights } from '../../../src/core/insight/told.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { seeded } from '../../../src/core/seeded.ts';
import { ACCOUNT, insightsFrom } from './an-account.ts';
import { simulate, TODAY } from './simulated-log.ts';

const EMPTY = insightsFrom([]);
const inDays = (days: number) => addDays(TODAY, days);
const few = (have: number, want: number) => ({ told: false, why: 'few', have, want }) as const;

const SAFE = {
  line: 'pendingSafe',
  at: 300,
  early: inDays(30),
  likely: inDays(46),
  late: inDays(60),
} as const;
const CAP = { line: 'pendingCap', at: 500, early: null, likely: null, late: null } as const;
const FORECAST: Forecast = {
  pending: 192,
  unseen: 0,
  pace: 30,
  lines: [SAFE, CAP],
  belowWithWithdrawing: false,
  forGood: [
    { withdrawOn: 21, aDay: 15.9 },
    { withdrawOn: null, aDay: 2.4 },
  ],
  weekly: { aDay: 80 / 7, byEnd: 46.6, limit: 80, endsOn: null },
};
const foreseen = (
  more: Partial<Forecast>,
  line: Partial<typeof SAFE> | Record<string, unknown> = {},
): Insights => ({
  ...EMPTY,
  forecast: { told: true, ...FORECAST, lines: [{ ...SAFE, ...line }, CAP], ...more },
});

describe('will you hit the limit', () => {
  test.each<[what: string, insights: Insights, answer: string]>([
    ['too young', EMPTY, 'No forecast yet: **0 of 3 full weeks** of sending.'],
    [
      'idle',
      { ...EMPTY, forecast: { told: false, why: 'idle', have: 0, want: 3 } },
      'No forecast: you have sent **nothing for two weeks**.',
    ],
    [
      'likely',
      foreseen({}),
      'You reach your **safe limit of 300 about 12 August** (27 July to 26 August) if you withdraw nothing.',
    ],
    [
      'the latest day is beyond half a year',
      foreseen({}, { late: null }),
      'You reach your **safe limit of 300 about 12 August** (27 July or later) if you withdraw nothing.',
    ],
    [
      'never',
      foreseen({}, { early: null, likely: null, late: null }),
      'You stay **below your safe limit of 300** for half a year, even if you withdraw nothing.',
    ],
    [
      'perhaps',
      foreseen({}, { likely: null, late: null }),
      'You stay **below your safe limit of 300** for half a year, even if you withdraw nothing. The earliest day you could reach it is 27 July.',
    ],
    [
      'over the safe limit',
      foreseen({
        pending: 320,
        lines: [SAFE, { ...CAP, early: inDays(80), likely: inDays(100), late: null }],
      }),
      'You are at your **safe limit of 300**: 320 pending. You reach your **limit of 500 about 5 October** (15 September or later) if you withdraw nothing.',
    ],
    ['over the limit', foreseen({ pending: 512 }), 'You are at your **limit of 500**: 512 pending.'],
  ])('%s', (_, insights, answer) => {
    expect(sayLimit(insights, 1, TODAY).answer).toBe(answer);
  });

  test('the limits of several accounts are said to be added up', () => {
    const { answer } = sayLimit(foreseen({}, { at: 1_500 }), 5, TODAY);
    expect(answer).toMatch(/\*\*safe limits of 1,500 in all about 12 August\*\*/);
  });

  test.each<[what: string, more: Partial<Forecast>, says: string]>([
    [
      'the weekly limit allows less',
      {},
      'Withdraw on day 21 and you can send **15 a day for good**. Never withdraw, and it is 2. Your weekly safe limit allows 11 a day.',
    ],
    [
      'it allows more',
      { weekly: { ...FORECAST.weekly, aDay: 30 } },
      'Withdraw on day 21 and you can send **15 a day for good**. Never withdraw, and it is 2.',
    ],
    [
      'less than one a day',
      { forGood: [FORECAST.forGood[0], { withdrawOn: null, aDay: 0.4 }] as never },
      'Withdraw on day 21 and you can send **15 a day for good**. Never withdraw, and it is fewer than 1. Your weekly safe limit allows 11 a day.',
    ],
    ['no number reaches it', { forGood: [{ withdrawOn: 0, aDay: 3_650 }, FORECAST.forGood[1]] as never }, ''],
  ])('for good: %s', (_, more, says) => {
    expect(sayLimit(foreseen(more), 1, TODAY).forGood).toBe(says);
  });

  test('what else matters is said, and nothing where it does not', () => {
    expect(sayLimit(foreseen({}), 1, TODAY).notes).toEqual([]);
    const week = (at: number, pending: number, withdrawn: number) => ({
      week: inDays(at),
      pending,
      withdrawn,
    });
    const insights: Insights = {
      ...foreseen({
        unseen: 5,
        belowWithWithdrawing: true,
        weekly: { ...FORECAST.weekly, endsOn: inDays(4) },
      }),
      backlog: {
        told: true,
        past: [week(-21, 348, 0), week(-14, 123, 243), week(-7, 150, 0), week(0, 192, 3)],
        ahead: [],
      },
    };
    expect(sayLimit(insights, 1, TODAY).notes).toEqual([
      'Withdraw what is due, day by day, and you stay below it.',
      '192 are logged as pending; probably 5 of them accepted since.',
      'This week: about 47 sent by 1 July; 80 is the safe limit.',
      'You withdrew 243 in the week to 13 June: pending went from 348 to 123.',
    ]);
  });
});

describe('when waiting stops paying', () => {
  const stop = (
    day: number | null,
    low: number | null,
    high: number | null,
    proposed: number | null = null,
  ) => ({ told: true, day, low, high, setting: 21, proposed }) as const;
  test.each<[stop: Insights['stop'], answer: string]>([
    [few(12, 30), 'Your log can’t tell yet: **12 of 30** acceptances.'],
    [few(2, 8), 'Your log can’t tell yet: **2 of 8** people who accepted after the first week.'],
    [
      { told: false, why: 'undated', have: 41, want: 30 },
      'Your log can’t tell: **41 % of acceptances** have no day.',
    ],
    [stop(14, 7, 21), 'From **day 14** on (7 to 21). Your setting, 21, is fine.'],
    [stop(14, 7, 14, 14), 'From **day 14** on (7 to 14). Your setting is 21.'],
    [stop(21, 14, null), 'From **day 21** on (14 or later). Your setting is 21.'],
    [stop(null, 28, null), 'Your log shows **no such day before day 28** yet. Your setting is 21.'],
    [stop(null, null, null), 'Your log shows **no such day** yet. Your setting is 21.'],
    [stop(7, 7, 7, 7), 'From **day 7** on. Your setting is 21.'],
  ])('%o', (stop, answer) => {
    expect(sayWaiting({ ...EMPTY, stop }, 1).answer).toBe(answer);
  });

  const told = (lastDay: number): Insights['curve'] => ({ told: true, lastDay, points: [] });
  test.each<[stop: Insights['stop'], curve: Insights['curve'], ends: RegExp]>([
    [
      stop(14, 7, 21),
      told(60),
      /Your log allows day 7 to 21, and your setting is 21: \*\*no reason to change it\*\*\.$/,
    ],
    [stop(14, 7, 14, 14), told(60), /Your log speaks for \*\*14 days\*\* \(7 to 14\) instead of 21\.$/],
    [
      stop(21, 14, null),
      told(21),
      /past day 21 brings, because you withdraw then\. Leave 50 until day 35 to learn it\.$/,
    ],
    [stop(21, 14, null), told(60), /can’t name the latest day yet\.$/],
  ])('what follows: %o', (stop, curve, ends) => {
    expect(sayWaiting({ ...EMPTY, stop, curve }, 1).stop).toMatch(ends);
  });

  test('the worth of a week is the rule’s', () => {
    const { stop: says } = sayWaiting({ ...EMPTY, stop: stop(14, 7, 21) }, 2);
    expect(says).toMatch(
      /^From day 14 on, a further week of waiting brings fewer than 2 of each 100 who still wait\./,
    );
  });
});

describe('what goes with acceptance', () => {
  const row = (name: string, rate: number, half = 0.04, sent = 200) =>
    ({ name, told: true, rate, low: rate - half, high: rate + half, sent }) as const;
  const CURVE: Insights['curve'] = { told: true, lastDay: 60, points: [] };
  const grouped = (...groups: Insights['groups']): Insights => ({
    ...EMPTY,
    byDay: 21,
    curve: CURVE,
    groups,
  });
  const note = (low: number, high: number, verdict: Extract<Insights['note'], { told: true }>['verdict']) => {
    const difference = { by: (low + high) / 2, low, high };
    return { told: true, crude: difference, alike: difference, verdict, more: null } as const;
  };
  const ANY = grouped({ by: 'note', p: 0.5, rows: [row('With a note', 0.37), row('Without a note', 0.3)] });

  test.each<[note: Insights['note'], says: string]>([
    [few(12, 20), 'Notes: not enough data. **12 of 20** in the smaller of the two groups.'],
    [note(0.04, 0.15, 'better'), '**Notes do better**, by 4 to 15 points.'],
    [note(0.002, 0.15, 'better'), '**Notes do better**, by up to 15 points.'],
    [note(-0.12, -0.02, 'worse'), '**Notes do worse**, by 2 to 12 points.'],
    [
      note(-0.03, 0.08, 'no difference seen'),
      'Notes: **no difference seen**. Anything from 3 points worse to 8 better.',
    ],
    [
      { ...note(-0.06, 0.14, 'cannot tell yet'), more: 90 },
      'Notes: **cannot tell yet**. Anything from 6 points worse to 14 better. Some 90 more with a note would show a difference of 10.',
    ],
    [
      { ...note(-0.03, 0.09, 'no difference seen'), crude: { by: 0.07, low: 0, high: 0.14 } },
      'Notes: **no difference seen**. Anything from 3 points worse to 9 better. At first sight 7: notes went to people who accept more often anyway.',
    ],
    [
      { ...note(0.04, 0.15, 'better'), alike: null },
      '**Notes do better**, by 4 to 15 points. Not compared like with like.',
    ],
  ])('%o', (note, says) => {
    expect(sayGroups({ ...ANY, note }, TODAY).notes[0]).toBe(says);
  });

  test.each<[what: string, insights: Insights, answer: string]>([
    ['too few are old enough', EMPTY, 'Not enough data: **0 of 20** are old enough.'],
    [
      'no two groups',
      grouped({ by: 'weekday', p: null, rows: [row('Monday', 0.3)] }),
      'Not enough data: **20 in each of two groups** are needed.',
    ],
    ['nothing differs', ANY, 'No group does better than the others. Notes: not enough data, **0 of 20**.'],
    [
      'a fit',
      grouped({ by: 'goalFit', p: 0.001, rows: [row('A fit', 0.45), row('Not a fit', 0.2)] }),
      '**A fit** does best. Notes: not enough data, **0 of 20**.',
    ],
    [
      'a name that would mark what matters',
      grouped({ by: 'account', p: 0.001, rows: [row('**Jo**', 0.45), row('Bo', 0.2)] }),
      '**Jo** does best. Notes: not enough data, **0 of 20**.',
    ],
    [
      'months have no best one',
      grouped({ by: 'month', p: 0.001, rows: [row('2026-05', 0.45), row('2026-06', 0.2)] }),
      'Only months differ. Notes: not enough data, **0 of 20**.',
    ],
    [
      'notes alone do better',
      { ...ANY, note: note(0.04, 0.15, 'better') },
      '**Notes do better** than none. No other group differs.',
    ],
    [
      'notes do worse, and months differ',
      {
        ...grouped({ by: 'month', p: 0.001, rows: [row('2026-05', 0.45), row('2026-06', 0.2)] }),
        note: note(-0.15, -0.04, 'worse'),
      },
      '**Notes do worse** than none. Months differ, too.',
    ],
    [
      'a fit, and notes nobody can tell of yet',
      {
        ...grouped({ by: 'goalFit', p: 0.001, rows: [row('A fit', 0.45), row('Not a fit', 0.2)] }),
        note: note(-0.04, 0.15, 'cannot tell yet'),
      },
      '**A fit** does best. Notes: **cannot tell yet**.',
    ],
  ])('%s', (_, insights, answer) => {
    expect(sayGroups(insights, TODAY).answer).toBe(answer);
  });

  test('a difference is one only where chance would hardly make it', () => {
    const fits = [row('A fit', 0.45), row('Not a fit', 0.2)];
    const says = (p: number) => sayGroups(grouped({ by: 'goalFit', p, rows: fits }), TODAY).notes[1];
    expect(says(0.001)).toMatch(/^\*\*Good fits do better\*\*, by 19 to 31 points\.$/);
    expect(says(0.2)).toMatch(/^Good fits: \*\*cannot tell yet\*\*/);
  });

  test('the second time beside the first, and whom to invite rather', () => {
    const rows = [row('First invitation', 0.33), row('Sent again', 0.08)];
    const says = (p: number) => sayGroups(grouped({ by: 'attempt', p, rows }), TODAY).notes[1];
    expect(says(0.001)).toBe(
      '**8 of 100** accept the second time (4–12), against 33 the first. A new person is the better use of an invitation.',
    );
    expect(says(0.3)).toBe('**8 of 100** accept the second time (4–12), against 33 the first.');
  });

  test('the vendor’s claim about pace is checked only where both paces were kept', () => {
    const claim = (...names: string[]) =>
      sayGroups(grouped({ by: 'pace', p: 0.4, rows: names.map((name) => row(name, 0.3)) }), TODAY).notes[1];
    expect(claim('1–4', '10–19')).toBe(
      'You never sent 20 or more on a day: your log can’t check the claim that 10–19 work better.',
    );
    expect(claim('10–19', '20–29')).toMatch(
      /^Days with 10–19 against days with 20–29: \*\*no difference seen\*\*/,
    );
    expect(claim('1–4', '30 or more')).toBeUndefined();
  });

  test('groups too small say what they have, months are named, and a group by itself is left out', () => {
    const { groups, tables } = sayGroups(
      grouped(
        { by: 'pace', p: null, rows: [row('1–4', 0.3), { name: '5–9', ...few(1, 10) }] },
        { by: 'attempt', p: null, rows: [row('First invitation', 0.3)] },
        { by: 'month', p: null, rows: [row('2025-06', 0.31), { name: '2026-05', ...few(8, 20) }] },
      ),
      TODAY,
    );
    expect(
      groups.map(({ title, rows }) => [
        title,
        ...rows.map(({ name, lacks }) => `${name}${lacks && `, ${lacks}`}`),
      ]),
    ).toEqual([
      ['Sent that day', '1–4', '5–9, 1 day: too few'],
      ['Month, by day 7', 'June 2025', 'May, 8 sent: too few'],
    ]);
    expect(tables[1]?.rows).toEqual([
      ['June 2025', '31 %', '27–35', '200'],
      ['May', '', '8 sent: too few', ''],
    ]);
  });
});

describe('from what', () => {
  const LEFT = EMPTY.left;
  const head = (more: Partial<Insights>, ...archives: (string | undefined)[]) =>
    sayHead(
      { ...EMPTY, sent: 900, knownUntil: day('2026-06-14'), ...more },
      archives.map((one) => ({ lastArchive: one === undefined ? undefined : day(one) })),
      TODAY,
    ).map(({ says, isToFix }) => (isToFix ? `${says} (Health)` : says));

  test.each<[more: Partial<Insights>, archives: (string | undefined)[], says: string[]]>([
    [{ knownUntil: null }, [undefined], ['No answer is logged yet. Insights begin with the first one.']],
    [
      {},
      ['2026-06-15'],
      ['From 900 invitations. Answers are known until 14 June, the day before your last archive.'],
    ],
    [{}, ['2026-05-15'], ['From 900 invitations. Answers are known until 14 June.']],
    [
      { sent: 1, knownUntil: day('2026-06-26') },
      [undefined],
      ['From 1 invitation. Answers are known until yesterday.'],
    ],
    [
      {},
      ['2026-06-15', undefined],
      ['From 900 invitations. Answers are known until 14 June or later, account by account.'],
    ],
    [
      { left: { ...LEFT, tooNew: 9, wrongDates: 1, beforeArchive: 1_200 } },
      [undefined],
      [
        'From 900 invitations. Answers are known until 14 June.',
        '9 sent since then: not counted yet.',
        '1 with dates that can’t be right: left out. (Health)',
        '1,200 sent too long before your first archive: left out.',
      ],
    ],
  ])('%o', (more, archives, says) => {
    expect(head(more, ...archives)).toEqual(says);
  });

  test('history that counts from the first archive is said in the method', () => {
    const told = { ...EMPTY, history: 'from archive', firstArchive: day('2026-03-01') } as const;
    expect(sayMethod(told, [], TODAY).at(-1)).toBe(
      'What you sent before 1 March counts from then on only: your first archive doesn’t list whom you had withdrawn.',
    );
  });
});

test('whatever the log: no NaN, no undefined, and what matters is marked at both ends', () => {
  const logs = fc.record({
    n: fc.constantFrom(0, 3, 30, 300),
    accept: fc.constantFrom(0, 0.35, 1),
    over: fc.integer({ min: 1, max: 220 }),
    seed: fc.integer({ min: 1, max: 99 }),
    accounts: fc.constantFrom(1, 5),
  });
  fc.assert(
    fc.property(logs, ({ seed, accounts, ...scene }) => {
      const rows: InsightRow[] = simulate(scene, seeded(seed));
      const insights =
        accounts === 1
          ? insightsFrom(rows)
          : insightsOf(
              '',
              Array.from({ length: accounts }, (_, at) => ({
                account: { ...ACCOUNT, name: `Account ${at}` },
                rows: rows.filter((_, place) => place % accounts === at),
                firstArchive: undefined,
                withdrewBefore: undefined,
                week: { sent: 0, endsOn: null },
              })),
              DEFAULT_POLICY,
              TODAY,
            );
      const says = JSON.stringify(
        sayInsights(insights, Array(accounts).fill(ACCOUNT), DEFAULT_POLICY, TODAY),
      );
      expect(says).not.toMatch(/NaN|Infinity|undefined|null\b(?!,"lacks)/);
      for (const said of says.match(/"[^"]*\*\*[^"]*"/g) ?? []) expect(said.split('**').length % 2).toBe(1);
    }),
    { numRuns: 60 },
  );
}, 60_000);
