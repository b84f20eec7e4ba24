/** A status chosen in the grid: the row is completed at once, only blank cells, and what was filled in can be undone. */
import { afterEach, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, journalOf, openLedger, type Row, RUN_NOW } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const person = (name: string, more: Row = {}): Row => ({
  Name: name,
  'Profile URL': `https://www.linkedin.com/in/${name.toLowerCase()}`,
  Status: 'Pending',
  'Sent on': date('2026-06-01'),
  ...more,
});
const row = async (at: number) => (await host.shown('Invitations', `G${at}:N${at}`))[0];
/** As a user does it in the grid: the cell, and Google's call after it. */
async function choose(a1: string, status: string): Promise<void> {
  await host.type('Invitations', a1, status);
  await host.edited('Invitations', a1);
}
const SHEET = ['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range'];
const sheetCalls = () => host.lastCalls().filter(({ service }) => SHEET.includes(service));

describe('a status chosen in the grid', () => {
  test.each([
    ['Withdrawn', ['Withdrawn', '2026-06-27', '', '2026-07-18', '1', '', '', 'Cooling down']],
    ['Accepted', ['Accepted', '2026-06-27', '', '', '1', '', '', '']],
    ['Declined', ['Declined', '2026-06-27', '', '', '1', '', '', '']],
    ['Pending', ['Pending', '', '', '', '1', '', '', 'Stale']],
    ['Perhaps', ['Perhaps', '', '', '', '1', '', '', 'Check status']],
  ])('%s completes the row', async (status, expected) => {
    host = await openLedger([person('Ana')]);
    await choose('G2', status);
    expect(await row(2)).toEqual(expected);
  });

  test('fills blank cells only, and never one that a formula may fill', async () => {
    host = await openLedger([
      person('Ana', { 'Closed on': date('2026-06-20'), Reason: 'mine', Attempt: 7, 'Follow-up': 'call' }),
      person('Ben', { 'Resend from': date('2026-12-01') }),
      person('Cleo'),
    ]);
    await choose('G2', 'Withdrawn');
    await choose('G3', 'Withdrawn');
    await host.type('Invitations', 'H4', '=E4+3');
    await choose('G4', 'Withdrawn');
    expect(await row(2)).toEqual([
      'Withdrawn',
      '2026-06-20',
      'mine',
      '2026-07-11',
      '7',
      '',
      'call',
      'Cooling down',
    ]);
    expect(await row(3)).toEqual(['Withdrawn', '2026-06-27', '', '2026-12-01', '1', '', '', 'Cooling down']);
    expect(await host.formulas('Invitations', 'H4')).toEqual([['=E4+3']]);
  });

  test('in many rows at once completes them all; rows that come with their day sent are history', async () => {
    host = await openLedger([person('Ana'), person('Ben'), person('Cleo')]);
    await host.paste('Invitations', 2, 7, [['Withdrawn'], ['Accepted'], ['Pending']]);
    await host.edited('Invitations', 'G2:G4');
    expect((await host.shown('Invitations', 'H2:H4')).flat()).toEqual(['2026-06-27', '2026-06-27', '']);
    await host.paste('Invitations', 5, 5, [[{ day: '2026-01-05' }, null, 'Withdrawn']]);
    await host.paste('Invitations', 5, 1, [['Dora']]);
    await host.edited('Invitations', 'E5:G5');
    expect(await row(5)).toEqual(['Withdrawn', '', '', '', '1', '', '', 'Check dates']);
  });

  test('flags as the daily check does: nobody who has a row of an account that Settings does not list is stale', async () => {
    host = await openLedger([
      person('Ana', { Account: 'Stray', 'Sent on': date('2026-06-20') }),
      person('Ana'),
    ]);
    await choose('G3', 'Pending');
    expect(await column(host, 'Flag', 2)).toEqual(['', '']);
    await host.click(RUN_NOW);
    expect(await column(host, 'Flag', 2)).toEqual(['', '']);
  });

  test('the Dashboard follows in the same second', async () => {
    host = await openLedger([person('Ana'), person('Ben')]);
    await choose('G2', 'Withdrawn');
    expect((await host.shown('Dashboard', 'A6:C6'))[0]).toEqual(['My account', 'Free', '1']);
  });

  test('is journalled by the next act, and undone like any other', async () => {
    host = await openLedger([person('Ana'), person('Ben')]);
    await choose('G2', 'Withdrawn');
    await choose('G3', 'Accepted');
    expect(await journalOf(host)).toEqual([]);
    await host.call('dailyHighlight');
    expect((await journalOf(host)).map(({ what, person: who, where }) => [what, who, where]).sort()).toEqual([
      ['Completed after a status was chosen: 2 cells', 'Ben', 'In the sheet'],
      ['Completed after a status was chosen: 3 cells', 'Ana', 'In the sheet'],
    ]);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Completion', kept: [] });
    expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Completion', kept: [] });
    expect((await host.shown('Invitations', 'G2:J3')).flat()).toEqual([
      ...['Withdrawn', '', '', ''],
      ...['Accepted', '', '', ''],
    ]);
  });

  test('is not journalled where Google ended it before anything was written', async () => {
    host = await openLedger([person('Ana')]);
    await choose('G2', 'Withdrawn');
    const at = host.lastCalls().findIndex(({ method }) => method === 'setValues') + 1;
    expect(at).toBeGreaterThan(0);
    host.dispose();
    host = await openLedger([person('Ana')]);
    host.failNext({ at, when: 'before' });
    await expect(choose('G2', 'Withdrawn')).rejects.toThrow();
    await host.call('dailyHighlight');
    expect(await journalOf(host)).toEqual([]);
    expect((await row(2))?.slice(0, 2)).toEqual(['Withdrawn', '']);
  });

  test('of more rows than a property holds is journalled at once', { tags: 'thorough' }, async () => {
    host = await openLedger(
      Array.from({ length: 60 }, (_, index) => person(`Person${index}`)),
      { rows: 80 },
    );
    await host.paste('Invitations', 2, 7, Array(60).fill(['Withdrawn']));
    await host.edited('Invitations', 'G2:G61');
    expect((await journalOf(host))[0]?.what).toBe('Completed after a status was chosen: 180 cells');
    expect(await host.call('undoLast')).toMatchObject({ ok: true, kept: [] });
  });

  test('can be switched off in Settings', async () => {
    host = await openLedger([person('Ana')]);
    await host.call('changeRules', { rules: [{ key: 'completeRows', value: 0 }], accounts: [] });
    await choose('G2', 'Withdrawn');
    expect((await row(2))?.slice(0, 4)).toEqual(['Withdrawn', '', '', '']);
  });

  test('waits for nobody: while somebody else writes, or an earlier change is unfinished, it is left alone', async () => {
    host = await openLedger([person('Ana')]);
    host.occupyLock();
    await choose('G2', 'Withdrawn');
    expect((await row(2))?.slice(0, 2)).toEqual(['Withdrawn', '']);
  });
});

describe('an edit costs', () => {
  test('one call of the spreadsheet in another sheet', async () => {
    host = await openLedger([person('Ana')]);
    await host.edited('Settings', 'B2');
    expect(sheetCalls().map(({ method }) => method)).toEqual(['getGridId']);
  });

  test('at most 18 where a row is completed', async () => {
    host = await openLedger([person('Ana'), person('Ben')]);
    await host.call('dailyHighlight');
    await choose('G3', 'Accepted');
    await choose('G2', 'Withdrawn');
    expect(sheetCalls()).toHaveLength(18);
    const cells = (verb: string) =>
      sheetCalls().reduce((sum, { method, cells }) => sum + (method.startsWith(verb) ? cells : 0), 0);
    expect(cells('set')).toBeLessThanOrEqual(180);
  });
});
