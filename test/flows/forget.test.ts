/** Forgetting a person: no cell, note, property or name of the whole book tells of them, and every total is as before. */
import { afterEach, expect, test } from 'vitest';
import type {
  ForgetReply,
  Forgettable,
  ForgettableReply,
  Ledger,
  RefusalReply,
  UndoReply,
} from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { describeFirst, testFirst } from '../first-of.ts';
import {
  column,
  date,
  detailsOf,
  journalOf,
  openAgain,
  openLedger,
  openNewLedger,
  type Row,
  RUN_NOW,
} from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const LINK = 'https://www.linkedin.com/in/';
/** All that tells of Ana, in whatever case. */
const TRACES = ['ana keller', 'ana-keller', 'keller', 'fjord', 'met in oslo', 'quokka', 'send the book'];

const ROWS: Row[] = [
  {
    Name: 'Ana Keller',
    Company: 'Fjord',
    'Profile URL': `${LINK}ana-keller`,
    'Sent on': date('2026-03-01'),
    Note: 'We met in Oslo',
    Status: 'Withdrawn',
    'Closed on': date('2026-04-01'),
    Reason: 'Quokka',
    'Goal fit': 'Low',
    'Follow-up': 'Send the book',
  },
  { Name: 'Ben Ode', 'Profile URL': `${LINK}ben`, 'Sent on': date('2026-06-20'), Status: 'Pending' },
  { Name: 'Ana Keller', Company: 'Fjord', 'Sent on': date('2026-05-01'), Status: 'Pending' },
  { Name: 'Cem Dag', 'Profile URL': `${LINK}cem`, 'Sent on': date('2026-05-01'), Status: 'Pending' },
];
const about = (row: number, name: string, url: string, sentOn: string) => ({
  row,
  name,
  url,
  account: '',
  sentOn,
});
const ANA = about(2, 'Ana Keller', `${LINK}ana-keller`, '2026-03-01');
const CEM = about(5, 'Cem Dag', `${LINK}cem`, '2026-05-01');

const read = (targets: unknown = [ANA], at = host) =>
  at.call('readForgettable', targets) as Promise<Extract<ForgettableReply, { ok: true }>>;
const forget = (targets: unknown = [ANA], columns: unknown = [], at = host) =>
  at.call('forgetPeople', { targets, columns }) as Promise<Extract<ForgetReply, { ok: true }>>;

/** The whole book as it is saved, in small letters. */
const book = (at = host) => JSON.stringify(at.save()).toLowerCase();
const tracesIn = (text: string, traces = TRACES) => traces.filter((trace) => text.includes(trace));

/** All that counts. */
function totalsOf({ standings, unlisted, unread, invitations }: Ledger) {
  return { standings, unlisted, unread, invitations };
}
const ledgerOf = async (at = host) => ((await at.call('readLedger')) as { readonly ledger: Ledger }).ledger;
const dashboard = (at = host) => at.shown('Dashboard', 'A1:L30');

/** A book in which much was done with her. */
async function lived(open = openLedger): Promise<NodeHost> {
  host = await open(ROWS);
  await host.click(RUN_NOW);
  const second = about(4, 'Ana Keller', '', '2026-05-01');
  const both = { targets: [second, CEM], plan: { nextStep: 'Call' } };
  expect(await host.call('planInvitations', both)).toMatchObject({ ok: true });
  const alone = {
    targets: [second],
    plan: { touches: '2026-06-01 Ask about the quokka', nextStep: 'Send the book' },
  };
  expect(await host.call('planInvitations', alone)).toMatchObject({ ok: true });
  const withdrawal = { target: second, on: '2026-06-26', reason: 'Quokka', followUp: 'Send the book' };
  const { action } = (await host.call('logWithdrawal', withdrawal)) as { readonly action: string };
  expect(await host.call('takeBack', action)).toMatchObject({ ok: true });
  const wall = {
    account: '',
    kind: 'Weekly limit',
    on: '2026-06-20',
    message: 'You cannot invite Ana  KELLER now',
  };
  expect(await host.call('logWall', wall)).toMatchObject({ ok: true });
  host.arrange.annotate('Invitations', 'A2', 'Ana: friend of Quokka');
  host.arrange.annotate('Journal', 'B3', 'about Ana Keller');
  return host;
}

describeFirst(1, [
  ['a new one', openNewLedger, true],
  ['a book of an earlier version', openLedger, false],
])('in %s', (_, open, namesFirst) => {
  test('nothing of her is left, all totals are as before, and nothing is to be done with her', async () => {
    await lived(open);
    expect(tracesIn(book())).toEqual(TRACES);
    const before = totalsOf(await ledgerOf());
    const counted = ['Status', 'Sent on', 'Closed on', 'Attempt', 'Resend from'];
    const columns = () => Promise.all(counted.map((header) => column(host, header, 5)));
    const cells = await columns();
    expect(await column(host, 'Flag', 4)).toEqual(['', '', 'Stale', 'Stale']);
    const isFirst = async (name: string) => (await dashboard()).flat().includes(name);
    expect(await isFirst('Ana Keller')).toBe(namesFirst);
    expect(await forget()).toMatchObject({ ok: true, forgotten: 1, left: 0 });
    expect(tracesIn(book())).toEqual([]);
    expect(await columns()).toEqual(cells);
    expect(await column(host, 'Name', 5)).toEqual(['Forgotten A', 'Ben Ode', 'Forgotten A', 'Cem Dag', '']);
    expect(await column(host, 'Flag', 4)).toEqual(['', '', '', 'Stale']);
    const [standing] = before.standings;
    const { lists } = standing as (typeof before.standings)[number];
    const less = { ...lists, pending: lists.pending - 1, due: lists.due - 1 };
    expect(totalsOf(await ledgerOf())).toEqual({
      ...before,
      standings: [{ ...standing, stale: 1, lists: less }],
    });
    await host.click(RUN_NOW);
    expect(await columns()).toEqual(cells);
    expect([await isFirst('Cem Dag'), await isFirst('Forgotten A')]).toEqual([namesFirst, false]);
    expect((await journalOf(host)).map(({ person }) => person)).toContain('Forgotten A and 1 more');
  });
});

test('the next one has a name of their own, and asking again forgets nobody else', {
  tags: 'thorough',
}, async () => {
  host = await openLedger(ROWS);
  await forget();
  expect(await forget()).toMatchObject({ ok: true, forgotten: 0, left: 0 });
  expect(await forget([CEM])).toMatchObject({ ok: true, forgotten: 1 });
  expect(await column(host, 'Name', 4)).toEqual(['Forgotten A', 'Ben Ode', 'Forgotten A', 'Forgotten B']);
  // Nobody finds them any more, and they are nobody to be forgotten.
  expect(await host.call('checkPerson', 'Forgotten A')).toMatchObject({ people: [] });
  const [, , third] = [0, 0, about(4, 'Forgotten A', '', '2026-05-01')];
  expect(await forget([third])).toMatchObject({ ok: true, forgotten: 0 });
});

test('undo of what concerned her and others undoes the others, and says so', async () => {
  await lived();
  await forget();
  const plan = (await detailsOf(host)).find(({ act, who }) => act === 'Plan' && who[0] === 'Cem Dag');
  const reply = (await host.call('takeBack', plan?.action)) as Extract<UndoReply, { ok: true }>;
  expect(reply).toMatchObject({ ok: true, undone: 1 });
  expect(reply.kept).toContainEqual({
    ...{ cell: 'Forgotten A', name: 'Forgotten A', why: 'this person was forgotten' },
  });
  expect(await column(host, 'Name', 2)).toEqual(['Forgotten A', 'Ben Ode']);
  expect(tracesIn(book())).toEqual([]);
  // Forgetting itself is nothing to undo: the last action is the one before it.
  expect(await host.call('undoLast')).toMatchObject({
    ok: true,
    act: expect.not.stringMatching('Forgotten'),
  });
  expect(tracesIn(book())).toEqual([]);
});

test('the user’s own columns are named, emptied where they chose it, and left else; so are other cells', async () => {
  host = await openLedger(ROWS);
  await host.paste('Invitations', 1, 15, [
    ['Mail', 'Done', 'Length'],
    ['quokka@fjord.test', true, null],
    ['ben@x.test', false, null],
  ]);
  await host.type('Invitations', 'Q2', '=LEN(A2)');
  await host.type('Invitations', 'Q3', '=LEN(A3)');
  await host.type('Invitations', 'J3', 'a friend of Ana Keller');
  const told = await read();
  expect(told).toMatchObject({
    ...{ total: 1, rows: 2, unsure: 0, years: 3 },
    columns: [
      { header: 'Mail', cells: 1 },
      { header: 'Done', cells: 1 },
    ],
  });
  expect(told.elsewhere).toHaveLength(1);
  await forget([ANA], ['Mail']);
  expect(await host.shown('Invitations', 'O2:Q3')).toEqual([
    ['', 'TRUE', '11'],
    ['ben@x.test', 'FALSE', '7'],
  ]);
});

test('a namesake keeps name and history', async () => {
  const [ana, ...others] = ROWS;
  const other = `${LINK}ana-k-2`;
  host = await openLedger([
    ana as Row,
    {
      Name: 'Ana Keller',
      Company: 'Rill',
      'Profile URL': other,
      'Sent on': date('2026-05-05'),
      Status: 'Pending',
    },
    others[0] as Row,
    { Name: 'Ana Keller', 'Sent on': date('2026-05-06'), Status: 'Pending' },
  ]);
  for (const target of [ANA, about(3, 'Ana Keller', other, '2026-05-05')])
    await host.call('planInvitations', { targets: [target], plan: { owner: 'Lu' } });
  expect(await read()).toMatchObject({ total: 1, rows: 1, unsure: 1 });
  await forget();
  expect(await column(host, 'Name', 4)).toEqual(['Forgotten A', 'Ana Keller', 'Ben Ode', 'Ana Keller']);
  expect(
    (await journalOf(host))
      .filter(({ what }) => what !== 'Forgotten')
      .map(({ person }) => person)
      .sort(),
  ).toEqual(['Ana Keller', 'Forgotten A']);
});

test('years without contact: offered as a group, who has the longest first', {
  tags: 'thorough',
}, async () => {
  host = await openLedger([
    { Name: 'Old One', 'Sent on': date('2023-06-26'), Status: 'Declined' },
    { Name: 'Just Not', 'Sent on': date('2023-06-27'), Status: 'Declined' },
    { Name: 'Older Two', 'Sent on': date('2021-01-01'), Status: 'Expired', 'Closed on': date('2021-07-01') },
    { Name: 'Back Again', 'Sent on': date('2021-01-01'), Status: 'Expired' },
    { Name: 'Back Again', 'Sent on': date('2026-01-01'), Status: 'Pending' },
  ]);
  const group = (await read('inactive')) as Forgettable;
  expect(group).toMatchObject({ total: 2, rows: 2, years: 3 });
  expect(group.people.map(({ name }) => name)).toEqual(['Older Two', 'Old One']);
  expect(await forget(group.people)).toMatchObject({ forgotten: 2, left: 0 });
  expect(await read('inactive')).toMatchObject({ total: 0 });
  await host.call('changeRules', { rules: [{ key: 'forgetYears', value: 0 }], accounts: [] });
  expect(await read('inactive')).toMatchObject({ total: 0 });
});

test('more people than one execution takes: the rest is told, and asked for again', {
  tags: 'thorough',
}, async () => {
  const name = (index: number) =>
    `Person ${String.fromCharCode(65 + index)} ${'of a long name '.repeat(60)}`.trim();
  host = await openLedger(
    Array.from({ length: 12 }, (_, index) => ({
      Name: name(index),
      'Sent on': date('2026-06-01'),
      Status: 'Pending',
    })),
  );
  const targets = Array.from({ length: 12 }, (_, index) => about(index + 2, name(index), '', '2026-06-01'));
  const first = await forget(targets.map((target) => ({ ...target, name: `${target.name.slice(0, 299)}…` })));
  expect(first.left).toBeGreaterThan(0);
  expect(first.forgotten + first.left).toBe(12);
  for (let left = first.left; left > 0; ) ({ left } = await forget(targets));
  expect(new Set(await column(host, 'Name', 12)).size).toBe(12);
  expect(tracesIn(book(), ['long name'])).toEqual([]);
});

test.each([
  ['nobody', [], []],
  ['no list', 'Ana', []],
  ['no columns', [ANA], 'Mail'],
  ['a column that is no text', [ANA], [3]],
  ['too many', Array.from({ length: 51 }, () => ANA), []],
])('%s is refused, and nothing is changed', async (_, targets, columns) => {
  host = await openLedger(ROWS);
  const before = book();
  expect((await forget(targets, columns)) as unknown as RefusalReply).toMatchObject({
    ok: false,
    code: 'invalid',
  });
  expect(book()).toBe(before);
});

test('in a sheet of version 0.1, its Journal does not tell of her either', async () => {
  const HEADERS = [
    'When',
    'Act',
    'Name',
    'Profile URL',
    'Account',
    'Sent on',
    'Field',
    'From',
    'To',
    'Why',
    'Action',
    'Row check',
  ];
  host = await openLedger(ROWS);
  host.arrange.addTab('Journal of version 0.1');
  host.arrange.addTab('Journal 2025');
  await host.paste('Journal of version 0.1', 1, 1, [
    HEADERS,
    [
      date('2025-06-20'),
      'Edit',
      'Ana Keller',
      '',
      '',
      date('2026-05-01'),
      'Note',
      '',
      'Quokka',
      'by hand',
      'x',
      'y',
    ],
    [
      date('2025-06-20'),
      'Edit',
      'Ben Ode',
      '',
      '',
      date('2026-06-20'),
      'Note',
      '',
      'Hello',
      'by hand',
      'x',
      'y',
    ],
  ]);
  await host.paste('Journal 2025', 1, 1, [
    ['When', 'What changed', 'Person', 'Account', 'Where', 'Undo', 'Id'],
    [date('2025-06-20'), 'Withdrawn', 'Ana Keller', '', 'Withdraw', '', '#1'],
    [date('2025-06-20'), 'Withdrawn', 'Ben Ode and 1 more', '', 'Withdraw', '', '#2'],
  ]);
  await forget();
  expect(tracesIn(book())).toEqual([]);
  expect(await host.shown('Journal of version 0.1', 'C2:J3')).toEqual([
    ['Forgotten A', '', '', '2026-05-01', 'Note', '', '', ''].map((text, at) =>
      at === 3 ? expect.any(String) : text,
    ),
    ['Ben Ode', '', '', expect.any(String), 'Note', '', 'Hello', 'by hand'],
  ]);
  expect(await host.shown('Journal 2025', 'C2:C3')).toEqual([['Forgotten A'], ['Ben Ode and 1 more']]);
});

testFirst(1, [101, 17])('cut short at every %ith call, the next execution completes it', async (step) => {
  await lived();
  const whole = await openAgain(host);
  await forget([ANA], [], whole);
  const calls = whole.lastCalls().length;
  const after = await column(whole, 'Name', 4);
  whole.dispose();
  expect(calls).toBeGreaterThan(30);
  let [undone, done] = [0, 0];
  for (let at = 1; at <= calls; at += step) {
    const one = await openAgain(host);
    one.failNext({ at, when: at % 2 === 0 ? 'before' : 'after' });
    await forget([ANA], [], one).catch(() => undefined);
    // Whatever takes the lock next.
    await one.call('undoLast');
    const names = await column(one, 'Name', 4);
    const traces = tracesIn(book(one));
    if (names[0] === 'Ana Keller') undone += 1;
    else {
      done += 1;
      expect([at, names, traces]).toEqual([at, after, []]);
    }
    one.dispose();
  }
  expect(undone).toBeGreaterThan(0);
  expect(done).toBeGreaterThan(undone);
});
