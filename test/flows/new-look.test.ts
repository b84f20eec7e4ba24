/** The present look for a spreadsheet that an earlier version set up: offered, one action, and taken back exactly. */
import { afterEach, describe, expect, test } from 'vitest';
import type { LedgerReply, LookReply, UndoReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, journalOf, openLedger, openNewLedger, RUN_NOW } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const LOG = [
  { Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') },
  { Name: 'Ben', Status: 'Withdrawn', 'Sent on': date('2026-05-01'), 'Closed on': date('2026-06-01') },
] as const;
const GB = { locale: 'en_GB' };

const ask = () => host.call('useNewLook') as Promise<Extract<LookReply, { ok: true }>>;
const lookNow = async () => {
  const reply = (await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>;
  return reply.ledger.look;
};
const tabs = () => {
  const { sheetOrder, sheets } = host.save().workbook;
  return sheetOrder.map((id) => `${sheets[id]?.name}${sheets[id]?.hidden ? ' (hidden)' : ''}`);
};
/** Cells, widths, rules and what is frozen of each sheet by its name, but for the Journal and its details, which tell of it. */
const allLooks = () => {
  const { sheets, resources } = host.save().workbook;
  const rules = JSON.parse(
    (resources as { name: string; data: string }[]).find(({ name }) => name.includes('CONDITIONAL'))?.data ??
      '{}',
  ) as Record<string, { ranges: unknown; rule: unknown }[]>;
  return Object.fromEntries(
    Object.values(sheets).flatMap((sheet) => {
      const { id = '', name = '', columnData, freeze } = sheet ?? {};
      if (name === 'Journal details') return [];
      const widths = Object.fromEntries(Object.entries(columnData ?? {}).map(([at, each]) => [at, each?.w]));
      const own = (rules[id] ?? []).map(({ ranges, rule }) => ({ ranges, rule }));
      const cells = name === 'Journal' ? null : host.look(name);
      return [[name, { cells, widths, rules: own, freeze: [freeze?.xSplit, freeze?.ySplit] }]];
    }),
  );
};

describe('an earlier book', () => {
  test('is offered it, and until then nothing of it changes', { tags: 'thorough' }, async () => {
    host = await openLedger(LOG, GB);
    await host.click(RUN_NOW);
    const before = allLooks();
    expect(await lookNow()).toBe('earlier');
    expect(allLooks()).toEqual(before);
    expect(tabs()).toEqual(['Invitations', 'Dashboard', 'Settings', 'Journal', 'Journal details (hidden)']);
  });

  test('gets it as one action of the Journal, with the order of its columns', async () => {
    host = await openLedger(LOG, GB);
    await host.click(RUN_NOW);
    const headers = await host.shown('Invitations', 'A1:N1');
    expect(await ask()).toMatchObject({ ok: true, already: false, action: '#1', kept: [] });
    expect(await lookNow()).toBe('current');
    expect(await host.shown('Invitations', 'A1:N1')).toEqual(headers);
    expect(await host.shown('Dashboard', 'A1')).toEqual([['Today']]);
    expect((await host.shown('Dashboard', 'A8:C9'))[1]).toEqual([
      'My account',
      '19',
      'none sent today; 19 is steady',
    ]);
    expect(await column(host, 'Sent on', 2)).toEqual(['05/01/2026', '01/05/2026']);
    expect((await journalOf(host)).map(({ what, where }) => [what, where])).toEqual([
      ['Look renewed: Invitations, Journal, Dashboard', 'Look'],
    ]);
    const places = headers[0] ?? [];
    const cell = (header: string, row: number) => `${String.fromCharCode(65 + places.indexOf(header))}${row}`;
    expect(host.cellState('Invitations', cell('Flag', 2)).validation).toBeNull();
    expect(host.cellState('Invitations', cell('Status', 2)).validation).not.toBeNull();
    expect(host.cellState('Invitations', cell('Status', 9)).validation).toBeNull();
  });

  test('asked twice, it is given once', { tags: 'thorough' }, async () => {
    host = await openLedger(LOG, GB);
    await ask();
    const given = allLooks();
    expect(await ask()).toMatchObject({ ok: true, already: true, action: null });
    expect(allLooks()).toEqual(given);
  });

  test('goes on: the daily check and an act write the new Dashboard, and AsOf is on it', async () => {
    host = await openLedger(LOG, GB);
    await ask();
    host.setToday('2026-06-28');
    await host.click(RUN_NOW);
    expect(await host.shown('Dashboard', 'E1')).toEqual([['Sunday 28 June 2026']]);
    const target = { row: 2, name: 'Ana', url: '', account: '', sentOn: '2026-01-05' };
    await host.call('logWithdrawal', { target, on: '2026-06-28', reason: '', followUp: '' });
    expect(await host.shown('Dashboard', 'K9:K10')).toEqual([['0'], ['0']]);
    await host.type('Dashboard', 'P1', '=AsOf');
    expect((await host.values('Dashboard', 'P1')).flat()).not.toContain('#NAME?');
  });
});

describe('undo', () => {
  test('brings back every cell, width, rule and sheet', async () => {
    host = await openLedger(LOG, GB);
    await host.click(RUN_NOW);
    const before = allLooks();
    const tabsBefore = tabs();
    const { action } = await ask();
    expect(allLooks()).not.toEqual(before);
    const reply = (await host.call('takeBack', action)) as Extract<UndoReply, { ok: true }>;
    expect(reply).toMatchObject({ ok: true, act: 'New look', kept: [] });
    expect(reply.ledger?.look).toBe('earlier');
    expect(allLooks()).toEqual(before);
    expect(tabs()).toEqual(tabsBefore);
    expect((await journalOf(host)).map(({ what, undone }) => [what, undone])).toEqual([
      ['Undone: New look', ''],
      ['Look renewed: Invitations, Journal, Dashboard', 'undone on 27 June 2026'],
    ]);
  });

  test('and another one is as the first', { tags: 'thorough' }, async () => {
    host = await openLedger(LOG, GB);
    await host.click(RUN_NOW);
    await ask();
    const given = allLooks();
    await host.call('undoLast');
    await ask();
    expect(allLooks()).toEqual(given);
  });

  test('keeps what the user has changed since, and says so', async () => {
    host = await openLedger(LOG, GB);
    const { action } = await ask();
    await host.type('Dashboard', 'P20', 'mine');
    const { kept } = (await host.call('takeBack', action)) as Extract<UndoReply, { ok: true }>;
    expect(kept.map(({ why }) => why)).toEqual(['the new Dashboard holds something of yours']);
    expect(tabs()).toContain('Dashboard (new look)');
    expect(await host.shown('Dashboard', 'A1')).toEqual([['Invite Ledger']]);
  });
});

describe('what is the user’s stays', () => {
  test('a Dashboard that a formula reads from keeps its look, and that is said', async () => {
    host = await openLedger(LOG, GB);
    host.arrange.addTab('Mine');
    await host.type('Mine', 'B3', '=Dashboard!C6');
    const { kept } = await ask();
    expect(kept).toEqual(['Dashboard keeps its look: Mine!B3 reads from it.']);
    expect(await host.shown('Dashboard', 'A1')).toEqual([['Invite Ledger']]);
    await host.click(RUN_NOW);
    expect(await host.shown('Dashboard', 'A6:C6')).toEqual([['My account', 'Free', '1']]);
  });

  test('a date that was given another format, and the values of all cells', async () => {
    host = await openLedger(LOG, GB);
    await host.click(RUN_NOW);
    const values = await host.values('Invitations', 'A1:N40');
    await ask();
    expect(await host.values('Invitations', 'A1:N40')).toEqual(values);
  });
});

test('a new book has it from the start, and nothing is offered', async () => {
  host = await openNewLedger(LOG, GB);
  expect(await lookNow()).toBe('current');
  expect(await ask()).toMatchObject({ ok: true, already: true, action: null });
  expect((await host.shown('Invitations', 'A1:D1'))[0]).toEqual(['Name', 'Status', 'Flag', 'Resend from']);
});
