/** The built page in a browser, for tests: every visit in a fresh context, faults of the page collected. */
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SITE, serve } from '../../build/static-server.ts';
import { connectBrowser } from './connect.ts';

/**
 * Opening the spreadsheet takes its time on a busy machine. In milliseconds.
 */
const PATIENCE = 60_000;

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page or its console complained of, oldest first. */
  readonly faults: string[];
}

export interface Site {
  /** Opens the page with these address parameters and waits until the user could work. */
  visit(parameters?: Record<string, string>): Promise<Visit>;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const [browser, { server, address }]: [Browser, { server: Server; address: string }] = await Promise.all([
    connectBrowser(),
    serve(SITE, 0),
  ]);
  return {
    async visit(parameters = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(`${address}/?${new URLSearchParams(parameters)}`);
      await ready(page);
      return { page, context, faults };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Waits until the spreadsheet or a failure shows. */
export async function ready(page: Page): Promise<void> {
  await page.locator('#loading').waitFor({ state: 'hidden', timeout: PATIENCE });
}

/**
 * With SCREENSHOTS=1 saves what the page shows under test/screenshots, for a person to judge; with any other
 * value in the folder of that name.
 */
export async function snapshot(page: Page, name: string): Promise<void> {
  const { SCREENSHOTS: chosen } = process.env;
  if (!chosen) return;
  await page.screenshot({ path: `${chosen === '1' ? 'test/screenshots' : chosen}/${name}.png` });
}
