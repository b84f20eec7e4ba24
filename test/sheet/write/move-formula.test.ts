import { describe, expect, test } from 'vitest';
import { moveFormula } from '../../../src/sheet/write/move-formula.ts';

describe('moveFormula', () => {
  test.each([
    ['=IF(E7="","",AsOf-$E7)', '=IF(E9="","",AsOf-$E9)'],
    ['=COUNTIF(A:A,A7)', '=COUNTIF(A:A,A9)'],
    ['=TODAY()', '=TODAY()'],
    ['=A7&"A7, ""A8"""', '=A9&"A7, ""A8"""'],
    ['=LOG10(B7)', '=LOG10(B9)'],
  ])('%s of row 7 reads %s in row 9', (formula, moved) => {
    expect(moveFormula(formula, 7, 9)).toBe(moved);
    expect(moveFormula(moved, 9, 7)).toBe(formula);
  });

  test.each(['=A6+1', '=A$1*B7', '=SUM(A2:A7)', '=Sheet2!A7', "='My sheet'!A7"])(
    '%s of row 7 names other cells: what it is to read elsewhere is not known',
    (formula) => {
      expect(moveFormula(formula, 7, 9)).toBeUndefined();
      expect(moveFormula(formula, 7, 7)).toBe(formula);
    },
  );
});
