/** Things sorted into groups. */
import { expect, test } from 'vitest';
import { groupBy } from '../../src/core/group-by.ts';

test('groups, and what is in each, come in the order of the things', () => {
  expect([...groupBy(['pear', 'fig', 'plum', 'fir'], (word) => word[0])]).toEqual([
    ['p', ['pear', 'plum']],
    ['f', ['fig', 'fir']],
  ]);
  expect([...groupBy([], String)]).toEqual([]);
});
