/**
 * What `setValues` makes of a value: the sheet takes it as if it were typed.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluevalue
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { openTiny, run } from './tiny.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openTiny();
});
beforeEach(() => run(host, "sheet.getRange('A1:C3').setNumberFormat('general').setValue(null)"));
afterAll(() => host.dispose());

const write = (value: unknown, format = 'general') =>
  run(host, `sheet.getRange(1, 1).setNumberFormat('${format}').setValue(argument)`, value);
const read = async () => (await host.values('Sheet1', 'A1'))[0]?.[0];

describe('setValue', () => {
  const thisYear = new Date().getFullYear();
  test.each([
    ['a half that is a date', '1/2', { day: `${thisYear}-01-02` }],
    ['leading zeros', '007', 7],
    ['a truth value', 'TRUE', true],
    ['an ISO day', '2026-06-27', { day: '2026-06-27' }],
    ['a day that does not exist', '2026-02-30', '2026-02-30'],
    ['per cent', '5%', 0.05],
    ['twenty digits', '12345678901234567890', 12345678901234567000],
    ['text', 'Ann', 'Ann'],
    ['a number', 7, 7],
    ['a truth value as such', false, false],
    ['an apostrophe, which is not kept', "'007", '007'],
    ['an apostrophe before a formula', "'=1+1", '=1+1'],
    ['a formula', '=1+1', 2],
    ['text that begins with a sign', '- and a note', '#NAME?'],
    ['text that begins with @', '@ann', '#NAME?'],
    ['nothing', '', ''],
  ])('takes %s as typed', async (_what, text, value) => {
    await write(text);
    expect(await read()).toEqual(value);
  });

  test('keeps text in a cell formatted @, but not a leading =', async () => {
    await write('007', '@');
    expect(await read()).toBe('007');
    await write('=1+1', '@');
    expect(await host.formulas('Sheet1', 'A1')).toEqual([['=1+1']]);
  });

  test('clears the cell for null', async () => {
    await write('Ann');
    await write(null);
    expect(await read()).toBe('');
  });

  test('refuses undefined and an object', async () => {
    await expect(run(host, 'sheet.getRange(1, 1).setValue(undefined)')).rejects.toThrow(
      'undefined in a cell',
    );
    await expect(run(host, 'sheet.getRange(1, 1).setValue({})')).rejects.toThrow('[object Object] in a cell');
  });

  test('refuses more than 50,000 characters', async () => {
    await write('x'.repeat(50_000));
    await expect(write('x'.repeat(50_001))).rejects.toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  test('gives a date format to an automatic cell and leaves another format alone', async () => {
    await write('2026-06-27');
    expect(await host.shown('Sheet1', 'A1')).toEqual([['2026-06-27']]);
    await write('2026-06-27', 'd mmm yyyy');
    expect(await host.shown('Sheet1', 'A1')).toEqual([['27 Jun 2026']]);
  });

  test('is read back in the same execution', async () => {
    expect(
      await run(host, "sheet.getRange(1, 1).setValue('007'); return sheet.getRange(1, 1).getValue()"),
    ).toBe(7);
  });
});

describe('a formula where the decimal sign is a comma', () => {
  // The locale decides what a formula looks like: https://support.google.com/docs/answer/58515
  const CASES: readonly [locale: string, formula: string, value: unknown][] = [
    ['fr_FR', '=IF(1>0,"a","b")', '#ERROR!'],
    ['fr_FR', '=IF(1>0;"a";"b")', 'a'],
    ['fr_FR', '=IF(1>0;"a, b";"b")', 'a, b'],
    ['fr_FR', "=SUM(A2,'My, sheet'!A3)", '#ERROR!'],
    ['de_DE', '=SUM(C2,C3)', '#ERROR!'],
    ['de_DE', '=SUM(C2;C3)', 0],
    ['de_DE', '=SUM(1,5;2)', 3.5],
    ['de_DE', '=SUM({1\\2,5;3\\4})', 10.5],
    ['en_US', '=IF(1>0,"a","b")', 'a'],
    ['en_GB', '=IF(1>0,"a","b")', 'a'],
  ];
  test.each(CASES)('in %s %s holds %j, without an exception', async (locale, formula, value) => {
    const mine = await openTiny({ locale });
    await run(mine, "sheet.getRange('A1').setValue(argument)", formula);
    expect(await mine.values('Sheet1', 'A1')).toEqual([[value]]);
    expect(await run(mine, "return sheet.getRange('A1').getFormulas()")).toEqual([[formula]]);
    await run(mine, "sheet.getRange('A1').setValue(7)");
    expect(mine.cellState('Sheet1', 'A1')).toMatchObject({ value: 7, formula: '' });
    mine.dispose();
  });
});

describe('the user', () => {
  test('types numbers, dates and formulas', async () => {
    await host.type('Sheet1', 'A1', '27/6');
    await host.type('Sheet1', 'A2', '2026-06-27');
    await host.type('Sheet1', 'A3', '=A2+1');
    expect(await host.values('Sheet1', 'A1:A3')).toEqual([['27/6'], [{ day: '2026-06-27' }], [46201]]);
  });

  test('pastes values as they are, and the sheet grows', async () => {
    await host.paste('Sheet1', 1500, 2, [['007', { day: '2026-06-27' }, null, 1, true]]);
    expect(await host.values('Sheet1', 'B1500:F1500')).toEqual([['007', { day: '2026-06-27' }, '', 1, true]]);
  });
});
