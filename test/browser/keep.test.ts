/** Whom to keep rather than withdraw, in a browser: from the press to the cell and back. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
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

const HEADERS = ['Name', 'Company', 'Profile URL', 'Sent on', 'Note', 'Status', 'Keep until'];
const person = (name: string, sent: string, keep: unknown = null) => [
  ...[name, `${name} & Co`, `https://www.linkedin.com/in/${name.toLowerCase()}`, { day: sent }],
  ...['Hello', 'Pending', keep],
];
const PEOPLE = [
  person('Ana', '2026-06-01'),
  person('Ben', '2026-06-01'),
  person('Cal', '2026-05-01'),
  person('Dee', '2026-05-01', { day: '2026-08-01' }),
  person('Eve', '2026-06-20'),
];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
afterEach(() => visit.leave());

async function arrive(people: readonly (readonly unknown[])[], headers: readonly string[] = HEADERS) {
  const log = [headers, ...people.map((line) => line.slice(0, headers.length))];
  visit = await visitSidebar(browser, { log: log as never });
  ({ host, page, sidebar } = visit);
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'Withdraw' }).click();
}

const row = (name: string) => sidebar.locator('#work-list .row').filter({ hasText: name });
const names = () => sidebar.locator('#work-list .name').allTextContents();
const kept = async (rows: number) => {
  const [headers = [], ...lines] = await host.shown('Sheet1', `A1:Q${rows + 1}`);
  const place = headers.indexOf('Keep until');
  return place < 0 ? 'no column' : lines.map((line) => line[place]);
};
const focus = (label: string) => sidebar.locator(`:focus[aria-label="${label}"]`).waitFor();
const message = (text: string) => sidebar.locator('#message').getByText(text).waitFor();
const title = (name: string) => sidebar.getByRole('heading', { name, exact: true }).waitFor();
async function menu(name: string, label: string): Promise<void> {
  await sidebar.locator(`summary[aria-label="More about ${name}"]`).click();
  await sidebar.getByRole('menuitem', { name: label }).click();
}
async function filter(text: string): Promise<void> {
  await visit.press(/^Filter/);
  await sidebar.getByRole('searchbox').fill(text);
}

test('Keep… in the menu of a row: a day, a lock in place of the tick, Undo in place; the column comes and goes', async () => {
  await arrive(PEOPLE, HEADERS.slice(0, -1));
  await title('4 to withdraw today');
  await menu('Ana', 'Keep…');
  const form = sidebar.getByRole('form', { name: 'Keep Ana' });
  expect(await form.getByLabel('Until').inputValue()).toBe('2026-07-27');
  await snapshot(page, 'keep-form');
  await expectAccessible(sidebar);
  await form.getByLabel('Until').fill('2026-12-01');
  await form.getByRole('button', { name: 'Keep', exact: true }).click();
  await row('Ana').getByText('Kept until 1 December', { exact: true }).waitFor();
  await focus('Undo: Ana');
  expect(await row('Ana').getByRole('checkbox').count()).toBe(0);
  expect(await kept(5)).toEqual(['2026-12-01', '', '', '', '']);
  await title('3 to withdraw today');
  await sidebar.getByText('0 of 3 done').waitFor();
  await snapshot(page, 'keep-done');
  await expectAccessible(sidebar);
  await visit.press('Undo: Ana');
  await row('Ana').getByRole('checkbox').waitFor();
  await title('4 to withdraw today');
  expect(await kept(5)).toBe('no column');
});

test('for good says so; who is kept is on no list but the one of those not due, and can be released there', {
  tags: 'thorough',
}, async () => {
  await arrive(PEOPLE);
  await title('3 to withdraw today');
  expect(await names()).toEqual(['Cal', 'Ana', 'Ben']);
  await menu('Ben', 'Keep…');
  await visit.press('For good');
  await row('Ben').getByText('Kept for good', { exact: true }).waitFor();
  await sidebar.getByRole('tab', { name: 'Today' }).click();
  expect(await sidebar.locator('.todo', { hasText: 'Withdraw' }).locator('.count').innerText()).toBe('2');
  expect(await sidebar.locator('#panel-today').innerText()).not.toMatch(/kept/i);
  await sidebar.getByRole('tab', { name: 'Withdraw' }).click();
  expect(await names()).toEqual(['Cal', 'Ana']);
  await visit.press(/^Filter/);
  await sidebar.getByLabel('Also those not due yet').check();
  await row('Dee').getByText('kept until 1 August').waitFor();
  await row('Ben').getByText('kept for good').waitFor();
  expect(await row('Dee').getByRole('checkbox').count()).toBe(0);
  await snapshot(page, 'keep-filter');
  await expectAccessible(sidebar);
  await visit.press('Change: Dee');
  await snapshot(page, 'keep-change');
  await expectAccessible(sidebar);
  await visit.press('Withdraw again');
  await message('Dee isn’t kept any longer.');
  await row('Dee').getByRole('checkbox').waitFor();
  expect(await kept(5)).toEqual(['', 'For good', '', '', '']);
  await sidebar.locator('#message').getByRole('button', { name: 'Undo' }).click();
  await message('Undone.');
  await row('Dee').getByText('kept until 1 August').waitFor();
  expect(await kept(5)).toEqual(['', 'For good', '', '2026-08-01', '']);
});

test('how many are kept is said below the list, also when all is done; pressed, they show, and can be withdrawn again', {
  tags: 'thorough',
}, async () => {
  await arrive(PEOPLE);
  await title('3 to withdraw today');
  await visit.press('1 kept');
  await row('Dee').getByText('kept until 1 August').waitFor();
  await title('3 to withdraw today');
  expect(await names()).toEqual(['Dee']);
  await snapshot(page, 'keep-shown');
  await expectAccessible(sidebar);
  // A filter is for all of them.
  await filter('Cal');
  await row('Cal').waitFor();
  expect(await names()).toEqual(['Cal']);
  await visit.press('Clear');
  await visit.press(/^Filter/);
  await visit.press('1 kept');
  await visit.press('Show the others');
  await row('Ana').waitFor();
  await visit.press('1 kept');
  await visit.press('Change: Dee');
  await visit.press('Withdraw again');
  await row('Dee').getByRole('checkbox').waitFor();
  await title('4 to withdraw today');
  expect(await names()).toEqual(['Cal', 'Dee', 'Ana', 'Ben']);
  expect(await sidebar.getByRole('button', { name: /kept$/ }).count()).toBe(0);
});

test('it comes back by itself when its day has come', { tags: 'thorough' }, async () => {
  await arrive([
    person('Ana', '2026-06-01', { day: '2026-06-28' }),
    person('Ben', '2026-06-01', { day: '2026-06-27' }),
  ]);
  expect(await names()).toEqual(['Ben']);
  visit.host.setToday('2026-06-28');
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'Withdraw' }).click();
  await title('2 to withdraw today');
  expect(await names()).toEqual(['Ana', 'Ben']);
});

test('everybody whom the filter finds is kept by one press, and released by one Undo', {
  tags: 'thorough',
}, async () => {
  await arrive(PEOPLE);
  await filter('& co');
  await sidebar.locator('#work-day').selectOption('2026-06-01');
  await visit.press('Keep all 2…');
  await sidebar.getByRole('form', { name: 'Keep all 2' }).getByLabel('Until').fill('2026-09-30');
  await snapshot(page, 'keep-all');
  await expectAccessible(sidebar);
  await visit.press('Keep');
  await message('2 people kept until 30 September.');
  expect(await kept(5)).toEqual(['2026-09-30', '2026-09-30', '', '2026-08-01', '']);
  await sidebar.getByText('No one matches.').waitFor();
  expect(visit.asked.filter(({ name }) => name === 'planInvitations')).toHaveLength(1);
  await sidebar.locator('#message').getByRole('button', { name: 'Undo' }).click();
  await message('Undone.');
  expect(await kept(5)).toEqual(['', '', '', '2026-08-01', '']);
  await row('Ana').waitFor();
});

test('a list that is not whole is read to its end first', { tags: 'thorough' }, async () => {
  const many = Array.from({ length: 400 }, (_, at) =>
    person(`P${String(at).padStart(4, '0')}`, '2026-06-01'),
  );
  await arrive(many);
  await filter('P0');
  await visit.press('Keep all 400…');
  await visit.press('For good');
  await message('400 people kept for good.');
  const cells = await kept(400);
  expect((cells as string[]).filter((cell) => cell === 'For good')).toHaveLength(400);
});

test('what fails says so in its row and can be tried again', { tags: 'thorough' }, async () => {
  await arrive(PEOPLE);
  failOnce(host, 'appendRow', 'Service Spreadsheets failed');
  await menu('Ana', 'Keep…');
  await visit.press('For good');
  await row('Ana').getByText('Not saved: the sheet didn’t answer').waitFor();
  await visit.press('Retry: Ana');
  await row('Ana').getByText('Kept for good').waitFor();
  expect(await kept(1)).toEqual(['For good']);
});

test('Cancel and Escape keep nobody and give the focus back', { tags: 'thorough' }, async () => {
  await arrive(PEOPLE);
  await menu('Ana', 'Keep…');
  await visit.press('Cancel');
  await focus('More about Ana');
  await menu('Ana', 'Keep…');
  await page.keyboard.press('Escape');
  await focus('More about Ana');
  expect(await kept(2)).toEqual(['', '']);
});
