/**
 * Odd spreadsheets that are not a tab or a cell: copied, of another zone or language, full of hostile cells.
 */
import { afterEach, expect, test } from 'vitest';
import type { Ledger } from '../../src/addon/contract.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { column, date, openLedger, RUN_NOW, SET_UP } from '../flows/ledger-host.ts';
import { HOSTILE_TEXTS } from './hostile-value.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' } as const;
const ANA = { Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-06-01') } as const;
const WITHDRAW = {
  target: { row: 2, name: 'Ana', url: '', account: '', sentOn: '2026-06-01' },
  on: '2026-06-27',
  reason: '',
  followUp: '',
};

test.each(['Dashboard', 'Settings', 'Journal', 'Invitations'])(
  'a copied file with the tab %s in front: set up takes up what came with it and asks nothing',
  async (front) => {
    host = await openLedger([ANA]);
    host.arrange.showTab(front);
    const { workbook } = host.save();
    host.dispose();
    host = await openInNode({ ...ZONES, snapshot: { workbook, properties: {}, triggers: [] } });
    host.arrange.showTab(front);
    await host.click(SET_UP);
    expect([host.ui.modals, host.ui.dialogs]).toEqual([[], []]);
    expect(new Set(host.save().workbook.sheetOrder)).toEqual(new Set(workbook.sheetOrder));
    expect(await column(host, 'Flag', 1)).toEqual(['Stale']);
  },
);

test('the sheet’s zone changed between two acts: days stay days, and the act before is taken back', async () => {
  host = await openLedger([ANA]);
  await host.call('logWithdrawal', WITHDRAW);
  const snapshot = host.save();
  host.dispose();
  host = await openInNode({ ...ZONES, sheetZone: 'Pacific/Auckland', snapshot });
  await host.click(RUN_NOW);
  expect(await host.shown('Invitations', 'E2:J2')).toEqual([
    ['2026-06-01', '', 'Withdrawn', '2026-06-27', '', '2026-07-18'],
  ]);
  expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 3, kept: [] });
  expect(await host.shown('Invitations', 'E2:H2')).toEqual([['2026-06-01', '', 'Pending', '']]);
});

test('a spreadsheet in fr_FR: every text stays text', async () => {
  host = await openLedger([ANA], { locale: 'fr_FR' });
  expect(await host.call('logWithdrawal', { ...WITHDRAW, reason: '1,5', followUp: 'VRAI' })).toMatchObject({
    ok: true,
  });
  expect(await host.values('Invitations', 'I2:M2')).toMatchObject([
    ['1,5', { day: '2026-07-18' }, 1, '', 'VRAI'],
  ]);
});

test('a protected column of flags: the withdrawal is logged, and what stayed behind is told', async () => {
  host = await openLedger([ANA], { rows: 100 });
  host.arrange.protect('Invitations', 'N1:N100');
  const reply = (await host.call('logWithdrawal', WITHDRAW)) as { ok: boolean; ledger: Ledger };
  expect(reply.ok).toBe(true);
  expect(reply.ledger.problems).toEqual([
    expect.stringMatching(/^Cannot write to Invitations!N2: .* protected/),
  ]);
  expect(await column(host, 'Status', 1)).toEqual(['Withdrawn']);
});

test('a log, settings, walls and journal full of hostile cells: every door replies and no cell of the user’s changes', async () => {
  host = await openLedger([], { rows: 100 });
  const texts = HOSTILE_TEXTS.map((text) => text.replaceAll('\0', ''));
  const cell = (index: number) => texts[index % texts.length] ?? '';
  const rows = texts.map((_, row) =>
    Array.from({ length: 13 }, (_cell, place) => cell(row * 7 + place * 11)),
  );
  await host.paste('Invitations', 2, 1, rows);
  await host.paste(
    'Settings',
    2,
    1,
    texts.slice(0, 30).map((text, row) => [text, cell(row * 3), cell(row)]),
  );
  await host.paste(
    'Settings',
    2,
    7,
    texts
      .slice(0, 40)
      .map((text, row) => [text, ...[1, 2, 3, 4, 5, 6, 7].map((place) => cell(row * 5 + place))]),
  );
  await host.paste(
    'Journal',
    2,
    1,
    texts.map((text, row) => [
      { day: '2026-06-01' },
      text,
      ...Array.from({ length: 10 }, (_cell, place) => cell(row + place * 3)),
    ]),
  );
  const cells = async () => [
    await host.values('Invitations', `A2:I${rows.length + 1}`),
    await host.values('Settings', 'A1:N41'),
  ];
  const before = await cells();
  for (const [name, ...args] of [
    ['runDailyNow'],
    ['readLedger'],
    ['readHealth'],
    ['readImportLog'],
    ['checkPerson', '__proto__'],
    ['undoLast'],
  ]) {
    const reply = (await host.call(name ?? '', ...args)) as { ok?: boolean; message?: string } | undefined;
    expect(`${name} ${reply?.ok ?? true} ${reply?.message ?? ''}`).toBe(`${name} true `);
  }
  expect(host.ui.dialogs).toEqual([]);
  expect(await cells()).toEqual(before);
  const formulas = [
    await host.formulas('Invitations', 'A1:Z90'),
    await host.formulas('Journal', 'A1:L100'),
    await host.formulas('Settings', 'A1:N60'),
  ];
  expect(formulas.flat(2).filter((formula) => formula !== '')).toEqual([]);
});
