/**
 * What users and Google put in the way: each act is done as far as it can be, and says the rest in a
 * sentence.
 */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HealthReply, Reply } from '../../src/addon/contract.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { column, date, openLedger, RUN_NOW, SET_UP } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => {
  host.dispose();
  vi.restoreAllMocks();
});

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' } as const;
const ANA = { Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') };
const target = { row: 2, name: 'Ana', url: '', account: '', sentOn: '2026-01-05' };
const withdraw = () =>
  host.call('logWithdrawal', { target, on: '2026-06-27', reason: '', followUp: '' }) as Promise<Reply>;
const list = (...values: string[]) => ({ criteria: 'VALUE_IN_LIST', values, allowInvalid: false }) as const;
/** Faults are left in the log of executions, which nobody reads here. */
const hush = () => vi.spyOn(console, 'warn').mockImplementation(() => {});

describe('data validation that rejects', () => {
  test.each([
    [
      'Status',
      'G2:G40',
      'Cannot write "Withdrawn" to Invitations!G2: the cell only allows Pending, Closed. Add "Withdrawn" to its drop-down (Data › Data validation), then try again.',
    ],
  ])('in %s refuses the act before anything is written', async (_, cells, message) => {
    host = await openLedger([ANA]);
    host.arrange.validate('Invitations', cells, list('Pending', 'Closed'));
    const before = await host.values('Invitations', 'A1:M5');
    expect(await withdraw()).toEqual({ ok: false, code: 'refused', message });
    expect(await host.values('Invitations', 'A1:M5')).toEqual(before);
    expect(await host.shown('Journal', 'A2')).toEqual([['']]);
  });

  test('in a derived column is a problem of a reply that says the act is done', async () => {
    host = await openLedger([ANA]);
    await host.type('Invitations', 'N2', '');
    host.arrange.validate('Invitations', 'N2:N40', list('Mine'));
    hush();
    const reply = await withdraw();
    if (!reply.ok) throw new Error(reply.message);
    expect(reply.ledger.problems.join()).toContain(
      'Cannot write "Cooling down" to Invitations!N2: the cell only allows Mine.',
    );
    expect(await column(host, 'Status', 1)).toEqual(['Withdrawn']);
  });
});

describe('looks', () => {
  test('set up goes through where rows cannot be frozen and columns are typed', {
    tags: 'thorough',
  }, async () => {
    host = await openInNode(ZONES);
    await host.paste('Sheet1', 1, 1, [
      ['Name', 'Sent on', 'Status'],
      ['Ana', { day: '2026-06-01' }, 'Pending'],
    ]);
    host.arrange.merge('Sheet1', 'E1:E2');
    host.arrange.typeColumn('Sheet1', 'F1:Z40');
    await host.click(SET_UP);
    expect(host.ui.dialogs).toEqual([]);
    expect((await host.call('readLedger')) as Reply).toMatchObject({ ok: true });
  });

  test('a chart’s sheet of our name is passed over by set up', { tags: 'thorough' }, async () => {
    host = await openInNode(ZONES);
    host.arrange.addSheetWithoutCells('Dashboard', 'OBJECT');
    await host.click(SET_UP);
    expect(host.ui.dialogs).toEqual([]);
    expect((await host.call('readLedger')) as Reply).toMatchObject({ ok: true });
    const sheets = Object.keys(host.save().workbook.sheets).length;
    await host.click(SET_UP);
    expect(Object.keys(host.save().workbook.sheets)).toHaveLength(sheets);
  });
});

describe('names', () => {
  test('a document that was never set up is not written to when it opens', async () => {
    host = await openInNode(ZONES);
    await host.type('Sheet1', 'B2', 'mine');
    host.arrange.nameRange('AsOf', "'Sheet1'!$B$2");
    const snapshot = host.save();
    host.dispose();
    host = await openInNode({ ...ZONES, snapshot });
    expect(await host.shown('Sheet1', 'B2')).toEqual([['mine']]);
  });

  test.each([
    ['of a deleted range', "'Dashboard'!#REF!", false],
    ['of a deleted range, which throws', "'Dashboard'!#REF!", true],
    ['of a range of the user’s', "'Settings'!$P$2", false],
    ['of several cells', "'Dashboard'!$B$2:$C$2", false],
  ])('a name %s is not ours: nothing is written there, and Health names it', async (_, reference, throws) => {
    host = await openLedger([ANA]);
    host.circumstances.deletedNamesThrow = throws;
    host.arrange.nameRange('AsOf', reference);
    host.setToday('2026-06-29');
    await host.click(RUN_NOW);
    expect(await host.shown('Dashboard', 'B2:C2')).toEqual([['2026-06-27', '']]);
    expect(await host.shown('Settings', 'P2')).toEqual([['']]);
    const reply = (await host.call('readHealth')) as Extract<HealthReply, { ok: true }>;
    expect(reply.health.missing).toEqual(['A cell of the Dashboard is missing.']);
  });
});

describe('triggers that Google keeps to itself', () => {
  test.each([
    ['the service does not answer', 'triggersAnswer'],
    ['the user left its box unticked', 'mayHaveTriggers'],
  ] as const)('%s: the ledger and Health say that it is not known', async (_, circumstance) => {
    host = await openLedger([ANA]);
    host.circumstances.language = 'fr';
    host.circumstances[circumstance] = false;
    expect(await host.call('readLedger')).toMatchObject({
      ok: true,
      ledger: { daily: { on: null, late: false } },
    });
    expect(await host.call('readHealth')).toMatchObject({ ok: true, health: { daily: { on: null } } });
    expect(await host.call('repairDaily')).toMatchObject({
      ok: false,
      code: 'refused',
      message: expect.stringMatching(
        /^Cannot turn on the daily check \(.+\)\. Try again\. If it still fails, remove Invite Ledger at myaccount\.google\.com\/connections, open it again, and tick the box that lets it run when you are not present\.$/,
      ),
    });
  });
});

test('where a trigger gets no lock and no properties of the document, the run fails where Google shows it', async () => {
  host = await openLedger([ANA]);
  host.ui.answers.push({ text: '' });
  await host.click('Turn on the daily check');
  host.circumstances.nullInTriggers = true;
  hush();
  await expect(host.fireTriggers()).rejects.toThrow('Google did not say which sheets are Invite Ledger’s.');
});

test('exceptions and dates of no class that the script knows are recognised all the same', async () => {
  host = await openLedger([ANA]);
  host.circumstances.foreignObjects = true;
  hush();
  await host.click(RUN_NOW);
  expect(await column(host, 'Flag', 1)).toEqual(['Stale']);
  expect(await withdraw()).toMatchObject({ ok: true, resendFrom: '2026-07-18' });
  host.on(({ method }) => {
    if (method === 'getDataRange') throw new Error('Service indisponible : Spreadsheets');
  });
  expect(await host.call('readHealth')).toEqual({
    ok: false,
    code: 'fault',
    message:
      'The spreadsheet did not answer as expected (Service indisponible : Spreadsheets). Check the log, then try again: nothing is logged twice. Signed in to several Google accounts? Open the sheet in a browser profile with one.',
  });
});
