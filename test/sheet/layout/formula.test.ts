/** Formulas that Sheets reads in any locale. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulaWriter, quoteTitle } from '../../../src/sheet/layout/formula.ts';

test.each([
  ['en_US', 'IF(A1,1,2)'],
  ['en_GB', 'IF(A1,1,2)'],
  ['ja_JP', 'IF(A1,1,2)'],
  ['en', 'IF(A1,1,2)'],
  ['fr_FR', 'IF(A1;1;2)'],
  ['de_DE', 'IF(A1;1;2)'],
  ['pt_BR', 'IF(A1;1;2)'],
  ['ru_RU', 'IF(A1;1;2)'],
  ['de_CH', 'IF(A1,1,2)'],
])('in %s arguments stand as in %s: a semicolon where the decimal sign is a comma', (locale, formula) => {
  expect(formulaWriter(locale)('IF', 'A1', 1, 2)).toBe(formula);
});

test('a call may take none or one, and stand in another', () => {
  const call = formulaWriter('fr_FR');
  expect(call('TODAY')).toBe('TODAY()');
  expect(call('IF', call('ISBLANK', 'A1'), '""', 'A1')).toBe('IF(ISBLANK(A1);"";A1)');
});

test.each([
  ['Invitations', "'Invitations'"],
  ['My log 2026', "'My log 2026'"],
  ["Ada's log", "'Ada''s log'"],
  ["''", "''''''"],
])('quoteTitle of %s is %s', (title, quoted) => {
  expect(quoteTitle(title)).toBe(quoted);
});

test('quoteTitle gives one quoted name, whatever the title holds', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const quoted = quoteTitle(title);
      expect(quoted).toMatch(/^'(?:[^']|'')*'$/);
      expect(quoted.slice(1, -1).replace(/''/g, "'")).toBe(title);
    }),
  );
});
