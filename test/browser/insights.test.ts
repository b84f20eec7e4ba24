/**
 * Insights in a browser, through the built bundle: what logs of 0, 3, 30 and 900 invitations show, and what a press
 * does.
 */
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/addon/contract.ts';
import { seeded } from '../../src/core/seeded.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { type Scene, simulate } from '../core/insight/simulated-log.ts';
import { pasteRows, type Row } from '../flows/ledger-host.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { failOnce, type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
let host: NodeHost;
let page: Page;
let sidebar: FrameLocator;

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
afterEach(() => visit.leave());

const LIMIT = 'Will you hit the limit?';
const WAITING = 'When does waiting stop paying?';
const GROUPS = 'What goes with acceptance?';
const STEADY: Scene = { n: 900, accept: 0.35, over: 180, withdrawOn: 21 };

const view = () => sidebar.locator('#insights');
const question = (title: string) => view().locator('.question', { hasText: title });
const summary = (title: string) => question(title).locator('> summary');
const textOf = async (place: Locator) => (await place.innerText()).replace(/\s+/g, ' ').trim();
const answerTo = (title: string) => textOf(summary(title).locator('> span'));
const press = (name: string | RegExp) => view().getByRole('button', { name }).click();
const message = () => sidebar.locator('#message');
const ready = () => sidebar.locator('#insights[aria-busy=false]').waitFor();

/** Rows of an invented log; a third have a note, the fit of most is noted. */
function rowsOf(scene: Scene, seed: number, more: (at: number) => Row = () => ({})): Row[] {
  const random = seeded(seed);
  return simulate(scene, random).map(({ status, sentOn, closedOn }, at) => ({
    Name: `Person ${seed}.${at}`,
    'Sent on': sentOn === undefined ? null : { day: sentOn },
    Status: status ?? null,
    'Closed on': closedOn === undefined ? null : { day: closedOn },
    Note: random() < 0.35 ? 'Hello' : null,
    'Goal fit': random() < 0.4 ? 'High' : random() < 0.4 ? 'No longer a fit' : null,
    ...more(at),
  }));
}

async function nameAccounts(names: readonly string[]): Promise<void> {
  const settings = await host.shown('Settings', 'A1:P40');
  const row = settings.findIndex((cells) => cells.includes('My account'));
  const column = settings[row]?.indexOf('My account') ?? 0;
  const named = names.map((name) => [name, 'Free']);
  await host.paste('Settings', row + 1, column + 1, named);
}

/** Opens Insights by way of More. */
async function begin(rows: readonly Row[], accounts: readonly string[] = []): Promise<void> {
  visit = await visitSidebar(browser);
  ({ host, page, sidebar } = visit);
  if (rows.length > 0) await pasteRows(host, rows);
  if (accounts.length > 0) await nameAccounts(accounts);
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.getByRole('button', { name: 'Insights' }).click();
  await ready();
}

/** The picture as it opens, then with everything open. */
async function picture(name: string): Promise<void> {
  await page.setViewportSize({ width: 300, height: 900 });
  await snapshot(page, name);
  await view()
    .locator('details:not(.figures)')
    .evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
  await page.setViewportSize({ width: 300, height: 2400 });
  await snapshot(page, `${name}-open`);
  await page.setViewportSize({ width: 300, height: 820 });
}

describe('what a log can tell', () => {
  type Told = [n: number, limit: RegExp, waiting: RegExp, groups: RegExp, pictures: number];

  async function expectTold(...[n, limit, waiting, groups, pictures]: Told): Promise<void> {
    await begin(rowsOf(n < 100 ? { n, accept: 0.35, over: 40 } : STEADY, n + 1));
    expect(await answerTo(LIMIT)).toMatch(limit);
    expect(await answerTo(WAITING)).toMatch(waiting);
    expect(await answerTo(GROUPS)).toMatch(groups);
    await picture(`insights-${n}`);
    expect(await view().getByRole('img').count()).toBe(pictures);
    for (const one of await view().getByRole('img').all())
      expect(await one.getAttribute('aria-label')).toMatch(/\d.*\.$/);
    // Beside each picture its figures as a table; without one, what other accounts' people did is not called the user's.
    const tables = view().getByText('As a table');
    expect(await tables.count()).toBe(pictures);
    if (pictures > 0) await tables.first().click();
    expect(await view().getByText('Not yours: 1,403 acceptances').count()).toBe(pictures < 2 ? 1 : 0);
    expect(await view().innerText()).not.toMatch(/NaN|undefined|null|\*\*/);
    await expectAccessible(sidebar);
  }

  test.each<Told>([
    [0, /^No forecast yet: 0 of 3 full weeks/, /0 of 30 acceptances/, /0 of 20 are old enough/, 0],
    [
      3,
      /^No forecast yet: [0-2] of 3 full weeks/,
      /[0-3] of 30 acceptances/,
      /[0-3] of 20 are old enough/,
      1,
    ],
    [30, /^You stay below your safe limit of 300/, /of 30 acceptances/, /20 in each of two groups/, 2],
  ])('%i invitations', { tags: 'thorough' }, expectTold);

  test('900 invitations, and the figures of a picture in the table beside it', async () => {
    await expectTold(900, /^You reach your safe limit of 300 about /, /^From day \d+ on/, /Notes: /, 3);
    const rows = question(LIMIT).locator('table').first().locator('tbody tr');
    expect(await rows.count()).toBe(26);
    const pending = rowsOf(STEADY, 901).filter(({ Status }) => Status === 'Pending').length;
    expect(await rows.last().locator('td').first().innerText()).toBe(String(pending));
    expect(await question(LIMIT).locator('table').last().locator('th[scope=row]').count()).toBe(13);
  });

  test('too much unread: no figure, and what Today shows', async () => {
    const rows = rowsOf({ n: 30, accept: 0.35, over: 40 }, 3, (at) =>
      at % 3 === 0 ? { Status: 'Huh' } : {},
    );
    await begin(rows);
    await view().getByText('No insights yet').waitFor();
    await view().getByText('10 of 30 rows can’t be read').waitFor();
    expect(await view().locator('.question').count()).toBe(0);
    await snapshot(page, 'insights-unread');
    await expectAccessible(sidebar);
  });
});

test('five accounts, whatever they are called', { tags: 'thorough' }, async () => {
  const names = [
    'Jordan Pike',
    'A very very long name of an account, Ltd. & Sons',
    '<img src=x onerror=alert(1)>',
    '**bold** "quoted"',
    'W'.repeat(40),
  ];
  await begin(
    rowsOf({ n: 400, accept: 0.35, over: 180 }, 5, (at) => ({ Account: names[at % 5] ?? null })),
    names,
  );
  const accounts = sidebar.locator('#insights-account');
  expect(await accounts.locator('option').allInnerTexts()).toEqual(['All accounts', ...names]);
  expect(await answerTo(LIMIT)).toMatch(/safe limits of 1,500 in all/);
  await picture('insights-five');
  for (const name of names) expect(await view().locator('.groups .name', { hasText: name }).count()).toBe(1);
  expect(await view().locator('img').count()).toBe(0);
  await expectAccessible(sidebar);

  const due = async () => {
    const { ledger } = (await host.call('readLedger')) as { ledger: Ledger };
    return ledger.standings.map(({ account, lists }): [string, number] => [account, lists.due]);
  };
  const most = (await due()).sort(([, a], [, b]) => b - a).slice(0, 3);
  expect(await question(LIMIT).locator('.foot > button').allInnerTexts()).toEqual(
    most.map(([name, count]) => `Withdraw ${count} · ${name}`),
  );

  await accounts.selectOption('Jordan Pike');
  await view()
    .getByText(/^From [4-8]\d invitations/)
    .waitFor();
  await ready();
  expect(await answerTo(LIMIT)).toMatch(/safe limit of 300/);
  expect(visit.asked.filter(({ name }) => name === 'readInsights').map(({ args }) => args)).toEqual([
    [''],
    ['Jordan Pike'],
  ]);
  // What was open stays so.
  expect(await question(GROUPS).getAttribute('open')).toBe('');

  // The choice is one for all views.
  const chosenIn = (panel: string) => sidebar.locator(`#panel-${panel}`).getByLabel('Account').first();
  await visit.tab('Withdraw');
  expect(await chosenIn('withdraw').inputValue()).toBe('Jordan Pike');
  await chosenIn('withdraw').selectOption(names[3] ?? '');
  await visit.tab('Re-send');
  expect(await chosenIn('resend').inputValue()).toBe(names[3]);
  await chosenIn('resend').selectOption('Jordan Pike');
  await visit.tab('More');
  await sidebar.getByRole('button', { name: 'Follow up' }).click();
  await expect.poll(() => chosenIn('follow').inputValue()).toBe('Jordan Pike');
  await visit.tab('More');
  await sidebar.getByRole('button', { name: 'Insights' }).click();
  expect(await accounts.inputValue()).toBe('Jordan Pike');
  await ready();

  await press('Put these on a sheet');
  await message().getByText('Made the sheet Insights of Jordan Pike.').waitFor();
  expect((await host.shown('Insights', 'A2'))[0]?.[0]).toMatch(/^Jordan Pike, as of /);
  await message().getByRole('button', { name: 'Undo' }).click();
  await view().getByRole('button', { name: 'Put these on a sheet' }).waitFor();

  // Renamed meanwhile, it is all accounts again, with the new name to choose.
  await host.call('changeAccount', { from: 'Jordan Pike', to: 'Jo', merge: false });
  await sidebar.getByRole('tab', { name: 'Today' }).click();
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.getByRole('button', { name: 'Insights' }).click();
  await expect.poll(() => accounts.locator('option').allInnerTexts()).toContain('Jo');
  expect(await accounts.inputValue()).toBe('');
});

describe('what a press does', () => {
  /** People answer within a week or never, and the user waits for two months. */
  const quick = () => {
    const rows = rowsOf({ n: 800, accept: 0.35, over: 300, withdrawOn: 60 }, 8);
    return rows.map((row, at) => {
      if (row.Status !== 'Accepted' || at % 3 === 0) return row;
      return { ...row, 'Closed on': row['Sent on'] ?? null };
    });
  };
  const staleAfter = async () => {
    const { ledger } = (await host.call('readLedger')) as { ledger: { policy: { staleAfter: number } } };
    return ledger.policy.staleAfter;
  };

  test('the day that the log speaks for is set from there, by keyboard, and undone', {
    tags: 'thorough',
  }, async () => {
    await begin(quick());
    expect(await answerTo(WAITING)).toMatch(/^From day \d+ on.*Your setting is 21\.$/);
    await summary(WAITING).focus();
    await page.keyboard.press('Enter');
    const button = question(WAITING).getByRole('button', { name: /^Withdraw after \d+ days$/ });
    const days = Number(/\d+/.exec(await button.innerText())?.[0]);
    expect(days).not.toBe(21);
    await button.focus();
    await page.keyboard.press('Enter');
    await message().getByText(`Saved: withdraw after ${days} days.`).waitFor();
    await expect.poll(() => answerTo(WAITING)).toMatch(new RegExp(`Your setting, ${days}, is fine\\.$`));
    expect(await staleAfter()).toBe(days);
    expect(await button.count()).toBe(0);
    // The button is gone, and the focus is where it was.
    expect(await summary(WAITING).evaluate((place) => place === document.activeElement)).toBe(true);
    await message().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(staleAfter).toBe(21);
    await expect.poll(() => answerTo(WAITING)).toMatch(/Your setting is 21\.$/);
  });

  test('what is due is one press away, with its count', { tags: 'thorough' }, async () => {
    await begin(rowsOf({ n: 300, accept: 0.35, over: 60 }, 4));
    const button = question(LIMIT).getByRole('button', { name: /^Withdraw \d+$/ });
    const { ledger } = (await host.call('readLedger')) as {
      ledger: { standings: { lists: { due: number } }[] };
    };
    expect(await button.innerText()).toBe(`Withdraw ${ledger.standings[0]?.lists.due}`);
    await button.click();
    await sidebar.locator('#work-list > li').first().waitFor();
  });

  test('the question about earlier withdrawals is asked once, and its answer can be undone', {
    tags: 'thorough',
  }, async () => {
    visit = await visitSidebar(browser);
    ({ host, page, sidebar } = visit);
    await pasteRows(host, rowsOf({ n: 200, accept: 0.35, over: 150, archiveAge: 10 }, 6));
    const importId = 'import-1';
    const archive = { importId, account: 'My account', ownerSlug: null, exportedOn: '2026-06-17' };
    expect(await host.call('applyImport', { ...archive, added: [], changed: [], last: true })).toMatchObject({
      ok: true,
    });
    await visit.openReady();
    await sidebar.getByRole('tab', { name: 'More' }).click();
    await sidebar.getByRole('button', { name: 'Insights' }).click();
    const asked = view().getByText('Did you withdraw invitations before 17 June, your first archive?');
    await asked.waitFor();
    await snapshot(page, 'insights-question');
    await expectAccessible(sidebar);
    await press('Yes');
    await message().getByText('Saved. The figures go by it.').waitFor();
    await expect.poll(() => asked.count()).toBe(0);
    await view().getByText('How this is worked out').click();
    await view().getByText('What you sent before 17 June counts from then on only').waitFor();

    await message().getByRole('button', { name: 'Undo' }).click();
    await asked.waitFor();
    await press('Not sure');
    await message().getByText('Not asked again for now.').waitFor();
    await expect.poll(() => asked.count()).toBe(0);
    // Nor when the page is opened again.
    await visit.openReady();
    await sidebar.getByRole('tab', { name: 'More' }).click();
    await sidebar.getByRole('button', { name: 'Insights' }).click();
    await summary(LIMIT).waitFor();
    expect(await asked.count()).toBe(0);
  });

  test('the figures are put on a sheet once', { tags: 'thorough' }, async () => {
    await begin(rowsOf({ n: 60, accept: 0.35, over: 60 }, 7));
    await press('Put these on a sheet');
    await message().getByText('Made the sheet Insights.').waitFor();
    await expect.poll(() => view().getByRole('button', { name: 'Put these on a sheet' }).count()).toBe(0);
    expect((await host.shown('Insights', 'A1:A1'))[0]?.[0]).toBe('Insights');
    await message().getByRole('button', { name: 'Undo' }).click();
    await view().getByRole('button', { name: 'Put these on a sheet' }).waitFor();
  });

  const REPORT = 'Report Acme GmbH, 27 June 2026';

  test('a client’s report of one of several accounts is on a sheet, and undone', {
    tags: 'thorough',
  }, async () => {
    const acme = rowsOf({ ...STEADY, n: 200 }, 901, () => ({ Account: 'Acme GmbH' }));
    await begin([...acme, { ...acme[0], Name: 'Rival', Account: 'Rival AG' }], ['Acme GmbH', 'Rival AG']);
    const details = view().locator('details', { hasText: 'Report for a client' });
    await details.locator('summary').click();
    await page.setViewportSize({ width: 300, height: 900 });
    await details.scrollIntoViewIfNeeded();
    await snapshot(page, 'report-all');
    await expectAccessible(sidebar);
    await sidebar.locator('#insights-account').selectOption('Acme GmbH');
    await ready();
    await details.locator('summary').click();
    await snapshot(page, 'report-one');
    await press('Make the report');
    await message().getByText('Made the sheet for Acme GmbH. It’s in front now, ready to print.').waitFor();
    await snapshot(page, 'report-made');
    const [[title], , , , figures] = (await host.shown(REPORT, 'A1:D5')) as [[string], ...string[][]];
    expect(title).toBe('Acme GmbH');
    const { standings } = ((await host.call('readLedger')) as { ledger: Ledger }).ledger;
    expect(figures?.[0]).toBe(String(standings[0]?.pending));
    await message().getByRole('button', { name: 'Undo' }).click();
    await message().getByText('Undone').waitFor();
    await expect(host.shown(REPORT, 'A1')).rejects.toThrow();

    // Of another time; the first, made again, stands beside it.
    await details.getByLabel('Period').selectOption('Last month');
    await press('Make the report');
    await message().getByText('Made the sheet for Acme GmbH.').waitFor();
    expect((await host.shown(REPORT, 'A2'))[0]?.[0]).toMatch(
      /^LinkedIn invitations from 1 May 2026 to 31 May/,
    );
    await details.getByLabel('Period').selectOption('Recent weeks');
    await press('Make the report');
    await expect
      .poll(async () => (await host.shown(`${REPORT} (2)`, 'A2').catch(() => [['']]))[0]?.[0])
      .toMatch(/^LinkedIn invitations since 1 June 2026/);
    await press('Make the report');
    await message().getByText('It was there already, and is in front now, ready to print.').waitFor();
    expect(await message().getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  test('with one account the report is offered under how this is worked out', {
    tags: 'thorough',
  }, async () => {
    await begin(rowsOf({ n: 60, accept: 0.35, over: 60 }, 7));
    await view().getByText('How this is worked out').click();
    const details = view().locator('details details', { hasText: 'Report for a client' });
    await details.locator('summary').click();
    expect(await details.getByLabel('Account').count()).toBe(0);
    await page.setViewportSize({ width: 300, height: 900 });
    await details.scrollIntoViewIfNeeded();
    await snapshot(page, 'report-of-one');
    await expectAccessible(sidebar);
    await press('Make the report');
    await message().getByText('Made the report. It’s in front now, ready to print.').waitFor();
    expect(await host.shown('Report My account, 27 June 2026', 'A1')).toEqual([['My account']]);
  });

  test('rows that can be fixed lead to Health', { tags: 'thorough' }, async () => {
    const odd: Row = { Name: 'Odd', 'Sent on': { day: '2026-06-05' }, Status: 'Perhaps' };
    await begin([...rowsOf({ n: 60, accept: 0.35, over: 60 }, 2), odd]);
    await view().getByText('1 row isn’t counted.').waitFor();
    await view().getByText('sent since then: not counted yet.').waitFor();
    await snapshot(page, 'insights-left-out');
    await press('Show it');
    await sidebar.getByRole('heading', { name: 'Health' }).waitFor();
  });
});

test('a reading that fails says so, and is tried again; one that lasts says that it reads', {
  tags: 'thorough',
}, async () => {
  await begin([]);
  await sidebar.getByRole('button', { name: '‹ More' }).click();
  failOnce(host, 'getValues', 'Service error: Spreadsheets');
  await sidebar.getByRole('button', { name: 'Insights' }).click();
  await view().getByRole('button', { name: 'Try again' }).waitFor();
  await expectAccessible(sidebar);
  await press('Try again');
  await summary(LIMIT).waitFor();

  await visit.openReady();
  const held = visit.hold('readInsights');
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.getByRole('button', { name: 'Insights' }).click();
  await view().getByText('Reading your log…').waitFor();
  expect(await view().getAttribute('aria-busy')).toBe('true');
  held.release();
  await summary(LIMIT).waitFor();
});
