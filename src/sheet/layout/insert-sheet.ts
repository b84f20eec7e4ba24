/** Adds one of our sheets under a name that is free. */
import { fold } from '../../core/text.ts';
import { type Book, type Role, type Sheet, TITLES } from '../book.ts';

/**
 * A new sheet after all others; the Dashboard goes before the Settings, which were made for it. Where the user has taken
 * the name, ours is `Invite Ledger Settings`, then with a number.
 */
export function insertSheet({ spreadsheet }: Book, role: Role): Sheet {
  const sheets = spreadsheet.getSheets();
  const taken = new Set(sheets.map((sheet) => fold(sheet.getName())));
  let title: string = TITLES[role];
  for (let number = 1; taken.has(fold(title)); number++) {
    title = `Invite Ledger ${TITLES[role]}${number === 1 ? '' : ` ${number}`}`;
  }
  return spreadsheet.insertSheet(title, sheets.length - (role === 'dashboard' ? 1 : 0));
}
