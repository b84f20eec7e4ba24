/**
 * The sheet of a role, made where there is none; also after a set up that was cut short, and in a copied
 * file.
 */
import { fold } from '../../core/text.ts';
import { type Book, findSheet, type Role, rememberSheet, type Sheet, type YearRole } from '../book.ts';
import { isGrid } from '../grid-sheet.ts';
import { cosmetic } from './cosmetic.ts';
import { insertSheet, titleOf } from './insert-sheet.ts';

/**
 * The sheet of a role. One of ours that is not remembered is taken up: of a copied spreadsheet, as properties
 * do not go with a copy, or of a set up that ended before it could remember it. Ours is known by our name and
 * by its first cell, which in an earlier look may be another. Else one is made: `make` must write all that the sheet holds in one block, after
 * everything else, so that a first cell means a complete sheet.
 */
export function ensureSheet(
  book: Book,
  role: Role | YearRole,
  firstCell: string | readonly string[],
  make: (sheet: Sheet) => void,
): Sheet {
  const present = findSheet(book, role);
  if (present) return present;
  const shown = book.spreadsheet.getActiveSheet();
  const sheet = findOurs(book, role, [firstCell].flat()) ?? insertSheet(book, role);
  if (sheet.getLastRow() === 0) make(sheet);
  rememberSheet(book, role, sheet);
  // A new sheet becomes the active one: the user is brought back to where they were.
  cosmetic(() => book.spreadsheet.setActiveSheet(shown));
  return sheet;
}

function findOurs(
  { spreadsheet }: Book,
  role: Role | YearRole,
  firstCells: readonly string[],
): Sheet | undefined {
  const names = [titleOf(role, 0), titleOf(role, 1)].map(fold);
  return spreadsheet
    .getSheets()
    .find(
      (sheet) =>
        names.includes(fold(sheet.getName())) &&
        isGrid(sheet) &&
        firstCells.includes(String(sheet.getRange(1, 1).getValue())),
    );
}
