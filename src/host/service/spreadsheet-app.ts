/** SpreadsheetApp: the door to the document. */

import { BORDER_STYLES } from '../engine/paint.ts';
import type { SheetType } from '../engine/sheet.ts';
import { CRITERIA } from '../engine/validation.ts';
import type { Execution } from '../run/execution.ts';
import { newConditionalFormatRule } from './conditional-format.ts';
import { newDataValidation } from './data-validation.ts';
import { newRichTextValue, newTextStyle } from './rich-text.ts';
import { service } from './service.ts';
import { spreadsheetService } from './spreadsheet.ts';
import { uiService } from './ui.ts';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const SHEET_TYPES: Record<SheetType, SheetType> = {
  GRID: 'GRID',
  OBJECT: 'OBJECT',
  DATASOURCE: 'DATASOURCE',
};

export function spreadsheetAppService(execution: Execution): SpreadsheetApp {
  return service<
    SpreadsheetApp,
    | 'getActiveSpreadsheet'
    | 'flush'
    | 'getUi'
    | 'newConditionalFormatRule'
    | 'newDataValidation'
    | 'newRichTextValue'
    | 'newTextStyle'
    | 'BorderStyle'
    | 'WrapStrategy'
    | 'DataValidationCriteria'
    | 'SheetType'
  >(execution, 'SpreadsheetApp', {
    DataValidationCriteria: CRITERIA as unknown as SpreadsheetApp['DataValidationCriteria'],
    SheetType: SHEET_TYPES as unknown as SpreadsheetApp['SheetType'],
    getActiveSpreadsheet: () => spreadsheetService(execution),
    // Univer writes at once; formulas are calculated when the execution has ended.
    flush() {},
    getUi() {
      if (!execution.hasUi) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      return uiService(execution);
    },
    newConditionalFormatRule: () => newConditionalFormatRule(execution),
    newDataValidation: () => newDataValidation(execution),
    newRichTextValue: () => newRichTextValue(execution),
    newTextStyle: () => newTextStyle(execution),
    WrapStrategy: {
      OVERFLOW: 'OVERFLOW',
      CLIP: 'CLIP',
      WRAP: 'WRAP',
    } as unknown as SpreadsheetApp['WrapStrategy'],
    BorderStyle: BORDER_STYLES as unknown as SpreadsheetApp['BorderStyle'],
  });
}
