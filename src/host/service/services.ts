/** The global names that Google gives to a script, for one execution. */
import type { Execution } from '../run/execution.ts';
import { htmlService } from './html.ts';
import { lockService } from './lock.ts';
import { propertiesService } from './properties.ts';
import { rangeService } from './range.ts';
import { scriptAppService } from './script.ts';
import { sheetService } from './sheet.ts';
import { spreadsheetService } from './spreadsheet.ts';
import { spreadsheetAppService } from './spreadsheet-app.ts';
import { utilitiesService } from './utilities.ts';

export function servicesOf(execution: Execution): Record<string, unknown> {
  execution.services = {
    sheet: (sheet) => sheetService(execution, sheet),
    range: (sheet, area) => rangeService(execution, sheet, area),
    spreadsheet: () => spreadsheetService(execution),
  };
  return {
    SpreadsheetApp: spreadsheetAppService(execution),
    HtmlService: htmlService(execution),
    ScriptApp: scriptAppService(execution),
    LockService: lockService(execution),
    PropertiesService: propertiesService(execution),
    Utilities: utilitiesService(execution),
    console,
  };
}
