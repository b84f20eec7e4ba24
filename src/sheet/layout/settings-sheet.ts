/**
 * Makes the Settings sheet: the accounts, then every rule in its group, with what is usual, how sure that is, and who
 * says so.
 */
import type { Cells } from '../../core/change.ts';
import { HOW_SURE } from '../../core/how-sure.ts';
import { isText } from '../../core/is-text.ts';
import { RULE_KEYS, RULES, type RuleKey } from '../../core/policy.ts';
import { RULE_SOURCES } from '../../core/rule-source.ts';
import { fold } from '../../core/text.ts';
import { times } from '../../core/times.ts';
import { cellsOf, NotSetUp, type Sheet } from '../book.ts';
import type { Builders } from '../builders.ts';
import { type Cell, writeText } from '../cell.ts';
import { findTitle } from '../earlier-titles.ts';
import {
  ACCOUNTS_END,
  columnBeside,
  FIRST_ACCOUNT,
  findHeader,
  NEW_HEADERS,
  RULE_HEADERS,
} from '../records/settings.ts';
import { cosmetic } from './cosmetic.ts';
import { styleAccounts, styleOpen } from './settings-style.ts';
import { ACCENT, INK, QUIET, ROW, SIZE, SURFACE } from './style.ts';

/** Stands in the first cell. */
export const SETTINGS_TITLE = 'Settings';
const INTRO =
  'White cells are yours to change; a change counts at once. Grey cells say where each figure comes from.';

const WIDTHS = [196, 116, 96, 92, 122, 168, 112, 200];
/** Fields and other columns, in their order. */
const ACCOUNT_COLUMNS = [
  ...(['Account', 'Type', 'Weekly limit', 'Weekly safe limit', 'Pending, hard line'] as const),
  ...(['Pending, safe line', 'Last archive', 'Profile'] as const),
];
const RULE_COLUMNS = ['Rule', 'Value', 'Unit', 'Usual', 'Grade', 'Source', 'What the sources say'] as const;
const [YOURS, USUAL, SOURCE] = ['Value', 'Usual', 'Source'].map(
  (header) => RULE_COLUMNS.indexOf(header as (typeof RULE_COLUMNS)[number]) + 1,
) as [number, number, number];

const GROUPS: readonly (readonly [title: string, keys: readonly RuleKey[]])[] = [
  [
    'Waiting',
    [
      ...(['cooldownDays', 'staleAfter', 'worthWaiting', 'expiresAfter', 'resendsPerPerson'] as const),
      ...(['restrictionDays', 'restrictionAgainDays', 'restrictionPendingDays'] as const),
    ],
  ],
  [
    'Limits',
    [
      ...(['weeklyFree', 'weeklySafeFree', 'weeklyPremium', 'weeklySafePremium'] as const),
      ...(['weeklySales', 'weeklySafeSales', 'cycleDays', 'reserve', 'pendingCap', 'pendingSafe'] as const),
      ...(['dailyPaceFrom', 'dailyPaceTo', 'withdrawalsPerDay', 'secondsPerWithdrawal'] as const),
      ...(['newAccountDay', 'newAccountWeek', 'newAccountDays', 'breakDays'] as const),
      ...(['lowAcceptance', 'connectionLimit'] as const),
    ],
  ],
  ['Notes', ['notesPerMonth', 'noteLengthFree', 'noteLengthPaid']],
  [
    'Daily check',
    ['auditDays', 'exportOverdueDays', 'followUpDays', 'noAnswerDays', 'completeRows', 'forgetYears'],
  ],
];

/** First row of the accounts, counted from 1. */
const FIRST_LINE = 5;

/** All that a new sheet holds. `accounts` are the names that the log already uses. */
export function linesOfSettings(accounts: readonly string[]): Cell[][] {
  const names = accounts.length > 0 ? accounts : [FIRST_ACCOUNT.name];
  const groups = GROUPS.map(([title, keys]) => [title, keys.filter((key) => key in RULES)] as const);
  return [
    [SETTINGS_TITLE],
    [INTRO],
    ['Accounts'],
    ACCOUNT_COLUMNS.map(headerOf),
    ...names.map((name): Cell[] => [writeText(name), FIRST_ACCOUNT.type]),
    // One is always free.
    [],
    [ACCOUNTS_END],
    ...groups.flatMap(([title, keys], index): Cell[][] => [
      [title],
      ...(index === 0 ? [RULE_COLUMNS.map(headerOf)] : []),
      ...keys.map(ruleLine),
    ]),
  ];
}

/** Fills a new sheet. */
export function makeSettings(sheet: Sheet, accounts: readonly string[], builders: Builders): void {
  const lines = linesOfSettings(accounts);
  const lacking = lines.length - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  cosmetic(() => styleSettings(sheet, lines, Math.max(1, accounts.length), builders));

  // All that it holds in one block, last: a first cell means that the sheet is complete.
  sheet
    .getRange(1, 1, lines.length, WIDTHS.length)
    .setValues(lines.map((line) => WIDTHS.map((_, column) => line[column] ?? '')));
  // But for the links, without which their names stand.
  cosmetic(() => linkSources(sheet, lines, builders));
}

function headerOf(field: string): string {
  return NEW_HEADERS[field] ?? field;
}

function ruleLine(key: RuleKey): Cell[] {
  const states: Readonly<Record<string, Cell>> = {
    ...(ruleStates(key) as Readonly<Record<string, string | number>>),
    Usual: RULES[key].value,
    Source: RULE_SOURCES[key].name,
  };
  return RULE_COLUMNS.map((column) => textOrNumber(states[column] ?? ''));
}

function styleSettings(
  sheet: Sheet,
  lines: readonly (readonly Cell[])[],
  accounts: number,
  builders: Builders,
): void {
  const { borders, clip, newRule } = builders;
  const width = WIDTHS.length;
  const line = (row: number, count = 1) => sheet.getRange(row, 1, count, width);
  WIDTHS.forEach((pixels, index) => {
    sheet.setColumnWidth(index + 1, pixels);
  });
  sheet
    .getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns())
    .setBackground(SURFACE)
    .setFontColor(INK)
    .setFontSize(SIZE)
    .setVerticalAlignment('middle');
  sheet.setRowHeights(1, lines.length, ROW).setHiddenGridlines(true);
  sheet.setRowHeights(1, 1, 40);
  sheet.getRange(1, 1).setFontSize(18);
  for (const row of [2, FIRST_LINE + accounts + 1]) line(row).setFontColor(QUIET);
  line(FIRST_LINE - 1).setFontWeight('bold');
  sheet.getRange(FIRST_LINE - 1, 3, 1, 5).setHorizontalAlignment('right');
  styleAccounts(sheet, FIRST_LINE, accounts + 1, 0, builders);
  lines.forEach((cells, index) => {
    const row = index + 1;
    const isHeading = cells.length === 1 && row > 2 && cells[0] !== ACCOUNTS_END;
    if (!isHeading) return;
    line(row).setFontWeight('bold').setVerticalAlignment('bottom');
    line(row).setBorder(null, null, true, null, null, null, INK, borders.SOLID);
  });
  const rules = lines.findIndex(([first]) => first === RULE_HEADERS[0]) + 1;
  line(rules).setFontColor(QUIET);
  for (const { first, count } of runsOfRules(lines)) {
    styleOpen(sheet.getRange(first, YOURS, count, 1), builders);
    sheet.getRange(first, 3, count, 2).setFontColor(QUIET);
    sheet.getRange(first, SOURCE, count, 1).setFontColor(ACCENT);
    // The last column tells more than its width shows.
    sheet.getRange(first, 1, count, SOURCE).setWrapStrategy(clip);
  }
  sheet.getRange(rules, YOURS).setHorizontalAlignment('right');
  sheet.getRange(rules, USUAL).setHorizontalAlignment('right');
  const below = sheet.getRange(rules + 1, YOURS, lines.length - rules, 1);
  sheet.setConditionalFormatRules([
    newRule()
      .whenFormulaSatisfied(`=$B${rules + 1}<>$D${rules + 1}`)
      .setBold(true)
      .setRanges([below])
      .build(),
  ]);
}

/** Where rules stand, without the headings between them; rows count from 1. */
function runsOfRules(lines: readonly (readonly Cell[])[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  const header = lines.findIndex(([first]) => first === RULE_HEADERS[0]);
  lines.forEach((cells, index) => {
    if (index <= header || cells.length === 1) return;
    const run = runs[runs.length - 1];
    if (run && run.first + run.count === index + 1) run.count += 1;
    else runs.push({ first: index + 1, count: 1 });
  });
  return runs;
}

function linkSources(sheet: Sheet, lines: readonly (readonly Cell[])[], { newRichText }: Builders): void {
  const keyOf = new Map<Cell, RuleKey>(RULE_KEYS.map((key) => [textOrNumber(RULES[key].label), key]));
  for (const { first, count } of runsOfRules(lines)) {
    const texts = lines.slice(first - 1, first - 1 + count).map(([label = '']) => {
      const { name, link } = RULE_SOURCES[keyOf.get(label) as RuleKey];
      const text = newRichText().setText(name);
      return [(link === undefined ? text : text.setLinkUrl(link)).build()];
    });
    sheet.getRange(first, SOURCE, count, 1).setRichTextValues(texts);
  }
}

/** Adds rules that are missing below the last one. */
export function ensureRules(sheet: Sheet): void {
  const values = cellsOf(sheet);
  const { row: header, column } = findHeader(values, RULE_HEADERS[0]);
  if (header < 0) {
    throw new NotSetUp(
      `Cannot find the header "${RULE_HEADERS[0]}" in "${sheet.getName()}": write it above the rules, or delete the sheet and set up once more.`,
    );
  }
  const labels = values.map((row) => fold(String(row[column] ?? '')));
  const last = labels.reduce((found, label, index) => (label === '' ? found : index + 1), header + 1);
  const missing = RULE_KEYS.filter((key) => findTitle(labels, RULES[key].label) < 0);
  if (missing.length === 0) return;
  const lacking = last + missing.length - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const places = [...RULE_COLUMNS].map((field) => columnBeside(values, header, column, field));
  const width = Math.max(...places) - column + 1;
  const rows = missing.map((key) => {
    const line = ruleLine(key);
    return times(width, (index) => line[places.indexOf(column + index)] ?? '');
  });
  sheet.getRange(last + 1, column + 1, missing.length, width).setValues(rows);
}

/** What the cells of a rule hold, by field. */
export function ruleStates(key: RuleKey): Cells {
  const { label, value, unit, grade, source } = RULES[key];
  const states = [label, value, unit, HOW_SURE[grade], source];
  return Object.fromEntries(RULE_HEADERS.map((header, index) => [header, states[index] ?? null]));
}

function textOrNumber(state: Cell): Cell {
  return isText(state) ? writeText(state) : state;
}
