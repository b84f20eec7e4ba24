/** The first steps through the built bundle: what is known of them, and what the user answers that no cell keeps. */
import { afterEach, describe, expect, test } from 'vitest';
import type { HealthReply, Ledger, LedgerReply, Reply, StepReply } from '../../src/addon/contract.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { date, journalOf, openLedger, openNewLedger, pasteRows, type Row, SET_UP } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const ledger = async (): Promise<Ledger> =>
  ((await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>).ledger;
const steps = async () => (await ledger()).steps;
const save = (answer: unknown) => host.call('saveStep', answer) as Promise<StepReply>;
const row = (status: string): Row => ({ Name: status, Status: status, 'Sent on': date('2026-06-01') });

describe('the list of the first steps', () => {
  test('begins with set up, and nothing is known of what was sent before', async () => {
    host = await openInNode({
      today: '2026-06-27',
      sheetZone: 'America/New_York',
      scriptZone: 'Asia/Kolkata',
    });
    expect(await host.call('readLedger')).toMatchObject({ ok: false, code: 'new' });
    expect(await host.call('setUpHere')).toEqual({ ok: true });
    expect(await steps()).toEqual({
      isShown: true,
      account: false,
      history: null,
      counts: [0, 0, 0],
      imported: null,
    });
    expect((await ledger()).daily).toMatchObject({ on: false, hour: null });
  });

  test('counts what came into the log, by what became of it', async () => {
    host = await openNewLedger();
    await pasteRows(
      host,
      ['Pending', 'Pending', 'Accepted', 'Withdrawn', 'Expired', 'Declined', 'Unknown'].map(row),
    );
    expect(await steps()).toMatchObject({ history: 'log', counts: [2, 1, 3] });
  });

  describe('offers to undo an import', () => {
    const one = (name: string) => ({
      name,
      company: '',
      url: `https://www.linkedin.com/in/${name}`,
      sentOn: '2026-06-20',
      note: '',
      status: 'Pending',
      closedOn: '',
      byName: false,
    });
    const bring = (importId: string, ...added: ReturnType<typeof one>[]) =>
      host.call('applyImport', {
        ...{ importId, account: 'My account', ownerSlug: null, exportedOn: '2026-06-27' },
        ...{ added, changed: [], last: true },
      });

    test('while nothing was changed since', { tags: 'thorough' }, async () => {
      host = await openNewLedger();
      expect(await bring('first', one('ana'))).toMatchObject({ ok: true, added: 1 });
      expect(await steps()).toMatchObject({ history: 'log', imported: 'first' });
      expect(await bring('second', one('ben'))).toMatchObject({ ok: true, added: 1 });
      expect(await steps()).toMatchObject({ imported: 'second' });
      const undone = await host.call('takeBack', 'second');
      expect(undone).toMatchObject({ ok: true, ledger: { steps: { imported: null } } });
      expect(await bring('third', one('ben'))).toMatchObject({ ok: true, added: 1 });
      const change = { from: 'My account', to: 'Jordan', merge: false };
      expect(await host.call('changeAccount', change)).toMatchObject({
        ledger: { steps: { imported: null } },
      });
    });

    test('not of one that brought nothing, nor where the list is hidden', { tags: 'thorough' }, async () => {
      host = await openNewLedger([
        { ...row('Pending'), 'Profile URL': one('ana').url, 'Sent on': date('2026-06-20') },
      ]);
      expect(await bring('again', one('ana'))).toMatchObject({ ok: true, added: 0 });
      expect(await steps()).toMatchObject({ isShown: true, imported: null });
      await save('hide');
      await bring('first', one('ben'));
      expect(await steps()).toMatchObject({ isShown: false, imported: null });
    });
  });

  test('ends when it is hidden, also for who sets up again', async () => {
    host = await openNewLedger();
    expect(await save('hide')).toMatchObject({ ok: true, ledger: { steps: { isShown: false } } });
    await host.click(SET_UP);
    expect(await steps()).toMatchObject({ isShown: false });
  });

  test('who starts from zero says so once, and may take it back', async () => {
    host = await openNewLedger();
    expect(await save('from zero')).toMatchObject({ ok: true, ledger: { steps: { history: 'zero' } } });
    expect(await save('from zero')).toMatchObject({ ok: true, ledger: { steps: { history: 'zero' } } });
    expect(await steps()).toMatchObject({ history: 'zero' });
    expect(await save('not from zero')).toMatchObject({ ok: true, ledger: { steps: { history: null } } });
  });

  test.each([[''], ['later'], [null], [{ answer: 'hide' }]])('%j is no answer', async (answer) => {
    host = await openNewLedger();
    expect(await save(answer)).toMatchObject({ ok: false, code: 'invalid' });
    expect(await steps()).toMatchObject({ isShown: true, history: null });
  });
});

describe('whose account it is', () => {
  const change = (from: string, to: string, type?: unknown) =>
    host.call('changeAccount', { from, to, type, merge: false }) as Promise<Reply>;
  const settings = async () => (await host.shown('Settings', 'G2:H3')).map((cells) => cells.join('|'));

  test('name and type are saved as one action, and undone as one', async () => {
    host = await openLedger([{ ...row('Pending'), Account: 'My account' }]);
    const before = await settings();
    const reply = await change('My account', 'Jordan Pike', 'Premium');
    expect(reply).toMatchObject({
      ok: true,
      ledger: {
        steps: { account: true },
        standings: [{ account: 'Jordan Pike', type: 'Premium', weeklyLimit: 150 }],
      },
    });
    expect(await settings()).toEqual(['Jordan Pike|Premium', '|']);
    expect((await journalOf(host)).map(({ what }) => what)).toEqual([
      'Account renamed: “My account” → “Jordan Pike”, Premium, 1 row',
    ]);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, kept: [] });
    expect(await settings()).toEqual(before);
    expect(await steps()).toMatchObject({ account: false });
  });

  test('the type alone changes no name; twice is once', async () => {
    host = await openLedger();
    await change('My account', 'Jordan', 'Free');
    expect(await change('Jordan', 'Jordan', 'sales navigator')).toMatchObject({ ok: true, already: false });
    expect(await settings()).toEqual(['Jordan|Sales Navigator', '|']);
    expect((await journalOf(host))[0]?.what).toBe('Jordan is Sales Navigator');
    expect(await change('Jordan', 'Jordan', 'Sales Navigator')).toMatchObject({ ok: true, already: true });
    expect(await change('Jordan', 'Jordan')).toMatchObject({ ok: true, already: true });
  });

  test.each([['Gold'], [7], [{}]])('the type %j is refused, and nothing is written', async (type) => {
    host = await openLedger();
    const before = await settings();
    expect(await change('My account', 'Jordan', type)).toMatchObject({ ok: false, code: 'invalid' });
    expect(await settings()).toEqual(before);
  });
});

describe('the hour of the daily check', () => {
  const turnOn = (...hour: unknown[]) => host.call('repairDaily', ...hour) as Promise<HealthReply>;
  const triggers = () => host.save().triggers.map(({ hour, zone }) => `${hour} ${zone}`);

  test('is the one that was chosen, in the spreadsheet’s zone, and a repair keeps it', async () => {
    host = await openNewLedger();
    expect(await turnOn()).toMatchObject({ ok: true, health: { daily: { on: true, hour: 4 } } });
    expect(triggers()).toEqual(['4 America/New_York']);
    expect(await turnOn(9)).toMatchObject({ ok: true, health: { daily: { on: true, hour: 9 } } });
    expect(triggers()).toEqual(['9 America/New_York']);
    expect((await ledger()).daily).toMatchObject({ on: true, hour: 9 });
    await host.click('Turn off the daily check');
    expect(triggers()).toEqual([]);
    expect(await turnOn()).toMatchObject({ ok: true, health: { daily: { hour: 9 } } });
    expect(triggers()).toEqual(['9 America/New_York']);
  });

  test.each([[24], [-1], [9.5], ['9']])('%j is no hour', async (hour) => {
    host = await openNewLedger();
    expect(await turnOn(hour)).toMatchObject({ ok: false, code: 'invalid' });
    expect(triggers()).toEqual([]);
  });
});
