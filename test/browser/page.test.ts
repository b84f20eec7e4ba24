/** The page of `npm start` in a browser: from the first visit to a reload, all by what a user can do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { openSite, ready, type Site, snapshot, type Visit } from './page.ts';

declare const host: Host;

const DAY = { today: '2026-06-27', sheetZone: 'Europe/Paris', scriptZone: 'America/New_York' };

let site: Site;
/** Of a browser that has not been here before; the tests follow one another in it. */
let visit: Visit;
beforeAll(async () => {
  site = await openSite();
  visit = await site.visit(DAY);
});
afterAll(() => site.close());

const shown = ({ page }: Visit, sheet: string, a1: string) =>
  page.evaluate(([name = '', cells = '']) => host.shown(name, cells), [sheet, a1]);
const choose = async ({ page }: Visit, label: string | RegExp) => {
  await page.getByRole('button', { name: /Extensions/ }).click();
  await page.getByRole('menuitem', { name: label }).click();
};
/** The element with the focus: its id, or what kind it is where it has none. */
const focused = ({ page }: Visit) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

const chart = (title: string) => visit.page.locator(`svg[role=img][aria-label="${title}"]`);
const show = (tab: string) => visit.page.evaluate((name) => host.arrange.showTab(name), tab);
const GROUPS = 'Accepted, by group';
const ON_INSIGHTS = ['Pending, and where your pace leads', 'Accepted, by days since sent', GROUPS];

describe('the first visit', () => {
  test('shows the sample of that day, set up, calculated and flagged, without a fault', async () => {
    const [headers = [], ...rows] = await shown(visit, 'Invitations', 'A1:Z430');
    const column = (header: string) => rows.map((row) => row[headers.indexOf(header)] ?? '');
    expect(column('Name').filter(Boolean).length).toBeGreaterThan(400);
    expect(column('Flag')).toContain('Stale');
    expect(column('Account')).toContain('Studio Meridian');
    const dashboard = (await shown(visit, 'Dashboard', 'A1:Z12')).flat().join();
    expect(dashboard).toContain('Studio Meridian');
    expect(dashboard).not.toMatch(/#[A-Z]/);
    expect(visit.faults).toEqual([]);
  });

  test('says what this is, which key leads out of the sheet, and the day and both zones of the host', async () => {
    const text = await visit.page.locator('#top').innerText();
    expect(text).toContain('A real spreadsheet in your browser with the add-on in it.');
    expect(text).toContain('Nothing leaves it, and the people are invented.');
    expect(text).toContain('F6 leads from the sheet to the menu, the sidebar and back.');
    expect(text).toContain('Saturday, 27 June 2026 · sheet in Europe/Paris · script in America/New_York');
  });

  // As when a free row for an account is made in Settings while the log is in front.
  async function expectDrawn(act: (sheet: string) => void): Promise<void> {
    const { page } = visit;
    await show('Invitations');
    const fields = () =>
      page.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    await expect.poll(fields).toContain('A1');
    await page.evaluate(act, 'Settings');
    // The grid is drawn a moment later.
    await page.waitForTimeout(300);
    expect(await fields()).toContain('A1');
    expect(await page.evaluate(() => host.selection()?.sheet)).toBe('Invitations');
  }

  test(
    'insertRows of a sheet behind leaves the one in front drawn, its cell selected',
    { tags: 'thorough' },
    () => expectDrawn((sheet) => host.arrange.insertRows(sheet, 8, 1)),
  );

  test.each<[string, (sheet: string) => void]>([
    ['deleteRows', (sheet) => host.arrange.deleteRows(sheet, 8, 1)],
    ['insertColumns', (sheet) => host.arrange.insertColumns(sheet, 9, 1)],
    ['deleteColumns', (sheet) => host.arrange.deleteColumns(sheet, 9, 1)],
  ])(
    '%s of a sheet behind leaves the one in front drawn, its cell selected',
    { tags: 'thorough' },
    (_, act) => expectDrawn(act),
  );

  test('offers the menu by keyboard, as a menu', async () => {
    const { page } = visit;
    const button = page.getByRole('button', { name: /Extensions/ });
    await button.focus();
    await page.keyboard.press('Enter');
    const items = await page.getByRole('menuitem').allTextContents();
    expect(items).toContain('Open the sidebar');
    await expect.poll(() => page.locator(':focus').textContent()).toBe(items[0]);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').textContent()).toBe(items.at(-1));
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').isVisible()).toBe(false);
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
  });

  test('opens the sidebar in a frame without an origin, which can ask the server', async () => {
    const { page } = visit;
    await choose(visit, 'Open the sidebar');
    const frame = await (await page.waitForSelector('#sidebar iframe')).contentFrame();
    expect(await frame?.evaluate(() => self.origin)).toBe('null');
    await page.frameLocator('#sidebar iframe').getByText('Studio Meridian').first().waitFor();
  });

  test('F6 leads out of the grid, where Tab stays, to the menu, the sidebar and back; Shift+F6 the other way', async () => {
    const { page } = visit;
    const selection = () => page.evaluate(() => host.selection()?.a1);
    await page
      .locator('#sheet canvas')
      .last()
      .click({ position: { x: 400, y: 300 } });
    const before = await selection();
    await page.keyboard.press('Tab');
    expect(await selection()).not.toBe(before);

    await page.keyboard.press('F6');
    expect(await focused(visit)).toBe('menu-button');
    await page.keyboard.press('F6');
    expect(await focused(visit)).toBe('IFRAME');
    // The key is pressed in the frame now.
    await page.keyboard.press('Tab');
    await page.keyboard.press('F6');
    await expect.poll(() => focused(visit)).not.toBe('IFRAME');
    const there = await selection();
    await page.keyboard.press('ArrowDown');
    await expect.poll(selection).not.toBe(there);

    await page.keyboard.press('Shift+F6');
    expect(await focused(visit)).toBe('IFRAME');
    await page.keyboard.press('Shift+F6');
    await expect.poll(() => focused(visit)).toBe('menu-button');
    await page.getByRole('button', { name: 'Close the sidebar' }).click();
    expect(await page.locator('#sidebar').isVisible()).toBe(false);
    expect(visit.faults).toEqual([]);
  });

  test('runs the daily check once it is turned on, in the prompt that stops the script', {
    tags: 'thorough',
  }, async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Run the daily check' }).click();
    await page.getByText('The daily check is off').waitFor();
    page.once('dialog', (dialog) => dialog.accept('5'));
    await choose(visit, /^Turn on the daily/);
    await expect
      .poll(() => page.evaluate(() => host.save().triggers))
      .toMatchObject([{ hour: 5, zone: 'Europe/Paris' }]);
    const [headers = []] = await shown(visit, 'Invitations', 'A1:Z1');
    const flag = `${String.fromCharCode(65 + headers.indexOf('Flag'))}2`;
    await page.evaluate((cell) => host.type('Invitations', cell, ''), flag);
    await page.getByRole('button', { name: 'Run the daily check' }).click();
    await expect.poll(async () => (await shown(visit, 'Invitations', flag)).flat()[0]).not.toBe('');
    expect(visit.faults).toEqual([]);
  });
});

/** Over the grid, of the figures as they are. */
describe('charts', () => {
  test('each chart is drawn on its sheet, and on no other', async () => {
    await show('Insights');
    for (const title of ON_INSIGHTS) await chart(title).waitFor();
    expect(await visit.page.locator('svg[role=img]').count()).toBe(3);
    await snapshot(visit.page, 'sheet-insights');
    await show('Dashboard');
    await chart('Pending at the end of each week, all accounts').waitFor();
    await chart(GROUPS).waitFor({ state: 'detached' });
    await snapshot(visit.page, 'sheet-dashboard');
  });

  test('its corner is at the cell where it was put', { tags: 'thorough' }, async () => {
    await show('Insights');
    const [left, right] = await Promise.all(
      ON_INSIGHTS.slice(0, 2).map((title) => chart(title).boundingBox({ timeout: 20_000 })),
    );
    // Six columns of 92 pixels lie between A and G; of a frame the last pixels are cut.
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(6 * 92, 0);
    expect(left?.width).toBeGreaterThan(530);
    expect(left?.width).toBeLessThanOrEqual(540);
  });

  test('each column of groups has its name below it, whatever their length', {
    tags: 'thorough',
  }, async () => {
    await show('Insights');
    const named = async () => (await chart(GROUPS).locator('text').allTextContents()).join(' ');
    for (const name of ['A fit', 'A name that is much too long for its column']) {
      await visit.page.evaluate((name) => host.type('Insights', 'Q38', name), name);
      await expect.poll(named).toContain(name.slice(0, 15));
      const names = (await visit.page.evaluate(() => host.shown('Insights', 'Q37:Q44'))).flat();
      const shown = await named();
      expect(names.filter((each) => each !== '').length).toBeGreaterThan(4);
      expect(names.filter((each) => !shown.includes(each.slice(0, 15)))).toEqual([]);
    }
  });

  test('it shows a figure that changes, at once and not twice', { tags: 'thorough' }, async () => {
    await visit.page.evaluate(() => host.type('Insights', 'Q37', 'Another group'));
    await chart(GROUPS).getByText('Another group', { exact: true }).waitFor();
    expect(await chart(GROUPS).count()).toBe(1);
  });

  test('Ctrl+Z takes back what was typed, and no chart', { tags: 'thorough' }, async () => {
    const { page } = visit;
    const grid = await page.locator('canvas[id^=univer-sheet-main-canvas]').boundingBox();
    await page.mouse.click((grid?.x ?? 0) + 200, (grid?.y ?? 0) + 60);
    await page.keyboard.type('mine');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => page.evaluate(() => host.shown('Insights', 'A1:C3')))
      .not.toContainEqual(expect.arrayContaining(['mine']));
    for (const title of ON_INSIGHTS) expect(await chart(title).count()).toBe(1);
  });
});

test('what loads is covered whole: nothing can be seen of a sheet that is half drawn', async () => {
  const cover = await visit.page.locator('#loading').evaluate((element: HTMLElement) => {
    element.hidden = false;
    const { width, height } = element.getBoundingClientRect();
    const { backgroundColor } = getComputedStyle(element);
    element.hidden = true;
    return { backgroundColor, bare: [innerWidth - width, innerHeight - height] };
  });
  // A colour that lets something through is written as rgba.
  expect(cover).toEqual({ backgroundColor: expect.stringMatching(/^rgb\(/), bare: [0, 0] });
});

describe('what was done', () => {
  test('is there after a reload, and so are the tab that was in front and the charts', async () => {
    const { page } = visit;
    const charts = () => page.evaluate(() => host.charts().map(({ id }) => id));
    const before = await charts();
    await page.evaluate(() => host.arrange.insertRows('Insights', 1, 1));
    await page.evaluate(() => host.type('Invitations', 'A2', 'Nobody Else'));
    await page.waitForTimeout(600);
    await page.locator('#sheet').getByText('Settings', { exact: true }).click();
    await expect.poll(() => page.evaluate(() => host.selection()?.sheet)).toBe('Settings');
    await page.reload();
    await ready(page);
    expect(await page.evaluate(() => host.selection()?.sheet)).toBe('Settings');
    expect(await shown(visit, 'Invitations', 'A2')).toEqual([['Nobody Else']]);
    expect((await shown(visit, 'Dashboard', 'A1:Z12')).flat().join()).not.toMatch(/#[A-Z]/);
    await show('Insights');
    for (const title of ON_INSIGHTS) await chart(title).waitFor();
    expect(await page.locator('svg[role=img]').count()).toBe(3);
    expect(await charts()).toEqual(before);
    expect(visit.faults).toEqual([]);
  });

  test.each(['Start over', 'Start empty'])('is not lost by "%s" before the user says so', async (label) => {
    const { page } = visit;
    await page.getByRole('button', { name: label }).click();
    const question = page.getByRole('dialog', { name: `${label}?` });
    expect(await question.innerText()).toContain('This spreadsheet is deleted with all you changed in it');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: label }).click();
    await question.getByRole('button', { name: 'Keep it' }).click();
    expect(await question.isVisible()).toBe(false);
    expect(await shown(visit, 'Invitations', 'A2')).toEqual([['Nobody Else']]);
  });

  test('gives way to a blank sheet, on which the menu sets up and the sidebar logs', {
    tags: 'thorough',
  }, async () => {
    const { page } = visit;
    await startAgain('Start empty');
    expect(await page.evaluate(() => host.save().workbook.sheetOrder)).toHaveLength(1);
    expect(await shown(visit, 'Sheet1', 'A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    await choose(visit, 'Set up this spreadsheet');
    await expect.poll(() => page.evaluate(() => host.save().workbook.sheetOrder.length)).toBe(5);
    await choose(visit, 'Open the sidebar');
    const sidebar = page.frameLocator('#sidebar iframe');
    // The three first steps stand in place of the tabs.
    await sidebar.getByText('Hide it').click();
    await sidebar.getByRole('tab', { name: 'Check' }).click();
    await sidebar.locator('#check-query').fill('Noa New');
    await sidebar.locator('#check-query').press('Enter');
    await sidebar.getByRole('button', { name: 'Log as sent today' }).click();
    await sidebar.getByText('Invitation to Noa New logged.').waitFor();
    expect((await shown(visit, 'Invitations', 'A2:Z2'))[0]).toEqual(
      expect.arrayContaining(['Noa New', '06/27/2026', 'Pending']),
    );
    expect(visit.faults).toEqual([]);
  });

  test('gives way to the sample, on the tab that it begins with', { tags: 'thorough' }, async () => {
    const { page } = visit;
    await startAgain('Start over');
    expect(await page.evaluate(() => host.selection()?.sheet)).toBe('Invitations');
    expect((await shown(visit, 'Invitations', 'A1:A430')).flat()).not.toContain('Nobody Else');
    expect(visit.faults).toEqual([]);
    await visit.context.close();
  });

  async function startAgain(label: string): Promise<void> {
    const { page } = visit;
    await page.getByRole('button', { name: label }).click();
    const yes = page.getByRole('dialog').getByRole('button', { name: label });
    await Promise.all([page.waitForEvent('load'), yes.click()]);
    await ready(page);
  }
});

test('on the day of its build the sample opens as it is: of the add-on only onOpen runs', {
  tags: 'thorough',
}, async () => {
  const { page, context, faults } = await site.visit();
  const calls = await page.evaluate(() => host.lastCalls().map(({ mode, method }) => ({ mode, method })));
  // Set up, import and daily check run in FULL: https://developers.google.com/apps-script/guides/triggers
  expect(new Set(calls.map(({ mode }) => mode))).toEqual(new Set(['LIMITED']));
  expect(calls.map(({ method }) => method)).toContain('addToUi');
  expect(faults).toEqual([]);
  await context.close();
});

test('an address that cannot be used is refused in words, and the page can be opened without it', {
  tags: 'thorough',
}, async () => {
  const { page, context } = await site.visit({ sheetZone: 'Mars/Olympus' });
  expect(await page.getByRole('alert').innerText()).toContain('Cannot use "Mars/Olympus" as sheetZone');
  expect(await page.getByRole('button', { name: 'Start over' }).count()).toBe(1);
  const again = page.getByRole('link', { name: 'Open without these settings' });
  expect(await again.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(
    page.url().replace(/\?.*/, ''),
  );
  await context.close();
});
