/**
 * What to make of an error that nobody foresaw. Google's words come in the user's language, and its errors
 * need not be ours to recognise by class: so the state of the spreadsheet is looked at, and where it explains
 * nothing, the words are passed on.
 */
import { findSheet, type Role, TITLES } from '../../sheet/book.ts';
import { gridSheets } from '../../sheet/grid-sheet.ts';
import { PROTECTED } from '../../sheet/writable.ts';

const LONGEST_WORDS = 200;

/** The beginning of the words of whatever was thrown. */
export function wordsOf(thrown: unknown): string {
  return messageOf(thrown).slice(0, LONGEST_WORDS);
}

export function messageOf(thrown: unknown): string {
  return String((thrown as { message?: unknown } | null)?.message ?? thrown);
}

/** Leaves it in Google's log of executions, where the publisher finds it. */
export function logFault(thrown: unknown): void {
  console.warn((thrown as { stack?: unknown } | null)?.stack ?? thrown);
}

/**
 * From here on a few rows of a wide sheet may be too many; the most are 10 million.
 * https://support.google.com/drive/answer/37603
 */
const FULL_CELLS = 9_800_000;

/**
 * What stands in the way in the spreadsheet in use, in a sentence; undefined where nothing is found. Only
 * reads.
 */
export function findObstacle(): string | undefined {
  try {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const book = { spreadsheet, properties: PropertiesService.getDocumentProperties() };
    const roles = Object.keys(TITLES) as Role[];
    const locked = roles.find((role) => findSheet(book, role)?.getDataRange().canEdit() === false);
    if (locked) {
      return `Cannot write to a cell of "${TITLES[locked]}": ${PROTECTED}`;
    }
    const cells = gridSheets(spreadsheet).map((sheet) => sheet.getMaxRows() * sheet.getMaxColumns());
    if (cells.reduce((sum, count) => sum + count, 0) < FULL_CELLS) return undefined;
    return 'This spreadsheet is full: Google Sheets allows 10 million cells. Delete empty rows, columns or sheets, then try again.';
  } catch {
    return undefined;
  }
}
