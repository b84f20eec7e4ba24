/** The charts of the sheet Insights on the page of `npm start`: over the grid, of the figures as they are, and still there after a reload. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { openSite, ready, type Site, snapshot, type Visit } from './page.ts';

declare const host: Host;

let site: Site;
/** The tests follow one another in it. */
let visit: Visit;
beforeAll(async () => {
  site = await openSite();
  visit = await site.visit({
    today: '2026-06-27',
    sheetZone: 'Europe/Paris',
    scriptZone: 'America/New_York',
  });
});
afterAll(() => site.close());

const chart = (title: string) => visit.page.locator(`svg[role=img][aria-label="${title}"]`);
const show = (tab: string) => visit.page.evaluate((name) => host.arrange.showTab(name), tab);
const GROUPS = 'Accepted, by group';
const ON_INSIGHTS = ['Pending, and where your pace leads', 'Accepted, by days since sent', GROUPS];

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

test('its corner is at the cell where it was put', async () => {
  await show('Insights');
  const [left, right] = await Promise.all(
    ON_INSIGHTS.slice(0, 2).map((title) => chart(title).boundingBox({ timeout: 20_000 })),
  );
  // Six columns of 92 pixels lie between A and G; of a frame the last pixels are cut.
  expect((right?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(6 * 92, 0);
  expect(left?.width).toBeGreaterThan(530);
  expect(left?.width).toBeLessThanOrEqual(540);
});

test('each column of groups has its name below it, whatever their length', { tags: 'thorough' }, async () => {
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

test('it shows a figure that changes, at once and not twice', async () => {
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

test('after a reload they are there, of what the host keeps', { tags: 'thorough' }, async () => {
  const before = await visit.page.evaluate(() => host.charts().map(({ id }) => id));
  await visit.page.evaluate(() => host.arrange.insertRows('Insights', 1, 1));
  await visit.page.waitForTimeout(800);
  await visit.page.reload();
  await ready(visit.page);
  await show('Insights');
  for (const title of ON_INSIGHTS) await chart(title).waitFor();
  expect(await visit.page.locator('svg[role=img]').count()).toBe(3);
  expect(await visit.page.evaluate(() => host.charts().map(({ id }) => id))).toEqual(before);
  expect(visit.faults).toEqual([]);
});
