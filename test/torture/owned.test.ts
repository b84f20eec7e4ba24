/** A fixed part of what `npm run torture` tries at length. */
import { describe, expect } from 'vitest';
import { testFirst } from '../first-of.ts';
import { tryOwned } from './owned.ts';

describe('owned: a cell that is no part of an act stays as it is, and undo brings the others back', () => {
  testFirst(1, [
    [211, 6],
    [67, 20],
  ])(
    'whatever kind of cell stands in whatever column, and wherever its row goes in between: each %ith',
    async (stride, least) => {
      const { tried, violations } = await tryOwned({ stride });
      expect(violations).toEqual([]);
      expect(tried).toBeGreaterThan(least);
    },
  );
});
