/** Shares, differences, strata, the falling gain and the forecast against published figures and R. */
import { describe, expect, test } from 'vitest';
import { expectedPending, paceForGood, reaches, survivalOf } from '../../../src/core/insight/forecast.ts';
import { acceptedByThen } from '../../../src/core/insight/measured.ts';
import { clustering, differenceOf, shareOf, wilson } from '../../../src/core/insight/share.ts';
import { fitFall, proposedStop, stopDay, stopRange } from '../../../src/core/insight/stop-day.ts';
import { chiSquareTail, holm, homogeneity, likeWithLike } from '../../../src/core/insight/stratified.ts';

// Newcombe 1998a, Statistics in Medicine 17:857.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson’s range of %i of %i', (part, whole, low, high) => {
  const range = wilson(part / whole, whole);
  expect(range.low).toBeCloseTo(low, 4);
  expect(range.high).toBeCloseTo(high, 4);
});

// Newcombe 1998b, Statistics in Medicine 17:873, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('the difference of %i of %i and %i of %i', (a, ofA, b, ofB, low, high) => {
  const difference = differenceOf(shareOf(a / ofA, ofA), shareOf(b / ofB, ofB));
  expect(difference.low).toBeCloseTo(low, 4);
  expect(difference.high).toBeCloseTo(high, 4);
});

describe('like with like', () => {
  // R datasets, UCBAdmissions by department; metafor rma.mh(measure = "RD").
  const departments = [
    [512, 825, 89, 108],
    [353, 560, 17, 25],
    [120, 325, 202, 593],
    [138, 417, 131, 375],
    [53, 191, 94, 393],
    [22, 373, 24, 341],
  ] as const;
  test('Berkeley admits: men seem to do better, and do not', () => {
    const total = (at: 0 | 1 | 2 | 3) => departments.reduce((sum, row) => sum + row[at], 0);
    const crude = differenceOf(
      shareOf(total(0) / total(1), total(1)),
      shareOf(total(2) / total(3), total(3)),
    );
    expect(crude.by).toBeCloseTo(0.1416454, 7);
    const alike = likeWithLike(departments.map(([a, ofA, b, ofB]) => ({ a, ofA, b, ofB })));
    expect(alike?.by).toBeCloseTo(-0.0184252, 7);
    expect(alike?.error).toBeCloseTo(0.01482539, 8);
    expect(alike?.low).toBeCloseTo(-0.04748244, 7);
    expect(alike?.high).toBeCloseTo(0.01063204, 7);
  });
  test('without a stratum that has both there is nothing to compare', () => {
    expect(likeWithLike([{ a: 3, ofA: 5, b: 0, ofB: 0 }])).toBeUndefined();
    expect(likeWithLike([])).toBeUndefined();
  });
});

describe('whether groups differ', () => {
  test('56 of 70 and 48 of 80, as R’s prop.test(correct = FALSE)', () => {
    const { square, p } = homogeneity([shareOf(56 / 70, 70), shareOf(48 / 80, 80)]);
    expect(square).toBeCloseTo(7.0234, 4);
    expect(p).toBeCloseTo(0.008045, 6);
  });
  // R qchisq(.95, df).
  test.each([
    [3.841459, 1],
    [5.991465, 2],
    [7.814728, 3],
    [9.487729, 4],
    [11.0705, 5],
    [12.59159, 6],
  ])('the tail of %f with %i degrees of freedom is 5 %%', (square, df) => {
    expect(Math.abs(chiSquareTail(square, df) - 0.05)).toBeLessThan(1e-5);
  });
  test('all accepted, or none, differ in nothing', () => {
    for (const rate of [0, 1]) expect(homogeneity([shareOf(rate, 9), shareOf(rate, 5)]).p).toBe(1);
  });
  // R p.adjust(c(.01, .04, .03), "holm").
  test('Holm’s correction', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  });
  test('invitations of one day count for less where days differ', () => {
    expect(
      clustering([
        { of: 10, accepted: 5 },
        { of: 10, accepted: 5 },
      ]),
    ).toBe(1);
    // Two days, one all accepted, one none: m/(m−1) Σ(k − pn)²/n² = 2 × 50/400, against p(1−p)/n = 1/80.
    expect(
      clustering([
        { of: 10, accepted: 10 },
        { of: 10, accepted: 0 },
      ]),
    ).toBeCloseTo(20, 9);
  });
});

describe('when waiting stops paying', () => {
  const events = [21, 11, 9, 7, 5, 5, 4, 3, 4, 2, 3, 2];
  const exposure = [700, 690, 680, 672, 660, 655, 640, 630, 622, 610, 605, 600];
  const weeks = events.map((count, index) => ({ events: count, exposure: exposure[index] ?? 0 }));
  // R glm(events ~ log(week), poisson, offset = log(exposure)).
  test('the falling gain is R’s Poisson regression', () => {
    const fall = fitFall(weeks);
    expect(fall?.a).toBeCloseTo(0.02995368246, 10);
    expect(fall?.b).toBeCloseTo(0.8108636884, 8);
    expect(stopDay(fall, 0.01)).toBe(28);
  });
  test('its range holds it, is the same each time, and proposes nothing while it holds the setting', () => {
    const range = stopRange(weeks, 0.01);
    expect(stopRange(weeks, 0.01)).toEqual(range);
    expect(range.low).toBeLessThanOrEqual(28);
    expect(range.high).toBeGreaterThanOrEqual(28);
    expect(proposedStop(range, 28)).toBeUndefined();
    expect(proposedStop(range, 7)).toBe(range.low);
    expect(proposedStop(range, 180)).toBe(range.high);
    expect(proposedStop({ day: 28, low: 14, high: undefined }, 7)).toBeUndefined();
  });
  test('nothing is told of weeks without an acceptance', () => {
    expect(fitFall(weeks.map((week) => ({ ...week, events: 0 })))).toBeUndefined();
    expect(stopDay(undefined, 0.01)).toBeUndefined();
    expect(stopDay({ a: 0.02, b: 0 }, 0.01)).toBeUndefined();
  });
});

describe('the forecast', () => {
  // By hand, λW + 1.645 √(λW + 7λ²W₂ cv²) = cap with W = 14.7.
  test.each([
    [0, 18.5598],
    [0.35, 15.1144],
  ])('a day for good where 70 %% never answer and weeks vary by %f', (variation, aDay) => {
    expect(paceForGood(() => 0.7, 300, variation ** 2, 21, 180)).toBeCloseTo(aDay, 3);
  });

  test('who is open stays open at the curve’s rate, and each day brings the pace of a day', () => {
    const survival = (day: number) => (day < 0 ? 1 : day < 7 ? 0.8 : 0.7);
    const days = expectedPending(
      [
        { age: 3, knownOpen: 2 },
        { age: 20, knownOpen: 19 },
      ],
      { mean: 14, deviation: 0 },
      survival,
      10,
    );
    expect(days[0]?.pending).toBeCloseTo(2, 9);
    expect(days[1]?.pending).toBeCloseTo(2 + 2 * 0.8, 9);
    // The first is 13 days old then; ten days of sending, seven at 80 %, three at 70 %.
    expect(days[10]?.pending).toBeCloseTo(0.7 / 0.8 + 1 + 2 * (7 * 0.8 + 3 * 0.7), 9);
  });

  test('withdrawn on their day they are pending no more', () => {
    const days = expectedPending([{ age: 20, knownOpen: 20 }], { mean: 0, deviation: 0 }, () => 0.7, 2, 21);
    expect(days.map(({ pending }) => pending)).toEqual([1, 0, 0]);
  });

  test('a limit is reached on a day, or not within the days', () => {
    const days = expectedPending([], { mean: 70, deviation: 0 }, () => 1, 60);
    expect(reaches(days, 100).likely).toBe(10);
    const { early = 0, late = 0 } = reaches(days, 100);
    expect(early).toBeLessThanOrEqual(10);
    expect(late).toBeGreaterThanOrEqual(10);
    expect(reaches(days, 5000)).toEqual({ early: undefined, likely: undefined, late: undefined });
  });

  test('beyond one’s own curve it goes on as elsewhere', () => {
    const point = { atRisk: 20, answers: 5, declined: 0, variance: 0 };
    const points = [
      { day: 0, accepted: 0.1, open: 0.9, ...point },
      { day: 1, accepted: 0.2, open: 0.8, ...point },
    ];
    const survival = survivalOf(points, 1);
    expect(survival(0)).toBe(0.9);
    expect(survival(1)).toBe(0.8);
    // 69 of 100 acceptances by day 1, 91 by day 21.
    expect(survival(21)).toBeCloseTo(0.8 - (0.2 * (0.91 - 0.69)) / 0.69, 9);
  });
});

test.each([
  [0, 0.45],
  [1, 0.69],
  [3, 0.78],
  [7, 0.86],
  [14, 0.89],
  [21, 0.91],
  [30, 0.93],
  [60, 0.97],
  [90, 0.99],
  [180, 1],
  [400, 1],
  [2, 0.69 + (0.09 * (Math.log(3) - Math.log(2))) / (Math.log(4) - Math.log(2))],
])('by day %i, %f of all acceptances have come elsewhere', (day, share) => {
  expect(acceptedByThen(day)).toBeCloseTo(share, 10);
});
