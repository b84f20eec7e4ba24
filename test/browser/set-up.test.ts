/** The guided set up in a browser, as somebody who keeps a list already meets it: in the dialog and in the sidebar. */
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SET_UP } from '../flows/ledger-host.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { fromTool, handKept } from './own-sheets.ts';
import { snapshot } from './page.ts';
import { type Start, type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** As the menu opens it. */
const DIALOG = { width: 900, height: 530 };
const SIDEBAR = { width: 300, height: 820 };

/** Counts what a hand does: a click each, two for a choice from a list. */
function hand() {
  let clicks = 0;
  return {
    clicks: () => clicks,
    async click(target: Locator) {
      clicks += 1;
      await target.click();
    },
    async choose(target: Locator, option: string) {
      clicks += 2;
      await target.selectOption(option);
    },
  };
}

async function begin(log: Start['log']): Promise<Visit> {
  return visitSidebar(browser, { log: log ?? [], isSetUp: false });
}

async function openDialog(visit: Visit): Promise<FrameLocator> {
  await visit.page.setViewportSize(DIALOG);
  await visit.choose(SET_UP);
  await visit.sidebar.getByText('Which row holds the headers?').waitFor();
  return visit.sidebar;
}

async function openInSidebar(visit: Visit): Promise<FrameLocator> {
  await visit.open();
  await visit.sidebar.getByRole('button', { name: 'Use a sheet I have' }).click();
  await visit.sidebar.getByText('Which row holds the headers?').waitFor();
  return visit.sidebar;
}

const next = (dialog: FrameLocator) => dialog.getByRole('button', { name: 'Next' });

describe.each(['dialog', 'sidebar'] as const)('a hand-kept sheet of 60 rows, in the %s', (where) => {
  const tags = where === 'dialog' ? [] : ['thorough'];
  test('is read rightly in at most 8 clicks and without typing, and undo brings back every cell', {
    tags,
  }, async () => {
    const visit = await begin(handKept(60));
    const { host, page } = visit;
    const before = host.look('Sheet1');
    const { click, choose, clicks } = hand();
    const shown = where === 'dialog' ? await openDialog(visit) : await openInSidebar(visit);
    await expectAccessible(shown);
    await snapshot(page, `adopt-${where}-1-sheet`);
    await click(next(shown));
    await shown.getByText('Which column is which?').waitFor();
    await expectAccessible(shown);
    await snapshot(page, `adopt-${where}-2-columns`);
    await click(next(shown));
    await shown.getByText('What do your words mean?').waitFor();
    await expectAccessible(shown);
    await snapshot(page, `adopt-${where}-3-words`);
    expect(await next(shown).isDisabled()).toBe(true);
    await shown.getByText('One word left to choose: “No reply”.').waitFor();
    await choose(shown.getByLabel('What “No reply” means'), 'Pending');
    await click(next(shown));
    await shown.getByText('60 rows, read like this').waitFor();
    await expectAccessible(shown);
    await snapshot(page, `adopt-${where}-4-check`);
    expect(host.look('Sheet1')).toEqual(before);
    await click(shown.getByRole('button', { name: 'Use this sheet' }));
    await shown.getByText('“Sheet1” is your log now').waitFor();
    await expectAccessible(shown);
    await snapshot(page, `adopt-${where}-5-result`);
    // With the one that opened it, and the one that opens Today.
    expect(clicks() + 2).toBeLessThanOrEqual(8);

    const ledger = (await host.call('readLedger')) as {
      ledger: { invitations: number; standings: object[] };
    };
    expect(ledger).toMatchObject({ ok: true, ledger: { standings: [{ pending: 35 }] } });
    expect(await host.shown('Sheet1', 'A3:G4')).toEqual([
      ['First name', 'Last name', 'LinkedIn', 'Date sent', 'Status?', 'Comments', 'Priority'],
      [
        'Anna',
        'Keller',
        'https://www.linkedin.com/in/anna-keller-0',
        '01/02/2026',
        'Sent',
        'met at the fair',
        'A',
      ],
    ]);

    await shown.getByRole('button', { name: 'Undo' }).click();
    await shown.getByText('Undone: your sheet is as it was.').waitFor();
    expect(host.look('Sheet1')).toEqual(before);

    // The columns ask nothing.
    await shown.getByRole('button', { name: 'Choose my columns again' }).click();
    await shown.getByRole('button', { name: 'Skip to words and dates' }).click();
    await shown.getByText('What do your words mean?').waitFor();
    await visit.leave();
  });
});

describe('a sheet with columns that another use is chosen for', { tags: 'thorough' }, () => {
  /** Of each person: name, note, sent, withdrawn, account, owner, and columns of no use. */
  const SHEET = [
    ['Prospect', 'Msg', 'Date sent', 'Withdrawn', 'Sent by', 'Owner', 'Pitch', 'Tags', 'Region', 'Score'],
    ['Ana Silva', 'Hello Ana', '25/04/2026', '13/06/2026', 'Mia', 'Eva', 'long', 'a', 'EU', 'x'],
    ['Bo Berg', 'Hello Bo', '10/05/2026', null, 'Mia', 'Tom', 'short', 'b', 'US', 'y'],
    ['Cy Dorn', 'Hello Cy', '26/05/2026', '20/06/2026', 'Mia', 'Eva', 'long', 'a', 'EU', 'z'],
  ];
  const added = (dialog: FrameLocator) => dialog.getByText('Added at the right').innerText();
  const headers = (dialog: FrameLocator) => dialog.locator('.column .name').allTextContents();
  const use = (dialog: FrameLocator, header: string) => dialog.getByLabel(`What “${header}” is`);
  let visit: Visit;
  let dialog: FrameLocator;

  beforeEach(async () => {
    visit = await begin(SHEET);
    dialog = await openDialog(visit);
    await next(dialog).click();
    await dialog.getByText('Which column is which?').waitFor();
  });
  afterEach(() => visit.leave());

  test('says at once which columns will be added, and no row moves', async () => {
    const before = await headers(dialog);
    await use(dialog, 'Msg').selectOption('');
    expect(await added(dialog)).toContain('Note');
    await dialog.getByText(/^\d not used: /).click();
    await use(dialog, 'Pitch').selectOption('Note');
    expect(await added(dialog)).not.toContain('Note');
    await use(dialog, 'Tags').selectOption('Note');
    expect(await use(dialog, 'Pitch').inputValue()).toBe('');
    expect(await use(dialog, 'Pitch').isVisible()).toBe(true);
    expect(await headers(dialog)).toEqual(before);
    await snapshot(visit.page, 'adopt-chosen');
    await expectAccessible(dialog);
    const now = await added(dialog);
    await next(dialog).click();
    await dialog.getByText('What do your words mean?').waitFor();
    await dialog.getByRole('button', { name: 'Back' }).click();
    expect(await added(dialog)).toBe(now);
  });

  test('says which view uses a column for plans as it is', async () => {
    const owner = dialog.locator('.column', { hasText: 'Owner' });
    expect(await use(dialog, 'Owner').locator('option:checked').innerText()).toBe('Used by Follow up');
    await owner.getByText('Known by its header.').waitFor();
    expect(await use(dialog, 'Score').locator('option:checked').textContent()).toBe('Not used');
    expect(await dialog.locator('details.rest > summary').innerText()).not.toContain('Owner');
    await snapshot(visit.page, 'adopt-plan-column');
  });

  test('says of days that tell a status that they keep their text, and counts the others alone', async () => {
    await use(dialog, 'Withdrawn').selectOption('Day withdrawn');
    await next(dialog).click();
    await dialog.getByText('What do your words mean?').waitFor();
    await dialog.getByText('Convert 3 cells to dates').waitFor();
    expect(await dialog.locator('.dates', { hasText: 'Order in “Withdrawn”' }).innerText()).toContain(
      'Read like this; the cells keep their text.',
    );
    expect(await dialog.getByText('the cells keep their text').count()).toBe(1);
    await snapshot(visit.page, 'adopt-days-as-text');
    await expectAccessible(dialog);
  });
});

test('a tool’s sheet of 900 rows, with days instead of a status and leads among them, is read as well', {
  tags: 'thorough',
}, async () => {
  const visit = await begin(fromTool(900));
  const { host, page } = visit;
  const { click, choose, clicks } = hand();
  const dialog = await openDialog(visit);
  await click(next(dialog));
  await dialog.getByText('Which column is which?').waitFor();
  await snapshot(page, 'adopt-900-2-columns');
  await click(next(dialog));
  await dialog.getByText('What do your words mean?').waitFor();
  await snapshot(page, 'adopt-900-3-words');
  await choose(dialog.getByLabel('What “Empty, with a day” means'), 'Pending');
  await click(next(dialog));
  await dialog.getByText(/rows, read like this/).waitFor();
  await snapshot(page, 'adopt-900-4-check');
  await click(dialog.getByRole('button', { name: 'Use this sheet' }));
  await dialog.getByText('“Sheet1” is your log now').waitFor();
  expect(clicks() + 2).toBeLessThanOrEqual(8);
  await visit.page.setViewportSize(SIDEBAR);
  await visit.openReady();
  const ledger = (await host.call('readLedger')) as { ledger: { invitations: number } };
  expect(ledger.ledger.invitations).toBe(810);
  await snapshot(page, 'adopt-900-today');
  await visit.leave();
});
