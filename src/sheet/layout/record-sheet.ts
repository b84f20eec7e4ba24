/**
 * What the sheets of records have in common: as many columns as they need, a frozen header row, and the
 * headers last.
 */
import type { Sheet } from '../book.ts';
import { cosmetic } from './cosmetic.ts';
import { writeHeaders } from './style.ts';

/** The sheet is complete once its headers stand, so they come last. */
export function finishRecords(
  sheet: Sheet,
  columns: readonly (readonly [header: string, width: number])[],
): void {
  cosmetic(() => {
    const spare = sheet.getMaxColumns() - columns.length;
    if (spare > 0) sheet.deleteColumns(columns.length + 1, spare);
  });
  cosmetic(() => {
    columns.forEach(([, width], index) => {
      sheet.setColumnWidth(index + 1, width);
    });
  });
  cosmetic(() => sheet.setFrozenRows(1));
  writeHeaders(
    sheet,
    1,
    1,
    columns.map(([header]) => header),
  );
}

/** Rows that are added at once: each addition is a call. */
const SPARE_ROWS = 100;

/**
 * A block below what stands in a sheet. As a rule there is room, so that is asked only where there was none.
 */
export function rangeBelow(
  sheet: Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(row, column, rows, columns);
  } catch (error) {
    const height = sheet.getMaxRows();
    if (row + rows - 1 <= height) throw error;
    sheet.insertRowsAfter(height, Math.max(row + rows - 1 - height, SPARE_ROWS));
    return sheet.getRange(row, column, rows, columns);
  }
}
