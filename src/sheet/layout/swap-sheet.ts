/**
 * Puts a new sheet of ours in the place of an earlier one, which is kept, hidden, as its owner left it: so that taking it back is exact. Not where a
 * formula of another sheet reads from the earlier one, as it would read what is not written any more.
 */
import { type Book, findSheet, idOf, type Role, rememberSheet, type Sheet, TITLES } from '../book.ts';
import { columnLetter } from '../column.ts';
import { gridSheets } from '../grid-sheet.ts';
import { cosmetic } from './cosmetic.ts';
import { insertSheet } from './insert-sheet.ts';

export interface Swap {
  /** The earlier sheet, and what it was called. */
  readonly id: number;
  readonly name: string;
}

/** Where a formula of another sheet reads from it, or from a range of it by one of these names, `Sheet1!B3`; undefined for none. */
export function findReader(book: Book, sheet: Sheet, names: readonly string[] = []): string | undefined {
  const name = sheet.getName();
  const written = [`${name}!`, `'${name.replace(/'/g, "''")}'!`, ...names];
  for (const other of gridSheets(book.spreadsheet)) {
    if (other.getSheetId() === sheet.getSheetId()) continue;
    for (const [row, line] of other.getDataRange().getFormulas().entries()) {
      const column = line.findIndex((formula) => written.some((each) => formula.includes(each)));
      if (column >= 0) return `${other.getName()}!${columnLetter(column)}${row + 1}`;
    }
  }
  return undefined;
}

/** The earlier one gets another name and is hidden; `make` fills the new one. What an execution left half done is completed. */
export function swapIn(book: Book, role: Role, { id, name }: Swap, make: (sheet: Sheet) => void): Sheet {
  const earlier = book.spreadsheet.getSheetById(id);
  const shown = book.spreadsheet.getActiveSheet();
  if (earlier?.getName() === name) earlier.setName(freeName(book, `${TITLES[role]} (earlier look)`));
  const begun = idOf(book, role) === id ? null : findSheet(book, role);
  const sheet = begun ?? insertSheet(book, role);
  rememberSheet(book, role, sheet);
  if (sheet.getLastRow() === 0) make(sheet);
  const front = shown.getSheetId() === id ? sheet : shown;
  book.spreadsheet.setActiveSheet(front);
  cosmetic(() => earlier?.hideSheet());
  return sheet;
}

/**
 * The earlier one takes its place again, and the new one goes, unless it holds something of the user's: then it stays beside, and the reason is
 * given.
 */
export function swapOut(
  book: Book,
  role: Role,
  { id, name }: Swap,
  earlier: Sheet,
  isUsed: (sheet: Sheet) => boolean,
): string[] {
  const sheet = findSheet(book, role);
  if (idOf(book, role) === id) return [];
  cosmetic(() => earlier.showSheet());
  const kept: string[] = [];
  if (sheet) {
    const reader = findReader(book, sheet);
    if (reader === undefined && !isUsed(sheet)) {
      if (book.spreadsheet.getActiveSheet().getSheetId() === sheet.getSheetId())
        book.spreadsheet.setActiveSheet(earlier);
      book.spreadsheet.deleteSheet(sheet);
    } else {
      const title = `${TITLES[role]} (new look)`;
      if (!sheet.getName().startsWith(title)) sheet.setName(freeName(book, title));
      kept.push(
        reader === undefined
          ? `the new ${TITLES[role]} holds something of yours`
          : `${reader} reads from the new ${TITLES[role]}`,
      );
    }
  }
  if (!book.spreadsheet.getSheetByName(name)) earlier.setName(name);
  // Last, because it says that all is done.
  rememberSheet(book, role, earlier);
  return kept;
}

/** `title`, or with a number where that is taken. */
export function freeName({ spreadsheet }: Book, title: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? title : `${title} ${number}`;
    if (!spreadsheet.getSheetByName(name)) return name;
  }
}
