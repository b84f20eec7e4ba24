/**
 * Closed invitations of past years on sheets of their own: moved part by part and back, nothing lost and nothing twice wherever an
 * execution ends and whatever people do meanwhile.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { YearsReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { date, journalOf, openLedger, openNewLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const LINK = 'https://www.linkedin.com/in/';
/** Sent in the week of a row that stays. */
const LOG: readonly Row[] = [
  {
    Name: 'Ana',
    'Profile URL': `${LINK}ana`,
    Status: 'Accepted',
    'Sent on': date('2024-10-01'),
    'Closed on': date('2024-10-04'),
  },
  { Name: 'Ben', 'Profile URL': `${LINK}ben`, Status: 'Pending', 'Sent on': date('2024-10-01') },
  {
    Name: 'Cy',
    'Profile URL': `${LINK}cy`,
    Status: 'Declined',
    'Sent on': date('2024-10-02'),
    'Closed on': date('2025-01-02'),
  },
  {
    Name: 'Dee',
    'Profile URL': `${LINK}dee`,
    Status: 'Accepted',
    'Sent on': date('2025-10-01'),
    'Closed on': date('2025-10-05'),
    Note: 'Hello',
  },
  {
    Name: 'Eli',
    'Profile URL': `${LINK}eli`,
    Status: 'Accepted',
    'Sent on': date('2025-10-02'),
    'Closed on': date('2025-10-06'),
  },
  { Name: 'Fay', 'Profile URL': `${LINK}fay`, Status: 'Pending', 'Sent on': date('2025-10-01') },
  {
    Name: 'Gus',
    'Profile URL': `${LINK}gus`,
    Status: 'Accepted',
    'Sent on': date('2026-06-01'),
    'Closed on': date('2026-06-03'),
  },
];

type Done = Extract<YearsReply, { ok: true }>;
async function moveAll(withReady = false): Promise<Done[]> {
  const parts: Done[] = [];
  for (;;) {
    const reply = (await host.call('moveClosed', withReady)) as YearsReply;
    if (!reply.ok) throw new Error(reply.message);
    parts.push(reply);
    if (reply.left === 0) return parts;
  }
}
async function names(title: string): Promise<string[]> {
  // A sheet of a year has one blank row below the last one.
  const { rowCount } = Object.values(host.save().workbook.sheets).find(({ name }) => name === title) ?? {};
  return (await host.shown(title, `A2:A${rowCount}`)).flat().filter(Boolean);
}

const yearSheets = () =>
  Object.values(host.save().workbook.sheets)
    .map(({ name }) => name ?? '')
    .filter((name) => /^Invitations \d/.test(name));

testFirst(1, [
  ['a new one', openNewLedger],
  ['an earlier book', openLedger],
])(
  '%s: closed invitations go to the sheet of their year, with header and marks; undo brings them back where they stood',
  async (_, open) => {
    host = await open(LOG);
    await host.call('readLedger');
    const before = await host.values('Invitations', 'A1:N12');
    const dashboard = await host.shown('Dashboard', 'A1:M20');
    const [done] = await moveAll();
    expect(done).toMatchObject({ moved: 4, left: 0 });
    expect(await names('Invitations')).toEqual(['Ben', 'Fay', 'Gus']);
    expect(await names('Invitations 2024')).toEqual(['Ana']);
    expect(await names('Invitations 2025')).toEqual(['Cy', 'Dee', 'Eli']);
    const [headers = []] = await host.shown('Invitations 2025', 'A1:O1');
    expect(headers).toEqual([...(before[0] ?? []), 'Journal id']);
    const row = (await host.values('Invitations 2025', 'A3:O3'))[0] ?? [];
    expect(row).toEqual([...(before[4] ?? []), `${done?.action} 5`]);
    expect(await host.shown('Dashboard', 'A1:M20')).toEqual(dashboard);
    expect((await journalOf(host))[0]).toMatchObject({
      what: 'Moved 4 closed invitations to Invitations 2024 and Invitations 2025',
      where: 'Health',
      id: done?.action,
    });
    expect(await host.call('undoLast')).toMatchObject({
      ok: true,
      act: 'Move to year sheets',
      undone: 4,
      keptCount: 0,
    });
    expect(await host.values('Invitations', 'A1:N12')).toEqual(before);
    // The sheets that it made hold nothing any more, and are gone.
    expect(yearSheets()).toEqual([]);
    await moveAll();
    expect(await names('Invitations 2025')).toEqual(['Cy', 'Dee', 'Eli']);
  },
);

const DECORATE = `
function decorate() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName('Invitations');
  const link = SpreadsheetApp.newRichTextValue().setText('see Ana').setLinkUrl(4, 7, 'https://example.com').build();
  sheet.getRange(2, 15).setRichTextValues([[link]]);
  sheet.getRange(2, 15).setNote('mine').setBackground('#ffcc00');
  sheet.getRange(2, 18).setNumberFormat('0%');
}
function lookClosely(title, row) {
  const range = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title).getRange(row, 15, 1, 5);
  return {
    links: range.getRichTextValues()[0].map((rich) => rich && rich.getRuns().map((run) => run.getLinkUrl())),
    note: range.getNote(), fill: range.getBackgrounds()[0][0], formats: range.getNumberFormats()[0],
    boxes: range.getDataValidations()[0].map((rule) => rule && String(rule.getCriteriaType())),
  };
}
function fill(title, a1) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title).getRange(a1).setBackground('#ffcc00');
}
function merge(a1) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Invitations').getRange(a1).merge();
}`;
const SETTING = {
  tools: DECORATE,
};

describe('what people have in their rows', () => {
  test('columns, links, notes, fills, formats and check boxes go along; a formula that would read other rows there leaves its value', async () => {
    host = await openLedger(LOG, SETTING);
    await host.paste('Invitations', 1, 15, [['Remark', 'Loud', 'How many', 'Sure', 'Call']]);
    await host.typeBlock('Invitations', 2, 15, [['x', '=UPPER(A2)', '=COUNTA(A:A)', '0.5', 'FALSE']]);
    host.arrange.validate('Invitations', 'S2', { criteria: 'CHECKBOX', values: [], allowInvalid: false });
    host.callNow({}, 'decorate');
    await host.call('readLedger');
    const before = await host.values('Invitations', 'A1:S9');
    const looked = host.callNow({}, 'lookClosely', 'Invitations', 2);
    await moveAll();
    expect(await host.formulas('Invitations 2024', 'P2:Q2')).toEqual([['=UPPER(A2)', '']]);
    expect((await host.values('Invitations 2024', 'A1:S2')).slice(1)).toEqual([before[1]]);
    expect(host.callNow({}, 'lookClosely', 'Invitations 2024', 2)).toEqual(looked);
    expect((await host.shown('Invitations 2024', 'O1:T1'))[0]?.at(-1)).toBe('Journal id');
    const undone = await host.call('undoLast');
    expect(undone).toMatchObject({
      ok: true,
      undone: 4,
      kept: [{ cell: 'Invitations', why: '1 formula came back as the values they showed' }],
    });
    expect(await host.values('Invitations', 'A1:S9')).toEqual(before);
    expect(await host.formulas('Invitations', 'P2:Q2')).toEqual([['=UPPER(A2)', '']]);
    expect(host.callNow({}, 'lookClosely', 'Invitations', 2)).toEqual(looked);
  });

  test('another table beside the log stays, and whose row it stands beside', async () => {
    host = await openLedger(LOG, SETTING);
    await host.paste('Invitations', 2, 17, [
      ['Week', 'Sent'],
      ['1', 20],
    ]);
    const [done] = await moveAll();
    expect(done?.moved).toBe(3);
    expect(await names('Invitations')).toEqual(['Ana', 'Ben', 'Fay', 'Gus']);
    expect(await host.values('Invitations', 'Q2:R3')).toEqual([
      ['Week', 'Sent'],
      ['1', 20],
    ]);
  });

  test('where a row is merged or protected nothing is moved, and the sentence names the cells', async () => {
    host = await openLedger(LOG, SETTING);
    host.callNow({}, 'merge', 'B4:C4');
    const before = JSON.stringify(host.save().workbook.sheets);
    expect(await host.call('moveClosed', false)).toMatchObject({
      ok: false,
      message: /^Cannot write to Invitations!A4:N6: what is written under a merged cell is lost/,
    });
    host.arrange.protect('Invitations', 'A2:N2');
    expect(await host.call('moveClosed', false)).toMatchObject({
      ok: false,
      message: /^Cannot write to Invitations!A2:N2: it is protected/,
    });
    expect(JSON.stringify(host.save().workbook.sheets)).toBe(before);
  });

  test('where the sheet of the year is protected nothing is moved there or back, and the sentence names its cells', async () => {
    host = await openLedger(LOG, SETTING);
    await moveAll();
    await host.paste('Invitations', 5, 1, [['Hal']]);
    await host.paste('Invitations', 5, 5, [[date('2025-10-03'), null, 'Declined', date('2025-10-20')]]);
    await host.paste('Invitations', 6, 1, [['Ida'], ['Jon']]);
    await host.paste('Invitations', 7, 5, [[date('2023-10-01'), null, 'Pending']]);
    await host.paste('Invitations', 6, 5, [[date('2023-10-03'), null, 'Declined', date('2023-10-20')]]);
    host.arrange.protect('Invitations 2025', 'A1:Z5');
    const before = JSON.stringify(host.save().workbook.sheets);
    const refused = (cells: string) => ({
      ok: false,
      message: new RegExp(`^Cannot write to Invitations 2025!${cells}: it is protected`),
    });
    expect(await host.call('moveClosed', false)).toMatchObject(refused('A5:Z5'));
    expect(await host.call('undoLast')).toMatchObject(refused('A2:Z4'));
    expect(JSON.stringify(host.save().workbook.sheets)).toBe(before);
    // A protected header is in nobody's way; merged cells of a row are.
    host.arrange.unprotect();
    host.arrange.merge('Invitations 2025', 'I3:J3');
    expect(await host.call('undoLast')).toMatchObject({
      ok: false,
      message: /^Cannot write to Invitations 2025!A2:Z4: what is written under a merged cell is lost/,
    });
    host.arrange.protect('Invitations 2025', 'A1:Z1');
    expect(await host.call('moveClosed', false)).toMatchObject({ ok: true, moved: 2 });
    expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 2 });
  });

  test('columns that were moved or added since find theirs in the sheet of the year', async () => {
    host = await openLedger(LOG, SETTING);
    await moveAll();
    const later: Row[] = [
      {
        Name: 'Hal',
        'Profile URL': `${LINK}hal`,
        Status: 'Declined',
        'Sent on': date('2025-10-02'),
        'Closed on': date('2025-11-01'),
        Note: 'Hi',
      },
    ];
    const [headers = []] = await host.shown('Invitations', 'A1:N1');
    await host.paste('Invitations', 1, 1, [[...headers].reverse().concat('Mine')]);
    await host.paste('Invitations', 2, 1, [
      headers
        .map((header) => later[0]?.[header as 'Name'] ?? '')
        .reverse()
        .concat('more of Hal'),
    ]);
    await host.paste('Invitations', 3, 1, [headers.map(() => '').concat('')]);
    await host.paste('Invitations', 4, 1, [
      headers
        .map(
          (header) =>
            ({ Name: 'Ida', Status: 'Pending', 'Sent on': date('2025-10-02') })[header as 'Name'] ?? '',
        )
        .reverse(),
    ]);
    await moveAll();
    const rows = await host.shown('Invitations 2025', 'A1:P5');
    expect(rows[0]?.slice(13)).toEqual(['Flag', 'Journal id', 'Mine']);
    expect([rows[4]?.[0], rows[4]?.[5], rows[4]?.[6], rows[4]?.[15]]).toEqual([
      'Hal',
      'Hi',
      'Declined',
      'more of Hal',
    ]);
  });
});

test('undo after people worked in a year sheet: what was edited there comes back edited, what was deleted or has more columns than the log stays away', async () => {
  host = await openLedger(LOG, SETTING);
  await moveAll();
  await host.paste('Invitations 2025', 3, 9, [['met her']]);
  await host.paste('Invitations 2025', 1, 16, [['Later']]);
  await host.paste('Invitations 2025', 4, 16, [['something']]);
  const reply = await host.call('undoLast');
  expect(reply).toMatchObject({
    ok: true,
    undone: 3,
    kept: [{ cell: 'Invitations 2025', why: /^1 row changed there since/ }],
  });
  expect(await names('Invitations')).toEqual(['Ana', 'Ben', 'Cy', 'Dee', 'Fay', 'Gus']);
  expect((await host.shown('Invitations', 'I5:I5'))[0]).toEqual(['met her']);
  expect(await names('Invitations 2025')).toEqual(['Eli']);
  expect((await journalOf(host)).map(({ undone }) => undone)).toContain('undone in part on 27 June 2026');
});

test('undo after the sheet of one of its years was deleted says how many rows are gone, and counts those that came back', {
  tags: 'thorough',
}, async () => {
  host = await openLedger(LOG, SETTING);
  await moveAll();
  host.arrange.deleteTab('Invitations 2025');
  expect(await host.call('undoLast')).toMatchObject({
    ok: true,
    undone: 1,
    kept: [{ cell: 'Year sheets', why: '3 rows deleted there since, or with a sheet' }],
  });
  expect((await journalOf(host)).map(({ undone }) => undone)).toContain('undone in part on 27 June 2026');
});

describe('the sheet that a move made', () => {
  const YOURS = 'the sheet holds something of yours, so it stays';
  testFirst<[what: string, act: () => unknown, why: string]>(1, [
    ['a header', () => host.paste('Invitations 2024', 1, 17, [['Mine']]), YOURS],
    ['another header', () => host.paste('Invitations 2024', 1, 6, [['Mine']]), YOURS],
    ['a note', () => host.arrange.annotate('Invitations 2024', 'B1', 'mine'), YOURS],
    ['a fill', () => host.callNow({}, 'fill', 'Invitations 2024', 'B1'), YOURS],
    ['a value below the marks', () => host.paste('Invitations 2024', 6, 15, [['mine']]), YOURS],
    ['a value below', () => host.paste('Invitations 2024', 6, 18, [['mine']]), YOURS],
    [
      'a formula below that shows nothing',
      () => host.typeBlock('Invitations 2024', 6, 18, [['=IF(TRUE,"","x")']]),
      YOURS,
    ],
    [
      'a formula elsewhere that reads from it',
      () => host.type('Settings', 'T1', "='Invitations 2024'!A1"),
      'Settings!T1 reads from the sheet, so it stays',
    ],
  ])('stays for %s of the user, and undo says why', async (_, act, why) => {
    host = await openLedger(LOG, SETTING);
    await moveAll();
    host.arrange.insertRows('Invitations 2024', 3, 5);
    await act();
    expect(await host.call('undoLast')).toMatchObject({
      ok: true,
      undone: 4,
      kept: [{ cell: 'Invitations 2024', why }],
    });
    expect(yearSheets()).toEqual(['Invitations 2024']);
    expect(await names('Invitations')).toHaveLength(7);
  });

  test('stays where its tab was renamed, or rows of another move stand in it; that one’s undo leaves what it did not make', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger(LOG, SETTING);
    const [first] = await moveAll();
    await host.paste('Invitations', 5, 1, [['Hal']]);
    await host.paste('Invitations', 5, 5, [[date('2025-10-03'), null, 'Declined', date('2025-10-20')]]);
    const [second] = await moveAll();
    expect(second?.moved).toBe(1);
    host.arrange.renameTab('Invitations 2024', 'Old ones');
    expect(await host.call('takeBack', first?.action)).toMatchObject({ undone: 4, kept: [] });
    expect(yearSheets()).toEqual(['Invitations 2025']);
    expect(await host.call('takeBack', second?.action)).toMatchObject({ undone: 1, kept: [] });
    expect(yearSheets()).toEqual(['Invitations 2025']);
  });

  test('goes where a note, a fill and a column of the log’s own headers went along', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger(LOG, SETTING);
    await host.paste('Invitations', 1, 15, [['Remark']]);
    host.arrange.annotate('Invitations', 'O1', 'mine');
    host.callNow({}, 'fill', 'Invitations', 'O1');
    await moveAll();
    expect(await host.call('undoLast')).toMatchObject({ undone: 4, kept: [] });
    expect(yearSheets()).toEqual([]);
  });
});
