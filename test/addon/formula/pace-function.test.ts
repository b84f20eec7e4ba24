/** CAP_DATE and SAFE_PACE: where the pace of the last weeks leads, and which one could go on for good. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/addon/formula/grid.ts';
import { capDate, safePace } from '../../../src/addon/formula/pace-function.ts';
import { addDays, type Day, day } from '../../../src/core/day.ts';
import { insightsOf } from '../../../src/core/insight/insights.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { seeded } from '../../../src/core/seeded.ts';
import { simulate, TODAY } from '../../core/insight/simulated-log.ts';
import { calendarIn, dateCell } from '../../zone-converter.ts';
import { column } from './cells.ts';
import { columnsOf, type Row, rowOf, steadyLog } from './log.ts';

const ZONE = 'America/Santiago';
const calendar = calendarIn(ZONE);
const NEVER = 'not within 180 days';
const YESTERDAY = addDays(TODAY, -1);

type Rest = readonly (Argument | undefined)[];
function logOf(rows: readonly Row[], asOf: Argument, knownUntil?: Argument) {
  const [status, sentOn, closedOn] = columnsOf(ZONE, rows);
  return { status, sentOn, closedOn, asOf, knownUntil };
}
function capOn(rows: readonly Row[], [cap, after, until]: Rest = [], asOf: Day = TODAY) {
  const date = capDate(calendar, logOf(rows, dateCell(ZONE, asOf), until), cap, after);
  return typeof date === 'string' ? date : calendar.dayOf(date);
}
function paceOn(rows: readonly Row[], [cap, after, until]: Rest = [], asOf: Day = TODAY) {
  return safePace(calendar, logOf(rows, dateCell(ZONE, asOf), until), cap, after);
}

describe('of ten a day for 60 days, of which seven never answer', () => {
  const rows = steadyLog(YESTERDAY, 60);
  test.each([
    // 420 are pending, and seven more each day: 497 on day 11, 504 on day 12.
    ['the limit is 500 where it is left out', [], 12],
    ['a blank cell leaves it out, too', ['', ''], 12],
    ['a limit that is reached already', [400], 0],
    ['a limit of 0', [0], 0],
    ['a limit twice as high', [1000], 84],
    ['who withdraws on day 21 stays at 147', [500, 21], NEVER],
    ['and is above 140 at once', [140, 21], 0],
    ['a limit half a year away', [3000], NEVER],
  ])('%s', (_, rest, days) => {
    expect(capOn(rows, rest)).toBe(typeof days === 'string' ? days : addDays(TODAY, days));
  });

  // Seven of ten are open on each of 21 days, 14.7 for one a day: 14.7 a + 1.64485 √(14.7 a) = 300.
  test.each([
    ['300 and 21 where they are left out', [], 18.56],
    ['a blank cell leaves them out, too', ['', ''], 18.56],
    ['twice the time', [300, 42], 9.28],
    ['a limit of 0', [0], 0],
  ])('%s', (_, rest, aDay) => {
    expect(paceOn(rows, rest)).toBeCloseTo(aDay, 3);
  });

  test('whoever never withdraws waits for 180 days, whatever longer time is given', () => {
    expect(paceOn(rows, [300, 9999])).toBe(paceOn(rows, [300, 180]));
  });

  test('a cap reached on a day without midnight is the first moment of that day', () => {
    const asOf = addDays(day('2026-09-06'), -12);
    const log = logOf(steadyLog(addDays(asOf, -1), 60), dateCell(ZONE, asOf));
    expect(capDate(calendar, log)).toEqual(new Date('2026-09-06T04:00:00Z'));
  });
});

describe('too little data, or blank,', () => {
  test.each<[string, readonly Row[]]>([
    ['an empty log', []],
    ['two full weeks', steadyLog(YESTERDAY, 20)],
    ['nothing sent for two weeks', steadyLog(addDays(TODAY, -15), 60)],
    ['nobody has answered', Array.from({ length: 60 }, (_, ago) => rowOf('Pending', YESTERDAY, ago))],
    [
      'too few to learn from',
      Array.from({ length: 6 }, (_, week) => rowOf('Accepted', YESTERDAY, 7 * week, 0)),
    ],
  ])('for %s', (_, rows) => {
    expect([capOn(rows, [5]), paceOn(rows)]).toEqual(['too little data', '']);
  });
  test('for a blank day', () => {
    const log = logOf(steadyLog(YESTERDAY, 60), '');
    expect([capDate(calendar, log), safePace(calendar, log)]).toEqual(['', '']);
  });
  test('three full weeks are enough', () => {
    const rows = steadyLog(YESTERDAY, 21);
    expect(capOn(rows, [200])).toBe(addDays(TODAY, 8));
    expect(paceOn(rows)).toBeGreaterThan(15);
  });
});

describe('until when answers are known', () => {
  // Three of ten accept on day 3, and an archive of 25 days ago is the last that brought answers and invitations.
  const exported = addDays(TODAY, -25);
  const known = addDays(exported, -1);
  const rows = Array.from({ length: 60 }, (_, ago) =>
    Array.from({ length: 10 }, (_, one) =>
      one < 3 && ago >= 3 ? rowOf('Accepted', known, ago, 3) : rowOf('Pending', known, ago),
    ),
  ).flat();
  test('an archive that is 25 days old still tells the pace, where the day is given', () => {
    expect(paceOn(rows, [300, 21, dateCell(ZONE, known)])).toBeCloseTo(17, 0);
    expect(paceOn(rows)).toBe('');
  });
  test('where it is left out, it is the last day closed', () => {
    const kept = [...steadyLog(YESTERDAY, 60), rowOf('Withdrawn', YESTERDAY, 30, 30)];
    expect(paceOn(kept)).toBe(paceOn(kept, [300, 21, dateCell(ZONE, YESTERDAY)]));
  });
  test('a day yet to come counts as today', () => {
    const log = steadyLog(TODAY, 60);
    const today = paceOn(log, [300, 21, dateCell(ZONE, TODAY)]);
    expect(paceOn(log, [300, 21, dateCell(ZONE, addDays(TODAY, 30))])).toBe(today);
  });
});

test.each([300, 900])('of %i invitations they are what the insights tell', (n) => {
  const rows = simulate({ n, accept: 0.35, over: 150 }, seeded(n));
  const account = {
    ...{ name: 'Jordan Pike', type: 'Free' as const, slug: undefined, lastArchive: undefined },
    ...{ pendingCap: undefined, pendingSafe: undefined, weeklyLimit: undefined, weeklySafe: undefined },
  };
  const one = { account, rows, firstArchive: undefined, withdrewBefore: undefined };
  const { forecast } = insightsOf('', [{ ...one, week: { sent: 0, endsOn: null } }], DEFAULT_POLICY, TODAY);
  if (!forecast.told) throw new Error('Not told.');
  for (const { at, likely } of forecast.lines) expect(capOn(rows, [at])).toBe(likely ?? NEVER);
  const [withdrawing, never] = forecast.forGood;
  expect(paceOn(rows)).toBeCloseTo(withdrawing?.aDay ?? Number.NaN, 9);
  expect(paceOn(rows, [300, 180])).toBeCloseTo(never?.aDay ?? Number.NaN, 9);
});

test('for every log, a higher limit is reached later and allows more, and waiting longer allows less', () => {
  const someSeed = fc.integer({ min: 1, max: 10_000 });
  const someScene = fc.record({
    n: fc.integer({ min: 0, max: 400 }),
    accept: fc.constantFrom(0, 0.2, 0.5, 1),
    over: fc.integer({ min: 1, max: 120 }),
    withdrawOn: fc.constantFrom(undefined, 14, 21),
  });
  let told = 0;
  fc.assert(
    fc.property(someScene, someSeed, fc.integer({ min: 1, max: 500 }), (scene, seed, cap) => {
      const { withdrawOn, ...rest } = scene;
      const rows = simulate(withdrawOn === undefined ? rest : { ...rest, withdrawOn }, seeded(seed));
      const [near, far] = [cap, cap + 50].map((limit) => String(capOn(rows, [limit]))) as [string, string];
      const isDay = (text: string) => text.startsWith('2');
      if (!isDay(near)) expect(far).toBe(near);
      else expect(isDay(far) ? far >= near : far === NEVER).toBe(true);
      const paces = [paceOn(rows, [cap, 30]), paceOn(rows, [cap, 14]), paceOn(rows, [cap + 50, 14])];
      if (paces.some((pace) => pace === '')) {
        expect(paces).toEqual(['', '', '']);
        return;
      }
      told += 1;
      expect(paces).toEqual([...paces].sort((a, b) => Number(a) - Number(b)));
      expect(paces.every((pace) => Number.isFinite(pace))).toBe(true);
    }),
    { numRuns: process.env.DENSE ? 100 : 12 },
  );
  expect(told).toBeGreaterThan(0);
});

describe('a bad cell is an error that names the value and its place', () => {
  const log = logOf(steadyLog(YESTERDAY, 2), '2026-06-27');
  test.each([
    [
      'a status',
      () => capDate(calendar, { ...log, status: column(...Array(19).fill('Pending'), 'hm') }),
      'CAP_DATE: Not a status: "hm" (use Pending, Accepted, Withdrawn, Expired, Declined or Unknown) in row 20 of status.',
    ],
    [
      'the day asked about',
      () => safePace(calendar, { ...log, asOf: 'now' }),
      'SAFE_PACE: Not a date: "now" in as_of.',
    ],
    [
      'a forgotten day',
      () => capDate(calendar, { ...log, asOf: undefined }),
      'CAP_DATE: as_of is missing: give a date, or a cell with =TODAY().',
    ],
    [
      'the day of the answers',
      () => capDate(calendar, { ...log, knownUntil: 'long ago' }),
      'CAP_DATE: Not a date: "long ago" in known_until.',
    ],
    [
      'a limit',
      () => safePace(calendar, log, -1),
      'SAFE_PACE: cap is "-1": give a whole number of invitations, 0 or more.',
    ],
    [
      'no day at all to withdraw after',
      () => safePace(calendar, log, 300, 0),
      'SAFE_PACE: withdraw_after is "0": give a whole number of days, 1 or more.',
    ],
    [
      'the same for the cap',
      () => capDate(calendar, log, 300, 0),
      'CAP_DATE: withdraw_after is "0": give a whole number of days, 1 or more.',
    ],
    [
      'ranges of unequal size',
      () => capDate(calendar, { ...log, closedOn: '' }),
      'CAP_DATE: closed_on has 1 row × 1 column, status has 20 rows × 1 column: give ranges of equal size.',
    ],
  ])('%s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});
