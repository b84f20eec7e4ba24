/** The browser of the test files: each worker of vitest has one, from the first file that wants it to the worker's end. */
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from './chromium.ts';

let started: Promise<Browser> | undefined;
const kept = new WeakSet<BrowserContext>();

/** To close what it gives closes what was opened in it and is not kept; the browser runs on for the next file. */
export function connectBrowser(): Promise<Browser> {
  started ??= start();
  return started;
}

/** Lets the context stay for the next file. */
export function keepContext(context: BrowserContext): void {
  kept.add(context);
}

async function start(): Promise<Browser> {
  const browser = await launchBrowser();
  browser.close = async () => {
    const own = browser.contexts().filter((context) => !kept.has(context));
    await Promise.all(own.map((context) => context.close()));
  };
  return browser;
}
