/**
 * Range.copyTo: "Copies the data from a range of cells to another range of cells. Both the values and formatting are copied."
 * https://developers.google.com/apps-script/reference/spreadsheet/range#copytodestination
 * Relative references of formulas move along, absolute ones stay:
 * https://support.google.com/docs/answer/75943 and https://support.google.com/docs/answer/46973
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { openTiny, run } from './tiny.ts';

let host: NodeHost;
beforeEach(async () => {
  host = await openTiny();
  await run(host, "book.insertSheet('Other')");
});
afterEach(() => host.dispose());

const copy = (from: string, to: string) =>
  run(host, "sheet.getRange(argument[0]).copyTo(book.getSheetByName('Other').getRange(argument[1]))", [
    from,
    to,
  ]);

test('values come as they are, text as text, a day as a day, and what stood there goes', async () => {
  await host.paste('Sheet1', 2, 1, [['007', 7, true, { day: '2026-06-27' }, '']]);
  await host.paste('Other', 5, 3, [['old', 'old', 'old', 'old', 'old']]);
  await copy('A2:E2', 'C5:G5');
  expect(await host.values('Other', 'C5:G5')).toEqual([['007', 7, true, { day: '2026-06-27' }, '']]);
  expect(await host.values('Sheet1', 'A2:E2')).toEqual([['007', 7, true, { day: '2026-06-27' }, '']]);
});

test.each([
  ['=A1+1', '=B3+1'],
  ['=$A$1+A$1+$A1', '=$A$1+B$1+$A3'],
  ['=SUM(A1:A3)', '=SUM(B3:B5)'],
  ['="A1"&A1', '="A1"&B3'],
  ['=Other!A1', '=Other!B3'],
])('the formula %s is %s two rows below and one column further right', async (written, wanted) => {
  await host.type('Sheet1', 'E5', written);
  await copy('E5', 'F7');
  expect(await host.formulas('Other', 'F7')).toEqual([[wanted]]);
});

test('what another cell’s formula fills comes as the value that it shows', async () => {
  await host.type('Sheet1', 'A1', '={1;2;3}');
  await copy('A2:A3', 'B2:B3');
  expect(await host.values('Other', 'B2:B3')).toEqual([[2], [3]]);
  expect(await host.formulas('Other', 'B2:B3')).toEqual([[''], ['']]);
});

test('number format, fill, note and link come with a cell, and later changes of one are none of the other', async () => {
  await run(
    host,
    `const link = SpreadsheetApp.newRichTextValue().setText('see Ana').setLinkUrl(4, 7, 'https://example.com').build();
     sheet.getRange('A1').setRichTextValues([[link]]);
     sheet.getRange('A1').setNote('mine').setBackground('#ffcc00');
     sheet.getRange('B1').setValue(0.5).setNumberFormat('0%');`,
  );
  await copy('A1:B1', 'A4:B4');
  await run(host, "sheet.getRange('A1:B1').setValue('').setNote('').setBackground(null)");
  const found = await run(
    host,
    `const range = book.getSheetByName('Other').getRange('A4:B4');
     const [rich] = range.getRichTextValues()[0];
     return [range.getNumberFormats()[0][1], range.getBackgrounds()[0][0], range.getNote(), rich.getRuns().map((each) => each.getLinkUrl())];`,
  );
  expect(found).toEqual(['0%', '#ffcc00', 'mine', [null, 'https://example.com']]);
});

test('validation comes with the cells, and theirs goes', async () => {
  host.arrange.validate('Sheet1', 'A1:A2', {
    criteria: 'VALUE_IN_LIST',
    values: ['Yes', 'No'],
    allowInvalid: false,
  });
  host.arrange.validate('Other', 'B1:B9', { criteria: 'CHECKBOX', values: [], allowInvalid: false });
  await copy('A1:A3', 'B1:B3');
  const kinds = await run(
    host,
    "return book.getSheetByName('Other').getRange('B1:B4').getDataValidations().map(([rule]) => rule && rule.getCriteriaType())",
  );
  expect(kinds).toEqual(['VALUE_IN_LIST', 'VALUE_IN_LIST', null, 'CHECKBOX']);
});

test('it is refused where the destination is protected, merged, or no range', async () => {
  host.arrange.protect('Other', 'B2:B3');
  await expect(copy('A1', 'B2')).rejects.toThrow('You are trying to edit a protected cell or object.');
  await run(host, "book.getSheetByName('Other').getRange('D1:D2').merge()");
  await expect(copy('A1', 'D2')).rejects.toThrow('does not copy merged cells');
  await expect(run(host, "sheet.getRange('A1').copyTo('B2')")).rejects.toThrow('The parameters (String)');
});
