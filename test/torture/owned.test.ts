/** A fixed part of what `npm run torture` tries at length. */
import { describe, expect, test } from 'vitest';
import { tryOwned } from './owned.ts';

describe('owned: a cell that is no part of an act stays as it is, and undo brings the others back', () => {
  test('whatever kind of cell stands in whatever column, and wherever its row goes in between', async () => {
    const { tried, violations } = await tryOwned({ stride: 67 });
    expect(violations).toEqual([]);
    expect(tried).toBeGreaterThan(20);
  });
});
