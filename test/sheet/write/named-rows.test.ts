import { expect, test } from 'vitest';
import { rowsNamedIn } from '../../../src/sheet/write/named-rows.ts';

test.each<[formula: string, there: number[], elsewhere: number[]]>([
  ['=A5', [5], []],
  ['=$A$5+b7', [5, 7], []],
  ['=Invitations!A5', [5], [5]],
  ["='Invitations'!A5:C9", [5, 9], [5, 9]],
  ['=SUM(invitations!G2:G)', [2], [2]],
  ['=SUM(Invitations!G:G12)', [12], [12]],
  ['=COUNTA(Invitations!5:9)', [5, 9], [5, 9]],
  ['=COUNTA(5:9)', [5, 9], []],
  ['=COUNTA(A:A)', [], []],
  ['=Other!A5', [], []],
  ['=\'My Invitations\'!A5&"Invitations!A6"', [], []],
  ['=LOG10(A3)', [3], []],
  ['=A5B+X_A6', [], []],
])('%s', (formula, there, elsewhere) => {
  expect(rowsNamedIn(formula, 'Invitations', true)).toEqual(there);
  expect(rowsNamedIn(formula, 'Invitations', false)).toEqual(elsewhere);
});

test('a title in quotes', () => {
  expect(rowsNamedIn("='Ann''s log'!B4", "Ann's log", false)).toEqual([4]);
});
