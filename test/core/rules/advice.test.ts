/** How many may be sent today: one number, one reason. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WEEKLY_RULES } from '../../../src/core/account.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { adviseSending, type Situation } from '../../../src/core/rules/advice.ts';
import { WALL_KINDS } from '../../../src/core/rules/wall.ts';

/** A free account with nothing sent and the default limits. */
const FRESH: Situation = {
  limits: { pendingCap: 500, pendingSafe: 300, weeklyLimit: 100, weeklySafe: 80 },
  weeklyRules: WEEKLY_RULES.Free,
  pending: 0,
  sentThisWeek: 0,
  sentToday: 0,
  reserve: 0,
  observed: { pending: null, weekly: null },
  wall: undefined,
  ramp: undefined,
};
const advise = (told: Partial<Situation>) => adviseSending({ ...FRESH, ...told }, DEFAULT_POLICY);

test.each<[string, Partial<Situation>, number, string, string, number]>([
  ['nothing sent: the upper end of the pace', {}, 19, 'pace', 'dailyPaceTo', 100],
  ['some sent today', { sentToday: 7, sentThisWeek: 7 }, 12, 'pace', 'dailyPaceTo', 93],
  ['more sent today than the pace', { sentToday: 30, sentThisWeek: 30 }, 0, 'pace', 'dailyPaceTo', 70],
  ['the week nearly full', { sentThisWeek: 70 }, 10, 'weekly safe', 'weeklySafeFree', 30],
  ['the week over its safe limit', { sentThisWeek: 85 }, 0, 'weekly safe', 'weeklySafeFree', 15],
  ['the week over its limit: the harsher reason', { sentThisWeek: 100 }, 0, 'weekly limit', 'weeklyFree', 0],
  ['a new account: a day', { ramp: 'new' }, 8, 'slow day', 'newAccountDay', 100],
  [
    'more than that sent today',
    { ramp: 'new', sentToday: 9, sentThisWeek: 9 },
    0,
    'slow day',
    'newAccountDay',
    91,
  ],
  ['after a break: its week', { ramp: 'break', sentThisWeek: 47 }, 3, 'slow week', 'newAccountWeek', 53],
  ['its week and its day alike', { ramp: 'break', sentThisWeek: 42 }, 8, 'slow week', 'newAccountWeek', 58],
  ['near the safe line of pending', { pending: 295 }, 5, 'pending safe', 'pendingSafe', 100],
  ['over the safe line of pending', { pending: 420 }, 0, 'pending safe', 'pendingSafe', 80],
  ['over the cap: the harsher reason', { pending: 600 }, 0, 'pending cap', 'pendingCap', 0],
  [
    'over the cap and the weekly limit',
    { pending: 500, sentThisWeek: 120 },
    0,
    'pending cap',
    'pendingCap',
    0,
  ],
  [
    'a lower ceiling of pending, met before',
    { pending: 200, observed: { pending: 210, weekly: null } },
    10,
    'observed pending',
    'pendingCap',
    10,
  ],
  [
    'a lower weekly ceiling, met before',
    { sentThisWeek: 40, observed: { pending: null, weekly: 45 } },
    5,
    'observed weekly',
    'weeklyFree',
    5,
  ],
  [
    'a ceiling met above the reported one loosens nothing',
    { pending: 490, observed: { pending: 891, weekly: 300 } },
    0,
    'pending safe',
    'pendingSafe',
    10,
  ],
  [
    'as many left by pace as by the safe week: the harsher reason',
    { sentThisWeek: 61 },
    19,
    'weekly safe',
    'weeklySafeFree',
    39,
  ],
  ['a wall', { wall: 'Weekly limit' }, 0, 'wall', 'restrictionDays', 0],
  [
    'a wall for too many pending',
    { wall: 'Too many pending', pending: 600 },
    0,
    'wall',
    'restrictionPendingDays',
    0,
  ],
  [
    'another type of account',
    { weeklyRules: WEEKLY_RULES.Premium, sentThisWeek: 75 },
    5,
    'weekly safe',
    'weeklySafePremium',
    25,
  ],
])('adviseSending: %s', (_, told, count, because, rule, most) => {
  expect(advise(told)).toEqual({ count, because, rule, most, kept: 0, forImportant: count });
});

test.each<[string, Partial<Situation>, number, string, number, number]>([
  ['none', { reserve: 0 }, 19, 'pace', 0, 19],
  ['plenty left: the pace gives the number', { reserve: 5 }, 19, 'pace', 5, 19],
  ['the week nearly full', { reserve: 5, sentThisWeek: 70 }, 5, 'reserve', 5, 10],
  ['only the reserve left', { reserve: 5, sentThisWeek: 75 }, 0, 'reserve', 5, 5],
  ['part of the reserve used up by others', { reserve: 5, sentThisWeek: 78 }, 0, 'reserve', 2, 2],
  ['the week full: nothing is left to keep', { reserve: 5, sentThisWeek: 80 }, 0, 'weekly safe', 0, 0],
  ['more kept back than a week has', { reserve: 200 }, 0, 'reserve', 80, 19],
  ['of the week of a new account', { reserve: 5, ramp: 'new', sentThisWeek: 44 }, 1, 'reserve', 5, 6],
  ['as many left by pace: the week is told', { reserve: 5, sentThisWeek: 56 }, 19, 'reserve', 5, 19],
  ['a block', { reserve: 5, wall: 'Other' }, 0, 'wall', 5, 0],
  [
    'too many pending: not for important people either',
    { reserve: 5, pending: 300 },
    0,
    'pending safe',
    5,
    0,
  ],
])('adviseSending with some kept back: %s', (_, told, count, because, kept, forImportant) => {
  expect(advise(told)).toMatchObject({ count, because, kept, forImportant });
  if (because === 'reserve') expect(advise(told).rule).toBe('reserve');
});

const aCount = fc.nat(700);
const ceiling = fc.option(fc.integer({ min: 1, max: 900 }), { nil: null });
const anySituation: fc.Arbitrary<Situation> = fc.record({
  limits: fc.record({ pendingCap: aCount, pendingSafe: aCount, weeklyLimit: aCount, weeklySafe: aCount }),
  weeklyRules: fc.constantFrom(...Object.values(WEEKLY_RULES)),
  pending: aCount,
  sentThisWeek: aCount,
  sentToday: fc.nat(40),
  reserve: fc.nat(30),
  observed: fc.record({ pending: ceiling, weekly: ceiling }),
  wall: fc.option(fc.constantFrom(...WALL_KINDS), { nil: undefined }),
  ramp: fc.constantFrom(undefined, 'new' as const, 'break' as const),
});

test('the advice is never negative and never above any single bound; a wall leaves nothing', () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const { limits, pending, sentThisWeek, sentToday, observed, wall } = situation;
      const { count, most } = adviseSending(situation, DEFAULT_POLICY);
      const atMost = (number: number, limit: number | null, used: number) =>
        expect(number).toBeLessThanOrEqual(limit === null ? number : Math.max(0, limit - used));
      for (const number of [count, most]) {
        expect(number).toBeGreaterThanOrEqual(0);
        atMost(number, limits.pendingCap, pending);
        atMost(number, limits.weeklyLimit, sentThisWeek);
        atMost(number, observed.pending, pending);
        atMost(number, observed.weekly, sentThisWeek);
        if (wall !== undefined) expect(number).toBe(0);
      }
      atMost(count, limits.pendingSafe, pending);
      atMost(count, limits.weeklySafe, sentThisWeek);
      atMost(count, DEFAULT_POLICY.dailyPaceTo, sentToday);
      if (situation.ramp) {
        atMost(count, DEFAULT_POLICY.newAccountDay, sentToday);
        atMost(count, DEFAULT_POLICY.newAccountWeek, sentThisWeek);
      }
      expect(most).toBeGreaterThanOrEqual(count);
      const advice = adviseSending(situation, DEFAULT_POLICY);
      const free = adviseSending({ ...situation, reserve: 0 }, DEFAULT_POLICY);
      // Important people lose nothing by it, and others never more than it.
      expect(advice.forImportant).toBe(free.count);
      expect(count).toBeLessThanOrEqual(free.count);
      expect(count).toBeGreaterThanOrEqual(free.count - situation.reserve);
      expect(advice.kept).toBeLessThanOrEqual(situation.reserve);
    }),
  );
});

test('one more sent, and one more pending, never allows more', () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const { count } = adviseSending(situation, DEFAULT_POLICY);
      const worse: Partial<Situation>[] = [
        { pending: situation.pending + 1 },
        { sentThisWeek: situation.sentThisWeek + 1 },
        { sentToday: situation.sentToday + 1 },
        { wall: 'Other' },
      ];
      for (const told of worse) {
        const next = adviseSending({ ...situation, ...told }, DEFAULT_POLICY);
        expect(next.count).toBeLessThanOrEqual(count);
        expect(next.count).toBeGreaterThanOrEqual(told.wall ? 0 : count - 1);
      }
    }),
  );
});
