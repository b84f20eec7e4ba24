/** The least and the greatest of numbers, and their runs. */
import { expect, test } from 'vitest';
import { runsOf, span } from '../../src/core/span.ts';

test.each<[number[], [number, number]]>([
  [[3], [3, 3]],
  [
    [3, 1, 2],
    [1, 3],
  ],
  [[], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
])('span of %j is %j', (numbers, expected) => {
  expect(span(numbers)).toEqual(expected);
});

test('span takes more numbers than a call takes arguments', () => {
  expect(span(Array(300_000).keys())).toEqual([0, 299_999]);
});

test.each<[number[], number, [number, number][]]>([
  [[], 0, []],
  [
    [4, 2, 3, 3, 7],
    0,
    [
      [2, 4],
      [7, 7],
    ],
  ],
  [
    [2, 4, 7],
    1,
    [
      [2, 4],
      [7, 7],
    ],
  ],
  [[2, 4, 7], 2, [[2, 7]]],
])('runs of %j with gaps of up to %i are %j', (numbers, gap, expected) => {
  expect(runsOf(numbers, gap)).toEqual(expected);
});
