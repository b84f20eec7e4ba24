/** SHARE_RANGE: the range in which the true share lies. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareRange } from '../../../src/addon/formula/range-function.ts';
import { column } from './cells.ts';

// Newcombe 1998, Statistics in Medicine 17:857, Wilson's interval without continuity correction.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [12, 40, 0.1807, 0.4543],
])('%i of %i: from %f to %f', (part, whole, low, high) => {
  const [[from, to] = []] = shareRange(part, whole);
  expect(from).toBeCloseTo(low, 4);
  expect(to).toBeCloseTo(high, 4);
});

// 81 of 263 with the normal quantiles that R prints: qnorm(.95), qnorm(.995).
test.each([
  [0.9, 1.6448536269514722],
  [0.99, 2.5758293035489004],
])('at %f, by the quantile', (confidence, z) => {
  const [n, p] = [263, 81 / 263];
  const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n * n));
  expect(shareRange(81, 263, confidence)).toEqual([
    [expect.closeTo(middle - half, 12), expect.closeTo(middle + half, 12)],
  ]);
});

test('95 % is what is left out, and a blank cell leaves it out', () => {
  const [[low, high] = []] = shareRange(12, 40);
  expect(shareRange(12, 40, '')).toEqual([[low, high]]);
  expect(shareRange(12, 40, 0.95)).toEqual([
    [expect.closeTo(low as number, 12), expect.closeTo(high as number, 12)],
  ]);
});

test('columns give two columns; a header, blanks and a whole of 0 give blanks', () => {
  const blank = ['', ''];
  const [range] = shareRange(12, 40);
  expect(shareRange(column('Accepted', 12, '', 0, '12', 0), column('Sent', 40, 40, 0, '40', ''))).toEqual([
    blank,
    range,
    blank,
    blank,
    range,
    blank,
  ]);
  expect(shareRange(column(12, 12), 40)).toEqual([range, range]);
  expect(shareRange('', 40)).toEqual([blank]);
});

test('it holds the share within 0 and 1, and a surer one is wider', () => {
  const someWhole = fc.integer({ min: 1, max: 100_000 });
  const sure = fc.double({ min: 0.01, max: 0.9999, noNaN: true });
  fc.assert(
    fc.property(someWhole, fc.double({ min: 0, max: 1, noNaN: true }), sure, (whole, share, confidence) => {
      const part = Math.round(share * whole);
      const [[low = 2, high = -1] = []] = shareRange(part, whole, confidence) as number[][];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(part / whole);
      expect(high).toBeGreaterThanOrEqual(part / whole);
      expect(high).toBeLessThanOrEqual(1);
      const [[lower = 2, higher = -1] = []] = shareRange(part, whole, (1 + confidence) / 2) as number[][];
      expect(lower).toBeLessThanOrEqual(low);
      expect(higher).toBeGreaterThanOrEqual(high);
    }),
  );
});

describe('an error names the value and its place', () => {
  test.each([
    [
      'more than the whole',
      () => shareRange(column(1, 50), column(2, 40)),
      'SHARE_RANGE: row 2 of part is "50", row 2 of whole is "40": give no larger part than the whole.',
    ],
    [
      'a share for the part',
      () => shareRange(0.3, 40),
      'SHARE_RANGE: part is "0.3": give a whole number of invitations, 0 or more.',
    ],
    [
      'text below the top',
      () => shareRange(column(1, 'many'), column(2, 40)),
      'SHARE_RANGE: row 2 of part is "many": give a whole number of invitations, 0 or more.',
    ],
    [
      'a percentage without its sign',
      () => shareRange(12, 40, 95),
      'SHARE_RANGE: confidence is "95": give a share between 0 and 1, such as 95% or 0.95.',
    ],
    [
      'certainty',
      () => shareRange(12, 40, 1),
      'SHARE_RANGE: confidence is "1": give a share between 0 and 1, such as 95% or 0.95.',
    ],
    [
      'columns of unequal length',
      () => shareRange(column(1, 2), column(2, 3, 4)),
      'SHARE_RANGE: whole has 3 rows × 1 column, part has 2 rows × 1 column: give ranges of equal size, or a single cell.',
    ],
    ['rows', () => shareRange([[1, 2]], 3), 'SHARE_RANGE: part has 1 row × 2 columns: give a single column.'],
    [
      'a forgotten whole',
      () => shareRange(1, undefined),
      'SHARE_RANGE: whole is missing: give a number or a column of numbers.',
    ],
  ])('%s', (_, run, message) => {
    expect(run).toThrow(new Error(message));
  });
});
