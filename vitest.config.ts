/** vitest: every test under test/, against the sources and against the built files of dist/ and site/. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: './test/browser/chromium.ts',
    reporters: ['default', './test/tally.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
