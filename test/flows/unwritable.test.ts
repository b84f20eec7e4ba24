/**
 * Writes that only Sheets can judge: what it refuses, or what breaks a formula far away, is taken back and
 * blocks nobody else.
 */
import { afterEach, expect, test } from 'vitest';
import type { Reply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, openLedger } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const withdraw = (row: number, name: string, sentOn: string, reason = '') =>
  host.call('logWithdrawal', {
    target: { row, name, url: '', account: '', sentOn },
    on: '2026-06-27',
    reason,
    followUp: '',
  }) as Promise<Reply>;

test('a rule that compares dates is known only when Sheets refuses: the act is refused, taken back, and the next one works', async () => {
  host = await openLedger([
    { Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') },
    { Name: 'Ben', Status: 'Pending', 'Sent on': date('2026-01-06') },
  ]);
  host.arrange.validate('Invitations', 'H2', {
    criteria: 'DATE_BEFORE',
    values: ['2020-01-01'],
    allowInvalid: false,
  });
  const before = host.look('Invitations');
  const refused = await withdraw(2, 'Ana', '2026-01-05');
  expect(refused).toMatchObject({ ok: false, code: 'refused' });
  expect((refused as { message: string }).message).toContain('Invitations!H2');
  expect(host.look('Invitations')).toEqual(before);
  expect(await withdraw(3, 'Ben', '2026-01-06')).toMatchObject({ ok: true });
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Withdrawn']);
  expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Withdrawal' });
});

test('such a rule that comes between a crash and the next execution does not block it', {
  tags: 'thorough',
}, async () => {
  host = await openLedger([
    { Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') },
    { Name: 'Ben', Status: 'Pending', 'Sent on': date('2026-01-06') },
    { Name: 'Cem', Status: 'Pending', 'Sent on': date('2026-01-07') },
  ]);
  // The first act of a document makes a call or two more.
  await withdraw(4, 'Cem', '2026-01-07');
  await withdraw(3, 'Ben', '2026-01-06');
  const write = host.lastCalls().filter(({ method }) => method === 'setValues')[2];
  host.failNext({ at: write?.at ?? 0, when: 'before' });
  await expect(withdraw(2, 'Ana', '2026-01-05')).rejects.toThrow('Exceeded maximum execution time');
  host.arrange.validate('Invitations', 'H2', {
    criteria: 'DATE_BEFORE',
    values: ['2020-01-01'],
    allowInvalid: false,
  });
  expect(await host.call('readLedger')).toMatchObject({ ok: true });
  expect(await column(host, 'Status', 2)).toEqual(['Pending', 'Withdrawn']);
  expect((await host.shown('Journal', 'F2:F3')).flat()).toContain('not saved: a cell cannot take it');
});

test('a value that breaks a formula far above, in rows that were not read, is taken back and the formula named', {
  tags: 'thorough',
}, async () => {
  host = await openLedger(
    Array.from({ length: 700 }, (_, index) => ({
      Name: `P${index}`,
      Status: 'Pending',
      'Sent on': date('2026-01-05'),
    })),
  );
  await host.type('Invitations', 'I200', '=SEQUENCE(400)');
  const before = host.look('Invitations');
  const refused = await withdraw(502, 'P500', '2026-01-05', 'No answer');
  expect(refused).toMatchObject({ ok: false, code: 'refused' });
  expect((refused as { message: string }).message).toContain('Invitations!I200 (=SEQUENCE(400))');
  await host.settled();
  expect(host.look('Invitations')).toEqual(before);
});
