/** A column that somebody inserts into the log between any two calls of an act: what is done is answered as done. */
import { afterEach, expect, test } from 'vitest';
import type { Reply } from '../../src/addon/contract.ts';
import type { ServiceCall } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { date, openLedger } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const openSix = () =>
  openLedger(
    ['Ana', 'Ben', 'Cas', 'Dee', 'Eli', 'Fay'].map((Name) => ({
      Name,
      Status: 'Accepted',
      'Sent on': date('2026-05-01'),
      'Closed on': date('2026-06-01'),
      Attempt: 1,
    })),
  );

/** The calls of an act, where somebody inserts a column at H before the one that is meant. */
async function inserted(
  isMeant: (call: ServiceCall, calls: readonly ServiceCall[]) => boolean,
  act: () => unknown,
) {
  const calls: ServiceCall[] = [];
  const stop = host.on((call) => {
    calls.push(call);
    if (!isMeant(call, calls)) return;
    stop();
    host.arrange.insertColumns('Invitations', 8, 1);
  });
  const reply = await act();
  stop();
  return reply as Reply;
}

test('between the headers and the rows of the look after a write: the row is added', async () => {
  host = await openSix();
  const isSecondHalf = ({ method }: ServiceCall, calls: readonly ServiceCall[]) => {
    const since = calls.slice(calls.findIndex((call) => call.method === 'flush') + 1);
    const written = since.findLastIndex((call) => call.method === 'setValues');
    const looks = since.slice(written).filter((call) => call.method === 'getSheetValues').length;
    return written > 0 && method === 'getSheetValues' && looks === 2;
  };
  const form = { name: 'Zoe', company: '', url: '', account: '', sentOn: '2026-06-26', note: '' };
  const reply = await inserted(isSecondHalf, () =>
    host.call('logInvitation', { ...form, goalFit: '', followUp: '', anyway: true }),
  );
  expect(reply).toMatchObject({ ok: true });
  const rows = await host.shown('Invitations', 'A8:H8');
  expect(rows[0]).toMatchObject(['Zoe', '', '', 'My account', '2026-06-26', '', 'Pending', '']);
  expect(await host.shown('Invitations', 'H1')).toEqual([['']]);
});

test('while the log is read for the answer: the undo is answered as one', async () => {
  host = await openSix();
  await host.call('logWall', { account: '', kind: 'Restricted', on: '2026-06-20', message: 'Wait' });
  const isReading = ({ method, cells }: ServiceCall, calls: readonly ServiceCall[]) =>
    method === 'getValues' &&
    cells > 90 &&
    calls.filter((call) => call.method === 'sort').length > 0 &&
    cells < 300;
  const reply = await inserted(isReading, () => host.call('undoLast'));
  expect(reply).toMatchObject({ ok: true, act: 'Block' });
  expect(await host.shown('Invitations', 'H1')).toEqual([['']]);
});
