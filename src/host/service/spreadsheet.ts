/** Spreadsheet: the document, its sheets and its named ranges. */

import type { Sheet } from '../engine/sheet.ts';
import type { Execution } from '../run/execution.ts';
import { rangeService } from './range.ts';
import type { RangeInside } from './range-inside.ts';
import { insideOf, service } from './service.ts';
import { checkNewName, sheetService } from './sheet.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function spreadsheetService(execution: Execution): Spreadsheet {
  const { host } = execution;
  const { book } = host;
  const sheetOrNull = (sheet: Sheet | undefined) => (sheet ? sheetService(execution, sheet) : null);

  return service<
    Spreadsheet,
    | 'getSheets'
    | 'getSheetById'
    | 'getSheetByName'
    | 'getActiveSheet'
    | 'setActiveSheet'
    | 'insertSheet'
    | 'deleteSheet'
    | 'getSpreadsheetTimeZone'
    | 'getSpreadsheetLocale'
    | 'getRangeByName'
    | 'setNamedRange'
    | 'removeNamedRange'
    | 'toast'
  >(execution, 'Spreadsheet', {
    getSheets: () => book.sheets().map((sheet) => sheetService(execution, sheet)),
    getSheetById: (id: number) => sheetOrNull(book.sheets().find((sheet) => sheet.id === id)),
    getSheetByName: (name: string) => sheetOrNull(book.sheets().find((sheet) => sheet.name === name)),
    getActiveSheet: () => sheetService(execution, book.activeSheet()),
    setActiveSheet(chosen: GoogleAppsScript.Spreadsheet.Sheet) {
      book.workbook.setActiveSheet(insideOf<Sheet>(chosen).facade);
      return chosen;
    },
    insertSheet(given?: unknown, index?: unknown) {
      const name = String(given);
      checkNewName(execution, name);
      book.checkCells(host.circumstances.cellLimit);
      const at = typeof index === 'number' ? index : book.sheets().length;
      return sheetService(execution, book.insertSheet(name, at));
    },
    deleteSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet) {
      const gone = insideOf<Sheet>(sheet);
      const shown = book.sheets().filter(({ facade }) => !facade.isSheetHidden());
      if (shown.length === 1 && shown[0]?.id === gone.id)
        throw new Error("You can't remove all the visible sheets in a document.");
      book.workbook.deleteSheet(gone.facade);
    },
    getSpreadsheetTimeZone: () => host.sheetZone,
    getSpreadsheetLocale: () => book.locale,
    getRangeByName(name: string) {
      const defined = book.workbook.getDefinedName(name);
      const found = defined && book.find(defined.getFormulaOrRefString());
      if (found) return rangeService(execution, found.sheet, found.area);
      if (defined && host.circumstances.deletedNamesThrow) throw new Error('Range not found');
      return null;
    },
    setNamedRange(name: string, range: GoogleAppsScript.Spreadsheet.Range) {
      const { sheet, area } = insideOf<RangeInside>(range);
      const a1 = sheet
        .range(area)
        .getA1Notation()
        .replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      book.workbook.deleteDefinedName(name);
      book.workbook.insertDefinedName(name, `'${sheet.name.replaceAll("'", "''")}'!${a1}`);
    },
    removeNamedRange(name: string) {
      if (!book.workbook.getDefinedName(name)) throw new Error('Range not found');
      book.workbook.deleteDefinedName(name);
    },
    toast(text: string, title: string = '') {
      host.ui.toast(text, title);
    },
  });
}
