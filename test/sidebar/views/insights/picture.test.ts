/** The pictures of Insights, as marks: everything is inside the picture, nothing is NaN, and words do not touch. */
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../src/core/day.ts';
import { sayInsights } from '../../../../src/core/insight/say/say.ts';
import type { Insights } from '../../../../src/core/insight/told.ts';
import { DEFAULT_POLICY } from '../../../../src/core/policy.ts';
import { seeded } from '../../../../src/core/seeded.ts';
import { monthsIn, scaleTo, ticksTo } from '../../../../src/sidebar/views/insights/axis.ts';
import {
  BACKLOG_HEIGHT,
  backlogMarks,
  limitsShown,
} from '../../../../src/sidebar/views/insights/backlog-picture.ts';
import { CURVE_HEIGHT, curveMarks } from '../../../../src/sidebar/views/insights/curve-picture.ts';
import { areaOf, type Mark, pathOf, stepsOf, WIDTH } from '../../../../src/sidebar/views/insights/picture.ts';
import { ACCOUNT, insightsFrom } from '../../../core/insight/an-account.ts';
import { simulate, TODAY } from '../../../core/insight/simulated-log.ts';

type Backlog = Extract<Insights['backlog'], { told: true }>;

/** Every number of a mark: its attributes, and the places of a path. */
function numbersOf([, , at]: Mark): number[] {
  return Object.values(at).flatMap((value) =>
    typeof value === 'number' ? [value] : (value.match(/-?[\d.]+|NaN|Infinity/g) ?? []).map(Number),
  );
}

function placesOf([tag, , at]: Mark): [x: number, y: number][] {
  if (tag === 'path') {
    const numbers = numbersOf([tag, '', at]);
    return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
  }
  const all = at as Record<string, number>;
  const [x = 0, y = 0] = [all.x ?? all.x1 ?? all.cx, all.y ?? all.y1 ?? all.cy];
  return [[x, y], ...(all.x2 === undefined ? [] : [[all.x2, all.y2 ?? 0] as [number, number]])];
}

function expectInside(marks: readonly Mark[], height: number): void {
  const isOut = (mark: Mark) =>
    !numbersOf(mark).every(Number.isFinite) ||
    !placesOf(mark).every(([x, y]) => x >= 0 && x <= WIDTH && y >= 0 && y <= height);
  expect(marks.filter(isOut)).toEqual([]);
}

/** Where words begin and end, at some 7 px a letter: a little more than Arial has at 12 px. */
function expectApart(marks: readonly Mark[]): void {
  const words = marks.flatMap(([tag, look, at, said]) => {
    if (tag !== 'text' || said === '' || said === undefined) return [];
    const width = 6.4 * String(said).length;
    const x = Number(at.x) - (look.includes('middle') ? width / 2 : look.includes('end') ? width : 0);
    return [{ said: String(said), from: x, to: x + width, y: Number(at.y) }];
  });
  const touching = words.flatMap((a, index) =>
    words
      .slice(index + 1)
      .filter((b) => a.to > b.from && b.to > a.from && Math.abs(a.y - b.y) < 11)
      .map((b) => `${a.said} and ${b.said}`),
  );
  expect(touching).toEqual([]);
}

describe('of a log', () => {
  test.each([
    [0, 0.35],
    [3, 0.35],
    [30, 0.35],
    [900, 0.35],
    [900, 0],
    [900, 1],
    [2_500, 0.2],
  ])('%i invitations, of which %d accept', (n, accept) => {
    for (const [over, withdrawOn] of [
      [40, undefined],
      [180, 21],
      [180, undefined],
      [400, 60],
    ] as const) {
      const scene = { n, accept, over, ...(withdrawOn === undefined ? {} : { withdrawOn }) };
      const insights = insightsFrom(simulate(scene, seeded(n + over)));
      const { waiting } = sayInsights(insights, [ACCOUNT], DEFAULT_POLICY, TODAY);
      const { backlog, curve, forecast } = insights;
      if (backlog.told) {
        const marks = backlogMarks(forecast, backlog, TODAY);
        expectInside(marks, BACKLOG_HEIGHT);
        expectApart(marks);
      }
      if (curve.told)
        for (const setting of [0, 7, 14, 21, 30, 90]) {
          const marks = curveMarks(curve, setting, waiting.others);
          expectInside(marks, CURVE_HEIGHT);
          expectApart(marks);
          expect(marks.some(([, look]) => look === 'setting')).toBe(setting < curve.points.length);
        }
      else expect(n).toBeLessThan(100);
      if (n === 900 && over === 180) expect(backlog.told && curve.told && forecast.told).toBe(true);
    }
  });
});

describe('the backlog', () => {
  const week = (at: number, pending: number) => ({ week: addDays(TODAY, 7 * at), pending, withdrawn: 0 });
  const past = Array.from({ length: 26 }, (_, at) => week(at - 25, 100 + at));
  const ahead = Array.from({ length: 13 }, (_, at) => ({
    ...week(at + 1, 130 + 20 * at),
    low: 100,
    high: 150 + 24 * at,
  }));
  const backlog: Backlog = { told: true, past, ahead };
  const { forecast } = insightsFrom(simulate({ n: 900, accept: 0.35, over: 180, withdrawOn: 21 }, seeded(1)));
  const forecastWith = (days: number | null, cap = 500): Insights['forecast'] => {
    if (!forecast.told) throw new Error('Cannot go on: there is no forecast.');
    const likely = days === null ? null : addDays(TODAY, days);
    const [safe] = forecast.lines;
    return {
      ...forecast,
      lines: [
        { line: 'pendingSafe', at: safe?.at ?? 0, early: likely, likely, late: likely },
        { line: 'pendingCap', at: cap, early: null, likely: null, late: null },
      ],
    };
  };

  test.each([0, 1, 3, 7, 14, 21, 30, 45, 80, 91, 92, 180, null])(
    'the safe limit in %s days: words do not touch',
    (days) => {
      const marks = backlogMarks(forecastWith(days), backlog, TODAY);
      expectInside(marks, BACKLOG_HEIGHT);
      expectApart(marks);
      // Beyond the picture, and on the day itself, there is nothing to point at.
      expect(marks.some(([, look]) => look === 'hit')).toBe(days !== null && days > 0 && days <= 91);
    },
  );

  test('a limit far above everything is left out, so that the rest can be read', () => {
    expect(limitsShown(forecastWith(null), backlog).map(([look]) => look)).toEqual(['safe', 'cap']);
    expect(limitsShown(forecastWith(null, 5_000), backlog).map(([look]) => look)).toEqual(['safe']);
    // So near each other that they would be one line.
    expect(limitsShown(forecastWith(null, 305), backlog).map(([look]) => look)).toEqual(['safe']);
    const untold = { told: false, why: 'young', have: 1, want: 3 } as const;
    expect(limitsShown(untold, backlog)).toEqual([]);
    expectInside(backlogMarks(untold, { ...backlog, ahead: [] }, TODAY), BACKLOG_HEIGHT);
  });

  test('every month that begins is named', () => {
    const marks = backlogMarks(forecastWith(null), backlog, TODAY);
    const months = marks.flatMap(([, look, , said]) => (look === 'middle' && said !== 'today' ? [said] : []));
    expect(months).toEqual(['Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep']);
  });
});

test.each<[top: number, least: number, ticks: number[]]>([
  [1, 1, [0, 1]],
  [5, 1, [0, 1, 2, 3, 4, 5]],
  [6, 1, [0, 2, 4, 6]],
  [37, 1, [0, 10, 20, 30, 40]],
  [500, 1, [0, 100, 200, 300, 400, 500]],
  [501, 1, [0, 200, 400, 600]],
  [36, 5, [0, 10, 20, 30, 40]],
  [100, 10, [0, 20, 40, 60, 80, 100]],
])('ticks up to %i in steps of %i at least', (top, least, ticks) => {
  expect(ticksTo(top, least)).toEqual(ticks);
});

test('a scale of nothing is its beginning', () => {
  expect(scaleTo(0, 40, 270)(0)).toBe(40);
  expect(scaleTo(10, 160, 10)(5)).toBe(85);
});

test('months begin on their first day, the first and the last included', () => {
  expect(monthsIn(day('2025-12-01'), day('2026-02-01'))).toEqual(['2025-12-01', '2026-01-01', '2026-02-01']);
  expect(monthsIn(day('2026-02-02'), day('2026-02-28'))).toEqual([]);
});

test('a path through spots, its area, and its steps', () => {
  const spots = [
    [0, 1],
    [2, 3],
  ] as const;
  expect(pathOf(spots)).toBe('M0.0 1.0L2.0 3.0');
  expect(areaOf(spots, [[0, 9]])).toBe('M0.0 1.0L2.0 3.0L0.0 9.0Z');
  expect(stepsOf(spots)).toEqual([
    [0, 1],
    [2, 1],
    [2, 3],
  ]);
});
