/**
 * Sheets that have cells: a chart or a table of a data source may have a sheet of its own, whose cells cannot
 * be asked for.
 */
import type { Sheet, Spreadsheet } from './book.ts';

export function gridSheets(spreadsheet: Spreadsheet): Sheet[] {
  return spreadsheet.getSheets().filter(isGrid);
}

export function isGrid(sheet: Sheet): boolean {
  return String(sheet.getType()) === 'GRID';
}
