/** A call of Google's that fails once while a withdrawal is written: what can be completed at once, is. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reply } from '../../src/addon/contract.ts';
import type { ServiceCall } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, journalOf, openLedger } from './ledger-host.ts';

let host: NodeHost;
beforeEach(async () => {
  host = await openLedger([{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-06-01') }]);
});
afterEach(() => host.dispose());

const target = { row: 2, name: 'Ana', url: '', account: '', sentOn: '2026-06-01' };
const withdraw = () =>
  host.call('logWithdrawal', { target, on: '2026-06-27', reason: '', followUp: '' }) as Promise<Reply>;

/** The next call that is meant fails, and no other. */
function failOnce(isMeant: (call: ServiceCall) => boolean): void {
  const stop = host.on((call) => {
    if (!isMeant(call)) return;
    stop();
    throw new Error('Service Spreadsheets failed while accessing document.');
  });
}

/** Once its edits are kept for good. */
function afterFlush(isMeant: (call: ServiceCall) => boolean): (call: ServiceCall) => boolean {
  let isFlushed = false;
  return (call) => {
    const isIt = isFlushed && isMeant(call);
    isFlushed ||= call.method === 'flush';
    return isIt;
  };
}

test.each([
  ['its first cell', ({ method }: ServiceCall) => method === 'setValues'],
  ['the look before', ({ method }: ServiceCall) => method === 'getSheetValues'],
  ['the flush at the end', ({ method }: ServiceCall) => method === 'flush'],
  ['the mark that it is done', ({ method }: ServiceCall) => method === 'setProperty'],
])('%s fails: it is completed in the same execution, and the answer says so', async (_, isMeant) => {
  failOnce(afterFlush(isMeant));
  const reply = await withdraw();
  expect(reply).toMatchObject({ ok: true, already: false, resendFrom: '2026-07-18' });
  expect(await column(host, 'Status', 1)).toEqual(['Withdrawn']);
  expect(await journalOf(host)).toMatchObject([{ person: 'Ana', undone: '' }]);
  expect(await host.call('takeBack', reply.ok && reply.action)).toMatchObject({ ok: true, kept: [] });
  expect(await column(host, 'Status', 1)).toEqual(['Pending']);
});

test('its edits cannot be kept: nothing is changed, and the answer says so', async () => {
  failOnce(({ method }) => method === 'appendRow');
  expect(await withdraw()).toMatchObject({ ok: false, code: 'fault' });
  expect(await column(host, 'Status', 1)).toEqual(['Pending']);
  expect(await journalOf(host)).toEqual([]);
});
