/** The usual date of a spreadsheet's locale, as Google's locales are written. */
import { expect, test } from 'vitest';
import { datePattern } from '../../../src/sheet/layout/date-pattern.ts';

test.each([
  ['en_US', 'mm/dd/yyyy'],
  ['en_GB', 'dd/mm/yyyy'],
  ['en_AU', 'dd/mm/yyyy'],
  ['en_CA', 'yyyy-mm-dd'],
  ['de_DE', 'dd.mm.yyyy'],
  ['de', 'dd.mm.yyyy'],
  ['fr_FR', 'dd/mm/yyyy'],
  ['fr_CH', 'dd.mm.yyyy'],
  ['fr_CA', 'yyyy-mm-dd'],
  ['nl_NL', 'dd-mm-yyyy'],
  ['ja_JP', 'yyyy/mm/dd'],
  ['hu_HU', 'yyyy.mm.dd.'],
  ['', 'yyyy-mm-dd'],
  ['xx_YY', 'yyyy-mm-dd'],
])('%s: %s', (locale, pattern) => {
  expect(datePattern(locale)).toBe(pattern);
});
