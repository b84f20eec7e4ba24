/** Where an account stands today against its limits. */
import { expect, test } from 'vitest';
import type { Account } from '../../../src/core/account.ts';
import { day } from '../../../src/core/day.ts';
import type { Invitation } from '../../../src/core/invitation.ts';
import { NOTHING_PLANNED } from '../../../src/core/plan.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { dueOn } from '../../../src/core/rules/flag.ts';
import { standingOn } from '../../../src/core/rules/standing.ts';
import type { Wall } from '../../../src/core/rules/wall.ts';
import { anInvitation } from '../an-invitation.ts';

const account: Account = {
  name: 'Jordan Pike',
  type: 'Premium',
  pendingCap: undefined,
  pendingSafe: undefined,
  weeklyLimit: undefined,
  weeklySafe: undefined,
  slug: undefined,
  lastArchive: undefined,
};

function standing(today: string, invitations: readonly Invitation[], walls: readonly Wall[] = []) {
  const due = dueOn(day(today), invitations, DEFAULT_POLICY, () => account.name);
  return standingOn(day(today), account, invitations, due, walls, DEFAULT_POLICY);
}

const to = (who: string, told: Parameters<typeof anInvitation>[0]) =>
  anInvitation({ url: `linkedin.com/in/${who}`, ...told });

test('standingOn counts what is pending, stale, ready and sent', () => {
  const log = [
    to('a', { sentOn: '2026-06-09' }),
    to('b', { sentOn: '2026-05-01' }),
    to('c', { sentOn: '2026-06-03', status: 'Withdrawn', closedOn: '2026-06-04' }),
    to('d', { sentOn: '2026-04-01', status: 'Withdrawn', closedOn: '2026-05-01' }),
    to('e', { sentOn: '2026-06-01', status: 'Accepted', closedOn: '2026-06-02' }),
    to('f', { sentOn: '2025-10-01' }),
    to('g', { sentOn: '' }),
  ];
  expect(standing('2026-06-09', log)).toEqual({
    account: 'Jordan Pike',
    type: 'Premium',
    rules: { weeklyLimit: 'weeklyPremium', weeklySafe: 'weeklySafePremium' },
    pendingCap: 500,
    pendingSafe: 300,
    weeklyLimit: 150,
    weeklySafe: 120,
    ramp: null,
    pending: 4,
    // Sent on 1, 3 and 9 June: the cycle of the 9th holds one, the rolling week two. Withdrawing gave nothing
    // back.
    quotaLeft: 148,
    resetsOn: '2026-06-16',
    slots: [
      { on: '2026-06-10', count: 1 },
      { on: '2026-06-16', count: 1 },
    ],
    sentToday: 1,
    withdrawnToday: 0,
    sendToday: { count: 18, because: 'pace', rule: 'dailyPaceTo', most: 148, kept: 0, forImportant: 18 },
    notesLeft: null,
    nextNotes: null,
    stale: 2,
    readyToResend: 1,
    wall: null,
    observed: { pending: null, weekly: null },
    binding: { pending: null, weekly: null },
  });
});

test('standingOn of an empty log leaves everything open', () => {
  const open = { pending: 0, quotaLeft: 150, resetsOn: undefined, sentToday: 0, stale: 0, readyToResend: 0 };
  expect(standing('2026-06-09', [])).toMatchObject(open);
  expect(standing('2026-06-09', [])).toMatchObject({
    withdrawnToday: 0,
    sendToday: { count: 19, most: 150 },
  });
});

test('standingOn counts nothing on no day, and all of today’s withdrawals', () => {
  const log = [
    to('a', { status: 'Withdrawn', sentOn: '', closedOn: '2026-06-09' }),
    to('b', { status: 'Withdrawn', sentOn: '', closedOn: '2026-06-09' }),
    to('c', { status: 'Accepted', sentOn: '', closedOn: '2026-06-09' }),
  ];
  expect(standing('2026-06-09', log)).toMatchObject({
    withdrawnToday: 2,
    sentToday: 0,
    quotaLeft: 150,
    resetsOn: undefined,
  });
});

test('standingOn counts today’s withdrawals, and not those of yesterday or other ends', () => {
  const log = [
    to('a', { status: 'Withdrawn', closedOn: '2026-06-09' }),
    to('b', { status: 'Withdrawn', closedOn: '2026-06-08' }),
    to('c', { status: 'Expired', closedOn: '2026-06-09' }),
  ];
  expect(standing('2026-06-09', log).withdrawnToday).toBe(1);
});

test('standingOn tells the wall that stands, and lets nothing be sent', () => {
  const wall: Wall = {
    account: '',
    kind: 'Weekly limit',
    on: day('2026-06-05'),
    message: 'You reached the weekly limit',
    pending: 12,
    sentInCycle: 70,
    sentInWindow: 68,
    liftsOn: day('2026-06-12'),
    liftedOn: undefined,
  };
  expect(standing('2026-06-09', [], [wall])).toMatchObject({
    wall: { kind: 'Weekly limit', on: '2026-06-05', liftsOn: '2026-06-12', pending: 12 },
    observed: { pending: null, weekly: 70 },
    binding: { pending: null, weekly: 70 },
    sendToday: { count: 0, because: 'wall', rule: 'restrictionDays', most: 0 },
  });
  expect(standing('2026-06-12', [], [wall])).toMatchObject({
    wall: null,
    sendToday: { count: 19, because: 'pace', most: 70 },
  });
});

test('standingOn tells what the strictest rule of the week allows again, and nothing while a block stands', () => {
  const sent = (count: number, sentOn: string) => Array.from({ length: count }, () => to('x', { sentOn }));
  const log = [...sent(30, '2026-06-04'), ...sent(100, '2026-06-06')];
  // 130 were sent and 120 is the safe limit: ten of the first thirty give nothing back.
  expect(standing('2026-06-09', log).slots).toEqual([
    { on: '2026-06-11', count: 20 },
    { on: '2026-06-13', count: 100 },
  ]);
  const wall: Wall = {
    ...{ account: '', kind: 'Restricted', on: day('2026-06-09'), message: '', pending: null },
    ...{ sentInCycle: null, sentInWindow: null, liftsOn: day('2026-06-16'), liftedOn: undefined },
  };
  expect(standing('2026-06-09', log, [wall]).slots).toEqual([]);
});

test('standingOn keeps the reserve back, less what important people used of it; room comes back below it', () => {
  const plan = { ...NOTHING_PLANNED, isImportant: true };
  const sent = (count: number, sentOn: string) =>
    Array.from({ length: count }, (_, at) => to(`${sentOn} ${at}`, { sentOn }));
  const star = { ...to('star', { sentOn: '2026-04-20', status: 'Withdrawn', closedOn: '2026-05-10' }), plan };
  const policy = { ...DEFAULT_POLICY, reserve: 5 };
  const told = (log: Invitation[]) => {
    const due = dueOn(day('2026-06-09'), log, policy, () => account.name);
    const { sendToday, slots } = standingOn(day('2026-06-09'), account, log, due, [], policy);
    return { ...sendToday, slots };
  };
  // 114 others of 120: one is left to others, and five are kept.
  const others = [...sent(110, '2026-06-04'), ...sent(4, '2026-06-05')];
  expect(told([star, ...others])).toMatchObject({
    ...{ count: 1, because: 'reserve', kept: 5, forImportant: 6 },
    slots: [
      { on: '2026-06-11', count: 110 },
      { on: '2026-06-12', count: 4 },
    ],
  });
  // Invited again, she has used one, whichever of her rows has the star: others have as many as before.
  const again = to('star', { sentOn: '2026-06-06' });
  expect(told([star, again, ...others])).toMatchObject({
    ...{ count: 1, because: 'reserve', kept: 4, forImportant: 5 },
    slots: [
      { on: '2026-06-11', count: 110 },
      { on: '2026-06-12', count: 4 },
    ],
  });
});

test('standingOn shows a ceiling too low to be believed, and does not hold to it', () => {
  const wall: Wall = {
    account: '',
    kind: 'Weekly limit',
    on: day('2026-05-05'),
    message: '',
    pending: 12,
    sentInCycle: 5,
    sentInWindow: 5,
    liftsOn: day('2026-05-12'),
    liftedOn: undefined,
  };
  expect(standing('2026-06-09', [], [wall])).toMatchObject({
    observed: { weekly: 5 },
    binding: { weekly: null },
    sendToday: { count: 19, because: 'pace', most: 150 },
  });
});

test('standingOn counts notes for a free account by the stricter of month and 30 days', () => {
  const free = { ...account, type: 'Free' } as const;
  const log = [
    to('a', { sentOn: '2026-06-01', note: 'Hello' }),
    to('b', { sentOn: '2026-05-31', note: 'Hello' }),
    to('c', { sentOn: '2026-06-02' }),
  ];
  const due = dueOn(day('2026-06-09'), log, DEFAULT_POLICY, () => '');
  expect(standingOn(day('2026-06-09'), free, log, due, [], DEFAULT_POLICY)).toMatchObject({
    // Of 31 May and 1 June, both of the last 30 days.
    notesLeft: 3,
    nextNotes: { on: '2026-06-30', count: 1 },
  });
});

test.each<[Wall['kind'], string | undefined]>([
  ['Weekly limit', '2026-06-12'],
  ['Restricted', '2026-06-16'],
  ['In review', undefined],
])(
  'standingOn while a block of %s stands tells its day, or that there is none, and when the week ends',
  (kind, lifts) => {
    const wall: Wall = {
      ...{
        account: '',
        kind,
        on: day('2026-06-09'),
        message: 'No.',
        pending: 12,
        sentInCycle: 3,
        sentInWindow: 4,
      },
      ...{ liftsOn: lifts === undefined ? undefined : day(lifts), liftedOn: undefined },
    };
    const { wall: told, resetsOn } = standing('2026-06-10', [to('a', { sentOn: '2026-06-08' })], [wall]);
    const { account: _, message: __, liftedOn: ___, ...shown } = wall;
    expect(told).toEqual({ ...shown, liftsOn: lifts ?? null });
    // The first request was on the 8th: only a block of the week knows better.
    expect(resetsOn).toBe(kind === 'Weekly limit' ? '2026-06-12' : '2026-06-15');
  },
);

test('standingOn tells why and how long an account begins slowly, and what that leaves', () => {
  const since = { ...account, since: day('2026-06-01') };
  const log = [to('a', { sentOn: '2026-06-09' })];
  const due = dueOn(day('2026-06-09'), log, DEFAULT_POLICY, () => account.name);
  expect(standingOn(day('2026-06-09'), since, log, due, [], DEFAULT_POLICY)).toMatchObject({
    ramp: { why: 'new', until: '2026-07-01' },
    sendToday: { count: 7, because: 'slow day' },
    slots: [{ on: '2026-06-16', count: 1 }],
  });
});

test('standingOn counts as stale what is pending, and no invitation of unknown end', () => {
  const log = [to('a', { sentOn: '2025-10-01' }), to('b', { sentOn: '2025-10-01', status: 'Unknown' })];
  expect(standing('2026-06-09', log)).toMatchObject({ stale: 1, pending: 1 });
});
