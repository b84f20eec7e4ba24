/** Set up through the built bundle: from nothing, from the user's own log, twice, and as a repair. */
import { afterEach, describe, expect, test } from 'vitest';
import type { AdoptReply, SurveyReply } from '../../src/addon/contract-adopt.ts';
import { RULE_KEYS } from '../../src/core/policy.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { column, date, openLedger, openNewLedger, type Row, RUN_NOW, SET_UP } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' } as const;
const EARLIER =
  'Name,Company,Profile URL,Account,Sent on,Note,Status,Closed on,Reason,Resend from,Attempt,Goal fit,Follow-up,Flag';
const HEADERS = EARLIER.split(',');
const NEW_HEADERS = [
  ...['Name', 'Status', 'Flag', 'Resend from', 'Sent on', 'Closed on', 'Company', 'Account', 'Attempt'],
  ...['Note', 'Reason', 'Goal fit', 'Follow-up', 'Profile URL'],
];

/** In their order; the last one is hidden. */
const TABS = ['Invitations', 'Dashboard', 'Settings', 'Journal', 'Journal details'];
const tabs = (of: NodeHost) => {
  const { sheetOrder, sheets } = of.save().workbook;
  return sheetOrder.map((id) => sheets[id]?.name);
};

describe('set up of an empty spreadsheet', () => {
  test('makes the log, the Dashboard, the Settings with every rule and the Journal, and leaves no empty tab', async () => {
    host = await openNewLedger();
    expect(tabs(host)).toEqual(TABS);
    expect(await host.shown('Invitations', 'A1:N1')).toEqual([NEW_HEADERS]);
    const rules = (await host.shown('Settings', 'A10:G49')).filter(([, value]) => value !== '');
    expect(rules).toHaveLength(RULE_KEYS.length);
    for (const [, value, unit, usual, sure, source, says] of rules) {
      expect(value).toMatch(/^\d+$/);
      expect(usual).toBe(value);
      expect([unit, sure, source, says]).not.toContain('');
    }
    expect(await host.shown('Dashboard', 'A1:E1')).toEqual([['Today', '', '', '', 'Saturday 27 June 2026']]);
  });

  test.each([
    ['as it is now', openNewLedger],
    ['by an earlier version', openLedger],
  ])('run twice, it changes nothing: set up %s', async (_, open) => {
    host = await open([{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') }]);
    await host.click(RUN_NOW);
    const before = host.save();
    const setters: string[] = [];
    host.on(({ service, method }) => {
      if (/^(set(?!Value$)|insert)/.test(method) && service !== 'PropertiesService')
        setters.push(`${service}.${method}`);
    });
    await host.click(SET_UP);
    expect(setters).toEqual(['Properties.setProperty'].filter((call) => setters.includes(call)));
    const after = host.save();
    // The mark by which an open sidebar learns that something was done.
    expect({ ...after.properties, changed: '' }).toEqual({ ...before.properties, changed: '' });
    expect(after.workbook.sheetOrder).toEqual(before.workbook.sheetOrder);
    expect(after.workbook.resources).toEqual(before.workbook.resources);
  });

  test('a sheet of the user’s that is called Settings stays theirs', async () => {
    host = await openInNode(ZONES);
    await host.paste('Sheet1', 1, 1, [['Name', 'Sent on', 'Status']]);
    await host.click(SET_UP);
    await host.click(SET_UP);
    expect(await host.shown('Sheet1', 'A1:D1')).toEqual([['Name', 'Sent on', 'Status', 'Company']]);
  });
});

describe('the Dashboard of an earlier version', () => {
  test('shows pending, headroom, quota, reset, acceptance and flags of each account', async () => {
    host = await openLedger();
    await host.paste('Settings', 2, 7, [
      ['Ana', 'Free', 20, 10, null, null],
      ['Ben & Co', 'Premium', null, null, null, null],
    ]);
    const sent = [...Array(12).keys()].map((index) => ({
      Name: `P${index}`,
      Account: index ? 'Ana' : '',
      Status: 'Pending',
      'Sent on': date('2026-06-25'),
    }));
    await host.paste('Invitations', 2, 1, [
      ...sent.map((row) => HEADERS.map((header) => (row as Row)[header as keyof Row] ?? null)),
      [
        'Old',
        null,
        null,
        'Ana',
        { day: '2026-05-01' },
        null,
        'Accepted',
        { day: '2026-05-02' },
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      [
        'Far',
        null,
        null,
        'Ben & Co',
        { day: '2026-01-05' },
        null,
        'Pending',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      [
        'Gone',
        null,
        null,
        'Ben & Co',
        { day: '2026-01-05' },
        null,
        'Withdrawn',
        { day: '2026-05-01' },
        null,
        null,
        null,
        null,
        null,
        null,
      ],
    ]);
    await host.click(RUN_NOW);
    expect(await host.shown('Dashboard', 'A6:C8')).toEqual([
      ['Ana', 'Free', '12'],
      ['Ben & Co', 'Premium', '1'],
      ['', '', ''],
    ]);
    expect(await host.shown('Dashboard', 'E6:N7')).toEqual([
      ['10', '-2', '20', '8', '88', '100', '2026-07-02', '', '0', '0'],
      ['300', '299', '500', '499', '150', '150', '', '', '1', '1'],
    ]);
    expect((await host.shown('Dashboard', 'D6'))[0]?.[0]).toBe('•'.repeat(15) + '·'.repeat(10));
  });
});

describe('set up of a log the user already keeps', () => {
  const OWN = [
    ['My outreach', null, null, null, null],
    ['Prospect', 'Outcome', 'Date sent', 'Remarks', 'LinkedIn URL'],
    ['Ana', 'Pending', { day: '2026-01-05' }, 'met in Lyon', 'https://www.linkedin.com/in/ana'],
    ['Ben', 'Withdrawn', { day: '2026-05-01' }, '=1+1', null],
  ];

  test('opens the guided set up, which is as wide as a dialog may be', async () => {
    host = await openInNode(ZONES);
    await host.paste('Sheet1', 1, 1, OWN);
    await host.click(SET_UP);
    expect(host.ui.modals.map(({ title }) => title)).toEqual(['Use a sheet I have']);
    expect(tabs(host)).toEqual(['Sheet1']);
  });

  testFirst(0, ['Journal', 'Settings', 'Dashboard'])(
    'asks also with %s in front, once a set up was undone',
    async (front) => {
      host = await openInNode({ ...ZONES, rows: 40 });
      await host.paste('Sheet1', 1, 1, OWN);
      const { survey } = (await host.call('surveySheet', {})) as Extract<SurveyReply, { ok: true }>;
      const choice = { sheetId: survey.sheetId };
      const { action } = (await host.call('prepareAdopt', choice)) as Extract<AdoptReply, { ok: true }>;
      await host.call('adoptSheet', choice, action);
      await host.call('finishAdopt');
      // What holds something of the user's stays.
      await host.type('Settings', 'K2', 'mine');
      await host.type('Dashboard', 'P3', 'mine');
      await host.call('takeBack', action);
      const before = tabs(host);
      host.arrange.showTab(front);
      await host.click(SET_UP);
      expect(host.ui.modals.map(({ title }) => title)).toEqual(['Use a sheet I have']);
      expect(tabs(host)).toEqual(before);
    },
  );

  test('makes a new log where nothing but our own sheets holds anything', async () => {
    host = await openNewLedger();
    host.arrange.deleteTab('Invitations');
    const saved = host.save();
    saved.properties['sheet.log'] = '';
    host.dispose();
    host = await openInNode({ ...ZONES, snapshot: saved });
    host.arrange.showTab('Journal');
    await host.click(SET_UP);
    expect(host.ui.modals).toEqual([]);
    expect(tabs(host)).toContain('Invitations');
  });

  test('a log in our own words needs no question, and one that is in use is repaired', {
    tags: 'thorough',
  }, async () => {
    host = await openInNode(ZONES);
    await host.paste('Sheet1', 1, 1, [
      ['Name', 'Sent on', 'Status'],
      ['Ana', { day: '2026-01-05' }, 'Pending'],
    ]);
    await host.click(SET_UP);
    await host.click(SET_UP);
    expect(host.ui.modals).toEqual([]);
    expect(await column(host, 'Flag', 1, 'Sheet1')).toEqual(['Stale']);
  });

  test('“Set up here” makes a new log beside it, and leaves it untouched', async () => {
    host = await openInNode(ZONES);
    await host.paste('Sheet1', 1, 1, [
      ['a', 'b'],
      ['1', '2'],
    ]);
    const before = host.look('Sheet1');
    expect(await host.call('setUpHere')).toEqual({ ok: true });
    expect(host.look('Sheet1')).toEqual(before);
    expect(await host.shown('Invitations', 'A1:N1')).toEqual([NEW_HEADERS]);
  });

  test('accounts named in the log become the accounts of Settings', { tags: 'thorough' }, async () => {
    host = await openInNode(ZONES);
    await host.paste('Sheet1', 1, 1, [
      ['Name', 'Sent on', 'Status', 'Account'],
      ['Ana', { day: '2026-06-01' }, 'Pending', '=cmd'],
      ['Ben', { day: '2026-06-01' }, 'Pending', 'Zoë'],
    ]);
    await host.click(SET_UP);
    expect(await host.shown('Settings', 'A5:A7')).toEqual([['=cmd'], ['Zoë'], ['']]);
    expect(await host.formulas('Settings', 'A5')).toEqual([['']]);
  });
});

describe('the columns added to a log the user already keeps', () => {
  const OWN = [
    ['Name', 'Sent on', 'Status'],
    ['Ana', { day: '2026-01-05' }, 'Pending'],
    ['Ben', { day: '2026-05-01' }, 'Withdrawn'],
  ];
  const adopt = async (own: Parameters<NodeHost['paste']>[3] = OWN) => {
    host = await openInNode({ ...ZONES, rows: 40 });
    await host.paste('Sheet1', 1, 1, own);
    const before = host.look('Sheet1');
    await host.click(SET_UP);
    return before;
  };
  const journal = async () => (await host.shown('Journal', 'B2:F4')).filter(([what]) => what !== '');

  test('are one action of the Journal', async () => {
    await adopt();
    expect(tabs(host)).toEqual(['Sheet1', ...TABS.slice(1)]);
    expect(await journal()).toEqual([['Your sheet is now the log: 11 columns added', '—', '', 'Set up', '']]);
  });

  testFirst(1, [
    ['headers in row 1', OWN],
    ['a title above them', [['Outreach', null, null], ...OWN]],
  ])('go by undo, with all that they were given: %s', async (_, own) => {
    const before = await adopt(own);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 9, ledger: null });
    expect(await host.call('readLedger')).toMatchObject({ ok: false, code: 'new' });
    expect(host.look('Sheet1')).toEqual(before);
    expect((await journal()).map(([what, , , , undone]) => [what, undone])).toEqual([
      ['Undone: Set up', ''],
      ['Your sheet is now the log: 11 columns added', 'undone on 27 June 2026'],
    ]);
  });

  test('come back with another set up', { tags: 'thorough' }, async () => {
    await adopt();
    const set = host.look('Sheet1');
    await host.call('undoLast');
    host.arrange.showTab('Sheet1');
    await host.click(SET_UP);
    expect(host.look('Sheet1')).toEqual(set);
  });

  test('stay where the user wrote into them, and are named', async () => {
    await adopt();
    const [headers = []] = await host.shown('Sheet1', 'A1:Z1');
    const cellOf = (header: string, row: number) =>
      `${String.fromCharCode(65 + headers.indexOf(header))}${row}`;
    await host.type('Sheet1', cellOf('Company', 2), 'X');
    await host.type('Sheet1', cellOf('Attempt', 2), '7');
    await host.type('Sheet1', cellOf('Goal fit', 1), 'Fit');
    const { kept } = (await host.call('undoLast')) as { kept: { cell: string; why: string }[] };
    expect(kept.map(({ cell, why }) => `${cell}: ${why}`)).toEqual([
      `Sheet1!${cellOf('Company', 1)}: the column holds values`,
      `Sheet1!${cellOf('Attempt', 1)}: the column holds values`,
      `Sheet1!${cellOf('Goal fit', 1)}: the cell was edited since and holds "Fit"`,
    ]);
    const [left = []] = await host.shown('Sheet1', 'A1:Z1');
    expect(left.filter(Boolean)).toEqual(['Name', 'Sent on', 'Status', 'Company', 'Attempt', 'Fit']);
  });

  test('that the sheet had no room for are deleted', { tags: 'thorough' }, async () => {
    await adopt([
      ['Name', 'Sent on', 'Status', ...Array(20).fill('x')],
      ...OWN.slice(1).map((row) => [...row, ...Array(20).fill(1)]),
    ]);
    await host.call('undoLast');
    const sheets = Object.values(host.save().workbook.sheets);
    expect(sheets.find((sheet) => sheet?.name === 'Sheet1')?.columnCount).toBe(26);
  });

  test('are written once, however often set up is run', { tags: 'thorough' }, async () => {
    await adopt();
    await host.click(SET_UP);
    expect(await journal()).toHaveLength(1);
  });

  test('and a column that the user deleted comes back as a repair, which undo takes back alone', async () => {
    host = await openLedger([{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') }]);
    await host.type('Invitations', 'B1', '');
    await host.call('repairSheets');
    expect(await host.shown('Invitations', 'O1')).toEqual([['Company']]);
    expect((await journal()).map(([what]) => what)).toEqual(['Log repaired: 1 column added']);
    await host.call('undoLast');
    expect(await host.shown('Invitations', 'N1:N2')).toEqual([['Flag'], ['Stale']]);
    expect(await host.shown('Invitations', 'O1')).toEqual([['']]);
  });
});

describe('the menu', () => {
  test('installed but not enabled (NONE), onOpen adds the menu and calls nothing else', async () => {
    host = await openInNode({ ...ZONES, enabled: false });
    expect(host.menu().map(({ label }) => label)).toContain(SET_UP);
  });

  test('the daily check is turned on at an hour of the sheet’s zone, once, and off again', async () => {
    host = await openLedger();
    host.ui.answers.push({ text: '7' }, { text: '23' });
    await host.click('Turn on the daily check');
    await host.click('Turn on the daily check');
    expect(host.save().triggers).toMatchObject([
      { handler: 'dailyHighlight', hour: 23, zone: 'America/New_York' },
    ]);
    await host.click('Turn off the daily check');
    expect(host.save().triggers).toEqual([]);
  });

  test.each(['24', '-1', 'noon', '7.5'])('the hour "%s" is refused and no trigger is made', async (text) => {
    host = await openLedger();
    host.ui.answers.push({ text });
    await host.click('Turn on the daily check');
    expect(host.ui.dialogs.join()).toContain(`Cannot use "${text}" as the hour`);
    expect(host.save().triggers).toEqual([]);
  });

  test('before set up, each item says what to do', async () => {
    host = await openInNode(ZONES);
    await host.click(RUN_NOW);
    expect(host.ui.dialogs.join()).toContain('Set up this spreadsheet');
    await host.fireTriggers();
  });

  test('opening the sheet brings AsOf to today', async () => {
    host = await openLedger();
    const snapshot = host.save();
    host.dispose();
    host = await openInNode({ ...ZONES, today: '2026-07-01', snapshot });
    expect(await host.shown('Dashboard', 'B2')).toEqual([['2026-07-01']]);
  });
});

describe('repair', () => {
  test('keeps the user’s settings when a column was put in front of them', async () => {
    host = await openLedger();
    const rules = await host.values('Settings', `A1:E${RULE_KEYS.length + 1}`);
    await host.paste('Settings', 1, 1, rules.map(() => [null, null, null, null, null]) as never);
    await host.paste('Settings', 1, 2, rules.map((row) => row.slice(0, 3)) as never);
    await host.type('Settings', 'C2', '30');
    await host.click(SET_UP);
    expect(await host.shown('Settings', 'A2:C2')).toEqual([['', 'Cooldown after a withdrawal', '30']]);
    const below = RULE_KEYS.length + 2;
    expect(await host.shown('Settings', `B${below}:B${below + 1}`)).toEqual([[''], ['']]);
  });

  test('a copy of the file, whose properties are gone, takes up the sheets that came with it', async () => {
    host = await openLedger([{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') }]);
    await host.type('Settings', 'B2', '30');
    const { workbook } = host.save();
    host.dispose();
    host = await openInNode({ ...ZONES, snapshot: { workbook, properties: {}, triggers: [] } });
    await host.click(SET_UP);
    await host.click(RUN_NOW);
    expect(tabs(host)).toEqual(TABS);
    expect(await host.shown('Settings', 'B2')).toEqual([['30']]);
    expect(await column(host, 'Flag', 1)).toEqual(['Stale']);
  });

  test('a copy of one as it is set up now goes on in its look', async () => {
    host = await openNewLedger([{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-01-05') }]);
    await host.type('Settings', 'B10', '30');
    const { workbook } = host.save();
    host.dispose();
    host = await openInNode({ ...ZONES, snapshot: { workbook, properties: {}, triggers: [] } });
    await host.click(SET_UP);
    await host.click(RUN_NOW);
    expect(tabs(host)).toEqual(TABS);
    expect(await host.shown('Settings', 'B10')).toEqual([['30']]);
    expect(await host.shown('Dashboard', 'C5')).toEqual([['1']]);
    expect(await host.call('readLedger')).toMatchObject({ ledger: { look: 'current' } });
  });

  test('a copy of the file keeps what its owner’s words mean', async () => {
    host = await openLedger([{ Name: 'Ana', Status: 'Parked', 'Sent on': date('2026-01-05') }]);
    host.arrange.addTab('Your words');
    await host.paste('Your words', 1, 1, [
      ['What', 'In your sheet', 'Means'],
      ['Word', 'Parked', 'Pending'],
    ]);
    const { workbook } = host.save();
    host.dispose();
    host = await openInNode({ ...ZONES, snapshot: { workbook, properties: {}, triggers: [] } });
    await host.click(SET_UP);
    await host.click(RUN_NOW);
    expect(await column(host, 'Flag', 1)).toEqual(['Stale']);
  });
});
