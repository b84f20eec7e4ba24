/** Taking back a named action, and what an execution that was cut short leaves to the next. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply, UndoReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, openLedger } from './ledger-host.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openLedger([
    { Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-06-01') },
    { Name: 'Ben', Status: 'Pending', 'Sent on': date('2026-06-02') },
  ]);
});
afterAll(() => host.dispose());

const withdraw = (row: number, name: string, sentOn: string) =>
  host.call('logWithdrawal', {
    target: { row, name, url: '', account: '', sentOn },
    ...{ on: '2026-06-27', reason: '', followUp: '' },
  }) as Promise<Extract<Reply, { ok: true }>>;
const takeBack = (action: string | null) => host.call('takeBack', action) as Promise<UndoReply>;

test('takes back the action that is named, not the last one; a second time it is refused', async () => {
  const first = await withdraw(2, 'Ana', '2026-06-01');
  await withdraw(3, 'Ben', '2026-06-02');
  expect(await takeBack(first.action)).toMatchObject({ ok: true, act: 'Withdrawal', kept: [] });
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Withdrawn']);
  expect(await takeBack(first.action)).toMatchObject({
    ...{ ok: false, code: 'refused' },
    message: 'This was taken back before: nothing is left to undo.',
  });
  expect(await takeBack('2026-01-01T00:00:00.000Z')).toMatchObject({ ok: false, code: 'refused' });
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Withdrawn']);
});

test('entries whose change never reached the log are answered by the next execution, and not offered to undo', async () => {
  const before = (await host.shown('Journal', 'B2:L40')).filter(([act]) => act).length;
  await withdraw(2, 'Ana', '2026-06-01');
  const write = host
    .lastCalls()
    .filter(({ method }, index, calls) => method === 'setValues' && calls[index - 1]?.method === 'getValues');
  await host.call('undoLast');
  host.failNext({ at: write[0]?.at ?? 0, when: 'before' });
  await expect(withdraw(2, 'Ana', '2026-06-01')).rejects.toThrow('Exceeded maximum execution time');
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Withdrawn']);

  await host.call('readLedger');
  const last = (await host.shown('Journal', 'B2:L40')).filter(([act]) => act).slice(before);
  expect(last.slice(-3).map(([act, name, , , , field, from, to]) => [act, name, field, from, to])).toEqual([
    ['Not written', 'Ana', 'Status', 'Withdrawn', 'Pending'],
    ['Not written', 'Ana', 'Closed on', '2026-06-27', ''],
    ['Not written', 'Ana', 'Resend from', '2026-07-18', ''],
  ]);
  expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Withdrawal', undone: 3 });
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Pending']);
});
