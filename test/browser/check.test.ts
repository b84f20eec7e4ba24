/** The view Check in a browser, from the pasted address to the cell. */
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

async function check(words: string): Promise<void> {
  await sidebar.locator('#check-query').fill(words);
  await sidebar.locator('#check-query').press('Enter');
  await answer().getByRole('heading').first().waitFor();
}

describe('Check', () => {
  beforeEach(() => tab('Check'));

  test('takes the focus to its field and judges an address as soon as it is pasted', async () => {
    await expectAccessible(sidebar);
    expect(await sidebar.locator(':focus').getAttribute('id')).toBe('check-query');
    await sidebar.locator('#check-query').evaluate((field, text) => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    }, `${LINK}ANA/?x=1`);
    await answer().getByText('Pending since 1 June 2026 (26 days)').waitFor();
    await snapshot(page, 'check-pending');
    await expectAccessible(sidebar);
  });

  test.each([
    ['bo', 'Ready for a second attempt', 'We met in Oslo'],
    ['cy', 'Wait until 11 July 2026', 'Hello Cy'],
    ['cy', 'Cooling down until 11 July 2026 (14 days to go)', 'Hello Cy'],
    ['dee', 'Connected since 4 March 2026', ''],
    ['eli', 'Declined on 4 March 2026', ''],
    ['uma', 'You’ve already tried twice', 'Two'],
  ])('says of in/%s: %s, and beside it that the other account never invited', async (slug, verdict, note) => {
    await check(`${LINK}${slug}`);
    await answer().getByText(verdict, { exact: true }).waitFor();
    await answer().getByText('Never invited').waitFor();
    expect(await answer().getByText('Last time you wrote').count()).toBe(note === '' ? 0 : 1);
    if (note !== '') expect(await answer().locator('.verdict blockquote').textContent()).toBe(note);
  });

  test('lists several of one name, each with what is to be done', async () => {
    await check('kim LEE');
    await answer().getByRole('heading', { name: '2 people match' }).waitFor();
    expect(await answer().locator('.candidate > summary').allTextContents()).toEqual([
      'Kim LeeBolt · Pending since 3 June 2026 (24 days) · Never invited by Studio',
      'Kim LeeAcme · Pending since 2 June 2026 (25 days) · Never invited by Studio',
    ]);
    await answer().getByText('Bolt').first().click();
    await snapshot(page, 'check-several');
    await expectAccessible(sidebar);
  });

  test('says that nothing was asked for', async () => {
    await sidebar.locator('#check-query').fill('  ');
    await press('Check');
    await answer().getByText('Paste a profile address or type a name first.').waitFor();
  });

  test('of a stranger opens the form with what is known, and logs what is typed there', async () => {
    await check(`${LINK}new-one`);
    await answer().getByRole('heading', { name: 'Never invited' }).waitFor();
    const form = sidebar.getByRole('form', { name: 'Log invitation' });
    expect(await form.getByLabel('Profile address').inputValue()).toBe(`${LINK}new-one`);
    expect(await form.getByLabel('Sent on').inputValue()).toBe('2026-06-27');
    expect(await sidebar.locator(':focus').getAttribute('name')).toBe('name');
    await page.keyboard.type('Noa New');
    await form.getByLabel('Note', { exact: true }).fill('x'.repeat(201));
    await form
      .getByText('1 characters too many for 200')
      .or(form.getByText('1 character too many'))
      .waitFor();
    await form.getByLabel('Note', { exact: true }).fill('=Hello');
    await form.getByText(/^6 of 200 characters · \d notes? left this month$/).waitFor();
    await snapshot(page, 'check-form');
    await expectAccessible(sidebar);
    await form.getByRole('button', { name: 'Log invitation' }).click();
    await says('Invitation to Noa New logged.');
    expect(await cells('A12:G12')).toEqual([
      ['Noa New', '', `${LINK}new-one`, 'Me', '2026-06-27', '=Hello', 'Pending'],
    ]);
    await answer().getByText('Pending since 27 June 2026').waitFor();
  });

  test('of somebody whose day of withdrawal is not known says not yet, and takes the day on the spot', async () => {
    await host.type('Sheet1', 'H3', 'May, I think');
    await visit.openReady();
    await tab('Check');
    await check(`${LINK}bo`);
    await answer().getByText('Don’t invite yet: day unknown').waitFor();
    await answer().getByText('If it was after 6 June 2026, LinkedIn will refuse.').waitFor();
    expect(await answer().getByRole('button', { name: 'Log invitation' }).count()).toBe(1);
    await answer().getByText('Me invited them on 1 April 2026.').waitFor();
    await snapshot(page, 'check-day-unknown');
    await expectAccessible(sidebar);
    await press('Count from today');
    await answer().getByText('Wait until 18 July 2026').waitFor();
    expect(await cells('H3')).toEqual([['2026-06-27']]);
    await press('Undo');
    await says('Undone.');
    await answer().getByLabel('Withdrawn on').fill('2026-06-01');
    await press('Save');
    await answer().getByText('Ready for a second attempt').waitFor();
    expect(await cells('G3:H3')).toEqual([['Withdrawn', '2026-06-01']]);
  });

  test.each<[string, string, string, string]>([
    ['G3', 'hmm', 'Don’t invite yet: row 3 can’t be read', 'check-unread'],
    ['D3', 'Old name', 'Don’t invite yet: account unknown', 'check-account-unknown'],
  ])(
    'of somebody whose row cannot be read (%s: %s) says so, and shows the row',
    async (cell, holds, says, picture) => {
      await host.type('Sheet1', cell, holds);
      await visit.openReady();
      await tab('Check');
      await check(`${LINK}bo`);
      await answer().getByText(says).first().waitFor();
      await snapshot(page, picture);
      await expectAccessible(sidebar);
      await answer().getByRole('button', { name: 'Show row 3' }).first().click();
    },
  );

  test('of an address that names nobody says how to get one that does, and searches by name', async () => {
    await check(`${LINK}ACwAAAbCdEf123`);
    await answer().getByRole('heading', { name: 'This address doesn’t name the person' }).waitFor();
    expect(await sidebar.getByRole('form', { name: 'Log invitation' }).isVisible()).toBe(false);
    await snapshot(page, 'check-nameless');
    await expectAccessible(sidebar);
    await press('Search by name');
    expect(await sidebar.locator(':focus').getAttribute('id')).toBe('check-query');
    expect(await sidebar.locator('#check-query').inputValue()).toBe('');
  });

  test('of an address whose name a row without one has never says never, and searches for the name', async () => {
    await host.type('Sheet1', 'C4', '');
    await visit.openReady();
    await tab('Check');
    await check(`${LINK}cy-dorn-1a2b`);
    await answer().getByRole('heading', { name: 'No address in your log matches' }).waitFor();
    await answer().getByText('2 rows have none, and 1 person without one may be Cy Dorn').waitFor();
    await snapshot(page, 'check-no-address');
    await expectAccessible(sidebar);
    await press('Search for “Cy Dorn”');
    await answer().getByText('Wait until 11 July 2026').waitFor();
  });

  test('logs against a caution only after it was read', async () => {
    await check(`${LINK}eli`);
    await answer().locator('.verdict', { hasText: 'Declined' }).getByRole('button').click();
    expect(await sidebar.getByRole('form', { name: 'Log invitation' }).getByLabel('Name').inputValue()).toBe(
      'Eli Gray',
    );
    await press('Log invitation');
    await sidebar.getByRole('button', { name: 'Log it anyway' }).waitFor();
    expect(await cells('A12')).toEqual([['']]);
    await expectAccessible(sidebar);
    await press('Log it anyway');
    await says('Invitation to Eli Gray logged.');
    expect((await cells('A12:G12'))[0]).toEqual([
      'Eli Gray',
      '',
      `${LINK}eli`,
      'Studio',
      '2026-06-27',
      '',
      'Pending',
    ]);
  });

  test('marks a pending one on the spot, and takes it back', async () => {
    await check(`${LINK}kim-1`);
    await press('Withdrawn');
    await says('You can invite Kim Lee again from 18 July 2026.');
    await answer().getByText('Cooling down until 18 July 2026').waitFor();
    expect((await cells('G8:H8'))[0]).toEqual(['Withdrawn', '2026-06-27']);
    await press('Undo');
    await says('Undone.');
    await answer().getByText('Pending since 2 June 2026').waitFor();
    expect((await cells('G8:H8'))[0]).toEqual(['Pending', '']);
    await press('Accepted');
    await says('Logged: Kim Lee, accepted.');
    expect((await cells('G8:H8'))[0]).toEqual(['Accepted', '2026-06-27']);
  });

  test('says what failed and asks again', async () => {
    await visit.context.setOffline(true);
    await sidebar.locator('#check-query').fill('Bo Berg');
    await press('Check');
    await answer().getByText('You are offline').waitFor();
    await visit.context.setOffline(false);
    await answer().getByRole('button', { name: 'Try again' }).click();
    await answer().getByText('Ready for a second attempt').waitFor();
  });
});
