/** The views "LinkedIn blocked me" and "Log an answer" in a browser, from the click to the cell and back. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

const LINK = 'https://www.linkedin.com/in/';
const HEADERS = ['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Closed on'];
const PEOPLE = [
  ['Ana Silva', 'Fjord', `${LINK}ana`, 'Me', { day: '2026-06-01' }, null, 'Pending', null],
  ['Bo <b>Berg</b>', '', `${LINK}bo`, 'Me', { day: '2026-06-22' }, null, 'cancelled', { day: '2026-06-25' }],
  ['Cy Dorn', '', `${LINK}cy`, 'Studio', { day: '2026-06-20' }, null, 'Withdrawn', { day: '2026-06-01' }],
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

const cells = (a1: string, sheet = 'Sheet1') => host.shown(sheet, a1);
const press = (name: string | RegExp) => sidebar.getByRole('button', { name, exact: true }).click();
const says = (text: string) => sidebar.locator('#message').getByText(text).waitFor();
const focused = () => sidebar.locator(':focus');

async function open(name: string): Promise<void> {
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.locator('#panel-more').getByRole('button', { name }).click();
}

describe('LinkedIn blocked me', () => {
  const walls = () => sidebar.locator('#walls');

  beforeEach(() => open('LinkedIn blocked me'));

  test('logs the message with the counts of the day and says when it should lift', async () => {
    await expectAccessible(sidebar);
    await sidebar.getByRole('radio', { name: 'Too many pending' }).check();
    await sidebar.getByLabel('LinkedIn’s words').fill('=You have too many outstanding invitations.');
    await snapshot(page, 'wall-form');
    await press('Log the block');
    await says('Logged. Send no invitations until it lifts.');
    expect(await cells('A2:I2', 'Walls')).toEqual([
      [
        '2026-06-27',
        'Me',
        'Too many pending',
        '=You have too many outstanding invitations.',
        '1',
        '1',
        '1',
        '2026-07-27',
        '',
      ],
    ]);
    expect(await walls().locator('.wall').textContent()).toContain(
      'Should lift by 27 July 2026 (in 30 days).',
    );
    await walls()
      .getByText('Met on 27 June 2026, with 1 pending, 1 sent in the cycle, 1 sent in 7 days.')
      .waitFor();
    await walls().getByText('Pending: you were stopped at 1; the rule says 500.').waitFor();
    expect(await focused().textContent()).toBe('Me: blocked, too many pending');
    await snapshot(page, 'wall-stands');
    await expectAccessible(sidebar);
  });

  test('ends it: lifted, and what it taught stays', async () => {
    await sidebar.getByRole('radio', { name: 'Too many pending' }).check();
    await press('Log the block');
    await press('It’s over');
    await says('Good. The block stays on record.');
    expect(await cells('I2', 'Walls')).toEqual([['2026-06-27']]);
    expect(await walls().locator('.wall').count()).toBe(0);
    await walls().getByText('you were stopped at 1; the rule says 500. Too few to go by').waitFor();
    expect(await focused().getAttribute('id')).toBe('title-wall');
  });

  test('takes out what was a mistake', async () => {
    await sidebar.getByRole('radio', { name: 'Restricted' }).check();
    await press('Log the block');
    await walls().getByText('Should lift on 4 July 2026').waitFor();
    await press('Logged by mistake');
    await says('Removed.');
    expect(await cells('A2:C2', 'Walls')).toEqual([['', '', '']]);
    // The sheet in front keeps its rows.
    expect((await cells('A3:A7', 'Dashboard')).flat()).toEqual([
      'Last daily run',
      '1 of 3 rows isn’t counted: 1 with unreadable dates. Open Invite Ledger › Health to fix them.',
      'Account',
      'Me',
      'Studio',
    ]);
  });
});
