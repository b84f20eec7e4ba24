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
const says = (text: string) => sidebar.locator('#message').getByText(text).waitFor();
const focused = () => sidebar.locator(':focus');

async function open(name: string): Promise<void> {
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.locator('#panel-more').getByRole('button', { name }).click();
}

describe('LinkedIn blocked me', () => {
  const walls = () => sidebar.locator('#walls');

  const ONLY = 'Send only to people whose e-mail address you have, until you say it’s over.';
  const FOR_NOW = 'Send no invitations for now: it should be over within a day.';
  const NOTHING = 'Send no invitations until you say it’s over.';

  beforeEach(() => open('LinkedIn blocked me'));

  test('logs the message with the counts of the day, says until when, and takes it back', async () => {
    await snapshot(page, 'wall-form');
    await expectAccessible(sidebar);
    await sidebar.getByRole('radio', { name: 'Too many pending' }).check();
    await sidebar.getByLabel('LinkedIn’s words').fill('=You have too many outstanding invitations.');
    await visit.press('Log the block');
    await says('Block logged. Send no invitations until 27 July.');
    expect(await cells('A2:I2', 'Walls')).toEqual([
      [
        ...['2026-06-27', 'Me', 'Too many pending', '=You have too many outstanding invitations.'],
        ...['1', '1', '1', '2026-07-27', ''],
      ],
    ]);
    expect(await focused().textContent()).toBe('Me: blocked until 27 July');
    expect(await walls().locator('.panel.stop > h3 svg').getAttribute('class')).toBe('icon lock');
    expect(await walls().locator('.panel > p').allTextContents()).toEqual([
      'Too many pending. It should be over by then, in 30 days.',
      'LinkedIn stopped you on 27 June, with 1 pending and 1 sent that week.',
      expect.stringContaining(
        'Withdraw old ones: it doesn’t lift this block, but helps to prevent the next.',
      ),
      'You were stopped at 1 pending. The usual limit is 500. Too few to go by: your log may have gaps.',
    ]);
    // It is logged: the form stands there no more, but for another account.
    expect(await sidebar.locator('#wall').isVisible()).toBe(false);
    await snapshot(page, 'wall-stands');
    await expectAccessible(sidebar);
    await visit.press('Another account was blocked');
    expect(await sidebar.locator('#wall select').inputValue()).toBe('Studio');
    expect(await focused().getAttribute('name')).toBe('account');
    await snapshot(page, 'wall-another');
    await expectAccessible(sidebar);
    await sidebar.getByRole('radio', { name: 'Suspended' }).check();
    await visit.press('Log the block');
    await walls().getByText('Studio: blocked until you say it’s over').waitFor();
    await sidebar.getByRole('button', { name: 'LinkedIn says something else' }).waitFor();
    expect(await sidebar.locator('#wall').isVisible()).toBe(false);
    await visit.press('Undo');
    await says('Undone.');
    await walls()
      .locator('.panel', { hasText: 'Me' })
      .getByRole('button', { name: 'Logged by mistake' })
      .click();
    await says('Removed.');
    expect(await cells('A2:C2', 'Walls')).toEqual([['', '', '']]);
    expect(await walls().textContent()).toBe('');
    expect(await sidebar.locator('#wall').isVisible()).toBe(true);
  });

  test('a first restriction is over within a day, and what to do says so; a second one lasts days', {
    tags: 'thorough',
  }, async () => {
    await sidebar.getByText('You can’t send invitations: a few hours the first time, then days.').waitFor();
    await sidebar.getByRole('radio', { name: 'Restricted' }).check();
    await visit.press('Log the block');
    await says(`Block logged. ${FOR_NOW}`);
    const panel = walls().locator('.panel', { hasText: 'Me: blocked until 28 June' });
    await panel.getByText('Restricted.', { exact: true }).waitFor();
    await panel.getByText(`${FOR_NOW} Then send fewer, to people who know you.`).waitFor();
    await expectAccessible(sidebar);
    await visit.press('It’s over');
    await says('Good to know. The block stays on record.');
    await sidebar.getByRole('radio', { name: 'Restricted' }).check();
    await visit.press('Log the block');
    await says('Block logged. Send no invitations until 30 June.');
    await walls().getByText('Restricted. It should be over by then, in 3 days.').waitFor();
    await walls().getByText('Wait, then send fewer, to people who know you.').waitFor();
  });

  test('one of an earlier day asks whether it still stands: usually it would be over', {
    tags: 'thorough',
  }, async () => {
    const still = sidebar.locator('#wall').getByLabel('It still blocks me');
    expect(await still.isVisible()).toBe(false);
    await sidebar.getByRole('radio', { name: 'Restricted' }).check();
    await sidebar.locator('#wall').getByLabel('Day of the message').fill('2026-06-25');
    expect(await still.isChecked()).toBe(true);
    await snapshot(page, 'wall-still');
    await expectAccessible(sidebar);
    await still.uncheck();
    await visit.press('Log the block');
    await says('Block logged. It should be over by now.');
    await visit.press('Undo');
    await says('Undone.');
    await sidebar.getByRole('radio', { name: 'Restricted' }).check();
    await visit.press('Log the block');
    await says(`Block logged. ${NOTHING}`);
    await walls().getByText('Me: blocked until you say it’s over').waitFor();
    await visit.press('It’s over');
    await says('Good to know. The block stays on record.');
  });

  test('ends it: over, and what it taught stays; Undo brings it back', { tags: 'thorough' }, async () => {
    await sidebar.getByRole('radio', { name: 'Too many pending' }).check();
    await visit.press('Log the block');
    await visit.press('It’s over');
    await says('Good to know. The block stays on record.');
    expect(await cells('I2', 'Walls')).toEqual([['2026-06-27']]);
    expect(await walls().locator('.panel').count()).toBe(0);
    await walls().getByText('Me: not blocked').waitFor();
    await walls().getByText('You were stopped at 1 pending. The usual limit is 500. Too few').waitFor();
    expect(await focused().getAttribute('id')).toBe('title-wall');
    await snapshot(page, 'wall-over');
    await expectAccessible(sidebar);
    await visit.press('Undo');
    await says('Undone.');
    await walls().getByText('Me: blocked until 27 July').waitFor();
    expect(await cells('I2', 'Walls')).toEqual([['']]);
  });

  test.each([
    ['Asks for e-mail', ONLY, `${ONLY} It comes after too many who don’t know you.`],
    ['In review', NOTHING, 'Do what LinkedIn asks of you'],
    ['Suspended', NOTHING, 'Ask LinkedIn to look at it again'],
  ])(
    '%s: LinkedIn names no day, so none is written, and it stands until the user says it’s over',
    { tags: 'thorough' },
    async (kind, first, todo) => {
      await sidebar.getByRole('radio', { name: kind }).check();
      await visit.press('Log the block');
      await says(`Block logged. ${first}`);
      expect(await cells('C2:I2', 'Walls')).toEqual([[kind, '', '1', '1', '1', '', '']]);
      expect(await focused().textContent()).toBe('Me: blocked until you say it’s over');
      await walls().getByText(`${kind}. LinkedIn names no day for it.`).waitFor();
      await walls().getByText(todo).waitFor();
      await snapshot(page, `wall-${kind.replaceAll(' ', '-')}`);
      await expectAccessible(sidebar);
      await visit.press('It’s over');
      await says('Good to know. The block stays on record.');
      expect(await cells('H2:I2', 'Walls')).toEqual([['', '2026-06-27']]);
      await visit.press('Undo');
      await walls().getByText('Me: blocked until you say it’s over').waitFor();
      expect(await cells('H2:I2', 'Walls')).toEqual([['', '']]);
    },
  );

  test('takes out what was logged by mistake', { tags: 'thorough' }, async () => {
    await sidebar.getByRole('radio', { name: 'Restricted' }).check();
    await visit.press('Log the block');
    await walls().getByText('Me: blocked until 28 June').waitFor();
    await walls().getByLabel('Source:').click();
    await walls().getByText('LinkedIn: “a few days” for several in a day').waitFor();
    await snapshot(page, 'wall-source');
    await expectAccessible(sidebar);
    await visit.press('Logged by mistake');
    await says('Removed.');
    expect(await cells('A2:C2', 'Walls')).toEqual([['', '', '']]);
    // The sheet in front keeps its rows.
    expect((await cells('A9:A10', 'Dashboard')).flat()).toEqual(['Me', 'Studio']);
    await visit.press('Undo');
    await walls().getByText('Me: blocked until 28 June').waitFor();
  });
});

describe('Log an answer', () => {
  beforeEach(() => open('Log an answer'));

  async function choose(words: string): Promise<void> {
    await sidebar.locator('#picker-answer').fill(words);
    await sidebar.locator('#picker-answer').press('Enter');
  }

  test('says who is missing', async () => {
    await visit.press('Log answer');
    await says('Choose a person from the list first.');
    expect(await focused().getAttribute('id')).toBe('picker-answer');
  });

  test.each(['Accepted', 'Declined', 'Expired'])(
    'logs: %s, and takes it back',
    { tags: 'thorough' },
    async (status) => {
      await choose('ana');
      await sidebar.getByRole('radio', { name: status }).check();
      await sidebar.locator('#answer').getByLabel('On', { exact: true }).fill('2026-06-20');
      await snapshot(page, 'answer-form');
      await expectAccessible(sidebar);
      await visit.press('Log answer');
      await says(`Answer logged: Ana Silva, ${status.toLowerCase()}.`);
      expect(await cells('G2:H2')).toEqual([[status, '2026-06-20']]);
      await snapshot(page, 'answer-logged');
      await visit.press('Undo');
      await says('Undone.');
      expect(await cells('G2:H2')).toEqual([['Pending', '']]);
    },
  );
});
