/**
 * Makes the Settings sheet: every rule with value, unit, grade and source, and the table of accounts beside
 * it.
 */
import { ACCOUNT_TYPES } from '../../core/account.ts';
import type { Cells } from '../../core/change.ts';
import { RULE_KEYS, RULES, type RuleKey } from '../../core/policy.ts';
import { fold } from '../../core/text.ts';
import { NotSetUp, type Sheet } from '../book.ts';
import { type Cell, writeText } from '../cell.ts';
import { findTitle } from '../earlier-titles.ts';
import { ACCOUNT_HEADERS, FIRST_ACCOUNT, findHeader, RULE_HEADERS } from '../records/settings.ts';
import { cosmetic } from './cosmetic.ts';
import { type Builders, choiceOf } from './log-sheet.ts';
import { styleHeaders } from './style.ts';

/** Room for this many accounts, in Settings and on the Dashboard. */
export const ACCOUNT_LINES = 10;
/** First column of the table of accounts, counted from 1: one empty column stands between the tables. */
export const ACCOUNT_COLUMN = RULE_HEADERS.length + 2;

/** Fills a new sheet. `accounts` are the names that the log already uses. */
export function makeSettings(sheet: Sheet, accounts: readonly string[], builders: Builders): void {
  const rules = RULE_KEYS.map((key) => ruleCells(key));
  const names = (accounts.length > 0 ? accounts : [FIRST_ACCOUNT.name]).slice(0, ACCOUNT_LINES);

  cosmetic(() => styleSettings(sheet, rules.length, builders));

  // All that it holds in one block, last: a first cell means that the sheet is complete.
  const lines: Cell[][] = [[...RULE_HEADERS], ...rules];
  const table: Cell[][] = [
    [...ACCOUNT_HEADERS],
    ...names.map((name): Cell[] => [writeText(name), FIRST_ACCOUNT.type]),
  ];
  const width = ACCOUNT_COLUMN - 1 + ACCOUNT_HEADERS.length;
  const cells = Array.from({ length: Math.max(lines.length, table.length) }, (_, row) =>
    Array.from(
      { length: width },
      (_, column) => lines[row]?.[column] ?? table[row]?.[column - (ACCOUNT_COLUMN - 1)] ?? '',
    ),
  );
  sheet.getRange(1, 1, cells.length, width).setValues(cells);
}

function styleSettings(sheet: Sheet, rules: number, builders: Builders): void {
  styleHeaders(sheet, 1, 1, RULE_HEADERS.length);
  sheet.getRange(2, 1, rules, RULE_HEADERS.length).setWrap(true).setVerticalAlignment('top');
  styleHeaders(sheet, 1, ACCOUNT_COLUMN, ACCOUNT_HEADERS.length);
  sheet.getRange(2, ACCOUNT_COLUMN, ACCOUNT_LINES, ACCOUNT_HEADERS.length).setVerticalAlignment('top');
  sheet
    .getRange(2, ACCOUNT_COLUMN + 1, ACCOUNT_LINES, 1)
    .setDataValidation(choiceOf(ACCOUNT_TYPES, builders.newValidation));
  ACCOUNT_NOTES.forEach((note, index) => {
    sheet.getRange(1, ACCOUNT_COLUMN + index).setNote(note);
  });
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet
    .getRange(2, ACCOUNT_COLUMN + ACCOUNT_HEADERS.indexOf('Last archive'), ACCOUNT_LINES, 1)
    .setNumberFormat('yyyy-mm-dd');
  sheet.setFrozenRows(1);
}

const WIDTHS = [230, 70, 120, 80, 440, 30, 150, 120, 120, 120, 100, 120, 200, 95];
const LIMIT_NOTE = 'Leave blank for the rule on the left. Write a number when you know this account’s own.';
const ACCOUNT_NOTES = [
  'The name used in the Account column of the log. Blank cells there mean the first account.',
  'Decides the weekly limits.',
  LIMIT_NOTE,
  LIMIT_NOTE,
  LIMIT_NOTE,
  LIMIT_NOTE,
  'The address of this account’s own profile. LinkedIn’s archive names it; the first import fills it in.',
  'The day of the newest archive that was imported.',
];

/** Adds rules that are missing below the last one. */
export function ensureRules(sheet: Sheet): void {
  const values = sheet.getDataRange().getValues() as Cell[][];
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
  sheet
    .getRange(last + 1, column + 1, missing.length, RULE_HEADERS.length)
    .setValues(missing.map((key) => ruleCells(key)));
}

/** What the cells of a rule hold, by header. */
export function ruleStates(key: RuleKey): Cells {
  const { label, value, unit, grade, source } = RULES[key];
  const states = [label, value, unit, grade, source];
  return Object.fromEntries(RULE_HEADERS.map((header, index) => [header, states[index] ?? null]));
}

function ruleCells(key: RuleKey): Cell[] {
  return Object.values(ruleStates(key)).map((state) =>
    typeof state === 'number' ? state : writeText(String(state)),
  );
}
