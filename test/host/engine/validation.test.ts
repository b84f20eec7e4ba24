/**
 * Data validation. Google's words as users find them in their execution logs, thrown by setValue and
 * setValues: "The data you entered in cell M2 violates the data validation rules set on this cell. Please
 * enter one of the following values: …".
 * https://developers.google.com/apps-script/reference/spreadsheet/data-validation
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Criteria, Validation } from '../../../src/host/engine/validation.ts';
import type { NodeHost } from '../../../src/host/node.ts';
import { openTiny, run } from '../tiny.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openTiny();
  await host.paste('Sheet1', 1, 8, [['Ann'], ['Ben']]);
});
beforeEach(() => {
  host.arrange.validate('Sheet1', 'A1:F9', null);
  return run(host, "sheet.getRange('A1:F9').setNumberFormat('general').setValue(null)");
});
afterAll(() => host.dispose());

const rule = (criteria: Criteria, values: Validation['values'] = [], allowInvalid = false): Validation => ({
  criteria,
  values,
  allowInvalid,
});
const write = (value: unknown) => run(host, "sheet.getRange('B2').setValue(argument)", value);
const held = async () => (await host.values('Sheet1', 'B2'))[0]?.[0];

const CASES: readonly [Criteria, Validation['values'], accepted: unknown[], rejected: unknown[]][] = [
  ['VALUE_IN_LIST', ['Yes', 'No', '3'], ['Yes', 3, '', null], ['yes', 'Maybe', 4, true]],
  ['VALUE_IN_RANGE', ['Sheet1!H1:H2'], ['Ann', 'Ben', ''], ['Cid', 1]],
  ['CHECKBOX', [], [true, 'false', ''], ['on', 1]],
  ['DATE_IS_VALID_DATE', [], ['2026-06-27', ''], ['soon', '2026-02-30', true]],
  ['DATE_AFTER', ['2026-06-27'], ['2026-06-28'], ['2026-06-27', 7]],
  ['DATE_ON_OR_BEFORE', ['2026-06-27'], ['2026-06-27'], ['2026-06-28']],
  ['DATE_BETWEEN', ['2026-06-01', '2026-06-27'], ['2026-06-01', '2026-06-27'], ['2026-05-31', '2026-06-28']],
  ['NUMBER_BETWEEN', [1, 3], [1, '2', 3], [0, 4, 'two']],
  ['NUMBER_NOT_EQUAL_TO', [1], [2], [1]],
];

describe.each(CASES)('a cell that rejects what is not %s %j', (criteria, values, accepted, rejected) => {
  test.each(accepted)('takes %j', async (value) => {
    host.arrange.validate('Sheet1', 'B2:B3', rule(criteria, values));
    await write(value);
    expect((await held()) === '').toBe(value === '' || value === null);
  });

  test.each(rejected)('refuses %j', async (value) => {
    host.arrange.validate('Sheet1', 'B2:B3', rule(criteria, values));
    await expect(write(value)).rejects.toThrow(
      'The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
    expect(await held()).toBe('');
  });
});

test('a block of which one cell is rejected is not written at all; a list says what it wants', async () => {
  host.arrange.validate('Sheet1', 'B2:B9', rule('VALUE_IN_LIST', ['Yes', 'No']));
  await expect(
    run(host, "sheet.getRange('A2:B3').setValues([['a', 'Yes'], ['b', 'Pending']])"),
  ).rejects.toThrow(
    'The data you entered in cell B3 violates the data validation rules set on this cell. ' +
      'Please enter one of the following values: Yes, No.',
  );
  expect(await host.values('Sheet1', 'A2:B3')).toEqual([
    ['', ''],
    ['', ''],
  ]);
});

test('a rule that allows other values lets them through, and the user’s paste passes every rule', async () => {
  host.arrange.validate('Sheet1', 'B2', rule('VALUE_IN_LIST', ['Yes'], true));
  await write('Pending');
  expect(await held()).toBe('Pending');
  host.arrange.validate('Sheet1', 'B2', rule('VALUE_IN_LIST', ['Yes']));
  await host.paste('Sheet1', 2, 2, [['Stale']]);
  expect(await held()).toBe('Stale');
});

test('the add-on reads a rule as Google gives it, cell by cell', async () => {
  host.arrange.validate('Sheet1', 'A1', rule('VALUE_IN_LIST', ['Yes', 'No']));
  host.arrange.validate('Sheet1', 'B1:B2', rule('DATE_AFTER', ['2026-06-27'], true));
  host.arrange.validate('Sheet1', 'A2', rule('VALUE_IN_RANGE', ['Sheet1!H1:H2']));
  host.arrange.validate('Sheet1', 'C2', rule('CHECKBOX'));
  const seen = await run(
    host,
    `const criteria = SpreadsheetApp.DataValidationCriteria;
     const told = (rule) => rule && [Object.keys(criteria).find((key) => criteria[key] === rule.getCriteriaType()),
       rule.getAllowInvalid(), rule.getCriteriaValues().map((value) =>
         value instanceof Date ? Utilities.formatDate(value, zone, 'yyyy-MM-dd')
         : value && value.getValues ? value.getValues() : value)];
     return [sheet.getRange('A1:C2').getDataValidations().map((row) => row.map(told)),
       told(sheet.getRange('B2').getDataValidation()), sheet.getRange('C1').getDataValidation()];`,
  );
  const after = ['DATE_AFTER', true, ['2026-06-27']];
  expect(seen).toEqual([
    [
      [['VALUE_IN_LIST', false, [['Yes', 'No'], true]], after, null],
      [['VALUE_IN_RANGE', false, [[['Ann'], ['Ben']], true]], after, ['CHECKBOX', false, []]],
    ],
    after,
    null,
  ]);
});

test('a rule moves with its cells, and is in what is saved', async () => {
  host.arrange.validate('Sheet1', 'B2', rule('VALUE_IN_LIST', ['Yes']));
  host.arrange.insertRows('Sheet1', 1, 1);
  host.arrange.insertColumns('Sheet1', 1, 1);
  const again = await openTiny({ snapshot: host.save() });
  for (const each of [host, again]) {
    await expect(run(each, "sheet.getRange('C3').setValue('No')")).rejects.toThrow('in cell C3 violates');
    await run(each, "sheet.getRange('B2').setValue('No')");
  }
  again.dispose();
  host.arrange.deleteRows('Sheet1', 1, 1);
  host.arrange.deleteColumns('Sheet1', 1, 1);
});

test('a list of the rule’s own has 500 items at most', async () => {
  const build = `const items = Array.from({ length: argument }, (_, index) => 'Item ' + index);
    sheet.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(items).build())`;
  await run(host, build, 500);
  await expect(run(host, build, 501)).rejects.toThrow(
    'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
  );
});
