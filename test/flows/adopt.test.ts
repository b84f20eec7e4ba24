/** Adopting a sheet in its owner's words, through the built bundle: what is read, what is written, what undo brings back. */
import { afterEach, describe, expect, test } from 'vitest';
import type { AdoptChoice, AdoptReply, Survey } from '../../src/addon/contract-adopt.ts';
import type { PastedValue } from '../../src/host/host.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { journalOf } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' } as const;

const OWN: readonly (readonly PastedValue[])[] = [
  ['Outreach', null, null, null, null],
  ['First name', 'Last name', 'Date sent', 'Status?', 'Comments'],
  ['Ana', 'Keller', '25/04/2026', 'Sent', 'met at the fair'],
  ['Ben', 'Nowak', '10/05/2026', 'No reply', '=1+1'],
  ['Cem', 'Raman', '03/02/2026', 'Withdrew', null],
  ['Dia', 'Costa', 'mid May', 'Connected', null],
];

async function open(own = OWN, options: object = {}): Promise<Survey> {
  host = await openInNode({ ...ZONES, rows: 40, ...options });
  await host.paste('Sheet1', 1, 1, own);
  return survey();
}

async function survey(choice: AdoptChoice = {}): Promise<Survey> {
  const reply = (await host.call('surveySheet', choice)) as { survey: Survey };
  expect(reply).toMatchObject({ ok: true });
  return reply.survey;
}

async function adopt(choice: AdoptChoice): Promise<string> {
  const prepared = (await host.call('prepareAdopt', choice)) as Extract<AdoptReply, { ok: true }>;
  expect(prepared).toMatchObject({ ok: true });
  const reply = (await host.call('adoptSheet', choice, prepared.action)) as Extract<AdoptReply, { ok: true }>;
  expect(reply).toMatchObject({ ok: true });
  expect(await host.call('finishAdopt')).toMatchObject({ ok: true });
  return reply.action ?? '';
}

const CHOICE: AdoptChoice = {
  words: { 'No reply': 'Pending' },
  account: { name: 'Jordan Pike', type: 'Premium' },
};

describe('a survey', () => {
  test('tells columns, words, dates and what the rows would be read as, and changes nothing', async () => {
    const read = await open();
    const before = host.save();
    const again = await survey({ sheetId: read.sheetId, ...CHOICE });
    expect(read.headerRow).toBe(2);
    expect(read.columns.map(({ header, use }) => [header, use])).toEqual([
      ['First name', 'name'],
      ['Last name', 'lastName'],
      ['Date sent', 'sentOn'],
      ['Status?', 'status'],
      ['Comments', 'note'],
    ]);
    expect(read.words.filter(({ ask }) => ask).map(({ word }) => word)).toEqual(['No reply']);
    expect(read.dates).toMatchObject([{ order: 'day first', convertible: 3, unreadable: 1 }]);
    expect(again.preview).toMatchObject({
      rows: 4,
      counts: { Pending: 2, Accepted: 0, Withdrawn: 1 },
      unread: [{ row: 6, what: '“mid May” isn’t a date' }],
      withdrawnWithoutDay: [5],
    });
    expect(host.save().workbook).toEqual(before.workbook);
  });

  test('proposes the tab whose columns hold most of an invitation, though one with a Status is in front', async () => {
    await open([
      ['Company', 'Position', 'Contact', 'Date applied', 'Status'],
      ['Oxlip Health', 'Buyer', 'Ivy Lane', { day: '2026-05-01' }, 'Pending'],
      ['Larkspur Pay', 'Lead', 'Theo Brand', { day: '2026-05-09' }, 'Rejected'],
    ]);
    host.arrange.addTab('Networking');
    await host.paste('Networking', 1, 1, [
      ['Name', 'Company', 'LinkedIn URL', 'Request sent', 'Outcome'],
      [
        'Una Wexcombe',
        'Oxlip Health',
        'https://www.linkedin.com/in/una-wex',
        { day: '2026-05-01' },
        'Requested',
      ],
      [
        'Vera Pinfold',
        'Larkspur Pay',
        'https://www.linkedin.com/in/vera-pin',
        { day: '2026-05-04' },
        'Connected',
      ],
    ]);
    host.arrange.showTab('Sheet1');
    expect((await survey()).title).toBe('Networking');
  });

  test('looks at all tabs, and proposes the one that holds invitations', async () => {
    await open([['READ ME'], ['How we work']]);
    host.arrange.addTab('People');
    await host.paste('People', 1, 1, OWN);
    expect(await survey()).toMatchObject({
      title: 'People',
      sheets: [
        { title: 'Sheet1', likely: false },
        { title: 'People', likely: true },
      ],
    });
  });

  test.each([
    ['a use that there is none of', { columns: { 0: 'boss' } }],
    ['a meaning that there is none of', { words: { Sent: 'Loved' } }],
    ['a sheet that is gone', { sheetId: 4711 }],
    ['an account without a name', { account: { name: ' ', type: 'Free' } }],
    ['what is no form', 'columns'],
  ])('refuses %s', async (_, choice) => {
    await open();
    expect(await host.call('surveySheet', choice)).toMatchObject({ ok: false });
  });
});

describe('adopting', () => {
  test('adds columns at the right, converts dates as they were shown, keeps words, and reads them', async () => {
    await open();
    await adopt({ sheetId: (await survey()).sheetId, ...CHOICE });
    expect(await host.shown('Sheet1', 'A1:F6')).toEqual([
      ['Outreach', '', '', '', '', ''],
      ['First name', 'Last name', 'Date sent', 'Status?', 'Comments', 'Company'],
      ['Ana', 'Keller', '25/04/2026', 'Sent', 'met at the fair', ''],
      ['Ben', 'Nowak', '10/05/2026', 'No reply', '=1+1', ''],
      ['Cem', 'Raman', '03/02/2026', 'Withdrew', '', ''],
      ['Dia', 'Costa', 'mid May', 'Connected', '', ''],
    ]);
    expect(host.cellState('Sheet1', 'C4')).toMatchObject({ format: 'dd/mm/yyyy' });
    expect(await host.shown('Settings', 'A5:B5')).toEqual([['Jordan Pike', 'Premium']]);
    expect(await host.call('readLedger')).toMatchObject({
      ok: true,
      ledger: { standings: [{ account: 'Jordan Pike', pending: 2 }] },
    });
    expect((await journalOf(host)).map(({ what }) => what)).toEqual([
      'Your sheet is now the log: 10 columns added, 3 dates converted',
    ]);
  });

  testFirst(1, [
    ['as it is', OWN, {}],
    ['words replaced', OWN, { replaceWords: true }],
    ['dates left as text', OWN, { convertDates: false }],
    ['without a header row', OWN.slice(2), { headerRow: null }],
    [
      'a header that is blank',
      OWN.map((row, index) => (index === 1 ? [null, ...row.slice(1)] : row)),
      { columns: { 0: 'name' } },
    ],
  ] as [string, typeof OWN, AdoptChoice][])('is undone to the last byte: %s', async (_, own, choice) => {
    const { sheetId } = await open(own);
    const before = host.look('Sheet1');
    const action = await adopt({ sheetId, ...CHOICE, ...choice });
    expect(host.look('Sheet1')).not.toEqual(before);
    expect(await host.call('readLedger')).toMatchObject({ ok: true });
    expect(await host.call('takeBack', action)).toMatchObject({ ok: true, keptCount: 0, ledger: null });
    expect(host.look('Sheet1')).toEqual(before);
    expect(await host.call('readLedger')).toMatchObject({ ok: false, code: 'new' });
  });

  test('without a header row, one is made and the people below it are read', {
    tags: 'thorough',
  }, async () => {
    const { sheetId } = await open(OWN.slice(2));
    const columns = { 0: 'name', 1: 'lastName', 2: 'sentOn', 3: 'status' } as const;
    await adopt({ sheetId, headerRow: null, columns, ...CHOICE });
    expect(await host.shown('Sheet1', 'A1:D2')).toEqual([
      ['First name', 'Last name', 'Sent on', 'Status'],
      ['Ana', 'Keller', '25/04/2026', 'Sent'],
    ]);
    expect(await host.call('readLedger')).toMatchObject({ ok: true, ledger: { invitations: 4 } });
  });

  test('chosen again, it begins with what is read now, and changes only what is chosen otherwise', {
    tags: 'thorough',
  }, async () => {
    const { sheetId } = await open();
    await adopt({ sheetId, ...CHOICE });
    const now = await survey();
    expect(now.words).toContainEqual(
      expect.objectContaining({ word: 'No reply', means: 'Pending', ask: false }),
    );
    expect(now).toMatchObject({ sheetId, added: [], account: { name: 'Jordan Pike', type: 'Premium' } });
    await adopt({ sheetId, words: { 'No reply': 'Unknown' } });
    const words = await host.shown('Your words', 'A2:C40');
    expect(words).toContainEqual(['Word', 'no reply', 'Unknown']);
    expect(words).not.toContainEqual(['Word', 'no reply', 'Pending']);
  });

  testFirst(0, [
    ['with columns to add', OWN],
    ['that has them all', undefined],
  ])('another sheet instead, %s: undo brings back the former log', async (_, rows) => {
    const { sheetId } = await open();
    await adopt({ sheetId, ...CHOICE });
    const log = host.look('Sheet1');
    const words = host.look('Your words');
    host.arrange.addTab('Second');
    const whole = await host.shown('Sheet1', 'A2:P5');
    await host.paste('Second', 1, 1, rows ?? [...whole, ['Eva', 'Lund', '', 'Nudged']]);
    const second = (await survey()).sheets.find(({ title }) => title === 'Second')?.sheetId ?? -1;
    const before = host.look('Second');
    const action = await adopt({ sheetId: second, words: { 'No reply': 'Unknown', Nudged: 'Unknown' } });
    expect(await host.call('surveySheet')).toMatchObject({ survey: { title: 'Second' } });
    expect(await host.call('takeBack', action)).toMatchObject({
      ...{ ok: true, keptCount: 0 },
      ledger: { standings: [{ account: 'Jordan Pike', pending: 2 }] },
    });
    expect(await host.call('surveySheet')).toMatchObject({ survey: { title: 'Sheet1' } });
    // Flags of a column that was there are no part of the action.
    if (rows) expect(host.look('Second')).toEqual(before);
    expect(host.look('Sheet1')).toEqual(log);
    expect(host.look('Your words')).toEqual(words);
  });

  test('accounts that a column names become those of Settings', { tags: 'thorough' }, async () => {
    const { sheetId } = await open(
      OWN.map((row, index) => [...row, index < 2 ? (index ? 'Sender' : null) : index % 2 ? 'Zoë' : 'Max']),
    );
    expect((await survey()).account).toMatchObject({ fromColumn: true, names: ['Max', 'Zoë'] });
    await adopt({ sheetId, words: CHOICE.words ?? {} });
    expect((await host.shown('Settings', 'A5:A7')).flat()).toEqual(['Max', 'Zoë', '']);
  });

  test('a range of the user’s that is called AsOf stays theirs, and ours has another name', {
    tags: 'thorough',
  }, async () => {
    const { sheetId } = await open();
    host.arrange.nameRange('AsOf', 'Sheet1!$E$3');
    await adopt({ sheetId, ...CHOICE });
    expect(await host.shown('Sheet1', 'E3')).toEqual([['met at the fair']]);
    expect(await host.shown('Dashboard', 'E1')).toEqual([['Saturday 27 June 2026']]);
    expect(await host.call('readHealth')).toMatchObject({ ok: true, health: { missing: [] } });
  });

  test('a protected sheet is refused before anything is written', async () => {
    const { sheetId } = await open();
    await host.call('prepareAdopt');
    const before = host.look('Sheet1');
    host.arrange.protect('Sheet1', 'C3:C6');
    expect(await host.call('adoptSheet', { sheetId, ...CHOICE })).toMatchObject({
      ok: false,
      code: 'refused',
    });
    expect(host.look('Sheet1')).toEqual(before);
    expect(await host.call('readLedger')).toMatchObject({ ok: false, code: 'new' });
  });
});

describe('the cost', () => {
  /** Every third day cannot be read: what is converted stands in very many runs. */
  const rows = (count: number): (readonly PastedValue[])[] => [
    ['First name', 'Last name', 'Date sent', 'Status?'],
    ...Array.from({ length: count }, (_, index) => {
      const day = `${String(1 + (index % 28)).padStart(2, '0')}/05/2026`;
      return ['Ana', `Keller ${index}`, index % 3 === 2 ? 'in May' : day, index % 2 ? 'Sent' : 'Connected'];
    }),
  ];
  const SHEETS = ['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range'];

  testFirst(1, [300, 2_500])(
    '%i rows make as many sheet calls as 60, and two looks that leave out columns, at most 60',
    async (many) => {
      const counts: number[] = [];
      for (const count of [60, many]) {
        if (counts.length > 0) host.dispose();
        const { sheetId } = await open(rows(count), { rows: count + 20 });
        const choice = { sheetId, ...CHOICE };
        const prepared = host.callNow({}, 'prepareAdopt', choice) as { action: string };
        const reply = host.callNow({}, 'adoptSheet', choice, prepared.action);
        expect(reply).toEqual({ ok: true, action: prepared.action });
        counts.push(host.lastCalls().filter(({ service }) => SHEETS.includes(service)).length);
      }
      expect((counts[1] ?? 0) - (counts[0] ?? 0)).toBeLessThanOrEqual(2);
      expect(Math.max(...counts)).toBeLessThanOrEqual(60);
    },
  );
});
