/** What people do to the other sheets, and protections. */
import type { Act } from './odd-act.ts';
import { all, fill, LOG, type Oddity, PROTECTED, WRITING } from './oddity.ts';

/** Acts that are recorded: the Journal is never left without them. */
const RECORDED: readonly Act[] = [...WRITING, 'wall', 'rules'];
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
    told: all(PROTECTED, ['set up']),
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
    make: ({ arrange }) => arrange.protect('Journal', 'A1:G100'),
    told: all(PROTECTED, RECORDED),
  },
];

const NO_JOURNAL = /^Cannot find .* in row 1 of "Journal": write what is missing there, or delete the sheet/;
const OTHERS: readonly Oddity[] = [
  { odd: 'columns of the Journal moved', make: ({ arrange }) => arrange.moveColumn('Journal', 6, 2) },
  { odd: 'a column put before the Journal', make: ({ arrange }) => arrange.insertColumns('Journal', 1, 1) },
  {
    odd: 'a column of the Journal deleted',
    make: ({ arrange }) => arrange.deleteColumns('Journal', 6, 1),
    told: all(NO_JOURNAL, [...RECORDED, 'set up']),
  },
  {
    odd: 'a title above the Journal',
    make: ({ arrange }) => arrange.insertRows('Journal', 1, 1),
    told: all(NO_JOURNAL, [...RECORDED, 'set up']),
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
    told: all(/^Cannot find the header "Rule" in "Settings": write it/, ['rules', 'set up']),
  },
  {
    odd: 'the accounts without their header',
    make: ({ type }) => type('Settings', 'G1', ''),
    told: all(/^Cannot find the header "Account" in "Settings": write it there again/, ['import']),
  },
  {
    odd: 'Settings that are wholly empty',
    make: ({ paste }) => paste('Settings', 1, 1, fill(40, 16)),
    told: {
      import: /^Cannot find the header "Account"/,
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

export const SHEET_ODDITIES: readonly Oddity[] = [...GUARDED, ...OTHERS];
