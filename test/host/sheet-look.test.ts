/**
 * What only the eye sees, through the methods that the add-on calls.
 * https://developers.google.com/apps-script/reference/spreadsheet/range
 * https://developers.google.com/apps-script/reference/spreadsheet/sheet
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#deletesheetsheet
 * https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { openTiny, run } from './tiny.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openTiny({ colours: true });
});
afterAll(() => host.dispose());

describe('setBorder', () => {
  const border = (a1: string) => (host.cellState('Sheet1', a1).style as { bd?: Record<string, object> })?.bd;

  test('true draws a side, null leaves it, and the double line is one of the styles', async () => {
    await run(
      host,
      `sheet.getRange('A1:B2').setBorder(true, null, true, null, null, null, '#1d2327', SpreadsheetApp.BorderStyle.DOUBLE)`,
    );
    expect(border('A1')).toMatchObject({ t: { s: 7, cl: { rgb: '#1d2327' } } });
    expect(border('A2')).toMatchObject({ b: { s: 7 } });
    expect(border('A1')).not.toHaveProperty('l');
  });

  test('false takes a side away', async () => {
    await run(host, `sheet.getRange('A1:B2').setBorder(false, false, false, false, false, false)`);
    expect(border('A1')?.t).toMatchObject({ s: 0 });
  });

  test('other arguments are refused in Google’s words', async () => {
    await expect(run(host, 'sheet.getRange(1, 1).setBorder(true)')).rejects.toThrow(
      "don't match the method signature for SpreadsheetApp.Range.setBorder",
    );
  });
});

test('getBackgrounds tells the cells’ own colours, white where there is none', async () => {
  await run(host, `sheet.getRange('D1').setBackground('#e6edef')`);
  expect(await run(host, `return sheet.getRange('D1:E1').getBackgrounds()`)).toEqual([
    ['#e6edef', '#ffffff'],
  ]);
});

test('widths, heights and frozen columns can be asked for and set', async () => {
  const source = `sheet.setColumnWidth(2, 150).setRowHeights(3, 2, 26);
    sheet.setFrozenColumns(1);
    return [sheet.getColumnWidth(2), sheet.getFrozenColumns()]`;
  expect(await run(host, source)).toEqual([150, 1]);
  await expect(run(host, 'sheet.getColumnWidth(500)')).rejects.toThrow('Those columns are out of bounds.');
  await expect(run(host, 'sheet.setRowHeights(1, 5000, 26)')).rejects.toThrow(
    'Those rows are out of bounds.',
  );
});

test('a sheet is hidden, shown and deleted; the only one that shows stays', async () => {
  const source = `const other = book.insertSheet('Other').hideSheet();
    const seen = [other.isSheetHidden(), other.showSheet().isSheetHidden()];
    book.deleteSheet(other);
    return [...seen, book.getSheetByName('Other')]`;
  expect(await run(host, source)).toEqual([true, false, null]);
  await expect(run(host, 'book.deleteSheet(sheet)')).rejects.toThrow(
    "You can't remove all the visible sheets in a document.",
  );
});

test('setRichTextValues writes text of which words are bold or a link', async () => {
  const source = `const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    sheet.getRange('G1:G2').setRichTextValues([
      [SpreadsheetApp.newRichTextValue().setText('Withdrawn, no answer').setTextStyle(0, 9, bold).build()],
      [SpreadsheetApp.newRichTextValue().setText('LinkedIn Help').setLinkUrl('https://www.linkedin.com/help').build()],
    ]);
    const [[act], [link]] = sheet.getRange('G1:G2').getRichTextValues();
    return [act.getRuns().map((each) => each.getText()), link.getLinkUrl(), sheet.getRange('G1').getValue()]`;
  expect(await run(host, source)).toEqual([
    ['Withdrawn', ', no answer'],
    'https://www.linkedin.com/help',
    'Withdrawn, no answer',
  ]);
  await run(host, `sheet.getRange('G1').setValue('plain')`);
  expect(host.cellState('Sheet1', 'G1')).toMatchObject({ value: 'plain', runs: [] });
});

test('a merged cell holds what is written to its first', async () => {
  await run(host, `sheet.getRange('I1:K1').merge().setValues([['Wednesday', '', '']])`);
  expect(await run(host, `return sheet.getRange('I1:K1').getValues()`)).toEqual([['Wednesday', '', '']]);
  expect(await run(host, `return sheet.getRange('J1').isPartOfMerge()`)).toBe(true);
});

test('a rule by the beginning of a text colours the cells that begin so', async () => {
  await run(
    host,
    `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('▲').setBackground('#fff3dc')
      .setBold(true).setItalic(true).setStrikethrough(true).setRanges([sheet.getRange('M1:M2')]).build()])`,
  );
  await host.paste('Sheet1', 1, 13, [['▲ blocked'], ['none sent']]);
  expect(await host.background('Sheet1', 'M1')).toBe('#fff3dc');
  expect(await host.background('Sheet1', 'M2')).toBeNull();
});
