/** After a yes: from the list to the cells, the flag of the day, and back. */
import { afterEach, expect, test } from 'vitest';
import type { FollowUpsReply, LedgerReply, Planned, Reply, UndoReply } from '../../src/addon/contract.ts';
import { day } from '../../src/core/day.ts';
import { awaitAnswer } from '../../src/core/next-step.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { column, date, journalOf, openLedger, openNewLedger, type Row, RUN_NOW } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const LINK = 'https://www.linkedin.com/in/';
const accepted = (name: string, on: string, more: Row = {}): Row => ({
  ...{ Name: name, 'Profile URL': LINK + name.toLowerCase(), Status: 'Accepted' },
  ...{ 'Sent on': date('2026-04-01'), 'Closed on': on === '' ? null : date(on) },
  ...more,
});
const ROWS: Row[] = [
  accepted('Ana', '2026-06-20'),
  accepted('Ben', '2026-06-26'),
  accepted('Old', '2026-04-20'),
  { Name: 'Cem', Status: 'Pending', 'Sent on': date('2026-06-20') },
];

async function read(group = '', text = '') {
  const reply = (await host.call('readFollowUps', { account: '', text, group, offset: 0 })) as FollowUpsReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}
const names = async (group = '', text = '') => (await read(group, text)).people.map(({ name }) => name);
async function plan(who: readonly string[], told: Planned['plan']) {
  const people = [...(await read()).people, ...(await read('later')).people];
  const targets = who.map((name) => people.find((person) => person.name === name));
  const reply = (await host.call('planInvitations', { targets, plan: told })) as Reply;
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}
const takeBack = (action: string | null) => host.call('takeBack', action) as Promise<UndoReply>;
const counted = async () => {
  const reply = (await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>;
  return reply.ledger.followUps;
};

test('who accepted of late is listed, newest first, and searched; nothing is added for it', async () => {
  host = await openLedger(ROWS);
  await host.click(RUN_NOW);
  const before = await host.shown('Invitations', 'A1:Z6');
  expect(await names()).toEqual(['Ben', 'Ana']);
  expect((await read()).counts).toEqual({ due: 0, new: 2, 'no answer': 0, later: 0 });
  expect(await names('', 'an')).toEqual(['Ana']);
  expect(await counted()).toBe(2);
  expect(await host.shown('Invitations', 'A1:Z6')).toEqual(before);
  expect(await column(host, 'Flag', 4)).toEqual(['', '', '', '']);
});

testFirst(1, [
  ['an earlier book', openLedger],
  ['a new one', openNewLedger],
])('in %s a step comes due, is done, has no answer, and ends with a reply', async (_, open) => {
  host = await open(ROWS);
  await plan(['Ana'], { nextStep: 'Send a message', nextStepOn: '2026-06-29' });
  expect([await names(), await names('later')]).toEqual([['Ben'], ['Ana']]);
  expect(await column(host, 'Flag', 2)).toEqual(['', '']);

  host.setToday('2026-06-29');
  await host.click(RUN_NOW);
  expect(await column(host, 'Flag', 4)).toEqual(['Follow up', '', '', '']);
  expect((await read('due')).people).toMatchObject([
    { name: 'Ana', step: 'Send a message', on: '2026-06-29' },
  ]);

  const words = awaitAnswer('Send a message', day('2026-06-29'));
  const done = await plan(['Ana'], { nextStep: words, nextStepOn: '2026-07-06' });
  expect(await column(host, 'Flag', 1)).toEqual(['']);
  expect(await column(host, 'Next step', 1)).toEqual(['Await an answer · 2026-06-29 Message sent']);
  expect(done.ledger.followUps).toBe(1);

  host.setToday('2026-07-06');
  await host.click(RUN_NOW);
  expect(await column(host, 'Flag', 1)).toEqual(['Follow up']);
  expect((await read('no answer')).people).toMatchObject([
    { name: 'Ana', step: 'Write an e-mail', writtenOn: '2026-06-29' },
  ]);

  const reply = await plan(['Ana'], { repliedOn: '2026-07-06' });
  expect(await column(host, 'Flag', 1)).toEqual(['']);
  expect([await names('no answer'), await names('later')]).toEqual([[], []]);
  expect(await takeBack(reply.action)).toMatchObject({ ok: true, kept: [] });
  expect(await column(host, 'Flag', 1)).toEqual(['Follow up']);
  expect(await names('no answer')).toEqual(['Ana']);
});

test('a step for many is one act, and one Undo', async () => {
  host = await openLedger(ROWS);
  await host.click(RUN_NOW);
  const before = await host.shown('Invitations', 'A1:Z6');
  const { action } = await plan(['Ana', 'Ben'], { nextStep: 'Call', nextStepOn: '2026-06-27' });
  expect(await column(host, 'Next step', 3)).toEqual(['Call', 'Call', '']);
  expect(await column(host, 'Flag', 3)).toEqual(['Follow up', 'Follow up', '']);
  expect((await journalOf(host))[0]).toMatchObject({ person: 'Ana and 1 more' });
  expect(await takeBack(action)).toMatchObject({ ok: true, kept: [] });
  expect(await host.shown('Invitations', 'A1:Z6')).toEqual(before);
});

test('a day that cannot be read is neither a reply nor a look to come', async () => {
  host = await openLedger(ROWS);
  await plan(['Ana'], { nextStep: 'Call', nextStepOn: '2026-07-30' });
  await plan(['Ana'], { repliedOn: '2026-06-27' });
  const [headers = []] = await host.shown('Invitations', 'A1:Z1');
  const place = (header: string) => headers.indexOf(header) + 1;
  await host.paste('Invitations', 2, place('Next step on'), [['soon']]);
  await host.paste('Invitations', 2, place('Replied on'), [['yes?']]);
  expect((await read('due')).people).toMatchObject([{ name: 'Ana', step: 'Call', on: '' }]);
});

test('the rules say how long an acceptance is fresh, and how long an answer may take', async () => {
  host = await openLedger(ROWS);
  const rules = [
    { key: 'followUpDays', value: 100 },
    { key: 'noAnswerDays', value: 2 },
  ];
  expect(await host.call('changeRules', { rules, accounts: [] })).toMatchObject({ ok: true });
  expect(await names()).toEqual(['Ben', 'Ana', 'Old']);
  await plan(['Ana'], { nextStep: awaitAnswer('Call', day('2026-06-25')) });
  expect(await names('no answer')).toEqual(['Ana']);
});

test('a next step is given to a colleague: the column comes with it, the list is theirs, and undo takes all of it away', {
  tags: 'thorough',
}, async () => {
  host = await openNewLedger(ROWS);
  await host.click(RUN_NOW);
  const before = await host.shown('Invitations', 'A1:Z6');
  expect((await read()).owners).toEqual([]);
  const { action } = await plan(['Ana'], { owner: 'Robin' });
  expect(await column(host, 'Owner', 3)).toEqual(['Robin', '', '']);
  expect((await journalOf(host))[0]).toMatchObject({ what: 'Owner: Robin', person: 'Ana' });
  const of = async (owner?: string) => {
    const query = { account: '', text: '', group: '', offset: 0, ...(owner !== undefined && { owner }) };
    const reply = (await host.call('readFollowUps', query)) as Extract<FollowUpsReply, { ok: true }>;
    return [reply.people.map(({ name, owner }) => [name, owner]), reply.counts.new, reply.owners];
  };
  const owners = ['Robin'];
  expect(await of()).toEqual([
    [
      ['Ben', undefined],
      ['Ana', 'Robin'],
    ],
    2,
    owners,
  ]);
  expect(await of(' ROBIN ')).toEqual([[['Ana', 'Robin']], 1, owners]);
  expect(await of('')).toEqual([[['Ben', undefined]], 1, owners]);
  expect(await of('Somebody')).toEqual([[], 0, owners]);
  // Of all, whoever looks: only the view is one's own.
  expect(await counted()).toBe(2);
  expect(await takeBack(action)).toMatchObject({ ok: true, kept: [] });
  expect(await host.shown('Invitations', 'A1:Z6')).toEqual(before);
  expect((await read()).owners).toEqual([]);
});

test('whoever had a step still has it once it is done, until somebody else gets it', {
  tags: 'thorough',
}, async () => {
  host = await openNewLedger(ROWS);
  await plan(['Ana'], { owner: 'Robin' });
  await plan(['Ana'], { nextStep: awaitAnswer('Call', day('2026-06-25')), nextStepOn: '2026-06-26' });
  expect((await read('no answer')).people).toMatchObject([{ name: 'Ana', owner: 'Robin' }]);
  await plan(['Ana'], { owner: '' });
  expect((await read('no answer')).people[0]).not.toHaveProperty('owner');
});
