/**
 * Writes the Dashboard of a spreadsheet that was set up before the present look: it stays as it is until its owner wants the new one.
 * Its lines are values, as they were.
 */
import type { Day } from '../../core/day.ts';
import { isText } from '../../core/is-text.ts';
import { times } from '../../core/times.ts';
import type { Sheet } from '../book.ts';
import { type Calendar, type Cell, isDate, writeText } from '../cell.ts';
import { type Dashboard, type Line, NO_FIGURE } from './dashboard.ts';
import { notUpToDate, requireHeaders } from './dashboard-fault.ts';

/** What stands in the first cell. */
export const EARLIER_TITLE = 'Invite Ledger';
const NOTICE_ROW = 4;
const HEADER_ROW = 5;
const FIRST_LINE = HEADER_ROW + 1;
/** Accounts that it has room for. */
const ACCOUNT_LINES = 10;
/** Dots, because every font has them. */
const GAUGE_DOTS = 25;

interface DashboardColumn {
  readonly header: string;
  readonly show: (line: Line) => number | string | { readonly day: Day };
  /** A limit or a name, which no unread row can falsify. */
  readonly isGiven?: boolean;
}

const COLUMNS: readonly DashboardColumn[] = [
  {
    header: 'Account',
    show: ({ account }) => account,
    isGiven: true,
  },
  {
    header: 'Type',
    show: ({ type }) => type,
    isGiven: true,
  },
  {
    header: 'Pending',
    show: ({ pending }) => pending,
  },
  {
    header: 'Against the hard line',
    show: ({ pending, pendingCap }) => {
      const full = Math.min(GAUGE_DOTS, Math.round((GAUGE_DOTS * pending) / Math.max(1, pendingCap)));
      return '•'.repeat(full) + '·'.repeat(GAUGE_DOTS - full);
    },
  },
  {
    header: 'Safe line',
    show: ({ pendingSafe }) => pendingSafe,
    isGiven: true,
  },
  {
    header: 'Left to safe',
    show: ({ pendingSafe, pending }) => pendingSafe - pending,
  },
  {
    header: 'Hard line',
    show: ({ pendingCap }) => pendingCap,
    isGiven: true,
  },
  {
    header: 'Headroom',
    show: ({ pendingCap, pending }) => pendingCap - pending,
  },
  {
    header: 'Quota left',
    show: ({ quotaLeft }) => quotaLeft,
  },
  {
    header: 'Weekly limit',
    show: ({ weeklyLimit }) => weeklyLimit,
    isGiven: true,
  },
  {
    header: 'Resets on',
    show: ({ resetsOn }) => (resetsOn === undefined ? '' : { day: resetsOn }),
  },
  {
    header: 'Acceptance',
    show: ({ acceptance }) => acceptance ?? '',
  },
  {
    header: 'Stale',
    show: ({ stale }) => stale,
  },
  {
    header: 'Ready to re-send',
    show: ({ readyToResend }) => readyToResend,
  },
];

/**
 * Writes the lines and the notice where they differ; `isSure` says that no
 * formula of an earlier version can stand there, and spares a look at the protection. Throws NotWritable where the sheet is protected, or where
 * its headers are no longer ours.
 */
export function writeEarlierDashboard(
  sheet: Sheet,
  dashboard: Dashboard,
  calendar: Calendar,
  isSure: boolean,
): void {
  // An act changes lines that are there; that fewer accounts are left, opening and daily check find.
  const count = isSure ? Math.min(dashboard.lines.length, ACCOUNT_LINES) : ACCOUNT_LINES;
  const range = sheet.getRange(NOTICE_ROW, 1, 2 + count, COLUMNS.length);
  const [notice = [], headers = [], ...shown] = range.getValues() as Cell[][];
  requireHeaders(sheet, COLUMNS, headers, HEADER_ROW);
  const lines = cellsOf(dashboard, calendar).slice(0, count);
  const holdsFormulas =
    !isSure &&
    range
      .getFormulas()
      .flat()
      .some((formula) => formula !== '');
  const isUpToDate = lines.every((line, row) =>
    line.every((cell, place) => isShown(cell, shown[row]?.[place] ?? '')),
  );
  if (isUpToDate && !holdsFormulas && notice[0] === dashboard.notice) return;
  if (!isSure && !range.canEdit()) throw notUpToDate(sheet);
  const isOurs = notice.slice(1).every((cell) => cell === '');
  // The range that was read, as one call more costs more than a few cells.
  if (isOurs) range.setValues([[dashboard.notice, ...notice.slice(1)], headers, ...lines]);
  else {
    sheet.getRange(NOTICE_ROW, 1).setValue(dashboard.notice);
    if (count > 0) sheet.getRange(FIRST_LINE, 1, count, COLUMNS.length).setValues(lines);
  }
}

/** Whether a cell shows what is to be written there. */
export function isShown(cell: Cell, shown: Cell): boolean {
  if (isDate(cell)) return isDate(shown) && cell.getTime() === shown.getTime();
  return (isText(cell) ? cell.replace(/^'/, '') : cell) === shown;
}

function cellsOf({ lines, hidesFigures }: Dashboard, calendar: Calendar): Cell[][] {
  return times(ACCOUNT_LINES, (index) => {
    const line = lines[index];
    return COLUMNS.map(({ show, isGiven }): Cell => {
      if (!line) return '';
      if (hidesFigures && !isGiven) return NO_FIGURE;
      const value = show(line);
      if (typeof value === 'number') return value;
      return isText(value) ? writeText(value) : calendar.dateOf(value.day);
    });
  });
}
