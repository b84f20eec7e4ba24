/** Who may be invited again, now or when the cooldown ends. */
import { expect, test } from 'vitest';
import { addDays, day } from '../../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { dueOn } from '../../../src/core/rules/flag.ts';
import { resendsOf } from '../../../src/core/rules/resend.ts';
import { anInvitation } from '../an-invitation.ts';

const TODAY = day('2026-06-27');
const ago = (days: number) => addDays(TODAY, -days);
const withdrawn = (who: string, days: number, told: Parameters<typeof anInvitation>[0] = {}) =>
  anInvitation({
    name: who,
    url: `linkedin.com/in/${who}`,
    status: 'Withdrawn',
    sentOn: ago(days + 30),
    closedOn: ago(days),
    ...told,
  });
const sender = ({ account }: { account: string }) => account || 'First';

function resends(rows: ReturnType<typeof anInvitation>[], policy = DEFAULT_POLICY) {
  return list(rows, policy)
    .filter(({ usedUp }) => !usedUp)
    .map(({ invitation, resendFrom, ready, attempt, note }) => [
      invitation.name,
      resendFrom,
      ready,
      attempt,
      note,
    ]);
}

function list(rows: ReturnType<typeof anInvitation>[], policy = DEFAULT_POLICY) {
  return resendsOf(rows, dueOn(TODAY, rows, policy, sender), policy, sender);
}

test('resendsOf tells who is ready and who cools down, by day', () => {
  const rows = [
    withdrawn('later', 1),
    withdrawn('ready', 21),
    withdrawn('own day', 60, { resendFrom: ago(-90), url: 'linkedin.com/in/own' }),
    withdrawn('long ready', 100),
    anInvitation({ name: 'pending' }),
  ];
  expect(resends(rows)).toEqual([
    ['long ready', ago(79), true, 2, ''],
    ['ready', TODAY, true, 2, ''],
    ['later', ago(-20), false, 2, ''],
    ['own day', ago(-90), false, 2, ''],
  ]);
});

test('resendsOf tells apart who has had the last re-send, also while cooling down', () => {
  const rows = [
    ...[withdrawn('a', 90), withdrawn('a', 2), withdrawn('b', 90), withdrawn('b', 40)],
    withdrawn('c', 30),
  ];
  expect(resends(rows)).toEqual([['c', ago(9), true, 2, '']]);
  expect(
    list(rows)
      .filter(({ usedUp }) => usedUp)
      .map(({ invitation, ready, attempt }) => [invitation.name, ready, attempt]),
  ).toEqual([
    ['b', false, 3],
    ['a', false, 3],
  ]);
});

test('resendsOf tells the newest note of the history, wherever the rows stand', () => {
  const policy = { ...DEFAULT_POLICY, resendsPerPerson: 3 };
  const rows = [
    withdrawn('a', 30, { sentOn: ago(40) }),
    withdrawn('a', 60, { sentOn: ago(70), note: 'second' }),
    withdrawn('a', 90, { sentOn: ago(100), note: 'first' }),
  ];
  expect(resends(rows, policy)).toEqual([['a', ago(9), true, 4, 'second']]);
});

test('resendsOf counts for each account by itself', () => {
  const rows = [withdrawn('a', 30, { note: 'mine' }), withdrawn('a', 25, { account: 'Second' })];
  expect(resends(rows)).toEqual([
    ['a', ago(9), true, 2, 'mine'],
    ['a', ago(4), true, 2, ''],
  ]);
});

test('resendsOf tells nobody who was invited again, connected or not to be told apart', () => {
  const again = [withdrawn('a', 30), anInvitation({ name: 'a', url: 'linkedin.com/in/a', sentOn: ago(2) })];
  const connected = [
    withdrawn('b', 30),
    anInvitation({
      name: 'b',
      url: 'linkedin.com/in/b',
      status: 'Accepted',
      sentOn: ago(300),
      closedOn: ago(299),
    }),
  ];
  expect(resends([...again, ...connected])).toEqual([]);
});

test('resendsOf tells who expired: ready at once, from the day it ended, else from the day it was sent', () => {
  const expired = (who: string, told: Parameters<typeof anInvitation>[0]) =>
    anInvitation({ name: who, url: `linkedin.com/in/${who}`, status: 'Expired', ...told });
  const rows = [
    expired('ended', { sentOn: ago(300), closedOn: ago(120) }),
    expired('sent', { sentOn: ago(290) }),
    expired('unknown', { sentOn: '' }),
    expired('later', { sentOn: ago(290), resendFrom: ago(-4) }),
  ];
  expect(resends(rows)).toEqual([
    ['unknown', '', true, 2, ''],
    ['sent', ago(290), true, 2, ''],
    ['ended', ago(120), true, 2, ''],
    ['later', ago(-4), false, 2, ''],
  ]);
  expect(list([...rows, withdrawn('withdrawn', 30)]).map(({ expired }) => expired)).toEqual([
    ...[true, true, true, false, true],
  ]);
});

/** The second account's invitation of the same person. */
const other = (who: string, told: Parameters<typeof anInvitation>[0] = {}) =>
  withdrawn(who, 1, { account: 'Second', status: 'Pending', closedOn: '', sentOn: ago(5), ...told });

test.each([
  ['pending with another account', [other('a')], { account: 'Second', status: 'Pending', on: ago(5) }],
  [
    ...(['connected with another account', [other('a', { status: 'Accepted', closedOn: ago(3) })]] as const),
    { account: 'Second', status: 'Accepted', on: ago(3) },
  ],
] as const)(
  'resendsOf offers nobody who is %s, and says so, during the wait and after it',
  (_, others, elsewhere) => {
    for (const days of [2, 30]) {
      const found = list([withdrawn('a', days), ...others]).filter(
        ({ invitation }) => invitation.account === '',
      );
      expect(found).toMatchObject([{ ready: false, usedUp: days === 30, elsewhere }]);
    }
  },
);

test.each([
  [
    'withdrawn by another account, long ago',
    [other('a', { status: 'Withdrawn', sentOn: ago(120), closedOn: ago(100) })],
  ],
  ['pending with another account under another address', [other('b')]],
  ['not asked by anybody else', []],
])('resendsOf offers who is %s', (_, others) => {
  const [found] = list([withdrawn('a', 30), ...others]).filter(({ invitation }) => invitation.account === '');
  expect(found).toMatchObject({ ready: true, usedUp: false });
  expect(found).not.toHaveProperty('elsewhere');
});

test('resendsOf leaves out who declined another account: neither offered nor open', () => {
  const rows = [withdrawn('a', 30), other('a', { status: 'Declined', closedOn: ago(3) })];
  expect(list(rows)).toEqual([]);
});

test('resendsOf takes nothing of the own account for another’s, not even of one that Settings does not list', () => {
  for (const account of ['', 'Stray']) {
    const before = other('a', { account, sentOn: ago(100) });
    const senderOf = (one: { account: string }) => (one.account === 'Stray' ? undefined : sender(one));
    const rows = [before, withdrawn('a', 2, { account })];
    const due = dueOn(TODAY, rows, DEFAULT_POLICY, senderOf);
    const [found] = resendsOf(rows, due, DEFAULT_POLICY, senderOf);
    expect(found).toMatchObject({ ready: false, attempt: 3 });
    expect(found).not.toHaveProperty('elsewhere');
  }
});
