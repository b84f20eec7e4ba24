/** What the sidebar asks of the server, through the built bundle: from the form to the cell. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Invited, Ledger, Marked, Reply, Withdrawn } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const ANA_URL = 'https://www.linkedin.com/in/ana';
const PENDING: Row = {
  Name: 'Ana',
  'Profile URL': ANA_URL,
  Status: 'Pending',
  'Sent on': date('2026-06-01'),
};
const TARGET = {
  row: 2,
  name: 'Ana',
  url: ANA_URL,
  account: '',
  sentOn: '2026-06-01',
} as Withdrawn['target'];

const withdraw = (form: Partial<Withdrawn> = {}) =>
  host.call('logWithdrawal', {
    target: TARGET,
    on: '2026-06-27',
    reason: 'No answer',
    followUp: '',
    ...form,
  }) as Promise<Reply>;
const mark = (form: Partial<Marked> = {}) =>
  host.call('markInvitation', {
    target: TARGET,
    status: 'Accepted',
    on: '2026-06-20',
    ...form,
  }) as Promise<Reply>;
const invite = (form: Partial<Invited> = {}) =>
  host.call('logInvitation', {
    name: 'Ben',
    company: '',
    url: '',
    account: '',
    sentOn: '2026-06-27',
    note: '',
    goalFit: '',
    followUp: '',
    anyway: false,
    ...form,
  }) as Promise<Reply>;

describe('logWithdrawal', () => {
  test('writes status, day, reason and resend day in one block, and tells the resend day', async () => {
    host = await openLedger([PENDING]);
    const writes: string[] = [];
    host.on(({ method, mode }) => {
      if (mode === 'FULL' && ['setValues', 'appendRow'].includes(method)) writes.push(method);
    });
    expect(await withdraw()).toMatchObject({ ok: true, already: false, resendFrom: '2026-07-18' });
    expect(await host.shown('Invitations', 'G2:N2')).toEqual([
      ['Withdrawn', '2026-06-27', 'No answer', '2026-07-18', '1', '', '', 'Cooling down'],
    ]);
    // The edits, their row of the Journal, the change (up to the attempt that was due, and the flag), and the
    // Dashboard.
    expect(writes).toHaveLength(5);
  });

  test('a second click is harmless: it answers that it was logged already and writes nothing', async () => {
    host = await openLedger([PENDING]);
    await withdraw();
    const before = await host.values('Invitations', 'A1:N3');
    expect(await withdraw({ on: '2026-06-26' })).toMatchObject({
      ok: true,
      already: true,
      resendFrom: '2026-07-18',
    });
    expect(await host.values('Invitations', 'A1:N3')).toEqual(before);
  });

  test('a reason that nobody chose goes into a free cell only, and the answer tells what stands there', async () => {
    host = await openLedger([{ ...PENDING, Reason: 'Met at a fair' }]);
    expect(await withdraw({ reasonIs: 'usual' })).toMatchObject({ ok: true, reason: 'Met at a fair' });
    expect(await host.shown('Invitations', 'G2:I2')).toEqual([['Withdrawn', '2026-06-27', 'Met at a fair']]);
    host.dispose();
    host = await openLedger([PENDING]);
    expect(await withdraw({ reasonIs: 'usual' })).not.toHaveProperty('reason');
    expect((await host.shown('Invitations', 'I2')).flat()).toEqual(['No answer']);
  });

  test('a formula in the way of such a reason is no reason to refuse the withdrawal', async () => {
    host = await openLedger([PENDING]);
    await host.type('Invitations', 'I2', '=""');
    expect(await withdraw({ reasonIs: 'usual' })).toMatchObject({ ok: true });
    expect((await column(host, 'Status', 1)).flat()).toEqual(['Withdrawn']);
    expect(await withdraw({ reasonIs: 'changed', reason: 'Changed role' })).toMatchObject({ ok: true });
  });

  test('changing the reason writes that cell alone, twice is once, and each is undone by itself', async () => {
    host = await openLedger([PENDING]);
    const first = await withdraw({ reasonIs: 'usual' });
    const before = await host.values('Invitations', 'A1:N3');
    const changed = await withdraw({ reasonIs: 'changed', reason: 'Changed role', on: '' });
    expect(changed).toMatchObject({ ok: true, resendFrom: '2026-07-18' });
    expect(await host.shown('Invitations', 'G2:J2')).toEqual([
      ['Withdrawn', '2026-06-27', 'Changed role', '2026-07-18'],
    ]);
    expect(await withdraw({ reasonIs: 'changed', reason: 'Changed role' })).toMatchObject({ action: null });
    const actionOf = (reply: Reply) => (reply as { action: string }).action;
    expect(await host.call('takeBack', actionOf(changed))).toMatchObject({ ok: true, act: 'Reason' });
    expect(await host.values('Invitations', 'A1:N3')).toEqual(before);
    expect(await host.call('takeBack', actionOf(first))).toMatchObject({ ok: true, act: 'Withdrawal' });
    expect(await column(host, 'Status', 1)).toEqual(['Pending']);
  });

  test('the reason of what is withdrawn no more is not changed, and nothing is withdrawn by it', async () => {
    host = await openLedger([PENDING]);
    const before = await host.values('Invitations', 'A1:N3');
    expect(await withdraw({ reasonIs: 'changed' })).toMatchObject({ ok: false, code: 'moved' });
    expect(await host.values('Invitations', 'A1:N3')).toEqual(before);
  });

  test('finds the row after the user has sorted the log', async () => {
    host = await openLedger([{ Name: 'Zoe', Status: 'Accepted', 'Sent on': date('2026-05-01') }, PENDING]);
    expect(await withdraw()).toMatchObject({ ok: true });
    expect(await column(host, 'Status', 2)).toEqual(['Accepted', 'Withdrawn']);
  });

  test.each<[string, Partial<Withdrawn>, string, RegExp]>([
    ['a day after today', { on: '2026-06-28' }, 'invalid', /28 June 2026 .* after today, 27 June 2026/],
    ['a day before it was sent', { on: '2026-05-31' }, 'invalid', /sent on 1 June 2026/],
    ['no day', { on: '' }, 'invalid', /Cannot use "" as the day/],
    [
      'a row that is gone',
      { target: { ...TARGET, name: 'Nobody' } },
      'moved',
      /Cannot find the invitation to "Nobody"/,
    ],
    ['a text of a million characters', { reason: 'x'.repeat(1_000_000) }, 'invalid', /1000000 characters/],
  ])('refuses %s and writes nothing', async (_, form, code, message) => {
    host = await openLedger([PENDING]);
    const before = await host.values('Invitations', 'A1:N3');
    const reply = await withdraw(form);
    expect(reply).toMatchObject({ ok: false, code });
    expect((reply as { message: string }).message).toMatch(message);
    expect(await host.values('Invitations', 'A1:N3')).toEqual(before);
  });

  test('an invitation that was accepted meanwhile is not withdrawn', async () => {
    host = await openLedger([{ ...PENDING, Status: 'Accepted', 'Closed on': date('2026-06-10') }]);
    expect(await withdraw()).toMatchObject({
      ok: false,
      code: 'refused',
      message: expect.stringContaining('Accepted on 10 June 2026'),
    });
  });

  test('the user’s own resend day and the formulas between the columns stay', async () => {
    host = await openLedger([{ ...PENDING, 'Resend from': date('2026-12-01') }]);
    await host.type('Invitations', 'K2', '=1+2');
    await host.type('Invitations', 'L2', "'007");
    expect(await withdraw({ followUp: '=IMPORTXML("https://x")' })).toMatchObject({
      ok: true,
      resendFrom: '2026-12-01',
    });
    expect(await host.formulas('Invitations', 'G2:N2')).toEqual([['', '', '', '', '=1+2', '', '', '']]);
    expect(await host.values('Invitations', 'J2:M2')).toEqual([
      [{ day: '2026-12-01' }, 3, '007', '=IMPORTXML("https://x")'],
    ]);
  });

  test('someone else is writing: nothing is changed, and the reply says so', async () => {
    host = await openLedger([PENDING]);
    const release = host.occupyLock();
    expect(await withdraw()).toMatchObject({ ok: false, code: 'busy' });
    release();
    expect(await column(host, 'Status', 1)).toEqual(['Pending']);
  });
});

describe('logInvitation', () => {
  test('adds a row below the last one, in the first account, with attempt 1', async () => {
    host = await openLedger([PENDING]);
    expect(
      await invite({ url: 'linkedin.com/in/ben', note: '=HYPERLINK("x")', company: '3M' }),
    ).toMatchObject({ ok: true, already: false });
    expect(await host.shown('Invitations', 'A3:N3')).toEqual([
      [
        'Ben',
        '3M',
        'https://linkedin.com/in/ben',
        'My account',
        '2026-06-27',
        '=HYPERLINK("x")',
        'Pending',
        '',
        '',
        '',
        '1',
        '',
        '',
        '',
      ],
    ]);
    expect(await host.formulas('Invitations', 'A3:N3')).toEqual([Array(14).fill('')]);
  });

  test('a second click is harmless', async () => {
    host = await openLedger();
    await invite();
    expect(await invite()).toMatchObject({ ok: true, already: true });
    expect(await column(host, 'Name', 3)).toEqual(['Ben', '', '']);
  });

  test.each<[string, Row, RegExp]>([
    [
      'already pending',
      { Status: 'Pending', 'Sent on': date('2026-06-01') },
      /already pending since 1 June 2026/,
    ],
    [
      'already connected',
      { Status: 'Accepted', 'Sent on': date('2026-01-01'), 'Closed on': date('2026-01-03') },
      /already connected since 3 January 2026/,
    ],
    [
      'cooling down',
      { Status: 'Withdrawn', 'Sent on': date('2026-01-01'), 'Closed on': date('2026-06-10') },
      /before 1 July 2026/,
    ],
  ])('a person who is %s is refused with the reason and the day', async (_, row, message) => {
    host = await openLedger([
      { Name: 'Someone', 'Profile URL': 'https://www.linkedin.com/in/jos%C3%A9/', ...row },
    ]);
    const reply = await invite({ name: 'José', url: 'https://de.linkedin.com/in/JOSÉ?x=1', anyway: true });
    expect(reply).toMatchObject({ ok: false, code: 'refused' });
    expect((reply as { message: string }).message).toMatch(message);
    expect(await column(host, 'Name', 2)).toEqual(['Someone', '']);
  });

  test('on the resend day the second attempt is logged', async () => {
    host = await openLedger([
      { Name: 'Ben', Status: 'Withdrawn', 'Sent on': date('2026-01-01'), 'Closed on': date('2026-06-06') },
    ]);
    expect(await invite()).toMatchObject({ ok: true });
    expect(await column(host, 'Attempt', 2)).toEqual(['1', '2']);
    expect(await column(host, 'Flag', 2)).toEqual(['', '']);
  });

  test('a match by name alone is a caution that the user may override', async () => {
    host = await openLedger([
      {
        Name: 'ben ',
        'Profile URL': 'https://www.linkedin.com/in/ben-1',
        Status: 'Pending',
        'Sent on': date('2026-06-01'),
      },
    ]);
    expect(await invite()).toMatchObject({
      ok: false,
      code: 'caution',
      message: expect.stringContaining('by the name alone'),
    });
    expect(await invite({ anyway: true })).toMatchObject({ ok: true });
    expect(await invite({ url: 'https://www.linkedin.com/in/ben-2' })).toMatchObject({
      ok: false,
      code: 'caution',
    });
  });

  test('another account may invite the same person, after a caution', async () => {
    host = await openLedger([PENDING]);
    await host.paste('Settings', 3, 7, [['Second', 'Premium']]);
    const asked = { name: 'Ana', url: ANA_URL, account: 'second' };
    expect(await invite(asked)).toMatchObject({
      ok: false,
      code: 'caution',
      message: expect.stringMatching(/^My account’s invitation of 1 June 2026 to Ana is still pending: /),
    });
    expect(await invite({ ...asked, anyway: true })).toMatchObject({ ok: true });
    expect(await column(host, 'Account', 2)).toEqual(['', 'Second']);
  });

  test.each<[string, Partial<Invited>, RegExp]>([
    ['no name', { name: '  ' }, /without a name/],
    ['an address of another scheme', { url: 'javascript:alert(1)' }, /Cannot use "javascript:alert\(1\)"/],
    ['an address that is no profile', { url: 'https://evil.example/linkedin.com/in/x' }, /profile address/],
    ['an account that is not in Settings', { account: 'Nobody' }, /Cannot find the account "Nobody"/],
    ['a field that is no text', { note: { evil: true } as never }, /it isn’t text/],
  ])('refuses %s', async (_, form, message) => {
    host = await openLedger();
    const reply = await invite(form);
    expect(reply).toMatchObject({ ok: false, code: 'invalid' });
    expect((reply as { message: string }).message).toMatch(message);
    expect(await column(host, 'Name', 1)).toEqual(['']);
  });

  test('more rows than the sheet has: it grows', async () => {
    host = await openLedger(
      Array.from({ length: 99 }, (_, index) => ({
        Name: `P${index}`,
        Status: 'Accepted',
        'Sent on': date('2026-01-01'),
      })),
    );
    expect(await invite()).toMatchObject({ ok: true });
    expect(await host.shown('Invitations', 'A101')).toEqual([['Ben']]);
  });
});

describe('logInvitation, with a note', () => {
  const BEN_URL = 'https://www.linkedin.com/in/ben';
  const WITHDRAWN: Row = {
    Name: 'Ben',
    'Profile URL': BEN_URL,
    Status: 'Withdrawn',
    'Sent on': date('2026-01-05'),
    'Closed on': date('2026-02-01'),
    Note: 'Hello Ben, we met at the fair',
  };
  const noted = (count: number, day = '2026-06-02'): Row[] =>
    Array.from({ length: count }, (_, index) => ({
      Name: `P${index}`,
      Status: 'Accepted',
      'Sent on': date(day),
      'Closed on': date('2026-06-20'),
      Note: 'Hi',
    }));

  test('a re-send with a note of its own is logged as the second attempt', async () => {
    host = await openLedger([WITHDRAWN]);
    expect(await invite({ url: BEN_URL, note: 'Hello again' })).toMatchObject({ ok: true });
    expect(await column(host, 'Attempt', 2)).toEqual(['1', '2']);
    expect(await column(host, 'Note', 2)).toEqual(['Hello Ben, we met at the fair', 'Hello again']);
  });

  test.each<[string, Row[], string, RegExp]>([
    [
      'the same note as last time',
      [WITHDRAWN],
      'hello ben,  we met at the fair',
      /^It’s the same note as last time/,
    ],
    [
      'a note that is too long for a free account',
      [],
      'x'.repeat(201),
      /201 characters: a free account .* 200/,
    ],
    [
      'a sixth note this month',
      noted(5),
      'Hi Ben',
      /5 notes or more in that month: .* 5 a month\. The next one comes back on \d+ July 2026\.$/,
    ],
    [
      'all of them at once',
      [
        WITHDRAWN,
        ...noted(5),
        { ...WITHDRAWN, 'Sent on': date('2026-03-01'), 'Closed on': date('2026-04-01') },
      ],
      'Hello Ben, we met at the fair',
      /3rd invitation.* 5 a month\..* comes back .* same note as last time/,
    ],
  ])('%s is a caution that the user may override', async (_, rows, note, message) => {
    host = await openLedger(rows);
    const form = { url: BEN_URL, note };
    const reply = await invite(form);
    expect(reply).toMatchObject({ ok: false, code: 'caution', message: expect.stringMatching(message) });
    expect(await column(host, 'Name', rows.length + 1)).toHaveLength(rows.length + 1);
    expect((await column(host, 'Name', rows.length + 1)).at(-1)).toBe('');
    expect(await invite({ ...form, anyway: true })).toMatchObject({ ok: true });
    expect((await column(host, 'Note', rows.length + 1)).at(-1)).toBe(note);
  });

  test('the notes of more than 30 days ago, and an account that pays, are no reason for a caution', async () => {
    host = await openLedger([...noted(5, '2026-05-28'), ...noted(4)]);
    await host.paste('Settings', 3, 7, [['Second', 'Premium']]);
    expect(await invite({ note: 'x'.repeat(200) })).toMatchObject({ ok: true });
    expect(await invite({ name: 'Cy', note: 'x'.repeat(300), account: 'Second' })).toMatchObject({
      ok: true,
    });
    expect(await invite({ name: 'Di', note: 'x'.repeat(301), account: 'Second' })).toMatchObject({
      code: 'caution',
      message: expect.stringContaining('301 characters: a paid account can send 300'),
    });
  });
});

test('each change names its action, by which it is taken back; what was logged already names none', async () => {
  host = await openLedger([PENDING]);
  const first = await withdraw();
  const second = await withdraw();
  expect(second).toMatchObject({ already: true, action: null });
  const { action } = first as { action: string };
  expect(await host.call('takeBack', action)).toMatchObject({ ok: true, act: 'Withdrawal' });
  expect(await column(host, 'Status', 1)).toEqual(['Pending']);
  for (const reply of [await invite(), await mark()])
    expect(reply).toMatchObject({ ok: true, already: false, action: expect.stringMatching(/./) });
});

describe('markInvitation', () => {
  test.each(['Accepted', 'Declined', 'Expired'] as const)(
    'logs %s with its day, twice is once',
    async (status) => {
      host = await openLedger([PENDING]);
      expect(await mark({ status })).toMatchObject({ ok: true, already: false });
      expect(await mark({ status })).toMatchObject({ ok: true, already: true });
      expect(await host.shown('Invitations', 'G2:H2')).toEqual([[status, '2026-06-20']]);
    },
  );

  test('Accepted never reverts', async () => {
    host = await openLedger([PENDING]);
    await mark();
    expect(await mark({ status: 'Declined' })).toMatchObject({ ok: false, code: 'refused' });
    expect(await column(host, 'Status', 1)).toEqual(['Accepted']);
  });

  test('no other status can be set through it', async () => {
    host = await openLedger([PENDING]);
    expect(await mark({ status: 'Pending' as never })).toMatchObject({ ok: false, code: 'invalid' });
  });
});

test('readLedger tells where each account stands, as plain data', async () => {
  host = await openLedger([PENDING, { Name: 'Ben', Status: 'Pending', 'Sent on': date('2026-06-25') }]);
  const { ledger } = (await host.call('readLedger')) as { ledger: Ledger };
  expect(ledger).toMatchObject({
    today: '2026-06-27',
    standings: [
      { account: 'My account', pending: 2, pendingCap: 500, quotaLeft: 99, resetsOn: '2026-07-02', stale: 1 },
    ],
    pending: [
      { name: 'Ana', days: 26, flag: 'Stale' },
      { name: 'Ben', days: 2 },
    ],
    invitations: 2,
    daily: { on: false, late: false, hoursSince: 0, failure: null },
    problems: [],
  });
});

test('a setting that makes no sense is named with its cell, and the default is used', async () => {
  host = await openLedger([PENDING]);
  await host.type('Settings', 'B2', 'three weeks');
  const { ledger } = (await host.call('readLedger')) as { ledger: Ledger };
  expect(ledger.problems).toEqual([expect.stringContaining('Cannot use "three weeks" in Settings!B2')]);
  expect(await withdraw()).toMatchObject({ resendFrom: '2026-07-18' });
});

test('cells filled down in advance stay, and the next row is among them', async () => {
  host = await openLedger([PENDING]);
  await host.type('Invitations', 'L3', '=1+1');
  await host.paste('Invitations', 3, 6, Array(3).fill(['my usual note']));
  expect(await invite({ name: 'Ben', url: 'https://www.linkedin.com/in/ben' })).toMatchObject({ ok: true });
  expect(await host.shown('Invitations', 'F3:L3')).toMatchObject([
    ['my usual note', 'Pending', '', '', '', '1', '2'],
  ]);
});

test('rows that name an account which Settings does not list are told', async () => {
  host = await openLedger([PENDING, { ...PENDING, Name: 'Ben', Account: 'Ann' }]);
  const { ledger } = (await host.call('readLedger')) as { ledger: Ledger };
  expect(ledger.unread).toEqual({
    rows: 1,
    of: 2,
    statuses: 0,
    dates: 0,
    withoutDay: 0,
    accounts: [{ name: 'Ann', rows: 1 }],
    hidesFigures: true,
    words: [],
    firstRow: 3,
  });
});

test('rows on no list, because their dates or status cannot be right, are told', async () => {
  host = await openLedger([
    PENDING,
    { ...PENDING, Name: 'Ben', 'Sent on': 'last spring' },
    { ...PENDING, Name: 'Cleo', Status: 'Perhaps' },
  ]);
  const { ledger } = (await host.call('readLedger')) as { ledger: Ledger };
  expect(ledger.unread).toMatchObject({
    ...{ rows: 2, of: 3, statuses: 1, dates: 1, hidesFigures: true },
    words: [{ word: 'Perhaps', rows: 1 }],
    firstRow: 3,
  });
});

test('who may be invited again is told with the account as Settings names it', async () => {
  const gone = { ...PENDING, Status: 'Withdrawn', 'Closed on': date('2026-06-05') };
  host = await openLedger([
    { ...gone, Account: '' },
    { ...gone, Name: 'Ben', 'Profile URL': 'https://www.linkedin.com/in/ben', Account: 'MY  account' },
  ]);
  const { ledger } = (await host.call('readLedger')) as { ledger: Ledger };
  expect(ledger.resends.map(({ account }) => account)).toEqual(['My account', 'My account']);
});

test('the daily run is told as late by the same rule as in Health', async () => {
  host = await openLedger([PENDING]);
  host.setToday('2026-07-20');
  await host.call('repairDaily');
  const { ledger } = (await host.call('readLedger')) as { ledger: Ledger };
  expect(ledger.daily).toMatchObject({ on: true, late: false });
  host.setToday('2026-07-22');
  const { ledger: later } = (await host.call('readLedger')) as { ledger: Ledger };
  expect(later.daily).toMatchObject({ on: true, late: true });
});
