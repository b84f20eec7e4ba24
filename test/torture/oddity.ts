/** What people do to a spreadsheet that we set up, and what must come of each act in it. */
import type { NodeHost } from '../../src/host/node.ts';
import { ACTS, type Act } from './odd-act.ts';

export type Told = Partial<Readonly<Record<Act, RegExp>>>;

export interface Oddity {
  readonly odd: string;
  readonly make: (host: NodeHost) => unknown;
  /** What each act answers that cannot do its work; the others must do it. */
  readonly told?: Told;
  /** The log's tab; `Invitations` if left out. */
  readonly tab?: string;
  /** The log's headers that are other than ours. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The cells must be calculated between the acts. */
  readonly calculates?: boolean;
}

const LOG = 'Invitations';
const WRITING: readonly Act[] = ['withdraw', 'invite', 'import'];
const all = (
  told: RegExp,
  acts: readonly Act[] = ['daily', ...WRITING, 'undo', 'wall', 'rules', 'read'],
): Told => Object.fromEntries(acts.map((act) => [act, told]));
const SET_UP = /^Cannot find the .* Set up this spreadsheet/;
const PROTECTED = /^Cannot write .* protected .* Ask the owner of the spreadsheet/;
const MERGED = /^Cannot write to Invitations!\w+(:\w+)?: .* merged .* Unmerge/;
const fill = (rows: number, columns: number) => Array.from({ length: rows }, () => Array(columns).fill(null));

const TABS: readonly Oddity[] = [LOG, 'Dashboard', 'Settings', 'Journal'].flatMap((title): Oddity[] => {
  const tab = (name: string) => (title === LOG ? { tab: name } : {});
  return [
    { odd: `the tab ${title} moved`, make: ({ arrange }) => arrange.moveTab(title, title === LOG ? 3 : 0) },
    {
      odd: `the tab ${title} hidden`,
      make({ arrange }) {
        arrange.showTab(title === 'Journal' ? LOG : 'Journal');
        arrange.hideTab(title);
      },
    },
    {
      odd: `the tab ${title} renamed`,
      make: ({ arrange }) => arrange.renameTab(title, "d'hier!"),
      ...tab("d'hier!"),
    },
    { odd: `the tab ${title} duplicated`, make: ({ arrange }) => arrange.duplicateTab(title) },
  ];
});

const DELETED: readonly Oddity[] = [
  { odd: 'the log deleted', make: ({ arrange }) => arrange.deleteTab(LOG), told: all(SET_UP) },
  {
    odd: 'the log deleted, its copy kept, and another tab in front',
    make({ arrange }) {
      arrange.duplicateTab(LOG);
      arrange.deleteTab(LOG);
      arrange.showTab('Journal');
    },
    told: all(SET_UP),
    tab: 'Copy of Invitations',
  },
  {
    odd: 'the log deleted, and two copies of it kept',
    make({ arrange }) {
      arrange.renameTab(arrange.duplicateTab(LOG), 'One');
      arrange.renameTab(arrange.duplicateTab(LOG), 'Two');
      arrange.deleteTab(LOG);
      arrange.showTab('Journal');
    },
    told: {
      ...all(SET_UP),
      'set up': /^Cannot tell which sheet is the log.*(?:"One", "Two"|"Two", "One")\. Open the one/,
    },
    tab: 'One',
  },
  {
    odd: 'the Dashboard deleted',
    make: ({ arrange }) => arrange.deleteTab('Dashboard'),
    told: all(SET_UP, ['daily']),
  },
  {
    odd: 'the Settings deleted',
    make: ({ arrange }) => arrange.deleteTab('Settings'),
    told: all(SET_UP, ['daily', ...WRITING, 'undo', 'wall', 'rules', 'read']),
  },
  { odd: 'the Journal deleted', make: ({ arrange }) => arrange.deleteTab('Journal') },
];

const COLUMNS: readonly Oddity[] = [
  {
    odd: 'columns moved',
    make({ arrange }) {
      arrange.moveColumn(LOG, 7, 1);
      arrange.moveColumn(LOG, 14, 2);
    },
  },
  { odd: 'columns hidden', make: ({ arrange }) => arrange.hideColumns(LOG, 7, 2) },
  {
    odd: 'columns of the user’s own between ours',
    make({ arrange, paste }) {
      arrange.insertColumns(LOG, 8, 2);
      return paste(LOG, 1, 8, [
        ['x', 'y'],
        ['a', 5],
      ]);
    },
  },
  {
    odd: 'a header in a word that we know',
    make: ({ type }) => type(LOG, 'G1', 'Outcome'),
    headers: { Status: 'Outcome' },
  },
  {
    odd: 'a header in a word that we do not',
    make: ({ type }) => type(LOG, 'G1', 'Stand der Dinge'),
    told: all(SET_UP),
    headers: { Status: 'Stand der Dinge' },
  },
  { odd: 'a column deleted', make: ({ arrange }) => arrange.deleteColumns(LOG, 14, 1), told: all(SET_UP) },
  {
    odd: 'a second column of the same header',
    make: ({ paste }) => paste(LOG, 1, 15, [['Status'], ['x'], ['y'], ['z']]),
  },
  {
    odd: 'a merged header',
    make({ arrange }) {
      arrange.insertColumns(LOG, 2, 1);
      arrange.merge(LOG, 'A1:B1');
    },
  },
  {
    odd: 'a title above the header',
    async make({ arrange, type }) {
      arrange.insertRows(LOG, 1, 2);
      await type(LOG, 'A1', 'Our outreach');
    },
  },
];

const ROWS: readonly Oddity[] = [
  { odd: 'blank rows in the middle', make: ({ arrange }) => arrange.insertRows(LOG, 3, 5) },
  { odd: 'rows hidden by a filter', make: ({ arrange }) => arrange.hideRows(LOG, 3, 1) },
  {
    odd: 'a merged row as a title between the others',
    async make({ arrange, type }) {
      arrange.insertRows(LOG, 3, 1);
      await type(LOG, 'A3', 'June');
      arrange.merge(LOG, 'A3:N3');
    },
  },
  {
    odd: 'merged cells where the day goes',
    make: ({ arrange }) => arrange.merge(LOG, 'G3:H3'),
    told: { withdraw: MERGED },
  },
  {
    odd: 'merged cells over two rows',
    make: ({ arrange }) => arrange.merge(LOG, 'G2:G3'),
    told: { withdraw: /^Cannot log withdrawn for Ana: .* write one of Pending/ },
  },
  {
    odd: 'merged cells where the next row goes',
    make: ({ arrange }) => arrange.merge(LOG, 'A5:N5'),
    told: { invite: MERGED, import: MERGED },
  },
  {
    odd: 'only the header',
    make: ({ arrange }) => arrange.deleteRows(LOG, 2, 3),
    told: { withdraw: /^Cannot find the invitation to "Ana"/ },
  },
  {
    odd: 'only the header and one row of the sheet',
    make: ({ arrange }) => arrange.deleteRows(LOG, 2, 98),
    told: { withdraw: /^Cannot find the invitation to "Ana"/ },
  },
  {
    odd: 'a log that is wholly empty',
    make: ({ paste }) => paste(LOG, 1, 1, fill(4, 14)),
    told: all(SET_UP),
  },
  {
    odd: 'two thousand empty rows with check boxes',
    make: ({ paste }) => paste(LOG, 1, 15, [['Done'], ...Array(2100).fill([false])]),
  },
];

const CELLS: readonly Oddity[] = [
  { odd: 'a formula for a status', make: ({ type }) => type(LOG, 'G3', '="Pen"&"ding"'), calculates: true },
  {
    odd: 'a formula that spills the resend days',
    make: ({ type }) => type(LOG, 'J2', '=RESEND_DATE(H2:H90)'),
    calculates: true,
  },
  {
    odd: 'a day as text of another locale',
    make: ({ type }) => type(LOG, 'E3', "'01.06.2026"),
    // The page saw the day that stood there before.
    told: { withdraw: /^Cannot find the invitation to "Ana" .* Reload/ },
  },
  { odd: 'a number for a name', make: ({ paste }) => paste(LOG, 2, 1, [[42]]) },
  { odd: 'a day for a name', make: ({ paste }) => paste(LOG, 2, 1, [[{ day: '2026-01-02' }]]) },
  {
    odd: 'a cell of 50,000 characters between those that are written',
    make: ({ paste }) => paste(LOG, 3, 9, [['x'.repeat(50_000)]]),
    // The reason is replaced, and the journal cannot hold the old one.
    told: { withdraw: /^Cannot write Journal!H\d+ again: .* Shorten it/ },
  },
];

const GUARDED: readonly Oddity[] = [
  {
    odd: 'the log protected',
    make: ({ arrange }) => arrange.protect(LOG, 'A1:Z100'),
    told: all(PROTECTED, WRITING),
  },
  { odd: 'the header protected', make: ({ arrange }) => arrange.protect(LOG, 'A1:N1') },
  {
    odd: 'the status protected',
    make: ({ arrange }) => arrange.protect(LOG, 'G1:G100'),
    told: all(PROTECTED, WRITING),
  },
  {
    odd: 'the flags protected',
    make: ({ arrange }) => arrange.protect(LOG, 'N1:N100'),
    // The changes are logged, their flags are not.
    told: all(PROTECTED, ['undo', 'set up']),
  },
  {
    odd: 'the Dashboard protected',
    make: ({ arrange }) => arrange.protect('Dashboard', 'A1:Z100'),
    told: all(PROTECTED, ['daily', 'set up']),
  },
  {
    odd: 'the Settings protected',
    make: ({ arrange }) => arrange.protect('Settings', 'A1:Z100'),
    told: all(PROTECTED, ['import', 'rules']),
  },
  {
    odd: 'the Journal protected',
    make: ({ arrange }) => arrange.protect('Journal', 'A1:Z100'),
    told: all(PROTECTED, WRITING),
  },
];

const NO_JOURNAL = /^Cannot find .* in row 1 of "Journal": write what is missing there, or delete the sheet/;
const OTHERS: readonly Oddity[] = [
  { odd: 'columns of the Journal moved', make: ({ arrange }) => arrange.moveColumn('Journal', 9, 2) },
  { odd: 'a column put before the Journal', make: ({ arrange }) => arrange.insertColumns('Journal', 1, 1) },
  {
    odd: 'a column of the Journal deleted',
    make: ({ arrange }) => arrange.deleteColumns('Journal', 9, 1),
    told: all(NO_JOURNAL, [...WRITING, 'undo']),
  },
  {
    odd: 'a title above the Journal',
    make: ({ arrange }) => arrange.insertRows('Journal', 1, 1),
    told: all(NO_JOURNAL, [...WRITING, 'undo']),
  },
  { odd: 'a column put into the rules', make: ({ arrange }) => arrange.insertColumns('Settings', 2, 1) },
  { odd: 'a column put into the accounts', make: ({ arrange }) => arrange.insertColumns('Settings', 8, 2) },
  {
    odd: 'a limit’s column deleted from the accounts',
    make: ({ arrange }) => arrange.deleteColumns('Settings', 10, 1),
  },
  {
    odd: 'a title above the Settings',
    async make({ arrange, type }) {
      arrange.insertRows('Settings', 1, 2);
      await type('Settings', 'A1', 'Rules');
    },
  },
  {
    odd: 'the rules without their header',
    make: ({ type }) => type('Settings', 'A1', ''),
    told: all(/^Cannot find the header "Rule" in "Settings": write it above/, ['rules', 'set up']),
  },
  {
    odd: 'the accounts without their header',
    make: ({ type }) => type('Settings', 'G1', ''),
    told: all(/^Cannot find the table of accounts in "Settings".* Write it above/, ['import']),
  },
  {
    odd: 'Settings that are wholly empty',
    make: ({ paste }) => paste('Settings', 1, 1, fill(40, 16)),
    told: {
      import: /^Cannot find the table of accounts/,
      ...all(/^Cannot find the header "Rule"/, ['rules', 'set up']),
    },
  },
  {
    odd: 'two accounts of one name',
    make: ({ paste }) =>
      paste('Settings', 2, 7, [
        ['My account', 'Free'],
        ['my ACCOUNT', 'Premium'],
      ]),
  },
  {
    odd: 'accounts down to the last row of the sheet, none of them the archive’s',
    make: ({ paste }) =>
      paste(
        'Settings',
        2,
        7,
        [...Array(99).keys()].map((index) => [`A${index}`, 'Free']),
      ),
    // Cem belongs to the first account, not to the archive's.
  },
  { odd: 'the row of AsOf deleted', make: ({ arrange }) => arrange.deleteRows('Dashboard', 2, 1) },
];

export const ODDITIES: readonly Oddity[] = [
  { odd: 'nothing odd', make: () => {} },
  ...[...TABS, ...DELETED, ...COLUMNS, ...ROWS, ...CELLS, ...GUARDED, ...OTHERS],
];
