/** What people do to tabs, and to the columns, rows and cells of the log. */
import { all, fill, LOG, MERGED, type Oddity, SET_UP, WRITING } from './oddity.ts';

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
    told: { withdraw: /^Cannot log withdrawn for Ana: .* an unknown status: write Pending, / },
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
    told: { withdraw: /^Cannot change the row of "Ana": .* Shorten that cell/ },
  },
];

export const LOG_ODDITIES: readonly Oddity[] = [...TABS, ...DELETED, ...COLUMNS, ...ROWS, ...CELLS];
