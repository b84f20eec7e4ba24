/** Important people in a browser: what to do while the cooldown runs, from the press to the cell, the file and back. */
import { buffer } from 'node:stream/consumers';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
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
const HEADERS = ['Name', 'Company', 'Profile URL', 'Sent on', 'Note', 'Status', 'Closed on'];
const person = (name: string, closed: string, note = '') => [
  ...[
    name,
    'Northwind Analytics',
    `${LINK}${name.toLowerCase().replace(/\W+/g, '-')}`,
    { day: '2026-05-01' },
  ],
  ...[note || null, 'Withdrawn', { day: closed }],
];
/** Today is Saturday, 27 June; Chiara can be tried again on Tuesday, 14 July. */
const LOG = [
  HEADERS,
  person('Chiara Neri', '2026-06-23', 'Hi Chiara, loved your talk on pricing models.'),
  person('Nils Haugen', '2026-06-01', 'Hi Nils'),
  ...Array.from({ length: 30 }, (_, at) => person(`Person ${at}`, '2026-06-24')),
];
const PROPOSED = [
  '2026-07-01 Comment on a post',
  '2026-07-07 Share something useful',
  '2026-07-13 Ask a mutual contact',
];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, { log: LOG as never, timezoneId: 'Pacific/Auckland' });
  ({ host, page, sidebar } = visit);
  await open();
});
afterEach(() => visit.leave());

async function open(): Promise<void> {
  await visit.openReady();
  await visit.tab('Re-send');
}
const says = (text: string) => sidebar.locator('#message').getByText(text).waitFor();
const undo = () => sidebar.locator('#message').getByRole('button', { name: 'Undo' }).click();
const heading = (name: string | RegExp) => sidebar.getByRole('heading', { name }).waitFor();
const panel = () => sidebar.locator('#resend-person');
const tick = (what: string) => panel().getByRole('checkbox', { name: what });
async function menu(name: string, label: string): Promise<void> {
  await sidebar.locator(`summary[aria-label="More about ${name}"]:visible`).click();
  await sidebar.getByRole('menuitem', { name: label, exact: true }).click();
}
async function column(header: string, row: number): Promise<string | undefined> {
  const [headers = [], ...lines] = await host.shown('Sheet1', 'A1:Q33');
  const place = headers.indexOf(header);
  return place < 0 ? undefined : lines[row - 2]?.[place];
}

test('who uses none of it sees one quiet entry in the menu of a row, and no star', {
  tags: 'thorough',
}, async () => {
  await sidebar.locator('summary[aria-label="More about Chiara Neri"]').click();
  expect(await sidebar.getByRole('menuitem').allTextContents()).toContain('Important');
  expect(await sidebar.locator('.icon.star').count()).toBe(0);
  expect(await sidebar.locator('#panel-resend').innerText()).not.toMatch(/touch|seen/i);
});

test('Important proposes three touches within the wait, writes them, and Undo takes columns and all back', async () => {
  const before = await host.shown('Sheet1', 'A1:Q4');
  await menu('Chiara Neri', 'Important');
  await says('Chiara Neri is important: 3 touches proposed.');
  await heading('Try again from 14 July');
  await sidebar.locator('#resend-person h2:focus').waitFor();
  expect(await column('Touches', 2)).toBe(PROPOSED.join('\n'));
  expect(await column('Important', 2)).toBe('Yes');
  const text = await panel().innerText();
  for (const words of ['withdrawn 23 Jun', 'in 17 days', 'Until then, be seen', '1 Jul', '7 Jul', '13 Jul'])
    expect(text).toContain(words);
  expect(text).toContain('Last time you wrote\nHi Chiara, loved your talk on pricing models.');
  expect(text).toContain('Write a different note this time.');
  expect(await sidebar.locator('#resend-lists').isVisible()).toBe(false);
  await snapshot(page, 'important-proposed');
  await expectAccessible(sidebar);
  await undo();
  await says('Undone.');
  expect(await host.shown('Sheet1', 'A1:Q4')).toEqual(before);
  expect(await sidebar.locator('#resend-lists').isVisible()).toBe(true);
  expect(await sidebar.locator('.icon.star').count()).toBe(0);
});

test('a touch is ticked with its day, unticked, and added; a line of the user’s own stays as it is', {
  tags: 'thorough',
}, async () => {
  await menu('Chiara Neri', 'Important');
  await heading('Try again from 14 July');
  await tick('Comment on a post').click();
  await says('Done: Comment on a post.');
  await panel().getByText('done 27 Jun').waitFor();
  await sidebar.locator('#resend-person :focus[data-key="touch 0"]').waitFor();
  expect(await column('Touches', 2)).toBe(
    ['✓ 2026-06-27 Comment on a post', ...PROPOSED.slice(1)].join('\n'),
  );
  await undo();
  await says('Undone.');
  expect(await tick('Comment on a post').isChecked()).toBe(false);
  expect(await column('Touches', 2)).toBe(PROPOSED.join('\n'));

  const letter = String.fromCharCode(65 + (await host.shown('Sheet1', 'A1:Q1')).flat().indexOf('Touches'));
  await host.type('Sheet1', `${letter}2`, `Ask Tom about her\n${PROPOSED[2]}`);
  await tick('Share something useful').click();
  await says('The touches were changed in the sheet meanwhile. Nothing was changed.');
  await panel().getByText('Ask Tom about her').waitFor();
  await tick('Ask Tom about her').click();
  await says('Done: Ask Tom about her.');
  await visit.press('Add a touch');
  await snapshot(page, 'important-add');
  await expectAccessible(sidebar);
  const form = sidebar.getByRole('form', { name: 'Add a touch' });
  await form.getByLabel('What').fill('Write on another channel');
  await form.getByLabel('On').fill('2026-06-27');
  await form.getByRole('button', { name: 'Add' }).click();
  await says('Added: Write on another channel.');
  await panel().getByText('today').waitFor();
  expect(await column('Touches', 2)).toBe(
    ['✓ 2026-06-27 Ask Tom about her', PROPOSED[2], '2026-06-27 Write on another channel'].join('\n'),
  );
  await snapshot(page, 'important-ticked');
  await expectAccessible(sidebar);
});

test('the star leads back to the touches; they are in the calendar file, at their days, but not what is done', {
  tags: 'thorough',
}, async () => {
  await menu('Chiara Neri', 'Important');
  await heading('Try again from 14 July');
  await tick('Comment on a post').click();
  await says('Done: Comment on a post.');
  const loads = page.waitForEvent('download');
  await visit.press('Add to calendar');
  const file = await loads;
  const events = readIcs(await buffer(await file.createReadStream()));
  expect(events.map(({ SUMMARY, 'DTSTART;VALUE=DATE': on }) => [SUMMARY, on])).toEqual([
    ['Invite Chiara Neri again', '20260714'],
    ['Share something useful: Chiara Neri', '20260707'],
    ['Ask a mutual contact: Chiara Neri', '20260713'],
  ]);
  await visit.press('‹ Re-send');
  await sidebar.locator(':focus[aria-label="Important: Chiara Neri"]').waitFor();
  await snapshot(page, 'important-list');
  await expectAccessible(sidebar);
  await open();
  await visit.press('Important: Chiara Neri');
  await heading('Try again from 14 July');
  await visit.press('Not important');
  await says('Chiara Neri isn’t marked as important any longer.');
  expect(await sidebar.locator('#resend-lists').isVisible()).toBe(true);
  expect(await column('Important', 2)).toBe('');
  expect(await column('Touches', 2)).toContain('✓ 2026-06-27 Comment on a post');
});

test('somebody who is ready is important without proposals; the next note shows the last one and what was done', {
  tags: 'thorough',
}, async () => {
  await menu('Nils Haugen', 'Important');
  await says('Nils Haugen is important.');
  await heading('Ready to re-send');
  await sidebar.getByText('Nothing planned: you can invite them now, so there’s no wait to fill.').waitFor();
  await snapshot(page, 'important-ready');
  await visit.press('Add a touch');
  const form = sidebar.getByRole('form', { name: 'Add a touch' });
  await form.getByLabel('What').fill('Like a post');
  await form.getByRole('button', { name: 'Add' }).click();
  await says('Added: Like a post.');
  await tick('Like a post').click();
  await says('Done: Like a post.');
  await visit.press('‹ Re-send');
  await menu('Nils Haugen', 'With a note…');
  const before = await sidebar.locator('.row .before').innerText();
  expect(before.split('\n')).toEqual([
    ...[
      'Last time you wrote:',
      'Hi Nils',
      'Since then:',
      'Like a post, 27 Jun',
      'Write a different note this time.',
    ],
  ]);
  await snapshot(page, 'important-note');
  await expectAccessible(sidebar);
});

test('somebody beyond what the page knows at first is found, marked, and keeps the star', {
  tags: 'thorough',
}, async () => {
  await visit.leave();
  const many = Array.from({ length: 400 }, (_, at) => person(`Person ${at}`, '2026-06-24'));
  visit = await visitSidebar(browser, { log: [HEADERS, ...many] as never });
  ({ host, page, sidebar } = visit);
  await open();
  await sidebar.locator('#resend-search').fill('Person 399');
  await menu('Person 399', 'Important');
  await says('Person 399 is important: 3 touches proposed.');
  await visit.press('‹ Re-send');
  await sidebar.locator(':focus[aria-label="Important: Person 399"]').waitFor();
});

test('Check marks a person, shows the star, and what was done in the person’s history', {
  tags: 'thorough',
}, async () => {
  await visit.tab('Check');
  await sidebar.getByRole('searchbox', { name: 'Profile address or name' }).fill('Chiara Neri');
  await visit.press('Check');
  await menu('Chiara Neri', 'Important');
  await says('Chiara Neri is important: 3 touches proposed.');
  const history = sidebar.locator('.happened');
  await history.getByText('Ask a mutual contact (planned)').waitFor();
  expect((await history.locator('div').allInnerTexts()).map((line) => line.split('\n'))).toEqual([
    ['13 Jul', 'Ask a mutual contact (planned)'],
    ['7 Jul', 'Share something useful (planned)'],
    ['1 Jul', 'Comment on a post (planned)'],
    ['23 Jun', 'Withdrawn'],
    ['1 May', 'Invited with a note: “Hi Chiara, loved your talk on pricing models.”'],
  ]);
  await snapshot(page, 'important-check');
  await expectAccessible(sidebar);
  await menu('Chiara Neri', 'Not important');
  await says('Chiara Neri isn’t marked as important any longer.');
  expect(await column('Important', 2)).toBe('');
});
