/**
 * Every act of the sidebar has its Undo where the hand is, in the row or in the message at the foot, and it brings
 * the cells back exactly. The guided set up has its own page and its own test (set-up.test.ts); moving earlier years
 * of the Journal can't be undone, and docs/GUARANTEES.md says so.
 */
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
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
const LOG = [
  ['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Closed on'],
  ['Ana Silva', 'Fjord', `${LINK}ana`, 'Me', { day: '2026-05-01' }, '=Hi', 'Pending', null],
  ['Bo Berg', 'Kite', `${LINK}bo`, 'Me', { day: '2026-04-01' }, null, 'Withdrawn', { day: '2026-05-01' }],
  ['Cy Dorn', '', `${LINK}cy`, 'Studio', { day: '2026-06-20' }, null, 'cancelled', { day: '2026-06-21' }],
  ['Dee Falk', '', `${LINK}dee`, 'Studio', '14/05/2026', null, 'Accepted', { day: '2026-06-01' }],
  ['Eli Gray', '', `${LINK}eli`, 'Studio', '15/05/2026', null, 'Accepted', { day: '2026-06-01' }],
];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, { log: LOG });
  ({ host, page, sidebar } = visit);
  await visit.openReady();
});
afterEach(() => visit.leave());

const button = (name: string | RegExp) => sidebar.getByRole('button', { name, exact: true });
const press = (name: string | RegExp) => button(name).click();
const tick = (name: string) => sidebar.getByRole('checkbox', { name }).click();
const atFoot = () => sidebar.locator('#message').getByRole('button', { name: 'Undo' });

async function more(name: string): Promise<void> {
  await visit.tab('More');
  await sidebar.locator('#panel-more').getByRole('button', { name }).click();
}

async function health(): Promise<void> {
  await more('Health');
  await sidebar.locator('#health[aria-busy=false]').waitFor();
}

async function block(): Promise<void> {
  await more('LinkedIn blocked me');
  await sidebar.getByRole('radio', { name: 'Restricted' }).check();
  await press('Log the block');
  await atFoot().waitFor();
}

/** Everything that people and acts write; not what the Journal keeps of it, nor what is worked out. */
async function cells(): Promise<unknown> {
  const filled = (rows: readonly (readonly unknown[])[]) =>
    rows.filter((row) => row.some((cell) => cell !== ''));
  const { sheets } = host.save().workbook;
  const settings = Object.values(sheets).find((sheet) => sheet?.name === 'Settings');
  return Promise.all([
    host.values('Sheet1', 'A1:I12'),
    host.values('Sheet1', 'A1:R1'),
    // A row that was inserted for a new account stays, blank.
    host.values('Settings', `A1:N${settings?.rowCount}`).then(filled),
    // There is none before the first block.
    host.values('Walls', 'A2:I4').then(filled, () => []),
    host.save().triggers.length,
  ]);
}

interface Act {
  readonly run: () => Promise<void>;
  /** Before the cells are looked at. */
  readonly prepare?: () => Promise<void>;
  /** Where it isn't at the foot. */
  readonly undo?: () => Locator;
  /** Another act beside it is alike, or the test of its own view takes it back. */
  readonly tags?: 'thorough';
}

const ACTS: Readonly<Record<string, Act>> = {
  'a withdrawal': {
    tags: 'thorough',
    async run() {
      await visit.tab('Withdraw');
      await tick('Withdrawn: Ana Silva');
    },
    undo: () => button('Undo: Ana Silva'),
  },
  'sent again': {
    tags: 'thorough',
    async run() {
      await visit.tab('Re-send');
      await tick('Sent again: Bo Berg');
    },
    undo: () => button('Undo: Bo Berg'),
  },
  'an invitation': {
    async run() {
      await visit.tab('Check');
      await sidebar.locator('#check-query').fill(`${LINK}noa-new`);
      await sidebar.locator('#check-query').press('Enter');
      await sidebar.locator('#invite').getByLabel('Name').fill('Noa New');
      await sidebar.locator('#invite').getByRole('button', { name: /^Log/ }).click();
    },
  },
  'an answer': {
    tags: 'thorough',
    async run() {
      await more('Log an answer');
      await sidebar.locator('#picker-answer').fill('ana');
      await sidebar.locator('#picker-answer').press('Enter');
      await press('Log answer');
    },
  },
  'a block': { tags: 'thorough', run: block },
  'a block that is over': { tags: 'thorough', prepare: block, run: () => press('It’s over') },
  'a block logged by mistake': { tags: 'thorough', prepare: block, run: () => press('Logged by mistake') },
  'a rule and the type of an account': {
    tags: 'thorough',
    async run() {
      await more('Settings');
      await sidebar.locator('#rule-pendingCap').fill('450');
      await sidebar.locator('#rules-accounts').getByLabel('Studio').selectOption('Premium');
      await press('Save');
    },
  },
  'a new account': {
    tags: 'thorough',
    async run() {
      await more('Settings');
      await sidebar.getByText('Add an account').click();
      await sidebar.getByLabel('Name').and(sidebar.locator('[open] input')).fill('Third');
      await press('Add');
    },
  },
  'another name for an account': {
    tags: 'thorough',
    async run() {
      await more('Settings');
      await sidebar.getByText('Hand over or rename “Studio”').click();
      await sidebar.locator('#rules-rename [open] input').fill('Atelier');
      await press('Rename');
    },
  },
  'two accounts that become one': {
    tags: 'thorough',
    async run() {
      await more('Settings');
      await sidebar.getByText('Hand over or rename “Studio”').click();
      await press('Merge…');
      await press('Merge');
    },
  },
  'one cell that Health fixes': {
    tags: 'thorough',
    prepare: health,
    run: () =>
      sidebar
        .locator('#health')
        .getByRole('button', { name: /^Fix|^Write|^Change|^Use/ })
        .first()
        .click(),
  },
  'cells alike that Health fixes': {
    prepare: health,
    run: () => sidebar.getByText('Convert 2 dates').click(),
  },
  'a column that Health adds': {
    tags: 'thorough',
    async prepare() {
      await host.type('Sheet1', 'F1', '');
      await health();
    },
    run: () => press('Repair'),
  },
  'a daily check turned on': { prepare: health, run: () => press('Turn it on') },
  'a daily check turned off': {
    tags: 'thorough',
    async prepare() {
      await host.call('repairDaily');
      await health();
    },
    run: () => press('Turn it off'),
  },
  'an import': {
    tags: 'thorough',
    async run() {
      await more('Import LinkedIn’s archive');
      const head = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl';
      const line = `Me,New One,"6/20/26, 9:05 AM",,OUTGOING,${LINK}me,${LINK}new-one`;
      const buffer = Buffer.from(`${head}\n${line}`);
      await sidebar
        .locator('#archive-files')
        .setInputFiles({ name: 'Invitations.csv', mimeType: 'text/csv', buffer });
      await press('Apply 1 change');
      await sidebar.getByRole('heading', { name: 'Imported' }).waitFor();
    },
    undo: () => button('Undo this import'),
  },
};

for (const [name, { run, prepare, undo = atFoot, tags = [] }] of Object.entries(ACTS))
  test(name, { tags }, async () => {
    await prepare?.();
    if (prepare) await expect.poll(() => sidebar.locator('[inert]').count()).toBe(0);
    const before = await cells();
    await run();
    await expect.poll(() => cells()).not.toEqual(before);
    // By keyboard, the guard against a second click does not hold it up.
    await undo().press('Enter');
    await expect.poll(() => cells(), { timeout: 10_000 }).toEqual(before);
    expect(await sidebar.locator('#message.error').count()).toBe(0);
  });

test('what was done can be undone from another view, what failed is not told there', {
  tags: 'thorough',
}, async () => {
  await block();
  await visit.tab('Today');
  await atFoot().click();
  await sidebar.locator('#message').getByText('Undone.').waitFor();
  await more('Log an answer');
  await press('Log answer');
  await sidebar.locator('#message.error').waitFor();
  await visit.tab('Today');
  expect(await sidebar.locator('#message').isHidden()).toBe(true);
});

test('a button that was pressed says Saving, and takes no second press', { tags: 'thorough' }, async () => {
  await more('LinkedIn blocked me');
  const held = visit.hold('logWall');
  await press('Log the block');
  await button('Saving…').waitFor();
  await expect.poll(held.came).toBe(1);
  await page.keyboard.press('Enter');
  held.release();
  await atFoot().waitFor();
  expect(held.came()).toBe(1);
  // The form is folded away while a block lasts.
  await sidebar
    .getByRole('button', { name: /^(LinkedIn says something else|Another account was blocked)$/ })
    .waitFor();
});

test('the new look for earlier sheets, from Today', () => useNewLook('Today'));
test('the new look for earlier sheets, from More', { tags: 'thorough' }, () => useNewLook('More'));

async function useNewLook(name: 'Today' | 'More'): Promise<void> {
  await visit.leave();
  visit = await visitSidebar(browser);
  ({ host, page, sidebar } = visit);
  await visit.openReady();
  const panel = sidebar.locator(name === 'Today' ? '#look' : '#more-look');
  const looks = () => ['Invitations', 'Settings'].map((sheet) => host.look(sheet));
  await visit.tab(name);
  const before = looks();
  await snapshot(page, `look-${name.toLowerCase()}`);
  await expectAccessible(sidebar);
  await panel.getByRole('button', { name: 'Use the new look' }).click();
  await atFoot().waitFor();
  expect(looks()).not.toEqual(before);
  expect(await panel.isHidden()).toBe(true);
  await atFoot().click();
  await sidebar.locator('#message').getByText('Undone.').waitFor();
  expect(looks()).toEqual(before);
  await panel.waitFor();
}
