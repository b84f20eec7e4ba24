/** The view Check in a browser, from the pasted address to the cell. */
import { buffer } from 'node:stream/consumers';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { readIcs } from '../sidebar/read-ics.ts';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { type Visit, visitSidebar } from './sidebar-page.ts';

let browser: Browser;
let visit: Visit;
let host: NodeHost;
let page: Page;
let sidebar: FrameLocator;

const LINK = 'https://www.linkedin.com/in/';
const NASTY = '<script>alert(1)</script> Wolfeschlegelsteinhausenbergerdorff-Papadimitriou';
const HEADERS = [
  ...['Name', 'Company', 'Profile URL', 'Account', 'Sent on', 'Note', 'Status', 'Closed on', 'Reason'],
];
type Line = [string, string, string, string, string, string, string?, string?];
/** Today is 27 June 2026. */
const PEOPLE: Line[] = [
  ['Ana Silva', 'Fjord', 'ana', '2026-06-01', 'Hello Ana', 'Pending'],
  ['Bo Berg', 'Kite', 'bo', '2026-04-01', 'We met in Oslo', 'Withdrawn', '2026-05-01', 'No answer'],
  ['Cy Dorn', 'Kestrel Robotics', 'cy', '2026-05-20', 'Hello Cy', 'Withdrawn', '2026-06-20', 'No answer'],
  ['Dee Falk', 'Blue Heron Studio', 'dee', '2026-03-01', '', 'Accepted', '2026-03-04'],
  ['Eli Gray', '', 'eli', '2025-03-01', '', 'Declined', '2025-03-04'],
  ['Fay Holt', 'Quarry', 'fay', '2026-06-20', '', 'Pending'],
  ['Kim Lee', 'Acme', 'kim-1', '2026-06-02', '', 'Pending'],
  ['Kim Lee', 'Bolt', 'kim-2', '2026-06-03', '', 'Pending'],
  ['Uma Voss', '', 'uma', '2026-01-01', 'One', 'Withdrawn', '2026-01-20'],
  ['Uma Voss', '', 'uma', '2026-02-20', 'Two', 'Withdrawn', '2026-03-20'],
  ['Gus Ibe', '', 'gus', '2026-05-05', '', 'Unknown'],
  ['Ida Jung', '', 'ida', '2024-05-05', 'Hi', 'Unknown'],
  ['Rosa Papadaki', 'Quarry Software', 'rosa-papadaki', '2026-04-05', '', 'Withdrawn'],
  ['Lea Moss', '', 'lea', '2026-04-05', '', 'hmm'],
  [NASTY, NASTY, 'nasty', '2026-05-20', NASTY, 'Withdrawn', '2026-06-20'],
  ['Ole Past', '', 'ole', '2025-11-01', '', 'Pending'],
];
const dated = (text = '') => (text === '' ? null : { day: text });
const rowsOf = (people: readonly Line[], accountOf: (place: number) => string) => [
  HEADERS,
  ...people.map(([name, company, slug, sent, note, status, closed, reason], place) => [
    ...[name, company, slug && LINK + slug, accountOf(place), dated(sent), note, status, dated(closed)],
    reason ?? null,
  ]),
];
/** One account. */
const LOG = rowsOf(PEOPLE, () => 'Me');
/** Of two accounts, the second has sent one invitation, to Cy Dorn alone. */
const OTHER: Line = ['Zed Zorn', '', 'zed', '2026-06-01', '', 'Pending'];
const TWO = rowsOf([...PEOPLE, OTHER], (place) => (place === PEOPLE.length ? 'Studio' : 'Me'));

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

async function begin(log: typeof LOG): Promise<void> {
  visit = await visitSidebar(browser, { log, timezoneId: 'Pacific/Auckland' });
  ({ host, page, sidebar } = visit);
}

/** Types into the log, as somebody does before the sidebar is opened. */
async function opened(...typed: [string, string][]): Promise<void> {
  for (const [cell, text] of typed) await host.type('Sheet1', cell, text);
  await visit.openReady();
  await visit.tab('Check');
}

const cells = (a1: string) => host.shown('Sheet1', a1);
const says = (text: string) => sidebar.locator('#message').getByText(text).waitFor();
const answer = () => sidebar.locator('#check-answer');
const heading = (name: string) => answer().getByRole('heading', { name, exact: true });
const panel = (name: string) =>
  answer().locator('.panel', { has: page.getByRole('heading', { name, exact: true }) });
const form = () => sidebar.getByRole('form', { name: 'Log the invitation' });
const happened = () => answer().locator('.happened > div').allInnerTexts();

async function check(words: string): Promise<void> {
  await sidebar.locator('#check-query').fill(words);
  await sidebar.locator('#check-query').press('Enter');
  await answer().getByRole('heading').first().waitFor();
}

/** With what is further down, for a person to judge. */
async function picture(name: string): Promise<void> {
  await snapshot(page, `check-${name}`);
  await expectAccessible(sidebar);
}

/** They are asked one after the other in one visit: nothing is changed. */
describe('Check, read alone', () => {
  beforeAll(async () => {
    await begin(LOG);
    await opened();
  });
  afterAll(() => visit.leave());

  /**
   * Slug, verdict, look of the panel, its sign, words of its reason, its buttons, what happened. No two neighbours have one
   * verdict, so that no answer is read before it is there.
   */
  type Said = [string, string, string, string, string, string[], string[]];

  async function expectSaid(...[slug, verdict, look, sign, reason, buttons, history]: Said): Promise<void> {
    await check(LINK + slug);
    expect(await panel(verdict).getAttribute('class')).toBe(look ? `panel ${look} first` : 'panel first');
    expect(await panel(verdict).locator('h3 svg').getAttribute('class')).toBe(`icon ${sign}`);
    expect(await panel(verdict).textContent()).toContain(reason);
    expect(await panel(verdict).getByRole('button').allTextContents()).toEqual(buttons);
    expect(await happened()).toEqual(history);
    await picture(slug);
  }

  test.each<Said>([
    [
      ...(['bo', 'Ready to invite again', 'go', 'again', 'Write a different note this time.'] as const),
      ['Log an invitation'],
      ['1 May\nWithdrawn: No answer', '1 Apr\nInvited with a note: “We met in Oslo”'],
    ],
    [
      ...(['cy', 'Wait until 11 July', '', 'clock', 'You withdrew on 20 June. LinkedIn won’t'] as const),
      ['Remind me'],
      ['20 Jun\nWithdrawn: No answer', '20 May\nInvited with a note: “Hello Cy”'],
    ],
    [
      ...(['fay', 'Pending since 20 June', '', 'clock', 'No answer? Withdraw it from 11 July.'] as const),
      ['Accepted', 'Declined', 'Withdrawn'],
      ['20 Jun\nInvited without a note'],
    ],
    [
      ...(['gus', 'Look on LinkedIn first', 'caution', 'question', 'may be pending'] as const),
      ['Accepted', 'Declined', 'Withdrawn'],
      ['?\nEnd unknown', '5 May\nInvited without a note'],
    ],
    [
      ...(['rosa-papadaki', 'Don’t invite yet: day unknown', 'caution', 'question'] as const),
      'If it was after 6 June, LinkedIn will refuse.',
      ['Save', 'Count from today'],
      ['?\nWithdrawn, day not logged', '5 Apr\nInvited without a note'],
    ],
    [
      ...(['lea', 'Don’t invite yet: row 15 can’t be read', 'caution', 'question', 'Correct it'] as const),
      [],
      ['?\nEnd unknown', '5 Apr\nInvited without a note'],
    ],
  ])('says of in/%s: %s', expectSaid);

  test.each<Said>([
    [
      ...(['ole', 'Pending since 1 November', '', 'clock', 'It has probably expired'] as const),
      ['Accepted', 'Declined', 'Withdrawn'],
      ['1 Nov\nInvited without a note'],
    ],
    [
      ...(['dee', 'Connected since 4 March', '', 'tick', 'Nothing to withdraw or send.'] as const),
      [],
      ['4 Mar\nAccepted', '1 Mar\nInvited without a note'],
    ],
    [
      ...(['eli', 'Declined on 4 March 2025', 'caution', 'close', 'it’s rarely wise'] as const),
      ['Log it anyway'],
      ['4 Mar 2025\nDeclined', '1 Mar 2025\nInvited without a note'],
    ],
    [
      ...(['uma', 'Already tried twice', 'caution', 'warning', 'another try reads as spam'] as const),
      ['Log it anyway'],
      [
        ...['20 Mar\nWithdrawn', '20 Feb\nInvited with a note: “Two”'],
        ...['20 Jan\nWithdrawn', '1 Jan\nInvited with a note: “One”'],
      ],
    ],
    [
      ...(['ida', 'Look on LinkedIn first', 'caution', 'question', 'You may be connected.'] as const),
      ['Accepted', 'Declined', 'Withdrawn', 'Log it anyway'],
      ['?\nEnd unknown', '5 May 2024\nInvited with a note: “Hi”'],
    ],
  ])('says of in/%s: %s', { tags: 'thorough' }, expectSaid);

  test('how much of the wait is over shows, and a reminder goes into the calendar', {
    tags: 'thorough',
  }, async () => {
    await check('cy dorn');
    expect(await answer().locator('.bar > i').getAttribute('style')).toBe('width: 33.3333%;');
    expect(await answer().locator('.panel .line').innerText()).toBe('20 June\n11 July');
    await answer().getByLabel('Source: Wait before inviting again').click();
    await answer().getByText('LinkedIn: up to three weeks.').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), visit.press('Remind me')]);
    expect(file.suggestedFilename()).toBe('invite-again.ics');
    expect(readIcs(await buffer(await file.createReadStream()))).toMatchObject([
      { 'DTSTART;VALUE=DATE': '20260711', SUMMARY: 'Invite Cy Dorn again' },
    ]);
    await says('Saved invite-again.ics with 1 event.');
  });

  test('lists several of one name, each with what is to be done', { tags: 'thorough' }, async () => {
    await check('kim LEE');
    await heading('2 people match').waitFor();
    expect(await answer().locator('.candidate > summary').allInnerTexts()).toEqual([
      'Kim Lee\nBolt · Pending since 3 June',
      'Kim Lee\nAcme · Pending since 2 June',
    ]);
    await answer().getByText('Bolt').first().click();
    await picture('several');
  });

  test('a long name from the log stays text, and breaks nothing', async () => {
    await check(`${LINK}nasty`);
    await heading(NASTY).waitFor();
    expect(await answer().locator('script').count()).toBe(0);
    // Its menu stands beside it, not below.
    const [name, menu] = await Promise.all([
      heading(NASTY).boundingBox(),
      answer().locator('.menu').boundingBox(),
    ]);
    expect(menu?.y).toBeLessThanOrEqual(name?.y ?? 0);
    await picture('long-name');
  });

  test('says that nothing was asked for', { tags: 'thorough' }, async () => {
    await sidebar.locator('#check-query').fill('  ');
    await visit.press('Check');
    await answer().getByText('Enter a name or address.').waitFor();
  });

  test('of a name like one in the log asks whether it is that person, and logs another all the same', {
    tags: 'thorough',
  }, async () => {
    await check('Dr. Ana Silva (She/Her)');
    await heading('Ana Silva').waitFor();
    await check('Bo Berg Lund');
    await heading('Is it one of these?').waitFor();
    await answer().getByText('called just “Bo Berg Lund”, but 1 person has a name like it.').waitFor();
    expect(await panel('Is it one of these?').getAttribute('class')).toBe('panel caution');
    expect(await answer().locator('.candidate > summary b').allInnerTexts()).toEqual(['Bo Berg']);
    expect(await form().isHidden()).toBe(true);
    await picture('like');
    await visit.press('Log an invitation');
    expect(await form().getByLabel('Name').inputValue()).toBe('Bo Berg Lund');
    await check('ana@fjord.com');
    await heading('This address doesn’t name the person').waitFor();
  });

  test('tells of a namesake with another address', { tags: 'thorough' }, async () => {
    await check(`${LINK}bo-berg-9`);
    await answer().getByText('Someone called Bo Berg is in it under another address.').waitFor();
    await picture('namesake');
    await visit.press('Search for “Bo Berg”');
    await heading('Ready to invite again').waitFor();
  });
});

describe('Check, where a row has no address', () => {
  beforeAll(async () => {
    await begin(LOG);
    await opened(['C2', '']);
  });
  afterAll(() => visit.leave());

  test.each<[string, string, string]>([
    ['member-id', `${LINK}ACwAAAbCdEf123`, 'It holds a member number.'],
    ['sales', 'https://www.linkedin.com/sales/lead/ACwAAAb,NAME', 'Copy LinkedIn.com URL'],
    ['short-link', 'https://lnkd.in/abc', 'It is a short link.'],
    ['company', 'linkedin.com/company/acme', 'It is the page of a company or school.'],
    ['elsewhere', 'https://a.example/in/ana', 'It is not one of LinkedIn’s profiles.'],
  ])(
    'of an address that names nobody (%s) says how to get one that does',
    { tags: 'thorough' },
    async (name, asked, why) => {
      await check(asked);
      await heading('This address doesn’t name the person').waitFor();
      await answer().getByText(why).waitFor();
      await answer()
        .getByText('15 of 16 rows have an address. The other one can only be found by name.')
        .waitFor();
      expect(await form().isVisible()).toBe(false);
      await picture(name);
      await answer().getByLabel('Or search by name').fill('Fay Holt');
      await page.keyboard.press('Enter');
      await heading('Pending since 20 June').waitFor();
    },
  );
});

describe('Check, with one account', () => {
  beforeEach(() => begin(LOG));
  afterEach(() => visit.leave());

  test('takes the focus to its field, judges an address as soon as it is pasted, and says it aloud', async () => {
    await opened();
    await expectAccessible(sidebar);
    expect(await sidebar.locator(':focus').getAttribute('id')).toBe('check-query');
    await sidebar.locator('#check-query').evaluate((field, text) => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    }, `${LINK}ANA/?x=1`);
    await heading('Pending since 1 June').waitFor();
    await answer().getByText('You invited them 26 days ago. Withdraw it').waitFor();
    expect(await sidebar.locator('#check-said').textContent()).toBe('Ana Silva: Pending since 1 June');
    expect(await sidebar.locator(':focus').getAttribute('id')).toBe('check-query');
    await picture('pending');
  });

  test('an account that Settings doesn’t list leaves it open whether they can be invited', {
    tags: 'thorough',
  }, async () => {
    await opened(['D3', 'Old name']);
    await check(`${LINK}bo`);
    await heading('Don’t invite yet: account unknown').waitFor();
    await answer()
      .getByText(
        'Row 3 says that “Old name” invited them. Settings doesn’t list that account. Under Settings › Accounts you can add it, then rename it or merge it into another.',
      )
      .waitFor();
    await picture('account-unknown');
    await visit.press('Show row 3 in the sheet');
    await expect.poll(visit.focusGiven).toBe(1);
    expect(visit.asked.at(-1)).toEqual({
      name: 'selectCell',
      args: [{ sheet: 'log', row: 3, column: 1 }],
    });
    await visit.press('Add it in Settings');
    await sidebar.getByRole('heading', { name: 'Settings' }).waitFor();
  });

  test('the day of a withdrawal that nobody knows is given on the spot, and each way can be undone', {
    tags: 'thorough',
  }, async () => {
    await opened();
    await check('rosa');
    await answer().getByText('you can invite them from 18 July.').waitFor();
    await visit.press('Save');
    await says('as the');
    expect(await cells('H14')).toEqual([['']]);
    await visit.press('Count from today');
    await heading('Wait until 18 July').waitFor();
    await says('You can invite Rosa Papadaki again from 18 July.');
    expect(await cells('H14')).toEqual([['2026-06-27']]);
    await visit.press('Undo');
    await says('Undone.');
    await answer().getByLabel('Withdrawn on').fill('2026-06-01');
    await visit.press('Save');
    await heading('Ready to invite again').waitFor();
    expect(await cells('G14:H14')).toEqual([['Withdrawn', '2026-06-01']]);
    await visit.press('Undo');
    await heading('Don’t invite yet: day unknown').waitFor();
    expect(await sidebar.locator(':focus').textContent()).toBe('Rosa Papadaki');
  });

  test('of a stranger opens the form with the name from the address, logs it, and takes it back', async () => {
    await opened();
    await check(`${LINK}nadia-novak-7?x=1`);
    await heading('Never invited').waitFor();
    await answer().getByText('Read as in/nadia-novak-7').waitFor();
    await answer().getByText('has this address, and no one is called Nadia Novak.').waitFor();
    expect(await panel('Never invited').getAttribute('class')).toBe('panel go');
    expect(await form().getByLabel('Name').inputValue()).toBe('Nadia Novak');
    expect(await form().getByLabel('Account').isHidden()).toBe(true);
    expect(await form().getByLabel('Profile address').isHidden()).toBe(true);
    await form().getByText('0 of 200 characters · 4 notes left').waitFor();
    await picture('never');
    // The next address can be pasted at once.
    expect(await sidebar.locator(':focus').getAttribute('id')).toBe('check-query');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await sidebar.locator(':focus').getAttribute('name')).toBe('name');
    await form().getByLabel('Note').fill('x'.repeat(201));
    await form().getByText('1 character too many for 200').waitFor();
    await form().getByLabel('Note').fill('=Hello');
    await visit.press('Log as sent today');
    await says('Invitation to Nadia Novak logged.');
    await heading('Pending since 27 June').waitFor();
    await snapshot(page, 'check-logged');
    expect(await cells('A18:G18')).toEqual([
      ['Nadia Novak', '', `${LINK}nadia-novak-7`, 'Me', '2026-06-27', '=Hello', 'Pending'],
    ]);
    await visit.press('Undo');
    await says('Undone.');
    await heading('Never invited').waitFor();
    expect(await cells('A18')).toEqual([['']]);
  });

  test('asks for the name that an address doesn’t tell, and has more fields for who wants them', {
    tags: 'thorough',
  }, async () => {
    await opened();
    await check('in/new');
    await heading('Never invited').waitFor();
    expect(await sidebar.locator(':focus').getAttribute('name')).toBe('name');
    await page.keyboard.type('Noa New');
    await form().getByText('More fields').click();
    expect(await form().getByLabel('Profile address').inputValue()).toBe(`${LINK}new`);
    await form().getByLabel('Sent on', { exact: true }).fill('2026-06-01');
    await form().getByLabel('Follow-up plan').fill('Call');
    await picture('more-fields');
    await visit.press('Log the invitation');
    await says('Invitation to Noa New logged.');
    expect(await cells('A18:E18')).toEqual([['Noa New', '', `${LINK}new`, 'Me', '2026-06-01']]);
  });

  test('what was typed into the form stays when the view is left and opened again', {
    tags: 'thorough',
  }, async () => {
    await opened();
    await check('Noa New');
    await answer().getByText('No one in your log is called “Noa New”.').waitFor();
    await form().getByLabel('Note').fill('Hello');
    await visit.tab('Today');
    await visit.tab('Check');
    expect(await form().getByLabel('Note').inputValue()).toBe('Hello');
  });

  test('never says never while a row without an address may be the person', {
    tags: 'thorough',
  }, async () => {
    await opened(['C4', ''], ['C5', '']);
    await check(`${LINK}cy-dorn-1a2b`);
    await heading('Search by name first').waitFor();
    await answer().getByText('but 2 rows have none. 1 person among them may be Cy Dorn.').waitFor();
    await answer()
      .getByText('14 of 16 rows have an address. The other 2 can only be found by name.')
      .waitFor();
    expect(await form().isVisible()).toBe(false);
    await picture('maybe');
    await visit.press('Search');
    await heading('Wait until 11 July').waitFor();
  });

  test('nor while a row has neither name nor address', { tags: 'thorough' }, async () => {
    await opened(['A4', ''], ['C4', '']);
    await check('Noa New');
    await heading('Look on LinkedIn first').waitFor();
    await answer().getByText('but 1 row has neither a name nor an address.').waitFor();
    await picture('maybe-name');
    await visit.press('Log an invitation');
    expect(await form().getByLabel('Name').inputValue()).toBe('Noa New');
  });

  test('logs against a caution only after it was read', { tags: 'thorough' }, async () => {
    await opened();
    await check('eli');
    await visit.press('Log it anyway from Me');
    expect(await form().getByLabel('Name').inputValue()).toBe('Eli Gray');
    expect(await sidebar.locator(':focus').getAttribute('name')).toBe('note');
    await picture('form-of-known');
    await visit.press('Log as sent today');
    await sidebar.getByRole('button', { name: 'Log it anyway', exact: true }).waitFor();
    expect(await cells('A18')).toEqual([['']]);
    await expectAccessible(sidebar);
    await visit.press('Log it anyway');
    await says('Invitation to Eli Gray logged.');
    expect(await cells('A18:G18')).toEqual([
      ['Eli Gray', '', `${LINK}eli`, 'Me', '2026-06-27', '', 'Pending'],
    ]);
  });

  test('marks a pending one on the spot, and takes it back', async () => {
    await opened();
    await check(`${LINK}kim-1`);
    await visit.press('Withdrawn');
    await says('You can invite Kim Lee again from 18 July.');
    await heading('Wait until 18 July').waitFor();
    await answer().getByText('You withdrew today.').waitFor();
    expect((await cells('G8:H8'))[0]).toEqual(['Withdrawn', '2026-06-27']);
    await visit.press('Undo');
    await says('Undone.');
    await heading('Pending since 2 June').waitFor();
    expect((await cells('G8:H8'))[0]).toEqual(['Pending', '']);
    await visit.press('Accepted');
    await says('Answer logged: Kim Lee, accepted.');
    await heading('Connected since 27 June').waitFor();
    await snapshot(page, 'check-answered');
  });

  test('says what failed and asks again', { tags: 'thorough' }, async () => {
    await opened();
    await visit.context.setOffline(true);
    await sidebar.locator('#check-query').fill('Bo Berg');
    await visit.press('Check');
    await answer().getByText('You are offline').waitFor();
    await picture('failed');
    await visit.context.setOffline(false);
    await answer().getByRole('button', { name: 'Try again' }).click();
    await heading('Ready to invite again').waitFor();
  });

  test('while LinkedIn blocks the account, that comes first and no form stands open', {
    tags: 'thorough',
  }, async () => {
    const blocked = { account: 'Me', kind: 'Other', on: '2026-06-26', message: '' };
    await host.call('logWall', blocked);
    await opened();
    await check(`${LINK}nadia-novak-7`);
    await heading('LinkedIn blocks you until 3 July').waitFor();
    expect(await form().isVisible()).toBe(false);
    await picture('blocked');
    await check('Bo Berg');
    expect(await answer().getByRole('heading').allTextContents()).toEqual([
      ...['Bo Berg', 'LinkedIn blocks you until 3 July', 'Ready to invite again', 'What happened'],
    ]);
    await picture('blocked-known');
    await check('cy');
    expect(await heading('LinkedIn blocks you until 3 July').count()).toBe(0);
  });
});

describe('Check, with two accounts', () => {
  beforeEach(() => begin(TWO));
  afterEach(() => visit.leave());

  test('the strictest comes first, and the other one is a caution with a quieter button', {
    tags: 'thorough',
  }, async () => {
    await opened();
    await check('Cy Dorn');
    expect(await answer().getByRole('heading').allTextContents()).toEqual([
      ...['Cy Dorn', 'Me: wait until 11 July', 'Studio: Me invited them on 20 May', 'What happened'],
    ]);
    await answer().getByText('Me withdrew on 20 June.').waitFor();
    await answer().getByText('Two accounts inviting one person can look odd to them.').waitFor();
    expect(await happened()).toEqual([
      '20 Jun\nWithdrawn: No answer',
      '20 May\nInvited by Me with a note: “Hello Cy”',
    ]);
    await picture('two-accounts');
    await visit.press('Log it anyway from Studio');
    expect(await form().getByLabel('Account').inputValue()).toBe('Studio');
    await snapshot(page, 'check-two-accounts-form');
  });

  test('each is named where both may invite, and the one that a person is connected with', {
    tags: 'thorough',
  }, async () => {
    await opened();
    await check('Dee Falk');
    await heading('Me: connected since 4 March').waitFor();
    await snapshot(page, 'check-two-accounts-connected');
    await check('Bo Berg');
    await heading('Bo Berg').waitFor();
    expect(await answer().getByRole('heading').allTextContents()).toEqual([
      ...['Bo Berg', 'Me: ready to invite again', 'Studio never invited them', 'What happened'],
    ]);
    await picture('two-accounts-ready');
  });

  test.each<[string, string[]]>([
    ['Pending', ['Studio: pending since 1 June', 'Me: Studio invited them on 1 June']],
    ['Accepted', ['Studio: connected', 'Me: Studio invited them on 1 June']],
    // What the other one did comes first here, and is still the answer for this one.
    ['Declined', ['Me: Studio invited them on 1 June', 'Studio: declined']],
    ['hmm', ['Studio: don’t invite yet: row 18 can’t be read', 'Me: Studio invited them on 1 June']],
  ])(
    'each answer begins with the account that it is for: %s',
    { tags: 'thorough' },
    async (status, titles) => {
      await opened([`G${TWO.length}`, status]);
      await check('Zed Zorn');
      expect(await answer().locator('.panel').getByRole('heading').allTextContents()).toEqual(titles);
      await snapshot(page, `check-two-accounts-named-${status}`);
    },
  );

  const chooseElsewhere = async (account: string) => {
    await visit.tab('Withdraw');
    await sidebar.locator('#work-account').selectOption(account);
    await visit.tab('Check');
  };
  const account = () => form().getByLabel('Account').inputValue();

  test('the one that was chosen in another view is the one to log for: of somebody new, of an answer that stands, and where several may', {
    tags: 'thorough',
  }, async () => {
    await host.call('changeAccount', { from: null, to: 'Lab', merge: false });
    await opened();
    await check(`${LINK}nadia-novak-7`);
    await heading('Never invited').waitFor();
    expect(await account()).toBe('Me');
    await chooseElsewhere('Studio');
    await expect.poll(account).toBe('Studio');
    await check(`${LINK}nadia-novak-8`);
    await answer().getByText('Read as in/nadia-novak-8').waitFor();
    expect(await account()).toBe('Studio');
    await snapshot(page, 'check-two-accounts-chosen');
    await chooseElsewhere('Lab');
    await check('Cy Dorn');
    await visit.press('Log it anyway from Lab');
    expect(await account()).toBe('Lab');
  });

  test('the one that is chosen in the form is chosen for the next person, and in other views', {
    tags: 'thorough',
  }, async () => {
    await opened();
    await check(`${LINK}nadia-novak-7`);
    await form().getByLabel('Account').selectOption('Studio');
    await check(`${LINK}nadia-novak-8`);
    await answer().getByText('Read as in/nadia-novak-8').waitFor();
    expect(await account()).toBe('Studio');
    await visit.tab('Withdraw');
    expect(await sidebar.locator('#work-account').inputValue()).toBe('Studio');
  });

  test('the one that was chosen stays where LinkedIn blocks it, and the form says so', {
    tags: 'thorough',
  }, async () => {
    await host.call('logWall', { account: 'Studio', kind: 'Suspended', on: '2026-06-26', message: '' });
    await opened();
    await chooseElsewhere('Studio');
    await check(`${LINK}nadia-novak-7`);
    await heading('Never invited').waitFor();
    expect(await account()).toBe('Studio');
    const inTheWay = form().locator('#invite-account');
    expect(await inTheWay.textContent()).toBe('LinkedIn blocks Studio until you say it’s over.');
  });

  test('the form takes the one that LinkedIn doesn’t block, and says what is in the way of the other where that is chosen', {
    tags: 'thorough',
  }, async () => {
    await host.call('logWall', { account: 'Me', kind: 'Suspended', on: '2026-06-26', message: '' });
    await opened();
    await check(`${LINK}nadia-novak-7`);
    await heading('Never invited').waitFor();
    expect(await form().getByLabel('Account').inputValue()).toBe('Studio');
    const inTheWay = form().locator('#invite-account');
    expect(await inTheWay.textContent()).toBe('');
    await form().getByLabel('Account').selectOption('Me');
    expect(await inTheWay.textContent()).toBe('LinkedIn blocks Me until you say it’s over.');
    await picture('two-accounts-blocked');
  });
});
