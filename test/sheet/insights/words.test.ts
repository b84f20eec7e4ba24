/** What the sheet says of each finding: four figures of its own, and the sidebar's sentences. */
import { expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import type { Insights } from '../../../src/core/insight/told.ts';
import { figureWords, sentences, type Told, titleWords } from '../../../src/sheet/insights/words.ts';
import { insights, NOTHING, told } from './some-insights.ts';

if (!insights.forecast.told) throw new Error('The forecast is wanted.');
const { forecast } = insights;

test.each<[says: string, of: Told, words: [string, string]]>([
  [
    'one account by its name, and what is not counted',
    told(insights),
    [
      'Ana, as of 27 June 2026',
      'From 400 invitations. Answers are known until yesterday. 9 sent since then: not counted yet.',
    ],
  ],
  [
    'all of several',
    told({ ...insights, knownUntil: day('2026-06-20') }, ['Ana', 'Bo']),
    [
      'All accounts, as of 27 June 2026',
      'From 400 invitations. Answers are known until 20 June or later, account by account. 9 sent since then: not counted yet.',
    ],
  ],
  [
    'no answer yet',
    told(NOTHING),
    ['Ana, as of 27 June 2026', 'No answer is logged yet. Insights begin with the first one.'],
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

const figures = (of: Insights | null) =>
  figureWords(told(of)).map(([, value, means]) => `${value} · ${means}`);

test('four figures, each with its range', () => {
  expect(figures(insights)).toEqual([
    '32% · likely 29–35%',
    'from day 14 · 7 to 21; yours is 21',
    '20 September · 7 September to 9 October',
    '15 a day · withdrawing on day 21; 2 if you never do',
  ]);
});

test('a figure that nobody can tell is a dash', () => {
  expect(figures(NOTHING)).toEqual(Array(4).fill('— · can’t tell yet'));
  expect(figures(null)).toEqual([]);
});

const lines = (more: object) => forecast.lines.map((line) => ({ ...line, ...more }));

test.each<[what: string, of: Insights, at: number, figure: string]>([
  [
    'no limit in sight',
    { ...insights, forecast: { ...forecast, lines: lines({ likely: null }) } },
    2,
    '— · not within half a year',
  ],
  [
    'an open range',
    { ...insights, forecast: { ...forecast, lines: lines({ late: null }) } },
    2,
    '20 September · 7 September or later',
  ],
  [
    'the limit is passed',
    { ...insights, forecast: { ...forecast, pending: 1_325 } },
    2,
    'now · 1,325 pending; 300 is the safe limit',
  ],
  [
    'waiting still pays',
    { ...insights, stop: { told: true, day: null, low: 28, high: null, setting: 21, proposed: null } },
    1,
    '— · can’t tell yet',
  ],
  [
    'a day whose range is open on both sides',
    { ...insights, stop: { told: true, day: 14, low: null, high: null, setting: 21, proposed: null } },
    1,
    'from day 14 · 14 or later; yours is 21',
  ],
  [
    'no number a day reaches the limit',
    {
      ...insights,
      forecast: { ...forecast, forGood: [{ withdrawOn: 0, aDay: 3_650 }] },
    },
    3,
    '— · can’t tell yet',
  ],
])('figure: %s', (_, of, at, figure) => {
  expect(figures(of)[at]).toBe(figure);
});

test('the sentences are those of the sidebar, question by question, without marks', () => {
  expect(sentences(told(insights))).toEqual([
    'Will you hit the limit? You reach your safe limit of 300 about 20 September (7 September to 9 October) if you withdraw nothing.',
    'Withdraw on day 21 and you can send 15 a day for good. Never withdraw, and it is 2. Your weekly safe limit allows 11 a day.',
    'Withdraw what is due, day by day, and you stay below it.',
    '20 are logged as pending; probably 2 of them accepted since.',
    'When does waiting stop paying? From day 14 on (7 to 21). Your setting, 21, is fine.',
    'From day 14 on, a further week of waiting brings fewer than 1 of each 100 who still wait. Your log allows day 7 to 21, and your setting is 21: no reason to change it.',
    '32 of 100 are accepted by day 7 (29–35). Half of those answer within a day, nine in ten within 4 days.',
    'What goes with acceptance? Not enough data: 20 in each of two groups are needed.',
    'Notes: not enough data. 0 of 20 in the smaller of the two groups.',
  ]);
});

test('what is missing is said, and no sentence is blank', () => {
  expect(sentences(told(NOTHING))).toEqual([
    'Will you hit the limit? No forecast yet: 0 of 3 full weeks of sending.',
    'Needed: three full weeks with at least one sent in each.',
    'When does waiting stop paying? Your log can’t tell yet: 0 of 30 acceptances.',
    'Old enough to tell by: 0 of 20 invitations.',
    'What goes with acceptance? Not enough data: 0 of 20 are old enough.',
  ]);
  expect(sentences(told(null))).toEqual([]);
});
