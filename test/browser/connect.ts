/** The browser of the test files: each worker of vitest has one, from the first file that wants it to the worker's end. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from './chromium.ts';

let started: Promise<Browser> | undefined;

/** To close what it gives closes what was opened in it; the browser runs on for the next file. */
export function connectBrowser(): Promise<Browser> {
  started ??= start();
  return started;
}

async function start(): Promise<Browser> {
  const browser = await launchBrowser();
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}
