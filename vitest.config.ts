/**
 * vitest: every test under test/. Those of the project `unit` need the sources alone (`npm run test:unit`); those of `built` go
 * through the built files of dist/ and site/, some of them in a browser.
 */
import { defineConfig } from 'vitest/config';

const UNIT = ['core', 'sheet', 'addon', 'sidebar'].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    reporters: ['default', './test/tally.ts'],
    // Few tests wait, but for the browser: three at once keep two cores busy. Each loads the spreadsheet engine for itself.
    maxWorkers: 3,
    // A worker keeps the spreadsheet engine, loaded and warm, from one file to the next: a test leaves nothing behind.
    isolate: false,
    setupFiles: './test/seed.ts',
    // A calculation makes many short-lived objects: in a larger nursery they die before they are copied.
    execArgv: ['--max-semi-space-size=64'],
    tags: [
      {
        name: 'thorough',
        description:
          'Takes long, and tries a variant of what another test tries: for npm run test:all, not for npm test.',
      },
    ],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'unit', include: UNIT } },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['test/**/*.test.ts'],
          exclude: UNIT,
          globalSetup: './test/browser/chromium.ts',
        },
      },
    ],
  },
});
