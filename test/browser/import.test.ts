/** The importer in a browser: from the file that is dropped to the cells, and back. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseSlug } from '../../src/core/person.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { failOnce, type Visit, visitSidebar } from './sidebar-page.ts';

const SAMPLE = resolve(import.meta.dirname, '../samples/archive-2026');
const ZIP = resolve(SAMPLE, 'Basic_LinkedInDataExport_06-27-2026.zip');
const EXPECTED = JSON.parse(readFileSync(resolve(SAMPLE, 'expected.json'), 'utf8'));
const LINK = 'https://www.linkedin.com/in/';

let browser: Browser;
let visit: Visit;
let host: NodeHost;
let page: Page;
let sidebar: FrameLocator;

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await visitSidebar(browser);
  ({ host, page, sidebar } = visit);
  await visit.openReady();
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await openImporter();
});
afterEach(() => visit.leave());

/** From the view More. */
async function openImporter(): Promise<void> {
  await sidebar.getByRole('button', { name: 'Import LinkedIn’s archive' }).click();
  await sidebar.getByLabel('Drop the zip from LinkedIn here').waitFor();
}

/** Lets a file fall on the field, as a mouse does. */
async function drop(name: string, bytes: Buffer): Promise<void> {
  await sidebar.locator('#archive-drop').evaluate(
    (field, [title = '', base64 = '']) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], title));
      for (const kind of ['dragover', 'drop'])
        field.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [name, bytes.toString('base64')],
  );
}

const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  sidebar.locator('#archive-files').setInputFiles(files);
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const press = (name: string | RegExp) => sidebar.getByRole('button', { name }).click();
const cells = (a1: string, sheet = 'Invitations') => host.shown(sheet, a1);
const log = async (last: number) => (await cells(`A2:H${last}`)).filter((row) => row.some((cell) => cell));
const group = (title: string) =>
  sidebar.locator('#archive-difference .group').filter({ has: page.locator('.choice', { hasText: title }) });

const HEAD = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl';
const invitation = (name: string, slug: string, sent = '6/20/26', message = '') =>
  [`Me,"${name}"`, `"${sent}, 9:05 AM","${message}"`, 'OUTGOING', `${LINK}me`, LINK + slug].join();
const CONNECTED = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const connection = (name: string, slug: string, on = '22 Jun 2026') => `${name},,${LINK}${slug},,Acme,,${on}`;
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => invitation(`Person ${at}`, `p${at}`));

/** Presses the button that ends the work as soon as the work has begun. */
const endAtOnce = () =>
  sidebar.locator('#archive-bar').evaluate((bar) => {
    const watcher = new MutationObserver(() => {
      watcher.disconnect();
      document.getElementById('archive-end')?.click();
    });
    watcher.observe(bar, { attributes: true });
  });

async function importSample(): Promise<void> {
  await drop('Basic_LinkedInDataExport_06-27-2026.zip', readFileSync(ZIP));
  await sidebar.getByLabel('Import it into the account').selectOption('Add “Jordan Pike” as a new account');
  await press('Apply 8 changes');
  await sidebar.getByRole('heading', { name: 'Imported' }).waitFor();
}

describe('the page', () => {
  test('has its own title, and leads back to the sidebar, which is read anew', {
    tags: 'thorough',
  }, async () => {
    expect(host.ui.sidebars.map(({ title }) => title)).toEqual(['Invite Ledger', 'Import a file']);
    await expectAccessible(sidebar);
    await snapshot(page, 'import-start');
    await sidebar.locator('#back').focus();
    await page.keyboard.press('Tab');
    expect(await sidebar.locator(':focus').getAttribute('id')).toBe('archive-files');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await sidebar.locator('#standings[aria-busy=false]').waitFor();
  });

  test('says why it cannot lead back, and stays', { tags: 'thorough' }, async () => {
    await visit.context.setOffline(true);
    await press('‹ Invite Ledger');
    await sidebar.locator('#message.error').getByText('You are offline: nothing was sent.').waitFor();
    await visit.context.setOffline(false);
    await importSample();
    await press('Go to Today');
    await sidebar.locator('#standings').getByText('Jordan Pike').waitFor();
  });

  test('lets nobody leave while it writes, but for Stop', { tags: 'thorough' }, async () => {
    await choose(csv('Invitations.csv', [HEAD, invitation('Ana', 'ana')].join('\n')));
    const held = visit.hold('applyImport');
    await press('Apply 1 change');
    await sidebar.getByRole('button', { name: 'Stop' }).waitFor();
    const back = sidebar.getByRole('button', { name: '‹ Invite Ledger' });
    expect(await back.isDisabled()).toBe(true);
    const isAsked = await sidebar
      .locator('body')
      .evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(isAsked).toBe(true);
    held.release();
    await sidebar.getByRole('heading', { name: 'Imported' }).waitFor();
    expect(await back.isEnabled()).toBe(true);
  });

  test('is refused in words, in the sidebar that stays', { tags: 'thorough' }, async () => {
    await press('‹ Invite Ledger');
    await sidebar.locator('#standings[aria-busy=false]').waitFor();
    failOnce(host, 'createHtmlOutputFromFile', 'No HTML file named Import was found.');
    await sidebar.getByRole('tab', { name: 'More' }).click();
    await press('Import LinkedIn’s archive');
    await sidebar.locator('#message.error').getByText('No HTML file named Import').waitFor();
    await openImporter();
  });
});

describe('the sample archive', () => {
  test('comes into the sheet as it is expected, and only once', async () => {
    await drop('Basic_LinkedInDataExport_06-27-2026.zip', readFileSync(ZIP));
    await sidebar.getByRole('heading', { name: 'Archive of 27 June 2026' }).waitFor();
    await group('New').getByText('Show names').click();
    await snapshot(page, 'import-difference');
    expect(await log(20)).toEqual([]);
    await sidebar.getByLabel('Import it into the account').selectOption('Add “Jordan Pike” as a new account');
    await press('Apply 8 changes');
    await sidebar.getByText('8 invitations added, 0 changed.').waitFor();
    await snapshot(page, 'import-done');

    const rows = (await log(30)).map(([, , url, account, sent, note, status, closed]) => ({
      slug: parseSlug(String(url)),
      account,
      sent,
      note: note !== '',
      status,
      closed,
    }));
    const expected = EXPECTED.outgoing.map((one: (typeof EXPECTED.outgoing)[number]) => ({
      slug: one.slug,
      account: 'Jordan Pike',
      sent: one.sent.slice(0, 10),
      note: one.note,
      status: one.status[0].toUpperCase() + one.status.slice(1),
      closed: one.connectedOn ?? '',
    }));
    expect(rows).toHaveLength(8);
    expect(rows).toEqual(expect.arrayContaining(expected));

    await press('Another file');
    await drop('Basic_LinkedInDataExport_06-27-2026.zip.zip', readFileSync(ZIP));
    await sidebar.getByText('Account: Jordan Pike (known by its profile address)').waitFor();
    await sidebar.getByText('Your log has all of this already.').waitFor();
    expect(await sidebar.locator('#archive-difference .group').count()).toBe(0);
    await sidebar.getByText('Still pending: 2 · Nothing to do: 6').waitFor();
    const before = await cells('A1:N30');
    await press('Nothing to change: save the archive’s date');
    await sidebar.getByText('0 invitations added, 0 changed.').waitFor();
    expect(await cells('A1:N30')).toEqual(before);
  });

  test('gives its owner’s name to an account that never had one, in one step that can be undone', {
    tags: 'thorough',
  }, async () => {
    await drop('Basic_LinkedInDataExport_06-27-2026.zip', readFileSync(ZIP));
    await sidebar.getByText('In Settings and everywhere in your log.').waitFor();
    await snapshot(page, 'import-name');
    await press('Rename “My account” to “Jordan Pike”');
    await sidebar.getByText('Account: Jordan Pike (known by its name)').waitFor();
    await sidebar.locator('#message').getByText('Account renamed to Jordan Pike.').waitFor();
    expect(await cells('G2:G3', 'Settings')).toEqual([['Jordan Pike'], ['']]);
    await sidebar.locator('#message').getByRole('button', { name: 'Undo' }).click();
    await sidebar.getByText('In Settings and everywhere in your log.').waitFor();
    expect(await cells('G2:G3', 'Settings')).toEqual([['My account'], ['']]);
  });

  test.each([
    ['the only account has another name', 'Mia', []],
    ['there are several', 'Mia', ['Client A']],
  ])(
    'goes into no account unasked, where none is known to be its owner’s: %s',
    { tags: 'thorough' },
    async (_, first, more) => {
      await host.call('changeAccount', { from: 'My account', to: first, merge: false });
      for (const to of more) await host.call('changeAccount', { from: null, to, merge: false });
      await drop('Basic_LinkedInDataExport_06-27-2026.zip', readFileSync(ZIP));
      await sidebar.getByText('This is the archive of Jordan Pike.').waitFor();
      await sidebar.getByText('Choose whose they are.').waitFor();
      const account = sidebar.getByLabel('Import it into the account');
      expect(await account.inputValue()).toBe('');
      expect(await sidebar.getByRole('button', { name: 'Apply', exact: true }).isDisabled()).toBe(true);
      await snapshot(page, 'import-whose');
      await expectAccessible(sidebar);
      await account.selectOption('Add “Jordan Pike” as a new account');
      await press('Apply 8 changes');
      await sidebar.getByText('8 invitations added, 0 changed.').waitFor();
      expect(new Set((await log(30)).map(([, , , account]) => account))).toEqual(new Set(['Jordan Pike']));
    },
  );

  test('whose owner is called as an account of another profile says so', { tags: 'thorough' }, async () => {
    await host.call('changeAccount', { from: 'My account', to: 'Jordan Pike', merge: false });
    await host.type('Settings', 'M2', `${LINK}somebody-else`);
    await drop('Basic_LinkedInDataExport_06-27-2026.zip', readFileSync(ZIP));
    await sidebar
      .getByText('archive of Jordan Pike. In Settings, the account Jordan Pike has another profile address.')
      .waitFor();
    await snapshot(page, 'import-another-profile');
    const offers = sidebar.getByLabel('Import it into the account').locator('option');
    expect(await offers.allTextContents()).toEqual(['Add “Jordan Pike (jordan-pike-demo)” as a new account']);
  });

  test('is taken back but for what the user has edited since', { tags: 'thorough' }, async () => {
    await importSample();
    await host.type('Invitations', 'M3', 'Call in autumn');
    await press('Undo this import');
    await sidebar.getByRole('heading', { name: 'Undone' }).waitFor();
    await sidebar.getByText('Kept, as you edited it since: 1 row or cell.').waitFor();
    await sidebar.locator('#archive-outcome').getByText('Show names').click();
    await snapshot(page, 'import-undone');
    expect(await log(30)).toHaveLength(1);
  });
});

describe('what an archive tells besides', () => {
  const outcome = () => sidebar.locator('#archive-outcome');
  const received = (slug: string, sent: string) =>
    [`"Ms ${slug}",Me,"${sent}, 9:05 AM",,INCOMING`, LINK + slug, `${LINK}me`].join();
  const bring = async (...files: Parameters<typeof choose>) => {
    await choose(...files);
    await sidebar.locator('#archive-apply').click();
    await sidebar.getByRole('heading', { name: 'Imported' }).waitFor();
  };

  test('is shown once it is in: connections beside their limit, and who asked first', {
    tags: 'thorough',
  }, async () => {
    await importSample();
    await outcome().getByText('8 of at most 30,000 connections.').waitFor();
    const line = 'New connections since February 2026: 1 of 6 invited you, you invited 5, 1 unclear.';
    await outcome().getByText(line).waitFor();
    await outcome().getByText('Month by month').click();
    const table = outcome().getByRole('table', { name: 'New connections who had invited you' });
    expect(await table.getByRole('row').allInnerTexts()).toEqual([
      'Month\tInvited you\tUnclear',
      'February 2026\t0 of 1\t0',
      'March 2026\t1 of 1\t0',
      'April 2026\t0 of 1\t0',
      'May 2026\t0 of 1\t1',
      'June 2026\t0 of 2\t0',
    ]);
    expect(await table.getByRole('rowheader').count()).toBe(5);
    await expectAccessible(sidebar);
    await snapshot(page, 'import-told');
    await press('Undo this import');
    await sidebar.getByRole('heading', { name: 'Undone' }).waitFor();
    expect(await outcome().getByRole('table').count()).toBe(0);
  });

  test('is a percentage from 20 on, and says that the limit is reached', { tags: 'thorough' }, async () => {
    await host.call('changeRules', { rules: [{ key: 'connectionLimit', value: 31 }], accounts: [] });
    const who = Array.from({ length: 30 }, (_, at) => `w${at}`);
    const sent = who.map((slug, at) =>
      at < 9 ? received(slug, '5/2/26') : invitation(slug, slug, '5/2/26'),
    );
    const met = who.map((slug, at) => connection(slug, slug, at < 25 ? '03 May 2026' : '02 Jun 2026'));
    await bring(
      csv('Invitations.csv', [HEAD, ...sent].join('\n')),
      csv('Connections.csv', [CONNECTED, ...met, ',,,,,,04 Jun 2026'].join('\n')),
    );
    await outcome().getByText('31 of at most 31 connections. That’s the limit.').waitFor();
    const line = 'New connections since May 2026: 9 of 30 (30 %) invited you, you invited 21, 1 unclear.';
    await outcome().getByText(line).waitFor();
    await outcome().getByText('Month by month').click();
    expect(await outcome().getByRole('row').allInnerTexts()).toEqual([
      'Month\tInvited you\tUnclear',
      'May 2026\t9 of 25 (36\u00a0%)\t0',
      'June 2026\t0 of 5\t1',
    ]);
    await snapshot(page, 'import-told-shares');
  });

  test('is nothing where the archive came without Connections.csv', { tags: 'thorough' }, async () => {
    await bring(
      csv('Invitations.csv', [HEAD, invitation('Ana', 'ana'), received('bo', '6/1/26')].join('\n')),
    );
    expect(await outcome().locator('p').allTextContents()).toEqual(['1 invitation added, 0 changed.']);
  });

  // LinkedIn's own file has no column Status so far.
  test('names how many it lists as withdrawn, which are left alone', { tags: 'thorough' }, async () => {
    const rows = [`${HEAD},Status`, `${invitation('Ana', 'ana')},WITHDRAWN`, `${invitation('Bo', 'bo')},`];
    await bring(csv('Invitations.csv', rows.join('\n')));
    await outcome().getByText('1 invitation listed as withdrawn, without the day: left alone.').waitFor();
    expect((await log(4)).map(([name]) => name)).toEqual(['Bo']);
  });
});

test('days later, the newest import is undone where the next one begins', { tags: 'thorough' }, async () => {
  await importSample();
  await press('Go to Today');
  host.setToday('2026-06-30');
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await openImporter();
  const last = sidebar.locator('#archive-last');
  await sidebar
    .getByText(
      /^Archive of 27 June 2026 imported: \d added, \d changed \(.+ and \d more\), 27 June 2026, \d\d:\d\d\./,
    )
    .waitFor();
  await expectAccessible(sidebar);
  await snapshot(page, 'import-last');
  await last.getByRole('button', { name: 'Undo' }).click();
  await sidebar.getByRole('heading', { name: 'Undone' }).waitFor();
  expect(await log(30)).toEqual([]);
  await press('Another file');
  await expect.poll(() => last.isVisible()).toBe(false);
});

test('from the first steps, what came in is counted, with the way back', { tags: 'thorough' }, async () => {
  await visit.leave();
  visit = await visitSidebar(browser, { steps: true });
  ({ host, page, sidebar } = visit);
  await host.call('changeAccount', { from: 'My account', to: 'Jordan Pike', merge: false });
  await visit.open();
  await press('Import LinkedIn’s archive');
  await drop('Basic_LinkedInDataExport_06-27-2026.zip', readFileSync(ZIP));
  await press('Apply 8 changes');
  await press('Go to Today');
  const steps = sidebar.locator('#first-steps');
  await steps.getByRole('heading', { name: '8 invitations read' }).waitFor();
  await snapshot(page, 'first-steps-history');
  await expectAccessible(sidebar);
  await steps.getByRole('button', { name: 'Undo' }).click();
  await sidebar.locator('#message').getByText('Undone.').waitFor();
  await steps.getByText('Until then I don’t know what you sent before').waitFor();
});

test('the sidebar reminds of the next export, and warns when history is being lost', {
  tags: 'thorough',
}, async () => {
  await importSample();
  const settings = await cells('A1:P30', 'Settings');
  const column = settings.flat().indexOf('Last archive') % 16;
  const row = settings.findIndex((line) => line.includes('Jordan Pike')) + 1;
  const reminder = sidebar.locator('#also');
  for (const [day, words] of [
    ['2026-05-28', 'Last archive of Jordan Pike: 30 days ago.'],
    ['2026-01-28', 'The last archive of Jordan Pike is 150 days old; LinkedIn forgets after 180.'],
  ]) {
    await host.type('Settings', `${String.fromCharCode(65 + column)}${row}`, String(day));
    await visit.open();
    await reminder.getByText(String(words)).waitFor();
    expect(await reminder.getByRole('link', { name: 'Ask for a new one' }).getAttribute('href')).toContain(
      '/mypreferences/d/download-my-data',
    );
  }
  await snapshot(page, 'import-reminder');
});

describe('the difference', () => {
  const LOG = [
    ['Ana', 'Acme', `${LINK}ana`, '', { day: '2026-06-01' }, 'mine', 'Pending'],
    ['Ben', '', `${LINK}ben`, '', { day: '2026-06-02' }, '', 'Pending'],
    ['Cas', '', `${LINK}cas`, '', { day: '2025-11-01' }, '', 'Pending'],
    ['Dan', '', `${LINK}dan`, '', { day: '2026-06-03' }, '', 'Withdrawn', { day: '2026-06-04' }],
  ];
  const ARCHIVE = [
    csv(
      'Invitations.csv',
      [
        HEAD,
        invitation('Ana', 'ana', '6/1/26'),
        invitation('Dan', 'dan', '6/3/26'),
        invitation('Eve', 'eve'),
      ].join('\n'),
    ),
    csv(
      'Connections.csv',
      [CONNECTED, connection('Ana', 'ana'), connection('Old', 'old', '26 Jun 2026')].join('\n'),
    ),
  ];
  const statuses = async () => (await log(9)).map((row) => row[6]);

  beforeEach(async () => {
    await host.paste('Invitations', 2, 1, LOG);
    await choose(...ARCHIVE);
    await sidebar.getByRole('heading', { name: 'Archive of 26 June 2026' }).waitFor();
  });

  test('is told by group, and only what is approved is written', async () => {
    for (const title of ['New', 'Accepted since', 'Probably expired', 'Gone', 'Questions'])
      expect(await group(title).locator('.count').textContent(), title).toBe('1');
    await group('Questions').getByText('Show names').click();
    await group('Gone').getByText('Show names').click();
    await snapshot(page, 'import-groups');
    await group('New').getByRole('checkbox').uncheck();
    await press('Apply 1 change');
    await sidebar.getByText('0 invitations added, 1 changed.').waitFor();
    expect(await statuses()).toEqual(['Accepted', 'Pending', 'Pending', 'Withdrawn']);
    expect((await log(2))[0]).toEqual([
      'Ana',
      'Acme',
      `${LINK}ana`,
      '',
      '2026-06-01',
      'mine',
      'Accepted',
      '2026-06-22',
    ]);
  });

  test('counts and lists whom another account has asked already, and imports them unless they are unticked', {
    tags: 'thorough',
  }, async () => {
    expect(await group('Asked by another account').count()).toBe(0);
    await press('Another file');
    await host.paste('Invitations', 6, 1, [
      ['Eve', 'Acme', `${LINK}eve`, 'Studio', { day: '2026-06-02' }, '', 'Pending'],
    ]);
    await choose(...ARCHIVE);
    expect(await group('Asked by another account, too').locator('.count').textContent()).toBe('1');
    await group('Asked by another account, too').getByText('Show names').click();
    await sidebar.getByText('Studio: still pending, sent 2 June 2026').waitFor();
    await group('Asked by another account, too').scrollIntoViewIfNeeded();
    await snapshot(page, 'import-elsewhere');
    await expectAccessible(sidebar);
    const box = group('Asked by another account, too').getByRole('checkbox');
    await box.uncheck();
    await sidebar.getByRole('button', { name: 'Apply 1 change', exact: true }).waitFor();
    await box.check();
    await press('Apply 2 changes');
    await sidebar.getByText('1 invitation added, 1 changed.').waitFor();
  });

  test('leaves alone whom a row names that cannot be read', { tags: 'thorough' }, async () => {
    await press('Another file');
    const shifted = `Ben,Ode,${LINK}ben,,Acme, Inc.,Buyer,07 Jun 2026`;
    await choose(
      csv(
        'Invitations.csv',
        [HEAD, invitation('Ana', 'ana', '6/1/26'), invitation('Eve', 'eve', 'soon')].join('\n'),
      ),
      csv(
        'Connections.csv',
        [CONNECTED, shifted, connection('Cas', 'cas', 'Jun')]
          .concat(connection('Old', 'old', '26 Jun 2026'))
          .join('\n'),
      ),
    );
    await sidebar.getByText('3 rows couldn’t be read, and the people in them are left alone.').waitFor();
    expect(await group('Left alone').locator('.count').textContent()).toBe('2');
    await group('Left alone').getByText('Show names').click();
    expect(await group('Left alone').locator('.name').allTextContents()).toEqual(['Ben', 'Cas']);
    for (const title of ['New', 'Probably expired', 'Gone'])
      expect(await group(title).count(), title).toBe(0);
    await snapshot(page, 'import-left-alone');
  });

  test('writes what the user says of those that are gone or may have expired, and takes it back', {
    tags: 'thorough',
  }, async () => {
    await group('Probably expired').getByRole('checkbox').check();
    await group('Gone').getByRole('combobox').selectOption('Mark them Withdrawn');
    await press('Apply 4 changes');
    await sidebar.getByText('1 invitation added, 3 changed.').waitFor();
    expect(await statuses()).toEqual(['Accepted', 'Withdrawn', 'Expired', 'Withdrawn', 'Pending']);
    expect((await log(3))[1]?.[7]).toBe('2026-06-26');
    await press('Undo this import');
    await sidebar.getByRole('heading', { name: 'Undone' }).waitFor();
    expect(await statuses()).toEqual(['Pending', 'Pending', 'Pending', 'Withdrawn']);
  });
});

describe('writing', () => {
  const ARCHIVE = csv('Invitations.csv', [HEAD, ...many(201)].join('\n'));
  /** As far down as that row: the sheet has no more rows than it needs. */
  const names = async (last: number) => (await cells(`A2:A${last}`)).flat().filter(Boolean);

  test('can be stopped between two batches and goes on', { tags: 'thorough' }, async () => {
    await choose(ARCHIVE);
    await group('New').waitFor();
    await endAtOnce();
    await press('Apply 201 changes');
    await sidebar.getByRole('heading', { name: 'Not finished' }).waitFor();
    expect((await names(201)).length).toBe(200);
    await press('Resume');
    await sidebar.getByText('201 invitations added, 0 changed.').waitFor();
    expect(new Set(await names(202)).size).toBe(201);
  });

  test('that fails loses and doubles nothing', async () => {
    failOnce(host, 'setValues', 'Service Spreadsheets failed while accessing document.', 3);
    await choose(ARCHIVE);
    await press('Apply 201 changes');
    await sidebar.locator('#message').getByText('The spreadsheet did not answer').waitFor();
    await snapshot(page, 'import-failed');
    await press('Resume');
    await sidebar.getByRole('heading', { name: 'Imported' }).waitFor();
    expect((await names(202)).length).toBe(201);
    expect(new Set(await names(202)).size).toBe(201);
  });
});

describe('what is in a file', () => {
  test('stays text where it looks like a formula', async () => {
    const said = '=HYPERLINK(""http://example.org"";""x"")';
    const names = ['=1+1', '+2', '-3', '@SUM(A1)', "'quoted", '007', '1/2'];
    const lines = names.map((name, at) => invitation(name, `x${at}`, '6/20/26', said));
    await choose(csv('Invitations.csv', [HEAD, ...lines].join('\n')));
    await group('New').getByText('Show names').click();
    expect((await sidebar.locator('.names .name').allTextContents()).sort()).toEqual([...names].sort());
    await press('Apply 7 changes');
    await sidebar.getByRole('heading', { name: 'Imported' }).waitFor();
    const rows = (await log(8)).map((row) => [row[0], row[5]]);
    expect(rows.sort()).toEqual(names.sort().map((name) => [name, said.replaceAll('""', '"')]));
  });

  test('is refused and named when it is none of ours, and the tab goes on', {
    tags: 'thorough',
  }, async () => {
    const message = sidebar.locator('#message');
    await drop('holiday.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    await message
      .getByText(
        'Cannot read "holiday.jpg": it is a picture; drop the zip that LinkedIn sent you, or a CSV file.',
      )
      .waitFor();
    await drop('Basic.zip', readFileSync(ZIP).subarray(0, 1500));
    await message.getByText('Cannot read "Basic.zip": it is incomplete').waitFor();
    await choose(csv('messages.csv', 'CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,a,b,c,d'));
    await message.getByText('it holds your messages').waitFor();
    await importSample();
  });

  test('is joined with the other part, which is dropped after it', { tags: 'thorough' }, async () => {
    await choose(csv('Connections.csv', [CONNECTED, connection('Ana', 'ana')].join('\n')));
    await sidebar.locator('#message').getByText('These are only your connections.').waitFor();
    await choose(csv('Invitations.csv', [HEAD, invitation('Ana', 'ana', '6/1/26')].join('\n')));
    await sidebar.getByText('Two parts of one archive').waitFor();
    await group('New').getByText('Show names').click();
    await group('New').getByText('Accepted 22 June 2026').waitFor();
    await snapshot(page, 'import-two-parts');
  });

  test('is read no further when the user cancels', { tags: 'thorough' }, async () => {
    await endAtOnce();
    await choose(csv('Invitations.csv', [HEAD, ...many(20_000)].join('\n')));
    await expect.poll(() => sidebar.locator('#archive-end').isDisabled()).toBe(true);
    await expect.poll(() => sidebar.locator('[inert]').count()).toBe(0);
    expect(await sidebar.locator('#archive-start').isVisible()).toBe(true);
    expect(await sidebar.locator('#archive-review').isVisible()).toBe(false);
    expect(await sidebar.locator('#message').isVisible()).toBe(false);
  });
});
