/** Taking back a named action, and what an execution that was cut short leaves to the next. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply, UndoReply } from '../../src/addon/contract.ts';
import type { ServiceCall } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, detailsOf, journalOf, openAgain, openLedger, type Told } from './ledger-host.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openLedger([
    { Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-06-01') },
    { Name: 'Ben', Status: 'Pending', 'Sent on': date('2026-06-02') },
  ]);
});
afterAll(() => host.dispose());

const withdraw = (row: number, name: string, sentOn: string, at = host) =>
  at.call('logWithdrawal', {
    target: { row, name, url: '', account: '', sentOn },
    on: '2026-06-27',
    reason: '',
    followUp: '',
  }) as Promise<Extract<Reply, { ok: true }>>;
const takeBack = (action: string | null) => host.call('takeBack', action) as Promise<UndoReply>;

test('takes back the action that is named, not the last one; a second time it is refused', async () => {
  const first = await withdraw(2, 'Ana', '2026-06-01');
  await withdraw(3, 'Ben', '2026-06-02');
  expect(await takeBack(first.action)).toMatchObject({ ok: true, act: 'Withdrawal', kept: [] });
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Withdrawn']);
  expect(await takeBack(first.action)).toMatchObject({
    ok: false,
    code: 'refused',
    message: 'This was already undone.',
  });
  expect(await takeBack('2026-01-01T00:00:00.000Z')).toMatchObject({ ok: false, code: 'refused' });
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Withdrawn']);
});

/**
 * Withdraws Ana's in an execution that ends before the call which `pick` chooses of those that it would make.
 */
async function endEarly(pick: (calls: readonly ServiceCall[]) => ServiceCall | undefined): Promise<void> {
  const trial = await openAgain(host);
  await withdraw(2, 'Ana', '2026-06-01', trial);
  const at = pick(trial.lastCalls())?.at;
  trial.dispose();
  if (at === undefined) throw new Error('End an execution early: there is no such call.');
  host.failNext({ at, when: 'before' });
  await expect(withdraw(2, 'Ana', '2026-06-01')).rejects.toThrow('Exceeded maximum execution time');
}

/** The rows of the Journal that were not there before. */
async function newIn(before: readonly Told[]): Promise<Told[]> {
  const known = new Set(before.map(({ id }) => id));
  return (await journalOf(host)).filter(({ id }) => !known.has(id));
}

const atEdits = (calls: readonly ServiceCall[]) => calls.find(({ method }) => method === 'appendRow');
/** The first write after the edits are kept for good. */
const atCells = (calls: readonly ServiceCall[]) =>
  calls
    .slice(calls.findIndex(({ method }) => method === 'flush'))
    .find(({ method }) => method === 'setValues');

test('a withdrawal that ended once its edits were kept is completed by the next execution, and can be undone', async () => {
  const before = await journalOf(host);
  await endEarly(atCells);
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Withdrawn']);

  await host.call('readLedger');
  expect(await column(host, 'Status', 2)).toEqual(['Withdrawn', 'Withdrawn']);
  expect(await host.values('Invitations', 'H2:J2')).toEqual([
    [{ day: '2026-06-27' }, '', { day: '2026-07-18' }],
  ]);
  expect(await newIn(before)).toMatchObject([{ person: 'Ana', where: 'Withdraw', undone: '' }]);
  expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Withdrawal', undone: 3, kept: [] });
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Withdrawn']);
});

test('one that ended before its edits were kept never was: nothing is completed and nothing is told', async () => {
  const before = [await journalOf(host), await detailsOf(host)];
  await endEarly(atEdits);
  await host.call('readLedger');
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Withdrawn']);
  expect([await journalOf(host), await detailsOf(host)]).toEqual(before);
});

test('what a person wrote before their row was completed stands, and the Journal says so', async () => {
  const before = await journalOf(host);
  await endEarly(atCells);
  await host.type('Invitations', 'H2', '2026-06-20');
  await host.call('readLedger');
  expect(await column(host, 'Status', 1)).toEqual(['Withdrawn']);
  expect(await column(host, 'Closed on', 1)).toEqual(['2026-06-20']);
  expect(await newIn(before)).toMatchObject([{ undone: 'in part: what you edited meanwhile was kept' }]);
  expect(await host.call('undoLast')).toMatchObject({
    ok: true,
    act: 'Withdrawal',
    undone: 2,
    kept: [{ cell: 'Invitations!H2', name: 'Ana', why: 'the cell was edited since and holds "2026-06-20"' }],
  });
});
