/**
 * A log of thousands in the browser: the page holds the first of each list, counts all, and finds everybody.
 */
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
let sidebar: FrameLocator;

const PENDING = 600;
const STALE = 200;
const WITHDRAWN = 300;
const HEADERS = ['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Closed on'];
const row = (name: string, sent: string, status: string, closed?: string) => [
  ...[name, `${name} & Sons, makers of fine things`, `https://www.linkedin.com/in/${name.replace(' ', '-')}`],
  ...[null, { day: sent }, null, status, closed === undefined ? null : { day: closed }],
];
const LOG = [
  HEADERS,
  ...Array.from({ length: PENDING }, (_, at) =>
    row(`Person ${at + 1}`, at < STALE ? '2026-05-01' : '2026-06-20', 'Pending'),
  ),
  ...Array.from({ length: WITHDRAWN }, (_, at) =>
    row(`Gone ${at + 1}`, '2026-04-01', 'Withdrawn', at < 100 ? '2026-05-01' : '2026-06-20'),
  ),
];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, { log: LOG });
  ({ sidebar } = visit);
  await visit.openReady();
});
afterEach(() => visit.leave());

const press = (name: string) => sidebar.getByRole('button', { name }).click();
const asked = (door: string) => visit.asked.filter(({ name }) => name === door);

test('the last of 600 pending is found, after those that the page holds', { tags: 'thorough' }, async () => {
  await visit.tab('Withdraw');
  await sidebar.locator('#withdraw-other summary').click();
  const field = sidebar.locator('#picker-withdraw');
  const hint = sidebar.locator('[data-picker=withdraw] .hint');
  await field.focus();
  expect(await hint.textContent()).toBe('592 more match: type on.');
  const held = visit.hold('readPending');
  await field.pressSequentially('person 600');
  await sidebar.getByText('Searching the whole log…').waitFor();
  await snapshot(visit.page, 'large-searching');
  await expect.poll(held.came).toBe(1);
  held.release();
  await sidebar.getByRole('option', { name: /^Person 600/ }).click();
  expect(asked('readPending')).toHaveLength(1);
  await sidebar.getByRole('button', { name: 'Log withdrawal' }).click();
  await sidebar.locator('#message').getByText('Withdrawal logged.').waitFor();
  expect(await visit.host.shown('Sheet1', `A${PENDING + 1}:G${PENDING + 1}`)).toMatchObject([
    { 0: 'Person 600', 6: 'Withdrawn' },
  ]);
  await sidebar.getByRole('button', { name: 'Undo', exact: true }).click();
  await sidebar.locator('#message').getByText('Undone.').waitFor();
  expect((await visit.host.shown('Sheet1', `G${PENDING + 1}`)).flat()).toEqual(['Pending']);

  // That nobody matches is said once the whole log was searched, not sooner.
  await visit.tab('More');
  await press('Log an answer');
  await sidebar.locator('#picker-answer').fill('nobody of that name');
  await sidebar.getByText('Searching the whole log…').waitFor();
  await sidebar.getByText('Nobody pending matches.').waitFor();
});

test('Re-send counts all by day and goes on beyond what the page holds; the whole log is searched', {
  tags: 'thorough',
}, async () => {
  await visit.tab('Re-send');
  await sidebar.getByRole('heading', { name: '100 to try again' }).waitFor();
  const items = sidebar.locator('#resend-lists .row');
  const day = sidebar.locator('#resend-lists section', { hasText: 'Saturday 11 July' });
  await day.getByText('200 people').waitFor();
  expect(await items.count()).toBe(10);
  for (let before = 0; before < 200; before = await day.locator('.row').count()) {
    await day
      .getByRole('button', { name: /^Show|more/ })
      .last()
      .click();
    await expect.poll(() => day.locator('.row').count()).toBeGreaterThan(before);
  }
  expect(new Set(await day.locator('.name').allTextContents()).size).toBe(200);
  await sidebar.getByRole('searchbox').fill('gone 300');
  await expect.poll(() => items.locator('.name').allTextContents()).toEqual(['Gone 300']);
  await sidebar.getByRole('searchbox').fill('');

  await press('Calendar');
  await sidebar.locator('#resend-people summary').click();
  await press('Choose among all 300');
  await expect.poll(() => sidebar.locator('#resend-save').textContent()).toBe('Calendar file (300)');
});

test('Withdraw goes on beyond what the page holds', { tags: 'thorough' }, async () => {
  await visit.tab('Withdraw');
  await sidebar.getByRole('heading', { name: '25 to withdraw today' }).waitFor();
  await sidebar.getByText('then 175: done on 4 July').waitFor();
  const lines = sidebar.locator('#work-list li');
  await expect.poll(() => lines.count()).toBe(25);
  // The limit of a day, as set in Settings, is more than the ledger brings.
  await visit.host.type('Settings', await cellOf('Withdrawals a day'), '150');
  await visit.open();
  await sidebar.locator('#standings[aria-busy=false]').waitFor();
  await visit.tab('Withdraw');
  await sidebar.getByRole('heading', { name: '150 to withdraw today' }).waitFor();
  await expect.poll(() => lines.count()).toBe(150);
  const names = await lines.locator('.name').allTextContents();
  expect(new Set(names).size).toBe(150);
  expect(names[149]).toBe('Person 150');
  await sidebar.getByRole('checkbox', { name: 'Withdrawn: Person 150' }).click();
  await sidebar.getByRole('button', { name: 'Undo: Person 150' }).waitFor();
  await sidebar.getByRole('heading', { name: '149 to withdraw today' }).waitFor();
  await sidebar.getByText('then 50: done on 28 June').waitFor();
  expect(await lines.locator('.name').allTextContents()).toEqual(names);
  await visit.tab('Today');
  await visit.tab('Withdraw');
  await expect.poll(async () => (await lines.locator('.name').allTextContents()).at(-1)).toBe('Person 149');
});

test('the filter of Withdraw searches the whole log, tells its days, and goes on piece by piece', {
  tags: 'thorough',
}, async () => {
  await visit.tab('Withdraw');
  await press('Filter');
  await expect
    .poll(() => sidebar.locator('#work-day option').allTextContents())
    .toEqual(['Any day', '1 May · 200 people']);
  await sidebar.getByLabel('Also those not due yet').check();
  await expect
    .poll(() => sidebar.locator('#work-day option').allTextContents())
    .toEqual(['Any day', '1 May · 200 people', '20 June · 400 people']);
  const lines = sidebar.locator('#work-list li');
  await sidebar.locator('#work-day').selectOption('2026-06-20');
  await sidebar.getByText('50 of 600 shown').waitFor();
  expect(await lines.first().locator('.name').textContent()).toBe('Person 201');
  for (let count = 100; count <= 250; count += 50) {
    await press('Show more');
    await expect.poll(() => lines.count()).toBe(count);
  }
  const names = await lines.locator('.name').allTextContents();
  expect(new Set(names).size).toBe(250);
  await sidebar.locator('#work-filters input[type=search]').pressSequentially('person 600');
  await expect.poll(() => lines.locator('.name').allTextContents()).toEqual(['Person 600']);
  await sidebar.getByText('1 of 600 shown').waitFor();
  await sidebar.getByRole('button', { name: 'Filter · 3' }).waitFor();
  await snapshot(visit.page, 'large-filter');
  await sidebar.getByRole('checkbox', { name: 'Withdrawn: Person 600' }).click();
  await sidebar.getByRole('button', { name: 'Undo: Person 600' }).waitFor();
  expect(await lines.locator('.name').allTextContents()).toEqual(['Person 600']);
  await sidebar.locator('#work-filters input[type=search]').fill('nobody of that name');
  await sidebar.getByText('No one matches.').waitFor();
});

async function cellOf(label: string): Promise<string> {
  const labels = (await visit.host.shown('Settings', 'A1:A49')).flat();
  return `B${labels.indexOf(label) + 1}`;
}
