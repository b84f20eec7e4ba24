/**
 * The oddities of Google's services that bite.
 * https://developers.google.com/apps-script/reference/spreadsheet/sheet
 * https://developers.google.com/apps-script/guides/html/communication
 * https://developers.google.com/apps-script/reference/lock/lock-service
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { openTiny, run } from './tiny.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openTiny({ colours: true });
});
afterAll(() => host.dispose());

describe('a call is refused', () => {
  test.each([
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange(5000, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    [
      'sheet.getRange(1, 1, 2, 1).setValues([[1]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange(1, 1, 1, 2).setValues([[1]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      "book.insertSheet('Sheet1')",
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    ['sheet.insertRowsAfter(5000, 1)', 'Those rows are out of bounds.'],
    [
      'sheet.getRange(1, 1).setBackgrounds([[1]])',
      'Range.setBackgrounds is not in this host: the add-on does not use it.',
    ],
    [
      'SpreadsheetApp.openById("x")',
      'SpreadsheetApp.openById is not in this host: the add-on does not use it.',
    ],
    [
      "PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(9217))",
      'Argument too large: value',
    ],
    ["HtmlService.createHtmlOutputFromFile('None')", 'No HTML file named None was found.'],
  ])('%s', async (source, message) => {
    await expect(run(host, source)).rejects.toThrow(message);
  });

  test('with an error of the bundle’s realm', async () => {
    const source =
      'try { sheet.getRange(1, 1, 0, 1) } catch (error) { return [error instanceof Error, error.name] }';
    expect(await run(host, source)).toEqual([true, 'Exception']);
  });

  test('when the global is missing on Google', async () => {
    const source =
      'return [typeof fetch, typeof setTimeout, typeof URL, typeof process, typeof structuredClone]';
    expect(await run(host, source)).toEqual(Array(5).fill('undefined'));
  });
});

describe('Sheet', () => {
  test('getDataRange ends at the last row and column with content', async () => {
    await run(host, "book.insertSheet('Block', 0).getRange(3, 2).setValue('=\"\"')");
    expect(await run(host, 'return book.getSheets()[0].getDataRange().getValues()')).toEqual(
      Array(3).fill(['', '']),
    );
    expect(await run(host, "return book.insertSheet('Empty').getDataRange().getValues()")).toEqual([['']]);
    expect(await run(host, 'return book.getSheets().map((each) => each.getName())')).toEqual([
      'Block',
      'Sheet1',
      'Empty',
    ]);
  });

  test('getSheetValues and appendRow are a range’s reading and writing by one call', async () => {
    const source = `const rows = book.insertSheet('Rows');
      rows.deleteRows(3, rows.getMaxRows() - 2);
      for (const row of [['a', 1], ["'007", '=1+1'], [new Date(0), '']]) rows.appendRow(row);
      const read = rows.getSheetValues(2, 1, 2, 2);
      return [rows.getMaxRows(), read[0][0], read[1][0] instanceof Date, JSON.stringify(read) ===
        JSON.stringify(rows.getRange(2, 1, 2, 2).getValues())];`;
    expect(await run(host, source)).toEqual([3, '007', true, true]);
    expect(
      host
        .lastCalls()
        .filter(({ method }) => method === 'appendRow')
        .map(({ cells }) => cells),
    ).toEqual([2, 2, 2]);
    await expect(run(host, 'sheet.getSheetValues(1, 1, 0, 1)')).rejects.toThrow('at least 1');
  });

  test('setConditionalFormatRules replaces all rules, and keeps their order', async () => {
    const rules = await run(
      host,
      `const rule = (word) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B2="' + word + '"')
         .setBackground('#ff0000').setRanges([sheet.getRange('A2:B9')]).build();
       sheet.setConditionalFormatRules([rule('old')]);
       sheet.setConditionalFormatRules([rule('Stale'), rule('Ready')]);
       return sheet.getConditionalFormatRules().map((each) =>
         each.getBooleanCondition().getCriteriaValues()[0]);`,
    );
    expect(rules).toEqual(['=$B2="Stale"', '=$B2="Ready"']);
    await host.type('Sheet1', 'B3', 'Stale');
    expect(await host.background('Sheet1', 'A3')).toBe('#ff0000');
    expect(await host.background('Sheet1', 'A4')).toBeNull();
  });

  // https://developers.google.com/apps-script/reference/spreadsheet/range#getnote
  // https://developers.google.com/apps-script/reference/spreadsheet/sheet#clear
  // https://developers.google.com/apps-script/reference/spreadsheet/range#getnotes
  test('clear takes content and formats off a sheet, and getNotes gives a text for each cell', async () => {
    const source = `
      const other = book.insertSheet('Other');
      other.getRange('B2').setValue(0.5).setNumberFormat('0%');
      other.getRange('A1').setNote('Why');
      const notes = other.getRange('A1:B2').getNotes();
      const had = other.getLastRow();
      other.clear();
      const left = [other.getLastRow(), other.getRange('B2').getNumberFormats()[0][0]];
      book.deleteSheet(other);
      return [notes, had, left[0], left[1] === '0%'];
    `;
    expect(await run(host, source)).toEqual([
      [
        ['Why', ''],
        ['', ''],
      ],
      2,
      0,
      false,
    ]);
  });

  test('getNote gives the note of the first cell, and an empty text for none', async () => {
    await run(host, "sheet.getRange('B2').setNote('What it means')");
    await run(
      host,
      `
      const notes = [sheet.getRange('B2:C3').getNote(), sheet.getRange('C3').getNote()];
      sheet.getRange('B2').setNote(JSON.stringify(notes));
    `,
    );
    expect(host.cellState('Sheet1', 'B2').note).toBe('["What it means",""]');
    await run(host, "sheet.getRange('B2').setNote('')");
  });

  test('setNamedRange moves a name', async () => {
    const source = `book.setNamedRange('Here', sheet.getRange(argument));
      book.getRangeByName('Here').setValue(argument)`;
    await run(host, source, 'C3');
    await run(host, source, 'D4:E4');
    expect(await host.values('Sheet1', 'C3:E4')).toEqual([
      ['C3', '', ''],
      ['', 'D4:E4', 'D4:E4'],
    ]);
    expect(await run(host, "return book.getRangeByName('None')")).toBeNull();
  });

  // https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#removeNamedRange(String)
  test('removeNamedRange takes a name away, and throws where there is none', async () => {
    await run(host, "book.setNamedRange('Gone', sheet.getRange('A1'))");
    await run(host, "book.removeNamedRange('Gone')");
    expect(await run(host, "return book.getRangeByName('Gone')")).toBeNull();
    await expect(run(host, "book.removeNamedRange('Gone')")).rejects.toThrow();
  });
});

describe('google.script.run', () => {
  test('gives a copy by JSON, and null for a result that holds a Date', async () => {
    expect(await host.call('run', 'return { a: [1, undefined], b: undefined }', null)).toEqual({
      a: [1, null],
    });
    expect(await host.call('run', 'return { day: new Date() }', null)).toBeNull();
  });

  test.each([
    ['a Date', 'run', new Date(), 'a Date may not cross'],
    ['a function', 'run', () => {}, 'a function may not cross'],
    ['a private name', 'private_', null, 'private'],
    ['an unknown name', 'none', null, 'Script function not found: none'],
  ])('refuses %s', async (_what, name, argument, message) => {
    await expect(host.call(name, 'return 1', argument)).rejects.toThrow(message);
  });
});

describe('the document lock', () => {
  test('is refused while another execution holds it, and is lost over a dialog', async () => {
    const source = 'const lock = LockService.getDocumentLock(); return [lock.tryLock(1), lock.tryLock(1)]';
    const release = host.occupyLock();
    expect(await run(host, source)).toEqual([false, false]);
    release();
    expect(await run(host, source)).toEqual([true, true]);
    const unlock = await run(
      host,
      "LockService.getDocumentLock().tryLock(1); SpreadsheetApp.getUi().alert('?')",
    );
    expect(unlock).toBeUndefined();
  });
});

describe('a dialog', () => {
  test('is answered by the user', async () => {
    host.ui.answers.push('NO', { text: '9' });
    const source = `const ui = SpreadsheetApp.getUi();
      const answer = ui.alert('Title', 'Sure?', ui.ButtonSet.YES_NO);
      const reply = ui.prompt('Hour', 'Which?', ui.ButtonSet.OK_CANCEL);
      return [answer === ui.Button.NO, reply.getSelectedButton() === ui.Button.OK, reply.getResponseText()];`;
    expect(await run(host, source)).toEqual([true, true, '9']);
    expect(host.ui.dialogs.slice(-2)).toEqual(['Title\nSure?', 'Hour\nWhich?']);
  });
});

test('a hook is told of every call, and what it throws the call throws', async () => {
  const calls: string[] = [];
  const stop = host.on(({ service, method }) => {
    calls.push(`${service}.${method}`);
    if (method === 'setValue') throw new Error('Service Spreadsheets failed');
  });
  await expect(run(host, 'sheet.getRange(1, 1).setValue(1)')).rejects.toThrow('Service Spreadsheets failed');
  stop();
  expect(calls.slice(-2)).toEqual(['Sheet.getRange', 'Range.setValue']);
});

test('save and reopen keep values, formulas, rules, names, sheet ids, properties and triggers', async () => {
  const before = await run(
    host,
    `PropertiesService.getDocumentProperties().setProperty('key', 'value');
     sheet.getRange('F1').setValue('=KIND({1;2})');
     return book.getSheets().map((each) => each.getSheetId());`,
  );
  const again = await openTiny({ snapshot: JSON.parse(JSON.stringify(host.save())) });
  const after = await run(
    again,
    `return [book.getSheets().map((each) => each.getSheetId()), PropertiesService.getDocumentProperties().getProperty('key'),
      book.getRangeByName('Here').getValue(), sheet.getConditionalFormatRules().length]`,
  );
  expect(after).toEqual([before, 'value', 'D4:E4', 2]);
  expect(await again.shown('Sheet1', 'F1:F2')).toEqual([['number 1'], ['number 2']]);
  again.dispose();
});

test('activating a range brings its sheet to the front and selects it', async () => {
  await run(host, "book.insertSheet('Other', 1)");
  await run(host, "sheet.getRange('B3:C4').activate()");
  expect(host.selection()).toEqual({ sheet: 'Sheet1', a1: 'B3:C4' });
  await run(host, "book.getSheetByName('Other').getRange(2, 1).activate()");
  expect(host.selection()).toEqual({ sheet: 'Other', a1: 'A2' });
});
