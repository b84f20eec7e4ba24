/**
 * Today and the states of the sidebar in a browser: figures with their reasons, and every way in which they
 * cannot be shown.
 */
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerReply } from '../../src/addon/contract.ts';
import { dayNear } from '../../src/core/day.ts';
import { seeded } from '../../src/core/seeded.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { simulate, TODAY } from '../core/insight/simulated-log.ts';
import { pasteRows as pasteByHeader } from '../flows/ledger-host.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { failOnce, type Start, type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
let host: NodeHost;
let page: Page;
let sidebar: FrameLocator;

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(() => begin());
afterEach(() => visit.leave());

/** A spreadsheet that was set up some time ago, unless it is said to be new. */
async function begin(start: Start = {}): Promise<void> {
  visit = await visitSidebar(browser, start);
  ({ host, page, sidebar } = visit);
}

async function beginAgain(start: Start): Promise<void> {
  await visit.leave();
  await begin(start);
}

const state = () => sidebar.locator('#state');
const steps = () => sidebar.locator('#first-steps');
const figure = () => sidebar.locator('.number');
const textOf = async (place: Locator) => (await place.innerText()).replace(/\s+/g, ' ').trim();

/** Thirteen invitations: three are stale, six accepted, four of today; two have a note. */
async function pasteThirteen(): Promise<void> {
  const days = [
    ...Array(3).fill(['2026-05-01', 'Pending']),
    ...Array(6).fill(['2026-06-24', 'Accepted']),
    ...Array(4).fill(['2026-06-27', 'Pending']),
  ];
  await pasteByHeader(
    host,
    days.map(([day, status], at) => ({
      Name: `Person ${at}`,
      'Sent on': { day },
      ...(at > 10 && { Note: 'Hi' }),
      Status: status,
    })),
  );
}

/** So many rows that are alike, below the headers. */
async function pasteRows(count: number, day: string, status: string, from = 2): Promise<void> {
  await host.paste(
    'Invitations',
    from,
    1,
    Array.from({ length: count }, (_, at) => [`${status} ${from + at}`, '', '', null, { day }, null, status]),
  );
}

/** Where the first account of Settings stands, counted from 1. */
async function accountCell(): Promise<[row: number, column: number]> {
  const settings = await host.shown('Settings', 'A1:P40');
  const row = settings.findIndex((cells) => cells.includes('My account'));
  return [row + 1, (settings[row]?.indexOf('My account') ?? 0) + 1];
}

async function nameAccounts(...names: string[]): Promise<void> {
  const [row, column] = await accountCell();
  await host.paste(
    'Settings',
    row,
    column,
    names.map((name) => [name, 'Free']),
  );
}

describe('the first minute', () => {
  test('a blank sheet is welcomed, and each step is taken in place, down to the first number', async () => {
    await beginAgain({ isSetUp: false });
    await visit.open();
    await sidebar.getByRole('heading', { name: 'Welcome' }).waitFor();
    expect(await state().getAttribute('role')).toBe('status');
    expect(await sidebar.getByRole('tab').count()).toBe(0);
    expect(await sidebar.locator('.error, [role=alert]').count()).toBe(0);
    await snapshot(page, 'state-not-set-up');
    await expectAccessible(sidebar);

    await visit.press('Set up here');
    await sidebar.getByRole('heading', { name: 'Three steps to start' }).waitFor();
    expect(await state().isHidden()).toBe(true);
    expect(await sidebar.getByRole('tab').count()).toBe(0);
    expect(await figure().isVisible()).toBe(false);
    await steps().getByLabel('Name').fill('Jordan Pike');
    await steps().getByLabel('Type').selectOption('Premium');
    await sidebar.getByText('Premium, about 150 invitations a week.').waitFor();
    await steps().getByLabel('Type').selectOption('Free');
    await snapshot(page, 'first-steps-1');
    await expectAccessible(sidebar);
    await visit.press('Save');
    await steps().getByRole('heading', { name: 'Jordan Pike, Free' }).waitFor();
    expect(await host.call('readLedger')).toMatchObject({
      ledger: { standings: [{ account: 'Jordan Pike' }] },
    });

    await steps().getByText('Until then I don’t know what you sent before').waitFor();
    expect(await figure().isVisible()).toBe(false);
    await snapshot(page, 'first-steps-2');
    await expectAccessible(sidebar);
    await visit.press('I start from zero today');
    await steps().getByRole('heading', { name: 'You start from zero' }).waitFor();
    await steps().getByText('you can send today').waitFor();
    expect(await textOf(steps().locator('.number'))).toBe('19 you can send today');
    await snapshot(page, 'first-steps-3');
    await expectAccessible(sidebar);

    await steps().getByLabel('When').selectOption('around 9:00');
    await visit.press('Turn on');
    await steps().getByRole('heading', { name: 'Daily check on, around 9:00' }).waitFor();
    expect(host.save().triggers).toMatchObject([{ hour: 9, zone: 'America/New_York' }]);
    await snapshot(page, 'first-steps-done');
    await expectAccessible(sidebar);
    await visit.press('Go to Today');
    await sidebar.getByRole('tab', { name: 'Today' }).waitFor();
    await sidebar.locator('#today').getByText('you can send today').waitFor();

    // All is done: the list does not come again.
    await visit.openReady();
    await sidebar.locator('#today .number').waitFor();
    expect(await steps().isVisible()).toBe(false);
  });

  test('the account saved is undone as one action, and changed in place', { tags: 'thorough' }, async () => {
    await beginAgain({ steps: true });
    await visit.open();
    await steps().getByLabel('Name').waitFor();
    await visit.press('Save');
    await sidebar.getByText('Enter the name of the account, such as your own.').waitFor();
    await steps().getByLabel('Name').fill('Jordan');
    await steps().getByLabel('Type').selectOption('Premium');
    await visit.press('Save');
    await steps().getByRole('heading', { name: 'Jordan, Premium' }).waitFor();
    await visit.press('Change');
    await steps().getByLabel('Type').selectOption('Sales Navigator');
    await visit.press('Save');
    await steps().getByRole('heading', { name: 'Jordan, Sales Navigator' }).waitFor();
    await sidebar.locator('#message').getByRole('button', { name: 'Undo' }).click();
    await steps().getByRole('heading', { name: 'Jordan, Premium' }).waitFor();
    const saved = (await host.shown('Settings', 'A1:P40')).find((cells) => cells.includes('Jordan')) ?? [];
    expect(saved.slice(saved.indexOf('Jordan'))).toEqual(expect.arrayContaining(['Jordan', 'Premium']));
  });

  test('what an import brought is counted, with the way back; the list comes again until it is hidden', {
    tags: 'thorough',
  }, async () => {
    await beginAgain({ steps: true });
    await visit.open();
    await steps().getByRole('button', { name: 'Hide it' }).waitFor();
    await nameAccounts('Jordan');
    await pasteThirteen();
    await visit.open();
    await steps().getByRole('heading', { name: '13 invitations read' }).waitFor();
    await steps().getByText('7 pending, 6 accepted').waitFor();
    await visit.press('Go to Today');
    await sidebar.getByText('Daily check is off').waitFor();
    await visit.open();
    await visit.press('Hide it');
    await sidebar.getByText('Hidden.').waitFor();
    await sidebar.getByRole('tab', { name: 'Today' }).waitFor();
    await visit.openReady();
    expect(await steps().isVisible()).toBe(false);
  });

  test('an empty log has no number, but the reason and the ways to one', { tags: 'thorough' }, async () => {
    await visit.open();
    await sidebar.getByText('I don’t know what you sent before.').waitFor();
    expect(await sidebar.locator('#today .bar, #today .todo').count()).toBe(0);
    expect(await textOf(figure())).toBe('— I can’t say yet what you can send');
    await snapshot(page, 'today-empty');
    await expectAccessible(sidebar);
    await visit.press('I start from zero today');
    await sidebar.getByText('None sent today. Up to 19 is a steady pace.').waitFor();
    await nameAccounts('Jordan');
    await visit.open();
    await sidebar.locator('#today .bar').first().waitFor();
  });

  test('the importer is one press away', { tags: 'thorough' }, async () => {
    await visit.open();
    await visit.press('Import LinkedIn’s archive');
    await sidebar.getByLabel('Drop the zip from LinkedIn here').waitFor();
  });
});

describe('one account', () => {
  test('the number has one reason, two rows to press, and bars that all count what is used', async () => {
    await pasteThirteen();
    await visit.openReady();
    expect(await textOf(figure())).toBe('15 you can send today');
    await sidebar.getByText('4 sent today. Up to 19 is a steady pace.').waitFor();
    await sidebar.getByText('Saturday 27 June').waitFor();
    expect(await sidebar.locator('#as-of').innerText()).toMatch(/^as of \d\d:\d\d$/);
    const bars = await sidebar.locator('.used').evaluateAll((all) =>
      all.map((one) => {
        const share = one.querySelector<HTMLElement>('.bar > i')?.style.width;
        const mark = one.querySelector<HTMLElement>('.bar > b')?.style.left;
        return [
          ...[...one.querySelectorAll('p')].map(({ innerText }) => innerText.replace(/\s+/g, ' ')),
          share,
          mark,
        ];
      }),
    );
    expect(bars).toEqual([
      ['Last 7 days 10 of 100 sent', '80 is the safe limit.', '10%', '80%'],
      ['Pending 7 of 500', '300 is the safe limit.', '1.4%', '60%'],
      ['Notes 2 of 5 used', '2 new ones on 27 July.', '40%', undefined],
    ]);
    await snapshot(page, 'today');
    await expectAccessible(sidebar);

    await sidebar.locator('#today .source > summary').focus();
    await page.keyboard.press('Enter');
    await sidebar
      .getByText('An article advises', { exact: false })
      .or(sidebar.locator('#today .source p').first())
      .waitFor();
    expect(await sidebar.locator('#today .source p').count()).toBe(7);
    await snapshot(page, 'today-sources');
    await expectAccessible(sidebar);
    await visit.press(/^3\s*Withdraw/);
    expect(await sidebar.getByRole('tab', { name: 'Withdraw' }).getAttribute('aria-selected')).toBe('true');
    await sidebar.getByRole('tab', { name: 'Today' }).click();
    await visit.press(/^0\s*Try again/);
    expect(await sidebar.getByRole('tab', { name: 'Re-send' }).getAttribute('aria-selected')).toBe('true');
  });

  test('has 90 words at most, without the tabs, whatever it has to say', async () => {
    await pasteThirteen();
    await host.paste('Invitations', 15, 1, [['Odd', '', '', null, { day: '2026-06-20' }, null, 'Perhaps']]);
    await visit.openReady();
    await visit.press('Turn on');
    await sidebar.getByText('Daily check on, around 4:00', { exact: true }).waitFor();
    const words = (await textOf(sidebar.locator('#panel-today'))).split(' ').length;
    expect(words).toBeGreaterThan(60);
    expect(words).toBeLessThanOrEqual(90);
  });

  /** Of 100 so many accept; sent over half a year, nobody was withdrawn. */
  async function pasteSimulated(accept: number, n = 150): Promise<void> {
    const log = simulate({ n, accept, over: 170 }, seeded(7));
    await pasteByHeader(
      host,
      log.map(({ status, sentOn, closedOn }, at) => ({
        ...{ Name: `Person ${at}`, Status: status ?? '' },
        ...(sentOn && { 'Sent on': { day: sentOn } }),
        ...(closedOn && { 'Closed on': { day: closedOn } }),
      })),
    );
  }

  test('Pending says when its pace gets to the safe limit, and one amber line that few accept, in 90 words', {
    tags: 'thorough',
  }, async () => {
    await pasteSimulated(0.1);
    await host.type('Invitations', 'F2', 'Hi');
    await host.type('Invitations', 'E2', '2026-06-27');
    await host.paste('Settings', 2, 9, [['500', '200']]);
    await host.type('Settings', 'N2', '2026-06-20');
    await visit.openReady();
    const { ledger } = (await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>;
    const { acceptedBy, safeOn } = ledger.standings[0] ?? {};
    const of = (share = 0) => Math.round(100 * share);
    expect(await textOf(sidebar.locator('#standings > .caution'))).toBe(
      `${of(acceptedBy?.rate)} of 100 accept by day 21 (${of(acceptedBy?.low)}–${of(acceptedBy?.high)}); below 25 is low.`,
    );
    expect(of(acceptedBy?.high)).toBeLessThan(25);
    const pending = sidebar.locator('.used').nth(1).locator('p.quiet');
    expect(await textOf(pending)).toBe(
      `200 is the safe limit: about ${dayNear(safeOn?.likely ?? TODAY, TODAY)} without withdrawing.`,
    );
    expect(await pending.getByRole('button').getAttribute('data-open')).toBe('insights');
    await visit.press('Turn on');
    await sidebar.getByText('Daily check on, around 4:00', { exact: true }).waitFor();
    await visit.press('Use the new look');
    await sidebar.locator('#panel-today').getByText('Use the new look').waitFor({ state: 'hidden' });
    const words = (await textOf(sidebar.locator('#panel-today'))).split(' ').length;
    expect(words).toBeGreaterThan(70);
    expect(words).toBeLessThanOrEqual(90);
    await snapshot(page, 'today-forecast');
    await expectAccessible(sidebar);
    await sidebar.locator('#standings > .caution summary').click();
    await sidebar.locator('#standings').getByText('(a vendor’s figure): PoliteReach: 25.').waitFor();
    // An unread row may be one who accepted.
    await host.type('Invitations', 'G3', 'Perhaps');
    await visit.openReady();
    await sidebar.getByText('1 row isn’t counted.').waitFor();
    expect(await sidebar.locator('#standings > .caution:not(.few)').count()).toBe(0);
  });

  test.each<[what: string, accept: number, n: number, safe: string, lines: [few: number, when: number]]>([
    ['many accept', 0.4, 150, '130', [0, 1]],
    ['few of so few accept that it may be chance', 0.2, 40, '200', [0, 0]],
    ['too few are old enough', 0.1, 12, '200', [0, 0]],
    ['Pending is beyond its safe limit', 0.1, 150, '20', [1, 0]],
    ['its safe limit is further away than half a year', 0.1, 150, '400', [1, 0]],
  ])('%s: no line says what nobody knows', { tags: 'thorough' }, async (_what, accept, n, safe, lines) => {
    await pasteSimulated(accept, n);
    await host.paste('Settings', 2, 9, [['500', safe]]);
    await visit.openReady();
    const [few, when] = ['.caution:not(.few)', '[data-open=insights]'].map((what) =>
      sidebar.locator(`#standings > ${what}, #standings .used ${what}`).count(),
    );
    expect([await few, await when]).toEqual(lines);
  });

  test('a week that is nearly full says when there is room again, at most two days', {
    tags: 'thorough',
  }, async () => {
    const sent = [
      ...([[30, '2026-06-21'] as const, [11, '2026-06-22'], [9, '2026-06-25'], [15, '2026-06-27']] as const),
    ];
    await pasteByHeader(
      host,
      sent.flatMap(([count, day]) =>
        Array.from({ length: count }, (_, at) => ({
          ...{ Name: `Person ${day} ${at}`, Status: 'Accepted' },
          ...{ 'Sent on': { day }, 'Closed on': { day } },
        })),
      ),
    );
    await visit.openReady();
    expect(await textOf(figure())).toBe('4 you can send today');
    const week = sidebar.locator('.used').first().locator('p.quiet');
    expect(await textOf(week)).toBe('80 is the safe limit. +30 tomorrow, +11 on Monday.');
    await snapshot(page, 'today-slots');
    await expectAccessible(sidebar);
    // A block of the week says its day instead.
    await host.call('logWall', { account: '', kind: 'Weekly limit', on: '2026-06-27', message: '' });
    await visit.openReady();
    expect(await textOf(week)).toMatch(
      /^80 is the safe limit\. LinkedIn blocked you at 65\. Starts over tomorrow\.$/,
    );
  });

  test('beyond the safe limit the bar is amber, and the reason says what to do', {
    tags: 'thorough',
  }, async () => {
    await pasteRows(3, '2026-06-20', 'Pending');
    await host.paste('Settings', 2, 7, [['Jordan', 'Free', 5, 3]]);
    await visit.openReady();
    expect(await textOf(figure())).toBe('0 you can send today');
    await sidebar.locator('#today').getByText('3 pending; 3 is the safe limit.').waitFor();
    await sidebar.getByText('Withdraw 1 or more to send again.').waitFor();
    expect(await sidebar.locator('#today .bar.over').count()).toBe(0);
    await pasteRows(1, '2026-06-20', 'Pending', 5);
    await visit.openReady();
    expect(await sidebar.locator('#today .bar.over').count()).toBe(1);
    await snapshot(page, 'today-over');
    await expectAccessible(sidebar);
  });

  test('blocked: the day in red words, the 0 itself in ink, and no way out that is none', {
    tags: 'thorough',
  }, async () => {
    await pasteThirteen();
    await host.call('logWall', { account: '', kind: 'In review', on: '2026-06-27', message: '' });
    await visit.openReady();
    expect(await textOf(figure())).toBe('0 you can send today');
    expect(await figure().locator('strong').getAttribute('class')).toBe(null);
    await sidebar
      .locator('#today .error', { hasText: 'Blocked by LinkedIn until you say it’s over.' })
      .waitFor();
    await sidebar.locator('#today').getByText('Do what LinkedIn asks of you').waitFor();
    await snapshot(page, 'today-blocked');
    await expectAccessible(sidebar);
    await visit.press('What now');
    await sidebar.getByRole('heading', { name: 'LinkedIn blocked me' }).waitFor();
  });

  test('a paid account has no bar for notes, and a log in which all is closed is not called empty', {
    tags: 'thorough',
  }, async () => {
    await pasteRows(13, '2026-06-10', 'Accepted');
    await nameAccounts('Jordan');
    await host.type('Settings', 'H2', 'Premium');
    await visit.openReady();
    expect(await sidebar.locator('.used .line').allInnerTexts()).toHaveLength(2);
    expect(await textOf(figure())).toBe('19 you can send today');
  });
});

describe('rows that can’t be read', () => {
  test('few are one line on top; many leave no number, and each kind has its button', {
    tags: 'thorough',
  }, async () => {
    await pasteThirteen();
    await host.paste('Invitations', 15, 1, [['Odd', '', '', null, { day: '2026-06-20' }, null, 'Perhaps']]);
    await visit.openReady();
    await sidebar.getByText('1 row isn’t counted.').waitFor();
    expect(await textOf(figure())).toBe('15 you can send today');
    await snapshot(page, 'today-few-unread');
    await expectAccessible(sidebar);
    await visit.press('Show it');
    await sidebar.getByRole('heading', { name: 'Health' }).waitFor();

    await pasteRows(4, '2026-06-20', 'No reply', 16);
    await host.paste('Invitations', 20, 1, [['Late', '', '', null, 'some day', null, 'Pending']]);
    await visit.openReady();
    await sidebar.getByText('6 of 19 rows can’t be read').waitFor();
    await sidebar.getByText('“No reply” 4 · “Perhaps” 1').waitFor();
    // Withdraw shows its list all the same.
    await sidebar.getByText('Not shown until then: how many you can send and what is pending.').waitFor();
    expect(await sidebar.locator('#today .bar, #today .todo').count()).toBe(0);
    expect(await textOf(figure())).toBe('— I can’t say yet what you can send');
    await snapshot(page, 'today-unread');
    await expectAccessible(sidebar);
    await visit.press('Show the first in the sheet');
    await expect.poll(visit.focusGiven).toBe(1);
    expect(host.selection()).toEqual({ sheet: 'Invitations', a1: 'A15' });
    await visit.press('Say what they mean');
    await sidebar.getByRole('heading', { name: 'Health' }).waitFor();
  });

  test('an account that Settings does not list is asked about in place, and undone', {
    tags: 'thorough',
  }, async () => {
    await pasteThirteen();
    await nameAccounts('Jordan');
    for (let row = 2; row < 14; row++) await host.type('Invitations', `D${row}`, 'My account');
    await visit.openReady();
    await sidebar.getByText('12 of 13 rows can’t be read').waitFor();
    await snapshot(page, 'today-stray');
    await expectAccessible(sidebar);
    await sidebar.getByLabel('Whose are the 12 rows of “My account”?').selectOption('Jordan');
    await visit.press('Save');
    await sidebar.getByText('The rows of “My account” are now Jordan’s.').waitFor();
    await sidebar.locator('#today .bar').first().waitFor();
    expect((await host.shown('Invitations', 'D2:D4')).flat()).toEqual(['Jordan', 'Jordan', 'Jordan']);
    await sidebar.locator('#message').getByRole('button', { name: 'Undo' }).click();
    await sidebar.getByText('12 of 13 rows can’t be read').waitFor();
  });

  test('of one row of such an account it asks in the singular', { tags: 'thorough' }, async () => {
    await nameAccounts('Jordan');
    await host.paste('Invitations', 2, 1, [['Ana']]);
    await host.type('Invitations', 'D2', 'Client B');
    await visit.openReady();
    await sidebar.getByLabel('Whose is the row of “Client B”?').waitFor();
  });

  test('what is left alone is told at the foot, folded', { tags: 'thorough' }, async () => {
    await pasteThirteen();
    await host.paste('Invitations', 15, 1, [
      ['Gone', '', '', null, { day: '2026-05-01' }, null, 'Withdrawn'],
      ...Array.from({ length: 12 }, (_, at) => [
        `Open ${at}`,
        '',
        '',
        null,
        { day: '2026-06-20' },
        null,
        'Pending',
      ]),
    ]);
    await host.type('Settings', 'B2', 'soon');
    await visit.openReady();
    await sidebar.getByText('2 things to know about your log').click();
    await sidebar
      .getByText('1 withdrawal has no day. It isn’t ready to re-send until you write one.')
      .waitFor();
    await sidebar.getByText('Cannot use "soon"', { exact: false }).waitFor();
    await sidebar.getByText('No archive imported yet.').waitFor();
    await snapshot(page, 'today-notes');
    await expectAccessible(sidebar);
  });
});

describe('several accounts', () => {
  const NAMES = ['My account', 'Studio Meridian', 'Harbour Talent', 'Olive & Salt', 'Kestrel', 'Papaya Pay'];

  test('have a line each with its one reason, and a total; a press opens the bars', {
    tags: 'thorough',
  }, async () => {
    await pasteThirteen();
    await nameAccounts(...NAMES);
    await host.call('logWall', { account: 'Kestrel', kind: 'Other', on: '2026-06-27', message: '' });
    await visit.openReady();
    const lines = sidebar.locator('.account > summary');
    const texts = (await lines.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    const free = 'Send 19 Withdraw 0 Try again 0 None sent today. Up to 19 is a steady pace.';
    expect(texts).toEqual([
      'My account Send 15 Withdraw 3 Try again 0 4 sent today. Up to 19 is a steady pace.',
      `Studio Meridian ${free}`,
      `Harbour Talent ${free}`,
      `Olive & Salt ${free}`,
      'Kestrel Send 0 Withdraw 0 Try again 0 Blocked by LinkedIn until 4 July.',
      `Papaya Pay ${free}`,
    ]);
    expect(await textOf(sidebar.locator('.columns.total'))).toBe('All six Send 91 Withdraw 3 Try again 0');
    expect(await sidebar.locator('#today .bar').first().isVisible()).toBe(false);
    await snapshot(page, 'today-accounts');
    await expectAccessible(sidebar);
    await sidebar.getByTitle('My account').click();
    await sidebar.getByText('10 of 100 sent').waitFor();
    await snapshot(page, 'today-account-open');
    await expectAccessible(sidebar);

    await visit.press('Withdraw 3');
    const account = sidebar.locator('#panel-withdraw').getByLabel('Account');
    expect(await account.inputValue()).toBe('My account');
  });

  test('a button that leads to who is ready is called as the view is: “Try again” repeats what failed', {
    tags: 'thorough',
  }, async () => {
    const [sent, closed] = [{ day: '2026-01-05' }, { day: '2026-02-01' }];
    await pasteByHeader(host, [
      { Name: 'Nia Ready', 'Sent on': sent, Status: 'Withdrawn', 'Closed on': closed },
    ]);
    await nameAccounts(...NAMES);
    await visit.openReady();
    await sidebar.getByTitle('My account').click();
    await visit.press(/^Re-send 1$/);
    await sidebar.getByRole('heading', { name: '1 to try again today' }).waitFor();
    expect(await sidebar.locator('#resend-account').inputValue()).toBe('My account');
  });
});

describe('it keeps itself up to date', () => {
  /** As somebody who types into the grid, and Google's call after it. */
  async function typeStatus(status: string): Promise<void> {
    await host.type('Invitations', 'G2', status);
    await host.edited('Invitations', 'G2');
  }
  const asks = (name: string) => visit.asked.filter((one) => one.name === name).length;

  test('an edit in the sheet shows when the page gets the focus again; what is open and focused stays so', async () => {
    await beginAgain({ setsClock: true });
    await page.clock.install();
    await pasteThirteen();
    await visit.openReady();
    await sidebar.locator('#today .source > summary').focus();
    await page.keyboard.press('Enter');
    await typeStatus('Accepted');
    await page.clock.runFor(6_000);
    await sidebar.locator('body').evaluate(() => dispatchEvent(new Event('focus')));
    await sidebar.getByText('6 of 500').waitFor();
    expect(asks('readLedger')).toBe(2);
    expect(await sidebar.locator('#today details.source').getAttribute('open')).toBe('');
    await sidebar.locator('#today .source > summary:focus').waitFor();
  });

  test('it asks by itself every minute, less often while nothing changes, and not while hidden or writing', {
    tags: 'thorough',
  }, async () => {
    await beginAgain({ setsClock: true });
    await page.clock.install();
    await pasteThirteen();
    await visit.openReady();
    await page.clock.runFor(61_000);
    await expect.poll(() => asks('readFingerprint')).toBe(1);
    await page.clock.runFor(61_000);
    expect(asks('readFingerprint')).toBe(1);
    // Two minutes after the answer came, whenever that was.
    const later = async () => {
      await page.clock.runFor(20_000);
      return asks('readFingerprint');
    };
    await expect.poll(later).toBe(2);
    expect(asks('readLedger')).toBe(1);
    const held = visit.hold('repairDaily');
    await visit.press('Turn on');
    await expect.poll(held.came).toBe(1);
    await page.clock.runFor(500_000);
    expect(asks('readFingerprint')).toBe(2);
    held.release();
    await sidebar.getByText('Daily check on, around 4:00', { exact: true }).waitFor();
  });

  test('the button reads at once, and keeps the focus', { tags: 'thorough' }, async () => {
    await pasteThirteen();
    await visit.openReady();
    await host.type('Invitations', 'G2', 'Accepted');
    await visit.press('Refresh');
    await sidebar.getByText('6 of 500').waitFor();
    await sidebar.locator('#refresh:focus').waitFor();
    await sidebar.getByText(/^as of/).waitFor();
  });
});

test('the daily check is turned on with one click, and repaired at the hour that was chosen', {
  tags: 'thorough',
}, async () => {
  await pasteThirteen();
  await visit.openReady();
  await sidebar.getByText('Daily check is off').waitFor();
  await visit.press('Turn on');
  await sidebar.getByText('Daily check on, around 4:00', { exact: true }).waitFor();
  expect(host.save().triggers.length).toBe(1);
});

test('the message at the foot follows to another view with its Undo, until it is closed', {
  tags: 'thorough',
}, async () => {
  await pasteThirteen();
  await visit.openReady();
  await visit.press('Turn on');
  const message = sidebar.locator('#message');
  await message.getByRole('button', { name: 'Undo' }).waitFor();
  await sidebar.getByRole('tab', { name: 'Check' }).click();
  await message.getByRole('button', { name: 'Undo' }).waitFor();
  await expectAccessible(sidebar);
  await snapshot(page, 'message-close');
  await message.getByRole('button', { name: 'Close this message' }).click();
  await expect.poll(() => message.isVisible()).toBe(false);
  expect(await sidebar.locator(':focus').textContent()).toBe('Check');
  expect(host.save().triggers.length).toBe(1);
});

test('the main job takes three clicks from the open sheet', async () => {
  await pasteThirteen();
  // The menu's item, the row of Today, the tick.
  await visit.openReady();
  await visit.press(/^3\s*Withdraw/);
  await sidebar.getByRole('checkbox').first().click();
  await expect.poll(async () => (await host.shown('Invitations', 'G2:G4')).flat()).toContain('Withdrawn');
});

test('tabs answer to the arrow keys, and a view behind More leads back to where it was left', async () => {
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'Today' }).focus();
  for (const name of ['Withdraw', 'Check', 'Re-send', 'More']) {
    await page.keyboard.press('ArrowRight');
    await sidebar.getByRole('tabpanel', { name }).waitFor();
  }
  await snapshot(page, 'more');
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: 'Log an answer' }).click();
  await sidebar.locator(':focus', { hasText: 'Log an answer' }).waitFor();
  await expectAccessible(sidebar);
  await sidebar.getByRole('button', { name: '‹ More' }).click();
  await sidebar.locator(':focus', { hasText: 'Log an answer' }).waitFor();
});

test('without a connection it says so, sends nothing, and reads the log by itself when it is back', async () => {
  await visit.context.setOffline(true);
  await visit.open();
  await sidebar.getByRole('heading', { name: 'You are offline' }).waitFor();
  await snapshot(page, 'state-offline');
  await expectAccessible(sidebar);
  await visit.context.setOffline(false);
  await sidebar.locator('#standings[aria-busy=false]').waitFor();
  expect(await state().isVisible()).toBe(false);
});

test('refused by Google for several signed-in accounts, it quotes Google and tells the way out', {
  tags: 'thorough',
}, async () => {
  failOnce(host, 'tryLock', 'Une autorisation est nécessaire pour effectuer cette action.');
  await visit.open();
  await sidebar.getByText('Une autorisation est nécessaire pour effectuer cette action').waitFor();
  await sidebar.getByText('browser profile with one').waitFor();
  await snapshot(page, 'state-refused');
  await expectAccessible(sidebar);
});

test('until the log is read it says so, and the tabs work', { tags: 'thorough' }, async () => {
  const held = visit.hold();
  await visit.open();
  await state().getByText('Reading the log…').waitFor();
  await snapshot(page, 'state-loading');
  await expectAccessible(sidebar);
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.getByRole('button', { name: 'Health' }).waitFor();
  held.release();
});

test('while someone else is writing it says so, and tries again', { tags: 'thorough' }, async () => {
  const release = host.occupyLock();
  await visit.open();
  await sidebar.getByRole('heading', { name: 'Someone else is writing' }).waitFor();
  await snapshot(page, 'state-busy');
  await expectAccessible(sidebar);
  release();
  await sidebar.getByRole('button', { name: 'Try again' }).click();
  await sidebar.locator('#standings[aria-busy=false]').waitFor();
});
