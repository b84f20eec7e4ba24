/**
 * The wall: how long it stands, and what it teaches. LinkedIn Help a551012: "most restrictions will automatically be removed within
 * one week", the first after "a few hours", several in a day after "a few days", too many outstanding "up to one month".
 */
import { expect, test } from 'vitest';
import { day, dayInWords } from '../../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import {
  bindingOf,
  liftDay,
  observedOf,
  openWall,
  parseWallKind,
  untilWords,
  WALL_KINDS,
  type Wall,
  weekBound,
} from '../../../src/core/rules/wall.ts';
import { countsOn } from '../../../src/core/rules/wall-count.ts';
import { anInvitation } from '../an-invitation.ts';

type Told = Partial<Omit<Wall, 'on' | 'liftedOn'>> & { on?: string; liftedOn?: string };

function aWall({ on = '2026-06-10', liftedOn, ...told }: Told = {}): Wall {
  const kind = told.kind ?? 'Weekly limit';
  return {
    account: '',
    kind,
    message: '',
    pending: 0,
    sentInCycle: 0,
    sentInWindow: 0,
    liftsOn: liftDay(kind, day(on), DEFAULT_POLICY),
    ...told,
    on: day(on),
    liftedOn: liftedOn === undefined ? undefined : day(liftedOn),
  };
}

test.each([
  ['Weekly limit', '2026-06-17'],
  ['Too many pending', '2026-07-10'],
  ['Restricted', '2026-06-17'],
  ['Asks for e-mail', undefined],
  ['In review', undefined],
  ['Suspended', undefined],
  ['Other', '2026-06-17'],
] as const)('liftDay of %s met on 10 June is %s, where nothing else is known', (kind, lifts) => {
  expect(liftDay(kind, day('2026-06-10'), DEFAULT_POLICY)).toBe(lifts);
});

test.each<[string, string[], string]>([
  ['never before: a few hours', [], '2026-06-11'],
  ['over a year ago: as if never', ['2025-06-09'], '2026-06-11'],
  ['a year ago', ['2025-06-10'], '2026-06-17'],
  ['eight days ago: within a week', ['2026-06-02'], '2026-06-17'],
  ['a week ago: a few days', ['2026-06-03'], '2026-06-13'],
  ['on that very day', ['2026-06-10'], '2026-06-13'],
  ['both long ago and yesterday: the latest counts', ['2025-12-01', '2026-06-09'], '2026-06-13'],
  ['later only: one that is logged afterwards', ['2026-06-12'], '2026-06-11'],
])('liftDay of a restriction on 10 June, restricted before: %s', (_, restricted, lifts) => {
  const before = { restricted: restricted.map(day) };
  expect(liftDay('Restricted', day('2026-06-10'), DEFAULT_POLICY, before)).toBe(lifts);
});

test('liftDay goes by the figures in Settings', () => {
  const policy = { ...DEFAULT_POLICY, restrictionAgainDays: 5, restrictionDays: 9 };
  const lift = (...restricted: string[]) =>
    liftDay('Restricted', day('2026-06-10'), policy, { restricted: restricted.map(day) });
  expect([lift('2026-06-09'), lift('2026-01-01'), lift()]).toEqual([
    '2026-06-15',
    '2026-06-19',
    '2026-06-11',
  ]);
});

test('parseWallKind reads each kind in any case, and no other word', () => {
  for (const kind of WALL_KINDS) expect(parseWallKind(` ${kind.toUpperCase()} `)).toBe(kind);
  expect(parseWallKind('')).toBeUndefined();
  expect(parseWallKind('Weekly')).toBeUndefined();
});

test.each([
  ['the day before it', '2026-06-09', false],
  ['the day it was met', '2026-06-10', true],
  ['its last day', '2026-06-16', true],
  ['the day it lifts', '2026-06-17', false],
])('openWall: %s', (_, today, stands) => {
  expect(openWall([aWall()], day(today)) !== undefined).toBe(stands);
});

test('liftDay of a weekly limit is the day the week ends; no other block knows of weeks', () => {
  const ends = day('2026-06-14');
  const lift = (kind: Wall['kind']) => liftDay(kind, day('2026-06-10'), DEFAULT_POLICY, { weekEnds: ends });
  const none = undefined;
  expect(WALL_KINDS.map(lift)).toEqual([ends, '2026-07-10', '2026-06-17', none, none, none, '2026-06-17']);
});

test('openWall passes over one that was found lifted, also before its day', () => {
  expect(openWall([aWall({ liftedOn: '2026-06-12' })], day('2026-06-12'))).toBeUndefined();
});

test('openWall: one without a day stands until it is found lifted, and longer than any other', () => {
  const review = aWall({ kind: 'In review' });
  const other = aWall({ kind: 'Too many pending' });
  expect(openWall([review], day('2026-06-09'))).toBeUndefined();
  expect(openWall([review], day('2029-06-09'))).toBe(review);
  for (const walls of [
    [review, other],
    [other, review],
  ])
    expect(openWall(walls, day('2026-06-12'))).toBe(review);
  expect(openWall([aWall({ kind: 'In review', liftedOn: '2026-06-20' })], day('2026-06-20'))).toBeUndefined();
});

test('untilWords names the day, or leaves it to the user', () => {
  expect(untilWords(day('2026-07-04'), dayInWords)).toBe('until 4 July 2026');
  expect([untilWords(null, dayInWords), untilWords(undefined, dayInWords)]).toEqual(
    Array(2).fill('until you say it’s over'),
  );
});

test('openWall tells of several the one that stands longest', () => {
  const walls = [aWall(), aWall({ kind: 'Too many pending', on: '2026-06-01' }), aWall({ on: '2026-06-11' })];
  expect(openWall(walls, day('2026-06-12'))?.kind).toBe('Too many pending');
  expect(openWall([...walls].reverse(), day('2026-06-12'))?.kind).toBe('Too many pending');
});

test.each<[string, Told[], ReturnType<typeof observedOf>]>([
  ['none', [], { pending: null, weekly: null }],
  [
    'a weekly limit, by the stricter count',
    [{ sentInCycle: 62, sentInWindow: 80, pending: 400 }],
    { pending: null, weekly: 80 },
  ],
  ['too many pending', [{ kind: 'Too many pending', pending: 512 }], { pending: 512, weekly: null }],
  ['a restriction', [{ kind: 'Restricted', pending: 500, sentInCycle: 90 }], { pending: null, weekly: null }],
  [
    'two, the older first',
    [
      { on: '2026-03-10', sentInCycle: 60 },
      { on: '2026-06-10', sentInCycle: 90 },
    ],
    { pending: null, weekly: 90 },
  ],
  [
    'two of one day: the one that was logged last',
    [{ sentInCycle: 60 }, { sentInCycle: 90 }],
    { pending: null, weekly: 90 },
  ],
  [
    'two, the newest counts wherever it stands',
    [
      { on: '2026-06-10', sentInCycle: 90 },
      { on: '2026-03-10', sentInCycle: 60 },
    ],
    { pending: null, weekly: 90 },
  ],
  [
    'a newer one at a count of 0',
    [
      { on: '2026-03-10', sentInCycle: 60 },
      { on: '2026-06-10', sentInCycle: 0 },
    ],
    { pending: null, weekly: 60 },
  ],
  [
    'one whose counts were blanked',
    [{ sentInCycle: null, sentInWindow: null }],
    { pending: null, weekly: null },
  ],
])('observedOf walls: %s', (_, told, observed) => {
  expect(observedOf(told.map(aWall))).toEqual(observed);
});

test.each([
  ['none was met', null, null, null, null],
  ['at the safe numbers', 300, 80, 300, 80],
  ['above the reported ceilings', 891, 300, 891, 300],
  ['at half the safe numbers', 150, 40, 150, 40],
  ['just below half of them, as in a log that is not complete', 149, 39, null, null],
  ['each for itself', 3, 60, null, 60],
])('bindingOf ceilings, safe at 300 pending and 80 a week: %s', (_, pending, weekly, ...binding) => {
  const limits = { pendingSafe: 300, weeklySafe: 80 };
  expect(Object.values(bindingOf({ pending, weekly }, limits))).toEqual(binding);
});

test('countsOn counts what was pending at the end of that day, and what the week held', () => {
  const log = [
    anInvitation({ sentOn: '2026-06-09' }),
    anInvitation({ sentOn: '' }),
    anInvitation({ sentOn: '2026-06-11' }),
    anInvitation({ sentOn: '2026-06-01', status: 'Withdrawn', closedOn: '2026-06-10' }),
    anInvitation({ sentOn: '2026-06-08', status: 'Accepted', closedOn: '2026-06-11' }),
    anInvitation({ sentOn: '2026-06-08', status: 'Declined', closedOn: '' }),
    anInvitation({ sentOn: '2026-06-08', status: 'Unknown', closedOn: '2026-06-11' }),
  ];
  expect(countsOn(day('2026-06-10'), log, DEFAULT_POLICY)).toEqual({
    pending: 3,
    sentInCycle: 4,
    sentInWindow: 4,
    weekEnds: '2026-06-15',
  });
});

test.each<
  [string, Partial<Parameters<typeof weekBound>[0]> & { met?: number }, ReturnType<typeof weekBound>]
>([
  ['the safe number of most accounts', {}, 'weekly safe'],
  ['a safe number above the limit', { weeklySafe: 101 }, 'weekly limit'],
  ['a safe number at the limit: the harsher', { weeklySafe: 100 }, 'weekly limit'],
  ['a new account', { ramp: {} }, 'slow week'],
  ['a new account of which less is safe anyway', { ramp: {}, weeklySafe: 49 }, 'weekly safe'],
  ['a new account of which as much is safe: the harsher', { ramp: {}, weeklySafe: 50 }, 'weekly safe'],
  ['a lower ceiling, met before', { met: 60 }, 'observed weekly'],
  ['a ceiling met at the limit: the harsher', { met: 100, weeklySafe: 120 }, 'observed weekly'],
  ['a ceiling met above the safe number', { met: 90 }, 'weekly safe'],
])('weekBound: %s', (_, { met = null, ...told }, bound) => {
  const binding = { pending: null, weekly: met };
  const account = { weeklyLimit: 100, weeklySafe: 80, binding, ramp: null, ...told };
  expect(weekBound(account, DEFAULT_POLICY)).toBe(bound);
});
