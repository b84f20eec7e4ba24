/** Makes the Dashboard: one line for each account, calculated in cells by our custom functions. */
import { RULES, type RuleKey } from '../../core/policy.ts';
import { NAME_PREFIX, NAMES, type Sheet, type Spreadsheet } from '../book.ts';
import { type ColumnKey, columnLetter } from '../column.ts';
import { findNamed } from '../named-cell.ts';
import { cosmetic } from './cosmetic.ts';
import { type Call, quoteTitle } from './formula.ts';
import type { NewRule } from './highlight.ts';
import { ACCOUNT_COLUMN, ACCOUNT_LINES, type RuleRows } from './settings-sheet.ts';
import { GAUGE, HEADER_STYLE, styleHeaders } from './style.ts';

/** What stands in the first cell, and tells a Dashboard in a copied spreadsheet. */
export const TITLE = 'Invite Ledger';
const HEADER_ROW = 5;
const FIRST_LINE = HEADER_ROW + 1;
/** Dots, because every font has them. */
const GAUGE_DOTS = 25;

/** What the formulas of the Dashboard refer to. */
export interface Sources {
  readonly call: Call;
  readonly logTitle: string;
  readonly places: Readonly<Record<ColumnKey, number>>;
  readonly settingsTitle: string;
  readonly ruleRows: RuleRows;
  readonly asOf: string;
}

interface DashboardColumn {
  readonly header: string;
  readonly help: string;
  readonly width: number;
  readonly format?: string;
  /**
   * The formula of a line; `line` is its row, `index` counts accounts from 0. Not evaluated for a line
   * without account.
   */
  readonly formula: (cell: Cells, from: References) => string;
}

/** The cells of one line, by what they show. */
interface Cells {
  readonly account: string;
  readonly type: string;
  readonly pending: string;
  readonly safe: string;
  readonly hard: string;
  readonly headroom: string;
  readonly weekly: string;
}

interface References {
  readonly call: Call;
  /** The name of the cell that holds today. */
  readonly asOf: string;
  /** This account's cells of a column of the log. */
  mine(key: ColumnKey): string;
  /** How many of this account's rows carry a flag. */
  flagged(flag: string): string;
  /** The value of a rule. */
  rule(key: RuleKey): string;
  /** This account's cell in the table of accounts, counted from 0 for its name. */
  setting(column: number): string;
}

const COLUMNS: readonly DashboardColumn[] = [
  {
    header: 'Account',
    help: 'From the table of accounts in Settings.',
    width: 150,
    formula: (_, { setting }) => setting(0),
  },
  { header: 'Type', help: 'Decides the weekly limits.', width: 145, formula: (_, { setting }) => setting(1) },
  {
    header: 'Pending',
    help: 'Invitations without an answer. Each counts against LinkedIn’s ceiling.',
    width: 75,
    formula: ({ hard, headroom }) => `${hard}-${headroom}`,
  },
  {
    header: 'Against the hard line',
    help: 'Green below the safe line, amber above it, red at the hard line.',
    width: 220,
    formula: ({ pending, hard }, { call }) => {
      const full = call(
        'MIN',
        GAUGE_DOTS,
        call('ROUND', `${GAUGE_DOTS}*${pending}/${call('MAX', 1, hard)}`, 0),
      );
      return `${call('REPT', '"•"', full)}&${call('REPT', '"·"', `${GAUGE_DOTS}-${full}`)}`;
    },
  },
  {
    header: 'Safe line',
    help: `${RULES.pendingSafe.source} (${RULES.pendingSafe.grade})`,
    width: 80,
    formula: (_, { call, setting, rule }) => call('IF', `${setting(3)}=""`, rule('pendingSafe'), setting(3)),
  },
  {
    header: 'Left to safe',
    help: 'Invitations that may still be open below the safe line. Negative: withdraw as many.',
    width: 90,
    formula: ({ safe, pending }) => `${safe}-${pending}`,
  },
  {
    header: 'Hard line',
    help: `${RULES.pendingCap.source} (${RULES.pendingCap.grade})`,
    width: 80,
    formula: (_, { call, setting, rule }) => call('IF', `${setting(2)}=""`, rule('pendingCap'), setting(2)),
  },
  {
    header: 'Headroom',
    help: 'PENDING_HEADROOM: invitations that may still be open below the hard line.',
    width: 90,
    formula: ({ hard }, { call, mine }) => call('PENDING_HEADROOM', mine('status'), hard),
  },
  {
    header: 'Quota left',
    help: 'QUOTA_LEFT: requests left now, by the stricter of the weekly cycle and the rolling 7 days.',
    width: 85,
    formula: ({ weekly }, { call, mine, asOf }) => call('QUOTA_LEFT', mine('sentOn'), asOf, weekly),
  },
  {
    header: 'Weekly limit',
    help: `${RULES.weeklyFree.source} (${RULES.weeklyFree.grade}) Premium and Sales Navigator have their own rows in Settings.`,
    width: 95,
    formula: ({ type }, { call, setting, rule }) => {
      const paid = call('IF', `${type}="Sales Navigator"`, rule('weeklySales'), rule('weeklyFree'));
      return call(
        'IF',
        `${setting(4)}<>""`,
        setting(4),
        call('IF', `${type}="Premium"`, rule('weeklyPremium'), paid),
      );
    },
  },
  {
    header: 'Resets on',
    help: 'QUOTA_RESET: the day the open cycle ends. Blank when none is open.',
    width: 95,
    format: 'yyyy-mm-dd',
    formula: (_, { call, mine, asOf }) => call('QUOTA_RESET', mine('sentOn'), asOf),
  },
  {
    header: 'Acceptance',
    help: 'ACCEPTANCE_RATE: accepted among all invitations that have a status.',
    width: 105,
    format: '0.0%',
    formula: (_, { call, mine }) => call('ACCEPTANCE_RATE', mine('status')),
  },
  {
    header: 'Stale',
    help: 'Rows flagged Stale at the last run: due to be withdrawn.',
    width: 70,
    formula: (_, { flagged }) => flagged('Stale'),
  },
  {
    header: 'Ready to re-send',
    help: 'Withdrawn people whose cooldown is over and who have not been invited again.',
    width: 125,
    formula: (_, { flagged }) => flagged('Ready to re-send'),
  },
];

/** Fills a new sheet. */
export function makeDashboard(sheet: Sheet, sources: Sources, newRule: NewRule): void {
  const width = COLUMNS.length;
  cosmetic(() => styleDashboard(sheet, newRule));

  // All that it holds in one block, last: a first cell means that the sheet is complete.
  const top = [[TITLE], ['As of'], ['Last daily run'], [], COLUMNS.map(({ header }) => header)];
  const cells = [...top, ...allLines(sources)];
  sheet
    .getRange(1, 1, cells.length, width)
    .setValues(cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')));
}

function styleDashboard(sheet: Sheet, newRule: NewRule): void {
  sheet.getRange(1, 1).setFontSize(16).setFontWeight('bold').setFontColor(HEADER_STYLE.color);
  sheet.getRange(2, 2).setNumberFormat('yyyy-mm-dd').setHorizontalAlignment('left').setFontWeight('bold');
  sheet.getRange(3, 2).setNumberFormat('yyyy-mm-dd hh:mm').setHorizontalAlignment('left');
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

/** Writes the lines again where a deleted sheet or column has left a broken reference in them. */
export function repairLines(sheet: Sheet, sources: Sources): void {
  const lines = sheet.getRange(FIRST_LINE, 1, ACCOUNT_LINES, COLUMNS.length);
  if (
    lines
      .getFormulas()
      .flat()
      .some((formula) => formula.includes('#REF!'))
  )
    lines.setValues(allLines(sources));
}

/**
 * Names the two cells that the daily run writes, where a name is gone, stands for several cells or was never
 * given. Where a range of the user's has the name, ours gets another one. Gives the name for today.
 */
export function ensureNames(spreadsheet: Spreadsheet, dashboard: Sheet): string {
  const [asOf] = [
    nameCell(spreadsheet, dashboard, NAMES.asOf, 2),
    nameCell(spreadsheet, dashboard, NAMES.heartbeat, 3),
  ];
  return asOf;
}

function nameCell(spreadsheet: Spreadsheet, dashboard: Sheet, name: string, row: number): string {
  const named = findNamed({ spreadsheet }, name);
  const isOnDashboard = named?.getSheet().getSheetId() === dashboard.getSheetId();
  if (named !== null && !isOnDashboard && !name.startsWith(NAME_PREFIX))
    return nameCell(spreadsheet, dashboard, NAME_PREFIX + name, row);
  const isOneCell = isOnDashboard && named?.getValues().flat().length === 1;
  if (!isOneCell) spreadsheet.setNamedRange(name, dashboard.getRange(row, 2));
  return name;
}

function allLines(sources: Sources): string[][] {
  return Array.from({ length: ACCOUNT_LINES }, (_, index) => lineFormulas(index, sources));
}

function lineFormulas(
  index: number,
  { call, logTitle, places, settingsTitle, ruleRows, asOf }: Sources,
): string[] {
  const letterOf = (header: string) => columnLetter(COLUMNS.findIndex((column) => column.header === header));
  const cell = (header: string) => `$${letterOf(header)}${FIRST_LINE + index}`;
  const cells: Cells = {
    account: cell('Account'),
    type: cell('Type'),
    pending: cell('Pending'),
    safe: cell('Safe line'),
    hard: cell('Hard line'),
    headroom: cell('Headroom'),
    weekly: cell('Weekly limit'),
  };
  const log = (key: ColumnKey) => {
    const letter = columnLetter(places[key]);
    return `${quoteTitle(logTitle)}!$${letter}:$${letter}`;
  };
  const settings = (column: string, row: number) => `${quoteTitle(settingsTitle)}!$${column}$${row}`;
  const named = `(${log('account')}=${cells.account})`;
  const who = index === 0 ? `(${named}+(${log('account')}=""))` : named;
  const from: References = {
    ...{ call, asOf },
    mine: (key) => call('IFERROR', call('FILTER', log(key), who), '""'),
    flagged: (flag) => call('SUMPRODUCT', `${who}*(${log('flag')}="${flag}")`),
    rule: (key) => settings('B', ruleRows[key]),
    setting: (column) => settings(columnLetter(ACCOUNT_COLUMN - 1 + column), 2 + index),
  };
  return COLUMNS.map(({ formula }, place) => {
    const known = place === 0 ? from.setting(0) : cells.account;
    return `=${call('IF', `${known}=""`, '""', formula(cells, from))}`;
  });
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
