/**
 * The wall: how long it stands, and what it teaches. "One week; up to one month for too many outstanding"
 * (official).
 */
import { expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import {
  bindingOf,
  liftDay,
  observedOf,
  openWall,
  parseWallKind,
  WALL_KINDS,
  type Wall,
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
  ['Other', '2026-06-17'],
] as const)('liftDay of %s met on 10 June is %s', (kind, lifts) => {
  expect(liftDay(kind, day('2026-06-10'), DEFAULT_POLICY)).toBe(lifts);
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
  const lift = (kind: Wall['kind']) => liftDay(kind, day('2026-06-10'), DEFAULT_POLICY, ends);
  expect(WALL_KINDS.map(lift)).toEqual([ends, '2026-07-10', '2026-06-17', '2026-06-17']);
});

test('openWall passes over one that was found lifted, also before its day', () => {
  expect(openWall([aWall({ liftedOn: '2026-06-12' })], day('2026-06-12'))).toBeUndefined();
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
