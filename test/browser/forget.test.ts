/** Forgetting in a browser: from the menu of a person in Check, and from Health for many, to the cells. */
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

const dated = (day: string) => ({ day });
const person = (name: string, slug: string, sent: string, status: string, mail: string) => [
  ...[name, 'Fjord', `https://www.linkedin.com/in/${slug}`, 'Me', dated(sent), 'Hello', status, mail],
];
const LOG = [
  ['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Mail'],
  person('Ana Silva', 'ana', '2026-06-01', 'Pending', 'ana@x.test'),
  person('Ana Silva', 'ana', '2026-02-01', 'Expired', ''),
  person('Bo Berg', 'bo', '2022-04-01', 'Declined', ''),
  person('Cy Dorn', 'cy', '2021-05-20', 'Declined', 'cy@x.test'),
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

const names = async () => (await host.shown('Sheet1', 'A2:A5')).flat();
const mails = async () => (await host.shown('Sheet1', 'H2:H5')).flat();
const says = (text: string) => sidebar.locator('#message').getByText(text).waitFor();

test('Check: the menu, what will happen, a second press; the keyboard comes back from Cancel', async () => {
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'Check' }).click();
  await sidebar.locator('#check [name=query]').fill('https://www.linkedin.com/in/ana');
  await sidebar.locator('#check button').first().click();
  const menu = sidebar.locator('#check-answer').getByLabel('More about Ana Silva').first();
  await menu.click();
  await sidebar.locator('#check-answer').getByRole('menuitem', { name: 'Forget this person…' }).click();
  const question = sidebar.getByRole('group').filter({ hasText: 'Forget Ana Silva for good?' });
  await question.getByText('2 rows stay and count').waitFor();
  await question.getByText('This can’t be undone').waitFor();
  expect(await question.getByText('Also named').count()).toBe(0);
  await snapshot(page, 'forget-check');
  await expectAccessible(sidebar);
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await names()).toContain('Ana Silva');
  expect(await menu.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);

  await menu.click();
  await sidebar.locator('#check-answer').getByRole('menuitem', { name: 'Forget this person…' }).click();
  await question.getByLabel('Mail (1 cell)').check();
  await question.getByRole('button', { name: 'Forget for good' }).click();
  await says('1 person forgotten. The rows stay and count.');
  expect(await names()).toEqual(['Forgotten A', 'Forgotten A', 'Bo Berg', 'Cy Dorn']);
  expect(await mails()).toEqual(['', '', '', 'cy@x.test']);
  expect(await sidebar.locator('#message').getByRole('button', { name: 'Undo' }).count()).toBe(0);
  expect(JSON.stringify(host.save())).not.toContain('Ana Silva');
});

test('Health: everybody without contact for years, at once', { tags: 'thorough' }, async () => {
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.locator('#panel-more').getByRole('button', { name: 'Health' }).click();
  const health = sidebar.locator('#health[aria-busy=false]');
  await health.getByText('No contact for 3 years').waitFor();
  await health.getByText('Cy Dorn, Bo Berg').waitFor();
  await health.getByRole('button', { name: 'Forget all 2…' }).click();
  await health.getByText('Forget 2 people for good?').waitFor();
  await snapshot(page, 'forget-health');
  await expectAccessible(sidebar);
  await health.getByRole('button', { name: 'Forget for good' }).click();
  await says('2 people forgotten. The rows stay and count.');
  expect(await names()).toEqual(['Ana Silva', 'Ana Silva', 'Forgotten A', 'Forgotten B']);
  await health.waitFor();
  expect(await health.getByText('No contact for').count()).toBe(0);
});
