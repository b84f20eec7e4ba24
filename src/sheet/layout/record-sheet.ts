/** What the sheets of records have in common: as many columns as they need, a frozen header row, and the headers last. */
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
