/**
 * What the page around the sidebar does for it, as Google's editor: dialogs close, the sheet gets the focus.
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectBrowser } from './connect.ts';
import { failOnce, type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, {
    log: [
      ['Name', 'Sent on', 'Status'],
      ['Ana', { day: '2026-06-01' }, 'cancelled'],
    ],
  });
});
afterEach(() => visit.leave());

test('the page is what the server gave, 300 pixels wide, of no origin', async () => {
  await visit.openReady();
  expect(visit.host.ui.sidebars.at(-1)?.title).toBe('Invite Ledger');
  const frame = visit.page.frames()[1];
  expect(await frame?.evaluate(() => [innerWidth, self.origin])).toEqual([300, 'null']);
  expect(visit.asked).toEqual([{ name: 'readLedger', args: [] }]);
});

test('to show a cell gives the focus to the sheet', async () => {
  await visit.openReady();
  await visit.sidebar.getByRole('tab', { name: 'More' }).click();
  await visit.sidebar.getByRole('button', { name: 'Health' }).click();
  await visit.sidebar.locator('.group', { hasText: 'Other words for a status' }).getByText('Show').click();
  await expect.poll(visit.focusGiven).toBe(1);
  expect(visit.host.selection()).toEqual({ sheet: 'Sheet1', a1: 'C2' });
});

test('a Date may not cross, and the next call goes through', async () => {
  await visit.openReady();
  const outcome = await visit.page.frames()[1]?.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: functions of the server by any name
    const { run } = (globalThis as any).google.script;
    const call = (...args: unknown[]) =>
      new Promise((done) => {
        run
          .withSuccessHandler((reply: { ok: boolean }) => done(reply.ok))
          .withFailureHandler(({ message }: Error) => done(message))
          .readLedger(...args);
      });
    return Promise.all([call({ on: new Date(0) }), call()]);
  });
  expect(outcome).toEqual(['Call "readLedger" from a page: a Date may not cross.', true]);
});

test('failOnce lets one call fail and no other', async () => {
  failOnce(visit.host, 'tryLock', 'Made up', 2);
  expect(await visit.host.call('readLedger')).toMatchObject({ ok: true });
  expect(await visit.host.call('readLedger')).toMatchObject({ code: 'fault' });
  expect(await visit.host.call('readLedger')).toMatchObject({ ok: true });
});
