/** The sidebar in a browser, from the key to the cell. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

const HEADERS = ['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status'];
const LONG = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim();

/** A small log of chosen names: each test takes its own person. */
const PEOPLE = [
  ['Ana Silva', 'Fjord', 'https://www.linkedin.com/in/ana', null, { day: '2026-05-01' }, null, 'Pending'],
  ['<img src=x onerror=alert(1)>', '=1+1', null, null, { day: '2026-06-20' }, null, 'Pending'],
  [LONG, 'Étoile', null, null, { day: '2026-06-26' }, null, 'Pending'],
  ['Cleo', '', 'https://www.linkedin.com/in/cleo', null, { day: '2026-06-01' }, null, 'Pending'],
  ['Dan', '', 'https://www.linkedin.com/in/dan', null, { day: '2026-06-01' }, null, 'Pending'],
  ['Eve', '', 'https://www.linkedin.com/in/eve', null, { day: '2026-06-01' }, null, 'Pending'],
];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, { log: [HEADERS, ...PEOPLE] });
  ({ host, page, sidebar } = visit);
  await visit.openReady();
});
afterEach(() => visit.leave());

/** Opens the view that has that form. */
async function open(form: 'withdraw' | 'invite' | 'answer'): Promise<void> {
  if (form === 'answer') {
    await sidebar.getByRole('tab', { name: 'More' }).click();
    await sidebar.getByRole('button', { name: 'Log an answer' }).click();
    return;
  }
  if (form === 'invite') {
    await sidebar.getByRole('tab', { name: 'Check' }).click();
    await sidebar.locator('#check-query').fill('Zoe Somebody');
    await sidebar.locator('#check-query').press('Enter');
    return sidebar.locator('#invite-more > summary').click();
  }
  await sidebar.getByRole('tab', { name: 'Withdraw' }).click();
  if (!(await sidebar.locator('#withdrawal').isVisible()))
    await sidebar.locator('#withdraw-other > summary').click();
}

async function choose(picker: 'withdraw' | 'answer', words: string): Promise<void> {
  await open(picker);
  await sidebar.locator(`#picker-${picker}`).fill(words);
  await sidebar.locator(`#picker-${picker}`).press('Enter');
}

const cells = (a1: string) => host.shown('Sheet1', a1);
const invite = () => sidebar.locator('#invite');
const message = () => sidebar.locator('#message');

describe('the sidebar', () => {
  test('logs a withdrawal by the keyboard alone and tells the resend day at once', async () => {
    await open('withdraw');
    await sidebar.locator('#picker-withdraw').focus();
    await page.keyboard.type('fjord');
    await snapshot(page, 'sidebar-find');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab'); // the day, today already
    for (let part = 0; part < 3; part++) await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('No answer');
    await page.keyboard.press('Enter');
    await message().getByText('You can invite Ana Silva again from 18 July 2026.').waitFor();
    await snapshot(page, 'sidebar-withdrawn');
    expect(await cells('A2:J2')).toEqual([
      [
        'Ana Silva',
        'Fjord',
        'https://www.linkedin.com/in/ana',
        '',
        '2026-05-01',
        '',
        'Withdrawn',
        '2026-06-27',
        'No answer',
        '2026-07-18',
      ],
    ]);
    await sidebar.locator('#picker-withdraw').fill('ana');
    await sidebar.getByText('Nobody pending matches.').waitFor();
  });

  test('logs a new invitation, and refuses it to someone who is pending', async () => {
    await open('invite');
    await invite().getByLabel('Name').fill('Dan');
    await invite().getByLabel('Profile address').fill('linkedin.com/in/DAN/');
    await sidebar.getByRole('button', { name: 'Log as sent today' }).click();
    await message().getByText('Dan is already pending since 1 June 2026.').waitFor();
    await snapshot(page, 'sidebar-refused');
    expect(await invite().getByLabel('Name').inputValue()).toBe('Dan');
    await invite().getByLabel('Name').fill('Bo');
    await invite().getByLabel('Profile address').fill('https://www.linkedin.com/in/bo');
    await invite().getByLabel('Name').press('Enter');
    await message().getByText('Invitation to Bo logged.').waitFor();
    expect(await cells('A8:G8')).toEqual([
      ['Bo', '', 'https://www.linkedin.com/in/bo', 'My account', '2026-06-27', '', 'Pending'],
    ]);
  });

  test('a caution by name alone can be overridden', { tags: 'thorough' }, async () => {
    await open('invite');
    await invite().getByLabel('Name').fill('dan');
    await sidebar.getByRole('button', { name: 'Log as sent today' }).click();
    await sidebar.getByRole('button', { name: 'Log it anyway' }).click();
    await message().getByText('Invitation to dan logged.').waitFor();
    expect(await cells('A8')).toEqual([['dan']]);
  });

  test('marks an acceptance', { tags: 'thorough' }, async () => {
    await choose('answer', 'étoile');
    await snapshot(page, 'sidebar-answer');
    await sidebar.getByRole('button', { name: 'Log answer' }).click();
    await message().getByText('accepted.').waitFor();
    expect(await cells('G4:H4')).toEqual([['Accepted', '2026-06-27']]);
  });

  test('nothing is lost when a call fails, and trying again works', async () => {
    failOnce(host, 'appendRow', 'Service Spreadsheets failed while accessing document.');
    await choose('withdraw', 'cleo');
    await sidebar.getByLabel('Reason').fill('Changed role');
    await sidebar.getByRole('button', { name: 'Log withdrawal' }).click();
    await message().getByText('nothing is logged twice').waitFor();
    await snapshot(page, 'sidebar-failed');
    expect(await sidebar.getByLabel('Reason').inputValue()).toBe('Changed role');
    expect(await cells('G5')).toEqual([['Pending']]);
    await sidebar.getByRole('button', { name: 'Log withdrawal' }).click();
    await message().getByText('Withdrawal logged.').waitFor();
    expect(await cells('G5:I5')).toEqual([['Withdrawn', '2026-06-27', 'Changed role']]);
  });

  test('a double click sends once', async () => {
    let calls = 0;
    host.on(({ method }) => {
      if (method === 'tryLock') calls += 1;
    });
    await choose('withdraw', 'eve');
    await sidebar.getByRole('button', { name: 'Log withdrawal' }).dblclick();
    await message().getByText('Withdrawal logged.').waitFor();
    expect(calls).toBe(1);
  });

  test('text from the sheet stays text, and the longest name makes no sideways scroll', async () => {
    await open('withdraw');
    await sidebar.locator('#picker-withdraw').fill('');
    await snapshot(page, 'sidebar-long-names');
    expect(await sidebar.getByRole('option').allInnerTexts()).toContainEqual(
      expect.stringContaining('<img src=x onerror=alert(1)>'),
    );
    expect(await sidebar.locator('img').count()).toBe(0);
    const [wide, width] = await sidebar
      .locator('body')
      .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
    expect(wide).toBeLessThanOrEqual(width ?? 0);
  });

  test('without a sheet to read it says what to do, and tries again', async () => {
    await host.type('Sheet1', 'G1', 'Something else');
    await visit.open();
    await sidebar.getByText('Cannot find the column "Status"').waitFor();
    await host.type('Sheet1', 'G1', 'Status');
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.locator('#standings[aria-busy=false]').waitFor();
  });

  test('signed in to several Google accounts it names the two ways that help, and tries again', {
    tags: 'thorough',
  }, async () => {
    const { call } = host;
    const words = 'Authorization is required to perform that action.';
    Object.assign(host, { call: () => Promise.reject(new Error(words)) });
    await visit.open();
    await sidebar.getByRole('heading', { name: 'Google answered for another account' }).waitFor();
    await sidebar.getByText('Nothing was changed.').waitFor();
    expect(await sidebar.getByRole('tab').count()).toBe(0);
    await snapshot(page, 'state-accounts');
    await expectAccessible(sidebar);
    Object.assign(host, { call });
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.locator('#standings[aria-busy=false]').waitFor();
    await sidebar.getByRole('tab', { name: 'Today' }).waitFor();
  });

  test('More leads to the rarer views, each a whole row, and back to where it was left', {
    tags: 'thorough',
  }, async () => {
    await sidebar.getByRole('tab', { name: 'More' }).click();
    await snapshot(page, 'more');
    await expectAccessible(sidebar);
    for (const row of await sidebar.locator('#panel-more li:visible').all())
      expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(52);
    await sidebar.getByRole('button', { name: 'Settings' }).focus();
    await page.keyboard.press('Enter');
    expect(await sidebar.locator(':focus').textContent()).toBe('Settings');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await sidebar.locator(':focus').textContent()).toBe('Settings');
    await sidebar.locator('#panel-more').waitFor();
  });
});
