/** The views Health and Settings in a browser, from the click to the cell and back. */
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RULE_KEYS } from '../../src/core/policy.ts';
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

test('Re-send says so when there is nobody, and still gives the monthly audit', {
  tags: 'thorough',
}, async () => {
  await host.type('Sheet1', 'G3', 'Pending');
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'Re-send' }).click();
  await sidebar.getByRole('heading', { name: 'No one to re-invite yet' }).waitFor();
  await visit.press('Calendar');
  expect(await sidebar.locator('#resend-people').isHidden()).toBe(true);
  expect(await sidebar.getByRole('button', { name: 'Monthly audit file' }).isEnabled()).toBe(true);
  await snapshot(page, 'resend-empty');
  await expectAccessible(sidebar);
});

describe('Settings', () => {
  beforeEach(() => open('Settings'));

  const rule = (name: string) => sidebar.getByLabel(name, { exact: true });
  const setting = async (label: string) => {
    const rows = await cells('A1:B40', 'Settings');
    return rows.find(([cell]) => cell === label)?.[1];
  };

  test('shows each rule with its value, its source and how sure it is', { tags: 'thorough' }, async () => {
    expect(await sidebar.locator('#rules .rule').count()).toBe(RULE_KEYS.length);
    expect(await rule('Pending limit').inputValue()).toBe('500');
    const row = sidebar.locator('.rule', { has: page.locator('#rule-connectionLimit') });
    await row.locator('summary').click();
    await row.getByText('LinkedIn: up to 30,000').waitFor();
    await snapshot(page, 'settings');
    await expectAccessible(sidebar);
  });

  test('explains beside the field what cannot be used, and sends nothing', async () => {
    await rule('Pending limit').fill('many');
    await sidebar
      .locator('#rule-pendingCap-told')
      .getByText('Write a whole number from 0 to 100,000.')
      .waitFor();
    await visit.press('Save');
    await says('Nothing is saved yet: “many” can’t be used for Pending limit.');
    expect(await focused().getAttribute('id')).toBe('rule-pendingCap');
    expect(await focused().getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(sidebar);
    await snapshot(page, 'settings-invalid');
  });

  test('says beside the fields which contradict one another, saved or not, and saves them', {
    tags: 'thorough',
  }, async () => {
    const safe = sidebar.locator('#rule-pendingSafe-told');
    const cap = sidebar.locator('#rule-pendingCap-told');
    await rule('Pending safe limit').fill('900');
    await safe.getByText('Above “Pending limit” (500). Not saved. The sheet says 300.').waitFor();
    await cap.getByText('Below “Pending safe limit” (900).').waitFor();
    await visit.press('Save');
    await says('Saved 1 value in Settings.');
    await safe.getByText('Above “Pending limit” (500).', { exact: true }).waitFor();
    await rule('Pending safe limit').scrollIntoViewIfNeeded();
    await snapshot(page, 'settings-contradict');
    await expectAccessible(sidebar);
    await rule('Pending limit').fill('1000');
    await expect.poll(() => safe.innerText()).toBe('Usual: 300.');
  });

  test('refuses to keep back as many as an account may send in a week, with what it has', {
    tags: 'thorough',
  }, async () => {
    const told = sidebar.locator('#rule-reserve-told');
    const kept = rule('Kept back for important people');
    await sidebar.locator('.rule', { has: kept }).getByText('invitations a week, for each account').waitFor();
    await kept.fill('80');
    await told.getByText('The safe limit of Me is 80 a week: nothing would be left.').waitFor();
    await kept.scrollIntoViewIfNeeded();
    await snapshot(page, 'settings-reserve');
    await expectAccessible(sidebar);
    await visit.press('Save');
    await says('Nothing is saved yet');
    expect(await focused().getAttribute('id')).toBe('rule-reserve');
    await kept.fill('79');
    await visit.press('Save');
    await says('Saved 1 value in Settings.');
    // A limit that falls to it is refused with the same words.
    await rule('Weekly safe limit, Free').fill('79');
    await visit.press('Save');
    await says(
      'Cannot use 79 for "Kept back for important people". The safe limit of Me is 79 a week: nothing would be left.',
    );
  });

  const part = (name: string) => sidebar.locator('#rules-rename details', { hasText: `rename “${name}”` });

  test('hands an account over, and merges two once it has said what becomes whose', {
    tags: 'thorough',
  }, async () => {
    const account = () => cells('D2:D4').then((rows) => rows.flat());
    await part('Studio').locator('summary').click();
    await part('Studio').scrollIntoViewIfNeeded();
    await snapshot(page, 'settings-account');
    await expectAccessible(sidebar);
    const edge = async (of: Locator, side: 'y' | 'bottom') => {
      const box = await of.boundingBox();
      return box ? box.y + (side === 'y' ? 0 : box.height) : Number.NaN;
    };
    const rename = part('Studio').getByRole('button', { name: 'Rename' });
    expect(
      (await edge(rename, 'y')) - (await edge(part('Studio').getByLabel('Name'), 'bottom')),
    ).toBeGreaterThanOrEqual(8);
    await part('Studio').getByLabel('Name').fill('Atelier');
    await visit.press('Rename');
    await says('Renamed everywhere.');
    expect(await account()).toEqual(['Me', 'Me', 'Atelier']);

    await part('Atelier').locator('summary').click();
    await part('Atelier').getByLabel('Or merge it into').selectOption('Me');
    await visit.press('Merge…');
    const question =
      'Merge “Atelier” into “Me”? “Me” gets 1 invitation, with all their history. The row of “Atelier” in Settings is removed.';
    await says(question);
    // The user asked for it: a question, not a warning.
    expect(await sidebar.locator('#message').getAttribute('role')).toBe('status');
    await snapshot(page, 'settings-merge');
    await expectAccessible(sidebar);
    await visit.press('Cancel');
    expect(await focused().textContent()).toBe('Merge…');
    // A new name that another one has was not meant as that.
    await part('Atelier').getByLabel('Name').fill('Me');
    await visit.press('Rename');
    await sidebar.getByRole('alert').getByText('Settings already lists “Me”').waitFor();
    await visit.press('Merge…');
    await says(question);
    expect(await account()).toEqual(['Me', 'Me', 'Atelier']);
    await visit.press('Merge');
    await says('Merged into Me.');
    expect(await account()).toEqual(['Me', 'Me', 'Me']);
    // One account is left: there is nothing to merge it with.
    expect(await sidebar.getByLabel('Or merge it into').count()).toBe(0);
    await visit.press('Undo');
    await says('Undone.');
    expect(await account()).toEqual(['Me', 'Me', 'Atelier']);
  });

  test.each([
    ['without a name', '  ', 'Enter a name for the account.'],
    ['whose name is too long', 'x'.repeat(101), 'keep the name to 100 characters.'],
  ])(
    'refuses an account %s for that, and speaks of no other account',
    { tags: 'thorough' },
    async (_, name, why) => {
      await part('Studio').locator('summary').click();
      await part('Studio').getByLabel('Name').fill(name);
      await visit.press('Rename');
      const message = sidebar.locator('#message');
      await message.getByText(why).waitFor();
      expect(await message.innerText()).not.toContain('already lists');
    },
  );

  test('keeps what was typed when somebody else is writing', { tags: 'thorough' }, async () => {
    await rule('Pending limit').fill('450');
    host.occupyLock();
    await visit.press('Save');
    await sidebar.locator('#message.error').waitFor();
    expect(await focused().textContent()).toBe('Save');
    expect(await rule('Pending limit').inputValue()).toBe('450');
    expect(await setting('Pending limit')).toBe('500');
  });

  test('sends only what differs', { tags: 'thorough' }, async () => {
    await rule('Pending limit').fill('450');
    await sidebar.getByText('Waiting', { exact: true }).click();
    await rule('Withdraw after').fill('30');
    await sidebar.locator('#rules-accounts').getByLabel('Studio').selectOption('Premium');
    await visit.press('Save');
    await says('Saved 3 values in Settings.');
    expect(visit.asked.at(-1)?.name).toBe('changeRules');
    expect(visit.asked.at(-1)?.args[0]).toEqual({
      rules: [
        { key: 'pendingCap', value: 450 },
        { key: 'staleAfter', value: 30 },
      ],
      accounts: [{ account: 'Studio', type: 'Premium' }],
    });
    expect(await setting('Pending limit')).toBe('450');
    expect(await setting('Withdraw after')).toBe('30');
    expect([await setting('Me'), await setting('Studio')]).toEqual(['Free', 'Premium']);
    await visit.press('Save');
    await says('Nothing was changed');
  });

  test('shows what the sheet says now, and keeps what is typed and not saved', {
    tags: 'thorough',
  }, async () => {
    await sidebar.getByText('Waiting', { exact: true }).click();
    await rule('Withdraw after').fill('40');
    const rows = await host.shown('Settings', 'A1:A40');
    const cell = (label: string) => `B${rows.findIndex(([text]) => text === label) + 1}`;
    await host.type('Settings', cell('Withdraw after'), '28');
    await host.type('Settings', cell('Wait before inviting again'), '22');
    await returnAfterAWhile();
    await sidebar.locator('#rule-staleAfter-told').getByText('Not saved. The sheet says 28.').waitFor();
    expect(await rule('Withdraw after').inputValue()).toBe('40');
    expect(await rule('Wait before inviting again').inputValue()).toBe('22');
    await visit.press('Save');
    await says('Saved 1 value in Settings.');
    expect(await setting('Withdraw after')).toBe('40');
    expect(await setting('Wait before inviting again')).toBe('22');
    // It can be undone from the next view, and is in nobody's way after that.
    await visit.press('‹ More');
    await says('Saved 1 value in Settings.');
    await sidebar.getByRole('tab', { name: 'Today' }).click();
    await sidebar.locator('#message').waitFor({ state: 'hidden' });
  });

  test('brings the sheet to the front', { tags: 'thorough' }, async () => {
    await visit.press('Show in the sheet');
    await expect.poll(() => host.selection()).toEqual({ sheet: 'Settings', a1: 'A1' });
  });
});

describe('Health', () => {
  const health = () => sidebar.locator('#health[aria-busy=false]');

  beforeEach(async () => {
    await open('Health');
    await health().waitFor();
  });

  test('names each finding with its cell and shows the cell', async () => {
    expect(await health().getByRole('heading').allTextContents()).toEqual([
      'Closed before it was sent',
      'Other words for a status',
      'Daily check',
    ]);
    await health().getByText('It is off for you: it won’t run by itself.').waitFor();
    await snapshot(page, 'health-findings');
    await expectAccessible(sidebar);
    await health().locator('.group', { hasText: 'Other words' }).getByText('Show').click();
    await expect.poll(() => host.selection()).toEqual({ sheet: 'Sheet1', a1: 'G3' });
  });

  test('turns the daily run on', { tags: 'thorough' }, async () => {
    await visit.press('Turn it on');
    await says('The daily check is on.');
    expect(host.save().triggers.length).toBe(1);
    expect(await focused().getAttribute('id')).toBe('title-health');
  });

  test('fixes what has one safe fix, and only what is still there', async () => {
    const group = health().locator('.group', { hasText: 'Other words' });
    const fix = group.getByRole('button').nth(1);
    await host.type('Sheet1', 'G3', 'sent');
    await fix.click();
    await says('The cell was changed in the meantime.');
    expect(await cells('G3')).toEqual([['sent']]);
    await host.type('Sheet1', 'G3', 'cancelled');
    await fix.click();
    await says('Fixed.');
    expect(await cells('G3')).toEqual([['Withdrawn']]);
    expect(await group.count()).toBe(0);
  });

  test('says that nothing is wrong', { tags: 'thorough' }, async () => {
    await visit.press('Turn it on');
    await says('The daily check is on.');
    await host.type('Sheet1', 'G3', 'Withdrawn');
    await host.type('Sheet1', 'H4', '2026-06-26');
    await host.fireTriggers();
    await visit.press('Look again');
    await health().getByText('No problems found.').waitFor();
    await snapshot(page, 'health-well');
    await expectAccessible(sidebar);
  });

  test('repairs what is missing with one click, where the log cannot even be read', {
    tags: 'thorough',
  }, async () => {
    await host.type('Sheet1', 'G1', '');
    await returnAfterAWhile();
    await visit.press('Look again');
    await health().getByRole('heading', { name: 'Missing' }).waitFor();
    await health().getByText('There is no column "Status" in "Sheet1".').waitFor();
    await sidebar.getByRole('heading', { name: 'The log is not ready' }).waitFor();
    await snapshot(page, 'health-missing');
    await expectAccessible(sidebar);
    await visit.press('Repair');
    await says('Repaired.');
    expect((await cells('A1:Z1'))[0]).toContain('Status');
    await sidebar.getByRole('heading', { name: 'The log is not ready' }).waitFor({ state: 'hidden' });
  });
});

/** What the page does when the user comes back to the window after a quarter of an hour. */
async function returnAfterAWhile(): Promise<void> {
  await sidebar.locator('html').evaluate(() => {
    const turn = (isHidden: boolean) => {
      Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const { now } = Date;
    turn(true);
    Date.now = () => now() + 15 * 60_000;
    turn(false);
    Date.now = now;
  });
}
