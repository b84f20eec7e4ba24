/**
 * Calls that Google refuses though they read well. Each names its source; "log" is what users find in their
 * execution logs.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { openTiny, run } from './tiny.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openTiny();
});
afterAll(() => host.dispose());

describe('freezing', () => {
  beforeAll(() => {
    host.arrange.addTab('Merged');
    host.arrange.merge('Merged', 'B2:C3');
  });
  const freeze = (call: string) => run(host, `book.getSheetByName('Merged').${call}`);

  // Log: "Sorry, you can't freeze columns which contain only part of a merged cell. Try to break apart merged
  // cells or freeze
  // more columns to include the complete merged cells."
  test.each([
    ['setFrozenRows(2)', "Sorry, you can't freeze rows which contain only part of a merged cell."],
    ['setFrozenColumns(2)', "Sorry, you can't freeze columns which contain only part of a merged cell."],
    // https://github.com/google/ads-account-structure-script/issues/2
    ['setFrozenRows(100)', "You can't freeze all visible rows on the sheet."],
  ])('%s is refused', async (call, message) => {
    await expect(freeze(call)).rejects.toThrow(message);
  });

  test.each(['setFrozenRows(1)', 'setFrozenRows(3)', 'setFrozenColumns(1)', 'setFrozenColumns(3)'])(
    '%s cuts nothing',
    async (call) => {
      await freeze(call);
    },
  );
});

describe('a sheet without cells', () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/sheet-type
  // https://github.com/diegomanuel/binance-to-google-sheets/issues/13 ("The action is not supported for
  // OBJECT sheet")
  test('is among the sheets, says its type, and refuses everything that has to do with cells', async () => {
    const mine = await openTiny();
    mine.arrange.addSheetWithoutCells('Chart1', 'OBJECT');
    mine.arrange.addSheetWithoutCells('Query', 'DATASOURCE');
    const types = `const types = SpreadsheetApp.SheetType;
      return book.getSheets().map((each) =>
        [each.getName(), Object.keys(types).find((key) => types[key] === each.getType())])`;
    const wanted = [
      ['Sheet1', 'GRID'],
      ['Chart1', 'OBJECT'],
      ['Query', 'DATASOURCE'],
    ];
    expect(await run(mine, types)).toEqual(wanted);
    for (const call of [
      'getRange(1, 1)',
      'getDataRange()',
      'getLastRow()',
      'getMaxRows()',
      'setFrozenRows(1)',
    ]) {
      await expect(run(mine, `book.getSheetByName('Chart1').${call}`)).rejects.toThrow(
        'The action is not supported for OBJECT sheet.',
      );
    }
    const again = await openTiny({ snapshot: JSON.parse(JSON.stringify(mine.save())) });
    expect(await run(again, types)).toEqual(wanted);
    mine.dispose();
    again.dispose();
  });
});

describe('rows and columns', () => {
  // The reference wants "the number of rows to insert" and a column that there is.
  // https://developers.google.com/apps-script/reference/spreadsheet/sheet
  test.each([
    ['insertRowsAfter(5, 0)', 'Those rows are out of bounds.'],
    ['insertColumnsAfter(5, 0)', 'Those columns are out of bounds.'],
    ['setColumnWidth(0, 100)', 'Those columns are out of bounds.'],
    ['setColumnWidth(5000, 100)', 'Those columns are out of bounds.'],
  ])('%s is refused', async (call, message) => {
    await expect(run(host, `sheet.${call}`)).rejects.toThrow(message);
  });
});

test('a sheet may be given the name that it has, but no other’s', async () => {
  // https://github.com/RomainVialard/ErrorHandler lists the message that another's name brings.
  await run(host, "sheet.setName('Sheet1'); book.insertSheet('Second')");
  await expect(run(host, "sheet.setName('Second')")).rejects.toThrow(
    'A sheet with the name "Second" already exists. Please enter another name.',
  );
});

describe('the limit of cells', () => {
  // Log: "This action would increase the number of cells in the workbook above the limit of 10000000 cells."
  // https://support.google.com/drive/answer/37603
  let mine: NodeHost;
  beforeAll(async () => {
    mine = await openTiny();
  });
  beforeEach(() => {
    mine.circumstances.cellLimit = 2600;
  });
  afterAll(() => mine.dispose());

  test.each(['sheet.insertRowsAfter(1, 1)', 'sheet.insertColumnsAfter(1, 1)', "book.insertSheet('More')"])(
    '%s is refused above it',
    async (call) => {
      await expect(run(mine, call)).rejects.toThrow(
        'This action would increase the number of cells in the workbook above the limit of 2600 cells.',
      );
      expect(await run(mine, 'return [sheet.getMaxRows(), sheet.getMaxColumns()]')).toEqual([100, 26]);
    },
  );

  test('is counted over all sheets, and is no hindrance up to it', async () => {
    mine.circumstances.cellLimit = 5226;
    await run(mine, "book.insertSheet('Second'); sheet.insertRowsAfter(1, 1)");
    await expect(run(mine, 'sheet.insertRowsAfter(1, 1)')).rejects.toThrow('above the limit of 5226 cells');
  });
});

test('a typed column of a table refuses validation and number formats, and takes values and colours', async () => {
  // Log: "This operation is not allowed on cells in typed columns."
  host.arrange.typeColumn('Sheet1', 'H1:H100');
  for (const call of [
    "getRange('G2:H2').setNumberFormat('0')",
    "getRange('H2').setDataValidation(null)",
    "getRange('H:H').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build())",
  ]) {
    await expect(run(host, `sheet.${call}`)).rejects.toThrow(
      'This operation is not allowed on cells in typed columns.',
    );
  }
  await run(
    host,
    "sheet.getRange('H2').setValue(1).setBackground('#ff0000'); sheet.getRange('G2').setNumberFormat('0')",
  );
});

describe('arguments of a wrong type are refused before anything happens', () => {
  // Log: "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  // and the like.
  test.each([
    ["sheet.getRange(1, 'A')", '(number,String)', 'SpreadsheetApp.Sheet.getRange'],
    ["sheet.getRange('1', 1)", '(String,number)', 'SpreadsheetApp.Sheet.getRange'],
    ['sheet.getRange(1)', '(number)', 'SpreadsheetApp.Sheet.getRange'],
    ['sheet.getRange()', '()', 'SpreadsheetApp.Sheet.getRange'],
    ["sheet.getRange(1, 1).setValues('x')", '(String)', 'SpreadsheetApp.Range.setValues'],
    ['sheet.getRange(1, 1).setValues([[1]], 1)', '(number[],number)', 'SpreadsheetApp.Range.setValues'],
    ['sheet.deleteRows(null, 1)', '(null,number)', 'SpreadsheetApp.Sheet.deleteRows'],
    ['sheet.setFrozenRows(undefined)', '(null)', 'SpreadsheetApp.Sheet.setFrozenRows'],
    ['sheet.setName(7)', '(number)', 'SpreadsheetApp.Sheet.setName'],
    ['book.insertSheet({})', '((class))', 'SpreadsheetApp.Spreadsheet.insertSheet'],
    [
      "book.setNamedRange('A', sheet)",
      '(String,SpreadsheetApp.Sheet)',
      'SpreadsheetApp.Spreadsheet.setNamedRange',
    ],
    ["Utilities.formatDate(1, 'UTC', 'yyyy')", '(number,String,String)', 'Utilities.formatDate'],
    [
      "PropertiesService.getDocumentProperties().setProperty('a', true)",
      '(String,Boolean)',
      'PropertiesService.Properties.setProperty',
    ],
  ])('%s', async (call, types, name) => {
    await expect(run(host, call)).rejects.toThrow(
      `The parameters ${types} don't match the method signature for ${name}.`,
    );
  });
});
