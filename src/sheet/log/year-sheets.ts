/**
 * The sheets to which closed invitations of past years were moved: `Invitations 2025`. The log's columns in the log's order, the user's own
 * included, found by their headers; and one at the right that says which action moved a row, and from which row.
 */

import { runsOf } from '../../core/span.ts';
import { fold } from '../../core/text.ts';
import { type Book, findSheet, NotSetUp, rememberSheet, type Sheet, type YearRole } from '../book.ts';
import { type Cell, writeBack, writeText } from '../cell.ts';
import { gridSheets } from '../grid-sheet.ts';
import { cosmetic } from '../layout/cosmetic.ts';
import { ensureSheet } from '../layout/ensure-sheet.ts';
import { titleOf } from '../layout/insert-sheet.ts';
import { headersOf, readHeaders } from '../table.ts';
import type { Log } from './log.ts';
import { tableColumns } from './rows.ts';

/** Above the marks: the Journal has the action under this header, too. */
export const MARK = 'Journal id';
const PROPERTY = 'years';

export interface YearSheet {
  readonly year: number;
  readonly sheet: Sheet;
  /** Where each column of the log stands there, both counted from 0. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** Where the marks stand, counted from 0. */
  readonly mark: number;
}

export function roleOf(year: number): YearRole {
  return `log ${year}`;
}

/** The years that have a sheet, the earliest first. One that was deleted counts no more. */
export function yearsOf({ properties }: Pick<Book, 'properties'>): number[] {
  return (properties.getProperty(PROPERTY) ?? '').split(' ').filter(Boolean).map(Number);
}

export function findYears(book: Book): { readonly year: number; readonly sheet: Sheet }[] {
  return yearsOf(book).flatMap((year) => {
    const sheet = findSheet(book, roleOf(year));
    return sheet ? [{ year, sheet }] : [];
  });
}

function rememberYear(book: Book, year: number): void {
  const years = [...new Set([...yearsOf(book), year])].sort((a, b) => a - b);
  book.properties.setProperty(PROPERTY, years.join(' '));
}

/** Its sheet is gone. */
export function forgetYear(book: Book, year: number): void {
  const left = yearsOf(book).filter((each) => each !== year);
  book.properties.setProperty(PROPERTY, left.join(' '));
}

/** Those that came along with a copied spreadsheet, known by their names and the header of the marks; `settle` puts right what was on its way. */
export function takeUpYears(book: Book, settle: (years: ReturnType<typeof findYears>) => void): void {
  if (book.properties.getProperty(PROPERTY) !== null) return;
  const bare = titleOf('log', 0);
  const found: { year: number; sheet: Sheet }[] = [];
  for (const sheet of gridSheets(book.spreadsheet)) {
    const [, title = '', year] = /^(.*\D) (\d{4})$/.exec(sheet.getName()) ?? [];
    const isOurs = fold(title) === fold(bare) || fold(title) === fold(titleOf('log', 1));
    if (!isOurs || !readHeaders(sheet).includes(MARK)) continue;
    rememberSheet(book, roleOf(Number(year)), sheet);
    found.push({ year: Number(year), sheet });
  }
  if (found.length === 0) return;
  settle(found);
  // Last: cut short, set up does it again.
  for (const { year } of found) rememberYear(book, year);
}

/** The places of the log's own columns, in their order. */
export function columnsOf(log: Pick<Log, 'values' | 'headerRow' | 'places'>): number[] {
  return [...tableColumns(headersOf(log), log.places)].sort((a, b) => a - b);
}

/** The sheet of a year, made and completed where it lacks a column. */
export function ensureYear(book: Book, year: number, log: Log): YearSheet {
  const headers = headersOf(log);
  const runs = runsOf(columnsOf(log));
  const sheet = ensureSheet(book, roleOf(year), String(headers[0] ?? ''), (made) => {
    const lacking = headers.length + 1 - made.getMaxColumns();
    if (lacking > 0) made.insertColumnsAfter(made.getMaxColumns(), lacking);
    for (const [left, right] of runs) {
      const width = right - left + 1;
      cosmetic(() => {
        for (let column = left + 1; column <= right + 1; column++)
          made.setColumnWidth(column, log.sheet.getColumnWidth(column));
      });
      const target = made.getRange(1, left + 1, 1, width);
      log.sheet.getRange(log.headerRow, left + 1, 1, width).copyTo(target);
      // A header may be a formula that fills its column.
      target.setValues([headers.slice(left, right + 1).map((cell) => writeBack(cell, ''))]);
    }
    cosmetic(() => made.setFrozenRows(1));
  });
  rememberYear(book, year);
  return mapYear(year, sheet, log);
}

/** Finds the log's columns there by their headers, of equals the first by the first; what lacks is added at the right. */
export function mapYear(year: number, sheet: Sheet, log: Log): YearSheet {
  const present: (string | undefined)[] = readHeaders(sheet).map(String);
  while (present[present.length - 1] === '') present.pop();
  const known = present.length;
  const free = [...present];
  const find = (header: string) => {
    const place = free.indexOf(header);
    if (place < 0) return present.push(header) - 1;
    free[place] = undefined;
    return place;
  };
  const mark = free.includes(MARK) ? find(MARK) : -1;
  if (mark < 0) requireEmpty(sheet);
  const headers = headersOf(log);
  const placeOf = new Map(columnsOf(log).map((place) => [place, find(String(headers[place] ?? ''))]));
  const end = mark < 0 ? find(MARK) : mark;
  const added = present.slice(known) as string[];
  if (added.length > 0) {
    const lacking = present.length - sheet.getMaxColumns();
    if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
    sheet.getRange(1, known + 1, 1, added.length).setValues([added.map(writeText)]);
  }
  return { year, sheet, placeOf, mark: end };
}

/** What stands beside a row that an action moved from row `row` of the log. */
export function markOf(action: string, row: number): string {
  return `${action} ${row}`;
}

/** The rows that an action, or any, moved here and that are still here, with the row of the log from which each came. */
export function markedRows(sheet: Sheet, action?: string): Map<number, number> {
  const mark = readHeaders(sheet).indexOf(MARK);
  const rows = sheet.getLastRow();
  if (mark < 0) requireEmpty(sheet);
  if (mark < 0 || rows < 2) return new Map();
  const marks = sheet.getSheetValues(1, mark + 1, rows, 1) as Cell[][];
  return new Map(
    marks.flatMap(([cell], index) => {
      const [of, row] = String(cell).split(' ');
      const isMeant = action === undefined ? /^#\d+ \d+$/.test(String(cell)) : of === action;
      return isMeant ? [[index + 1, Number(row)] as const] : [];
    }),
  );
}

/** Without the marks nobody knows whose the rows are. */
function requireEmpty(sheet: Sheet): void {
  if (sheet.getLastRow() < 2) return;
  throw new NotSetUp(
    `Cannot find the column "${MARK}" in row 1 of "${sheet.getName()}": write this header above the column of "#1 2" and the like, then try again.`,
  );
}

const ROWS = 'years.rows.';

/** Leaves one blank row at the end, and remembers how many are filled: whoever reads so many and a blank one has read all, without asking. */
export function fitRows({ properties }: Pick<Book, 'properties'>, { year, sheet }: YearSheet): void {
  const [last, height] = [sheet.getLastRow(), sheet.getMaxRows()];
  if (height > last + 1) sheet.deleteRows(last + 2, height - last - 1);
  if (height === last) sheet.insertRowsAfter(last, 1);
  properties.setProperty(ROWS + year, String(last));
}

/** 0 where it is not known. */
export function knownRows({ properties }: Pick<Book, 'properties'>, year: number): number {
  return Number(properties.getProperty(ROWS + year));
}
