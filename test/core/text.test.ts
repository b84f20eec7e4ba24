/** Text made comparable. */
import { expect, test } from 'vitest';
import { compareText, counted, fold, hasWordFrom, listed, quote, searchFor } from '../../src/core/text.ts';

test.each([
  ['  Sent   ON ', 'sent on', 'case and spaces'],
  ['Sent\u00a0on', 'sent on', 'a space that does not break'],
  ['Sent\non', 'sent on', 'a line end in a header'],
  ['Toma\u0301s', 'tomás', 'a letter in two parts'],
  ['НАТАЛЬЯ', 'наталья', 'another alphabet'],
  ['', '', 'nothing'],
])('fold reads "%s" as "%s": %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('quote shows a long text by its beginning, by whole characters', () => {
  expect(quote('a'.repeat(60))).toBe(`"${'a'.repeat(60)}"`);
  expect(quote('a'.repeat(61))).toBe(`"${'a'.repeat(59)}…"`);
  expect(quote('🚀'.repeat(61))).toBe(`"${'🚀'.repeat(59)}…"`);
  expect(quote('🚀'.repeat(60))).toBe(`"${'🚀'.repeat(60)}"`);
});

test.each([
  [0, '0 rows'],
  [1, '1 row'],
  [1_500, '1,500 rows'],
])('counted says %i as "%s"', (count, words) => {
  expect(counted(count, 'row')).toBe(words);
});

test.each([
  [[], ''],
  [['Ana'], 'Ana'],
  [['Ana', 'Bo'], 'Ana and Bo'],
  [[1, 2, '3 more'], '1, 2 and 3 more'],
])('listed says %j as "%s"', (items, words) => {
  expect(listed(items)).toBe(words);
});

test('compareText puts days in the order of time', () => {
  expect(compareText('2026-01-31', '2026-02-01')).toBe(-1);
  expect(compareText('2026-02-01', '2026-01-31')).toBe(1);
  expect(compareText('a', 'a')).toBe(0);
});

test.each([
  ['ana', true],
  ['ANA fjord', true],
  ['fjord  linkedin.com/in/ana', true],
  ['ana kite', false],
  ['s', true],
  ['ana j', false],
  ['ilva', false],
  ['', true],
  ['   ', true],
])('a search for "%s": %s', (text, finds) => {
  const ana = { name: 'Ana Silva', company: 'Fjord', url: 'https://www.linkedin.com/in/ana' };
  expect(searchFor(text)(ana)).toBe(finds);
});

test.each([
  ['chiara orsini', 'o', true],
  ['chiara rossi', 'o', false],
  ['marco rossi-orsini', 'o', true],
  ['d’orsini', 'orsini', true],
  ['rossi orsini', 'si', false],
  ['éva oméga', 'éga', false],
  ['王小明', '小明', true],
  ['', 'o', false],
])('hasWordFrom("%s", "%s"): %s', (text, word, begins) => {
  expect(hasWordFrom(text, word)).toBe(begins);
});
