/** The set-up dialog in a browser: the user's own columns, chosen, become the log's. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { SET_UP } from '../flows/ledger-host.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, {
    log: [
      ['Person', 'Day', 'How it stands'],
      ['Ana', { day: '2026-06-01' }, 'Pending'],
    ],
    isSetUp: false,
  });
});
afterEach(() => visit.leave());

test('asks which columns are whose, sets up with the answer, and closes', async () => {
  const { host, page, sidebar } = visit;
  await visit.choose(SET_UP);
  await sidebar.getByText('Your sheet “Sheet1” looks like a log.').waitFor();
  await expectAccessible(sidebar);
  await sidebar.getByLabel('Sent on').selectOption('Day');
  await sidebar.getByLabel('Status').selectOption('How it stands');
  await sidebar.locator('[type=submit]').click();
  await page.locator('iframe').waitFor({ state: 'detached' });
  expect(host.save().workbook.sheetOrder).toHaveLength(5);
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'Withdraw' }).click();
  await sidebar.getByRole('checkbox', { name: 'Withdrawn: Ana' }).waitFor();
});
