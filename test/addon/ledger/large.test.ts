/** When a log counts as large, which is remembered in a property of the document. */
import { expect, test } from 'vitest';
import { isLarge, rememberSize } from '../../../src/addon/ledger/large.ts';

test.each([
  [20_000, false],
  [20_001, true],
])('a log of %i rows: large is %s, and is written only where that is news', (rows, large) => {
  const kept = new Map<string, string>();
  let written = 0;
  const properties = {
    getProperty: (key: string) => kept.get(key) ?? null,
    setProperty(key: string, value: string) {
      written++;
      kept.set(key, value);
    },
  };
  const book = { properties } as unknown as Parameters<typeof rememberSize>[0];
  rememberSize(book, rows);
  rememberSize(book, rows);
  expect(isLarge(book)).toBe(large);
  expect(written).toBe(large ? 1 : 0);
  rememberSize(book, 1);
  expect(isLarge(book)).toBe(false);
});
