/** What the sheet says of each finding. */
import { expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import type { Insights } from '../../../src/core/insight/told.ts';
import { figureWords, sentences, type Told, titleWords } from '../../../src/sheet/insights/words.ts';
import { insights, NOTHING } from './some-insights.ts';

const told = (of: Insights | null, accounts = ['Ana']): Told => ({
  ...{ insights: of, unread: { rows: 3, of: 20 }, today: day('2026-06-27'), accounts },
});
if (!insights.forecast.told) throw new Error('The forecast is wanted.');
const { forecast } = insights;
const lines = (likely: string | null) =>
  forecast.lines.map((line) => ({ ...line, likely: likely === null ? null : day(likely) }));

test.each<[says: string, of: Told, words: [string, string]]>([
  [
    'one account by its name',
    told(insights),
    ['Ana, as of 27 June 2026', 'From 400 invitations. Answers are known until 26 June 2026.'],
  ],
  [
    'all of several',
    told(insights, ['Ana', 'Bo']),
    ['All accounts, as of 27 June 2026', 'From 400 invitations. Answers are known until 26 June 2026.'],
  ],
  [
    'no answer yet',
    told(NOTHING),
    [
      'Ana, as of 27 June 2026',
      'Log an answer first, such as Accepted or Withdrawn. Until then there is nothing to say.',
    ],
  ],
  [
    'too much unread',
    told(null),
    [
      'Ana, as of 27 June 2026',
      '3 of 20 rows can’t be read, too many for a true figure. Open Invite Ledger › Health to fix them.',
    ],
  ],
])('title: %s', (_, of, words) => {
  expect(titleWords(of)).toEqual(words);
});

test('four figures, each with its range', () => {
  expect(
    figureWords(told({ ...insights, byDay: 7 })).map(({ value, means }) => `${value} · ${means}`),
  ).toEqual([
    '32% · likely 29–35%',
    'from day 14 · 7 to 21; yours is 21',
    '20 September 2026 · 7 September 2026 to 9 October 2026',
    '15 a day · withdrawing on day 21; 2 if you never do',
  ]);
});

test('a figure that can’t be told is a dash, and what is missing stands below', () => {
  expect(figureWords(told(NOTHING)).map(({ value, means }) => `${value} · ${means}`)).toEqual([
    '— · 0 of 20 are old enough',
    '— · 0 of 30 acceptances',
    '— · 0 of 3 full weeks of sending',
    '— · 0 of 3 full weeks of sending',
  ]);
  expect(figureWords(told(null))).toEqual([]);
});

const NOTE = { crude: { by: 0.1, low: 0.04, high: 0.15 }, alike: null, more: null };
const note = (of: object): Insights => ({
  ...insights,
  note: { told: true, ...NOTE, ...of } as Insights['note'],
});

test.each<[says: string, of: Insights, sentence: string]>([
  [
    'the safe limit',
    insights,
    'At your pace you reach your safe limit of 300 about 20 September 2026. If you withdraw on day 21, you stay below it.',
  ],
  [
    'no limit in sight',
    { ...insights, forecast: { ...forecast, lines: lines(null) } },
    'At your pace you don’t reach your safe limit of 300 within half a year.',
  ],
  [
    'the limit is passed',
    { ...insights, forecast: { ...forecast, pending: 325, belowWithWithdrawing: false } },
    '325 are pending, and your safe limit is 300. If you withdraw on day 21, you go over it all the same.',
  ],
  [
    'idle',
    { ...insights, forecast: { told: false, why: 'idle', have: 0, want: 3 } },
    'No forecast yet: nothing sent for two weeks.',
  ],
  [
    'for good',
    insights,
    'Withdraw on day 21 and you can send 15 a day for good. Never withdraw, and it is 2. The weekly safe limit allows 11.',
  ],
  ['unseen', insights, '20 are logged as pending; about 2 of them will have been accepted since then.'],
  [
    'stop',
    insights,
    'From day 14 on, a further week brings fewer than 1 acceptance for each 100 who still wait (7 to 21). Your setting, 21, is fine.',
  ],
  [
    'another day',
    { ...insights, stop: { told: true, day: 14, low: 7, high: 14, setting: 21, proposed: 14 } },
    'From day 14 on, a further week brings fewer than 1 acceptance for each 100 who still wait. Your log speaks for 14 days (7 to 14) instead of 21.',
  ],
  [
    'an open range',
    { ...insights, stop: { told: true, day: null, low: 28, high: null, setting: 21, proposed: null } },
    'As far as your log shows, waiting still pays. It can’t show what waiting past day 21 would bring.',
  ],
  [
    'undated',
    { ...insights, stop: { told: false, why: 'undated', have: 41, want: 30 } },
    'Your log can’t tell yet when waiting stops paying: the day of 41% of your acceptances isn’t logged.',
  ],
  [
    'few late',
    { ...insights, stop: { told: false, why: 'few', have: 2, want: 8 } },
    'Your log can’t tell yet when waiting stops paying: 2 of 8 who accepted after the first week.',
  ],
  [
    'quick',
    { ...insights, byDay: 21 },
    'Of those who accept by day 21, half do so within 1 day and nine in ten within 4 days.',
  ],
  [
    'notes better',
    note({ verdict: 'better' }),
    'Notes do better, by 4 to 15 points. A note is a choice: they may have accepted anyway.',
  ],
  [
    'notes alike first',
    note({ verdict: 'worse', alike: { by: -0.05, low: -0.12, high: -0.02 } }),
    'Notes do worse, by 2 to 12 points.',
  ],
  [
    'notes without a difference',
    note({ verdict: 'no difference seen', crude: { by: 0, low: -0.03, high: 0.08 } }),
    'Notes: no difference seen. They may do up to 3 points worse or 8 better.',
  ],
  [
    'notes not yet',
    note({ verdict: 'cannot tell yet', crude: { by: 0, low: -0.06, high: 0.14 }, more: 90 }),
    'Notes: can’t tell yet, anything from 6 points worse to 14 better. Some 90 more with a note would tell.',
  ],
  [
    'groups alike',
    { ...insights, groups: [{ by: 'goalFit', rows: [], p: 0.4 }] },
    'No other group differs clearly: neither fit, nor weekday, nor pace, as far as there is data.',
  ],
  [
    'groups that differ',
    {
      ...insights,
      groups: [
        { by: 'goalFit', rows: [], p: 0.01 },
        { by: 'month', rows: [], p: 0.04 },
      ],
    },
    'Acceptance differs by goal fit, months.',
  ],
  ['left out', insights, 'Not counted yet: 9 sent since answers are known.'],
])('%s', (_, of, sentence) => {
  expect(sentences(told(of))).toContain(sentence);
});
