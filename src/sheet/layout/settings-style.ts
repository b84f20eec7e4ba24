/** What tells in Settings which cells are the user's to change: white with an accent border; grey is ours. */
import { ACCOUNT_TYPES } from '../../core/account.ts';
import type { Sheet } from '../book.ts';
import type { Builders } from '../builders.ts';
import { cosmetic } from './cosmetic.ts';
import { choiceOf } from './log-sheet.ts';
import { ACCENT, INK, ROW } from './style.ts';

/** Cells of an account that the user fills in; the last archive is written by an import. */
const ACCOUNT_CELLS = [0, 6] as const;
const PROFILE = 7;
const ARCHIVE = 6;

/** Rows of accounts, of which `column` is the first, counted from 0; `first` counts from 1. */
export function styleAccounts(
  sheet: Sheet,
  first: number,
  rows: number,
  column: number,
  builders: Builders,
): void {
  const [from, count] = ACCOUNT_CELLS;
  cosmetic(() => sheet.setRowHeights(first, rows, ROW));
  cosmetic(() => {
    styleOpen(sheet.getRange(first, column + from + 1, rows, count), builders);
    styleOpen(sheet.getRange(first, column + PROFILE + 1, rows, 1), builders);
    sheet
      .getRange(first, column + 1, rows, 1)
      .setFontWeight('bold')
      .setFontColor(INK);
    sheet.getRange(first, column + ARCHIVE + 1, rows, 1).setNumberFormat(builders.date);
    sheet
      .getRange(first, column + 2, rows, 1)
      .setDataValidation(choiceOf(ACCOUNT_TYPES, builders.newValidation));
  });
}

/** Cells to edit. */
export function styleOpen(cells: GoogleAppsScript.Spreadsheet.Range, { borders }: Builders): void {
  cells.setBackground('#ffffff').setFontColor(INK).setFontWeight('normal');
  cells.setBorder(true, true, true, true, true, true, ACCENT, borders.SOLID);
}
