/** The curve against R (survival 3.5-3, km.ci 0.5-6, cmprsk 2.2-11), to the digits printed there; then what holds for every log. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOf, type Observation } from '../../../src/core/insight/counts.ts';
import { curveOf, lastDayShown } from '../../../src/core/insight/curve.ts';
import { shareAt, shareOf, wilson } from '../../../src/core/insight/share.ts';
import { LUNG, MGUS2, observationsOf } from './data-set.ts';

function pointsOf(observations: readonly Observation[], horizon = 60) {
  return curveOf(countsOf(observations, horizon));
}
const errorAt = (points: ReturnType<typeof pointsOf>, day: number) =>
  Math.sqrt(points[day]?.variance ?? Number.NaN);

describe('Kaplan–Meier, where nobody refuses', () => {
  // Freireich 1963; Klein & Moeschberger, table 4.1A; R survfit.
  const sixMp = pointsOf(
    observationsOf('6a3 6o 7a 9o 10a 10o 11o 13a 16a 17o 19o 20o 22a 23a 25o 32o2 34o 35o'),
  );
  test.each([
    [6, 0.857, 0.0764],
    [7, 0.807, 0.0869],
    [10, 0.753, 0.0963],
    [13, 0.69, 0.1068],
    [16, 0.627, 0.1141],
    [22, 0.538, 0.1282],
    [23, 0.448, 0.1346],
  ])('6-MP, week %i', (day, open, error) => {
    expect(sixMp[day]?.open).toBeCloseTo(open, 3);
    expect(errorAt(sixMp, day)).toBeCloseTo(error, 4);
  });

  test('survival::lung, 228 patients', () => {
    const lung = pointsOf(observationsOf(LUNG), 1100);
    expect(lung[90]?.open).toBeCloseTo(0.882, 3);
    expect(lung[180]?.open).toBeCloseTo(0.722, 3);
    expect(lung[365]?.open).toBeCloseTo(0.409, 3);
    expect(errorAt(lung, 365)).toBeCloseTo(0.0358, 4);
  });

  // R's intervals open at the left: (2, 6] is at risk from 3 on.
  test('late entry', () => {
    const rows: readonly (readonly [number, number, boolean])[] = [
      [0, 3, true],
      [0, 5, true],
      [2, 6, false],
      [2, 8, true],
      [5, 9, true],
      [0, 10, false],
    ];
    const points = pointsOf(
      rows.map(([start, days, isEvent]) => ({
        days,
        end: isEvent ? 'accepted' : 'open',
        could: days,
        from: start + 1,
      })),
    );
    for (const [day, open] of [
      [3, 0.8],
      [5, 0.6],
      [8, 0.4],
      [9, 0.2],
    ] as const)
      expect(points[day]?.open).toBeCloseTo(open, 10);
  });
});

describe('Aalen–Johansen, where some refuse', () => {
  const small = pointsOf(observationsOf('0a2 1a2 1d 2a 2o 3a 5d 7a 7o 8o 9a 14a 14o 21o5'));
  test.each([
    [0, 0.1, 0.067082],
    [1, 0.2, 0.089443],
    [3, 0.3038462, 0.103766],
    [7, 0.3576923, 0.108802],
    [14, 0.4923077, 0.120273],
  ])('20 invitations, day %i', (day, accepted, error) => {
    expect(small[day]?.accepted).toBeCloseTo(accepted, 7);
    expect(errorAt(small, day)).toBeCloseTo(error, 6);
  });
  test('20 invitations, refused and open', () => {
    expect(small[7]?.declined).toBeCloseTo(0.1038462, 7);
    expect(small[21]?.open).toBeCloseTo(0.4038462, 7);
  });

  const mgus2 = pointsOf(observationsOf(MGUS2), 430);
  test.each([
    [60, 0.03410371, 0.004889258],
    [120, 0.06372217, 0.006796848],
    [240, 0.09981372, 0.009784847],
  ])('survival::mgus2, month %i', (month, accepted, error) => {
    expect(mgus2[month]?.accepted).toBeCloseTo(accepted, 8);
    expect(errorAt(mgus2, month)).toBeCloseTo(error, 9);
  });
});

// km.ci, method "rothman".
test.each([
  [9, 0.9090909, 0.62264156, 0.9837678],
  [18, 0.7159091, 0.41666192, 0.8988953],
  [34, 0.3681818, 0.13929516, 0.6772379],
  [48, 0.1840909, 0.03719493, 0.5685487],
])('Rothman’s range, AML maintained, week %i', (day, open, low, high) => {
  const aml = pointsOf(observationsOf('9a 13a 13o 18a 23a 28o 31a 34a 45o 48a 161o'), 200);
  const share = shareAt(aml[day] ?? fail());
  expect(1 - share.rate).toBeCloseTo(open, 7);
  expect(1 - share.high).toBeCloseTo(low, 7);
  expect(1 - share.low).toBeCloseTo(high, 7);
});

test('acceptances without a day are spread over the days on which they can have come', () => {
  const dated = observationsOf('0a 1a 5o2').map((one) => ({ ...one, could: 5 }));
  const points = pointsOf([...dated, { days: undefined, end: 'accepted', could: 5, from: 0 }], 10);
  // By hand: 3 of 5.
  expect(points[0]?.accepted).toBeCloseTo(0.3, 3);
  expect(points[1]?.accepted).toBeCloseTo(0.6, 3);
  expect(points[5]?.accepted).toBeCloseTo(0.6, 3);
});

function fail(): never {
  throw new Error('Cannot find that day.');
}

describe('for every log', () => {
  const HORIZON = 40;
  const someObservation = fc
    .record({
      days: fc.integer({ min: 0, max: HORIZON }),
      more: fc.integer({ min: 0, max: 20 }),
      end: fc.constantFrom('accepted', 'declined', 'open', 'open'),
      from: fc.constantFrom(0, 0, 0, 3),
      isDated: fc.constantFrom(true, true, true, false),
    })
    .map(({ days, more, end, from, isDated }): Observation => {
      const could = Math.min(HORIZON, days + more);
      return isDated || end === 'open'
        ? { days, end, could, from }
        : { days: undefined, end, could, from: 0 };
    });
  const someLog = fc.array(someObservation, { maxLength: 40 });

  test('accepted, declined and open make 1, the curve never falls, and its range holds it', () => {
    fc.assert(
      fc.property(someLog, (log) => {
        let before = 0;
        for (const point of pointsOf(log, HORIZON)) {
          expect(point.accepted + point.declined + point.open).toBeCloseTo(1, 9);
          expect(point.accepted).toBeGreaterThanOrEqual(before);
          expect(point.variance).toBeGreaterThanOrEqual(0);
          before = point.accepted;
          const { rate, low, high } = shareAt(point);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(rate);
          expect(rate).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(someLog, (log) => {
        expect(pointsOf([...log].reverse(), HORIZON)).toEqual(pointsOf(log, HORIZON));
      }),
    );
  });

  test('where everybody was watched to the end, it is the plain share with Wilson’s range', () => {
    const watched = fc.array(
      fc.tuple(fc.integer({ min: 0, max: HORIZON }), fc.constantFrom('accepted', 'declined', 'open')),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(watched, (people) => {
        const log = people.map(
          ([days, end]): Observation => ({
            days: end === 'open' ? HORIZON : days,
            end: end as Observation['end'],
            could: HORIZON,
            from: 0,
          }),
        );
        const rate = people.filter(([, end]) => end === 'accepted').length / people.length;
        const share = shareAt(pointsOf(log, HORIZON)[HORIZON] ?? fail());
        const wanted = shareOf(rate, people.length);
        expect(share.rate).toBeCloseTo(rate, 9);
        expect(share.low).toBeCloseTo(wanted.low, 6);
        expect(share.high).toBeCloseTo(wanted.high, 6);
      }),
    );
  });

  test('twice the invitations halve the variance', () => {
    fc.assert(
      fc.property(someLog, (log) => {
        const [once, twice] = [pointsOf(log, HORIZON), pointsOf([...log, ...log], HORIZON)];
        once.forEach((point, day) => {
          expect(twice[day]?.accepted).toBeCloseTo(point.accepted, 9);
          expect(twice[day]?.variance).toBeCloseTo(point.variance / 2, 9);
        });
      }),
    );
  });
});

test('a day is shown when 20 were followed up so long and 5 are watched still', () => {
  const log = (followed: number, watched: number): Observation[] =>
    Array.from({ length: followed }, (_, index) => ({
      days: index < watched ? 10 : 2,
      end: index < watched ? 'open' : 'accepted',
      could: 10,
      from: 0,
    }));
  const shown = (...sizes: [number, number]) => {
    const counts = countsOf(log(...sizes), 20);
    return lastDayShown(counts, curveOf(counts));
  };
  expect(shown(20, 5)).toBe(10);
  expect(shown(19, 19)).toBeUndefined();
  expect(shown(20, 4)).toBe(2);
});

test('nothing is known of no invitation', () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  expect(pointsOf([])[21]).toMatchObject({ accepted: 0, declined: 0, open: 1, variance: 0 });
});
