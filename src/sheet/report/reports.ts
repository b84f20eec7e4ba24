/** The sheets of reports: each is known by a property, which also tells whether it still is as it was made. */
import { dayInWords } from '../../core/day.ts';
import type { Whom } from '../../core/forgotten.ts';
import { fold } from '../../core/text.ts';
import { type Book, cellsOf, type Sheet } from '../book.ts';
import { type Calendar, type Cell, isDate, readText, writeText } from '../cell.ts';
import { gridSheets } from '../grid-sheet.ts';
import { insertNamed } from '../layout/insert-sheet.ts';
import { findReader } from '../layout/swap-sheet.ts';
import { fillReport, type Reported, reportLines } from './report-sheet.ts';

/** By the id of the sheet: the action that made it, and its sign. */
const PROPERTY = 'report.';
/** Of the account's name in the tab, which holds 100 characters. */
const LONGEST_NAME = 60;

function markOf({ properties }: Book, sheet: Sheet): readonly string[] {
  return (properties.getProperty(PROPERTY + sheet.getSheetId()) ?? '').split(' ');
}

function setMark({ properties }: Book, sheet: Sheet, mark: readonly string[]): void {
  properties.setProperty(PROPERTY + sheet.getSheetId(), mark.join(' '));
}

/** Of the tab, while nobody renames it; reports stand beside one another. */
function titleOf({ account, today }: Reported, number: number): string {
  const title = `Report ${account.replace(/\s+/g, ' ').slice(0, LONGEST_NAME)}, ${dayInWords(today)}`;
  return number === 0 ? title : `${title} (${number + 1})`;
}

/** The one that the action made; undefined where it is gone. */
export function findReport(book: Book, action: string): Sheet | undefined {
  return gridSheets(book.spreadsheet).find((sheet) => markOf(book, sheet)[0] === action);
}

/** One that says the very same, and that nobody has changed. */
export function findSame(book: Book, reported: Reported, calendar: Calendar): Sheet | undefined {
  const sign = signOf(reportLines(reported, calendar), calendar);
  return gridSheets(book.spreadsheet).find(
    (sheet) => markOf(book, sheet)[1] === sign && isAsMade(book, sheet, calendar),
  );
}

/** Makes the sheet, or completes it; twice is once. */
export function ensureReport(book: Book, action: string, reported: Reported, calendar: Calendar): void {
  const begun = findReport(book, action);
  if (begun && begun.getLastRow() > 0) return;
  const sheet = begun ?? insertNamed(book.spreadsheet, (number) => titleOf(reported, number));
  const lines = reportLines(reported, calendar);
  // Before anything is written: what is left half done is completed on this very sheet.
  setMark(book, sheet, [action, signOf(lines, calendar)]);
  fillReport(sheet, lines, reported, book.builders);
}

/** The action's sheet goes. Says why it stays, where it is the user's by now, or that it is not there. */
export function removeReport(book: Book, action: string, calendar: Calendar): string[] {
  const sheet = findReport(book, action);
  if (!sheet) return ['the report isn’t there any more'];
  const name = sheet.getName();
  if (!isAsMade(book, sheet, calendar)) return [`${name} holds something of yours, so it stays`];
  const reader = findReader(book, sheet);
  if (reader !== undefined) return [`${reader} reads from ${name}, so it stays`];
  book.spreadsheet.deleteSheet(sheet);
  return [];
}

function isAsMade(book: Book, sheet: Sheet, calendar: Calendar): boolean {
  return markOf(book, sheet)[1] === signNow(sheet, calendar);
}

function signNow(sheet: Sheet, calendar: Calendar): string {
  const range = sheet.getDataRange();
  const own = [...range.getFormulas(), ...range.getNotes()].flat().join('');
  return signOf(range.getValues() as Cell[][], calendar) + own;
}

/** Tells what the cells hold: another value, or one more, gives another sign. Against accidents, not against anybody. */
function signOf(values: readonly (readonly Cell[])[], calendar: Calendar): string {
  const texts = JSON.stringify(values.map((line) => line.map((cell) => readText(cell, calendar))));
  return String([...texts].reduce((sign, each) => (sign * 31 + (each.codePointAt(0) ?? 0)) | 0, 7));
}

/** How many cells at the beginning of a row of this sheet tell whom a report names. */
export function namesIn(book: Book, sheet: Sheet): (line: readonly Cell[]) => number {
  const isReport = markOf(book, sheet).length > 1;
  return (line) => (isReport && isDate(line[2]) ? 2 : 0);
}

/** Takes forgotten people out of the reports, by their names: somebody else of that name is not named there any more, either. */
export function forgetInReports(book: Book, calendar: Calendar, people: readonly Whom[]): void {
  for (const sheet of gridSheets(book.spreadsheet)) {
    const [action = '', sign] = markOf(book, sheet);
    if (sign === undefined) continue;
    const [wasMade, names] = [isAsMade(book, sheet, calendar), namesIn(book, sheet)];
    cellsOf(sheet).forEach((line, index) => {
      const name = fold(String(line[0]));
      const whom = people.find(({ names }) => names.some((each) => fold(each) === name));
      if (!whom || names(line) === 0) return;
      sheet.getRange(index + 1, 1, 1, line.length).setNote('');
      sheet.getRange(index + 1, 1, 1, 2).setValues([[writeText(whom.as), '']]);
    });
    if (wasMade) setMark(book, sheet, [action, signNow(sheet, calendar)]);
  }
}
