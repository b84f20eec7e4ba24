/**
 * A spreadsheet that version 0.1 kept: its Journal had a row for each cell, and stays as it is beside the new
 * one.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/addon/contract.ts';
import type { PastedValue } from '../../src/host/host.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, detailsOf, journalOf, openAgain, openLedger, SET_UP } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const OLD = 'Journal of version 0.1';
const HEADERS = [
  ...['When', 'Act', 'Name', 'Profile URL', 'Account', 'Sent on'],
  ...['Field', 'From', 'To', 'Why', 'Action', 'Row check'],
];
const ACTION = '2026-06-20T14:00:00.000Z';
const withdrawn = (field: string, from: string, to: string): PastedValue[] => [
  ...[date('2026-06-20'), 'Withdrawal', 'Ana', '', '', date('2026-06-01')],
  ...[field, from, to, 'logged by hand', ACTION, ''],
];
const ENTRIES = [
  withdrawn('Status', 'Pending', 'Withdrawn'),
  withdrawn('Closed on', '', '2026-06-20'),
  withdrawn('Resend from', '', '2026-07-11'),
];

/**
 * The book of version 0.1 that says so much, opened with this version; `copied`: its properties did not come
 * with it.
 */
async function openOld(entries: readonly PastedValue[][] = ENTRIES, copied = false): Promise<NodeHost> {
  const made = await openLedger([
    {
      Name: 'Ana',
      Status: 'Withdrawn',
      'Sent on': date('2026-06-01'),
      'Closed on': date('2026-06-20'),
      'Resend from': date('2026-07-11'),
      Attempt: 1,
    },
    { Name: 'Ben', Status: 'Pending', 'Sent on': date('2026-06-02') },
  ]);
  made.arrange.deleteTab('Journal');
  made.arrange.deleteTab('Journal details');
  made.arrange.addTab('Journal');
  await made.paste('Journal', 1, 1, [HEADERS, ...entries]);
  await made.type('Journal', 'N1', 'a column of mine');
  const { workbook, properties, triggers } = made.save();
  const journal = workbook.sheetOrder.find((id) => workbook.sheets[id]?.name === 'Journal');
  const { change: _, 'sheet.edits': __, ...kept } = properties;
  const old = copied ? {} : { ...kept, 'sheet.journal': String(journal) };
  const opened = await openAgain(made, { snapshot: { workbook, properties: old, triggers } });
  made.dispose();
  return opened;
}

const tabs = () => {
  const { sheetOrder, sheets } = host.save().workbook;
  return sheetOrder.map((id) => sheets[id]?.name);
};
const withdraw = () =>
  host.call('logWithdrawal', {
    target: { row: 3, name: 'Ben', url: '', account: '', sentOn: '2026-06-02' },
    on: '2026-06-27',
    reason: '',
    followUp: '',
  }) as Promise<Extract<Reply, { ok: true }>>;
const SAYS = {
  ok: false,
  code: 'refused',
  message: expect.stringMatching(/version 0\.1 .*can’t be undone exactly.* Nothing was changed/),
};

describe('the Journal of version 0.1', () => {
  test('is set aside by the first act, its cells untouched, and the new one begins', async () => {
    host = await openOld();
    const before = host.look('Journal');
    expect(await withdraw()).toMatchObject({ ok: true, action: '#1' });
    expect(tabs()).toEqual(expect.arrayContaining([OLD, 'Journal', 'Journal details']));
    expect(host.look(OLD)).toEqual(before);
    expect(await journalOf(host)).toMatchObject([{ person: 'Ben', where: 'Withdraw', id: '#1' }]);
    expect(await detailsOf(host)).toHaveLength(1);
  });

  test('is set aside once', async () => {
    host = await openOld();
    await withdraw();
    await host.call('undoLast');
    await withdraw();
    await host.click(SET_UP);
    expect(tabs().filter((name) => name?.startsWith('Journal'))).toHaveLength(3);
  });

  test('cannot be undone exactly: that is said before the first act, and what it changed is kept', async () => {
    host = await openOld();
    const log = await host.values('Invitations', 'A1:N4');
    const before = host.look('Journal');
    expect(await host.call('undoLast')).toMatchObject(SAYS);
    expect(await host.values('Invitations', 'A1:N4')).toEqual(log);
    expect(host.look(OLD)).toEqual(before);
    expect(await host.call('takeBack', ACTION)).toMatchObject({ ok: false, code: 'refused' });
    expect(await host.values('Invitations', 'A1:N4')).toEqual(log);
  });

  test('nor after what came later is undone', async () => {
    host = await openOld();
    await withdraw();
    expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Withdrawal', kept: [] });
    expect(await column(host, 'Status', 2)).toEqual(['Withdrawn', 'Pending']);
    expect(await host.call('undoLast')).toMatchObject(SAYS);
    expect(await column(host, 'Status', 2)).toEqual(['Withdrawn', 'Pending']);
  });

  test('without entries there is nothing to undo, and nothing is said of it', async () => {
    host = await openOld([]);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, act: null });
  });

  test('is set aside in a copy of the file, too, whose properties are gone', async () => {
    host = await openOld(ENTRIES, true);
    const before = host.look('Journal');
    await host.click(SET_UP);
    expect(host.look(OLD)).toEqual(before);
    expect(await withdraw()).toMatchObject({ ok: true, action: '#1' });
    expect(await journalOf(host)).toHaveLength(1);
  });

  test('gets a number where the user has a sheet of that name', async () => {
    host = await openOld();
    host.arrange.addTab(OLD);
    await withdraw();
    expect(tabs()).toEqual(expect.arrayContaining([OLD, `${OLD} 2`, 'Journal']));
    expect(await host.shown(`${OLD} 2`, 'A1:B1')).toEqual([['When', 'Act']]);
    expect(host.look(OLD)).toEqual({});
  });

  test('is known as it is under whatever name the user gave it', async () => {
    host = await openOld();
    host.arrange.renameTab('Journal', 'History');
    await withdraw();
    expect(tabs()).toEqual(expect.arrayContaining([OLD, 'Journal']));
    expect(tabs()).not.toContain('History');
  });
});
