/** The Dashboard after an act is what opening the sidebar would make of it: the same figures, the same people to begin with. */
import { afterEach, expect, test } from 'vitest';
import type { LedgerReply, Reply, Target } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { date, openNewLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const LOG: readonly Row[] = [
  { Name: 'Ana Keller', Status: 'Pending', 'Sent on': date('2026-05-01') },
  { Name: 'Ben Nowak', Status: 'Pending', 'Sent on': date('2026-05-02') },
  { Name: 'Cem Raman', Status: 'Withdrawn', 'Sent on': date('2026-03-01'), 'Closed on': date('2026-05-20') },
];
const target = (row: number, name: string, sentOn: string) =>
  ({ row, name, url: '', account: '', sentOn }) as Target;
const ANA = target(2, 'Ana Keller', '2026-05-01');

const call = async (name: string, ...args: unknown[]) => {
  const reply = (await host.call(name, ...args)) as Extract<Reply, { ok: true }>;
  expect(reply).toMatchObject({ ok: true });
  return reply;
};
const withdraw = () => call('logWithdrawal', { target: ANA, on: '2026-06-27', reason: '', followUp: '' });
const bring = () =>
  call('applyImport', {
    ...{ importId: 'one', account: 'My account', ownerSlug: null, exportedOn: '2026-06-20' },
    added: ['Dia', 'Eva'].map((name) => ({
      ...{
        name,
        company: '',
        url: `https://www.linkedin.com/in/${name.toLowerCase()}`,
        note: '',
        goalFit: '',
      },
      ...{ sentOn: '2026-02-01', followUp: '', status: 'Pending', closedOn: '' },
    })),
    ...{ changed: [], last: true },
  });
const invite = (name: string) =>
  call('logInvitation', {
    ...{ name, company: '', url: '', account: 'My account', sentOn: '2026-06-26', note: '', goalFit: '' },
    ...{ followUp: '', anyway: true },
  });

const dashboard = () => host.shown('Dashboard', 'A2:M24');
const named = async () => (await host.shown('Dashboard', 'A13:A21')).flat().filter(Boolean);

testFirst<[string, rows: readonly Row[], act: () => Promise<unknown>]>(3, [
  ['a withdrawal', LOG, withdraw],
  ['an undone withdrawal', LOG, async () => call('takeBack', (await withdraw()).action)],
  ['an answer', LOG, () => call('markInvitation', { target: ANA, status: 'Accepted', on: '2026-06-27' })],
  ['another try', LOG, () => invite('Cem Raman')],
  ['an import', LOG, bring],
  ['an undone import', LOG, async () => bring().then(() => call('takeBack', 'one'))],
  ['an import undone to an empty log', [], async () => bring().then(() => call('takeBack', 'one'))],
  ['the first invitation', [], () => invite('Fay')],
  ['an account more', LOG, () => call('changeAccount', { from: null, to: 'Second', merge: false })],
  ['a start from zero', [], () => call('saveStep', 'from zero')],
])('after %s', async (_, rows, act) => {
  host = await openNewLedger(rows);
  await call('readLedger');
  await act();
  const after = await dashboard();
  const { ledger } = (await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>;
  expect(await dashboard()).toEqual(after);
  const all = ledger.standings.reduce((sum, { sendToday }) => sum + sendToday.count, 0);
  expect(after[3]?.[0]).toBe(ledger.steps.history === null ? '—' : String(all));
});

test('nobody is named who was withdrawn a moment ago', async () => {
  host = await openNewLedger(LOG);
  await call('readLedger');
  expect(await named()).toEqual(['Ana Keller', 'Ben Nowak', 'Cem Raman']);
  await withdraw();
  expect(await named()).toEqual(['Ben Nowak', 'Cem Raman']);
});

test('with an empty log there is no figure, and it is said what to do', async () => {
  host = await openNewLedger();
  await call('readLedger');
  expect(await host.shown('Dashboard', 'A2:A5')).toEqual([
    [expect.stringMatching(/^No invitation is logged yet\./)],
    [''],
    ['Send'],
    ['—'],
  ]);
});
