/**
 * Makes the log out of an empty sheet, or out of the log that the user already keeps: what is there stays as
 * it is.
 */

import { STATUSES } from '../../core/invitation.ts';
import { OWN_WORDS, type Reading } from '../../core/reading.ts';
import { fold } from '../../core/text.ts';
import { cellsOf, NotSetUp, type Sheet } from '../book.ts';
import type { Builders } from '../builders.ts';
import { isBlank } from '../cell.ts';
import {
  ASKED_FOR,
  COLUMN_KEYS,
  COLUMNS,
  type ColumnKey,
  findColumns,
  findHeaderRow,
  NEW_ORDER,
  type Places,
} from '../column.ts';
import type { Column } from '../column-kind.ts';
import { cosmetic } from './cosmetic.ts';
import { ensureHighlight } from './highlight.ts';
import { QUIET, styleHeaders, styleRows } from './style.ts';

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
  /** The last row that holds anything, counted from 1. */
  readonly height: number;
  readonly empty: boolean;
  /** It is laid out in our own words: Name, Sent on and Status. */
  readonly isOwn: boolean;
}

export function surveyLog(sheet: Sheet, { columns, signs }: Reading = OWN_WORDS): Survey {
  const values = cellsOf(sheet);
  const headerIndex = findHeaderRow(values, columns);
  const headers = values[headerIndex] ?? [];
  const written = headers.map((header) => fold(String(header)));
  const empty = values.every((row) => row.every(isBlank));
  return {
    headerRow: headerIndex + 1,
    places: findColumns(headers, columns, signs),
    width: empty ? 0 : headers.length,
    height: values.length,
    empty,
    isOwn: ASKED_FOR.every((key) => written.includes(fold(COLUMNS[key].header))),
  };
}

/**
 * Adds what a log needs and has not: columns at the right end, formats and drop-downs for those, highlight; in an empty
 * sheet what is in sight, too. Says whether it was empty before.
 */
export function completeLog(sheet: Sheet, reading: Reading, builders: Builders, adopt: Adopt): boolean {
  const survey = surveyLog(sheet, reading);
  const order = survey.empty ? NEW_ORDER : COLUMN_KEYS;
  const missing = order.filter((key) => survey.places[key] === undefined);
  if (survey.empty) styleEmpty(sheet, missing.length, builders);
  if (missing.length > 0) addColumns(sheet, survey, missing, reading, builders, adopt);

  const placeOf = (key: ColumnKey) => survey.places[key] ?? survey.width + missing.indexOf(key);
  const places = { flag: placeOf('flag'), name: placeOf('name'), resendFrom: placeOf('resendFrom') };
  ensureHighlight(sheet, places, survey.headerRow + 1, builders.newRule);
  return survey.empty;
}

/** Of a sheet that holds nothing of the user's: who it is stays in sight. */
function styleEmpty(sheet: Sheet, columns: number, { clip }: Builders): void {
  styleRows(sheet, 1, sheet.getMaxRows(), Math.min(columns, sheet.getMaxColumns()), clip);
  cosmetic(() => sheet.setFrozenColumns(1));
  cosmetic(() => {
    if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(1);
  });
}

/**
 * Makes room for columns at the right of a sheet that the user keeps, ready for their headers; gives how many columns
 * the sheet had. `width` is how many are in use; those that were there keep their width. Of
 * `added`, those of days come last.
 */
export function makeRoom(
  sheet: Sheet,
  headerRow: number,
  width: number,
  added: readonly Column[],
  builders: Builders,
): number {
  const columns = sheet.getMaxColumns();
  const lacking = width + added.length - columns;
  if (lacking > 0) sheet.insertColumnsAfter(columns, lacking);
  const rows = sheet.getMaxRows() - headerRow;
  if (rows < 1) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  const below = (first: number, count: number) =>
    sheet.getRange(headerRow + 1, width + 1 + first, Math.max(1, rows), count);
  const days = added.filter(({ kind }) => kind === 'day').length;
  if (days > 0) cosmetic(() => below(added.length - days, days).setNumberFormat(builders.date));
  cosmetic(() =>
    styleHeaders(sheet, headerRow, width + 1, added.length).setNotes([added.map(({ help }) => help)]),
  );
  return columns;
}

function addColumns(
  sheet: Sheet,
  { headerRow, width, height, empty }: Survey,
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
    if (empty) cosmetic(() => alignColumn(sheet, key, 1 + index));
    // A drop-down stands only in rows that hold something: those to come get theirs later (see choices.ts).
    if (key === 'status' && height > headerRow)
      cosmetic(() =>
        sheet
          .getRange(headerRow + 1, width + 1 + index, height - headerRow, 1)
          .setDataValidation(choiceOf(STATUSES, builders.newValidation)),
      );
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
  { date }: Builders,
): void {
  const { help, width, kind } = COLUMNS[key];
  sheet.setColumnWidth(column, width);
  sheet.getRange(headerRow, column).setNote(help);
  const cells = sheet.getRange(headerRow + 1, column, sheet.getMaxRows() - headerRow, 1);
  if (kind === 'count') cells.setNumberFormat('0');
  if (kind === 'day') cells.setNumberFormat(date);
}

/** In a new sheet: headers stand above their figures, and what nobody reads each day is quiet. */
function alignColumn(sheet: Sheet, key: ColumnKey, column: number): void {
  const { kind } = COLUMNS[key];
  if (kind === 'day' || kind === 'count') sheet.getRange(1, column).setHorizontalAlignment('right');
  if (kind === 'count') sheet.getRange(2, column, sheet.getMaxRows() - 1, 1).setFontColor(QUIET);
}

/** A drop-down that warns about other words but lets them in: what the user pasted is never refused. */
export function choiceOf(
  words: readonly string[],
  newValidation: Builders['newValidation'],
): GoogleAppsScript.Spreadsheet.DataValidation {
  return newValidation()
    .requireValueInList([...words], true)
    .setAllowInvalid(true)
    .setHelpText(`One of: ${words.join(', ')}.`)
    .build();
}
