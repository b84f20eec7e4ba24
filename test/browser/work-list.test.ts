/** The work list of Withdraw in a browser: from the tick to the cells and back, by mouse and by keys. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Withdrawn } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { failOnce, type Start, type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
let host: NodeHost;
let page: Page;
let sidebar: FrameLocator;

const HEADERS = ['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Goal fit'];
const person = (name: string, sent: string, note = '', goalFit = '', account: string | null = null) => [
  ...[name, `${name} & Co`, `https://www.linkedin.com/in/${name.toLowerCase()}`, account, { day: sent }],
  ...[note || null, 'Pending', goalFit || null],
];
/** Cal is the oldest; of the three sent on 1 June, Ben has no note and Ana is not a fit. Gus was sent yesterday. */
const PEOPLE = [
  person('Ana', '2026-06-01', 'Hello', 'Low'),
  person('Ben', '2026-06-01'),
  person('Cal', '2025-12-01', 'Hello'),
  person('Dee', '2026-06-01', 'Hello', 'High'),
  person('Eve', '2026-06-20'),
  ['Fay', '', 'javascript:alert(1)', null, { day: '2026-06-02' }, null, 'Pending', null],
  person('Gus', '2026-06-26', 'Hello'),
];
const LIST = ['Cal', 'Ben', 'Ana', 'Dee', 'Fay'];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(() => arrive(PEOPLE));
afterEach(() => visit.leave());

async function arrive(people: readonly (readonly unknown[])[], start: Start = {}): Promise<void> {
  visit = await visitSidebar(browser, { log: [HEADERS, ...people] as never, ...start });
  ({ host, page, sidebar } = visit);
  await openWithdraw();
}

async function openWithdraw(): Promise<void> {
  await visit.openReady();
  await visit.tab('Withdraw');
}

const cells = (a1: string) => host.shown('Sheet1', a1);
const tick = (name: string) => sidebar.getByRole('checkbox', { name: `Withdrawn: ${name}` });
const names = () => sidebar.locator('#work-list .name').allTextContents();
const row = (name: string) => sidebar.locator('#work-list li', { has: tick(name) });
const isSaved = (name: string) =>
  row(name)
    .getByText(/^(Can be invited again|Marked as)/)
    .waitFor();
const title = (name: string) => sidebar.getByRole('heading', { name }).waitFor();
/** Waits until what is called so has the focus: a key takes its time to reach the frame. */
const focus = (label: string) => sidebar.locator(`:focus[aria-label="${label}"]`).waitFor();
const places = () =>
  sidebar.locator('#work-list li').evaluateAll((all) => all.map((li) => li.getBoundingClientRect().top));
async function menu(name: string, label: string): Promise<void> {
  await sidebar.locator(`summary[aria-label="More about ${name}"]`).click();
  await sidebar.getByRole('menuitem', { name: label }).click();
}
async function setting(label: string, value: string): Promise<void> {
  const labels = (await host.shown('Settings', 'A1:A40')).flat();
  await host.type('Settings', `B${labels.indexOf(label) + 1}`, value);
}

test('the list is ranked: oldest, then without a note, then not a fit; who is not due is not on it', async () => {
  expect(await names()).toEqual(LIST);
  await title('5 to withdraw today');
  await sidebar.getByText('about 3 min').waitFor();
  await sidebar.getByText('0 of 5 done').waitFor();
  expect(await sidebar.locator('#work-list .days').allTextContents()).toEqual([
    ...['208 days', '26 days', '26 days', '26 days', '25 days'],
  ]);
  expect(await sidebar.locator('#work-list .second').allTextContents()).toEqual([
    ...['Cal & Co · probably expired', 'Ben & Co · no note', 'Ana & Co · not a fit', 'Dee & Co', 'no note'],
  ]);
  const links = await sidebar
    .locator('#work-today .button, #work-list a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual([
    'https://www.linkedin.com/mynetwork/invitation-manager/sent/',
    ...['cal', 'ben', 'ana', 'dee'].map((slug) => `https://www.linkedin.com/in/${slug}`),
  ]);
  await snapshot(page, 'withdraw-list');
  await expectAccessible(sidebar);
});

test('what is said of an invitation that waits has its sources', { tags: 'thorough' }, async () => {
  await sidebar.locator('#work-promise summary').click();
  await sidebar.getByRole('link', { name: 'Help, April 2015' }).waitFor();
  await snapshot(page, 'withdraw-sources');
  await expectAccessible(sidebar);
});

test('four clicks from the open sheet withdraw the first one, one more each further person', {
  tags: 'thorough',
}, async () => {
  await visit.open();
  await sidebar.locator('#standings[aria-busy=false]').waitFor();
  // Extensions and the entry of the menu were two.
  let clicks = 2;
  const click = async (target: { click(): Promise<void> }) => {
    await target.click();
    clicks += 1;
  };
  await click(sidebar.getByRole('tab', { name: 'Withdraw' }));
  await click(tick('Cal'));
  await isSaved('Cal');
  expect(clicks).toBe(4);
  await click(tick('Ben'));
  await isSaved('Ben');
  expect(clicks).toBe(5);
  expect((await cells('G3:G4')).flat()).toEqual(['Withdrawn', 'Withdrawn']);
});

test('a tick logs the withdrawal of today and stays where it is; Undo is the first Tab and puts every cell back', async () => {
  const before = await cells('A1:N8');
  const at = await places();
  await tick('Ben').click();
  await row('Ben').getByText('Can be invited again from 18 July', { exact: true }).waitFor();
  expect(await names()).toEqual(LIST);
  expect(await places()).toEqual(at);
  await title('4 to withdraw today');
  await sidebar.getByText('1 of 5 done').waitFor();
  await focus('Withdrawn: Ben');
  const [cellsOfBen] = await cells('A3:N3');
  expect(cellsOfBen).toEqual(
    expect.arrayContaining(['Ben', 'Withdrawn', '2026-06-27', 'No answer', '2026-07-18']),
  );
  await page.keyboard.press('Tab');
  await focus('Undo: Ben');
  await snapshot(page, 'withdraw-done');
  await expectAccessible(sidebar);
  await page.keyboard.press('Tab');
  await focus('Reason: Ben');

  await sidebar.getByRole('button', { name: 'Undo: Ben' }).click();
  await sidebar.getByText('26 days').nth(2).waitFor();
  await expect.poll(() => tick('Ben').isChecked()).toBe(false);
  expect(await names()).toEqual(LIST);
  expect(await places()).toEqual(at);
  await focus('Withdrawn: Ben');
  expect(await cells('A1:N8')).toEqual(before);
});

test('who is done leaves the list when it is opened again, not before', { tags: 'thorough' }, async () => {
  await tick('Ben').click();
  await isSaved('Ben');
  await tick('Dee').click();
  await isSaved('Dee');
  expect(await names()).toEqual(LIST);
  await visit.tab('Today');
  await visit.tab('Withdraw');
  expect(await names()).toEqual(['Cal', 'Ana', 'Fay']);
});

test('a double click withdraws one person, and a second click within 0.7 s does nothing', async () => {
  await tick('Cal').dblclick();
  await isSaved('Cal');
  expect(await tick('Cal').isChecked()).toBe(true);
  expect((await cells('G2:G7')).flat().filter((status) => status === 'Withdrawn')).toHaveLength(1);
  expect(visit.asked.filter(({ name }) => /logWithdrawal|takeBack/.test(name))).toHaveLength(1);
});

test('that it is saving shows within 100 ms, and holds while the server takes six seconds', {
  tags: 'thorough',
}, async () => {
  await visit.leave();
  await arrive(PEOPLE, { setsClock: true });
  await page.clock.install();
  const held = visit.hold('logWithdrawal');
  const took = await tick('Cal').evaluate(async (input: HTMLInputElement) => {
    const row = input.closest('li') as HTMLElement;
    const start = performance.now();
    input.click();
    while (!row.textContent?.includes('Saving…')) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  expect(took).toBeLessThan(100);
  const at = await places();
  await snapshot(page, 'withdraw-saving');
  await expectAccessible(sidebar);
  await page.clock.runFor(6000);
  await row('Cal').getByText('Saving…').waitFor();
  expect(await tick('Cal').isChecked()).toBe(true);
  held.release();
  await isSaved('Cal');
  expect(await places()).toEqual(at);
});

test('ticks in quick succession are all logged, one after the other, in their order', async () => {
  const held = visit.hold('logWithdrawal');
  // All three before the first answer can be there.
  await sidebar.locator('#work-list').evaluate((list) => {
    for (const input of [...list.querySelectorAll('input')].slice(0, 3)) input.click();
  });
  await title('2 to withdraw today');
  expect(await sidebar.getByText('Saving…').count()).toBe(3);
  for (let times = 1; times <= 3; times++) {
    await expect.poll(held.came).toBe(times);
    held.next();
    await isSaved(LIST[times - 1] as string);
  }
  held.release();
  expect((await cells('G2:G7')).flat()).toEqual([
    ...['Withdrawn', 'Withdrawn', 'Withdrawn', 'Pending', 'Pending', 'Pending'],
  ]);
  const asked = visit.asked.filter(({ name }) => name === 'logWithdrawal');
  expect(asked.map(({ args: [form] }) => (form as Withdrawn).target.name)).toEqual(['Cal', 'Ben', 'Ana']);
});

test('keys alone suffice: arrows move, Space ticks, Enter ticks and goes on, one press a person', async () => {
  await tick('Cal').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await focus('Withdrawn: Ben');
  await page.keyboard.press('Space');
  await isSaved('Ben');
  await focus('Withdrawn: Ben');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await focus('Withdrawn: Ana');
  await page.keyboard.press('Enter');
  await focus('Withdrawn: Dee');
  await isSaved('Ana');
  expect((await cells('G2:G5')).flat()).toEqual(['Withdrawn', 'Withdrawn', 'Withdrawn', 'Pending']);
  // Space on who is done takes it back.
  await tick('Ana').focus();
  await sidebar.locator('html').evaluate(() => {
    const { now } = performance;
    performance.now = () => now.call(performance) + 700;
  });
  await page.keyboard.press('Space');
  await expect.poll(() => tick('Ana').isChecked(), { timeout: 20_000 }).toBe(false);
  expect((await cells('G2')).flat()).toEqual(['Pending']);
});

test('what fails stays in place with the reason, and trying again logs it', async () => {
  const at = await places();
  failOnce(host, 'appendRow', 'Service Spreadsheets failed while accessing document.');
  await tick('Cal').click();
  await row('Cal').getByText('Not saved: the sheet didn’t answer').waitFor();
  expect(await names()).toEqual(LIST);
  expect(await places()).toEqual(at);
  expect(await tick('Cal').isChecked()).toBe(false);
  await title('5 to withdraw today');
  await sidebar.getByRole('alert').getByText('The spreadsheet did not answer').waitFor();
  await snapshot(page, 'withdraw-failed');
  await expectAccessible(sidebar);
  await visit.press('Retry: Cal');
  await isSaved('Cal');
  expect((await cells('G4')).flat()).toEqual(['Withdrawn']);
});

test('while someone else is writing it says so and can be tried again', { tags: 'thorough' }, async () => {
  const release = host.occupyLock();
  await tick('Dee').click();
  await row('Dee').getByText('Not saved: someone else is writing').waitFor({ timeout: 60_000 });
  release();
  await visit.press('Retry: Dee');
  await isSaved('Dee');
});

test('without a connection ticks wait, can be unticked, and are saved once it is back', {
  tags: 'thorough',
}, async () => {
  await visit.context.setOffline(true);
  await tick('Cal').click();
  await row('Cal').getByText('Cal & Co · waiting to be saved').waitFor();
  await tick('Ben').click();
  await tick('Ana').click();
  const panel = sidebar.locator('#work-offline');
  await panel.getByText('3 ticks are kept here and saved when you’re back.').waitFor();
  await snapshot(page, 'withdraw-offline');
  await expectAccessible(sidebar);
  const asksBeforeClosing = await sidebar.locator('body').evaluate(() => {
    const closing = new Event('beforeunload', { cancelable: true });
    dispatchEvent(closing);
    return closing.defaultPrevented;
  });
  expect(asksBeforeClosing).toBe(true);
  await visit.press('Untick: Ana');
  await panel.getByText('2 ticks are kept here').waitFor();
  expect(visit.asked.filter(({ name }) => name === 'logWithdrawal')).toEqual([]);
  await visit.context.setOffline(false);
  await isSaved('Cal');
  await isSaved('Ben');
  expect(await panel.isVisible()).toBe(false);
  expect((await cells('G2:G4')).flat()).toEqual(['Pending', 'Withdrawn', 'Withdrawn']);
});

test('while something is on its way the page does not close without asking', {
  tags: 'thorough',
}, async () => {
  const asksBeforeClosing = () =>
    sidebar.locator('body').evaluate(() => {
      const closing = new Event('beforeunload', { cancelable: true });
      dispatchEvent(closing);
      return closing.defaultPrevented;
    });
  const held = visit.hold('logWithdrawal');
  expect(await asksBeforeClosing()).toBe(false);
  await tick('Dee').click();
  await row('Dee').getByText('Saving…').waitFor();
  expect(await asksBeforeClosing()).toBe(true);
  held.release();
  await isSaved('Dee');
  expect(await asksBeforeClosing()).toBe(false);
});

test('beside Undo and the reason, a long name keeps more room than either', {
  tags: 'thorough',
}, async () => {
  await visit.leave();
  const long = 'Alessandra Montgomery-Fitzgerald';
  await arrive([person(long, '2026-06-01'), ...PEOPLE]);
  for (const name of [long, 'Ben']) {
    const before = await places();
    await tick(name).click();
    await isSaved(name);
    await row(name).getByRole('combobox').waitFor();
    expect(await places()).toEqual(before);
  }
  const width = (css: string) =>
    row(long)
      .locator(css)
      .evaluate((element) => element.getBoundingClientRect().width);
  expect(await width('.name')).toBeGreaterThan(110);
  expect(await width('select')).toBeGreaterThan(55);
  await snapshot(page, 'withdraw-long-name');
});

test('the reason is changed in one click, or written in one’s own words; Undo takes both back', {
  tags: 'thorough',
}, async () => {
  const before = await cells('A1:N8');
  await tick('Ben').click();
  await isSaved('Ben');
  const at = await places();
  await sidebar.getByRole('combobox', { name: 'Reason: Ben' }).selectOption('Changed role');
  await expect.poll(async () => (await cells('J3')).flat(), { timeout: 20_000 }).toEqual(['Changed role']);
  await isSaved('Ben');
  await sidebar.getByRole('combobox', { name: 'Reason: Ben' }).selectOption('Other…');
  await focus('Reason in your words: Ben');
  await snapshot(page, 'withdraw-other-reason');
  await expectAccessible(sidebar);
  await page.keyboard.type('Met in person');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await cells('J3')).flat(), { timeout: 20_000 }).toEqual(['Met in person']);
  await isSaved('Ben');
  expect(await sidebar.getByRole('combobox', { name: 'Reason: Ben' }).inputValue()).toBe('Met in person');
  expect(await places()).toEqual(at);
  await sidebar.getByRole('button', { name: 'Undo: Ben' }).click();
  await expect.poll(() => tick('Ben').isChecked(), { timeout: 20_000 }).toBe(false);
  await expect.poll(() => cells('A1:N8')).toEqual(before);
});

test('a reason that is not saved is the one before again, and says so', { tags: 'thorough' }, async () => {
  await tick('Ben').click();
  await isSaved('Ben');
  failOnce(host, 'appendRow', 'Service Spreadsheets failed while accessing document.');
  await sidebar.getByRole('combobox', { name: 'Reason: Ben' }).selectOption('Changed role');
  await row('Ben').getByText('The reason is not saved').waitFor();
  await sidebar.getByRole('alert').getByText('Ben: The spreadsheet did not answer').waitFor();
  expect(await sidebar.getByRole('combobox', { name: 'Reason: Ben' }).inputValue()).toBe('No answer');
});

test('the menu of a row: gone from LinkedIn, accepted, withdrawn on another day, shown in the sheet', {
  tags: 'thorough',
}, async () => {
  const at = await places();
  await sidebar.locator('summary[aria-label="More about Dee"]').click();
  await snapshot(page, 'withdraw-menu');
  await expectAccessible(sidebar);
  await page.keyboard.press('Escape');
  await focus('More about Dee');
  await menu('Cal', 'Invitation gone from LinkedIn');
  await row('Cal').getByText('Marked as expired').waitFor();
  await menu('Ana', 'They accepted');
  await row('Ana').getByText('Marked as accepted').waitFor();
  await menu('Ben', 'Withdrawn on another day…');
  await focus('Withdrawn on: Ben');
  await snapshot(page, 'withdraw-another-day');
  expect(await places()).toEqual(at);
  await expectAccessible(sidebar);
  await page.keyboard.press('Escape');
  await row('Ben').getByText('26 days').waitFor();
  await menu('Ben', 'Withdrawn on another day…');
  await sidebar.getByLabel('Withdrawn on: Ben').fill('2026-06-20');
  await row('Ben').getByRole('button', { name: 'Save' }).click();
  await row('Ben').getByText('Can be invited again from 11 July').waitFor();
  expect((await cells('G2:G4')).flat()).toEqual(['Accepted', 'Withdrawn', 'Expired']);
  expect((await cells('H1:J3'))[2]).toContain('2026-06-20');
  await menu('Dee', 'Show in the sheet');
  await expect
    .poll(() => visit.asked.at(-1))
    .toEqual({
      name: 'selectCell',
      args: [{ sheet: 'log', row: 5, column: 1 }],
    });
});

test('who was answered meanwhile is not logged over: the reason is told in place', {
  tags: 'thorough',
}, async () => {
  await host.type('Sheet1', 'G3', 'Accepted');
  await tick('Ben').click();
  await sidebar.getByRole('alert').getByText('the log says Accepted').waitFor();
  await row('Ben')
    .getByText(/^Not saved: /)
    .waitFor();
  expect(await sidebar.getByRole('button', { name: 'Retry: Ben' }).count()).toBe(0);
  expect(await names()).toEqual(LIST);
  await title('4 to withdraw today');
  await visit.tab('Today');
  await visit.tab('Withdraw');
  expect(await names()).toEqual(['Cal', 'Ana', 'Dee', 'Fay']);
  expect((await cells('G3')).flat()).toEqual(['Accepted']);
});

test('after the daily limit it is done for today: what is left, until when, and Undo of each', {
  tags: 'thorough',
}, async () => {
  await setting('Withdrawals a day', '2');
  await openWithdraw();
  await sidebar.getByText('then 3: done on 29 June').waitFor();
  expect(await names()).toEqual(['Cal', 'Ben']);
  await tick('Cal').click();
  await tick('Ben').click();
  await isSaved('Cal');
  await isSaved('Ben');
  await title('Done for today');
  expect(await names()).toEqual(['Cal', 'Ben']);
  await sidebar.locator('#message').getByText('Done for today: 2 withdrawn.').waitFor();
  await visit.press('Show');
  await sidebar.getByText('2 withdrawn. 3 left: at 2 a day, done on 29 June.').waitFor();
  expect(await sidebar.locator('#work-done li').allInnerTexts()).toEqual([
    expect.stringMatching(/Ben\s+from 18 Jul\s+Undo\s+No answer/),
    expect.stringMatching(/Cal\s+from 18 Jul\s+Undo\s+No answer/),
  ]);
  await visit.tab('Today');
  await visit.tab('Withdraw');
  await title('Today’s 2');
  await snapshot(page, 'withdraw-enough');
  await expectAccessible(sidebar);
  await visit.press('Undo the last');
  await sidebar.getByText('pending again', { exact: true }).waitFor();
  expect((await cells('G3:G4')).flat()).toEqual(['Pending', 'Withdrawn']);
  await visit.press('Go on');
  await focus('Withdrawn: Ben');
  await tick('Ben').click();
  await isSaved('Ben');
  await visit.tab('Today');
  await visit.tab('Withdraw');
  await visit.press('Go on anyway');
  await focus('Withdrawn: Ana');
  expect(await names()).toEqual(['Ana', 'Dee']);
});

test('of many done today the first five show, and all on demand', { tags: 'thorough' }, async () => {
  await setting('Withdraw after', '7');
  await setting('Withdrawals a day', '6');
  await openWithdraw();
  const six = [...LIST, 'Eve'];
  for (const name of six) await tick(name).click();
  for (const name of six) await isSaved(name);
  await visit.press('Show');
  await title('Today’s 6');
  expect(await sidebar.locator('#work-done li').count()).toBe(5);
  await visit.press('Show all 6');
  expect(await sidebar.locator('#work-done .name').allTextContents()).toEqual([...six].reverse());
  await snapshot(page, 'withdraw-all-done');
  await expectAccessible(sidebar);
});

test('the filter narrows by words, day, note and fit, marks what it found, and counts', {
  tags: 'thorough',
}, async () => {
  await visit.press('Filter');
  await sidebar.locator('#work-filters input[type=search]:focus').waitFor();
  await sidebar.getByText('5 of 5 shown').waitFor();
  expect(await sidebar.locator('#work-day option').allTextContents()).toEqual([
    ...['Any day', '1 December · 1 person', '1 June · 3 people', '2 June · 1 person'],
  ]);
  await page.keyboard.type('a& CO'.slice(1));
  await expect.poll(names).toEqual(['Cal', 'Ben', 'Ana', 'Dee']);
  expect(await sidebar.locator('#work-list mark').allTextContents()).toEqual(
    Array.from({ length: 4 }, () => ['&', 'Co']).flat(),
  );
  await sidebar.locator('#work-day').selectOption('2026-06-01');
  await expect.poll(names).toEqual(['Ben', 'Ana', 'Dee']);
  await sidebar.getByLabel('Not a fit only').check();
  await expect.poll(names).toEqual(['Ana']);
  await sidebar.getByRole('button', { name: 'Filter · 3' }).waitFor();
  await sidebar.getByText('1 of 5 shown').waitFor();
  await sidebar.getByLabel('Not a fit only').uncheck();
  await sidebar.getByLabel('Without a note only').check();
  await expect.poll(names).toEqual(['Ben']);
  await visit.press('Clear');
  await expect.poll(names).toEqual(LIST);
  await sidebar.getByLabel('Also those not due yet').check();
  await expect.poll(names).toEqual([...LIST, 'Eve', 'Gus']);
  await sidebar.getByText('7 of 7 shown').waitFor();
  await sidebar.locator('#work-filters input[type=search]').fill('eve');
  await expect.poll(names).toEqual(['Eve']);
  await snapshot(page, 'withdraw-filter');
  await expectAccessible(sidebar);
  await tick('Eve').click();
  await isSaved('Eve');
  expect(await names()).toEqual(['Eve']);
  await title('5 to withdraw today');
  await sidebar.locator('#work-filters input[type=search]').fill('nobody');
  await sidebar.getByText('No one matches.').waitFor();
  await expectAccessible(sidebar);
});

test('the filter never counts more as shown than there are, whatever was ticked', {
  tags: 'thorough',
}, async () => {
  const shown = sidebar.locator('#work-shown');
  const shows = (text: string) => expect.poll(() => shown.textContent()).toBe(text);
  await visit.press('Filter');
  await shows('5 of 5 shown');
  await tick('Cal').click();
  await isSaved('Cal');
  await shows('4 of 4 shown');
  await menu('Ben', 'They accepted');
  await isSaved('Ben');
  await shows('3 of 3 shown');
  await menu('Dee', 'Keep…');
  await visit.press('For good');
  await visit.press('1 kept');
  await shows('1 of 1 shown');
  await visit.press('Show the others');
  await shows('2 of 2 shown');
  await tick('Ana').click();
  await isSaved('Ana');
  await shows('1 of 1 shown');
  await row('Ana').getByRole('button', { name: 'Undo' }).click();
  await shows('2 of 2 shown');
  // Nothing fits who was ticked before, and they stay in place.
  await tick('Fay').click();
  await isSaved('Fay');
  await sidebar.getByLabel('Also those not due yet').check();
  await expect.poll(names).toEqual(['Ana', 'Dee', 'Eve', 'Gus']);
  await shows('4 of 4 shown');
});

test('what was sent today or yesterday by mistake is withdrawn with that reason', {
  tags: 'thorough',
}, async () => {
  await visit.press('Show 1');
  expect(await names()).toEqual(['Gus']);
  await snapshot(page, 'withdraw-mistake');
  await expectAccessible(sidebar);
  await tick('Gus').click();
  await isSaved('Gus');
  expect((await cells('G8:J8')).flat()).toEqual(expect.arrayContaining(['Withdrawn', 'Sent by mistake']));
  await visit.press('Show the others');
  expect(await names()).toEqual(LIST);
  expect(await sidebar.locator('#work-mistakes').isVisible()).toBe(false);
});

test('of several accounts the one with work comes first; with one there is no choice', {
  tags: 'thorough',
}, async () => {
  expect(await sidebar.locator('#work-account').isVisible()).toBe(false);
  await visit.leave();
  await arrive([person('Ana', '2026-06-20', '', '', 'One'), person('Ben', '2026-06-01', '', '', 'Two')]);
  await host.paste('Settings', 2, 7, [
    ['One', 'Free'],
    ['Two', 'Free'],
  ]);
  await openWithdraw();
  expect(await sidebar.locator('#work-account option').allTextContents()).toEqual(['Two', 'One']);
  expect(await names()).toEqual(['Ben']);
  await snapshot(page, 'withdraw-accounts');
  await expectAccessible(sidebar);
  await sidebar.locator('#work-account').selectOption('One');
  await title('Nothing to withdraw');
  await tick('Ben').waitFor({ state: 'detached' });
});

test('names that are long, in other scripts, or HTML are shown as text and push nothing aside', async () => {
  await visit.leave();
  const hostile = [
    '<script>alert(1)</script>',
    '🧑🏽‍🚀 Zoë 王小明',
    'Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim(),
  ];
  await arrive(hostile.map((name) => person(name, '2026-06-01')));
  expect([...(await names())].sort()).toEqual([...hostile].sort());
  const fits = () =>
    sidebar.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth && html.clientWidth > 0);
  expect(await fits()).toBe(true);
  await visit.press('Filter');
  await sidebar.locator('#work-filters input[type=search]').fill('<script');
  await expect
    .poll(() => sidebar.locator('#work-list mark').allTextContents())
    .toEqual(['<script', '<script']);
  await visit.press('Clear');
  await visit.press('Filter');
  await tick(hostile[2] as string).click();
  await row(hostile[2] as string)
    .getByText('Can be invited')
    .waitFor();
  await snapshot(page, 'withdraw-names');
  // As a browser's zoom of 200 % would: half the width for twice the letters.
  await sidebar.locator('html').evaluate((html) => {
    html.style.fontSize = '162.5%';
  });
  expect(await fits()).toBe(true);
  await snapshot(page, 'withdraw-zoom');
  await sidebar.locator('html').evaluate((html) => html.removeAttribute('style'));
  await expectAccessible(sidebar);
});

test('the first key after a while reads the log anew: the day or a colleague may have gone on', {
  tags: 'thorough',
}, async () => {
  await tick('Ben').waitFor();
  await host.type('Sheet1', 'G3', 'Accepted');
  await sidebar.locator('html').evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 15 * 60_000;
  });
  await tick('Cal').press('ArrowDown');
  await expect.poll(names, { timeout: 20_000 }).toEqual(['Cal', 'Ana', 'Dee', 'Fay']);
});

test('when nobody is due it says so', { tags: 'thorough' }, async () => {
  for (const row of [2, 3, 4, 5, 7]) await host.type('Sheet1', `G${row}`, 'Accepted');
  await openWithdraw();
  await title('Nothing to withdraw');
  await sidebar.getByText('No one has waited 21 days or more.').waitFor();
  await snapshot(page, 'withdraw-empty');
  await expectAccessible(sidebar);
});
