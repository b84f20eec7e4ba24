/**
 * The curve on logs whose truth is known: how far it is off on average, and how often its range holds the
 * truth. Each line is a scene; figures of accepted/all stand beside it to show what the curve is for.
 */
import { expect, test } from 'vitest';
import { countsOf } from '../../../src/core/insight/counts.ts';
import { curveOf } from '../../../src/core/insight/curve.ts';
import { knownUntil } from '../../../src/core/insight/known-until.ts';
import { type InsightRow, loggedOf, serialOf } from '../../../src/core/insight/logged.ts';
import { acceptedByThen } from '../../../src/core/insight/measured.ts';
import { observe } from '../../../src/core/insight/observe.ts';
import { shareAt } from '../../../src/core/insight/share.ts';
import { seeded } from '../../../src/core/seeded.ts';
import { archiveDay, type Scene, simulate, TODAY } from './simulated-log.ts';

const DAY = 21;

function shareOfScene(rows: readonly InsightRow[], scene: Scene) {
  const logged = rows.map(loggedOf);
  const archive = archiveDay(scene);
  const today = serialOf(TODAY);
  const known = knownUntil(logged, archive && serialOf(archive), today);
  if (known === undefined) return undefined;
  const { observations } = observe(logged, {
    ...{ today, known, staleAfter: 21, horizon: 180 },
    ...{ firstArchive: undefined, withdrewBefore: undefined },
  });
  const point = curveOf(countsOf(observations, 180))[DAY];
  return point && shareAt(point);
}

function simulateMany(scene: Scene, logs: number) {
  const random = seeded(scene.n * 1000 + Math.round(scene.accept * 100));
  const truth = scene.accept * acceptedByThen(DAY);
  let [sum, held, told, naive] = [0, 0, 0, 0];
  for (let log = 0; log < logs; log++) {
    const rows = simulate(scene, random);
    const share = shareOfScene(rows, scene);
    if (!share) continue;
    told += 1;
    sum += share.rate;
    naive += rows.filter(({ status }) => status === 'Accepted').length / rows.length;
    if (share.low <= truth && truth <= share.high) held += 1;
  }
  return { bias: sum / told - truth, coverage: held / told, naive: naive / told - truth };
}

test.each<[Scene, number]>([
  [{ n: 30, accept: 0.2, over: 180, withdrawOn: 21, archiveAge: 0 }, 1500],
  [{ n: 30, accept: 0.5, over: 180, withdrawOn: 21, archiveAge: 9 }, 1500],
  [{ n: 100, accept: 0.35, over: 180, withdrawOn: 21 }, 1000],
  [{ n: 300, accept: 0.2, over: 180, withdrawOn: 21 }, 600],
  [{ n: 300, accept: 0.35, over: 180 }, 600],
  [{ n: 1000, accept: 0.35, over: 180, withdrawOn: 21 }, 300],
  [{ n: 300, accept: 0.35, over: 60, withdrawOn: 21, archiveAge: 29 }, 600],
  [{ n: 300, accept: 0.35, over: 180, withdrawOn: 21, undated: 0.3 }, 600],
])('%o: less than a point off, its range holds the truth in 92 to 97.5 of 100 logs', (scene, logs) => {
  const { bias, coverage } = simulateMany(scene, logs);
  expect(Math.abs(bias)).toBeLessThan(0.01);
  expect(coverage).toBeGreaterThanOrEqual(0.92);
  expect(coverage).toBeLessThanOrEqual(0.975);
});

test('accepted/all is 16 points off where the log is young and its archive a month old', () => {
  const { naive } = simulateMany({ n: 300, accept: 0.35, over: 60, withdrawOn: 21, archiveAge: 29 }, 200);
  expect(naive).toBeLessThan(-0.14);
});
