/** The least and the greatest of numbers. */
import { expect, test } from 'vitest';
import { span } from '../../src/core/span.ts';

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
