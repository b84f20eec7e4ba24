/** Insights in a browser, through the built bundle: what a log of 0, 3, 30 and 900 tells, and what a press does. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../../src/core/seeded.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { type Scene, simulate } from '../core/insight/simulated-log.ts';
import { pasteRows, type Row } from '../flows/ledger-host.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { failOnce, type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
let host: NodeHost;
let page: Page;
let sidebar: FrameLocator;

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
afterEach(() => visit.leave());

/** Rows of an invented log; a third have a note, some are sent again, the fit of two thirds is noted. */
function rowsOf(scene: Scene, seed: number, more: (at: number) => Row = () => ({})): Row[] {
  const random = seeded(seed);
  return simulate(scene, random).map(({ status, sentOn, closedOn }, at) => ({
    Name: `Person ${seed}.${at}`,
    'Sent on': sentOn === undefined ? null : { day: sentOn },
    Status: status ?? null,
    'Closed on': closedOn === undefined ? null : { day: closedOn },
    Note: random() < 0.35 ? 'Hello' : null,
    'Goal fit': random() < 0.4 ? 'High' : random() < 0.4 ? 'No longer a fit' : null,
    ...more(at),
  }));
}

async function begin(rows: readonly Row[], accounts: readonly string[] = []): Promise<void> {
  visit = await visitSidebar(browser);
  ({ host, page, sidebar } = visit);
  if (rows.length > 0) await pasteRows(host, rows);
  if (accounts.length > 0) {
    const settings = await host.shown('Settings', 'A1:P40');
    const row = settings.findIndex((cells) => cells.includes('My account'));
    const column = settings[row]?.indexOf('My account') ?? 0;
    await host.paste(
      'Settings',
      row + 1,
      column + 1,
      accounts.map((name) => [name, 'Free']),
    );
  }
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.getByRole('button', { name: 'Insights' }).click();
  await sidebar.locator('#insights[aria-busy=false]').waitFor();
}

const view = () => sidebar.locator('#insights');
const question = (title: string) => view().locator('details.question', { hasText: title });
const answer = async (title: string) =>
  (await question(title).locator('> summary > span').innerText()).replace(/\s+/g, ' ').trim();
const open = (title: string) => question(title).locator('> summary').click();
const LIMIT = 'Will you hit the limit?';
const WAITING = 'When does waiting stop paying?';
const GROUPS = 'What goes with acceptance?';

async function tall(height: number): Promise<void> {
  await page.setViewportSize({ width: 300, height });
}

describe('look', () => {
  test.each([0, 3, 30, 900])('%i', async (n) => {
    await begin(rowsOf({ n, accept: 0.35, over: n < 100 ? 40 : 180, withdrawOn: n < 100 ? undefined : 21 } as Scene, n + 1));
    await tall(900);
    await snapshot(page, `insights-${n}`);
    await open(WAITING);
    await open(GROUPS);
    await view().locator('.method > summary').click();
    await tall(2200);
    await snapshot(page, `insights-${n}-open`);
    await expectAccessible(sidebar);
    console.log(n, await answer(LIMIT), '|', await answer(WAITING), '|', await answer(GROUPS));
  });
  test('five', async () => {
    const names = ['Jordan Pike', 'A very very long name of an account, Ltd. & Sons', '<img src=x onerror=alert(1)>', '**bold** "quoted"', 'Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww'];
    const rows = rowsOf({ n: 900, accept: 0.35, over: 180 }, 5, (at) => ({ Account: names[at % 5] ?? null }));
    await begin(rows, names);
    await open(GROUPS);
    await open(WAITING);
    await tall(2600);
    await snapshot(page, 'insights-five');
    console.log(await sidebar.locator('html').evaluate((root) => { root.style.setProperty('zoom','2'); const w=document.documentElement.clientWidth; const r=[...document.querySelectorAll('#panel-insights *')].filter(e=>e.getBoundingClientRect().right>w+1).map(e=>e.tagName+'.'+e.getAttribute('class')+' '+e.getBoundingClientRect().right+' '+e.textContent?.slice(0,30)); root.removeAttribute('style'); return r.slice(0,20).join('\n'); }));
    await expectAccessible(sidebar);
  });
});
