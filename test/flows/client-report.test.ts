/** The report for a client, through the built bundle: one account's figures as plain values, and nothing of any other. */
import { afterEach, describe, expect, test } from 'vitest';
import type { InsightsReply, Reply, UndoReply } from '../../src/addon/contract.ts';
import { seeded } from '../../src/core/seeded.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { simulate } from '../core/insight/simulated-log.ts';
import { testFirst } from '../first-of.ts';
import { date, journalOf, openAgain, openNewLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const TITLE = 'Report Acme GmbH, 27 June 2026';
const row = (name: string, account: string, status: string, sentOn: string, closedOn = ''): Row => ({
  ...{ Name: name, Company: `${name} Works`, Account: account, Status: status, 'Sent on': date(sentOn) },
  ...(closedOn && { 'Closed on': date(closedOn) }),
});
const ROWS: Row[] = [
  row('Ana Keller', 'Acme GmbH', 'Accepted', '2026-06-02', '2026-06-10'),
  row('Bo Lind', 'acme gmbh', 'Pending', '2026-06-23'),
  row('Cy Moss', 'Acme GmbH', 'Withdrawn', '2026-05-20', '2026-06-15'),
  row('Dee Noor', 'Acme GmbH', 'Accepted', '2026-05-20', '2026-05-31'),
  row('Eli Oz', 'Acme GmbH', 'Accepted', '2026-04-20', '2026-05-20'),
  row('Rival Person', 'Rival AG', 'Accepted', '2026-06-02', '2026-06-10'),
  ...Array.from({ length: 77 }, (_, at) => row(`Rival ${at}`, 'Rival AG', 'Pending', '2026-06-22')),
];

async function open(rows: readonly Row[] = ROWS, names = ['Acme GmbH', 'Rival AG']): Promise<void> {
  host = await openNewLedger(rows, { rows: rows.length + 60 });
  const settings = await host.shown('Settings', 'A1:A10');
  const first = settings.findIndex(([name]) => name === 'My account');
  await host.paste(
    'Settings',
    first + 1,
    1,
    names.map((name) => [name, 'Free']),
  );
}
const make = (account = 'Acme GmbH', period?: string) =>
  host.call('makeReport', account, period) as Promise<Extract<Reply, { ok: true }>>;
const undo = () => host.call('undoLast') as Promise<Extract<UndoReply, { ok: true }>>;
const tabs = () => {
  const { sheetOrder, sheets } = host.save().workbook;
  return sheetOrder.map((id) => sheets[id]?.name);
};
const shown = async (title = TITLE) => {
  const lines = await host.shown(title, 'A1:D60');
  return lines.slice(0, lines.findLastIndex((line) => line.some(Boolean)) + 1);
};

test('it shows what is pending and sent, each week of the month, and who accepted in the last 30 days', async () => {
  await open();
  expect(await make()).toMatchObject({ ok: true, already: false, action: expect.stringMatching(/^#\d+$/) });
  expect(await shown()).toEqual([
    ['Acme GmbH', '', '', ''],
    ['LinkedIn invitations since 1 June 2026, as of 27 June 2026', '', '', ''],
    ['', '', '', ''],
    ['Pending', 'Sent', 'Sent', 'Accepted'],
    ['1', '2', '1', '—'],
    ['waiting for an answer', 'since 1 June', 'in the last 7 days', 'too little data yet'],
    ['', '', '', ''],
    ['By week', '', '', ''],
    ['Week', 'Sent', 'Accepted', 'Withdrawn'],
    ['1 June to 7 June', '1', '0', '0'],
    ['8 June to 14 June', '0', '1', '0'],
    ['15 June to 21 June', '0', '0', '1'],
    ['22 June to 27 June', '1', '0', '0'],
    ['Total', '2', '1', '1'],
    ['', '', '', ''],
    ['Accepted since 29 May: 2', '', '', ''],
    ['Name', 'Company', 'Accepted on', ''],
    ['Ana Keller', 'Ana Keller Works', '06/10/2026', ''],
    ['Dee Noor', 'Dee Noor Works', '05/31/2026', ''],
  ]);
  expect(await journalOf(host)).toMatchObject([{ what: 'Report made: Acme GmbH' }]);
});

describe('a log without the days of what happened', () => {
  const dayless = [
    row('Ana Keller', 'Acme GmbH', 'Accepted', '2026-06-02'),
    row('Bo Lind', 'Acme GmbH', 'Accepted', '2026-06-03'),
    row('Cy Moss', 'Acme GmbH', 'Withdrawn', '2026-05-20'),
  ];

  test('the client reads no 0 where it does not say, and how many have no day', {
    tags: 'thorough',
  }, async () => {
    await open(dayless);
    await make();
    expect((await shown()).slice(8)).toEqual([
      ['Week', 'Sent', 'Accepted', 'Withdrawn'],
      ['1 June to 7 June', '2', '—', '—'],
      ['8 June to 14 June', '0', '—', '—'],
      ['15 June to 21 June', '0', '—', '—'],
      ['22 June to 27 June', '0', '—', '—'],
      ['Total', '2', '—', '—'],
      ['Not counted: 2 accepted, 1 withdrawn on a day that the log doesn’t say', '', '', ''],
      ['', '', '', ''],
      ['Accepted since 29 May: —', '', '', ''],
      ['2 accepted on a day that the log doesn’t say', '', '', ''],
    ]);
  });

  test('beside others that have one', { tags: 'thorough' }, async () => {
    const unread: Row = { Name: 'Dee', Account: 'Acme GmbH', Status: 'Pending' };
    const unsent: Row = { ...unread, Name: 'Eli', Status: 'Accepted', 'Closed on': date('2026-06-09') };
    await open([...dayless, ROWS[0] as Row, ROWS[2] as Row, unread, unsent, ...ROWS.slice(5)]);
    await make();
    const lines = await shown();
    expect(lines[4]).toEqual(['0', '3', '0', '—']);
    expect(lines.slice(9)).toEqual([
      ['1 June to 7 June', '3', '—', '—'],
      ['8 June to 14 June', '—', '2', '—'],
      ['15 June to 21 June', '0', '—', '1'],
      ['22 June to 27 June', '0', '—', '—'],
      ['Total', '3', '2', '1'],
      [
        'Not counted: 1 sent, 2 accepted, 1 withdrawn on a day that the log doesn’t say; 1 row that can’t be read',
        ...['', '', ''],
      ],
      ['', '', '', ''],
      ['Accepted since 29 May: 2', '', '', ''],
      ['Name', 'Company', 'Accepted on', ''],
      ['Ana Keller', 'Ana Keller Works', '06/10/2026', ''],
      ['Eli', '', '06/09/2026', ''],
      ['2 accepted on a day that the log doesn’t say', '', '', ''],
    ]);
    // The names' header, and nothing else below the total, looks like a header.
    const styles = ['A9', 'A15', 'A18', 'A19', 'A21'].map((cell) =>
      JSON.stringify(host.look(TITLE)[cell]?.style),
    );
    expect(styles.map((style) => style === styles[0])).toEqual([true, false, true, false, false]);
  });
});

describe('of another time', () => {
  test.each<[period: string, says: string, sent: string[], weeks: string[], named: string, names: string[]]>([
    [
      'last month',
      'from 1 May 2026 to 31 May 2026',
      ['2', 'from 1 May to 31 May'],
      ['1 May to 3 May', '25 May to 31 May'],
      'Accepted from 1 May to 31 May: 2',
      ['Dee Noor', 'Eli Oz'],
    ],
    [
      'last 90 days',
      'since 30 March 2026',
      ['5', 'since 30 March'],
      ['30 March to 5 April', '22 June to 27 June'],
      'Accepted since 30 March: 3',
      ['Ana Keller', 'Dee Noor', 'Eli Oz'],
    ],
    [
      'all',
      'since 3 February 2025',
      ['6', 'since 3 February 2025'],
      ['February 2025', 'June 2026'],
      'Accepted since 3 February 2025: 4',
      ['Ana Keller', 'Dee Noor', 'Eli Oz', 'Fay Po'],
    ],
  ])('%s', { tags: 'thorough' }, async (period, says, sent, parts, named, names) => {
    await open([...ROWS, row('Fay Po', 'Acme GmbH', 'Accepted', '2025-02-03', '2025-02-04')]);
    await make('Acme GmbH', period);
    const lines = await shown();
    expect(lines[1]?.[0]).toBe(`LinkedIn invitations ${says}, as of 27 June 2026`);
    // What is pending, and the last 7 days, are today's.
    expect(lines.slice(4, 6).map((line) => line.slice(0, 3))).toEqual([
      ['1', sent[0], '1'],
      ['waiting for an answer', sent[1], 'in the last 7 days'],
    ]);
    expect(lines[8]?.[0]).toBe(period === 'all' ? 'Month' : 'Week');
    const total = lines.findIndex(([first]) => first === 'Total');
    expect([lines[9]?.[0], lines[total - 1]?.[0]]).toEqual(parts);
    expect(lines[total]?.[1]).toBe(sent[0]);
    expect(lines.slice(total + 2).map(([first]) => first)).toEqual([named, 'Name', ...names]);
    expect(JSON.stringify(lines)).not.toMatch(/rival/i);
  });

  test('one that nobody knows is the usual one', async () => {
    await open();
    await make('Acme GmbH', 'yesterday');
    expect((await shown())[1]?.[0]).toBe('LinkedIn invitations since 1 June 2026, as of 27 June 2026');
  });
});

test('the share accepted is the one that Insights measures of this account, with its range', {
  tags: 'thorough',
}, async () => {
  const log = simulate({ n: 400, accept: 0.35, over: 180, withdrawOn: 21 }, seeded(3));
  await open(
    log.map(
      ({ status, sentOn, closedOn }, at): Row => ({
        ...{ Name: `Person ${at}`, Account: 'Acme GmbH', Status: status ?? null },
        ...{ 'Sent on': sentOn ? date(sentOn) : null, 'Closed on': closedOn ? date(closedOn) : null },
      }),
    ),
  );
  const { insights } = (await host.call('readInsights', 'Acme GmbH')) as Extract<InsightsReply, { ok: true }>;
  if (!insights?.curve.told) throw new Error('wanted');
  const { byDay, curve } = insights;
  const { rate, low, high } = curve.points[byDay]?.share ?? { rate: 0, low: 0, high: 0 };
  const percent = (share: number) => Math.round(100 * share);
  await make();
  const lines = await shown();
  expect(lines.slice(3, 6).map((line) => line[3])).toEqual([
    ...[`Accepted by day ${byDay}`, `${percent(rate)}%`, `likely ${percent(low)}–${percent(high)}%`],
  ]);
});

test('no other account, person or figure of theirs is on it: in no cell, formula, note or name', async () => {
  await open();
  await make();
  const id = host
    .save()
    .workbook.sheetOrder.find((each) => host.save().workbook.sheets[each]?.name === TITLE);
  const saved = JSON.stringify(host.save().workbook.sheets[id ?? '']);
  expect(saved).toContain('Ana Keller');
  expect(saved).not.toMatch(/rival/i);
  const look = Object.values(host.look(TITLE));
  expect(look.map(({ formula }) => formula).filter(Boolean)).toEqual([]);
  expect(
    look.map(({ value }) => String(value)).filter((value) => /^(?:77|78|79|80|81|82|83)$/.test(value)),
  ).toEqual([]);
  expect(await host.shown('Dashboard', 'A1:M20').then((rows) => rows.flat())).toContain('77');
});

test('a blank account cell is the first account’s', { tags: 'thorough' }, async () => {
  await open([row('Ana', '', 'Accepted', '2026-06-02', '2026-06-10')]);
  await make('');
  expect((await shown()).at(-1)).toEqual(['Ana', 'Ana Works', '06/10/2026', '']);
});

test('what people are called stays text', async () => {
  await open([row('Ana', 'Acme GmbH', 'Accepted', '2026-06-02', '2026-06-10')]);
  await host.type('Invitations', 'A2', "'=1+1");
  await make();
  expect((await shown()).at(-1)).toEqual(['=1+1', 'Ana Works', '06/10/2026', '']);
  expect(Object.values(host.look(TITLE)).filter(({ formula }) => formula !== '')).toEqual([]);
});

describe('made again', () => {
  test('another day, it stands beside the one before; undo takes that one alone, and the first is as it was', async () => {
    await open();
    await make();
    host.arrange.addTab('Mine');
    const [before, first] = [tabs(), host.look(TITLE)];
    host.setToday('2026-07-20');
    await make();
    expect(tabs()).toEqual([...before, 'Report Acme GmbH, 20 July 2026']);
    const lines = await shown('Report Acme GmbH, 20 July 2026');
    expect(lines[1]?.[0]).toBe('LinkedIn invitations since 1 July 2026, as of 20 July 2026');
    expect(lines.at(-1)).toEqual(['Accepted since 21 June: 0', '', '', '']);
    expect(host.look(TITLE)).toEqual(first);
    expect(await undo()).toMatchObject({ act: 'Report', kept: [] });
    expect(tabs()).toEqual(before);
    expect(host.look(TITLE)).toEqual(first);
    expect(await undo()).toMatchObject({ act: 'Report', kept: [] });
    expect(tabs()).not.toContain(TITLE);
  });

  test('on the same day, of another time, it has a number', { tags: 'thorough' }, async () => {
    await open();
    await make();
    await make('Acme GmbH', 'all');
    await make('Acme GmbH', 'last month');
    expect(tabs()).toEqual(expect.arrayContaining([TITLE, `${TITLE} (2)`, `${TITLE} (3)`]));
  });

  test('it is the same one while nothing has changed', { tags: 'thorough' }, async () => {
    await open();
    await make();
    await make('Acme GmbH', 'all');
    const before = tabs();
    const journal = await journalOf(host);
    expect(await make()).toMatchObject({ ok: true, already: true, action: null });
    expect(tabs()).toEqual(before);
    expect(await journalOf(host)).toEqual(journal);
  });

  testFirst<[what: string, edit: () => unknown]>(0, [
    ['words beside it', () => host.type(TITLE, 'F3', 'Thank you')],
    ['another figure', () => host.type(TITLE, 'B5', '9')],
    ['a formula', () => host.type(TITLE, 'A40', '=1+1')],
    ['a note', () => host.arrange.annotate(TITLE, 'A5', 'ask Ana')],
    ['another name', () => host.arrange.renameTab(TITLE, 'June')],
  ])('one that has %s stays as it is', async (_, edit) => {
    await open();
    await make();
    await edit();
    const name = tabs().find((each) => each === TITLE || each === 'June') ?? '';
    const own = host.look(name);
    host.setToday('2026-06-28');
    expect(await make()).toMatchObject({ ok: true, already: false });
    expect(host.look(name)).toEqual(own);
    expect(await undo()).toMatchObject({ kept: [] });
    expect(host.look(name)).toEqual(own);
  });

  test('in a copied spreadsheet the one that came along stays', { tags: 'thorough' }, async () => {
    await open();
    await make();
    const saved = host.save();
    const { 'sheet.log': log = '', ...rest } = saved.properties;
    const properties = Object.fromEntries(
      Object.entries({ 'sheet.log': log, ...rest }).filter(([key]) => !key.startsWith('report.')),
    );
    host.dispose();
    host = await openAgain(host, { snapshot: { ...saved, properties } });
    const own = host.look(TITLE);
    expect(await make()).toMatchObject({ ok: true });
    expect(host.look(TITLE)).toEqual(own);
    expect(tabs()).toContain(`${TITLE} (2)`);
  });
});

describe('undo', () => {
  test('takes it away', async () => {
    await open();
    const before = tabs();
    await make();
    expect(await undo()).toMatchObject({ ok: true, act: 'Report', kept: [] });
    expect(tabs()).toEqual(before);
    expect(await journalOf(host)).toContainEqual(
      expect.objectContaining({ what: 'Report made: Acme GmbH', undone: 'undone on 27 June 2026' }),
    );
  });

  test.each<[what: string, edit: () => unknown, why: string]>([
    [
      'holds something of the user’s',
      () => host.type(TITLE, 'A30', 'Regards'),
      `${TITLE} holds something of yours, so it stays`,
    ],
    [
      'a formula elsewhere reads from',
      async () => {
        host.arrange.addTab('Mine');
        await host.type('Mine', 'A1', `='${TITLE}'!B5`);
      },
      `Mine!A1 reads from ${TITLE}, so it stays`,
    ],
  ])('leaves one that %s, and says so', async (_, edit, why) => {
    await open();
    await make();
    await edit();
    expect(await undo()).toMatchObject({ kept: [{ why }] });
    expect(tabs()).toContain(TITLE);
  });

  test('of the first, while a later one stands beside it, takes the first alone', {
    tags: 'thorough',
  }, async () => {
    await open();
    const { action } = await make();
    await make('Acme GmbH', 'all');
    expect(await host.call('takeBack', action)).toMatchObject({ kept: [] });
    expect(tabs()).not.toContain(TITLE);
    expect(tabs()).toContain(`${TITLE} (2)`);
  });

  test('of one that was deleted says so', async () => {
    await open();
    const { action } = await make();
    host.arrange.deleteTab(TITLE);
    expect(await host.call('takeBack', action)).toMatchObject({
      kept: [{ why: 'the report isn’t there any more' }],
    });
  });
});

describe('refused, with nothing changed', () => {
  test('for an account that Settings does not list', async () => {
    await open();
    const before = tabs();
    expect(await make('Nobody')).toMatchObject({ ok: false, code: 'invalid' });
    expect(tabs()).toEqual(before);
    expect(await journalOf(host)).toEqual([]);
  });

  test('while too many rows can’t be read', async () => {
    await open([...ROWS.slice(0, 5), { ...ROWS[1], Status: 'Perhaps' }]);
    expect(await make()).toMatchObject({
      ok: false,
      message:
        'Cannot make the report: too many rows can’t be read for true figures. Open Health to fix them.',
    });
    expect(tabs()).not.toContain(TITLE);
  });
});

test('a sheet of the user’s own of that name stays theirs', async () => {
  await open();
  host.arrange.addTab(TITLE);
  await host.paste(TITLE, 1, 1, [['mine']]);
  await make();
  expect(await host.shown(TITLE, 'A1')).toEqual([['mine']]);
  expect((await shown(`${TITLE} (2)`))[0]?.[0]).toBe('Acme GmbH');
});

test('who is forgotten is not named on it any more, and undo still takes it away', async () => {
  await open();
  await make();
  const ana = { row: 2, name: 'Ana Keller', url: '', account: 'Acme GmbH', sentOn: '2026-06-02' };
  expect(await host.call('readForgettable', [ana])).toMatchObject({ ok: true, elsewhere: [] });
  expect(await host.call('forgetPeople', { targets: [ana], columns: [] })).toMatchObject({ ok: true });
  expect(JSON.stringify(host.save())).not.toMatch(/ana keller/i);
  expect((await shown())[17]).toEqual(['Forgotten A', '', '06/10/2026', '']);
  const { action = '' } = {
    action: (await journalOf(host)).find(({ what }) => what.startsWith('Report'))?.id,
  };
  expect(await host.call('takeBack', action)).toMatchObject({ ok: true, kept: [] });
  expect(tabs()).not.toContain(TITLE);
});
