/** vitest: every test under test/, against the sources and against the built files of dist/ and site/. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: './test/browser/chromium.ts',
    reporters: ['default', './test/tally.ts'],
    // The flows wait for the spreadsheet's calculation more than they compute: four at once keep two cores busy.
    maxWorkers: 4,
    // A worker keeps the spreadsheet engine, loaded and warm, from one file to the next: a test leaves nothing behind.
    isolate: false,
    // A calculation makes many short-lived objects: in a larger nursery they die before they are copied.
    execArgv: ['--max-semi-space-size=64'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
