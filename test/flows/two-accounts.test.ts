/** Before two accounts invite one person, whoever sends is told: at the form, and in the plan of Re-send. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckReply, HealthReply, Ledger, Reply, ResendsReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { date, openNewLedger, pasteRows, type Row } from './ledger-host.ts';

let host: NodeHost;
beforeEach(async () => {
  host = await openNewLedger();
  const settings = await host.shown('Settings', 'A1:A10');
  const first = settings.findIndex(([name]) => name === 'My account');
  await host.paste('Settings', first + 1, 1, [
    ['Jordan', 'Free'],
    ['Robin', 'Free'],
  ]);
});
afterEach(() => host.dispose());

const LINK = 'https://www.linkedin.com/in/';
const row = (name: string, account: string, status: string, sentOn: string, closedOn = ''): Row => ({
  ...{ Name: name, 'Profile URL': LINK + name.toLowerCase(), Account: account, Status: status },
  ...(sentOn && { 'Sent on': date(sentOn) }),
  ...(closedOn && { 'Closed on': date(closedOn) }),
});
const invite = (name: string, account: string, anyway = false) =>
  host.call('logInvitation', {
    ...{ name, company: '', url: LINK + name.toLowerCase(), account, sentOn: '2026-06-27' },
    ...{ note: '', goalFit: '', followUp: '', anyway },
  }) as Promise<Reply>;

describe('the form asks first, with the account and the day', () => {
  test.each<[what: string, rows: Row[], says: string]>([
    [
      'pending',
      [row('Ana', 'Jordan', 'Pending', '2026-06-03')],
      'Jordan’s invitation of 3 June 2026 to Ana is still pending: a second invitation from another account can look odd.',
    ],
    [
      'pending since nobody knows when, in a blank account cell',
      [row('Ana', '', 'Pending', '')],
      'Jordan’s invitation to Ana is still pending: a second invitation from another account can look odd.',
    ],
    [
      'accepted',
      [row('Ana', 'Jordan', 'Accepted', '2026-05-03', '2026-05-04')],
      'Ana accepted Jordan’s invitation on 4 May 2026: a second invitation from another account can look odd.',
    ],
    [
      'declined',
      [row('Ana', 'Jordan', 'Declined', '2026-05-03', '2026-05-04')],
      'Jordan invited Ana on 3 May 2026: a second invitation from another account can look odd.',
    ],
    [
      'pending, and this account was declined',
      [
        row('Ana', 'Jordan', 'Pending', '2026-06-03'),
        row('Ana', 'Robin', 'Declined', '2026-04-03', '2026-04-04'),
      ],
      'Ana declined an earlier invitation. Jordan’s invitation of 3 June 2026 to Ana is still pending: a second invitation from another account can look odd.',
    ],
  ])('%s', async (_, rows, says) => {
    await pasteRows(host, rows);
    expect(await invite('Ana', 'Robin')).toMatchObject({ ok: false, code: 'caution', message: says });
    expect(await invite('Ana', 'Robin', true)).toMatchObject({ ok: true });
  });

  test('nothing where the other account’s is over', async () => {
    await pasteRows(host, [row('Ana', 'Jordan', 'Withdrawn', '2026-04-03', '2026-05-04')]);
    expect(await invite('Ana', 'Robin')).toMatchObject({ ok: true });
  });
});

test('Check says of both accounts what they may do', async () => {
  await pasteRows(host, [row('Ana', 'Jordan', 'Pending', '2026-06-03')]);
  const { people } = (await host.call('checkPerson', 'Ana')) as Extract<CheckReply, { ok: true }>;
  expect(people[0]?.verdicts).toMatchObject([
    { account: 'Jordan', kind: 'pending', day: '2026-06-03' },
    { account: 'Robin', kind: 'other account', by: 'Jordan', day: '2026-06-03' },
  ]);
});

test('Re-send offers nobody whom another account asks: in the plan it says so, and after the wait they are not listed', async () => {
  await pasteRows(host, [
    row('Ana', 'Robin', 'Withdrawn', '2026-05-01', '2026-06-20'),
    row('Ana', 'Jordan', 'Pending', '2026-06-03'),
    row('Bo', 'Robin', 'Withdrawn', '2026-04-01', '2026-05-01'),
    row('Bo', 'Jordan', 'Accepted', '2026-05-03', '2026-05-04'),
    row('Cy', 'Robin', 'Withdrawn', '2026-04-01', '2026-05-01'),
  ]);
  const { ledger } = (await host.call('readLedger')) as { ledger: Ledger };
  const robin = ledger.standings.find(({ account }) => account === 'Robin');
  expect(robin?.lists).toMatchObject({ ready: 1, cooling: 1, usedUp: 1 });
  expect(ledger.resends.map(({ name, elsewhere }) => [name, elsewhere])).toEqual([
    ['Cy', undefined],
    ['Ana', { account: 'Jordan', status: 'Pending', on: '2026-06-03' }],
  ]);
  const read = (group: string) =>
    host.call('readResends', { account: 'Robin', text: '', group, offset: 0 }) as Promise<
      Extract<ResendsReply, { ok: true }>
    >;
  expect((await read('ready')).people.map(({ name }) => name)).toEqual(['Cy']);
  expect((await read('used up')).people).toMatchObject([
    { name: 'Bo', elsewhere: { account: 'Jordan', status: 'Accepted', on: '2026-05-04' } },
  ]);
});

test('Health lists whom two accounts have asked, with the day of the first', async () => {
  await pasteRows(host, [
    row('Ana', 'Jordan', 'Pending', '2026-06-03'),
    row('Ana', 'Robin', 'Pending', '2026-06-10'),
    row('Bo', 'Robin', 'Pending', '2026-06-10'),
  ]);
  const { health } = (await host.call('readHealth')) as Extract<HealthReply, { ok: true }>;
  const group = health.groups.find(({ kind }) => kind === 'two accounts');
  expect(group).toMatchObject({ total: 1, findings: [{ place: { sheet: 'log', row: 3 } }] });
  expect(group?.findings[0]?.says).toContain(
    'Robin invited Ana too. Jordan’s invitation of 3 June 2026 (Invitations!A2) is still pending.',
  );
});

test('a star on another account’s row opens the reserve, and the invitation is counted as one to an important person', {
  tags: 'thorough',
}, async () => {
  const sent = Array.from({ length: 75 }, (_, at) =>
    row(`P${at}`, 'Robin', 'Accepted', '2026-06-25', '2026-06-25'),
  );
  await pasteRows(host, [...sent, row('Ana', 'Jordan', 'Withdrawn', '2026-04-03', '2026-05-04')]);
  await host.call('changeRules', { rules: [{ key: 'reserve', value: 5 }], accounts: [] });
  const left = async () => {
    const { ledger } = (await host.call('readLedger')) as { ledger: Ledger };
    return ledger.standings.find(({ account }) => account === 'Robin')?.sendToday;
  };
  const caution = { ok: false, code: 'caution', message: expect.stringMatching(/^Only the 5 kept back/) };
  expect(await invite('Ana', 'Robin')).toMatchObject(caution);
  await host.call('planInvitations', {
    targets: [{ row: 77, name: 'Ana', url: `${LINK}ana`, account: 'Jordan', sentOn: '2026-04-03' }],
    plan: { important: true },
  });
  expect(await left()).toMatchObject({ count: 0, kept: 5, forImportant: 5 });
  expect(await invite('Bo', 'Robin')).toMatchObject(caution);
  expect(await invite('Ana', 'Robin')).toMatchObject({ ok: true });
  expect(await left()).toMatchObject({ count: 0, kept: 4, forImportant: 4 });
});
