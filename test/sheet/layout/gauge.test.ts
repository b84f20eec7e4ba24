/** The two cells of a gauge, whose border is the safe limit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gauge } from '../../../src/sheet/layout/gauge.ts';

const lengths = (...args: Parameters<typeof gauge>) => gauge(...args).map((text) => text.length);

test.each([
  [0, 300, 500, 10, [0, 0]],
  [44, 300, 500, 10, [2, 0]],
  [299, 300, 500, 10, [15, 0]],
  [300, 300, 500, 10, [16, 0]],
  [301, 300, 500, 10, [16, 1]],
  [312, 300, 500, 10, [16, 1]],
  [400, 300, 500, 10, [16, 5]],
  [500, 300, 500, 10, [16, 10]],
  [900, 300, 500, 10, [16, 10]],
  [76, 80, 100, 4, [15, 0]],
  [90, 80, 100, 4, [16, 2]],
  [5, 0, 0, 4, [16, 1]],
])('%i used, safe to %i, limit %i, %i blocks beyond: %j', (used, safe, limit, over, expected) => {
  expect(lengths(used, safe, limit, over)).toEqual(expected);
});

test('it never shrinks as more is used, and the second cell fills only beyond the safe limit', () => {
  const limits = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 900 }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), limits, (used, [safe, more]) => {
      const [now = 0, over = 0] = lengths(used, safe, safe + more, 10);
      const [next = 0, nextOver = 0] = lengths(used + 1, safe, safe + more, 10);
      expect(next).toBeGreaterThanOrEqual(now);
      expect(nextOver).toBeGreaterThanOrEqual(over);
      expect(over > 0).toBe(used > safe);
    }),
  );
});
