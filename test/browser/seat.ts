/**
 * The page of the browser in which the add-on's page is shown. It outlives a visit: to make one takes a third of a visit's time,
 * and in one that stays the scripts of the next visit, and of what judges it, are compiled already.
 */
import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { HtmlPage } from '../../src/host/ui-port.ts';
import { keepContext } from './connect.ts';

/** As wide as Google's sidebar, which cannot be changed; the height is that of a small screen. In pixels. */
const VIEWPORT = { width: 300, height: 820 };
/** How long a step may take on a busy machine, in milliseconds. */
const PATIENCE = 20_000;
const ADDRESS = 'https://spreadsheet.test/';

const [AROUND] = buildSync({
  entryPoints: ['test/browser/around-sidebar.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  define: { GOOGLE_SCRIPT: JSON.stringify(readFileSync('site/google-script.js', 'utf8')) },
}).outputFiles;
const DOCUMENT = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Spreadsheet</title>
<style>html, body, iframe { width: 100%; height: 100%; margin: 0; border: 0; display: block }</style>
<script>${AROUND?.text}</script><body></body></html>`;

/** Whose visit it is. */
interface Sitter {
  /** The page asks the server. */
  call(name: string, args: unknown[]): Promise<unknown>;
  /** The page gives the focus to the sheet. */
  focusSheet(): void;
  /** The page or its console complains. */
  complain(words: string): void;
}

export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  sitter: Sitter | undefined;
  /** Shows a page of the add-on in place of the one before. */
  show(page: HtmlPage): Promise<void>;
  /** Takes the add-on's page away, and leaves the seat as it was. */
  leave(): Promise<void>;
}

export interface Wanted {
  /** The browser's own zone. */
  readonly timezoneId?: string;
  /** True: the visit sets the page's clock, which stays set, so nobody has the seat after it. */
  readonly setsClock?: boolean;
}

/** Free ones of each browser, by zone. */
const free = new WeakMap<Browser, Map<string | undefined, Seat[]>>();

export async function takeSeat(browser: Browser, { timezoneId, setsClock = false }: Wanted): Promise<Seat> {
  const seats = free.get(browser) ?? new Map<string | undefined, Seat[]>();
  free.set(browser, seats);
  const ofZone = seats.get(timezoneId) ?? [];
  seats.set(timezoneId, ofZone);
  const taken = setsClock ? undefined : ofZone.pop();
  if (taken) return taken;
  const context = await browser.newContext({ viewport: VIEWPORT, ...(timezoneId && { timezoneId }) });
  if (!setsClock) keepContext(context);
  return openSeat(context, async (seat) => {
    if (setsClock) return context.close();
    await seat.page.evaluate(() => document.body.replaceChildren());
    await Promise.all([
      seat.page.setViewportSize(VIEWPORT),
      seat.page.mouse.move(-1, -1),
      context.setOffline(false),
    ]);
    seats.get(timezoneId)?.push(seat);
  });
}

async function openSeat(context: BrowserContext, leave: (seat: Seat) => Promise<void>): Promise<Seat> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const known: string[] = [];
  const seat: Seat = {
    page,
    context,
    sitter: undefined,
    async show({ html, title }) {
      if (!known.includes(html)) {
        known.push(html);
        await page.evaluate((text) => pageTexts.push(text), html);
      }
      await page.evaluate(([text, name]) => showPage(text, name), [known.indexOf(html), title] as const);
    },
    async leave() {
      await leave(seat);
      seat.sitter = undefined;
    },
  };
  page.on('pageerror', (error) => seat.sitter?.complain(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seat.sitter?.complain(message.text());
  });
  // Nothing is asked of any network.
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html', body: DOCUMENT })
      : route.abort('blockedbyclient'),
  );
  await page.exposeFunction('askServer', (name: string, args: unknown[]) => seat.sitter?.call(name, args));
  await page.exposeFunction('focusSheet', () => seat.sitter?.focusSheet());
  await page.goto(ADDRESS);
  return seat;
}
