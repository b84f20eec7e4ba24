/** SpreadsheetApp: the door to the document. */
import type { Execution } from '../execution.ts';
import { newConditionalFormatRule } from './conditional-format.ts';
import { newDataValidation } from './data-validation.ts';
import { service } from './service.ts';
import { spreadsheetService } from './spreadsheet.ts';
import { uiService } from './ui.ts';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export function spreadsheetAppService(execution: Execution): SpreadsheetApp {
  return service<
    SpreadsheetApp,
    'getActiveSpreadsheet' | 'flush' | 'getUi' | 'newConditionalFormatRule' | 'newDataValidation'
  >(execution, 'SpreadsheetApp', {
    getActiveSpreadsheet: () => spreadsheetService(execution),
    // Univer writes at once; formulas are calculated when the execution has ended.
    flush() {},
    getUi() {
      if (!execution.hasUi) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      return uiService(execution);
    },
    newConditionalFormatRule: () => newConditionalFormatRule(execution),
    newDataValidation: () => newDataValidation(execution),
  });
}
