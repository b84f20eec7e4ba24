/**
 * Makes the log out of an empty sheet, or out of the log that the user already keeps: what is there stays as
 * it is.
 */

import { STATUSES } from '../../core/invitation.ts';
import { FLAGS } from '../../core/rules/flag.ts';
import { NotSetUp, type Sheet } from '../book.ts';
import { type Cell, isBlank } from '../cell.ts';
import {
  ASKED_FOR,
  type ChosenHeaders,
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

/** A sheet seen as a log: where its header row is, what was recognised, what is left to ask. */
export interface Survey {
  /** Counted from 1. */
  readonly headerRow: number;
  readonly places: Places;
  /** Number of columns in use. */
  readonly width: number;
  /** Headers that nothing claims: the candidates for the columns asked about. */
  readonly unclaimed: readonly string[];
  readonly unrecognised: readonly ColumnKey[];
  /** What was recognised: our header and the word that stands there. */
  readonly recognised: readonly { readonly header: string; readonly written: string }[];
  readonly empty: boolean;
}

export function surveyLog(sheet: Sheet, chosen: ChosenHeaders): Survey {
  const values = sheet.getDataRange().getValues() as Cell[][];
  const headerIndex = findHeaderRow(values, chosen);
  const headers = values[headerIndex] ?? [];
  const places = findColumns(headers, chosen);
  const claimed = Object.values(places);
  const empty = values.every((row) => row.every(isBlank));
  return {
    headerRow: headerIndex + 1,
    places,
    width: empty ? 0 : headers.length,
    unclaimed: headers.filter((header, place) => !isBlank(header) && !claimed.includes(place)).map(String),
    unrecognised: ASKED_FOR.filter((key) => places[key] === undefined),
    recognised: COLUMN_KEYS.flatMap((key) => {
      const place = places[key];
      return place === undefined ? [] : [{ header: COLUMNS[key].header, written: String(headers[place]) }];
    }),
    empty,
  };
}

/**
 * Adds what a log needs and has not: columns at the right end, formats and drop-downs for those, highlight,
 * frozen header.
 */
export function completeLog(sheet: Sheet, chosen: ChosenHeaders, builders: Builders, adopt: Adopt): void {
  const survey = surveyLog(sheet, chosen);
  const missing = COLUMN_KEYS.filter((key) => survey.places[key] === undefined);
  if (missing.length > 0) addColumns(sheet, survey, missing, chosen, builders, adopt);
  cosmetic(() => {
    if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(survey.headerRow);
  });

  const width = survey.width + missing.length;
  const flagPlace = survey.places.flag ?? survey.width + missing.indexOf('flag');
  ensureHighlight(sheet, flagPlace, width, survey.headerRow + 1, builders.newRule);
}

function addColumns(
  sheet: Sheet,
  { headerRow, width, empty }: Survey,
  missing: readonly ColumnKey[],
  chosen: ChosenHeaders,
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
  if (!headers.getValues().flat().every(isBlank) || surveyLog(sheet, chosen).width !== width) {
    throw new NotSetUp(
      `Somebody changed the columns of "${sheet.getName()}" at this very moment: set up once more.`,
    );
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
  const { help, kind, width } = COLUMNS[key];
  sheet.setColumnWidth(column, width);
  sheet.getRange(headerRow, column).setNote(help);
  const cells = sheet.getRange(headerRow + 1, column, sheet.getMaxRows() - headerRow, 1);
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
