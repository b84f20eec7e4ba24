/** The view Re-send in a browser, from the key to the cell and to the file. */
import { buffer } from 'node:stream/consumers';
import type { Browser, Download, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { readIcs } from '../sidebar/read-ics.ts';
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
const NASTY = '<b>Eve</b>, PhD; 🚀\nBEGIN:VEVENT';
const HEADERS = [
  ...['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Closed on', 'Follow-up'],
];
const PEOPLE: [string, string, string, string, string, string, string, string?, string?][] = [
  ['Ana Silva', 'Fjord', `${LINK}ana`, 'Me', '2026-06-01', 'Hello Ana', 'Pending'],
  ['Bo Berg', 'Kite', `${LINK}bo`, 'Me', '2026-04-01', 'We met in Oslo', 'Withdrawn', '2026-05-01', 'Call'],
  ['Cy Dorn', '', `${LINK}cy`, 'Me', '2026-05-20', 'Hello Cy', 'Withdrawn', '2026-06-20'],
  ['Dee Falk', '', `${LINK}dee`, 'Me', '2026-03-01', '', 'Accepted', '2026-03-04'],
  ['Eli Gray', '', `${LINK}eli`, 'Studio', '2026-03-01', '', 'Declined', '2026-03-04'],
  [NASTY, '', 'javascript:alert(1)', 'Studio', '2026-05-20', '', 'Withdrawn', '2026-06-21', 'a,b;c\\d'],
  ['Kim Lee', 'Acme', `${LINK}kim-1`, 'Me', '2026-06-02', '', 'Pending'],
  ['Kim Lee', 'Bolt', `${LINK}kim-2`, 'Me', '2026-06-03', '', 'Pending'],
  ['Uma Voss', '', `${LINK}uma`, 'Me', '2026-01-01', 'One', 'Withdrawn', '2026-01-20'],
  ['Uma Voss', '', `${LINK}uma`, 'Me', '2026-02-20', 'Two', 'Withdrawn', '2026-03-20'],
];
const dated = (text = '') => (text === '' ? null : { day: text });
const LOG = [
  HEADERS,
  ...PEOPLE.map(([name, company, url, account, sent, note, status, closed, plan]) => [
    ...[name, company, url, account, dated(sent), note, status, dated(closed), plan ?? null],
  ]),
];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, { log: LOG, timezoneId: 'Pacific/Auckland' });
  ({ host, page, sidebar } = visit);
  await visit.openReady();
});
afterEach(() => visit.leave());

const cells = (a1: string) => host.shown('Sheet1', a1);
const tab = (name: string) => sidebar.getByRole('tab', { name }).click();
const press = (name: string | RegExp) => sidebar.getByRole('button', { name, exact: true }).click();
const says = (text: string) => sidebar.locator('#message').getByText(text).waitFor();
const answer = () => sidebar.locator('#check-answer');
const eventsOf = async (file: Download) => readIcs(await buffer(await file.createReadStream()));

async function check(words: string): Promise<void> {
  await sidebar.locator('#check-query').fill(words);
  await sidebar.locator('#check-query').press('Enter');
  await answer().getByRole('heading').first().waitFor();
}

describe('Re-send', () => {
  const list = () => sidebar.locator('#resend-lists');
  /**
   * Withdraws one that was pending, so long ago that it may be sent again; in a sidebar that was just opened.
   */
  async function withdrawKim(): Promise<void> {
    await host.type('Sheet1', 'G8', 'Withdrawn');
    await host.type('Sheet1', 'H8', '2026-06-03');
    await visit.openReady();
  }

  beforeEach(() => tab('Re-send'));

  test('shows who is ready with the plan and the last note, then who cools down, by day', async () => {
    await list().getByRole('heading', { name: 'Ready to re-send (1)' }).waitFor();
    expect(await list().getByRole('heading').allTextContents()).toEqual([
      'Ready to re-send (1)',
      'Cooling down (2)',
      '11 July 2026 in 14 days',
      '12 July 2026 in 15 days',
    ]);
    const [bo] = await list().locator('.resend').allTextContents();
    expect(bo).toContain('Plan: Call');
    expect(bo).toContain('We met in Oslo');
    expect(await list().getByRole('link').allTextContents()).toEqual(['Bo Berg', 'Cy Dorn']);
    await snapshot(page, 'resend-list');
    await expectAccessible(sidebar);
  });

  test('of one account only, when it is chosen', async () => {
    await sidebar.getByLabel('Account').and(sidebar.locator('#resend-account')).selectOption('Studio');
    expect(await list().locator('.resend').count()).toBe(1);
    await sidebar.locator('#resend-account').selectOption('');
  });

  test('saves one day for each chosen person, the same day in every zone, whatever the name holds', async () => {
    const save = sidebar.locator('#resend-save');
    expect(await save.isDisabled()).toBe(true);
    await sidebar.getByRole('checkbox', { name: 'Cy Dorn' }).check();
    expect(await save.textContent()).toBe('Calendar file (1)');
    await press('None');
    await press('Tick all 3');
    const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(file.suggestedFilename()).toBe('resend-days.ics');
    const events = await eventsOf(file);
    expect(events.map((event) => [event['DTSTART;VALUE=DATE'], event.SUMMARY])).toEqual([
      ['20260627', 'Invite Bo Berg again'],
      ['20260711', 'Invite Cy Dorn again'],
      ['20260712', 'Invite <b>Eve</b>, PhD; 🚀 BEGIN:VEVENT again'],
    ]);
    expect(events[2]?.DESCRIPTION).toContain('Follow-up plan: a,b;c\\d');
    const [again] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const ids = (list: typeof events) => list.map(({ UID }) => UID);
    expect(ids(await eventsOf(again))).toEqual(ids(events));
    await says('Saved resend-days.ics with 3 events.');
    await snapshot(page, 'resend-saved');
  });

  test('saves the monthly audit as an event that comes again', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), press('Monthly audit file')]);
    expect(file.suggestedFilename()).toBe('monthly-audit.ics');
    expect(await eventsOf(file)).toMatchObject([{ 'DTSTART;VALUE=DATE': '20260701', RRULE: 'FREQ=MONTHLY' }]);
  });

  test('logs the next attempt from the place where the person stands, not with the same words', async () => {
    await press('Sent again: Bo Berg');
    expect(await sidebar.locator(':focus').getAttribute('name')).toBe('note');
    await page.keyboard.type('We met in Oslo');
    await snapshot(page, 'resend-form');
    await expectAccessible(sidebar);
    await press('Log as sent today');
    await sidebar.getByRole('button', { name: 'Log it anyway' }).waitFor();
    await sidebar.locator('.send-off textarea').fill('Another word');
    await press('Log as sent today');
    await says('Invitation to Bo Berg logged.');
    expect((await cells('A12:G12'))[0]).toEqual([
      ...['Bo Berg', 'Kite', `${LINK}bo`, 'Me', '2026-06-27', 'Another word', 'Pending'],
    ]);
    expect(await list().getByText('Bo Berg').count()).toBe(0);
    expect(await sidebar.locator(':focus').textContent()).toBe('Cooling down (2)');
  });

  test('opens for the account whose button was pressed on Today', async () => {
    await withdrawKim();
    await sidebar.getByRole('button', { name: 'Re-send to 2 ready' }).click();
    await list().getByText('Kim Lee').waitFor();
    expect(await sidebar.locator('#resend-account').inputValue()).toBe('Me');
  });

  test('and Check, opened again, tells what has become true meanwhile', async () => {
    await withdrawKim();
    await tab('Check');
    await check('Kim Lee');
    await answer().getByText('Ready to invite again').first().waitFor();
    await tab('Re-send');
    await press('Sent again: Kim Lee');
    await press('Log as sent today');
    await says('Invitation to Kim Lee logged.');
    await tab('Check');
    await answer().getByText('Pending since 27 June').first().waitFor();
  });
});
