/** The view Follow up in a browser: from the tick to the cell, the next step, the reply, and back. */
import { buffer } from 'node:stream/consumers';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Planned } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { readIcs } from '../sidebar/read-ics.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { failOnce, type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
let host: NodeHost;
let page: Page;
let sidebar: FrameLocator;

const LINK = 'https://www.linkedin.com/in/';
const LONG = 'Wolfeschlegelsteinhausenbergerdorff von und zu Hohenlohe';
const HEADERS = ['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Closed on'];
/** Name, account, day of the acceptance; the row is their place. */
const PEOPLE = [
  ['Priya Raman', 'Me', '2026-06-20'],
  ['Jasmin Lindqvist', 'Me', '2026-06-22'],
  ['Kofi Sorensen', 'Me', '2026-06-24'],
  ['Tala Dubois', 'Me', '2026-06-10'],
  ['Hana Xu', 'Studio', '2026-06-08'],
  [LONG, 'Me', '2026-06-26'],
  ['Ada New', 'Studio', '2026-06-12'],
  ['Ben New', 'Me', '2026-06-23'],
  ['Eve Pending', 'Me', ''],
] as const;
const dated = (text: string) => (text === '' ? null : { day: text });
const slug = (name: string) => name.toLowerCase().replace(/\W+/g, '-');
const LOG = [
  HEADERS,
  ...PEOPLE.map(([name, account, closed]) => [
    ...[name, 'Acme', LINK + slug(name), account, dated('2026-06-05'), ''],
    ...[closed === '' ? 'Pending' : 'Accepted', dated(closed)],
  ]),
];
const target = (name: string) => {
  const at = PEOPLE.findIndex(([one]) => one === name);
  return { row: at + 2, name, url: LINK + slug(name), account: PEOPLE[at]?.[1], sentOn: '2026-06-05' };
};
const plan = async (name: string, told: Planned['plan']) =>
  expect(await host.call('planInvitations', { targets: [target(name)], plan: told })).toMatchObject({
    ok: true,
  });

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, { log: LOG, timezoneId: 'Pacific/Auckland' });
  ({ host, page, sidebar } = visit);
});
afterEach(() => visit.leave());

const says = (text: string) => sidebar.locator('#message').getByText(text).waitFor();
const list = () => sidebar.locator('#follow-lists');
const title = (text: string) => sidebar.locator('#follow-title').getByText(text, { exact: true }).waitFor();
const row = (name: string) => list().locator('.row').filter({ hasText: name });
const tickOf = (name: string) => row(name).getByRole('checkbox');
const heads = async () =>
  (await list().locator('.list-head').allInnerTexts()).map((text) => text.split('\n'));
const menu = async (name: string, item: string) => {
  await sidebar.locator(`summary[aria-label="More about ${name}"]`).click();
  await sidebar.getByRole('menuitem', { name: item }).click();
};
const grid = () => host.shown('Sheet1', 'A1:V10');
/** What the cells of a column show of a person; '' without such a column. */
async function cell(name: string, header: string): Promise<string> {
  const [headers = [], ...rows] = await grid();
  return rows.find(([first]) => first === name)?.[headers.indexOf(header)] ?? '';
}
async function open(): Promise<void> {
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await visit.press('Follow up');
  await list().locator('.row').first().waitFor();
}
async function openPlanned(): Promise<void> {
  await plan('Priya Raman', { nextStep: 'Send a message', nextStepOn: '2026-06-27' });
  await plan('Jasmin Lindqvist', { nextStep: 'Send a message', nextStepOn: '2026-06-26', important: true });
  await plan('Kofi Sorensen', { nextStep: 'Invite him to the talk', nextStepOn: '2026-06-20' });
  for (const name of ['Tala Dubois', 'Hana Xu'])
    await plan(name, { nextStep: 'Await an answer · 2026-06-18 Message sent', nextStepOn: '2026-06-25' });
  await open();
}

describe('without a plan', () => {
  test('More tells how many accepted, the view whom, and nothing is added to the sheet', {
    tags: 'thorough',
  }, async () => {
    const before = await grid();
    await visit.openReady();
    await sidebar.getByRole('tab', { name: 'More' }).click();
    await sidebar.locator('#more-follow').getByText('8 accepted, not followed up').waitFor();
    await visit.press('Follow up');
    await title('8 accepted, not followed up');
    expect(await heads()).toEqual([['No next step yet', 'accepted on']]);
    expect((await list().locator('.row').first().innerText()).split('\n')).toEqual([
      ...[LONG, '26 Jun', 'Send a message · Me'],
    ]);
    for (const one of await list().locator('.row').all())
      expect((await one.boundingBox())?.height, await one.innerText()).toBe(52);
    await snapshot(page, 'follow-up-new');
    await expectAccessible(sidebar);
    expect(await grid()).toEqual(before);
  });

  test('who has a follow-up plan in the log is shown with it, also where the step is chosen', {
    tags: 'thorough',
  }, async () => {
    const plans = ['send deck', 'Call about the offer of last year', '=1+1', '   '];
    const header = (await grid())[0]?.indexOf('Follow-up') ?? -1;
    await host.paste(
      'Sheet1',
      2,
      header + 1,
      plans.map((text) => [text === '=1+1' ? "'=1+1" : text]),
    );
    await plan('Kofi Sorensen', { nextStep: 'Call', nextStepOn: '2026-06-27' });
    await open();
    const second = async (name: string) => (await row(name).innerText()).split('\n').slice(2);
    expect(await second('Priya Raman')).toEqual(['Send a message · Me · Plan: send deck']);
    expect(await second('Jasmin Lindqvist')).toEqual(['Send a message · Me · Plan: Call about the…']);
    // A step that was chosen is what counts.
    expect(await second('Kofi Sorensen')).toEqual(['Call · due today · Me']);
    expect(await second('Tala Dubois')).toEqual(['Send a message · Me']);
    for (const one of await list().locator('.row').all())
      expect((await one.boundingBox())?.height, await one.innerText()).toBe(52);
    await menu('Priya Raman', 'Next step…');
    await row('Priya Raman').locator('form').getByText('Plan: send deck').waitFor();
    await menu('Jasmin Lindqvist', 'Next step…');
    await row('Jasmin Lindqvist')
      .locator('form')
      .getByText('Plan: Call about the offer of last year')
      .waitFor();
    await snapshot(page, 'follow-up-plan');
    await expectAccessible(sidebar);
  });

  test('of acceptances without a day, no head says “accepted on”', { tags: 'thorough' }, async () => {
    await host.paste(
      'Sheet1',
      2,
      8,
      PEOPLE.map(() => [null]),
    );
    await open();
    expect(await list().locator('.row').count()).toBe(8);
    expect(await heads()).toEqual([['No next step yet']]);
    await host.type('Sheet1', 'H2', '2026-06-20');
    await open();
    expect(await heads()).toEqual([['No next step yet', 'accepted on']]);
  });

  test('a step for all, or for a group, is one act with one Undo', { tags: 'thorough' }, async () => {
    await open();
    const before = await grid();
    await visit.press('Choose for all 8…');
    const form = sidebar.locator('#follow-all form');
    await form.waitFor();
    const groups = await form.getByLabel('People').locator('option').allInnerTexts();
    expect(groups).toEqual([
      ...['All (8)', 'Accepted in the last 7 days (4)', 'Accepted before (4)', 'Me (6)', 'Studio (2)'],
    ]);
    await form.getByLabel('People').selectOption('Studio (2)');
    await form.getByLabel('For', { exact: true }).fill('Ana');
    await form.getByLabel('Next step').selectOption('Call');
    await form.locator('input[type=date]').fill('2026-06-27');
    await snapshot(page, 'follow-up-all');
    await expectAccessible(sidebar);
    await visit.press('Save');
    await says('Call: chosen for 2 people, given to Ana.');
    await list().getByText('Call · for Ana · due today').first().waitFor();
    expect([await cell('Hana Xu', 'Next step'), await cell('Ada New', 'Next step on')]).toEqual([
      ...['Call', '2026-06-27'],
    ]);
    expect(await cell('Ben New', 'Next step')).toBe('');
    await visit.press('Undo');
    await says('Undone.');
    expect(await grid()).toEqual(before);
    await title('8 accepted, not followed up');
    expect(await heads()).toEqual([['No next step yet', 'accepted on']]);
  });
});

describe('with plans', () => {
  beforeEach(openPlanned);

  test('due comes first, important before the others, then who has not answered', {
    tags: 'thorough',
  }, async () => {
    expect(await heads()).toEqual([
      ['Due', 'accepted on'],
      ['No next step yet', 'accepted on'],
      ['No answer for 7 days', 'written to on'],
    ]);
    const rows = (await list().locator('.row').allInnerTexts()).map((text) => text.split('\n'));
    expect(rows.slice(0, 3)).toEqual([
      ['Important:', 'Jasmin Lindqvist', '22 Jun', 'Send a message · due yesterday · Me'],
      ['Kofi Sorensen', '24 Jun', 'Invite him to the talk · due since 20 Jun · Me'],
      ['Priya Raman', '20 Jun', 'Send a message · due today · Me'],
    ]);
    expect(rows.slice(-2)).toEqual([
      ['Tala Dubois', '18 Jun', 'Try e-mail, or a mutual contact · Me'],
      ['Hana Xu', '18 Jun', 'Try e-mail, or a mutual contact · Studio'],
    ]);
    await snapshot(page, 'follow-up');
    await expectAccessible(sidebar);
    await sidebar.locator('#follow-account').selectOption('Studio');
    await title('2 accepted, not followed up');
    // Of one account alone it goes without saying.
    await row('Hana Xu').getByText('Try e-mail, or a mutual contact', { exact: true }).waitFor();
  });

  test('a tick writes what was done and the next look, stays in place, and Undo takes it back', async () => {
    const before = await grid();
    const held = visit.hold('planInvitations');
    await tickOf('Priya').focus();
    await page.keyboard.press('Space');
    await row('Priya').getByText('Saving…').waitFor();
    await expect.poll(held.came).toBe(1);
    held.release();
    await row('Priya').getByText('Message sent · next look on 4 July').waitFor();
    expect([await cell('Priya Raman', 'Next step'), await cell('Priya Raman', 'Next step on')]).toEqual([
      ...['Await an answer · 2026-06-27 Message sent', '2026-07-04'],
    ]);
    expect(await cell('Priya Raman', 'Flag')).toBe('');
    await title('7 accepted, not followed up');
    await snapshot(page, 'follow-up-done');
    await expectAccessible(sidebar);
    await page.keyboard.press('Tab');
    expect(await sidebar.locator(':focus').getAttribute('aria-label')).toBe('Undo: Priya Raman');
    await page.keyboard.press('Enter');
    await row('Priya').getByText('due today').waitFor();
    await title('8 accepted, not followed up');
    expect(await grid()).toEqual(before);
  });

  test('the next step opens below the row: another step, a day, or a reply', {
    tags: 'thorough',
  }, async () => {
    await menu('Tala Dubois', 'Next step…');
    const form = row('Tala').locator('form');
    expect(await form.locator('select').inputValue()).toBe('Write an e-mail');
    expect(await form.locator('input[type=date]').inputValue()).toBe('2026-06-28');
    await snapshot(page, 'follow-up-step');
    await expectAccessible(sidebar);
    await form.locator('select').selectOption('Other…');
    await page.keyboard.type('Meet at the fair');
    await form.locator('input[type=date]').fill('2026-07-09');
    await visit.press('Save');
    await row('Tala').getByText('Meet at the fair · on 9 July').waitFor();
    expect([await cell('Tala Dubois', 'Next step'), await cell('Tala Dubois', 'Next step on')]).toEqual([
      ...['Meet at the fair', '2026-07-09'],
    ]);
    await visit.press('Undo: Tala Dubois');
    await row('Tala').getByText('Try e-mail').waitFor();
    await expect
      .poll(() => cell('Tala Dubois', 'Next step'))
      .toBe('Await an answer · 2026-06-18 Message sent');
    await menu('Tala Dubois', 'Next step…');
    await visit.press('They replied');
    await row('Tala').getByText('They replied').waitFor();
    expect(await cell('Tala Dubois', 'Replied on')).toBe('2026-06-27');
    expect(await cell('Tala Dubois', 'Flag')).toBe('');
  });

  test('who is let rest is followed up no more', { tags: 'thorough' }, async () => {
    await menu('Hana Xu', 'Next step…');
    await row('Hana').locator('select').selectOption('Let it rest');
    expect(await row('Hana').locator('input[type=date]').isHidden()).toBe(true);
    await visit.press('Save');
    await row('Hana').getByText('Not followed up any more').waitFor();
    expect([await cell('Hana Xu', 'Next step'), await cell('Hana Xu', 'Next step on')]).toEqual([
      ...['Let it rest', ''],
    ]);
    await visit.press('‹ More');
    await visit.press('Follow up');
    await title('7 accepted, not followed up');
    expect(await row('Hana').count()).toBe(0);
  });

  test('what was done leaves the list when the view is opened again, and stands under Later', {
    tags: 'thorough',
  }, async () => {
    await tickOf('Kofi').click();
    await row('Kofi').getByText('Done · next look on 4 July').waitFor();
    await visit.press('‹ More');
    await sidebar.locator('#more-follow').getByText('7 accepted, not followed up').waitFor();
    await visit.press('Follow up');
    await title('7 accepted, not followed up');
    expect(await row('Kofi').count()).toBe(0);
    await visit.press('Show 1: Later');
    expect((await row('Kofi').innerText()).split('\n')).toEqual([
      ...['Kofi Sorensen', '4 Jul', 'Await an answer · 2026-06-27 Invite him to the talk · Me'],
    ]);
    await snapshot(page, 'follow-up-later');
    await expectAccessible(sidebar);
  });

  test('that could not be saved stays in its row, with Retry there', { tags: 'thorough' }, async () => {
    failOnce(host, 'appendRow', 'Service Spreadsheets failed while accessing document.');
    await tickOf('Priya').click();
    await row('Priya').getByText('Not saved').waitFor();
    await snapshot(page, 'follow-up-failed');
    await expectAccessible(sidebar);
    await visit.press('Retry: Priya Raman');
    await row('Priya').getByText('Message sent').waitFor();
  });

  test('waits without a connection, and is saved when that is there again', {
    tags: 'thorough',
  }, async () => {
    await visit.context.setOffline(true);
    await tickOf('Priya').click();
    await row('Priya').getByText('Waiting to be saved').waitFor();
    await sidebar.getByText('You are offline.').waitFor();
    await visit.context.setOffline(false);
    await row('Priya').getByText('Message sent').waitFor();
    expect(await cell('Priya Raman', 'Next step on')).toBe('2026-07-04');
  });

  test('goes into the calendar on its day', { tags: 'thorough' }, async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      menu('Kofi Sorensen', 'Add to calendar'),
    ]);
    const [event] = readIcs(await buffer(await file.createReadStream()));
    expect([event?.['DTSTART;VALUE=DATE'], event?.SUMMARY]).toEqual([
      ...['20260627', 'Invite him to the talk: Kofi Sorensen'],
    ]);
  });
});

test('opened for it, as at the end of an import, the sidebar begins with Follow up', async () => {
  await visit.openReady();
  await page.frames()[1]?.evaluate("google.script.run.showSidebar('follow')");
  await title('8 accepted, not followed up');
});

describe('of several colleagues', () => {
  const owner = () => sidebar.locator('#follow-owner');
  const rows = async () =>
    (await list().locator('.row').allInnerTexts()).map((text) => text.split('\n').filter(Boolean));

  test('a step is given, is for them in the line, and theirs alone are shown; undo takes it back', {
    tags: 'thorough',
  }, async () => {
    await openPlanned();
    // Nobody has one yet: there is nothing to choose.
    expect(await owner().isVisible()).toBe(false);
    const before = await grid();
    await menu('Kofi Sorensen', 'Give to…');
    const form = row('Kofi Sorensen').locator('form');
    await expectAccessible(sidebar);
    await form.getByLabel('Name').fill('  Ana   Keller ');
    await snapshot(page, 'follow-up-give');
    await form.getByRole('button', { name: 'Save' }).click();
    await says('Ana Keller has the next step with Kofi Sorensen now.');
    await row('Kofi Sorensen').getByText('for Ana Keller').waitFor();
    expect(await cell('Kofi Sorensen', 'Owner')).toBe('Ana Keller');
    expect(await tickOf('Kofi Sorensen').isChecked()).toBe(false);

    expect(await owner().locator('option').allInnerTexts()).toEqual(['Everybody', 'Ana Keller', 'Nobody’s']);
    await owner().selectOption('Ana Keller');
    await title('1 accepted, not followed up');
    expect(await rows()).toEqual([
      ['Kofi Sorensen', '24 Jun', 'Invite him to the talk · for Ana Keller · due since 20 Jun · Me'],
    ]);
    await snapshot(page, 'follow-up-owner');
    await expectAccessible(sidebar);
    await owner().selectOption('Nobody’s');
    await title('7 accepted, not followed up');
    await owner().selectOption('Everybody');
    await title('8 accepted, not followed up');

    await visit.press('Undo');
    await says('Undone.');
    expect(await grid()).toEqual(before);
    await expect.poll(() => owner().isVisible()).toBe(false);
  });

  test('a long name stands whole in the line, is cut with a sign in the filter, and moves nothing when it is ticked', {
    tags: 'thorough',
  }, async () => {
    const name = 'Maximiliane von Hohenstein-Württemberg, freelance recruiter';
    await plan('Kofi Sorensen', { nextStep: 'Send a message', nextStepOn: '2026-06-20', owner: name });
    await plan('Hana Xu', { nextStep: 'Send a message', nextStepOn: '2026-06-27', owner: 'Ana' });
    await page.setViewportSize({ width: 300, height: 900 });
    await open();
    const words = row('Kofi Sorensen').locator('.words');
    expect(await words.innerText()).toBe(`Send a message · for ${name} · due since 20 Jun · Me`);
    expect(
      await words.evaluate((one) => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight]),
    ).toEqual([0, 0]);
    await snapshot(page, 'follow-up-long-owner');
    await owner().selectOption(name);
    await title('1 accepted, not followed up');
    expect(await owner().getAttribute('title')).toBe(name);
    expect(await owner().evaluate((one) => getComputedStyle(one).textOverflow)).toBe('ellipsis');
    await menu('Kofi Sorensen', 'Give to…');
    const field = row('Kofi Sorensen').getByLabel('Name');
    expect(await field.inputValue()).toBe(name);
    expect(await field.evaluate((one) => one.scrollLeft)).toBe(0);
    await snapshot(page, 'follow-up-long-owner-give');
    await expectAccessible(sidebar);
    await page.keyboard.press('Escape');
    await owner().selectOption('Everybody');
    await title('8 accepted, not followed up');
    expect(await owner().getAttribute('title')).toBe('');
    const top = async () => (await row('Hana Xu').boundingBox())?.y;
    const before = await top();
    await tickOf('Kofi Sorensen').click();
    await row('Kofi Sorensen').getByRole('button', { name: 'Undo' }).waitFor();
    expect(await top()).toBe(before);
  });

  test('names in use are offered; the last step of whoever was chosen brings everybody back', {
    tags: 'thorough',
  }, async () => {
    await plan('Hana Xu', { owner: 'Robin' });
    await open();
    await owner().selectOption('Robin');
    await title('1 accepted, not followed up');
    const top = async () => (await row('Hana Xu').boundingBox())?.y;
    const before = await top();
    await tickOf('Hana Xu').click();
    await title('All done for today');
    expect(await top()).toBe(before);
    await visit.press('‹ More');
    await visit.press('Follow up');
    await title('No one to follow up today for Robin');
    await visit.press('Show 1: Later');
    await menu('Hana Xu', 'Give to…');
    expect(
      await sidebar
        .locator('#follow-owners option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)),
    ).toEqual(['Robin', 'Me', 'Studio']);
    await row('Hana Xu').getByRole('button', { name: 'Nobody' }).click();
    await says('Nobody has the next step with Hana Xu now.');
    await title('7 accepted, not followed up');
    expect(await cell('Hana Xu', 'Owner')).toBe('');
    expect(await owner().isVisible()).toBe(false);
  });

  test('a step that is given away meets the refusal of the sheet', { tags: 'thorough' }, async () => {
    await open();
    failOnce(host, 'getValues', 'Service error: Spreadsheets');
    await menu('Ben New', 'Give to…');
    await row('Ben New').getByLabel('Name').fill('Robin');
    await page.keyboard.press('Enter');
    await sidebar.locator('#message[role=alert]').waitFor();
    expect(await cell('Ben New', 'Owner')).toBe('');
  });
});
