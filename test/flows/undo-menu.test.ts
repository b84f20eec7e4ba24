/** *Undo last action* in the menu: what is large or structural asks first, with what, when and how much; all of it says what was undone. */
import { afterEach, expect, test } from 'vitest';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { date, journalOf, openLedger, openNewLedger, type Row, SET_UP } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const UNDO = 'Undo last action';
const ANA: Row = { Name: 'Ana Keller', Status: 'Pending', 'Sent on': date('2026-06-01') };

const added = (name: string) => ({
  ...{ name, company: '', url: `https://www.linkedin.com/in/${name.toLowerCase()}`, sentOn: '2026-06-01' },
  ...{ note: '', goalFit: '', followUp: '', status: 'Pending', closedOn: '' },
});
const bring = (names: readonly string[]) =>
  host.call('applyImport', {
    ...{ importId: 'one', account: 'My account', ownerSlug: null, exportedOn: '2026-06-20' },
    ...{ added: names.map(added), changed: [], last: true },
  });
const WITHDRAWAL = {
  target: { row: 2, name: 'Ana Keller', url: '', account: '', sentOn: '2026-06-01' },
  ...{ on: '2026-06-27', reason: 'no answer', followUp: '' },
};

interface Large {
  readonly of: string;
  readonly make: () => Promise<unknown>;
  readonly what: RegExp;
  readonly size: RegExp;
}

const LARGE: readonly Large[] = [
  {
    of: 'an import',
    make: async () => {
      host = await openNewLedger();
      await bring(['Ben', 'Cas', 'Dan']);
    },
    what: /Archive of 20 June 2026 imported: 3 added, 0 changed/,
    size: /3 rows of the log and 1 row of Settings/,
  },
  {
    of: 'the columns that a set up added',
    make: async () => {
      host = await openInNode({
        today: '2026-06-27',
        sheetZone: 'America/New_York',
        scriptZone: 'Asia/Kolkata',
      });
      await host.paste('Sheet1', 1, 1, [
        ['Name', 'Sent on', 'Status'],
        ['Ana', date('2026-01-05'), 'Pending'],
      ]);
      await host.click(SET_UP);
    },
    what: /Your sheet is now the log: 11 columns added/,
    size: /11 columns/,
  },
  {
    of: 'a new name of an account',
    make: async () => {
      host = await openNewLedger([ANA]);
      await host.call('changeAccount', { from: 'My account', to: 'Jordan', merge: false });
    },
    what: /Jordan/,
    size: /1 row of Settings/,
  },
  {
    of: 'a new look',
    make: async () => {
      host = await openLedger([ANA]);
      await host.call('useNewLook');
    },
    what: /Look renewed: /,
    size: /the look of \d sheets/,
  },
];

testFirst(1, LARGE)(
  'undo of $of asks first, with what it is, when it was and how much',
  async ({ make, what, size }) => {
    await make();
    const before = host.save();
    host.ui.answers.push('NO');
    await host.click(UNDO);
    const [asked = ''] = host.ui.dialogs;
    expect(asked).toMatch(what);
    expect(asked).toMatch(/27 June 2026, \d\d:\d\d/);
    expect(asked).toMatch(size);
    expect(host.ui.dialogs).toHaveLength(1);
    expect(host.save().workbook).toEqual(before.workbook);

    host.ui.answers.push('YES');
    await host.click(UNDO);
    expect(host.ui.dialogs).toHaveLength(3);
    expect(host.ui.dialogs[2]).toMatch(/^Invite Ledger\nUndone: /);
    expect(host.ui.dialogs[2]).toMatch(what);
    expect((await journalOf(host)).some(({ undone }) => undone === 'undone on 27 June 2026')).toBe(true);
  },
);

test('undo of one withdrawal asks nothing, and says whose it was', async () => {
  host = await openLedger([ANA]);
  await host.call('logWithdrawal', WITHDRAWAL);
  await host.click(UNDO);
  expect(host.ui.dialogs).toEqual([
    expect.stringMatching(
      /^Invite Ledger\nUndone: Withdrawn, no answer · again from 18 July 2026 \(Ana Keller\), 27 June 2026, \d\d:\d\d\.$/,
    ),
  ]);
  expect((await host.shown('Invitations', 'A2:O2'))[0]).toContain('Pending');
});

test('what was done while the question stood is not undone in its place', async () => {
  host = await openNewLedger([ANA]);
  await bring(['Ben', 'Cas', 'Dan']);
  const { alert } = host.ui;
  host.ui.alert = (title, text, buttons) => {
    if (buttons !== 'YES_NO') return alert(title, text, buttons);
    host.callNow({ user: 'colleague' }, 'logWithdrawal', WITHDRAWAL);
    return 'YES';
  };
  await host.click(UNDO);
  expect(host.ui.dialogs).toEqual([expect.stringMatching(/Undone: Archive of 20 June 2026/)]);
  expect(await host.shown('Invitations', 'A2:B3')).toEqual([
    ['Ana Keller', 'Withdrawn'],
    ['', ''],
  ]);
});

test('with nothing to undo it says so', async () => {
  host = await openNewLedger();
  await host.click(UNDO);
  expect(host.ui.dialogs).toEqual(['Invite Ledger\nNothing to undo.']);
});
