/** Another tool's export in a browser: from the file that is dropped to the cells, once, and back. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { type Visit, visitSidebar } from './sidebar-page.ts';

const sample = (name: string) => readFileSync(resolve(import.meta.dirname, '../samples/tools', name), 'utf8');

let browser: Browser;
let visit: Visit;
let host: NodeHost;
let page: Page;
let sidebar: FrameLocator;

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser);
  ({ host, page, sidebar } = visit);
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.getByRole('button', { name: 'Import LinkedIn’s archive' }).click();
  await sidebar.getByLabel('Drop the zip from LinkedIn here').waitFor();
});
afterEach(() => visit.leave());

const choose = (name: string, text = sample(name)) =>
  sidebar.locator('#archive-files').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const log = async () =>
  (await host.shown('Invitations', 'A2:H20'))
    .filter((row) => row[0])
    .map(([name, company, url, , sent, , status, closed]) => [name, company, url, sent, status, closed]);
const address = (slug: string) => `https://www.linkedin.com/in/${slug}`;

test('is read, asked about, reviewed and written; twice is once, and undo takes it back', async () => {
  await choose('waalaxy.csv');
  await sidebar.getByRole('heading', { name: 'waalaxy.csv' }).waitFor();
  const used = sidebar.locator('#tool-columns > ul');
  await used.getByText('Sent on: connectionRequestDate').waitFor();
  await snapshot(page, 'import-tool-columns');
  await expectAccessible(sidebar);

  // What is open must be answered: it says so in the page, once, and has the focus.
  await visit.press('Continue');
  await visit.press('Continue');
  const open = sidebar.getByLabel('3 rows with a day sent, but no status');
  const told = sidebar.getByText('Choose what these rows mean.');
  await told.waitFor();
  expect(await open.getAttribute('aria-describedby')).toBe(await told.getAttribute('id'));
  expect(await open.getAttribute('aria-invalid')).toBe('true');
  expect(await open.evaluate((field) => field === document.activeElement)).toBe(true);
  await snapshot(page, 'import-tool-open');
  await expectAccessible(sidebar);
  await open.selectOption('Pending');
  expect(await told.count()).toBe(0);
  expect(await open.evaluate((field) => field === document.activeElement)).toBe(true);
  await sidebar.getByText('4 invitations; left out: 1 not invited, 1 unreadable.').waitFor();
  await visit.press('Continue');
  await sidebar.locator('#archive-difference').getByText('Show names').first().click();
  await sidebar.getByText('1 row couldn’t be read.').waitFor();
  await snapshot(page, 'import-tool-review');
  await expectAccessible(sidebar);
  expect(await log()).toEqual([]);

  await visit.press('Apply 4 changes');
  await sidebar.getByText('4 invitations added, 0 changed.').waitFor();
  const rows = await log();
  expect(rows).toHaveLength(4);
  expect(rows).toEqual(
    expect.arrayContaining([
      ['Milo Dunstable', 'Quayside Labs', address('milo-dunstable'), '2026-06-05', 'Pending', ''],
      ['Nina Orsett', 'Copperleaf, Foods', address('nina-orsett'), '2026-06-01', 'Accepted', '2026-06-03'],
      ['Percy Stillgoe', 'Tallow & Pine', address('percy-stillgoe'), '2026-05-28', 'Accepted', '2026-05-30'],
      ['Una Farrow', 'Brindle', address('una-farrow'), '2026-06-10', 'Pending', ''],
    ]),
  );
  // It is no archive: no day of one stands in Settings.
  expect((await host.shown('Settings', 'A1:P10')).flat()).not.toContain('2026-06-27');

  await visit.press('Another file');
  await choose('waalaxy.csv');
  await sidebar.getByLabel('3 rows with a day sent, but no status').selectOption('Pending');
  await visit.press('Continue');
  await sidebar.getByText('Your log has all of this already.').waitFor();
  await sidebar.getByText('4 invitations in your log already.').waitFor();
  expect(await sidebar.getByRole('button', { name: 'Nothing to change' }).isDisabled()).toBe(true);
  await visit.press('Another file');
  await sidebar.getByText(/^File "waalaxy\.csv" imported: 4 added, 0 changed/).waitFor();
  await sidebar.locator('#archive-last').getByRole('button', { name: /^Undo/ }).click();
  await sidebar.getByRole('heading', { name: 'Undone' }).waitFor();
  expect(await log()).toEqual([]);
});

test.each([
  ['without people', 'Month,Amount\nMay,12', 'it isn’t LinkedIn’s Invitations.csv or Connections.csv.'],
  [
    'without a day or a status',
    'First Name,Last Name,Company,Email\nAna,Silva,Fjord,a@fjord.example',
    'the column "Connected On" is missing from its header.',
  ],
])('%s says which columns it needs', { tags: 'thorough' }, async (_, text, why) => {
  await choose('contacts.csv', text);
  const message = sidebar.locator('#message');
  await message.getByText(`Cannot read "contacts.csv": ${why}`).waitFor();
  await message
    .getByText(
      'needs a column of names or profile addresses, and one of days sent or statuses: drop it alone.',
    )
    .waitFor();
  await snapshot(page, 'import-tool-refused');
  await expectAccessible(sidebar);
});

test('of several senders none of whom is an account of the log, nobody’s are taken unasked', {
  tags: 'thorough',
}, async () => {
  await choose('heyreach.csv', sample('heyreach.csv'));
  await visit.press('Continue');
  expect(await sidebar.getByLabel('Take what was sent by').inputValue()).toBe('');
  await sidebar.getByText('Choose whose they are.').waitFor();
  expect(await sidebar.locator('#archive-apply').isDisabled()).toBe(true);
});

test('of the only sender, who is no account of the log, nobody’s account is taken unasked', {
  tags: 'thorough',
}, async () => {
  const text = sample('heyreach.csv').split('\n');
  await choose('heyreach.csv', text.slice(0, 3).join('\n'));
  await visit.press('Continue');
  await sidebar.getByText('Sent by Mia Torvald, who is no account of your log.').waitFor();
  await sidebar.getByText('Choose whose they are.').waitFor();
  expect(await sidebar.locator('#archive-apply').isDisabled()).toBe(true);
  await snapshot(page, 'import-tool-whose');
  await expectAccessible(sidebar);
  await sidebar.getByLabel('Import it into the account').selectOption('My account');
  await visit.press('Apply 2 changes');
  await sidebar.getByText('2 invitations added, 0 changed.').waitFor();
});

test('changes only what it tells more of, and takes one sender’s at a time', {
  tags: 'thorough',
}, async () => {
  const earlier = sample('heyreach.csv').replace('ConnectionAccepted', 'ConnectionSent');
  const bring = async (text: string, button: string) => {
    await choose('heyreach.csv', text);
    await visit.press('Continue');
    await sidebar.getByLabel('Take what was sent by').selectOption('Mia Torvald');
    await sidebar.getByLabel('Import it into the account').selectOption('My account');
    await visit.press(button);
    await sidebar.getByRole('heading', { name: 'Imported' }).waitFor();
    await visit.press('Another file');
  };
  await bring(earlier, 'Apply 2 changes');
  await bring(sample('heyreach.csv'), 'Apply 1 change');
  expect((await log()).map(([name, , , sent, status, closed]) => [name, sent, status, closed])).toEqual([
    ['Sefton Jessamy', '2026-06-01', 'Pending', ''],
    ['Ada Wick', '2026-06-02', 'Accepted', ''],
  ]);
  // By the tool's days he was invited again while he was pending: it is that invitation.
  const later = sample('heyreach.csv').replace(
    'ConnectionSent;None;2026-06-01',
    'ConnectionAccepted;None;2026-06-04',
  );
  await bring(later, 'Apply 1 change');
  expect((await log()).map(([name, , , sent, status]) => [name, sent, status])).toEqual([
    ['Sefton Jessamy', '2026-06-01', 'Accepted'],
    ['Ada Wick', '2026-06-02', 'Accepted'],
  ]);
});

test('dates that may be read both ways must be chosen: it says so in the page', {
  tags: 'thorough',
}, async () => {
  await choose(
    'tool.csv',
    'Name,Invited on,Status\nAna Keller,03/04/2026,Pending\nBo Lind,05/06/2026,Pending\nCy Moss,01/02/2026,Pending\n',
  );
  await visit.press('Continue');
  await sidebar.getByText('Choose what comes first, the day or the month.').waitFor();
  const order = sidebar.getByLabel('Dates in “Invited on” are');
  expect(await order.evaluate((field) => field === document.activeElement)).toBe(true);
  await snapshot(page, 'import-tool-dates');
  await expectAccessible(sidebar);
  await order.selectOption({ index: 1 });
  await visit.press('Continue');
  await sidebar.locator('#archive-difference').getByText('Show names').first().waitFor();
});
