/** vitest for `npm run mutation`: the tests of the rules alone, which need no build and no browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/core/*.test.ts', 'test/core/rules/*.test.ts'],
    // Times tell nothing of a changed rule.
    exclude: ['test/core/large.test.ts'],
    testTimeout: 60_000,
  },
});
