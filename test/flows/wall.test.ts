/** "LinkedIn blocked me": from the form to the sheet Walls and the advice, through the built bundle. */
import { afterEach, describe, expect, test } from 'vitest';
import type { AccountStanding, LedgerReply, Reply, WallEnd, WallForm } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { openInNode } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { date, openLedger, openNewLedger, type Row } from './ledger-host.ts';

/** A locale whose dates are written as below. */
const ISO = { locale: 'en_CA' };

let host: NodeHost;
afterEach(() => host.dispose());

const HEADERS = [
  'Day',
  'Account',
  'Message kind',
  'LinkedIn’s words',
  'Pending',
  'Sent this week',
  'Sent in 7 days',
  'Should lift on',
  'Lifted on',
];
/** Three pending, two of them sent this week. */
const LOG: Row[] = ['2026-06-01', '2026-06-22', '2026-06-26'].map((sent, index) => ({
  Name: `P${index}`,
  Status: 'Pending',
  'Sent on': date(sent),
}));
const ROW = ['2026-06-27', 'My account', 'Weekly limit', 'You’re out', '3', '2', '2', '2026-06-29', ''];

const log = (form: Partial<WallForm> = {}) =>
  host.call('logWall', {
    account: '',
    kind: 'Weekly limit',
    on: '2026-06-27',
    message: 'You’re out',
    ...form,
  }) as Promise<Reply>;
const end = (form: Partial<WallEnd> = {}) =>
  host.call('endWall', { account: '', since: '2026-06-27', how: 'lifted', ...form }) as Promise<Reply>;
const standing = async (): Promise<AccountStanding | undefined> =>
  ((await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>).ledger.standings[0];
const sheets = () => Object.values(host.save().workbook.sheets).map(({ name }) => name);
const rows = (count = 1) => host.shown('Walls', `A2:I${1 + count}`);

describe('logWall', () => {
  test('makes the sheet at the first wall, with the counts of that day and the day it should lift', async () => {
    host = await openLedger(LOG, ISO);
    const reply = await log();
    expect(reply).toMatchObject({ ok: true, already: false, action: expect.any(String) });
    expect(await host.shown('Walls', 'A1:I2')).toEqual([HEADERS, ROW]);
    expect(await host.values('Walls', 'A2:H2')).toMatchObject([
      [{ day: '2026-06-27' }, 'My account', 'Weekly limit', 'You’re out', 3, 2, 2, { day: '2026-06-29' }],
    ]);
    expect((reply as Extract<Reply, { ok: true }>).ledger.standings[0]).toMatchObject({
      wall: { kind: 'Weekly limit', on: '2026-06-27', liftsOn: '2026-06-29', pending: 3, sentInCycle: 2 },
      observed: { pending: null, weekly: 2 },
      sendToday: { count: 0, because: 'wall', rule: 'restrictionDays', most: 0 },
    });
  });

  test('too many pending stands for the longer rule, as Settings says', async () => {
    host = await openLedger(LOG, ISO);
    await log({ kind: 'Too many pending' });
    expect((await rows())[0]?.[7]).toBe('2026-07-27');
    expect(await standing()).toMatchObject({
      observed: { pending: 3, weekly: null },
      sendToday: { because: 'wall', rule: 'restrictionPendingDays' },
    });
  });

  testFirst(0, ['Asks for e-mail', 'In review', 'Suspended'] as const)(
    '%s: no day is written and none invented, here, on the Dashboard and in the Journal',
    async (kind) => {
      host = await openNewLedger(LOG, ISO);
      await log({ kind, on: '2026-05-01' });
      expect((await rows())[0]?.slice(2)).toEqual([kind, 'You’re out', '0', '0', '0', '', '']);
      expect(await standing()).toMatchObject({
        wall: { kind, on: '2026-05-01', liftsOn: null },
        observed: { pending: null, weekly: null },
        sendToday: { count: 0, because: 'wall', rule: 'restrictionDays' },
        slots: [],
      });
      const shown = async () => (await host.shown('Dashboard', 'B9:C9'))[0];
      expect(await shown()).toEqual(['0', '▲ blocked until you say it’s over']);
      expect((await host.shown('Journal', 'A1:D4')).flat().join('\n')).toContain(
        `Blocked by LinkedIn: ${kind.toLowerCase()}, until you say it’s over`,
      );
      expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 1, kept: [] });
      expect(await shown()).toEqual(['19', expect.not.stringContaining('blocked')]);
    },
  );

  test('a restriction lasts hours the first time, days when it comes again, a week later on', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger(LOG, ISO);
    for (const on of ['2026-03-02', '2026-06-01', '2026-06-05', '2026-06-20'])
      await log({ kind: 'Restricted', on });
    expect((await rows(4)).slice(0, 4).map((row) => row[7])).toEqual([
      ...['2026-03-03', '2026-06-08', '2026-06-08', '2026-06-27'],
    ]);
    // Another account's say nothing.
    await host.paste('Settings', 3, 7, [['Second', 'Premium']]);
    await log({ kind: 'Restricted', account: 'Second', on: '2026-06-21' });
    expect((await rows(5))[4]?.[7]).toBe('2026-06-22');
  });

  testFirst<[WallForm['kind'], string, string, string | null]>(1, [
    ['Restricted', '2026-06-25', 'until you say it’s over', null],
    ['Restricted', '2026-06-27', '2026-06-28', '2026-06-28'],
    ['Weekly limit', '2026-06-01', 'until you say it’s over', null],
    ['Weekly limit', '2026-06-26', '2026-06-29', '2026-06-29'],
    ['Too many pending', '2026-05-01', 'until you say it’s over', null],
    ['Other', '2026-06-20', 'until you say it’s over', null],
    ['Suspended', '2026-06-20', '', null],
  ])(
    '%s of %s that still stands has its usual day only while that is to come',
    async (kind, on, cell, day) => {
      host = await openLedger(LOG, ISO);
      await log({ kind, on, still: true });
      expect((await rows())[0]?.[7]).toBe(cell);
      expect(await standing()).toMatchObject({ wall: { on, liftsOn: day }, sendToday: { count: 0 } });
      await end({ since: on });
      expect(await standing()).toMatchObject({ wall: null });
    },
  );

  test('an invitation logged while LinkedIn asks for addresses is a caution that says so', async () => {
    host = await openLedger(LOG, ISO);
    await log({ kind: 'Asks for e-mail', on: '2026-06-20' });
    const form = { name: 'Zoe', company: '', url: '', account: '', sentOn: '2026-06-27', note: '' };
    const invite = (anyway: boolean) =>
      host.call('logInvitation', { ...form, goalFit: '', followUp: '', anyway });
    expect(await invite(false)).toMatchObject({
      code: 'caution',
      message:
        'LinkedIn has blocked My account until you say it’s over. If this invitation went out without an e-mail address, the block is over: end it under “LinkedIn blocked me”.',
    });
    expect(await invite(true)).toMatchObject({ ok: true });
  });

  test('a wall of an earlier day has the counts of that day', async () => {
    host = await openLedger(LOG, ISO);
    await log({ on: '2026-06-23', message: '' });
    expect(await rows()).toEqual([
      ['2026-06-23', 'My account', 'Weekly limit', '', '2', '1', '1', '2026-06-29', ''],
    ]);
  });

  test('a second click is harmless; another message of the same day is refused and told', async () => {
    host = await openLedger(LOG, ISO);
    await log();
    expect(await log({ message: 'again' })).toMatchObject({ ok: true, already: true });
    expect(await log({ kind: 'Restricted' })).toMatchObject({
      ok: false,
      code: 'refused',
      message: expect.stringContaining('the log says "Weekly limit" for that day'),
    });
    expect(await rows(2)).toEqual([ROW, Array(9).fill('')]);
  });

  test('is the wall of one account only', async () => {
    host = await openLedger(LOG, ISO);
    await host.paste('Settings', 3, 7, [['Second', 'Premium']]);
    await log({ account: 'second' });
    const { ledger } = (await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>;
    expect(ledger.standings.map(({ wall }) => wall?.kind ?? null)).toEqual([null, 'Weekly limit']);
    expect((await rows())[0]?.slice(0, 5)).toEqual([
      '2026-06-27',
      'Second',
      'Weekly limit',
      'You’re out',
      '0',
    ]);
  });

  test('the sheet that the user had in front stays in front', async () => {
    host = await openLedger(LOG, ISO);
    const made: string[] = [];
    host.on(({ service, method }) => void made.push(`${service}.${method}`), 'after');
    await log();
    const [insert, activate] = ['Spreadsheet.insertSheet', 'Spreadsheet.setActiveSheet'];
    expect(made.filter((call) => call === insert || call === activate)).toEqual([insert, activate]);
    made.length = 0;
    await log({ on: '2026-06-26' });
    expect(made).not.toContain(activate);
  });

  test('LinkedIn’s words stay text, whatever they look like', async () => {
    host = await openLedger(LOG, ISO);
    await log({ message: '=IMPORTXML("https://x")' });
    expect(await host.formulas('Walls', 'D2')).toEqual([['']]);
    expect((await rows())[0]?.[3]).toBe('=IMPORTXML("https://x")');
  });

  test('refuses what it cannot use, in words, and makes no sheet', async () => {
    const cases: [string, Partial<WallForm>, RegExp][] = [
      [
        'a kind that there is not',
        { kind: 'Blocked' as never },
        /Cannot use "Blocked" .* Weekly limit, Too many/,
      ],
      ['a day after today', { on: '2026-06-28' }, /after today, 27 June 2026/],
      ['no day', { on: '' }, /enter a date/],
      ['an account that is not in Settings', { account: 'Nobody' }, /Cannot find the account "Nobody"/],
      ['a long account', { account: 'x'.repeat(2000) }, /^Cannot find the account "x{40}": add/],
      ['words that are no text', { message: 7 as never }, /isn’t text/],
    ];
    host = await openLedger(LOG, ISO);
    for (const [what, form, message] of cases) {
      const refusal = { ok: false, code: 'invalid', message: expect.stringMatching(message) };
      expect(await log(form), what).toMatchObject(refusal);
    }
    expect(sheets()).not.toContain('Walls');
  });

  test('someone else is writing: nothing is changed', async () => {
    host = await openLedger(LOG, ISO);
    const release = host.occupyLock();
    expect(await log()).toMatchObject({ ok: false, code: 'busy' });
    release();
    expect(sheets()).not.toContain('Walls');
  });
});

describe('endWall', () => {
  test('writes the day it lifted; the ceiling that was met stays, and bounds once it can be believed; twice is once', async () => {
    host = await openLedger(LOG, ISO);
    await log();
    expect(await end()).toMatchObject({ ok: true, already: false, action: expect.any(String) });
    expect(await rows()).toEqual([[...ROW.slice(0, 8), '2026-06-27']]);
    expect(await standing()).toMatchObject({
      wall: null,
      observed: { weekly: 2 },
      binding: { weekly: null },
      sendToday: { because: 'pace' },
    });
    const settings = await host.shown('Settings', 'A1:A40');
    const safe = settings.findIndex(([label]) => label === 'Weekly safe limit, Free') + 1;
    await host.type('Settings', `B${safe}`, '4');
    expect(await standing()).toMatchObject({
      binding: { weekly: 2 },
      sendToday: { count: 0, because: 'observed weekly', most: 0 },
    });
    expect(await end()).toMatchObject({ ok: true, already: true });
  });

  test('a mistake leaves a blank row and teaches nothing; twice is once', async () => {
    host = await openLedger(LOG, ISO);
    await log({ on: '2026-06-20', kind: 'Too many pending' });
    await log();
    expect(await end({ since: '2026-06-20', how: 'mistake' })).toMatchObject({ ok: true, already: false });
    expect(await rows(2)).toEqual([Array(9).fill(''), ROW]);
    expect(await standing()).toMatchObject({ observed: { pending: null, weekly: 2 } });
    expect(await end({ since: '2026-06-20', how: 'mistake' })).toMatchObject({ ok: true, already: true });
    expect(await rows(2)).toEqual([Array(9).fill(''), ROW]);
  });

  test('what was done to a wall can be undone, the last first', async () => {
    host = await openLedger(LOG, ISO);
    const undo = () => host.call('undoLast');
    await log();
    await end();
    expect(await undo()).toMatchObject({ ok: true, act: 'Block ended', undone: 1, kept: [] });
    expect(await rows()).toEqual([ROW]);
    await end({ how: 'mistake' });
    expect(await undo()).toMatchObject({ ok: true, act: 'Block removed', undone: 1, kept: [] });
    expect(await rows()).toEqual([ROW]);
    expect(await standing()).toMatchObject({ wall: { on: '2026-06-27', liftsOn: '2026-06-29' } });
    expect(await undo()).toMatchObject({ ok: true, act: 'Block', undone: 1, kept: [] });
    expect(await rows()).toEqual([Array(9).fill('')]);
    expect(await undo()).toMatchObject({ ok: true, act: null });
  });

  test('one that was removed comes back below the others where its row is taken', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger(LOG, ISO);
    await log({ on: '2026-06-20', kind: 'Too many pending' });
    await log();
    const [first] = await rows();
    await end({ since: '2026-06-20', how: 'mistake' });
    host.arrange.deleteRows('Walls', 2, 1);
    await host.settled();
    expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 1, kept: [] });
    expect(await rows(2)).toEqual([ROW, first]);
  });

  test('refuses what it cannot find or use, in words, and changes nothing', async () => {
    const cases: [string, Partial<WallEnd>, string, RegExp][] = [
      [
        'a wall that is not there',
        { since: '2026-06-26' },
        'moved',
        /Cannot find the block of My account on 26 June/,
      ],
      ['no day', { since: 'today' }, 'invalid', /"today" as the day of a block/],
      ['another way', { how: 'gone' as never }, 'invalid', /use lifted or mistake/],
      ['an account that is not in Settings', { account: 'Nobody' }, 'invalid', /Cannot find the account/],
    ];
    host = await openLedger(LOG, ISO);
    await log();
    for (const [what, form, code, message] of cases) {
      const refusal = { ok: false, code, message: expect.stringMatching(message) };
      expect(await end(form), what).toMatchObject(refusal);
    }
    expect(await rows()).toEqual([ROW]);
  });
});

describe('the sheet Walls', () => {
  test('a blank last day keeps its meaning of before: a week, a month for too many pending', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger(LOG, ISO);
    await log({ kind: 'Restricted', on: '2026-06-22' });
    await host.type('Walls', 'H2', '');
    expect(await standing()).toMatchObject({ wall: { kind: 'Restricted', liftsOn: '2026-06-29' } });
    await host.type('Walls', 'C2', 'too many pending');
    expect(await standing()).toMatchObject({ wall: { liftsOn: '2026-07-22' } });
    await host.type('Walls', 'C2', 'other');
    expect(await standing()).toMatchObject({ wall: { liftsOn: '2026-06-29' } });
    // A day that the user writes holds for any kind.
    await host.type('Walls', 'C2', 'suspended');
    expect(await standing()).toMatchObject({ wall: { kind: 'Suspended', liftsOn: null } });
    await host.type('Walls', 'H2', '2026-06-28');
    expect(await standing()).toMatchObject({ wall: { kind: 'Suspended', liftsOn: '2026-06-28' } });
  });

  test('rows that are none are passed over; a blanked last day is worked out; the tab may be renamed', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger(LOG, ISO);
    await log({ on: '2026-06-25' });
    await host.paste('Walls', 3, 1, [
      ['soon', null, 'Weekly limit'],
      [date('2026-06-26'), null, 'Blocked'],
      [null, null, 'a note of mine'],
    ]);
    await host.type('Walls', 'H2', '');
    expect(await standing()).toMatchObject({ wall: { on: '2026-06-25', liftsOn: '2026-07-02' } });
    await log();
    expect((await host.shown('Walls', 'A6:C6'))[0]).toEqual(['2026-06-27', 'My account', 'Weekly limit']);
  });

  test('its columns may be moved; one that is missing is named and nothing is written', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger(LOG, ISO);
    await log({ on: '2026-06-20' });
    await host.paste('Walls', 1, 1, [['Account', 'Day']]);
    await host.paste('Walls', 2, 1, [['My account', date('2026-06-20')]]);
    expect(await end({ since: '2026-06-20' })).toMatchObject({ ok: true });
    await log();
    expect((await host.shown('Walls', 'A3:C3'))[0]).toEqual(['My account', '2026-06-27', 'Weekly limit']);
    await host.type('Walls', 'E1', 'Open');
    expect(await log({ on: '2026-06-26' })).toMatchObject({
      ok: false,
      code: 'set up',
      message: expect.stringContaining('Cannot find "Pending" in row 1 of "Walls"'),
    });
    expect((await rows(3))[2]).toEqual(Array(9).fill(''));
  });

  test('in a copy of the file, whose properties are gone, it is taken up', { tags: 'thorough' }, async () => {
    host = await openLedger(LOG, ISO);
    await log();
    const { workbook } = host.save();
    host.dispose();
    host = await openInNode({
      today: '2026-06-28',
      sheetZone: 'America/New_York',
      scriptZone: 'Asia/Kolkata',
      snapshot: { workbook, properties: {}, triggers: [] },
    });
    await host.click('Set up this spreadsheet');
    expect(await standing()).toMatchObject({ wall: { on: '2026-06-27', liftsOn: '2026-06-29' } });
    await log({ on: '2026-06-28' });
    expect(sheets().filter((name) => name?.includes('Walls'))).toEqual(['Walls']);
    expect((await rows(2)).map(([day]) => day)).toEqual(['2026-06-27', '2026-06-28']);
  });
});
