/** Accounts added, renamed and merged wherever they are written; and the Dashboard, which says what the sidebar says. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Ledger, LedgerReply, Reply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { column, date, journalOf, openLedger, openNewLedger, type Row, RUN_NOW } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const pending = (name: string, account: string, more: Row = {}): Row => ({
  Name: name,
  Account: account,
  Status: 'Pending',
  'Sent on': date('2026-06-26'),
  ...more,
});
const LOG = [pending('Ana', 'My account'), pending('Ben', ''), pending('Cleo', 'my ACCOUNT ')];
const change = (from: string | null, to: string, merge = false) =>
  host.call('changeAccount', { from, to, merge }) as Promise<Reply>;
const ledger = async (): Promise<Ledger> => {
  const reply = (await host.call('readLedger')) as LedgerReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply.ledger;
};
const accounts = () => column(host, 'Account', 3);
const settings = async () => (await host.shown('Settings', 'G2:G5')).flat();

describe('an account', () => {
  test('is renamed in Settings, log and blocks as one action, and undone as one', async () => {
    host = await openLedger(LOG);
    await host.call('logWall', { account: '', kind: 'Weekly limit', on: '2026-06-27', message: '' });
    const before = [await accounts(), await settings(), await host.shown('Walls', 'B2:B3')];
    const reply = await change('My account', 'Jordan');
    expect(reply).toMatchObject({ ok: true, ledger: { standings: [{ account: 'Jordan', pending: 3 }] } });
    expect(await accounts()).toEqual(['Jordan', '', 'Jordan']);
    expect(await settings()).toEqual(['Jordan', '', '', '']);
    expect(await host.shown('Walls', 'B2:B3')).toEqual([['Jordan'], ['']]);
    expect((await journalOf(host))[0]?.what).toBe('Account renamed: “My account” → “Jordan”, 3 rows');
    expect(await host.call('undoLast')).toMatchObject({ ok: true, act: 'Account', kept: [] });
    expect([await accounts(), await settings(), await host.shown('Walls', 'B2:B3')]).toEqual(before);
  });

  test('that was renamed in the sheet takes its rows along when told so', async () => {
    host = await openLedger(LOG);
    await host.type('Settings', 'G2', 'Jordan');
    expect((await ledger()).unread).toMatchObject({
      accounts: [{ name: 'My account', rows: 2 }],
      hidesFigures: true,
    });
    const reply = await change('My account', 'Jordan', true);
    expect(reply).toMatchObject({ ok: true, ledger: { unread: { rows: 0 }, standings: [{ pending: 3 }] } });
    expect(await accounts()).toEqual(['Jordan', '', 'Jordan']);
  });

  test('is merged into another only on the user’s word, and what blank cells mean is written out', async () => {
    host = await openLedger([pending('Ana', 'My account'), pending('Ben', ''), pending('Cleo', 'Studio')]);
    await host.paste('Settings', 3, 7, [
      ['Agency', 'Free'],
      ['Studio', 'Free'],
    ]);
    expect(await change('My account', 'studio')).toMatchObject({ ok: false, code: 'caution' });
    expect(await accounts()).toEqual(['My account', '', 'Studio']);
    const before = await host.values('Settings', 'A1:N40');
    expect(await change('My account', 'studio', true)).toMatchObject({
      ok: true,
      ledger: {
        standings: [
          { account: 'Agency', pending: 0 },
          { account: 'Studio', pending: 3 },
        ],
      },
    });
    expect(await accounts()).toEqual(['Studio', 'Studio', 'Studio']);
    expect(await host.call('undoLast')).toMatchObject({ ok: true, kept: [] });
    expect(await accounts()).toEqual(['My account', '', 'Studio']);
    expect(await host.values('Settings', 'A1:N40')).toEqual(before);
  });

  test('is added, twice is once', async () => {
    host = await openLedger(LOG);
    expect(await change(null, 'Studio')).toMatchObject({ ok: true, already: false });
    expect(await change(null, ' studio')).toMatchObject({ ok: true, already: true });
    expect(await settings()).toEqual(['My account', 'Studio', '', '']);
  });

  test('that is retired keeps its rows and has no figures', { tags: 'thorough' }, async () => {
    host = await openLedger([pending('Ana', 'Studio')]);
    await change(null, 'Studio');
    const retire = { rules: [], accounts: [{ account: 'Studio', type: 'Retired' }] };
    expect(await host.call('changeRules', retire)).toMatchObject({
      ok: true,
      ledger: { standings: [{ account: 'My account', pending: 0 }], unread: { rows: 0 } },
    });
  });

  test.each([
    ['without a name', 'My account', '  ', 'invalid', 'Enter a name for the account.'],
    [
      'that nobody knows',
      'Nobody',
      'Jordan',
      'moved',
      'Cannot rename "Nobody": neither Settings nor the log names it. Reload.',
    ],
    [
      'with a name beyond reason',
      'My account',
      'x'.repeat(101),
      'invalid',
      `Cannot use "${'x'.repeat(40)}": keep the name to 100 characters.`,
    ],
  ])('%s is refused', async (_, from, to, code, message) => {
    host = await openLedger(LOG);
    expect(await change(from, to)).toEqual({ ok: false, code, message });
  });
});

describe('merging', () => {
  const UNDO = { ok: true, kept: [] };
  /** `Own profile` and `Last archive` of an account in Settings. */
  async function archiveOf(account: string): Promise<(string | undefined)[] | undefined> {
    const grid = await host.shown('Settings', 'A1:P40');
    const head = grid.find((row) => row.includes('Last archive')) ?? [];
    const row = grid.find((each) => each[head.indexOf('Account')] === account);
    return row && ['Own profile', 'Last archive'].map((header) => row[head.indexOf(header)]);
  }
  async function settingsOf(rows: Row[], ...each: (readonly [string, string, string])[]): Promise<void> {
    host = await openNewLedger(rows);
    const grid = await host.shown('Settings', 'A1:P20');
    const at = grid.findIndex((row) => row.includes('Last archive'));
    const head = grid[at] ?? [];
    for (const [index, [name, profile, day]] of each.entries()) {
      const put = (header: string, value: unknown) =>
        host.paste('Settings', at + 2 + index, head.indexOf(header) + 1, [[value as null]]);
      await put('Account', name);
      await put('Type', 'Free');
      if (profile) await put('Own profile', `https://www.linkedin.com/in/${profile}`);
      if (day) await put('Last archive', { day });
    }
  }
  const american = (on: string) => on.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1');
  const both = [pending('Ana', 'Studio'), pending('Ben', 'Jordan')];

  testFirst<[what: string, rows: Row[], studio: string, jordan: string, after: string]>(1, [
    ['the earlier of two archives holds for all rows', both, '2026-06-10', '2026-06-20', '2026-06-10'],
    ['the account’s own, where that is the earlier', both, '2026-06-20', '2026-06-10', '2026-06-10'],
    ['none, where the rows that come were in no archive', both, '', '2026-06-20', ''],
    ['none, where the rows that are there were in none', both, '2026-06-20', '', ''],
    ['an account without rows brings no day', both.slice(1), '2026-06-10', '2026-06-20', '2026-06-20'],
    [
      'an account without rows takes the day of the rows',
      both.slice(0, 1),
      '2026-06-10',
      '2026-06-20',
      '2026-06-10',
    ],
  ])('%s; undo restores it', async (_, rows, studio, jordan, after) => {
    await settingsOf(rows, ['Jordan', 'jordan', jordan], ['Studio', 'studio', studio]);
    const before = await host.values('Settings', 'A1:P40');
    expect(await change('Studio', 'Jordan', true)).toMatchObject({ ok: true });
    const profile = 'https://www.linkedin.com/in/jordan';
    expect(await archiveOf('Jordan')).toEqual([profile, american(after)]);
    expect(await archiveOf('Studio')).toBeUndefined();
    expect(await host.call('undoLast')).toMatchObject(UNDO);
    expect(await host.values('Settings', 'A1:P40')).toEqual(before);
  });

  test('the profile comes along where the other account has none, so that the next archive finds it', {
    tags: 'thorough',
  }, async () => {
    await settingsOf(both, ['Jordan', '', ''], ['Studio', 'studio', '2026-06-10']);
    expect(await change('Studio', 'Jordan', true)).toMatchObject({ ok: true });
    expect(await archiveOf('Jordan')).toEqual(['https://www.linkedin.com/in/studio', '']);
    expect(await host.call('undoLast')).toMatchObject(UNDO);
    expect(await archiveOf('Jordan')).toEqual(['', '']);
  });

  test('a name that Settings does not list is a way of writing: the archive stays', async () => {
    await settingsOf(
      [...both, pending('Cy', 'Jordn')],
      ['Jordan', 'jordan', '2026-06-20'],
      ['Studio', '', ''],
    );
    expect(await change('Jordn', 'Jordan', true)).toMatchObject({ ok: true });
    expect((await archiveOf('Jordan'))?.[1]).toBe('06/20/2026');
  });

  test.each<[string, Row[], string]>([
    ['nobody', [pending('Ana', 'Jordan'), pending('Bo', 'Studio')], ''],
    ['one, by a blank cell', [pending('Ana', ''), pending('ana', ' studio ')], 'Ana'],
    [
      'one whose other invitation is over',
      [pending('Ana', 'Jordan'), { ...pending('Ana', 'Studio'), Status: 'Accepted' }],
      '',
    ],
    [
      'five',
      ['Ana', 'Bo', 'Cy', 'Dee', 'Eli'].flatMap((name) => [pending(name, 'Jordan'), pending(name, 'Studio')]),
      'Ana, Bo, Cy and 2 more',
    ],
  ])('who is pending in both is said before: %s', async (_, rows, named) => {
    await settingsOf(rows, ['Jordan', '', ''], ['Studio', '', '']);
    const reply = (await change('Studio', 'Jordan')) as { message: string };
    const [, told = ''] =
      /Pending in both: (.*?)\. Health shows who is pending twice\./.exec(reply.message) ?? [];
    expect(told).toBe(named);
    expect(reply.message.includes('ending in both')).toBe(named !== '');
  });

  test('it is said before whose rows and blocks become whose, and nothing is done', {
    tags: 'thorough',
  }, async () => {
    await settingsOf(both, ['Jordan', '', ''], ['Studio', '', '']);
    await host.call('logWall', { account: 'Studio', kind: 'Weekly limit', on: '2026-06-20', message: '' });
    const before = [
      await accounts(),
      await host.values('Settings', 'A1:P40'),
      await host.shown('Walls', 'B2:B3'),
    ];
    expect(await change('Studio', ' jordan ')).toEqual({
      ok: false,
      code: 'caution',
      message:
        'Merge “Studio” into “Jordan”? “Jordan” gets 1 invitation and 1 block, with all their history. The row of “Studio” in Settings is removed.',
    });
    const now = [
      await accounts(),
      await host.values('Settings', 'A1:P40'),
      await host.shown('Walls', 'B2:B3'),
    ];
    expect(now).toEqual(before);
    expect(await change('Studio', 'Jordan', true)).toMatchObject({ ok: true });
    expect(await host.shown('Walls', 'B2:B3')).toEqual([['Jordan'], ['']]);
    expect(await host.call('undoLast')).toMatchObject(UNDO);
    expect([
      await accounts(),
      await host.values('Settings', 'A1:P40'),
      await host.shown('Walls', 'B2:B3'),
    ]).toEqual(before);
  });
});

test('an account that is handed over keeps its profile, its last archive and its limits', async () => {
  host = await openLedger(LOG);
  const before = await host.shown('Settings', 'H2:N2');
  await host.type('Settings', 'N2', '2026-06-20');
  const [row = []] = await host.shown('Settings', 'H2:N2');
  expect(await change('My account', 'Robin')).toMatchObject({ ok: true });
  expect(await host.shown('Settings', 'G2:N2')).toEqual([['Robin', ...row]]);
  expect(row).not.toEqual(before[0]);
});

describe('the Dashboard says what the sidebar says', () => {
  const shown = async () => (await host.shown('Dashboard', 'A4:N7')) as string[][];

  test('of an account whose cells have spaces and another case', async () => {
    host = await openLedger(LOG);
    const { standings } = await ledger();
    expect(standings).toMatchObject([{ account: 'My account', pending: 3 }]);
    expect((await shown())[2]?.slice(0, 3)).toEqual(['My account', 'Free', '3']);
  });

  test('after an act at once', async () => {
    host = await openLedger([pending('Ana', '', { 'Profile URL': 'https://www.linkedin.com/in/ana' })]);
    const target = {
      row: 2,
      name: 'Ana',
      url: 'https://www.linkedin.com/in/ana',
      account: '',
      sentOn: '2026-06-26',
    };
    await host.call('logWithdrawal', { target, on: '2026-06-27', reason: '', followUp: '' });
    expect((await shown())[2]?.[2]).toBe('0');
  });

  test('while rows cannot be read: how many, and no figure that looks well', async () => {
    host = await openLedger([pending('Ana', ''), pending('Ben', '', { Status: 'Perhaps' })]);
    expect((await ledger()).unread).toMatchObject({ rows: 1, of: 2, hidesFigures: true });
    const [notice = [], , line = []] = await shown();
    expect(notice[0]).toBe(
      '1 of 2 rows isn’t counted: 1 with an unknown status. Open Invite Ledger › Health to fix them.',
    );
    expect(line).toEqual([
      'My account',
      'Free',
      '—',
      '—',
      '300',
      '—',
      '500',
      '—',
      '—',
      '100',
      '—',
      '—',
      '—',
      '—',
    ]);
    await host.type('Invitations', 'G3', 'Pending');
    await host.click(RUN_NOW);
    const [after = [], , counted = []] = await shown();
    expect([after[0], counted[2]]).toEqual(['', '2']);
  });

  test('when its header row was changed, it is left alone and that is said', async () => {
    host = await openLedger([pending('Ana', '')]);
    await host.type('Dashboard', 'C5', 'Open');
    expect((await ledger()).problems).toEqual([
      'Cannot bring the Dashboard up to date: "Pending" is not in row 5 any more. Undo that edit, or delete the sheet and set up again.',
    ]);
  });

  test('where version 0.1 had formulas, values take their place', async () => {
    host = await openLedger([pending('Ana', '')]);
    await host.type('Dashboard', 'C6', '=1');
    await ledger();
    expect(await host.formulas('Dashboard', 'A6:N15')).toEqual(Array(10).fill(Array(14).fill('')));
  });
});
