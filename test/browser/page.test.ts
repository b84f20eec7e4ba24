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

describe('the first visit', () => {
  test('shows the sample, set up, calculated and flagged, without a fault', async () => {
    const cells = (await shown(visit, 'Invitations', 'A1:N430')).map((row) => ({
      name: row[0],
      flag: row[2],
    }));
    expect(cells[0]).toEqual({ name: 'Name', flag: 'Flag' });
    expect(cells.filter(({ name }) => name).length).toBeGreaterThan(400);
    expect(cells.map(({ flag }) => flag)).toContain('Stale');
    expect((await shown(visit, 'Dashboard', 'E1')).flat()).toEqual(['Saturday 27 June 2026']);
    expect((await shown(visit, 'Dashboard', 'A1:N12')).flat().join()).not.toMatch(/#[A-Z]/);
    expect(visit.faults).toEqual([]);
    await snapshot(visit.page, 'dashboard');
  });

  test('tells the day and both zones of the host', async () => {
    const text = await visit.page.locator('#setting').textContent();
    expect(text).toBe('Saturday, 27 June 2026 · sheet in Europe/Paris · script in America/New_York');
  });

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
    await page.getByRole('button', { name: /Extensions/ }).click();
    await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
    const frame = await (await page.waitForSelector('#sidebar iframe')).contentFrame();
    expect(await frame?.evaluate(() => self.origin)).toBe('null');
    const sidebar = page.frameLocator('#sidebar iframe');
    await sidebar.getByRole('heading', { name: 'Studio Meridian' }).waitFor();
    await page.getByText('Invitations', { exact: true }).click();
    await page.waitForTimeout(process.env.SCREENSHOTS ? 1500 : 0);
    await snapshot(page, 'log');
    await page.getByRole('button', { name: 'Close the sidebar' }).click();
    expect(await page.locator('#sidebar').isVisible()).toBe(false);
  });

  test('runs the daily trigger once it is turned on, in the prompt that stops the script', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Run the daily trigger' }).click();
    await page.getByText('No trigger is on').waitFor();
    page.once('dialog', (dialog) => dialog.accept('5'));
    await page.getByRole('button', { name: /Extensions/ }).click();
    await page.getByRole('menuitem', { name: 'Turn on the daily highlight' }).click();
    await expect
      .poll(() => page.evaluate(() => host.save().triggers))
      .toMatchObject([{ hour: 5, zone: 'Europe/Paris' }]);
    await page.evaluate(() => host.type('Invitations', 'C2', ''));
    await page.getByRole('button', { name: 'Run the daily trigger' }).click();
    await expect.poll(async () => (await shown(visit, 'Invitations', 'C2')).flat()[0]).not.toBe('');
    expect(visit.faults).toEqual([]);
  });
});

describe('what was typed', () => {
  test('is there after a reload, and "Start empty" gives a blank sheet', async () => {
    const { page } = visit;
    await page.evaluate(() => host.type('Invitations', 'A2', 'Nobody Else'));
    await page.waitForTimeout(600);
    await page.reload();
    await ready(page);
    expect(await shown(visit, 'Invitations', 'A2')).toEqual([['Nobody Else']]);
    expect((await shown(visit, 'Dashboard', 'A1:N12')).flat().join()).not.toMatch(/#[A-Z]/);

    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Start empty' }).click()]);
    await ready(page);
    expect(await page.evaluate(() => host.save().workbook.sheetOrder)).toHaveLength(1);
    expect(await shown(visit, 'Sheet1', 'A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(visit.faults).toEqual([]);
  });

  test('on the blank sheet the menu sets up, and what the sidebar logs is in the grid', async () => {
    const { page } = visit;
    const choose = async (label: string) => {
      await page.getByRole('button', { name: /Extensions/ }).click();
      await page.getByRole('menuitem', { name: label }).click();
    };
    await choose('Set up this spreadsheet');
    await expect.poll(() => page.evaluate(() => host.save().workbook.sheetOrder.length)).toBe(5);
    await choose('Open the sidebar');
    const sidebar = page.frameLocator('#sidebar iframe');
    await sidebar.getByRole('tab', { name: 'Check' }).click();
    await sidebar.locator('#check-query').fill('Noa New');
    await sidebar.locator('#check-query').press('Enter');
    await sidebar.getByRole('button', { name: 'Log invitation' }).click();
    await sidebar.getByText('Invitation to Noa New logged.').waitFor();
    expect((await shown(visit, 'Invitations', 'A2:G2'))[0]).toEqual(
      expect.arrayContaining(['Noa New', '06/27/2026', 'Pending']),
    );
    expect(visit.faults).toEqual([]);
  });

  test('is gone after "Start over"', async () => {
    const { page } = visit;
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Start over' }).click()]);
    await ready(page);
    expect(await shown(visit, 'Invitations', 'A2')).not.toEqual([['Nobody Else']]);
    expect(visit.faults).toEqual([]);
    await visit.context.close();
  });
});

test('an address that cannot be used is refused in words', async () => {
  const { page, context } = await site.visit({ sheetZone: 'Mars/Olympus' });
  expect(await page.getByRole('alert').textContent()).toContain('Cannot use "Mars/Olympus" as sheetZone');
  await context.close();
});
