/**
 * Health through the built bundle: what is found, named with its cell, and mended; what is missing; the daily
 * run.
 */
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type {
  CellPlace,
  Finding,
  FindingId,
  Health,
  HealthReply,
  UndoReply,
} from '../../src/addon/contract.ts';
import type { PastedValue } from '../../src/host/host.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { column, date, detailsOf, journalOf, openLedger, type Row, RUN_NOW } from './ledger-host.ts';

let host: NodeHost;
/** The book that most tests share; the others open one of their own. */
let shared: NodeHost | undefined;
afterEach(() => {
  if (host !== shared) host.dispose();
});
afterAll(() => shared?.dispose());

const ANA: Row = {
  Name: 'Ana',
  'Profile URL': 'https://www.linkedin.com/in/ana',
  Status: 'Pending',
  'Sent on': date('2026-06-01'),
};
const DONE: Row = { Name: 'Ben', Status: 'Accepted', 'Sent on': date('2026-06-01') };
const TURN_ON = 'Turn on the daily check';

const HEADERS = [
  ...['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status'],
  ...['Closed on', 'Reason', 'Resend from', 'Attempt', 'Goal fit', 'Follow-up', 'Flag'],
] as const;

/**
 * Fills the log of the shared book anew; each change of a book costs a calculation, so Settings stay as they
 * were left.
 */
async function fill(rows: readonly Row[]): Promise<void> {
  shared ??= await openLedger();
  host = shared;
  const cells = (row: Row) => HEADERS.map((header) => (row as Record<string, PastedValue>)[header] ?? null);
  const lines = Array.from({ length: 4 }, (_, index) => cells(rows[index] ?? {}));
  await host.paste('Invitations', 2, 1, lines);
}

async function ask(name: 'readHealth' | 'repairSheets' | 'repairDaily' | 'stopDailyHere'): Promise<Health> {
  const reply = (await host.call(name)) as HealthReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply.health;
}
const fix = (id: FindingId) => host.call('fixFinding', id) as Promise<HealthReply>;
const select = (place: unknown) => host.call('selectCell', place);

/** The findings of one kind, and that there are none of another. */
async function only(kind: string): Promise<readonly Finding[]> {
  const { groups } = await ask('readHealth');
  expect(groups.map((group) => group.kind)).toEqual([kind]);
  return groups[0]?.findings ?? [];
}

/** What the Journal says of the last change, and what its details keep of it. */
async function lastChange(): Promise<unknown> {
  const { action, act, from, to } = (await detailsOf(host)).at(-1) ?? {};
  const told = (await journalOf(host)).find(({ id }) => id === action);
  return { what: told?.what, person: told?.person, where: told?.where, act, from, to };
}

test('a log in order has nothing to find', async () => {
  await fill([ANA, DONE]);
  expect(await ask('readHealth')).toEqual({
    daily: { on: false, late: false, hoursSince: 0, failure: null, hour: null },
    renamed: [],
    missing: [],
    groups: [],
  });
});

describe('what is found and has no safe fix', () => {
  test.each<[string, string, Row[], string, string]>([
    [
      'sent tomorrow',
      'impossible',
      [{ ...ANA, 'Sent on': date('2026-06-28') }],
      'E2',
      'Invitations!E2 says 28 June 2026, which is after today, 27 June 2026: correct the date.',
    ],
    [
      'withdrawn before it was sent',
      'order',
      [{ ...DONE, Status: 'Withdrawn', 'Closed on': date('2026-05-01') }],
      'H2',
      'Invitations!H2 says that the invitation to Ben ended on 1 May 2026, before it was sent on 1 June 2026 (Invitations!E2): correct the wrong one.',
    ],
    [
      'no date',
      'date',
      [{ ...ANA, 'Sent on': 'last week' }],
      'E2',
      'Invitations!E2 holds "last week", which isn’t a date. Write one such as 2026-06-27.',
    ],
    [
      'a resend day that is none',
      'date',
      [{ ...DONE, 'Resend from': 'after the holidays' }],
      'J2',
      'Invitations!J2 holds "after the holidays", which isn’t a date. Write one such as 2026-06-27.',
    ],
    [
      'a pending one without its day',
      'not sent',
      [{ Name: 'Ana', 'Profile URL': 'https://www.linkedin.com/in/ana', Status: 'Pending' }],
      'E2',
      'Invitations!E2 is empty: write the day on which the invitation to Ana was sent.',
    ],
    [
      'withdrawn without a day',
      'not closed',
      [{ ...DONE, Status: 'Withdrawn' }],
      'H2',
      'Invitations!H2 is empty: write the day on which the invitation to Ben was withdrawn; the cooldown counts from it.',
    ],
    [
      'what is too long for a word of status',
      'status',
      [{ ...DONE, Status: 'word '.repeat(30) }],
      'G2',
      'Invitations!G2 holds "word word word word word word word word word word word word…", which isn’t a status. Choose Pending, Accepted, Withdrawn, Expired, Declined, Unknown.',
    ],
    [
      'pending twice',
      'twice',
      [ANA, DONE, { ...ANA, 'Sent on': date('2026-06-10') }],
      'A4',
      'Invitations!A4: Ana is pending from My account here and in Invitations!A2. Delete one, or change its status.',
    ],
    [
      'pending without an address',
      'address',
      [{ ...ANA, 'Profile URL': null }],
      'C2',
      'Invitations!C2 is empty. Write the address of Ana, such as https://www.linkedin.com/in/name.',
    ],
  ])('%s is named with its cell, which can be shown', async (_fact, kind, rows, a1, says) => {
    await fill(rows);
    const [found, ...others] = await only(kind);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ says, fix: null });
    expect(await select(found?.place)).toEqual({ ok: true });
    expect(host.selection()).toEqual({ sheet: 'Invitations', a1 });
    expect(await fix(found?.id as FindingId)).toMatchObject({ ok: false, code: 'moved' });
  });

  test('a second column for the same thing is found at its header', async () => {
    host = await openLedger([ANA]);
    await host.type('Invitations', 'P1', 'Outcome');
    expect(await only('header')).toEqual([
      {
        id: { kind: 'header', row: 1, column: 16, holds: 'Outcome' },
        says: 'Invitations!P1 "Outcome" means the same as "Status" in Invitations!G1, which is the one that counts. Move its values there, or rename this one.',
        place: { sheet: 'log', row: 1, column: 16 },
        fix: null,
      },
    ]);
  });

  test('Settings that cannot be used are found in their cells, and headers that are gone without one', async () => {
    host = await openLedger([ANA]);
    await host.type('Settings', 'B3', 'three weeks');
    await host.type('Settings', 'G1', 'Who');
    const found = await only('settings');
    expect(found.map(({ says, place }) => [says, place])).toEqual([
      [
        'There is no header "Account" in "Settings", so the cells below aren’t read. Write it there again.',
        null,
      ],
      [
        'Cannot use "three weeks" in Settings!B3: write a whole number, 0 or more. The default is used.',
        { sheet: 'settings', row: 3, column: 2 },
      ],
    ]);
    await select(found[1]?.place);
    expect(host.selection()).toEqual({ sheet: 'Settings', a1: 'B3' });
  });

  test('of many, the first 20 are told and the others counted', async () => {
    host = await openLedger(
      Array.from({ length: 43 }, (_, index) => ({ ...DONE, Name: `P${index}`, Status: `maybe ${index}` })),
    );
    const { groups } = await ask('readHealth');
    expect(groups.map(({ kind, alike, findings, more }) => [kind, alike.length, findings, more])).toEqual([
      ['status', 20, [], 23],
    ]);
  });
});

describe('what is mended by one click', () => {
  test.each<[string, string, Row, string, string, string, unknown, object]>([
    [
      'a date written as text',
      'text date',
      { ...ANA, 'Sent on': '26.05.2026' },
      'E2',
      'Invitations!E2 holds "26.05.2026" as text. Did you mean 26 May 2026?',
      'Change to 26 May 2026',
      { day: '2026-05-26' },
      {
        what: 'Fixed: “26.05.2026” → 26 May 2026',
        from: { sentOn: '26.05.2026' },
        to: { sentOn: { at: '2026-05-26T00:00:00.000' } },
      },
    ],
    [
      'another word for a status',
      'word',
      { ...ANA, Status: 'connected' },
      'G2',
      'Invitations!G2 holds "connected", which counts as Accepted.',
      'Change to Accepted',
      'Accepted',
      { what: 'Fixed: “connected” → Accepted', from: { status: 'connected' }, to: { status: 'Accepted' } },
    ],
  ])('%s', async (_fact, kind, row, a1, says, words, holds, change) => {
    await fill([DONE, row].reverse());
    const [found] = await only(kind);
    expect(found).toMatchObject({ says, fix: words });
    expect(await fix(found?.id as FindingId)).toMatchObject({ ok: true, health: { groups: [] } });
    expect(await host.values('Invitations', a1)).toEqual([[holds]]);
    expect(await lastChange()).toEqual({ person: 'Ana', where: 'Health', act: 'Fix', ...change });
    const journal = await journalOf(host);
    expect(await fix(found?.id as FindingId)).toMatchObject({ ok: false, code: 'moved' });
    expect(await journalOf(host)).toEqual(journal);
  });

  test('a day that text leaves no doubt of counts before it is mended, and mending can be taken back', async () => {
    await fill([{ ...ANA, 'Sent on': '26.05.2026' }]);
    await host.click(RUN_NOW);
    expect(await column(host, 'Flag', 1)).toEqual(['Stale']);
    const [found] = await only('text date');
    await fix(found?.id as FindingId);
    expect(await column(host, 'Flag', 1)).toEqual(['Stale']);
    expect((await host.call('undoLast')) as UndoReply).toMatchObject({
      ok: true,
      act: 'Fix',
      undone: 1,
      kept: [],
    });
    expect(await host.values('Invitations', 'E2')).toEqual([['26.05.2026']]);
  });

  test('an account that Settings does not list is told in one line, with what it may be', async () => {
    host = await openLedger([
      { ...ANA, Account: '=1+1' },
      { ...DONE, Account: '=1+1' },
    ]);
    const { groups } = await ask('readHealth');
    expect(groups.map(({ kind, total, findings, alike }) => [kind, total, findings, alike])).toEqual([
      [
        'account',
        1,
        [],
        [
          {
            kind: 'account',
            key: '=1+1',
            holds: '=1+1',
            header: 'Account',
            ...{ rows: 2, atOnce: 2, firstRows: [], proof: '', becomes: [], orders: [] },
            place: { sheet: 'log', row: 2, column: 4 },
            meanings: ['My account'],
            chosen: '',
            isRemembered: false,
          },
        ],
      ],
    ]);
  });

  test('rows that moved since are not mended', async () => {
    await fill([{ ...ANA, Status: 'connected' }, DONE]);
    const [found] = await only('word');
    await host.paste('Invitations', 2, 7, [['Accepted'], ['open']]);
    expect(await fix(found?.id as FindingId)).toMatchObject({ ok: false, code: 'moved' });
    expect(await column(host, 'Status', 2)).toEqual(['Accepted', 'open']);
    for (const id of [null, {}, { ...found?.id, holds: 'open' }, 'x']) {
      expect(await host.call('fixFinding', id)).toMatchObject({ ok: false, code: 'moved' });
    }
  });
});

describe('a formula where a value belongs', () => {
  test.each<[string, string, string, unknown, string]>([
    ['a text', 'B2', '=UPPER("acme")', 'ACME', 'company'],
    ['a day', 'E2', '=DATE(2026,6,2)', { day: '2026-06-02' }, 'sentOn'],
    ['text that looks like a formula', 'A2', '="="&"1+1"', '=1+1', 'name'],
  ])(
    '%s is kept as a value, the Journal tells the formula, and undo brings it back',
    async (_fact, a1, formula, value, field) => {
      await fill([ANA]);
      await host.type('Invitations', a1, formula);
      const [found] = await only('formula');
      expect(found).toMatchObject({
        says: `Invitations!${a1} holds the formula "${formula}" where a value belongs: what it shows may change when rows are sorted.`,
        fix: 'Keep its value',
      });
      expect(await fix(found?.id as FindingId)).toMatchObject({ ok: true, health: { groups: [] } });
      expect(await host.formulas('Invitations', a1)).toEqual([['']]);
      expect(await host.values('Invitations', a1)).toEqual([[value]]);
      expect(await lastChange()).toMatchObject({
        what: `Fixed: “${formula}” → its value`,
        from: { [field]: { formula } },
        to: { [field]: typeof value === 'string' ? value : { at: '2026-06-02T00:00:00.000' } },
      });
      // What is told of it is no formula.
      expect((await host.formulas('Journal', 'A1:G40')).flat().join('')).toBe('');
      expect(await fix(found?.id as FindingId)).toMatchObject({ ok: false, code: 'moved' });
      expect((await host.call('undoLast')) as UndoReply).toMatchObject({ ok: true, undone: 1, kept: [] });
      expect(await host.formulas('Invitations', a1)).toEqual([[formula]]);
      expect(await host.values('Invitations', a1)).toEqual([[value]]);
    },
  );

  test.each<[string, string, string, string]>([
    ['that changes by itself', 'F2', '=TODAY()', 'it changes from day to day, so write what was true then'],
    ['that shows an error', 'B2', '=1/0', 'it shows "#DIV/0!", so write the value'],
    ['that shows nothing', 'B2', '=""', 'it shows nothing, so write the value or empty the cell'],
    [
      'that fills the column',
      'B2',
      '=UNIQUE(A2:A3)',
      'it may fill other cells too, so copy what it shows and paste the values only',
    ],
    [
      'behind a link',
      'B2',
      '=HYPERLINK("https://example.com","Acme")',
      'it shows a label for an address, so write each in its own column',
    ],
  ])('one %s is found, and the user must act', async (_fact, a1, formula, advice) => {
    await fill([ANA, DONE]);
    await host.type('Invitations', a1, formula);
    const [found] = await only('formula');
    expect(found).toMatchObject({
      says: `Invitations!${a1} holds the formula "${formula}" where a value belongs: ${advice}.`,
      fix: null,
    });
    expect(await fix(found?.id as FindingId)).toMatchObject({ ok: false, code: 'moved' });
    expect(await host.formulas('Invitations', a1)).toEqual([[formula]]);
  });

  test('resend day, attempt, goal fit and columns of the user’s own may be worked out', async () => {
    host = await openLedger([{ ...DONE, Status: 'Withdrawn', 'Closed on': date('2026-06-02') }]);
    await host.type('Invitations', 'J2', '=H2+60');
    await host.type('Invitations', 'K2', '=1');
    await host.type('Invitations', 'L2', '="high"');
    await host.type('Invitations', 'P2', '=1+1');
    expect((await ask('readHealth')).groups).toEqual([]);
  });
});

describe('what is missing', () => {
  /** The book without one sheet's id: for the add-on, that sheet is gone. */
  async function without(key: string): Promise<void> {
    const { properties, ...saved } = host.save();
    host.dispose();
    const left = Object.fromEntries(Object.entries(properties).filter(([name]) => name !== key));
    host = await openInNode({
      today: '2026-06-27',
      sheetZone: 'America/New_York',
      scriptZone: 'Asia/Kolkata',
      snapshot: { ...saved, properties: left },
    });
  }

  testFirst(1, ['Dashboard', 'Settings', 'Journal'])('the sheet %s is named and repaired', async (title) => {
    host = await openLedger([{ ...ANA, Status: 'maybe', Account: 'Sam' }]);
    await without(`sheet.${title.toLowerCase()}`);
    const health = await ask('readHealth');
    expect(health.missing).toEqual([`There is no sheet "${title}".`]);
    expect(health.groups.map(({ kind }) => kind)).toEqual(
      title === 'Settings' ? ['status'] : ['account', 'status'],
    );
    expect((await ask('repairSheets')).missing).toEqual([]);
    expect(await column(host, 'Flag', 1)).toEqual(['Check status']);
  });

  test('the log is named; the rest is told all the same, and a repair takes it up again', async () => {
    host = await openLedger([ANA]);
    await host.type('Settings', 'B3', 'soon');
    await without('sheet.log');
    await select({ sheet: 'settings', row: 1, column: 1 });
    const health = await ask('readHealth');
    expect(health.missing).toEqual(['There is no sheet "Invitations".']);
    expect(health.groups.map(({ kind }) => kind)).toEqual(['settings']);
    expect(await host.call('fixFinding', { kind: 'status', row: 2, column: 7, holds: '' })).toMatchObject({
      ok: false,
    });
    expect((await ask('repairSheets')).missing).toEqual([]);
  });

  test('before set up the sheets that are not there are named, and come', { tags: 'thorough' }, async () => {
    host = await openInNode({
      today: '2026-06-27',
      sheetZone: 'America/New_York',
      scriptZone: 'Asia/Kolkata',
    });
    const before = await ask('readHealth');
    expect(before.missing).toEqual([
      'There is no sheet "Invitations".',
      'There is no sheet "Dashboard".',
      'There is no sheet "Settings".',
      'There is no sheet "Journal".',
    ]);
    expect(before.daily).toEqual({ on: false, late: false, hoursSince: null, failure: null, hour: null });
    expect((await ask('repairSheets')).missing).toEqual([]);
  });

  test('where set up would have to ask, a repair refuses and changes nothing', async () => {
    host = await openInNode({
      today: '2026-06-27',
      sheetZone: 'America/New_York',
      scriptZone: 'Asia/Kolkata',
    });
    await host.paste('Sheet1', 1, 1, [['Who', 'When', 'What']]);
    const before = JSON.stringify(host.save().workbook.sheets);
    expect(await host.call('repairSheets')).toMatchObject({ ok: false, code: 'set up' });
    expect(JSON.stringify(host.save().workbook.sheets)).toBe(before);
  });

  test('each column is named, the others are looked through, and a repair adds what is gone', async () => {
    await fill([{ ...DONE, Status: 'maybe', 'Closed on': 'soon' }]);
    for (const half of [0, 1]) {
      const gone = HEADERS.filter((_, place) => place % 2 === half);
      const line = HEADERS.map((header, place) => (place % 2 === half ? null : header));
      await host.paste('Invitations', 1, 1, [line]);
      const { missing, groups } = await ask('readHealth');
      expect(missing).toEqual(gone.map((header) => `There is no column "${header}" in "Invitations".`));
      // Without name, address, day and status a row is no invitation.
      expect(groups.map(({ kind }) => kind)).toEqual(half === 0 ? [] : ['status']);
    }
    await host.paste('Invitations', 1, 1, [HEADERS]);
    host = await openLedger([DONE]);
    await host.paste('Invitations', 1, 1, [[null, null, 'My own']]);
    expect((await ask('readHealth')).missing).toHaveLength(3);
    expect((await ask('repairSheets')).missing).toEqual([]);
    expect(await host.shown('Invitations', 'A1:Q1')).toEqual([
      ['', '', 'My own', ...HEADERS.slice(3), 'Name', 'Company', 'Profile URL'],
    ]);
  });
});

describe('the daily run', () => {
  const run = () => host.fireTriggers();

  test('turned on with one click, at the hour last chosen, once for each user', async () => {
    host = await openLedger([ANA]);
    expect((await ask('repairDaily')).daily).toEqual({
      on: true,
      late: false,
      hoursSince: 0,
      failure: null,
      hour: 4,
    });
    expect(host.save().triggers.map(({ handler, hour, zone }) => [handler, hour, zone])).toEqual([
      ['dailyHighlight', 4, 'America/New_York'],
    ]);
    host.ui.answers.push({ text: '6' });
    await host.click(TURN_ON);
    await host.click('Turn off the daily check');
    expect((await ask('readHealth')).daily.on).toBe(false);
    await ask('repairDaily');
    await ask('repairDaily');
    expect(host.save().triggers.map(({ hour }) => hour)).toEqual([6]);
    expect((await ask('stopDailyHere')).daily.on).toBe(false);
    expect((await ask('stopDailyHere')).daily.on).toBe(false);
  });

  test('is late after 36 hours, and not before; while it is off it is not late but off', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger([ANA]);
    await ask('repairDaily');
    host.setToday('2026-06-28');
    expect((await ask('readHealth')).daily).toMatchObject({ on: true, late: false });
    host.setToday('2026-06-29');
    expect((await ask('readHealth')).daily).toMatchObject({ on: true, late: true });
    await run();
    expect((await ask('readHealth')).daily).toMatchObject({ on: true, late: false, hoursSince: 0 });
    host.setToday('2026-07-09');
    await host.click('Turn off the daily check');
    expect((await ask('readHealth')).daily).toMatchObject({ on: false, late: false });
    // Whoever turns it on again after a pause waits for the first run.
    expect((await ask('repairDaily')).daily).toMatchObject({ on: true, late: false });
  });

  test('that failed tells why with its day in the sheet’s zone, until one goes well', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger([ANA], { sheetZone: 'Pacific/Apia', scriptZone: 'America/New_York' });
    await ask('repairDaily');
    await host.type('Invitations', 'N1', 'Something else');
    await run();
    expect((await ask('readHealth')).daily.failure).toBe(
      'The daily check on 27 June 2026 failed: Cannot find the column "Flag" in "Invitations": choose Extensions › Invite Ledger › Set up this spreadsheet to add what is missing.',
    );
    await host.type('Invitations', 'N1', 'Flag');
    await run();
    expect((await ask('readHealth')).daily.failure).toBeNull();
  });

  test('that found somebody else writing tells so, and a run by hand makes it good', async () => {
    host = await openLedger([ANA]);
    await ask('repairDaily');
    const release = host.occupyLock();
    await run();
    release();
    expect((await ask('readHealth')).daily.failure).toContain(
      'The daily check on 27 June 2026 failed: Someone else',
    );
    await host.click(RUN_NOW);
    expect((await ask('readHealth')).daily.failure).toBeNull();
  });

  test('a fault is kept and goes on to Google’s log of executions', async () => {
    host = await openLedger([ANA]);
    await ask('repairDaily');
    const stop = host.on(({ service, method }) => {
      if (service === 'Range' && method === 'getValues') throw new Error('Service Spreadsheets timed out');
    });
    await expect(run()).rejects.toThrow('Service Spreadsheets timed out');
    stop();
    expect((await ask('readHealth')).daily.failure).toBe(
      'The daily check on 27 June 2026 failed: Service Spreadsheets timed out',
    );
  });
});

describe('selectCell', () => {
  test.each<[string, unknown, string]>([
    ['another sheet', { sheet: 'secret', row: 1, column: 1 }, 'invalid'],
    ['an inherited word', { sheet: 'constructor', row: 1, column: 1 }, 'invalid'],
    ['half a row', { sheet: 'log', row: 1.5, column: 1 }, 'invalid'],
    ['no row', { sheet: 'log', row: 0, column: 1 }, 'invalid'],
    ['nothing', null, 'invalid'],
    ['a row outside', { sheet: 'log', row: 9999, column: 1 }, 'moved'],
    ['a column outside', { sheet: 'log', row: 1, column: 999 }, 'moved'],
    ['a sheet that is not there', { sheet: 'walls', row: 1, column: 1 }, 'set up'],
  ])('refuses %s', async (_fact, place, code) => {
    await fill([]);
    const before = host.selection();
    expect(await select(place)).toMatchObject({ ok: false, code });
    expect(host.selection()).toEqual(before);
  });

  test('shows a cell of another sheet', async () => {
    await fill([ANA]);
    const place: CellPlace = { sheet: 'dashboard', row: 2, column: 2 };
    expect(await select(place)).toEqual({ ok: true });
    expect(host.selection()).toEqual({ sheet: 'Dashboard', a1: 'B2' });
  });
});

test('the calls of Health do not grow with the rows', async () => {
  const cost = async (rows: number) => {
    const names = Array.from({ length: rows }, (_, index): Row => ({ Name: `P${index}`, Status: 'Pending' }));
    const opened = await openLedger(names);
    let calls = 0;
    opened.on(({ mode }) => {
      if (mode === 'FULL') calls++;
    });
    await opened.call('readHealth');
    opened.dispose();
    return calls;
  };
  expect(await cost(500)).toBe(await cost(5));
});
