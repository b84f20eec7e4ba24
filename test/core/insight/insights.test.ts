/** All insights of a log: what is told from which number of invitations on, and what holds for every log. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../src/core/day.ts';
import type { InsightRow } from '../../../src/core/insight/logged.ts';
import { moreWanted, verdictOf } from '../../../src/core/insight/verdict.ts';
import { STATUSES } from '../../../src/core/invitation.ts';
import { seeded } from '../../../src/core/seeded.ts';
import { ACCOUNT, insightsFrom } from './an-account.ts';
import { simulate, TODAY } from './simulated-log.ts';

const log = (n: number, over = 180) => simulate({ n, accept: 0.35, over, withdrawOn: 21 }, seeded(n));

describe('what can’t be told says what is missing', () => {
  test('an empty log', () => {
    const told = insightsFrom([]);
    expect(told.knownUntil).toBeNull();
    expect(told.curve).toEqual({ told: false, why: 'few', have: 0, want: 20 });
    expect(told.forecast).toEqual({ told: false, why: 'young', have: 0, want: 3 });
    expect(told.stop).toMatchObject({ told: false, want: 30 });
    expect(told.backlog).toEqual({ told: false, why: 'young', have: 0, want: 4 });
    expect(told.note).toMatchObject({ told: false, have: 0, want: 20 });
    expect(told.naive).toBeNull();
  });
  test('three invitations', () => {
    const told = insightsFrom(log(3));
    expect(told.curve.told).toBe(false);
    expect(told.forecast.told).toBe(false);
  });
  test('nothing sent for two weeks', () => {
    const rows = log(200).filter(({ sentOn }) => sentOn !== undefined && sentOn < addDays(TODAY, -20));
    expect(insightsFrom(rows).forecast).toMatchObject({ told: false, why: 'idle' });
  });
  test('acceptances without a day tell no timing', () => {
    const rows = simulate({ n: 400, accept: 0.35, over: 180, withdrawOn: 21, undated: 0.6 }, seeded(4));
    const told = insightsFrom(rows);
    expect(told.curve.told).toBe(true);
    expect(told.quick).toMatchObject({ told: false, why: 'undated' });
    expect(told.stop).toMatchObject({ told: false, why: 'undated' });
  });
});

test('900 invitations tell the curve, its timing, a forecast and the backlog', () => {
  const told = insightsFrom(log(900), { week: { sent: 11, endsOn: addDays(TODAY, 3) } });
  expect(told.byDay).toBe(21);
  if (!told.curve.told || !told.forecast.told || !told.backlog.told || !told.quick.told)
    throw new Error('Not told.');
  const at21 = told.curve.points[21]?.share;
  // 35 of 100 accept in the end, 91 of 100 of them by day 21.
  expect(Math.abs((at21?.rate ?? 0) - 0.3185)).toBeLessThan(0.04);
  expect(told.quick.half).toBeLessThanOrEqual(1);
  expect(told.forecast.pace).toBeGreaterThan(20);
  expect(told.forecast.forGood.map(({ withdrawOn }) => withdrawOn)).toEqual([21, null]);
  expect(told.forecast.forGood[0]?.aDay).toBeGreaterThan(told.forecast.forGood[1]?.aDay ?? 99);
  expect(told.forecast.weekly.endsOn).toBe(addDays(TODAY, 3));
  expect(told.forecast.weekly.byEnd).toBeCloseTo(11 + (told.forecast.pace / 7) * 3, 9);
  expect(told.backlog.past.length).toBe(26);
  expect(told.backlog.ahead.length).toBe(13);
  expect(told.backlog.past[25]).toMatchObject({ week: TODAY, pending: told.forecast.pending });
});

test('what JSON carries is what was told: no NaN, no undefined, and some 8 kB', () => {
  for (const n of [0, 3, 30, 900]) {
    const told = insightsFrom(log(n));
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(JSON.stringify(told)).not.toMatch(/NaN|Infinity/);
    expect(JSON.stringify(told).length).toBeLessThan(20_000);
  }
});

describe('for every log', () => {
  const someDay = fc.integer({ min: -5, max: 250 }).map((ago) => addDays(TODAY, -ago));
  const someRow: fc.Arbitrary<InsightRow> = fc.record({
    status: fc.option(fc.constantFrom(...STATUSES, 'Pending' as const, 'Accepted' as const), {
      nil: undefined,
      freq: 9,
    }),
    sentOn: fc.option(someDay, { nil: undefined, freq: 9 }),
    closedOn: fc.option(someDay, { nil: undefined }),
    note: fc.constantFrom('', 'Hi'),
    goalFit: fc.constantFrom('', 'yes', 'off-goal'),
    attempt: fc.constantFrom(undefined, 1, 2),
  });
  const someLog = fc.array(someRow, { maxLength: 120 });
  const someArchive = fc.option(someDay, { nil: undefined });

  test('every number is one, and what is shown lies in its range', () => {
    fc.assert(
      fc.property(someLog, someArchive, (rows, lastArchive) => {
        const told = insightsFrom(rows, { account: { ...ACCOUNT, lastArchive }, firstArchive: lastArchive });
        const text = JSON.stringify(told, (_, value) => {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          return value;
        });
        expect(text.length).toBeGreaterThan(100);
        for (const { share } of told.curve.told ? told.curve.points : []) {
          expect(share.low).toBeLessThanOrEqual(share.rate);
          expect(share.rate).toBeLessThanOrEqual(share.high);
        }
      }),
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(someLog, (rows) => {
        expect(insightsFrom([...rows].reverse())).toEqual(insightsFrom(rows));
      }),
    );
  });

  test('what is sent or answered after the answers end changes nothing of the curve', () => {
    const known = addDays(TODAY, -30);
    const archive = { account: { ...ACCOUNT, lastArchive: addDays(known, 1) } };
    const after = fc.array(
      someRow.map((row) => ({
        ...row,
        status: 'Pending' as const,
        closedOn: undefined,
        sentOn: addDays(known, 5),
      })),
      { maxLength: 19 },
    );
    fc.assert(
      fc.property(someLog, after, (rows, newer) => {
        const older = rows.filter(
          ({ sentOn, closedOn }) => (sentOn ?? '') <= known && (closedOn ?? '') <= known,
        );
        const [before, since] = [insightsFrom(older, archive), insightsFrom([...older, ...newer], archive)];
        expect(since.curve).toEqual(before.curve);
        expect(since.left.tooNew).toBe(newer.length);
      }),
    );
  });
});

test.each([
  [0.04, 0.15, 'better'],
  [-0.12, -0.02, 'worse'],
  [-0.03, 0.08, 'no difference seen'],
  [-0.06, 0.14, 'cannot tell yet'],
])('a difference from %f to %f: %s', (low, high, verdict) => {
  expect(verdictOf({ low, high })).toBe(verdict);
});

// By hand: w = 3.84 × .25 / .01 = 96; 96 × 200 / 104 − 50 = 134.6.
test('how many more would tell a difference of ten points', () => {
  expect(moreWanted(0.5, 50, 200)).toBe(135);
  expect(moreWanted(0.5, 50, 95)).toBeUndefined();
});

test('an account that sends with notes to better fits is compared like with like', () => {
  // Of those who fit, half accept; of the others a tenth; notes change nothing, and go to those who fit.
  const random = seeded(9);
  const rows = Array.from({ length: 1000 }, (_, index): InsightRow => {
    const fits = index % 2 === 0;
    const sentOn = addDays(day('2026-01-01'), index % 90);
    const accepts = random() < (fits ? 0.5 : 0.1);
    return {
      status: accepts ? 'Accepted' : 'Withdrawn',
      sentOn,
      closedOn: addDays(sentOn, accepts ? 1 : 25),
      note: random() < (fits ? 0.8 : 0.2) ? 'Hi' : '',
      goalFit: fits ? 'yes' : 'not a fit',
      attempt: 1,
    };
  });
  const { note } = insightsFrom(rows);
  if (!note.told) throw new Error('Not told.');
  expect(note.crude.low).toBeGreaterThan(0.1);
  expect(note.alike?.low).toBeLessThan(0);
  expect(note.alike?.high).toBeGreaterThan(0);
  expect(note.verdict).not.toBe('better');
});
