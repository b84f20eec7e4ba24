/**
 * Health of a log as people keep it: 24 rows say "Sent", 12 a word of their own, all 36 dates are text, and the
 * header of the status was changed. A click for each, and each can be undone.
 */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
let host: NodeHost;
let page: Page;
let sidebar: FrameLocator;

const LOG = [
  ['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status'],
  ...Array.from({ length: 36 }, (_, at) => [
    ...[`Person ${at + 1}`, 'Fjord', `https://www.linkedin.com/in/person-${at + 1}`, 'Me'],
    `${String((at % 27) + 1).padStart(2, '0')}/05/2026`,
    null,
    at % 3 === 2 ? 'Ghosted' : 'Sent',
  ]),
];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, { log: LOG });
  ({ host, page, sidebar } = visit);
});
afterEach(() => visit.leave());

const health = () => sidebar.locator('#health[aria-busy=false]');
const press = (name: string | RegExp) => health().getByText(name, { exact: true }).click();
const says = (text: string) => sidebar.locator('#message').getByText(text).waitFor();

async function openHealth(): Promise<void> {
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.locator('#panel-more').getByRole('button', { name: 'Health' }).click();
  await health().waitFor();
}

test('a word, the dates of a column: one click for each, and Undo', { tags: 'thorough' }, async () => {
  await visit.openReady();
  await openHealth();
  await health().getByText('36 dates in “Sent on” are text.').waitFor();
  await health().getByText('01/05/2026 → 1 May 2026').waitFor();
  await snapshot(page, 'health-alike');
  await expectAccessible(sidebar);

  await press('Convert 36 dates');
  await says('36 fixed.');
  expect(await host.values('Sheet1', 'E2')).toEqual([[{ day: '2026-05-01' }]]);
  await sidebar.locator('#message').getByRole('button', { name: 'Undo' }).click();
  await says('Undone.');
  expect(await host.values('Sheet1', 'E2')).toEqual([['01/05/2026']]);
  await press('Convert 36 dates');
  await says('36 fixed.');

  await press('Fix all 24');
  await says('24 fixed.');
  const ghosted = health().locator('li', { hasText: '“Ghosted” in 12 rows' });
  expect(await ghosted.getByText('Fix all 12').isDisabled()).toBe(true);
  await ghosted.getByLabel('Counts as').selectOption('Declined');
  await ghosted.scrollIntoViewIfNeeded();
  await snapshot(page, 'health-word');
  await ghosted.getByText('Fix all 12').click();
  await says('12 fixed.');
  expect((await host.shown('Sheet1', 'G2:G5')).flat()).toEqual(['Pending', 'Pending', 'Declined', 'Pending']);
  await expect.poll(() => health().locator('.findings').count()).toBe(0);
});

test('what the word of a single row means is chosen where “Say what they mean” leads', {
  tags: 'thorough',
}, async () => {
  await host.type('Sheet1', 'G2', 'pinged');
  await visit.openReady();
  await sidebar.getByRole('button', { name: 'Say what they mean' }).click();
  await health().waitFor();
  const pinged = health().locator('li', { hasText: '“pinged” in 1 row isn’t a status.' });
  await pinged.getByLabel('Counts as').selectOption('Declined');
  await pinged.getByText('Fix', { exact: true }).click();
  await says('Fixed.');
  expect(await host.shown('Sheet1', 'G2')).toEqual([['Declined']]);
});

test('a renamed header is used, or put back, and nothing is repaired before', {
  tags: 'thorough',
}, async () => {
  await host.type('Sheet1', 'G1', 'Marks');
  await visit.open();
  await sidebar.getByRole('button', { name: 'See what is missing' }).click();
  await health().getByText('You seem to have renamed “Status” to “Marks”.').waitFor();
  await sidebar.getByText('You seem to have renamed “Status” to “Marks”. Open Health').waitFor();
  await snapshot(page, 'health-renamed');
  await expectAccessible(sidebar);
  await press('Use Marks');
  await says('Fixed.');
  expect(await health().getByText('Renamed columns').count()).toBe(0);
  await sidebar.locator('#message').getByRole('button', { name: 'Undo' }).click();
  await says('Undone.');
  await press('Put “Status” back');
  await says('Fixed.');
  expect(await host.shown('Sheet1', 'G1')).toEqual([['Status']]);
  await sidebar.locator('#state').waitFor({ state: 'hidden' });
  await health().waitFor();
});

test('an account that is not listed is added, or is another one, everywhere', {
  tags: 'thorough',
}, async () => {
  await host.paste('Sheet1', 2, 4, [['Studio'], ['Studio'], ['Old name']]);
  await visit.openReady();
  await openHealth();
  const studio = health().locator('li', { hasText: '“Studio” in 2 rows' });
  await studio.scrollIntoViewIfNeeded();
  await snapshot(page, 'health-account');
  await studio.getByText('Fix all 2').click();
  await says('Added to Settings: Studio');
  const old = health().locator('li', { hasText: '“Old name” in 1 row' });
  await old.getByLabel('What it is').selectOption('Me');
  await old.getByText('Fix', { exact: true }).click();
  await says('Renamed to Me everywhere.');
  expect((await host.shown('Sheet1', 'D2:D4')).flat()).toEqual(['Studio', 'Studio', 'Me']);
});
