/**
 * A value in the way of an array formula: the formula shows #REF! and fills nothing. Sheets says why in the
 * cell's tooltip: "Array result was not expanded because it would overwrite data in A3."
 */
import { afterEach, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { openTiny, run } from './tiny.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const VALUES = "sheet.getRange('A1:B4').getValues()";
const FILLED = [
  [1, 2],
  [3, 4],
  [5, 6],
  ['', ''],
];
const broken = (row: number, column: number, value: unknown) => {
  const cells = FILLED.map((line) => line.map((): unknown => ''));
  (cells[0] as unknown[])[0] = '#REF!';
  (cells[row] as unknown[])[column] = value;
  return cells;
};

test.each([
  [1, 0, 'A2'],
  [0, 1, 'B1'],
  [2, 1, 'B3'],
])('a value at row %i, column %i breaks the formula at once, and for good', async (row, column, a1) => {
  host = await openTiny();
  await host.type('Sheet1', 'A1', '=SEQUENCE(3,2)');
  const seen = await run(host, `sheet.getRange('${a1}').setValue('x'); return ${VALUES}`);
  expect(seen).toEqual(broken(row, column, 'x'));
  expect(await host.values('Sheet1', 'A1:B4')).toEqual(broken(row, column, 'x'));
  expect(host.look('Sheet1').A1).toMatchObject({ value: '#REF!', formula: '=SEQUENCE(3,2)' });
});

test('it fills its cells again once the obstacle is emptied', async () => {
  host = await openTiny();
  await host.type('Sheet1', 'A1', '=SEQUENCE(3,2)');
  const inOne = `sheet.getRange('A2').setValue('x'); sheet.getRange('A2').setValue(''); return ${VALUES}`;
  expect(await run(host, inOne)).toEqual(FILLED);
  await host.type('Sheet1', 'A2', 'x');
  await host.type('Sheet1', 'A2', '');
  expect(await host.values('Sheet1', 'A1:B4')).toEqual(FILLED);
});

test('a blank in the way, or a value below, breaks nothing', async () => {
  host = await openTiny();
  await host.type('Sheet1', 'A1', '=SEQUENCE(3,2)');
  const write = "sheet.getRange('A2:B3').setValues([['', ''], ['', '']]); sheet.getRange('C1').setValue(1)";
  expect(await run(host, `${write}; return ${VALUES}`)).toEqual(FILLED);
});
