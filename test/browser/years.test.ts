/** A large log: Health offers to move closed invitations of past years; from its button to the sheets, and back. */
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
let sidebar: FrameLocator;

const HEADERS = ['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Closed on'];
const row = (name: string, sent: string, status: string, closed?: string) => [
  ...[name, null, `https://www.linkedin.com/in/${name.replace(' ', '-')}`, null, { day: sent }],
  ...[null, status, closed === undefined ? null : { day: closed }],
];
const LOG = [
  HEADERS,
  row('Anchor', '2025-10-01', 'Pending'),
  ...Array.from({ length: 30 }, (_, at) => row(`Old ${at}`, '2025-10-02', 'Accepted', '2025-10-09')),
  ...Array.from({ length: 20 }, (_, at) => row(`Gone ${at}`, '2025-10-02', 'Withdrawn', '2025-11-01')),
  row('Newest', '2026-06-20', 'Accepted', '2026-06-22'),
];
/** What the daily check notes of a log beyond 20,000 rows. */
const TOOLS = `function makeLarge() { PropertiesService.getDocumentProperties().setProperty('large', '1'); }`;

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
afterEach(() => visit.leave());

test('Health offers it with the number, who could be tried again apart; done, it says how many and can be undone', {
  tags: 'thorough',
}, async () => {
  visit = await visitSidebar(browser, { log: LOG, tools: TOOLS });
  ({ sidebar } = visit);
  await visit.openReady();
  await visit.host.call('makeLarge');
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.locator('#panel-more').getByRole('button', { name: 'Health' }).click();
  const finding = sidebar.locator('#health .findings li');
  await finding.getByText('Move 30 closed invitations of 2025 and earlier to sheets of their own.').waitFor();
  await finding
    .getByText(
      'Another 20 of 2025 and earlier could be sent again: moved, they leave Re-send, but Check still knows them.',
    )
    .waitFor();
  await expectAccessible(sidebar);
  await finding.getByRole('button', { name: 'Move these 20, too' }).waitFor();
  await snapshot(visit.page, 'health-years');
  const held = visit.hold('moveClosed');
  await finding.getByRole('button', { name: 'Move 30' }).click();
  await sidebar.locator('#message').getByText('Moving 30 invitations…').waitFor();
  held.release();
  const moved = sidebar.locator('#message').getByText('Moved 30 closed invitations to sheets of their own.');
  await moved.waitFor();
  const old = await visit.host.shown('Invitations 2025', 'A1:B31');
  expect(old.map(([name]) => name).filter(Boolean)).toHaveLength(31);
  // Looking somebody up is no act: what was done can still be undone.
  await sidebar.getByRole('tab', { name: 'Check' }).click();
  await sidebar.getByLabel('Profile address or name').fill('Old 3');
  await sidebar.locator('#panel-check').getByRole('button', { name: 'Check', exact: true }).click();
  await sidebar.locator('#check-answer').getByRole('heading', { name: 'Old 3' }).waitFor();
  await expectAccessible(sidebar);
  await snapshot(visit.page, 'check-moved');
  await sidebar.getByText('On the sheet').getByRole('button').click();
  await expect
    .poll(() => visit.asked.at(-1))
    .toEqual({ name: 'selectCell', args: [{ sheet: 'log 2025', row: 5, column: 1 }] });
  await moved.waitFor();
  await sidebar.locator('#message').getByRole('button', { name: 'Undo' }).click();
  await sidebar.locator('#message').getByText('Undone.').waitFor();
  expect((await visit.host.shown('Sheet1', 'A3:A4')).flat()).toEqual(['Old 0', 'Old 1']);
  const { sheetOrder, sheets } = visit.host.save().workbook;
  expect(sheetOrder.map((id) => sheets[id]?.name).filter((name) => name?.endsWith(' 2025'))).toEqual([]);
});
