/** Today and the states of the sidebar in a browser: figures with their reasons, and every way in which they cannot be shown. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { expectAccessible } from './axe.ts';
import { openSite, type Site, snapshotSidebar, type Visit } from './page.ts';

declare const host: Host;

let site: Site;
let visit: Visit;
let page: Page;
let sidebar: FrameLocator;

beforeAll(async () => {
  site = await openSite();
  visit = await site.visit({
    today: '2026-06-27',
    sheetZone: 'America/New_York',
    scriptZone: 'Asia/Kolkata',
    start: 'blank',
  });
  page = visit.page;
  page.setDefaultTimeout(20_000);
  sidebar = page.frameLocator('#sidebar iframe');
});
afterAll(() => site.close());
afterEach(() => expect(visit.faults).toEqual([]));

const openSidebar = () => page.evaluate(() => host.click('Open the sidebar'));
const state = () => sidebar.locator('#state');

test('before it is set up it says what to do, and leads to Health', async () => {
  await openSidebar();
  await sidebar.getByRole('heading', { name: 'The log is not ready' }).waitFor();
  expect(await state().getAttribute('role')).toBe('alert');
  await snapshotSidebar(page, 'state-not-set-up');
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: 'See what is missing' }).click();
  await sidebar.getByRole('heading', { name: 'Health' }).waitFor();
  await sidebar.locator(':focus', { hasText: 'Health' }).waitFor();
});

test('an empty log begins with the archive or a first invitation', async () => {
  await page.evaluate(() => host.click('Set up this spreadsheet'));
  await openSidebar();
  await sidebar.getByRole('heading', { name: 'Your log is empty' }).waitFor();
  await snapshotSidebar(page, 'today-empty');
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: 'Import LinkedIn’s archive' }).first().click();
  await sidebar.getByLabel('Drop the zip from LinkedIn here').waitFor();
});

test('the figures of an account, each with its reason and the source of its rule', async () => {
  const days = [
    ...Array(3).fill(['2026-05-01', 'Pending']),
    ...Array(6).fill(['2026-06-24', 'Accepted']),
    ...Array(4).fill(['2026-06-27', 'Pending']),
  ];
  await page.evaluate(
    async (log) => {
      await host.paste('Invitations', 2, 1, log);
      await host.click('Open the sidebar');
    },
    days.map(([day, status], at) => [`Person ${at}`, '', '', null, { day }, at > 10 ? 'Hi' : null, status]),
  );
  await sidebar.locator('.send').waitFor();
  expect(await sidebar.locator('.send').innerText()).toMatch(/You may send\s+15\s+today/);
  await sidebar
    .getByText('4 sent today: 19 a day is the most of a steady pace. LinkedIn’s own limits would allow 90.')
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
  await snapshotSidebar(page, 'today');
  await expectAccessible(sidebar);

  await sidebar.locator('.gauge summary').first().focus();
  await page.keyboard.press('Enter');
  await sidebar.locator('#standings').getByText('Articles advise to stay below 200–300.').waitFor();
  await sidebar.getByRole('button', { name: 'Withdraw 3 stale' }).click();
  await sidebar.getByRole('heading', { name: '3 to go' }).waitFor();
  expect(await sidebar.getByRole('tab', { name: 'Withdraw' }).getAttribute('aria-selected')).toBe('true');
});

test('the daily run is turned on with one click', async () => {
  await sidebar.getByRole('tab', { name: 'Today' }).click();
  await sidebar.getByText('Daily highlight: off for you.').waitFor();
  await sidebar.getByRole('button', { name: 'Turn it on' }).click();
  await sidebar.getByText('Daily highlight: on.').waitFor();
  expect(await page.evaluate(() => host.save().triggers.length)).toBe(1);
});

test('of several accounts each shows its number; a block shows first', async () => {
  const settings = await page.evaluate(() => host.shown('Settings', 'A1:P40'));
  const top = settings.findIndex((row) => row.includes('My account'));
  const left = settings[top]?.indexOf('My account') ?? 0;
  await page.evaluate(
    async ([row, column]) => {
      const names = [
        'My account',
        'Studio Meridian',
        'Harbour Talent',
        'Olive & Salt',
        'Kestrel',
        'Papaya Pay',
      ];
      await host.paste(
        'Settings',
        row ?? 0,
        column ?? 0,
        names.map((name) => [name, 'Free']),
      );
      const today = '2026-06-27';
      const form = { account: 'Kestrel', kind: 'Weekly limit', on: today, message: '' };
      await host.call('logWall', form);
      await host.click('Open the sidebar');
    },
    [top + 1, left + 1],
  );
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
  await snapshotSidebar(page, 'today-accounts');
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
  await sidebar.getByRole('tab', { name: 'Today' }).focus();
  for (const name of ['Withdraw', 'Check', 'Re-send', 'More']) {
    await page.keyboard.press('ArrowRight');
    await sidebar.getByRole('tabpanel', { name }).waitFor();
  }
  await snapshotSidebar(page, 'more');
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: 'Log an answer' }).click();
  await sidebar.locator(':focus', { hasText: 'Log an answer' }).waitFor();
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: '‹ More' }).click();
  await sidebar.locator(':focus', { hasText: 'Log an answer' }).waitFor();
});

test('without a connection it says so, sends nothing, and reads the log by itself when it is back', async () => {
  await visit.context.setOffline(true);
  await openSidebar();
  await sidebar.getByRole('heading', { name: 'You are offline' }).waitFor();
  await snapshotSidebar(page, 'state-offline');
  await expectAccessible(sidebar);
  await visit.context.setOffline(false);
  await sidebar.locator('#standings[aria-busy=false]').waitFor();
  expect(await state().isVisible()).toBe(false);
});

test('refused by Google for several signed-in accounts, it quotes Google and tells the way out', async () => {
  await failReading('Une autorisation est nécessaire pour effectuer cette action.');
  await openSidebar();
  await sidebar.getByRole('heading', { name: 'The log could not be read' }).waitFor();
  await sidebar.getByText('(Une autorisation est nécessaire pour effectuer cette action.)').waitFor();
  await sidebar.getByText('Open the sheet in a browser profile with one.').waitFor();
  await snapshotSidebar(page, 'state-refused');
  await expectAccessible(sidebar);
});

test('until the log is read it says so, and the tabs work', async () => {
  await page.evaluate(() => {
    // Takes the calls of the sidebar before the host gets them: nothing answers.
    const swallow = (event: MessageEvent) => event.data.kind === 'run' && event.stopImmediatePropagation();
    addEventListener('message', swallow);
    Object.assign(globalThis, { answer: () => removeEventListener('message', swallow) });
  });
  await openSidebar();
  await state().getByText('Reading the log…').waitFor();
  await snapshotSidebar(page, 'state-loading');
  await expectAccessible(sidebar);
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.getByRole('button', { name: 'Health' }).waitFor();
  await page.evaluate(() => (globalThis as unknown as { answer(): void }).answer());
});

test('while someone else is writing it says so, and tries again', async () => {
  await page.evaluate(() => Object.assign(globalThis, { release: host.occupyLock() }));
  await openSidebar();
  await sidebar.getByRole('heading', { name: 'Someone else is writing' }).waitFor();
  await snapshotSidebar(page, 'state-busy');
  await expectAccessible(sidebar);
  await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
  await sidebar.getByRole('button', { name: 'Try again' }).click();
  await sidebar.locator('#standings[aria-busy=false]').waitFor();
});

test('a log in which all is closed is not called empty, and a measure that is full is red', async () => {
  await page.evaluate(
    (log) => host.paste('Invitations', 2, 1, log),
    Array.from({ length: 13 }, (_, at) => [
      ...[`Person ${at}`, '', '', null, { day: '2026-06-10' }, at < 5 ? 'Hi' : null, 'Accepted'],
    ]),
  );
  await openSidebar();
  const notes = sidebar.getByRole('meter', { name: 'Personal notes: 0 of 5 left' }).first();
  await notes.waitFor();
  expect(await sidebar.locator('#first-steps').isVisible()).toBe(false);
  expect(await notes.evaluate((meter: HTMLMeterElement) => meter.value > meter.high)).toBe(true);
  const none = sidebar.getByRole('meter', { name: 'Sent today: 0' }).first();
  expect(await none.evaluate((meter: HTMLMeterElement) => meter.value <= meter.low)).toBe(true);
});

/** Lets the next reading of the log fail. */
async function failReading(message: string): Promise<void> {
  await page.evaluate((words) => {
    const stop = host.on(({ method, mode }) => {
      if (mode !== 'FULL' || method !== 'tryLock') return;
      stop();
      throw new Error(words);
    });
  }, message);
}
