/** The view Re-send in a browser: a plan by day, from the tick to the cell, and from the choice to the file. */
import { buffer } from 'node:stream/consumers';
import type { Browser, Download, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { countWords } from '../../src/sidebar/views/resend/words.ts';
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
const NASTY = '<b>Eve</b>, PhD; 🚀\nBEGIN:VEVENT';
const LONG = 'Wolfeschlegelsteinhausenbergerdorff von und zu Hohenlohe';
const HEADERS = [
  ...['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Closed on', 'Follow-up'],
];
type Person = [string, string, string, string, string, string, string, string?, string?];
const PEOPLE: Person[] = [
  ['Ana Silva', 'Fjord', `${LINK}ana`, 'Me', '2026-06-01', 'Hello Ana', 'Pending'],
  ...([
    [
      'Bo Berg',
      'Kite',
      `${LINK}bo`,
      'Me',
      '2026-04-01',
      'We met in Oslo last year',
      'Withdrawn',
      '2026-05-01',
      'Call',
    ],
    ['Ines Carvalho', 'Lumen Health', `${LINK}ines`, 'Me', '2026-04-01', '', 'Withdrawn', '2026-05-02'],
    ['David Okafor', 'Olive & Salt', `${LINK}david`, 'Me', '2025-10-01', 'Hi', 'Expired', '2026-04-02'],
    [
      'Cy Dorn',
      'Hollow Pine Trading',
      `${LINK}cy`,
      'Me',
      '2026-05-20',
      'Hello Cy',
      'Withdrawn',
      '2026-06-08',
    ],
    ['Mo Reed', 'Acme', `${LINK}mo`, 'Me', '2026-05-20', '', 'Withdrawn', '2026-06-08'],
    [
      LONG,
      `${LONG} & Söhne`,
      `${LINK}long`,
      'Me',
      '2026-04-01',
      `${LONG} ${LONG}`,
      'Withdrawn',
      '2026-05-03',
    ],
    [NASTY, '', 'javascript:alert(1)', 'Studio', '2026-05-20', '', 'Withdrawn', '2026-06-21', 'a,b;c\\d'],
    ['Uma Voss', 'Pico', `${LINK}uma`, 'Me', '2026-01-01', 'One', 'Withdrawn', '2026-01-20'],
    ['Uma Voss', 'Pico', `${LINK}uma`, 'Me', '2026-02-20', 'Two', 'Withdrawn', '2026-03-20'],
  ] as Person[]),
  ...Array.from(
    { length: 25 },
    (_, at): Person => [
      ...([`Person ${at}`, 'Quarry Software', `${LINK}person-${at}`, 'Me'] as const),
      ...(['2026-05-20', '', 'Withdrawn', '2026-06-22'] as const),
    ],
  ),
];
const dated = (text = '') => (text === '' ? null : { day: text });
const LOG = [
  HEADERS,
  ...PEOPLE.map(([name, company, url, account, sent, note, status, closed, plan]) => [
    ...[name, company, url, account, dated(sent), note, status, dated(closed), plan ?? null],
  ]),
];
/** The first row below the log. */
const NEXT = LOG.length + 1;

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser, { log: LOG, timezoneId: 'Pacific/Auckland' });
  ({ host, page, sidebar } = visit);
  await visit.openReady();
  await visit.tab('Re-send');
});
afterEach(() => visit.leave());

const cells = (a1: string) => host.shown('Sheet1', a1);
const says = (text: string) => sidebar.locator('#message').getByText(text).waitFor();
const list = () => sidebar.locator('#resend-lists');
const row = (name: string) => list().locator('.row').filter({ hasText: name });
const tick = (name: string) => sidebar.getByRole('checkbox', { name: `Sent again: ${name}` });
const heads = () => list().locator('.list-head').allInnerTexts();
const focused = () => sidebar.locator(':focus');
const eventsOf = async (file: Download) => readIcs(await buffer(await file.createReadStream()));

describe('the plan', () => {
  test('is by day, today with ticks and what can be sent, later days without', async () => {
    expect(await sidebar.locator('#resend-title').innerText()).toBe('4 to try again today');
    expect(await sidebar.locator('#resend-allowance').innerText()).toBe('you can send 19');
    expect(await sidebar.locator('#resend-search').getAttribute('placeholder')).toBe('Search 31 people');
    expect((await heads()).map((text) => text.split('\n'))).toEqual([
      ['Today', 'tick when sent again'],
      ['Monday 29 June', '2 people'],
      ['Monday 13 July', '25 people'],
    ]);
    expect((await row('Bo Berg').innerText()).split('\n')).toEqual([
      ...['Bo Berg', '2nd try', 'Kite · last note: “We met in…”'],
    ]);
    // On a free account, who had no note the first time.
    expect((await row('Ines').innerText()).split('\n')[2]).toBe('Worth a note · Lumen Health');
    expect(await list().getByText('Worth a note').count()).toBe(1);
    expect(await row('David').innerText()).toContain('Olive & Salt · expired, no wait');
    expect((await row('Cy Dorn').innerText()).split('\n')).toEqual([
      ...['Cy Dorn', 'in 2 days', 'Hollow Pine Trading'],
    ]);
    expect(await list().getByRole('checkbox').count()).toBe(4);
    await snapshot(page, 'resend-plan');
    await expectAccessible(sidebar);
  });

  test('has a mark for whom to spend the notes on, important people first, that goes once the note is sent', {
    tags: 'thorough',
  }, async () => {
    await row('Bo Berg').locator('summary').click();
    await row('Bo Berg').getByRole('menuitem', { name: 'Important', exact: true }).click();
    await says('Bo Berg is important.');
    await sidebar.getByRole('button', { name: '‹ Re-send' }).click();
    await row('Bo Berg').getByText('Worth a note · Kite · last note: “We met…”').waitFor();
    await snapshot(page, 'resend-worth-note');
    await expectAccessible(sidebar);
    await tick('Ines Carvalho').click();
    await row('Ines').getByText('Second invitation logged for today').waitFor();
    expect(await list().getByText('Worth a note').count()).toBe(1);
    await row('Ines').getByRole('button', { name: 'Undo' }).click();
    await row('Ines').getByText('Worth a note · Lumen Health').waitFor();
  });

  test('takes two lines and at most twelve words a person, however long a name or a note is', {
    tags: 'thorough',
  }, async () => {
    await visit.press(/^Show 25/);
    const rows = await list()
      .locator('.row')
      .evaluateAll((all) =>
        (all as HTMLElement[]).map((one) => [one.innerText, one.getBoundingClientRect().height] as const),
      );
    expect(rows.length).toBe(31);
    for (const [text, height] of rows) {
      expect(countWords(text), text).toBeLessThanOrEqual(12);
      expect(height, text).toBe(52);
    }
    await expectAccessible(sidebar);
  });

  test('shows who has been tried twice when it is asked for', { tags: 'thorough' }, async () => {
    await sidebar.getByText('Tried twice, or asked by others: 1, not listed.').waitFor();
    await visit.press('Show');
    await row('Uma Voss').waitFor();
    expect(await focused().textContent()).toBe('Uma Voss');
    await snapshot(page, 'resend-used-up');
  });

  test('says who else asks a person meanwhile, and lists nobody as ready whom another account has asked', {
    tags: 'thorough',
  }, async () => {
    const asked = (name: string, account: string, status: string, sent: string, closed = '') => [
      ...[name, 'Ore & Co', LINK + name.toLowerCase(), account, { day: sent }, '', status],
      closed === '' ? null : { day: closed },
    ];
    await host.paste('Sheet1', NEXT, 1, [
      asked('Zed', 'Me', 'Withdrawn', '2026-05-20', '2026-06-08'),
      asked('Zed', 'Studio', 'Pending', '2026-06-20'),
      asked('Yve', 'Me', 'Withdrawn', '2026-04-20', '2026-05-08'),
      asked('Yve', 'Studio', 'Accepted', '2026-06-20', '2026-06-21'),
    ]);
    await visit.openReady();
    await visit.tab('Re-send');
    expect((await row('Zed').innerText()).split('\n')).toEqual([
      'Zed',
      'in 2 days',
      'pending since 20 Jun · Studio',
    ]);
    expect(await tick('Yve').count()).toBe(0);
    await sidebar.getByText('Tried twice, or asked by others: 2, not listed.').waitFor();
    await visit.press('Show');
    expect(await row('Yve').innerText()).toContain('accepted on 21 Jun · Studio');
    await row('Yve').scrollIntoViewIfNeeded();
    await snapshot(page, 'resend-elsewhere');
    await expectAccessible(sidebar);
    // The log was read before a colleague asked her: the tick is refused first, with the account and the day.
    await visit.openReady();
    await visit.tab('Re-send');
    await tick('Bo Berg').waitFor();
    await host.paste('Sheet1', NEXT + 4, 1, [
      [...['Bo Berg', 'Kite', `${LINK}bo`, 'Studio'], { day: '2026-06-26' }, '', 'Pending'],
    ]);
    await tick('Bo Berg').click();
    await says('Studio’s invitation of 26 June 2026 to Bo Berg is still pending');
  });

  test('is searched, and Escape ends the search', { tags: 'thorough' }, async () => {
    await sidebar.getByRole('searchbox').fill('SOFT person 17');
    expect(await list().locator('.row').allInnerTexts()).toEqual([expect.stringContaining('Person 17')]);
    await sidebar.getByRole('searchbox').fill('nobody');
    await sidebar.getByText('No one here matches “nobody”.').waitFor();
    await snapshot(page, 'resend-search');
    await expectAccessible(sidebar);
    await page.keyboard.press('Escape');
    expect(await list().locator('.list-head').count()).toBe(3);
  });

  test('of another account, when it is chosen', { tags: 'thorough' }, async () => {
    await sidebar.locator('#resend-account').selectOption('Studio');
    await list().getByText('Eve').first().waitFor();
    expect(await list().getByRole('link').count()).toBe(0);
    expect(await sidebar.locator('#resend-title').innerText()).toBe('No one to try again today');
  });

  test('has no ticks while LinkedIn blocks the account, but the day on which it should end', {
    tags: 'thorough',
  }, async () => {
    const wall = { account: 'Me', kind: 'Other', on: '2026-06-25', message: '' };
    expect(await host.call('logWall', wall)).toMatchObject({ ok: true });
    await visit.openReady();
    await visit.tab('Re-send');
    expect(await sidebar.locator('#resend-allowance').innerText()).toBe('you can send 0');
    await sidebar.locator('#resend-why').getByText('until').waitFor();
    expect(await list().getByRole('checkbox').count()).toBe(0);
    // Without the mark, the words in whose place it stands.
    expect((await row('Ines').innerText()).split('\n')[2]).toBe('Lumen Health · no note last time');
    await snapshot(page, 'resend-blocked');
    await expectAccessible(sidebar);
    await visit.press('Calendar');
    const [file] = await Promise.all([page.waitForEvent('download'), visit.press('Calendar file (31)')]);
    expect((await eventsOf(file))[0]?.['DTSTART;VALUE=DATE']).toBe('20260702');
  });

  test('while nobody knows how long a block lasts, who is ready gets no day in the calendar', {
    tags: 'thorough',
  }, async () => {
    const wall = { account: 'Me', kind: 'In review', on: '2026-06-25', message: '' };
    expect(await host.call('logWall', wall)).toMatchObject({ ok: true });
    await visit.openReady();
    await visit.tab('Re-send');
    await sidebar.locator('#resend-why').getByText('Blocked by LinkedIn until you say it’s over.').waitFor();
    await row('Bo Berg').locator('summary').click();
    expect(await row('Bo Berg').getByRole('menuitem').allTextContents()).toEqual([
      ...['Important', 'Show in the sheet'],
    ]);
    await page.keyboard.press('Escape');
    await visit.press('Calendar');
    const [file] = await Promise.all([page.waitForEvent('download'), visit.press('Calendar file (27)')]);
    const days = (await eventsOf(file)).map((event) => event['DTSTART;VALUE=DATE']);
    expect(days.sort()[0]).toBe('20260629');
  });
});

describe('what is kept back for important people', { tags: 'thorough' }, () => {
  beforeEach(async () => {
    const rules = {
      rules: [
        { key: 'reserve', value: 3 },
        { key: 'weeklySafeFree', value: 4 },
      ],
      accounts: [],
    };
    expect(await host.call('changeRules', rules)).toMatchObject({ ok: true });
    const sent = (account: string) => [
      `Sent by ${account}`,
      '',
      '',
      account,
      { day: '2026-06-26' },
      '',
      'Pending',
    ];
    await host.paste('Sheet1', NEXT, 1, [sent('Me'), sent('Studio')]);
    await visit.openReady();
    await visit.tab('Re-send');
  });

  test('Re-send and Check say so; only they have a tick, and others are a caution', async () => {
    await sidebar
      .locator('#resend-why')
      .getByText('1 sent in 7 days; 4 is the safe limit, with 3 kept back.')
      .waitFor();
    expect(await list().getByRole('checkbox').count()).toBe(0);
    await row('Bo Berg').locator('summary').click();
    await row('Bo Berg').getByRole('menuitem', { name: 'Important', exact: true }).click();
    await says('Bo Berg is important.');
    await visit.press('‹ Re-send');
    expect(await list().getByRole('checkbox').count()).toBe(1);
    await snapshot(page, 'resend-reserve');
    await expectAccessible(sidebar);

    const check = async (who: string) => {
      await visit.tab('Check');
      await sidebar.locator('#check input').first().fill(who);
      await page.keyboard.press('Enter');
    };
    const answer = sidebar.locator('#check-answer');
    await check('Ines Carvalho');
    const left = 'Only the 3 kept back for important people are left to';
    await answer.getByText(`${left} Me this week.`).waitFor();
    await snapshot(page, 'check-reserve');
    await expectAccessible(sidebar);
    await answer.getByRole('button', { name: 'Log it anyway from Me' }).click();
    expect(await answer.getByText(`${left} Me this week.`).count()).toBe(1);
    await answer.getByLabel('Account').selectOption('Studio');
    await snapshot(page, 'check-reserve-other');
    await expectAccessible(sidebar);
    expect(await answer.locator('#invite').getByText(left).textContent()).toBe(`${left} Studio this week.`);
    await answer.getByLabel('Account').selectOption('Me');
    await visit.press('Log as sent today');
    await sidebar.locator('#message').getByText('Only the 3 kept back').waitFor();
    await check('Bo Berg');
    await answer.getByText('Uses one of the 3 kept back for important people by Me.').first().waitFor();
    await snapshot(page, 'check-reserve-important');
    await visit.tab('Re-send');
    await tick('Bo Berg').click();
    await row('Bo Berg').getByText('Second invitation logged for today').waitFor();
    expect(await cells(`A${NEXT + 2}`)).toEqual([['Bo Berg']]);
    await row('Bo Berg').getByRole('button', { name: 'Undo' }).click();
    await tick('Bo Berg').and(sidebar.locator(':not(:checked)')).waitFor();
    expect(await cells(`A${NEXT + 2}`)).toEqual([['']]);
  });

  test('a tick that uses up the allowance moves nothing; the next is asked about, and the view opened again says why', async () => {
    const one = { rules: [{ key: 'weeklySafeFree', value: 5 }], accounts: [] };
    expect(await host.call('changeRules', one)).toMatchObject({ ok: true });
    await visit.openReady();
    await visit.tab('Re-send');
    await sidebar.getByText('you can send 1').waitFor();
    const places = () =>
      list()
        .locator('.list-head, .row')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    const before = [await heads(), await places()];
    await tick('Ines Carvalho').click();
    await row('Ines').getByText('Second invitation logged for today').waitFor();
    await sidebar.getByText('you can send 0').waitFor();
    expect([await heads(), await places()]).toEqual(before);
    expect(await list().getByRole('checkbox').count()).toBe(4);
    expect(await sidebar.locator('#resend-title').innerText()).toBe('3 to try again today');
    await snapshot(page, 'resend-used-allowance');
    await tick('Bo Berg').click();
    await sidebar.locator('#message').getByText('Only the 3 kept back').waitFor();
    await snapshot(page, 'resend-beyond-allowance');
    await visit.tab('Today');
    await visit.tab('Re-send');
    expect(await sidebar.locator('#resend-why').innerText()).toContain('kept back');
    expect(await sidebar.locator('#resend-title').innerText()).toBe('3 to try again');
    expect((await heads())[0]?.split('\n')).toEqual(['Ready', '3 people']);
  });

  test('Today says it, and its source that it is the user’s choice', async () => {
    await sidebar.getByLabel('Account').first().waitFor({ state: 'attached' });
    await visit.tab('Today');
    await sidebar.locator('#today').getByText('4 is the safe limit, with 3 kept back.').first().waitFor();
    await snapshot(page, 'today-reserve');
  });
});

describe('a tick', () => {
  test('logs the second invitation of today, says so in its row, and Undo takes it back', async () => {
    const before = await cells(`A1:N${NEXT}`);
    const place = (await row('Bo Berg').boundingBox())?.y;
    const held = visit.hold('logInvitation');
    await tick('Bo Berg').focus();
    await page.keyboard.press('Space');
    await row('Bo Berg').getByText('Saving…').waitFor();
    await expect.poll(held.came).toBe(1);
    held.release();
    await row('Bo Berg').getByText('Second invitation logged for today').waitFor();
    expect((await cells(`A${NEXT}:I${NEXT}`))[0]).toEqual([
      ...['Bo Berg', 'Kite', `${LINK}bo`, 'Me', '2026-06-27', '', 'Pending', '', 'Call'],
    ]);
    await sidebar.getByText('3 to try again today').waitFor();
    expect((await row('Bo Berg').boundingBox())?.y).toBe(place);
    await snapshot(page, 'resend-done');
    await expectAccessible(sidebar);
    expect(await focused().getAttribute('aria-label')).toBe('Sent again: Bo Berg');
    await page.keyboard.press('Tab');
    expect(await focused().getAttribute('aria-label')).toBe('Undo: Bo Berg');
    await page.keyboard.press('Enter');
    await row('Bo Berg').getByText('2nd try').waitFor();
    expect(await cells(`A1:N${NEXT}`)).toEqual(before);
    await sidebar.getByText('4 to try again today').waitFor();
  });

  test('counts once, however fast it is pressed again', async () => {
    await tick('Bo Berg').dblclick();
    await row('Bo Berg').getByText('Second invitation logged for today').waitFor();
    expect((await cells(`A${NEXT}:A${NEXT + 1}`)).flat()).toEqual(['Bo Berg', '']);
  });

  test('moves by the arrow keys', { tags: 'thorough' }, async () => {
    await tick('David Okafor').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused().getAttribute('aria-label')).toBe('Sent again: Bo Berg');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await row('David').getByText('Second invitation logged for today').waitFor();
  });

  test('leaves the list when the view is opened again', { tags: 'thorough' }, async () => {
    await tick('Bo Berg').click();
    await row('Bo Berg').getByText('Second invitation').waitFor();
    await visit.tab('Today');
    await visit.tab('Re-send');
    expect(await row('Bo Berg').count()).toBe(0);
  });

  test('with a note: the form stands in the row, beside plan and last note, and refuses the same words', {
    tags: 'thorough',
  }, async () => {
    await sidebar.locator('summary[aria-label="More about Bo Berg"]').click();
    await sidebar.locator('[role=menuitem]:focus').waitFor();
    await page.keyboard.press('Enter');
    await row('Bo Berg').getByText('Plan: Call').waitFor();
    await page.keyboard.type('We met in Oslo last year');
    await snapshot(page, 'resend-note');
    await expectAccessible(sidebar);
    await visit.press('Log as sent today');
    await row('Bo Berg').getByRole('alert').getByText('It’s the same note').waitFor();
    await snapshot(page, 'resend-caution');
    await expectAccessible(sidebar);
    await row('Bo Berg').getByRole('textbox').fill('Another word');
    await visit.press('Log as sent today');
    await row('Bo Berg').getByText('Second invitation logged for today').waitFor();
    expect((await cells(`A${NEXT}:G${NEXT}`))[0]?.slice(5)).toEqual(['Another word', 'Pending']);
    expect(await row('Bo Berg').getByRole('textbox').count()).toBe(0);
  });

  test('a caution is asked once: at the note, until that is changed, and its answer logs it', {
    tags: 'thorough',
  }, async () => {
    const note = row('Bo Berg').getByRole('textbox');
    const anyway = sidebar.getByRole('button', { name: 'Log it anyway' });
    const log = sidebar.getByRole('button', { name: 'Log as sent today' });
    await sidebar.locator('summary[aria-label="More about Bo Berg"]').click();
    await sidebar.getByRole('menuitem', { name: 'With a note…' }).click();
    await note.fill('y'.repeat(210));
    await log.click();
    await anyway.waitFor();
    const text = await row('Bo Berg').innerText();
    expect(text).toContain('The note has 210 characters: a free account can send 200.');
    expect(text).not.toMatch(/Not saved|too many|Retry/);
    expect(await sidebar.locator('#message').isVisible()).toBe(false);
    expect([await anyway.count(), await log.count()]).toEqual([1, 0]);
    expect(await tick('Bo Berg').isChecked()).toBe(false);
    await snapshot(page, 'resend-note-too-long');
    await expectAccessible(sidebar);
    await note.press('End');
    await note.press('Backspace');
    await row('Bo Berg').getByText('9 characters too many for 200').waitFor();
    expect([await anyway.count(), await log.count()]).toEqual([0, 1]);
    await log.click();
    await anyway.click();
    await row('Bo Berg').getByText('Second invitation logged for today').waitFor();
    expect((await cells(`F${NEXT}`)).flat()).toEqual(['y'.repeat(209)]);
  });

  test('a caution about a tick alone is asked at the foot, and the row is as before', {
    tags: 'thorough',
  }, async () => {
    const other = ['Bo Berg', 'Kite', `${LINK}bo`, 'Studio', { day: '2026-06-20' }, '', 'Pending'];
    await host.paste('Sheet1', NEXT, 1, [other]);
    await tick('Bo Berg').click();
    await says('Not logged: Bo Berg');
    await says('Studio’s invitation of 20 June 2026 to Bo Berg is still pending');
    expect(await row('Bo Berg').innerText()).not.toMatch(/Not saved|Retry/);
    expect(await tick('Bo Berg').isChecked()).toBe(false);
    await visit.press('Log it anyway');
    await row('Bo Berg').getByText('Second invitation logged for today').waitFor();
  });

  test('that could not be saved stays in its row, with Retry there and Try again at the foot', {
    tags: 'thorough',
  }, async () => {
    failOnce(host, 'appendRow', 'Service Spreadsheets failed while accessing document.');
    await tick('Bo Berg').click();
    await row('Bo Berg').getByText('Not saved').waitFor();
    await says('Not logged: Bo Berg');
    await snapshot(page, 'resend-failed');
    await expectAccessible(sidebar);
    await visit.press('Retry: Bo Berg');
    await row('Bo Berg').getByText('Second invitation logged for today').waitFor();
    expect(await sidebar.locator('#message').isHidden()).toBe(true);
  });

  test('refused because a column was renamed offers to use its name, or to put it back', {
    tags: 'thorough',
  }, async () => {
    await host.type('Sheet1', 'G1', 'Marks');
    await tick('Bo Berg').click();
    await sidebar.locator('#message').getByRole('button', { name: 'Use Marks' }).waitFor();
    await snapshot(page, 'resend-renamed');
    await expectAccessible(sidebar);
    await visit.press('Put “Status” back');
    await says('Fixed. Try again now.');
    expect(await cells('G1')).toEqual([['Status']]);
    await visit.press('Undo');
    await says('Undone.');
    expect(await cells('G1')).toEqual([['Marks']]);
  });

  test('waits without a connection, can be taken back, and is saved when that is there again', {
    tags: 'thorough',
  }, async () => {
    await visit.context.setOffline(true);
    await tick('Bo Berg').click();
    await tick('Ines Carvalho').click();
    await sidebar.getByText('2 ticks are kept here and saved when you’re back.').waitFor();
    await row('Bo Berg').getByText('Waiting to be saved').waitFor();
    await snapshot(page, 'resend-offline');
    await expectAccessible(sidebar);
    await visit.press('Untick: Ines Carvalho');
    await visit.context.setOffline(false);
    await row('Bo Berg').getByText('Second invitation logged for today').waitFor();
    expect(await tick('Ines Carvalho').isChecked()).toBe(false);
    expect((await cells(`A${NEXT}:A${NEXT + 1}`)).flat()).toEqual(['Bo Berg', '']);
  });
});

describe('the calendar', { tags: 'thorough' }, () => {
  test('saves a day for everybody listed, or for whom is chosen, whatever the name holds', async () => {
    await sidebar.locator('#resend-account').selectOption('Studio');
    await visit.press('Calendar');
    expect(await focused().textContent()).toBe('Into your calendar');
    const save = sidebar.locator('#resend-save');
    const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(file.suggestedFilename()).toBe('resend-days.ics');
    const [event, ...others] = await eventsOf(file);
    expect(others).toEqual([]);
    expect([event?.['DTSTART;VALUE=DATE'], event?.SUMMARY]).toEqual([
      ...['20260712', 'Invite <b>Eve</b>, PhD; 🚀 BEGIN:VEVENT again'],
    ]);
    expect(event?.DESCRIPTION).toContain('Follow-up plan: a,b;c\\d');
    await says('Saved resend-days.ics with 1 event.');

    await sidebar.locator('#resend-account').selectOption('Me');
    await sidebar.locator('#resend-people summary').click();
    const whom = await sidebar.locator('#resend-whom label').allInnerTexts();
    expect([whom.find((text) => text.startsWith('Bo')), whom.find((text) => text.startsWith('Cy'))]).toEqual([
      ...['Bo Berg\nNow', 'Cy Dorn\n29 June 2026'],
    ]);
    await sidebar.locator('#resend-whom').getByLabel('Bo Berg').uncheck();
    expect(await save.textContent()).toBe('Calendar file (30)');
    await snapshot(page, 'resend-calendar');
    await expectAccessible(sidebar);
    const [some] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const days = (await eventsOf(some)).map((one) => one['DTSTART;VALUE=DATE']);
    expect(days.slice(0, 4)).toEqual(['20260627', '20260627', '20260627', '20260629']);
    await page.keyboard.press('Escape');
    expect(await sidebar.locator('#resend-calendar').isHidden()).toBe(true);
    expect(await focused().textContent()).toBe('Calendar');
  });

  test('saves the monthly audit as an event that comes again', async () => {
    await visit.press('Calendar');
    const [file] = await Promise.all([page.waitForEvent('download'), visit.press('Monthly audit file')]);
    expect(file.suggestedFilename()).toBe('monthly-audit.ics');
    expect(await eventsOf(file)).toMatchObject([{ 'DTSTART;VALUE=DATE': '20260701', RRULE: 'FREQ=MONTHLY' }]);
  });

  test('takes one person from the menu of the row', async () => {
    await sidebar.locator('summary[aria-label="More about Cy Dorn"]').click();
    const menu = sidebar.getByRole('menuitem', { name: 'Add to calendar' });
    const [file] = await Promise.all([page.waitForEvent('download'), menu.click()]);
    expect((await eventsOf(file)).map(({ SUMMARY }) => SUMMARY)).toEqual(['Invite Cy Dorn again']);
  });
});
