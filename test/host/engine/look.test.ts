/**
 * What a cell holds beside its value. Writing a value erases the runs of formatted text in a cell, links and
 * chips included:
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#TextFormatRun
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NodeHost } from '../../../src/host/node.ts';
import { openTiny, run } from '../tiny.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openTiny();
});
afterAll(() => host.dispose());

const LINK = { start: 4, end: 8, url: 'https://example.com/' };

test('a link is kept through every edit of other cells, moves with its cell, and goes with a value written over it', async () => {
  host.arrange.writeRuns('Sheet1', 'B2', 'see here', [LINK]);
  host.arrange.annotate('Sheet1', 'B2', 'mine');
  const before = host.cellState('Sheet1', 'B2');
  expect(before).toMatchObject({ value: 'see here', note: 'mine', runs: [LINK] });

  await run(
    host,
    `sheet.getRange('A2').setValue(1); sheet.getRange('C1:C3').setValues([[1], [2], [3]]);
     sheet.getRange('B1').setNote('other')`,
  );
  expect(host.cellState('Sheet1', 'B2')).toEqual(before);
  host.arrange.insertRows('Sheet1', 1, 1);
  host.arrange.insertColumns('Sheet1', 2, 1);
  host.arrange.moveColumn('Sheet1', 3, 1);
  expect(host.cellState('Sheet1', 'A3')).toEqual(before);
  const again = await openTiny({ snapshot: JSON.parse(JSON.stringify(host.save())) });
  expect(again.cellState('Sheet1', 'A3')).toEqual(before);
  again.dispose();

  await run(host, "sheet.getRange('A3').setNote('ours')");
  expect(host.cellState('Sheet1', 'A3')).toEqual({ ...before, note: 'ours' });
  await run(host, "sheet.getRange('A3').setValue('see here')");
  expect(host.cellState('Sheet1', 'A3')).toEqual({ ...before, note: 'ours', runs: [] });
});

test('links, notes and formats go with their rows when these are sorted', async () => {
  const mine = await openTiny();
  await mine.paste('Sheet1', 1, 1, [
    ['c', { day: '2026-06-27' }],
    ['a', null],
    ['b', 7],
  ]);
  mine.arrange.writeRuns('Sheet1', 'A1', 'see here', [LINK]);
  mine.arrange.annotate('Sheet1', 'B3', 'mine');
  const rows = (...numbers: number[]) =>
    numbers.map((row) => ['A', 'B', 'C'].map((column) => mine.cellState('Sheet1', `${column}${row}`)));
  const before = rows(2, 3, 1);
  mine.arrange.reorderRows('Sheet1', 'A1:C3', [1, 2, 0]);
  await mine.settled();
  expect(rows(1, 2, 3)).toEqual(before);
  mine.dispose();
});

test('typing over it erases it too, and a block that is written takes all in it', async () => {
  host.arrange.writeRuns('Sheet1', 'F1', 'bold', [{ start: 0, end: 2, bold: true }]);
  await host.type('Sheet1', 'F1', 'bold');
  expect(host.cellState('Sheet1', 'F1').runs).toEqual([]);
  host.arrange.writeRuns('Sheet1', 'F1', 'see here', [LINK]);
  await run(host, "const range = sheet.getRange('E1:F2'); range.setValues(range.getValues())");
  expect(host.cellState('Sheet1', 'F1')).toMatchObject({ value: 'see here', runs: [] });
});

test('look gives every cell that is not as new: value, formula, format, look, note, runs and validation', async () => {
  const mine = await openTiny();
  expect(mine.look('Sheet1')).toEqual({});
  const yes = { criteria: 'VALUE_IN_LIST', values: ['Yes'], allowInvalid: false } as const;
  await mine.paste('Sheet1', 2, 27, [['Ann', { day: '2026-06-27' }]]);
  await mine.type('Sheet1', 'A1', '=1+1');
  mine.arrange.validate('Sheet1', 'B1', yes);
  mine.arrange.annotate('Sheet1', 'C1', 'note');
  await run(mine, "sheet.getRange('D1').setBackground('#ff0000')");
  const bare = { value: '', formula: '', format: '', style: null, note: '', runs: [], validation: null };
  expect(mine.look('Sheet1')).toEqual({
    A1: { ...bare, value: 2, formula: '=1+1' },
    B1: { ...bare, validation: yes },
    C1: { ...bare, note: 'note' },
    D1: { ...bare, style: { bg: { rgb: '#ff0000' } } },
    AA2: { ...bare, value: 'Ann' },
    AB2: { ...bare, value: { day: '2026-06-27' }, format: 'yyyy-mm-dd' },
  });
  expect(mine.cellState('Sheet1', 'E5')).toEqual(bare);
  mine.dispose();
});
