/**
 * What the built server answers stays small, however much the log holds, and its counts are whole. 300 rows
 * are more than a reply can carry; what changes beyond that is tested without a spreadsheet
 * (addon/ledger/people.test.ts).
 */
import { afterEach, expect, test } from 'vitest';
import type {
  CheckReply,
  FixReply,
  FollowUpsReply,
  HealthReply,
  ImportReply,
  LedgerReply,
  PendingReply,
  Reply,
  ResendsReply,
} from '../../src/addon/contract.ts';
import { addDays, day } from '../../src/core/day.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { date, openLedger, pasteRows, type Row } from './ledger-host.ts';

const FIRST_READING = 60_000;
const REPLY = 30_000;

let host: NodeHost;
afterEach(() => host.dispose());

const LONG = '“long”\n'.repeat(300).slice(0, 1980);

/** Two of three are pending, half of them stale; every third was withdrawn, some long ago. */
function rowsOf(count: number, accounts: number, more: string): Row[] {
  return Array.from({ length: count }, (_, at) => ({
    Name: `Person ${at} ${more}`,
    Company: `Company ${at % 50} ${more}`,
    'Profile URL': `https://www.linkedin.com/in/person-${at}`,
    Account: `Account ${at % accounts}`,
    'Sent on': date(at % 2 === 0 ? '2026-05-01' : '2026-06-20'),
    Note: more === '' ? null : `Hello ${more}`,
    'Follow-up': more === '' ? null : `Plan ${more}`,
    ...(at % 3 === 0
      ? { Status: 'Withdrawn', 'Closed on': date(at % 2 === 0 ? '2026-05-20' : '2026-06-21') }
      : { Status: 'Pending' }),
  }));
}

async function addAccounts(count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, at) => [`Account ${at}`, 'Free']);
  await host.paste('Settings', 2, 7, names);
}

const weigh = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
async function ask<T extends { readonly ok: boolean }>(name: string, most: number, ...args: unknown[]) {
  const reply = (await host.call(name, ...args)) as T;
  expect(reply.ok).toBe(true);
  expect(weigh(reply)).toBeLessThanOrEqual(most);
  return reply as Extract<T, { ok: true }>;
}

testFirst(1, [
  ['300 rows, 10 accounts', 300, 10, ''],
  ['10 rows, 1 account', 10, 1, ''],
  ['300 rows, 1 account', 300, 1, ''],
  ['100 rows, 10 accounts, every text of 2,000 characters', 100, 10, LONG],
])('%s', async (_what, count, accounts, more) => {
  host = await openLedger([], { rows: Math.max(40, count + 10) });
  await addAccounts(accounts);
  await pasteRows(host, rowsOf(count, accounts, more));

  const { ledger } = await ask<LedgerReply>('readLedger', FIRST_READING);
  expect(ledger.standings).toHaveLength(accounts);
  const sum = (list: 'pending' | 'due' | 'ready' | 'cooling') =>
    ledger.standings.reduce((total, { lists }) => total + lists[list], ledger.unlisted[list]);
  const withdrawn = Math.ceil(count / 3);
  expect([sum('pending'), sum('ready') + sum('cooling')]).toEqual([count - withdrawn, withdrawn]);

  const pending: number[] = [];
  for (let total = 1; pending.length < total; ) {
    const query = { account: '', due: false, text: '', offset: pending.length };
    const piece = await ask<PendingReply>('readPending', REPLY, query);
    pending.push(...piece.people.map(({ row }) => row));
    ({ total } = piece);
  }
  expect(new Set(pending).size).toBe(count - withdrawn);
  expect(pending).toHaveLength(count - withdrawn);

  const account = `Account ${accounts - 1}`;
  const due = await ask<PendingReply>('readPending', REPLY, { account, due: true, text: '', offset: 0 });
  const standing = ledger.standings.find((one) => one.account === account);
  expect(due.total).toBe(standing?.lists.due);
  const resends = await ask<ResendsReply>('readResends', REPLY, {
    ...{ account, text: '', group: '', offset: 0 },
  });
  expect(resends.total).toBe((standing?.lists.ready ?? 0) + (standing?.lists.cooling ?? 0));
  expect(resends.days.reduce((sum, [, people]) => sum + people, 0)).toBe(standing?.lists.cooling);

  const [target] = due.people;
  if (target) {
    const reply = await ask<Reply>('logWithdrawal', REPLY, {
      target,
      on: '2026-06-27',
      reason: '',
      followUp: '',
    });
    const after = reply.ledger.standings.find((one) => one.account === account);
    expect(after?.lists.due).toBe(due.total - 1);
    await ask<Reply>('takeBack', REPLY, reply.action);
  }
});

test('readPending finds by words of name, company and address, each of them', async () => {
  host = await openLedger([
    { Name: 'Ana Keller', Company: 'Acme', Status: 'Pending', 'Sent on': date('2026-06-01') },
    { Name: 'Ben Keller', Company: 'Bolt', Status: 'Pending', 'Sent on': date('2026-06-01') },
    { Name: 'Cal', 'Profile URL': 'https://www.linkedin.com/in/keller-cal', Status: 'Unknown' },
    { Name: 'Dee Keller', Status: 'Accepted' },
  ]);
  const find = async (text: string) =>
    (await ask<PendingReply>('readPending', REPLY, { account: '', due: false, text, offset: 0 })).people.map(
      ({ name }) => name,
    );
  expect(await find(' KELLER  acme')).toEqual(['Ana Keller']);
  expect(await find('keller')).toEqual(['Ana Keller', 'Ben Keller', 'Cal']);
  expect(await find('nobody')).toEqual([]);
});

test('readPending narrows by sent day, note and fit, and tells how many were sent on each day', async () => {
  const sent = (name: string, on: string, more: Row = {}): Row => ({
    ...{ Name: name, Status: 'Pending', 'Sent on': date(on) },
    ...more,
  });
  host = await openLedger([
    sent('Ana', '2026-06-01', { Note: 'Hello' }),
    sent('Ben', '2026-06-01', { 'Goal fit': 'Low' }),
    sent('Cal', '2026-05-04', { 'Goal fit': 'High' }),
    sent('Dee', '2026-06-27'),
    { Name: 'Eve', Status: 'Pending' },
  ]);
  const everybody = { account: '', due: false, text: '', offset: 0 };
  const find = async (query: object) =>
    (await ask<PendingReply>('readPending', REPLY, { ...everybody, ...query })).people.map(
      ({ name }) => name,
    );
  expect(await find({ sentFrom: '2026-06-01', sentTo: '2026-06-01' })).toEqual(['Ben', 'Ana']);
  expect(await find({ sentFrom: '2026-06-26' })).toEqual(['Dee']);
  expect(await find({ noNote: true })).toEqual(['Cal', 'Ben', 'Dee', 'Eve']);
  expect(await find({ offGoal: true, sentTo: '2026-06-01' })).toEqual(['Ben']);
  const none = { offset: 1000, byDay: true, text: 'nobody' };
  const reply = await ask<PendingReply>('readPending', REPLY, { ...everybody, ...none });
  expect(reply).toMatchObject({ people: [], total: 0 });
  expect(reply.days).toEqual([
    ['2026-06-01', 2],
    ['2026-05-04', 1],
    ['2026-06-27', 1],
  ]);
  const due = await ask<PendingReply>('readPending', REPLY, { ...everybody, ...none, due: true });
  expect(due.days).toEqual([
    ['2026-06-01', 2],
    ['2026-05-04', 1],
  ]);
});

test('a piece with the days of a log that has 300 of them stays below 30 kB', {
  tags: 'thorough',
}, async () => {
  host = await openLedger([], { rows: 400 });
  await pasteRows(
    host,
    Array.from({ length: 300 }, (_, at) => ({
      Name: `Person ${at}`,
      'Sent on': date(addDays(day('2026-06-27'), -at)),
      Status: 'Pending',
      Note: LONG.slice(0, 100),
    })),
  );
  const query = { account: '', due: false, text: '', offset: 0, byDay: true };
  const { days } = await ask<PendingReply>('readPending', REPLY, query);
  expect(days).toHaveLength(250);
});

test('readResends gives those of one day, who is ready, who has no re-send left, and whom words name', async () => {
  const withdrawn = (name: string, closed: string, sent = '2026-01-05') => ({
    ...{ Name: name, 'Profile URL': `https://www.linkedin.com/in/${name}`, Company: `${name} & Sons` },
    ...{ 'Sent on': date(sent), Status: 'Withdrawn', 'Closed on': date(closed) },
  });
  host = await openLedger([
    ...[withdrawn('ana', '2026-06-20'), withdrawn('ben', '2026-06-20'), withdrawn('cal', '2026-06-21')],
    ...[withdrawn('dee', '2026-05-01'), withdrawn('eli', '2026-02-01')],
    withdrawn('eli', '2026-05-01', '2026-03-01'),
    { Name: 'fay', 'Sent on': date('2025-10-01'), Status: 'Expired', 'Closed on': date('2026-04-01') },
  ]);
  const read = async (group: string, text = '') => {
    const query = { account: 'My account', text, group, offset: 0 };
    const { people, days } = await ask<ResendsReply>('readResends', REPLY, query);
    expect(days).toEqual([
      ['2026-07-11', 2],
      ['2026-07-12', 1],
    ]);
    return people.map(({ name, expired }) => name + (expired ? ', expired' : ''));
  };
  expect(await read('')).toEqual(['fay, expired', 'dee', 'ana', 'ben', 'cal']);
  expect(await read('ready')).toEqual(['fay, expired', 'dee']);
  expect(await read('2026-07-11')).toEqual(['ana', 'ben']);
  expect(await read('used up')).toEqual(['eli']);
  expect(await read('', 'SONS an')).toEqual(['ana']);
  expect(await read('2026-07-12', 'ana')).toEqual([]);
  const { ledger } = await ask<LedgerReply>('readLedger', FIRST_READING);
  expect(ledger.standings[0]?.lists).toMatchObject({ ready: 2, cooling: 3, usedUp: 1 });
});

test('readFollowUps of 300 texts of 2,000 characters gives each once, in pieces below 30 kB', {
  tags: 'thorough',
}, async () => {
  host = await openLedger([], { rows: 320 });
  await pasteRows(
    host,
    Array.from({ length: 300 }, (_, at) => ({
      ...{ Name: `Person ${at} ${LONG}`, Company: LONG, Note: LONG, Status: 'Accepted' },
      'Profile URL': `https://www.linkedin.com/in/person-${at}`,
      ...{ 'Sent on': date('2026-06-01'), 'Closed on': date('2026-06-20') },
    })),
  );
  const rows: number[] = [];
  for (let total = 1; rows.length < total; ) {
    const query = { account: '', text: '', group: 'new', offset: rows.length };
    const piece = await ask<FollowUpsReply>('readFollowUps', REPLY, query);
    expect(piece.counts).toEqual({ due: 0, new: 300, 'no answer': 0, later: 0 });
    rows.push(...piece.people.map(({ row }) => row));
    ({ total } = piece);
  }
  expect(new Set(rows).size).toBe(300);
  expect(rows).toHaveLength(300);
});

test.each<[door: string, query: unknown]>([
  ['readPending', null],
  ['readPending', { account: '', due: false, text: '', offset: 0, sentFrom: 5 }],
  ['readPending', { account: '', due: false, text: '', offset: -1 }],
  ['readPending', { account: '', due: false, text: 7, offset: 0 }],
  ['readPending', { account: [], due: false, text: '', offset: 0 }],
  ['readResends', { account: '', text: '', group: '', offset: 1.5 }],
  ['readResends', { account: '', text: '', group: 'soon', offset: 0 }],
  ['readResends', {}],
  ['readFollowUps', { account: '', text: '', group: 'soon', offset: 0 }],
  ['readFollowUps', { account: '', text: '', group: '', offset: -1 }],
  ['readFollowUps', {}],
])('%s refuses %j', async (door, query) => {
  host = await openLedger([]);
  expect(await host.call(door, query)).toMatchObject({ ok: false, code: 'invalid' });
});

/** Rows that are each wrong in several ways; every fourth is the same person. */
async function openSpoilt(rows: number): Promise<void> {
  host = await openLedger([], { rows: rows + 20 });
  const spoilt = Array.from({ length: rows }, (_, at) => [
    `Person ${at % 4 === 0 ? 'X' : at} ${'“name”'.repeat(12)}`,
    ...['Acme', 'n/a', `Account ${at % 70}`],
    at % 3 === 0 ? '5/6/2026' : `soon ${at} ${'…'.repeat(100)}`,
    `Hello ${'“note”'.repeat(50)}`,
    at % 2 === 0 ? 'Sent' : `word ${at % 90} ${'“”'.repeat(20)}`,
  ]);
  await host.paste('Invitations', 2, 1, spoilt);
}

test('Health of 300 bad rows, what it fixes, and a person of 75 invitations stay below 30 kB', {
  tags: 'thorough',
}, async () => {
  await openSpoilt(300);
  const { health } = await ask<HealthReply>('readHealth', REPLY);
  const totals = new Map(health.groups.map(({ kind, total }) => [kind, total]));
  expect([totals.get('word'), totals.get('status')]).toEqual([150, 150]);
  const sent = { kind: 'word', key: 'sent', choice: 'Pending' };
  const reply = await ask<FixReply>('fixAlike', REPLY, sent);
  expect([reply.fixed, reply.left]).toEqual([150, 0]);

  const { people } = await ask<CheckReply>('checkPerson', REPLY, `Person X ${'“name”'.repeat(12)}`);
  const [first] = people;
  expect((first?.history.length ?? 0) + (first?.earlier ?? 0)).toBe(75);
  expect(first?.earlier).toBeGreaterThan(0);
});

test('what an import leaves out is told as far as 30 kB reach, and counted', async () => {
  host = await openLedger([]);
  const changed = Array.from({ length: 200 }, (_, at) => ({
    target: {
      ...{ row: at + 2, name: `Nobody ${at} ${'“”'.repeat(100)}`, company: '', url: '' },
      ...{ account: 'My account', sentOn: '2026-06-01', status: 'Pending', closedOn: '' },
    },
    ...{ to: 'Accepted', closedOn: '2026-06-21', why: '' },
  }));
  const batch = { importId: 'i', account: 'My account', ownerSlug: null, exportedOn: '2026-06-26' };
  const reply = await ask<ImportReply>('applyImport', REPLY, { ...batch, added: [], changed, last: false });
  expect(reply.skippedCount).toBe(200);
  expect(reply.skipped.length).toBeGreaterThan(20);
  expect(reply.skipped.length).toBeLessThan(200);
});
