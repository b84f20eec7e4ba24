/** What the user does to tabs, columns and cells of the host, as the add-on then finds it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NodeHost } from '../../../src/host/node.ts';
import { openTiny, run } from '../tiny.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openTiny();
  await host.paste('Sheet1', 1, 1, [
    ['a', 'b', 'c'],
    [1, 2, 3],
  ]);
});
afterAll(() => host.dispose());

const titles = () => run(host, 'return book.getSheets().map((each) => each.getName())');

test('tabs are duplicated as Google names the copy, moved, renamed, hidden and deleted; each keeps its id', async () => {
  const id = await run(host, 'return sheet.getSheetId()');
  expect(host.arrange.duplicateTab('Sheet1')).toBe('Copy of Sheet1');
  expect(await host.values('Copy of Sheet1', 'A1:C2')).toEqual([
    ['a', 'b', 'c'],
    [1, 2, 3],
  ]);
  host.arrange.moveTab('Copy of Sheet1', 0);
  expect(await titles()).toEqual(['Copy of Sheet1', 'Sheet1']);
  host.arrange.renameTab('Copy of Sheet1', 'Mine');
  host.arrange.hideTab('Mine');
  expect(await titles()).toEqual(['Mine', 'Sheet1']);
  expect(await run(host, 'return sheet.getSheetId()')).toBe(id);
  host.arrange.deleteTab('Mine');
  expect(await titles()).toEqual(['Sheet1']);
});

test('columns and rows are moved, inserted, hidden and deleted', async () => {
  host.arrange.moveColumn('Sheet1', 3, 1);
  expect(await host.values('Sheet1', 'A1:C1')).toEqual([['c', 'a', 'b']]);
  host.arrange.insertColumns('Sheet1', 2, 1);
  host.arrange.insertRows('Sheet1', 1, 1);
  host.arrange.hideColumns('Sheet1', 1, 1);
  expect(await host.values('Sheet1', 'A2:D2')).toEqual([['c', '', 'a', 'b']]);
  host.arrange.deleteColumns('Sheet1', 2, 1);
  host.arrange.deleteRows('Sheet1', 1, 1);
  host.arrange.moveColumn('Sheet1', 1, 4);
  expect(await host.values('Sheet1', 'A1:C1')).toEqual([['a', 'b', 'c']]);
});

test('of merged cells only the first holds anything, and what is written to the others is lost', async () => {
  host.arrange.merge('Sheet1', 'A2:B3');
  expect(await host.values('Sheet1', 'A2:C2')).toEqual([[1, '', 3]]);
  expect(
    await run(host, "return ['A1:C1', 'B3:C3'].map((a1) => sheet.getRange(a1).isPartOfMerge())"),
  ).toEqual([false, true]);
  await run(host, "sheet.getRange('A2:C2').setValues([[7, 8, 9]])");
  expect(await host.values('Sheet1', 'A2:C2')).toEqual([[7, '', 9]]);
});

test('a protected cell refuses every edit of the add-on in Google’s words, and what holds it; the user still types', async () => {
  host.arrange.protect('Sheet1', 'B1:C1');
  for (const edit of [
    "getRange('C1:D2').setValues([[1, 1], [1, 1]])",
    "getRange('B1').setNote('x')",
    'deleteRows(1, 1)',
  ]) {
    await expect(run(host, `sheet.${edit}`)).rejects.toThrow(
      'You are trying to edit a protected cell or object.',
    );
  }
  await run(host, "sheet.getRange('A1').setValue('free')");
  await host.type('Sheet1', 'B1', 'typed');
  host.arrange.unprotect();
  await run(host, "sheet.getRange('C1').setValue('free again')");
  expect(await host.values('Sheet1', 'A1:C1')).toEqual([['free', 'typed', 'free again']]);
});
