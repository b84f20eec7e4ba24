/**
 * Today and the states of the sidebar in a browser: figures with their reasons, and every way in which they
 * cannot be shown.
 */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
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

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(() => begin());
afterEach(() => visit.leave());

/** A spreadsheet that was set up, unless it is said to be as the user had it. */
async function begin(isSetUp = true): Promise<void> {
  visit = await visitSidebar(browser, { isSetUp });
  ({ host, page, sidebar } = visit);
}

const state = () => sidebar.locator('#state');

/** Thirteen invitations: three are stale, six accepted, four of today; two have a note. */
async function pasteThirteen(): Promise<void> {
  const days = [
    ...Array(3).fill(['2026-05-01', 'Pending']),
    ...Array(6).fill(['2026-06-24', 'Accepted']),
    ...Array(4).fill(['2026-06-27', 'Pending']),
  ];
  await host.paste(
    'Invitations',
    2,
    1,
    days.map(([day, status], at) => [`Person ${at}`, '', '', null, { day }, at > 10 ? 'Hi' : null, status]),
  );
}

test('before it is set up it says what it is for, and sets up with one click', async () => {
  await visit.leave();
  await begin(false);
  await visit.open();
  await sidebar.getByRole('heading', { name: 'Welcome' }).waitFor();
  expect(await state().getAttribute('role')).toBe('status');
  expect(await sidebar.getByRole('tab').count()).toBe(0);
  await snapshot(page, 'state-not-set-up');
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: 'Set up here' }).click();
  await sidebar.getByRole('heading', { name: 'Your log is empty' }).waitFor();
  await sidebar.getByRole('tab', { name: 'Today' }).waitFor();
  expect(await state().isHidden()).toBe(true);
});

test('an empty log begins with the archive or a first invitation', async () => {
  await visit.open();
  await sidebar.getByRole('heading', { name: 'Your log is empty' }).waitFor();
  await snapshot(page, 'today-empty');
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: 'Import LinkedIn’s archive' }).first().click();
  await sidebar.getByLabel('Drop the zip from LinkedIn here').waitFor();
});

test('the figures of an account, each with its reason and the source of its rule', async () => {
  await pasteThirteen();
  await visit.open();
  await sidebar.locator('.send').waitFor();
  expect(await sidebar.locator('.send').innerText()).toMatch(/You may send\s+15\s+today/);
  await sidebar
    .getByText('4 sent today. Up to 19 a day is a steady pace. The usual limits would allow 90.')
    .waitFor();
  const gauges = await sidebar
    .locator('.gauge')
    .evaluateAll((all) =>
      all.map((one) =>
        [...one.querySelectorAll('h3, .figure, summary')].map(({ textContent }) => textContent).join(' | '),
      ),
    );
  expect(gauges).toEqual([
    'Pending | 7 of 500 | Source: reported',
    'This cycle | 10 of 100 | Source: reported',
    'Sent today | 4 · pace 10–19 | Source: vendor',
    'Personal notes | 3 of 5 left | Source: official',
    'Stale | 3 | Source: measured',
    'Ready to re-send | 0 | Source: official, reported',
  ]);
  const meters = await sidebar
    .getByRole('meter')
    .evaluateAll((all) =>
      all.map((meter) => [meter.getAttribute('aria-label'), (meter as HTMLMeterElement).value]),
    );
  expect(meters).toEqual([
    ['Pending: 7 of 500', 7],
    ['This cycle: 10 of 100', 10],
    ['Sent today: 4 · pace 10–19', 4],
    ['Personal notes: 3 of 5 left', 2],
  ]);
  await sidebar.getByText('90 left until it ends on 1 July 2026.').waitFor();
  await snapshot(page, 'today');
  await expectAccessible(sidebar);

  await sidebar.locator('.gauge summary').first().focus();
  await page.keyboard.press('Enter');
  await sidebar.locator('#standings').getByText('Articles advise to stay below 200–300.').waitFor();
  await sidebar.getByRole('button', { name: 'Withdraw 3 stale' }).click();
  await sidebar.getByRole('heading', { name: '3 to go' }).waitFor();
  expect(await sidebar.getByRole('tab', { name: 'Withdraw' }).getAttribute('aria-selected')).toBe('true');
});

test('rows that cannot be read: few are counted on top, many leave no figure, and an account is asked about', async () => {
  await pasteThirteen();
  await host.paste('Invitations', 15, 1, [['Odd', '', '', null, { day: '2026-06-20' }, null, 'Perhaps']]);
  await visit.open();
  await sidebar.getByText('1 of 14 rows needs fixing and isn’t counted.').waitFor();
  expect(await sidebar.locator('.send').innerText()).toMatch(/You may send\s+15\s+today/);
  await snapshot(page, 'today-few-unread');
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: 'Show it' }).click();
  await sidebar.getByRole('heading', { name: 'Health' }).waitFor();

  await host.type('Settings', 'G2', 'Jordan');
  for (let row = 2; row < 14; row++) await host.type('Invitations', `D${row}`, 'My account');
  await visit.open();
  await sidebar
    .getByText('13 of 14 rows need fixing and aren’t counted, so there are no figures yet.')
    .waitFor();
  expect(await sidebar.locator('.send, .gauge').count()).toBe(0);
  await snapshot(page, 'today-unread');
  await expectAccessible(sidebar);
  await sidebar.getByLabel('Whose are the 12 rows of “My account”?').selectOption('Jordan');
  await sidebar.getByRole('button', { name: 'Save' }).click();
  await sidebar.getByText('The rows of “My account” are now Jordan’s.').waitFor();
  await sidebar.locator('.send').waitFor();
  expect((await host.shown('Invitations', 'D2:D4')).flat()).toEqual(['Jordan', 'Jordan', 'Jordan']);
  await sidebar.getByRole('button', { name: 'Undo' }).click();
  await sidebar.getByText('13 of 14 rows need fixing').waitFor();
});

test('the daily run is turned on with one click', async () => {
  await visit.open();
  await sidebar.getByText('Daily highlight: off for you.').waitFor();
  await sidebar.getByRole('button', { name: 'Turn it on' }).click();
  await sidebar.getByText('Daily highlight: on.').waitFor();
  expect(host.save().triggers.length).toBe(1);
});

test('of several accounts each shows its number; a block shows first', async () => {
  await pasteThirteen();
  const settings = await host.shown('Settings', 'A1:P40');
  const top = settings.findIndex((row) => row.includes('My account'));
  const left = settings[top]?.indexOf('My account') ?? 0;
  const names = ['My account', 'Studio Meridian', 'Harbour Talent', 'Olive & Salt', 'Kestrel', 'Papaya Pay'];
  await host.paste(
    'Settings',
    top + 1,
    left + 1,
    names.map((name) => [name, 'Free']),
  );
  await host.call('logWall', { account: 'Kestrel', kind: 'Weekly limit', on: '2026-06-27', message: '' });
  await visit.open();
  await sidebar.locator('details.account').first().waitFor();
  const heads = await sidebar.locator('details.account > summary').allInnerTexts();
  expect(heads.map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'My account 15 today',
    'Studio Meridian 19 today',
    'Harbour Talent 19 today',
    'Olive & Salt 19 today',
    'Kestrel blocked',
    'Papaya Pay 19 today',
  ]);
  await sidebar.getByRole('heading', { name: 'Kestrel' }).click();
  await sidebar.getByText('It should lift on 4 July 2026.').waitFor();
  await sidebar.getByRole('heading', { name: 'My account' }).click();
  await snapshot(page, 'today-accounts');
  await expectAccessible(sidebar);

  await sidebar.getByRole('heading', { name: 'My account' }).click();
  await sidebar.getByRole('button', { name: 'Withdraw 3 stale' }).click();
  const account = sidebar.locator('#panel-withdraw').getByLabel('Account');
  expect(await account.inputValue()).toBe('My account');
  await sidebar.getByRole('heading', { name: '3 to go' }).waitFor();
  await account.selectOption('Kestrel');
  await sidebar.getByRole('heading', { name: 'Nothing to withdraw' }).waitFor();
  expect(await sidebar.locator('#work-open li').count()).toBe(0);
});

test('tabs answer to the arrow keys, and a view behind More leads back to where it was left', async () => {
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'Today' }).focus();
  for (const name of ['Withdraw', 'Check', 'Re-send', 'More']) {
    await page.keyboard.press('ArrowRight');
    await sidebar.getByRole('tabpanel', { name }).waitFor();
  }
  await snapshot(page, 'more');
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: 'Log an answer' }).click();
  await sidebar.locator(':focus', { hasText: 'Log an answer' }).waitFor();
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: '‹ More' }).click();
  await sidebar.locator(':focus', { hasText: 'Log an answer' }).waitFor();
});

test('without a connection it says so, sends nothing, and reads the log by itself when it is back', async () => {
  await visit.context.setOffline(true);
  await visit.open();
  await sidebar.getByRole('heading', { name: 'You are offline' }).waitFor();
  await snapshot(page, 'state-offline');
  await expectAccessible(sidebar);
  await visit.context.setOffline(false);
  await sidebar.locator('#standings[aria-busy=false]').waitFor();
  expect(await state().isVisible()).toBe(false);
});

test('refused by Google for several signed-in accounts, it quotes Google and tells the way out', async () => {
  failOnce(host, 'tryLock', 'Une autorisation est nécessaire pour effectuer cette action.');
  await visit.open();
  await sidebar.getByText('Une autorisation est nécessaire pour effectuer cette action').waitFor();
  await sidebar.getByText('browser profile with one').waitFor();
  await snapshot(page, 'state-refused');
  await expectAccessible(sidebar);
});

test('until the log is read it says so, and the tabs work', async () => {
  const held = visit.hold();
  await visit.open();
  await state().getByText('Reading the log…').waitFor();
  await snapshot(page, 'state-loading');
  await expectAccessible(sidebar);
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.getByRole('button', { name: 'Health' }).waitFor();
  held.release();
});

test('while someone else is writing it says so, and tries again', async () => {
  const release = host.occupyLock();
  await visit.open();
  await sidebar.getByRole('heading', { name: 'Someone else is writing' }).waitFor();
  await snapshot(page, 'state-busy');
  await expectAccessible(sidebar);
  release();
  await sidebar.getByRole('button', { name: 'Try again' }).click();
  await sidebar.locator('#standings[aria-busy=false]').waitFor();
});

test('a log in which all is closed is not called empty, and a measure that is full is red', async () => {
  await host.paste(
    'Invitations',
    2,
    1,
    Array.from({ length: 13 }, (_, at) => [
      ...[`Person ${at}`, '', '', null, { day: '2026-06-10' }, at < 5 ? 'Hi' : null, 'Accepted'],
    ]),
  );
  await visit.open();
  const notes = sidebar.getByRole('meter', { name: 'Personal notes: 0 of 5 left' }).first();
  await notes.waitFor();
  expect(await sidebar.locator('#first-steps').isVisible()).toBe(false);
  expect(await notes.evaluate((meter: HTMLMeterElement) => meter.value > meter.high)).toBe(true);
  const none = sidebar.getByRole('meter', { name: 'Sent today: 0' }).first();
  expect(await none.evaluate((meter: HTMLMeterElement) => meter.value <= meter.low)).toBe(true);
});
