/**
 * The pictures of README and of the page's preview: what each shows, and what tells whether its view has changed since it was
 * made. All show the sample at home on one fixed day.
 */
import { createHash } from 'node:crypto';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Host } from '../../src/host/host.ts';
import { outlineOf } from './outline.ts';
import { sheetOutline } from './sheet-outline.ts';

declare const host: Host;

export interface Picture {
  readonly file: string;
  /** The whole page, or the sidebar alone, which is twice as sharp. */
  readonly of: 'page' | 'sidebar';
  /** Of the page, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly sheet: 'Invitations' | 'Dashboard';
  /** The view of the sidebar; closed without one. */
  readonly view?: 'Today' | 'Withdraw' | 'Insights';
}

/** The sheet is in the browser's zone, the script in UTC. */
const DAY = '2026-06-27';
const ZONE = 'America/New_York';
/** In this order: the last one withdraws somebody. */
export const PICTURES: readonly Picture[] = [
  picture('docs/pictures/dashboard.png', 'page', 1280, 640, 'Dashboard'),
  picture('docs/pictures/log.png', 'page', 1440, 810, 'Invitations', 'Today'),
  picture('src/host/page/preview.png', 'page', 1200, 630, 'Invitations', 'Today'),
  picture('docs/pictures/today.png', 'sidebar', 1200, 900, 'Invitations', 'Today'),
  picture('docs/pictures/insights.png', 'sidebar', 1200, 1000, 'Invitations', 'Insights'),
  picture('docs/pictures/withdraw.png', 'sidebar', 1200, 900, 'Invitations', 'Withdraw'),
];
/** The fingerprint of each picture's view when it was made, by its file. */
export const VIEWS = 'docs/pictures/views.json';

/** How long a view may take to come to rest, in milliseconds. */
const PATIENCE = 40_000;

function picture(
  file: string,
  of: Picture['of'],
  width: number,
  height: number,
  sheet: Picture['sheet'],
  view?: Picture['view'],
): Picture {
  return { file, of, size: { width, height }, sheet, ...(view === undefined ? {} : { view }) };
}

/** The page on the fixed day, in a browser that has not been there; `scale` is in pixels of the screen for one. */
export async function openAtHome(browser: Browser, address: string, scale: number): Promise<Page> {
  const context = await browser.newContext({
    deviceScaleFactor: scale,
    locale: 'en-GB',
    timezoneId: ZONE,
  });
  const page = await context.newPage();
  await page.goto(`${address}/?today=${DAY}`);
  await page.locator('#loading').waitFor({ state: 'hidden', timeout: PATIENCE });
  return page;
}

/** Brings the view of the picture to the front, and waits until it is at rest. */
export async function show(page: Page, { size, sheet, view }: Picture): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate((name) => host.arrange.showTab(name), sheet);
  const isOpen = await page.locator('#sidebar').isVisible();
  if (view && !isOpen) {
    await page.locator('#menu-button').click();
    await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
  } else if (!view && isOpen) await page.locator('#sidebar-close').click();
  if (view) {
    const frame = page.frameLocator('#sidebar iframe');
    await frame.getByRole('tab', { name: view === 'Insights' ? 'More' : view }).click();
    if (view === 'Insights') await frame.getByRole('button', { name: view }).click();
    if (view === 'Withdraw') await frame.locator('input[type=checkbox]:visible').first().click();
  }
  await atRest(page);
  await page.mouse.move(0, 0);
}

/** What tells whether the view has changed: the same on every machine, and at every time of the day. */
export async function fingerprint(page: Page, { of, sheet, view }: Picture): Promise<string> {
  const around = of === 'page' ? [await outline(page, '#top'), await page.evaluate(sheetOutline, sheet)] : [];
  const inside = view ? [await outline(await sidebar(page), 'body')] : [];
  return createHash('sha256')
    .update([...around, ...inside].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

async function atRest(page: Page): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let last = '', now = ''; ; last = now) {
    now = await outline(page, 'body');
    const frame = page.locator('#sidebar iframe');
    if (await frame.count()) now += await outline(await sidebar(page), 'body');
    const isBusy = /\| (?:aria-busy=true|PROGRESS)/.test(now);
    if (now === last && !isBusy) return;
    if (Date.now() > end) throw new Error(`Wait for a view: it was not at rest within ${PATIENCE} ms.`);
    await page.waitForTimeout(300);
  }
}

async function sidebar(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('#sidebar iframe')).contentFrame();
  if (!frame) throw new Error('Look into the sidebar: its frame has no page.');
  return frame;
}

function outline(place: Page | Frame, selector: string): Promise<string> {
  return place.locator(selector).first().evaluate(outlineOf);
}
