/**
 * Makes the log out of an empty sheet, or out of the log that the user already keeps: what is there stays as
 * it is.
 */

import { STATUSES } from '../../core/invitation.ts';
import { OWN_WORDS, type Reading } from '../../core/reading.ts';
import { FLAGS } from '../../core/rules/flag.ts';
import { fold } from '../../core/text.ts';
import { NotSetUp, type Sheet } from '../book.ts';
import { type Cell, isBlank } from '../cell.ts';
import {
  ASKED_FOR,
  COLUMN_KEYS,
  COLUMNS,
  type ColumnKey,
  findColumns,
  findHeaderRow,
  type Places,
} from '../column.ts';
import { cosmetic } from './cosmetic.ts';
import { ensureHighlight, type NewRule } from './highlight.ts';
import { styleHeaders } from './style.ts';

type NewValidation = () => GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Google's two builders, which live on `SpreadsheetApp`. */
export interface Builders {
  readonly newRule: NewRule;
  readonly newValidation: NewValidation;
}

/**
 * Writes headers into a range that is ready for them, as one change of the ledger; false where that cannot
 * be. `columns` is how many the sheet had before.
 */
export type Adopt = (
  headers: GoogleAppsScript.Spreadsheet.Range,
  keys: readonly ColumnKey[],
  columns: number,
) => boolean;

/** A sheet seen as a log: where its header row is, and what was recognised. */
interface Survey {
  /** Counted from 1. */
  readonly headerRow: number;
  readonly places: Places;
  /** Number of columns in use. */
  readonly width: number;
  readonly empty: boolean;
  /** It is laid out in our own words: Name, Sent on and Status. */
  readonly isOwn: boolean;
}

export function surveyLog(sheet: Sheet, { columns, signs }: Reading = OWN_WORDS): Survey {
  const values = sheet.getDataRange().getValues() as Cell[][];
  const headerIndex = findHeaderRow(values, columns);
  const headers = values[headerIndex] ?? [];
  const written = headers.map((header) => fold(String(header)));
  const empty = values.every((row) => row.every(isBlank));
  return {
    headerRow: headerIndex + 1,
    places: findColumns(headers, columns, signs),
    width: empty ? 0 : headers.length,
    empty,
    isOwn: ASKED_FOR.every((key) => written.includes(fold(COLUMNS[key].header))),
  };
}

/**
 * Adds what a log needs and has not: columns at the right end, formats and drop-downs for those, highlight,
 * frozen header.
 */
export function completeLog(sheet: Sheet, reading: Reading, builders: Builders, adopt: Adopt): void {
  const survey = surveyLog(sheet, reading);
  const missing = COLUMN_KEYS.filter((key) => survey.places[key] === undefined);
  if (missing.length > 0) addColumns(sheet, survey, missing, reading, builders, adopt);
  cosmetic(() => {
    if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(survey.headerRow);
  });

  const width = survey.width + missing.length;
  const flagPlace = survey.places.flag ?? survey.width + missing.indexOf('flag');
  ensureHighlight(sheet, flagPlace, width, survey.headerRow + 1, builders.newRule);
}

/**
 * Makes room for columns at the right of a sheet that the user keeps, ready for their headers; gives how many columns
 * the sheet had. `width` is how many are in use; those that were there keep their width. Of
 * `keys`, those of days come last.
 */
export function makeRoom(
  sheet: Sheet,
  headerRow: number,
  width: number,
  keys: readonly ColumnKey[],
  builders: Builders,
): number {
  const columns = sheet.getMaxColumns();
  const lacking = width + keys.length - columns;
  if (lacking > 0) sheet.insertColumnsAfter(columns, lacking);
  const rows = sheet.getMaxRows() - headerRow;
  if (rows < 1) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  // What we fill ourselves needs no rule, and each one costs calls.
  const below = (first: number, count: number) =>
    sheet.getRange(headerRow + 1, width + 1 + first, Math.max(1, rows), count);
  const status = keys.indexOf('status');
  if (status >= 0) cosmetic(() => formatCells(below(status, 1), 'status', builders));
  const days = keys.filter((key) => COLUMNS[key].kind === 'day').length;
  if (days > 0) cosmetic(() => below(keys.length - days, days).setNumberFormat('yyyy-mm-dd'));
  cosmetic(() =>
    styleHeaders(sheet, headerRow, width + 1, keys.length).setNotes([keys.map((key) => COLUMNS[key].help)]),
  );
  return columns;
}

function addColumns(
  sheet: Sheet,
  { headerRow, width, empty }: Survey,
  missing: readonly ColumnKey[],
  reading: Reading,
  builders: Builders,
  adopt: Adopt,
): void {
  const columns = sheet.getMaxColumns();
  const lacking = width + missing.length - columns;
  if (lacking > 0) sheet.insertColumnsAfter(columns, lacking);
  if (headerRow >= sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  for (const [index, key] of missing.entries()) {
    cosmetic(() => formatColumn(sheet, key, width + 1 + index, headerRow, builders));
  }
  // The headers come last: a column that has one is complete, and set up does not look at it again.
  const headers = styleHeaders(sheet, headerRow, width + 1, missing.length);
  if (!headers.getValues().flat().every(isBlank) || surveyLog(sheet, reading).width !== width) {
    throw new NotSetUp(`The columns of "${sheet.getName()}" were edited meanwhile: set up once more.`);
  }
  // In a sheet that holds nothing of the user's there is nothing to come back to.
  if (!empty && adopt(headers, missing, columns)) return;
  headers.setValues([missing.map((key) => COLUMNS[key].header)]);
}

function formatColumn(
  sheet: Sheet,
  key: ColumnKey,
  column: number,
  headerRow: number,
  builders: Builders,
): void {
  const { help, width } = COLUMNS[key];
  sheet.setColumnWidth(column, width);
  sheet.getRange(headerRow, column).setNote(help);
  formatCells(sheet.getRange(headerRow + 1, column, sheet.getMaxRows() - headerRow, 1), key, builders);
}

function formatCells(cells: GoogleAppsScript.Spreadsheet.Range, key: ColumnKey, builders: Builders): void {
  const { kind } = COLUMNS[key];
  if (kind === 'day') {
    const isDay = builders
      .newValidation()
      .requireDate()
      .setAllowInvalid(true)
      .setHelpText('A date, such as 2026-06-27.');
    cells.setNumberFormat('yyyy-mm-dd').setDataValidation(isDay.build());
  }
  if (kind === 'count') cells.setNumberFormat('0');
  const words = CHOICES[key];
  if (words) cells.setDataValidation(choiceOf(words, builders.newValidation));
}

const CHOICES: Partial<Readonly<Record<ColumnKey, readonly string[]>>> = { status: STATUSES, flag: FLAGS };

/** A drop-down that warns about other words but lets them in: what the user pasted is never refused. */
export function choiceOf(
  words: readonly string[],
  newValidation: NewValidation,
): GoogleAppsScript.Spreadsheet.DataValidation {
  return newValidation()
    .requireValueInList([...words], true)
    .setAllowInvalid(true)
    .setHelpText(`One of: ${words.join(', ')}.`)
    .build();
}
