/** The one browser of all test files. */
import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where it listens; of chromium.ts. */
    browserAddress: string;
  }
}

/**
 * To close what it gives ends the connection and the contexts that were opened by it; the browser runs on.
 */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserAddress'));
}
