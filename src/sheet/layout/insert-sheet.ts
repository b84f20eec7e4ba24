/** Adds one of our sheets under a name that is free. */
import { fold } from '../../core/text.ts';
import {
  type Book,
  findSheet,
  type Role,
  type Sheet,
  type Spreadsheet,
  TITLES,
  type YearRole,
} from '../book.ts';
import { isGrid } from '../grid-sheet.ts';

/**
 * A new sheet after all others; the Dashboard goes before the Settings, which were made for it, and both
 * before the Journal, where a set up began with that; Insights goes behind the Dashboard. Where the user has taken the name, ours is `Invite
 * Ledger Settings`, then with a number. An empty sheet of such a name is taken instead: it may be ours, of a
 * set up that was cut short.
 */
export function insertSheet(book: Book, role: Role | YearRole): Sheet {
  const { spreadsheet } = book;
  const sheets = spreadsheet.getSheets();
  const behind = BEHIND.get(role) ?? [];
  const before = role === 'insights' ? findSheet(book, 'dashboard')?.getSheetId() : undefined;
  const place =
    before === undefined
      ? sheets.length - behind.filter((each) => findSheet(book, each)).length
      : sheets.findIndex((sheet) => sheet.getSheetId() === before) + 1;
  return insertNamed(spreadsheet, (number) => titleOf(role, number), place);
}

/** A new sheet at that place, the end if none is given, under the first of the titles that is free. */
export function insertNamed(
  spreadsheet: Spreadsheet,
  titleAt: (number: number) => string,
  place?: number,
): Sheet {
  const sheets = spreadsheet.getSheets();
  const named = new Map(sheets.map((sheet) => [fold(sheet.getName()), sheet]));
  for (let number = 0; ; number++) {
    const title = titleAt(number);
    const present = named.get(fold(title));
    if (!present) return spreadsheet.insertSheet(title, place ?? sheets.length);
    if (isGrid(present) && present.getLastRow() === 0) return present;
  }
}

const BEHIND: ReadonlyMap<Role | YearRole, readonly Role[]> = new Map([
  ['settings', ['journal', 'edits']],
  ['dashboard', ['settings', 'journal', 'edits']],
]);

/**
 * `Settings`, `Invite Ledger Settings`, `Invite Ledger Settings 2`, … counted from 0; `Journal 2025` of a
 * year.
 */
export function titleOf(role: Role | YearRole, number: number): string {
  const [base, year] = role.split(' ') as [Role, string?];
  const title = year === undefined ? TITLES[base] : `${TITLES[base]} ${year}`;
  return number === 0 ? title : `Invite Ledger ${title}${number === 1 ? '' : ` ${number}`}`;
}
