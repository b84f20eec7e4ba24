/**
 * Makes the Dashboard: one line for each account. Its lines are values, written by every act and by the daily
 * check from what the sidebar shows: right on phones, for viewers without the add-on, in exports.
 */
import type { AccountType } from '../../core/account.ts';
import type { Day } from '../../core/day.ts';
import { RULES } from '../../core/policy.ts';
import { type Book, findSheet, NAME_PREFIX, NAMES, type Sheet, type Spreadsheet } from '../book.ts';
import { type Calendar, type Cell, isDate, writeText } from '../cell.ts';
import { columnLetter } from '../column.ts';
import { findNamed } from '../named-cell.ts';
import { NotWritable, PROTECTED } from '../writable.ts';
import { cosmetic } from './cosmetic.ts';
import type { NewRule } from './highlight.ts';
import { ACCOUNT_LINES } from './settings-sheet.ts';
import { GAUGE, HEADER_STYLE, styleHeaders } from './style.ts';

/** What stands in the first cell, and tells a Dashboard in a copied spreadsheet. */
export const TITLE = 'Invite Ledger';
const NOTICE_ROW = 4;
const HEADER_ROW = 5;
const FIRST_LINE = HEADER_ROW + 1;
/** Dots, because every font has them. */
const GAUGE_DOTS = 25;
/** Stands for a figure that would mislead. */
const NO_FIGURE = '—';

/** What a line says of one account. */
export interface Line {
  readonly account: string;
  readonly type: AccountType;
  readonly pending: number;
  readonly pendingSafe: number;
  readonly pendingCap: number;
  readonly quotaLeft: number;
  readonly weeklyLimit: number;
  readonly resetsOn: Day | null;
  /** From 0 to 1; undefined for none. */
  readonly acceptance: number | undefined;
  readonly stale: number;
  readonly readyToResend: number;
}

export interface Dashboard {
  readonly lines: readonly Line[];
  /** What is not counted, in a sentence; '' for nothing. */
  readonly notice: string;
  /** While too much is unread, no figure is shown. */
  readonly hidesFigures: boolean;
}

interface DashboardColumn {
  readonly header: string;
  readonly help: string;
  readonly width: number;
  readonly format?: string;
  readonly show: (line: Line) => number | string | { readonly day: Day };
  /** A limit or a name, which no unread row can falsify. */
  readonly isGiven?: boolean;
}

const COLUMNS: readonly DashboardColumn[] = [
  {
    header: 'Account',
    help: 'From the table of accounts in Settings.',
    width: 150,
    show: ({ account }) => account,
    isGiven: true,
  },
  {
    header: 'Type',
    help: 'Decides the weekly limits.',
    width: 145,
    show: ({ type }) => type,
    isGiven: true,
  },
  {
    header: 'Pending',
    help: 'Invitations without an answer. Each counts against LinkedIn’s ceiling.',
    width: 75,
    show: ({ pending }) => pending,
  },
  {
    header: 'Against the hard line',
    help: 'Green below the safe line, amber above it, red at the hard line.',
    width: 220,
    show: ({ pending, pendingCap }) => {
      const full = Math.min(GAUGE_DOTS, Math.round((GAUGE_DOTS * pending) / Math.max(1, pendingCap)));
      return '•'.repeat(full) + '·'.repeat(GAUGE_DOTS - full);
    },
  },
  {
    header: 'Safe line',
    help: `${RULES.pendingSafe.source} (${RULES.pendingSafe.grade})`,
    width: 80,
    show: ({ pendingSafe }) => pendingSafe,
    isGiven: true,
  },
  {
    header: 'Left to safe',
    help: 'Invitations that may still be open below the safe line. Negative: withdraw as many.',
    width: 90,
    show: ({ pendingSafe, pending }) => pendingSafe - pending,
  },
  {
    header: 'Hard line',
    help: `${RULES.pendingCap.source} (${RULES.pendingCap.grade})`,
    width: 80,
    show: ({ pendingCap }) => pendingCap,
    isGiven: true,
  },
  {
    header: 'Headroom',
    help: 'Invitations that may still be open below the hard line.',
    width: 90,
    show: ({ pendingCap, pending }) => pendingCap - pending,
  },
  {
    header: 'Quota left',
    help: 'Requests left now, by the stricter of the weekly cycle and the rolling 7 days.',
    width: 85,
    show: ({ quotaLeft }) => quotaLeft,
  },
  {
    header: 'Weekly limit',
    help: `${RULES.weeklyFree.source} (${RULES.weeklyFree.grade}) Premium and Sales Navigator have their own rows in Settings.`,
    width: 95,
    show: ({ weeklyLimit }) => weeklyLimit,
    isGiven: true,
  },
  {
    header: 'Resets on',
    help: 'The day the open cycle ends. Blank when none is open.',
    width: 95,
    format: 'yyyy-mm-dd',
    show: ({ resetsOn }) => (resetsOn === null ? '' : { day: resetsOn }),
  },
  {
    header: 'Acceptance',
    help: 'Accepted among all invitations that have a status.',
    width: 105,
    format: '0.0%',
    show: ({ acceptance }) => acceptance ?? '',
  },
  {
    header: 'Stale',
    help: 'Rows flagged Stale: due to be withdrawn.',
    width: 70,
    show: ({ stale }) => stale,
  },
  {
    header: 'Ready to re-send',
    help: 'People who can be invited again now.',
    width: 125,
    show: ({ readyToResend }) => readyToResend,
  },
];

/** Fills a new sheet; its lines are written by what comes next. */
export function makeDashboard(sheet: Sheet, newRule: NewRule): void {
  const width = COLUMNS.length;
  cosmetic(() => styleDashboard(sheet, newRule));

  // All that it holds in one block, last: a first cell means that the sheet is complete.
  const cells = [[TITLE], ['As of'], ['Last daily run'], [], COLUMNS.map(({ header }) => header)];
  sheet
    .getRange(1, 1, cells.length, width)
    .setValues(cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')));
}

function styleDashboard(sheet: Sheet, newRule: NewRule): void {
  sheet.getRange(1, 1).setFontSize(16).setFontWeight('bold').setFontColor(HEADER_STYLE.color);
  sheet.getRange(2, 2).setNumberFormat('yyyy-mm-dd').setHorizontalAlignment('left').setFontWeight('bold');
  sheet.getRange(3, 2).setNumberFormat('yyyy-mm-dd hh:mm').setHorizontalAlignment('left');
  sheet.getRange(NOTICE_ROW, 1).setFontWeight('bold').setFontColor(GAUGE.careful);
  styleHeaders(sheet, HEADER_ROW, 1, COLUMNS.length).setWrap(true).setVerticalAlignment('middle');
  COLUMNS.forEach(({ help, width: pixels, format }, index) => {
    sheet.setColumnWidth(index + 1, pixels);
    sheet.getRange(HEADER_ROW, index + 1).setNote(help);
    if (format) sheet.getRange(FIRST_LINE, index + 1, ACCOUNT_LINES, 1).setNumberFormat(format);
  });
  colourGauge(sheet, newRule);
  sheet.setFrozenRows(HEADER_ROW);
  sheet.setHiddenGridlines(true);
}

/**
 * Writes the lines and the notice where they differ; does nothing without a Dashboard. `isSure` says that no
 * formula of an earlier version can stand there, and spares a look at the protection. Throws NotWritable where the sheet is protected, or where
 * its headers are no longer ours.
 */
export function writeDashboard(book: Book, dashboard: Dashboard, calendar: Calendar, isSure: boolean): void {
  const sheet = findSheet(book, 'dashboard');
  if (!sheet) return;
  // An act changes lines that are there; that fewer accounts are left, opening and daily check find.
  const count = isSure ? Math.min(dashboard.lines.length, ACCOUNT_LINES) : ACCOUNT_LINES;
  const range = sheet.getRange(NOTICE_ROW, 1, 2 + count, COLUMNS.length);
  const [notice = [], headers = [], ...shown] = range.getValues() as Cell[][];
  const moved = COLUMNS.find(({ header }, place) => headers[place] !== header);
  if (moved) {
    throw new NotWritable(
      `Cannot bring the ${sheet.getName()} up to date: "${moved.header}" is not in row ${HEADER_ROW} any more. Undo that edit, or delete the sheet and set up again.`,
    );
  }
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
  if (!isSure && !range.canEdit())
    throw new NotWritable(`Cannot bring the ${sheet.getName()} up to date: ${PROTECTED}`);
  const isOurs = notice.slice(1).every((cell) => cell === '');
  // The range that was read, as one call more costs more than a few cells.
  if (isOurs) range.setValues([[dashboard.notice, ...notice.slice(1)], headers, ...lines]);
  else {
    sheet.getRange(NOTICE_ROW, 1).setValue(dashboard.notice);
    if (count > 0) sheet.getRange(FIRST_LINE, 1, count, COLUMNS.length).setValues(lines);
  }
}

function isShown(cell: Cell, shown: Cell): boolean {
  if (isDate(cell)) return isDate(shown) && cell.getTime() === shown.getTime();
  return (typeof cell === 'string' ? cell.replace(/^'/, '') : cell) === shown;
}

function cellsOf({ lines, hidesFigures }: Dashboard, calendar: Calendar): Cell[][] {
  return Array.from({ length: ACCOUNT_LINES }, (_, index) => {
    const line = lines[index];
    return COLUMNS.map(({ show, isGiven }): Cell => {
      if (!line) return '';
      if (hidesFigures && !isGiven) return NO_FIGURE;
      const value = show(line);
      if (typeof value === 'number') return value;
      return typeof value === 'string' ? writeText(value) : calendar.dateOf(value.day);
    });
  });
}

/**
 * Names the two cells that the daily run writes, where a name is gone, stands for several cells or was never
 * given. Where a range of the user's has the name, ours gets another one.
 */
export function ensureNames(spreadsheet: Spreadsheet, dashboard: Sheet): void {
  nameCell(spreadsheet, dashboard, NAMES.asOf, 2);
  nameCell(spreadsheet, dashboard, NAMES.heartbeat, 3);
}

function nameCell(spreadsheet: Spreadsheet, dashboard: Sheet, name: string, row: number): void {
  const named = findNamed({ spreadsheet }, name);
  const isOnDashboard = named?.getSheet().getSheetId() === dashboard.getSheetId();
  if (named !== null && !isOnDashboard && !name.startsWith(NAME_PREFIX)) {
    nameCell(spreadsheet, dashboard, NAME_PREFIX + name, row);
    return;
  }
  const isOneCell = isOnDashboard && named?.getValues().flat().length === 1;
  if (!isOneCell) spreadsheet.setNamedRange(name, dashboard.getRange(row, 2));
}

/**
 * The rules hold no separator, so that they mean the same in every locale; blank lines compare as neither.
 */
function colourGauge(sheet: Sheet, newRule: NewRule): void {
  const place = (header: string) => COLUMNS.findIndex((column) => column.header === header);
  const letter = (header: string) => columnLetter(place(header));
  const gauge = sheet
    .getRange(FIRST_LINE, place('Against the hard line') + 1, ACCOUNT_LINES, 1)
    .setFontColor(GAUGE.safe)
    .setFontSize(14);
  const rule = (formula: string, color: string) =>
    newRule().whenFormulaSatisfied(formula).setFontColor(color).setRanges([gauge]).build();
  sheet.setConditionalFormatRules([
    rule(`=$${letter('Headroom')}${FIRST_LINE}<=0`, GAUGE.full),
    rule(`=$${letter('Left to safe')}${FIRST_LINE}<0`, GAUGE.careful),
  ]);
}
