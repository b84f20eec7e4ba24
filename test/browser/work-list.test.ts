/** The work list of Withdraw in a browser: from the tick to the cells and back, by mouse and by keys. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Withdrawn } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { failOnce, type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
let host: NodeHost;
let page: Page;
let sidebar: FrameLocator;

const HEADERS = ['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Goal fit'];
const person = (name: string, sent: string, note = '', goalFit = '') => [
  ...[name, `${name} & Co`, `https://www.linkedin.com/in/${name.toLowerCase()}`, null, { day: sent }],
  ...[note || null, 'Pending', goalFit || null],
];
/** Cal is the oldest; of the three sent on 1 June, Ben has no note and Ana is off-goal. */
const PEOPLE = [
  person('Ana', '2026-06-01', 'Hello', 'Low'),
  person('Ben', '2026-06-01'),
  person('Cal', '2025-12-01', 'Hello'),
  person('Dee', '2026-06-01', 'Hello', 'High'),
  person('Eve', '2026-06-20'),
  ['Fay', '', 'javascript:alert(1)', null, { day: '2026-06-02' }, null, 'Pending', null],
];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, { log: [HEADERS, ...PEOPLE] });
  ({ host, page, sidebar } = visit);
  await openWithdraw();
});

afterEach(() => visit.leave());

async function openWithdraw(): Promise<void> {
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'Withdraw' }).click();
}

const cells = (a1: string) => host.shown('Sheet1', a1);
const tick = (name: string) => sidebar.getByRole('checkbox', { name: `Withdrawn: ${name}` });
const open = () => sidebar.locator('#work-open .name').allTextContents();
const done = () => sidebar.locator('#work-done li').allInnerTexts();
const undos = () => sidebar.getByRole('button', { name: /^Undo/ });
/** Waits until what is called so has the focus: a key takes its time to reach the frame. */
const focus = (label: string) => sidebar.locator(`:focus[aria-label="${label}"]`).waitFor();

test('the list is ranked: oldest, then without a note, then off-goal; who is not stale is not on it', async () => {
  expect(await open()).toEqual(['Cal', 'Ben', 'Ana', 'Dee', 'Fay']);
  await sidebar.getByRole('heading', { name: '5 to go, about 3 minutes' }).waitFor();
  const reasons = await sidebar.locator('#work-open .line + p').allTextContents();
  expect(reasons).toEqual([
    'Cal & Co · 208 days · probably expired',
    'Ben & Co · 26 days · no note',
    'Ana & Co · 26 days · off-goal',
    'Dee & Co · 26 days',
    '25 days · no note',
  ]);
  const links = await sidebar
    .locator('#panel-withdraw a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual([
    'https://www.linkedin.com/mynetwork/invitation-manager/sent/',
    ...['cal', 'ben', 'ana', 'dee'].map((slug) => `https://www.linkedin.com/in/${slug}`),
  ]);
  await snapshot(page, 'withdraw-list');
  await expectAccessible(sidebar);
});

test('one tick logs the withdrawal of today and tells the resend day; undo puts every cell back', async () => {
  const before = await cells('A1:N8');
  await tick('Ben').click();
  await sidebar.getByText('Can be invited again from 18 July 2026').waitFor();
  expect(await open()).toEqual(['Cal', 'Ana', 'Dee', 'Fay']);
  await focus('Withdrawn: Ana');
  expect((await cells('A3:N3'))[0]).toEqual(
    expect.arrayContaining(['Ben', 'Withdrawn', '2026-06-27', '2026-07-18']),
  );
  await snapshot(page, 'withdraw-done');
  await expectAccessible(sidebar);

  await sidebar.getByRole('button', { name: 'Undo: Ben' }).click();
  await tick('Ben').waitFor();
  expect(await open()).toEqual(['Cal', 'Ben', 'Ana', 'Dee', 'Fay']);
  expect(await done()).toEqual([]);
  await focus('Withdrawn: Ben');
  expect(await cells('A1:N8')).toEqual(before);
});

test('ticks in quick succession are all logged, one after the other, in their order', async () => {
  const held = visit.hold('logWithdrawal');
  // All three before the first answer can be there.
  await sidebar.locator('#work-open').evaluate((list) => {
    for (let times = 0; times < 3; times++) list.querySelector<HTMLInputElement>('input')?.click();
  });
  expect(await done()).toHaveLength(3);
  expect(await sidebar.getByText('Writing to the sheet…').count()).toBeGreaterThan(0);
  for (let times = 1; times <= 3; times++) {
    await expect.poll(held.came).toBe(times);
    held.next();
    await undos()
      .nth(times - 1)
      .waitFor();
  }
  held.release();
  expect((await cells('G2:G7')).flat()).toEqual([
    ...['Withdrawn', 'Withdrawn', 'Withdrawn', 'Pending', 'Pending', 'Pending'],
  ]);
  expect(await open()).toEqual(['Dee', 'Fay']);
  const asked = visit.asked.filter(({ name }) => name === 'logWithdrawal');
  expect(asked.map(({ args: [form] }) => (form as Withdrawn).target.name)).toEqual(['Cal', 'Ben', 'Ana']);
});

test('keys alone suffice', async () => {
  await sidebar.getByRole('tab', { name: 'Withdraw' }).focus();
  for (let times = 0; times < 2; times++) await page.keyboard.press('Tab');
  await sidebar.locator('a:focus', { hasText: 'Cal' }).waitFor();
  await page.keyboard.press('Tab');
  await focus('Withdrawn: Cal');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await focus('Withdrawn: Ben');
  await page.keyboard.press('Enter');
  await focus('Withdrawn: Ana');
  await page.keyboard.press('Space');
  await undos().nth(1).waitFor();
  expect((await cells('G2:G4')).flat()).toEqual(['Withdrawn', 'Withdrawn', 'Pending']);
  await focus('Withdrawn: Dee');
});

test('what fails comes back with the reason, and trying again logs it', async () => {
  failOnce(host, 'appendRow', 'Service Spreadsheets failed while accessing document.');
  await tick('Cal').click();
  await sidebar.locator('#work-open').getByText('The spreadsheet did not answer').waitFor();
  expect(await open()).toEqual(['Cal', 'Ben', 'Ana', 'Dee', 'Fay']);
  expect(await done()).toEqual([]);
  await snapshot(page, 'withdraw-failed');
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: 'Try again' }).click();
  await sidebar.getByText('Can be invited again from').waitFor();
  expect((await cells('G4')).flat()).toEqual(['Withdrawn']);
});

test('while someone else is writing it says so and can be tried again', async () => {
  const release = host.occupyLock();
  await tick('Dee').click();
  await sidebar.locator('#work-open .error').waitFor();
  release();
  expect(await sidebar.locator('#work-open .error').innerText()).toMatch(/try again/i);
  await sidebar.locator('#work-open').getByRole('button', { name: 'Try again' }).click();
  await sidebar.getByText('Can be invited again from').waitFor();
});

test('while something is on its way the page does not close without asking', async () => {
  const asksBeforeClosing = () =>
    sidebar.locator('body').evaluate(() => {
      const closing = new Event('beforeunload', { cancelable: true });
      dispatchEvent(closing);
      return closing.defaultPrevented;
    });
  const held = visit.hold('logWithdrawal');
  expect(await asksBeforeClosing()).toBe(false);
  await tick('Dee').click();
  await sidebar.locator('#work-done').getByText('Writing to the sheet…').waitFor();
  expect(await asksBeforeClosing()).toBe(true);
  held.release();
  await undos().first().waitFor();
  expect(await asksBeforeClosing()).toBe(false);
});

test('who has gone from LinkedIn is marked as expired', async () => {
  await sidebar.getByRole('button', { name: 'No longer on LinkedIn: Cal' }).click();
  await sidebar.getByText('Marked as expired').waitFor();
  expect((await cells('G4')).flat()).toEqual(['Expired']);
});

test('who was answered meanwhile is not logged over: the reason is told and the list read anew', async () => {
  await host.type('Sheet1', 'G3', 'Accepted');
  await tick('Ben').click();
  await sidebar.locator('#message').getByText('the log says Accepted').waitFor();
  await expect.poll(open, { timeout: 20_000 }).toEqual(['Cal', 'Ana', 'Dee', 'Fay']);
  expect((await cells('G3')).flat()).toEqual(['Accepted']);
});

test('after the daily limit it is enough for today, unless the user wants more', async () => {
  const settings = await host.shown('Settings', 'A1:B40');
  const row = settings.findIndex(([label]) => label === 'Withdrawals a day') + 1;
  await host.type('Settings', `B${row}`, '2');
  await openWithdraw();
  await sidebar.getByText('3 more wait for tomorrow').waitFor();
  await tick('Cal').click();
  await tick('Ben').click();
  await sidebar.getByRole('heading', { name: 'Enough for today' }).waitFor();
  await undos().nth(1).waitFor();
  await snapshot(page, 'withdraw-enough');
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: 'Show more anyway' }).click();
  await tick('Ana').waitFor();
  expect(await open()).toEqual(['Ana', 'Dee']);
  await focus('Withdrawn: Ana');
});

test('the first key after a while reads the log anew: the day or a colleague may have gone on', async () => {
  await tick('Ben').waitFor();
  await host.type('Sheet1', 'G3', 'Accepted');
  await sidebar.locator('html').evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 15 * 60_000;
  });
  await tick('Cal').press('ArrowDown');
  await expect.poll(open, { timeout: 20_000 }).toEqual(['Cal', 'Ana', 'Dee', 'Fay']);
});

test('when nobody is stale it says so', async () => {
  for (const row of [2, 3, 4, 5, 7]) await host.type('Sheet1', `G${row}`, 'Accepted');
  await openWithdraw();
  await sidebar.getByText('Nobody has been pending for 21 days or more.').waitFor();
  await snapshot(page, 'withdraw-empty');
  await expectAccessible(sidebar);
});
