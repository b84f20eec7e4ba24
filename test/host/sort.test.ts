/**
 * Sheet.sort: the newest on top, and what Sheets does with blank cells and frozen rows.
 * https://developers.google.com/apps-script/reference/spreadsheet/sheet#sortcolumnposition
 */
import { afterAll, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { openTiny, run } from './tiny.ts';

let host: NodeHost | undefined;
afterAll(() => host?.dispose());

test('sorts below the frozen rows, moments of one second apart, blank cells last, either way', async () => {
  host = await openTiny();
  await run(
    host,
    `
    sheet.getRange('A1:B1').setValues([['When', 'What']]);
    sheet.setFrozenRows(1);
    const at = (ms) => new Date(Date.UTC(2026, 5, 27, 10, 0, 0, ms));
    sheet.getRange('A2:B5').setValues([[at(20), 'second'], ['', 'none'], [at(700), 'third'], [at(3), 'first']]);
    sheet.sort(1, false);
  `,
  );
  expect((await host.values('Sheet1', 'B1:B5')).flat()).toEqual(['What', 'third', 'second', 'first', 'none']);
  await run(host, 'sheet.sort(1);');
  expect((await host.values('Sheet1', 'B1:B5')).flat()).toEqual(['What', 'first', 'second', 'third', 'none']);
});

test('a formula goes with its row and reads its cells there; what names a fixed row stays', async () => {
  host?.dispose();
  host = await openTiny();
  await host.type('Sheet1', 'A1', 'one');
  await host.type('Sheet1', 'A2', 'two');
  await host.type('Sheet1', 'B1', '=A1&"!"');
  await host.type('Sheet1', 'B2', '=A2&$A$1');
  host.arrange.reorderRows('Sheet1', 'A1:B2', [1, 0]);
  expect(await host.formulas('Sheet1', 'B1:B2')).toEqual([['=A1&$A$1'], ['=A2&"!"']]);
  expect(await host.values('Sheet1', 'A1:B2')).toEqual([
    ['two', 'twotwo'],
    ['one', 'one!'],
  ]);
});
