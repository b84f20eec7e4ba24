/** The host in a page: a visible workbook, and Code.js in a same-origin iframe as its realm. */

import * as core from '@univerjs/core';
import { type IWorkbookData, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import * as facade from '@univerjs/core/facade';
import DesignWords from '@univerjs/design/locale/en-US';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import DocsUIWords from '@univerjs/docs-ui/locale/en-US';
import * as formula from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import * as sheets from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import SheetsWords from '@univerjs/sheets/locale/en-US';
import * as conditionalFormats from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import ConditionalFormattingUIWords from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import * as validationFacade from '@univerjs/sheets-data-validation/facade';
import DataValidationWords from '@univerjs/sheets-data-validation/locale/en-US';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import DataValidationUIWords from '@univerjs/sheets-data-validation-ui/locale/en-US';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import '@univerjs/sheets-filter/facade';
import FilterWords from '@univerjs/sheets-filter/locale/en-US';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import FilterUIWords from '@univerjs/sheets-filter-ui/locale/en-US';
import * as sheetsFormula from '@univerjs/sheets-formula';
import FormulaWords from '@univerjs/sheets-formula/locale/en-US';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import FormulaUIWords from '@univerjs/sheets-formula-ui/locale/en-US';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import '@univerjs/sheets-numfmt/facade';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import NumfmtUIWords from '@univerjs/sheets-numfmt-ui/locale/en-US';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import '@univerjs/sheets-sort/facade';
import { UniverSheetsSortUIPlugin } from '@univerjs/sheets-sort-ui';
import SortUIWords from '@univerjs/sheets-sort-ui/locale/en-US';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import '@univerjs/sheets-ui/facade';
import SheetsUIWords from '@univerjs/sheets-ui/locale/en-US';
import { defaultTheme } from '@univerjs/themes';
import { ILayoutService, UniverUIPlugin } from '@univerjs/ui';
import '@univerjs/ui/facade';
import UIWords from '@univerjs/ui/locale/en-US';
import './univer.css';
import { Book } from './engine/book.ts';

export { frameRealm } from './run/frame-realm.ts';

const ENGINE = { core, facade, formula, sheets, conditionalFormats, sheetsFormula, validationFacade };

/** Enough for the sample and a few weeks of logging; the sheet grows. */
const ROWS = 450;

/** Words that Univer 0.25.1 shows and has in none of its packages. */
const MISSING_WORDS = {
  'sheets-formula': {
    progress: {
      calculating: 'Calculating',
      'array-analysis': 'Calculating',
      'array-calculation': 'Calculating',
    },
  },
};

/** A book that the user sees and edits. */
export class PageBook extends Book {
  /** The callback is told whenever another cell is selected. */
  onSelect(callback: () => void): void {
    this.api.addEvent(this.api.Event.SelectionChanged, callback);
  }

  /** Gives the keyboard back to the grid. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }
}

/** Shows a blank book, or the one that was saved, in the container. */
export async function createBook(container: HTMLElement, snapshot?: IWorkbookData): Promise<PageBook> {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        DesignWords,
        UIWords,
        DocsUIWords,
        SheetsWords,
        SheetsUIWords,
        FormulaWords,
        FormulaUIWords,
        NumfmtUIWords,
        ConditionalFormattingUIWords,
        DataValidationWords,
        DataValidationUIWords,
        FilterWords,
        FilterUIWords,
        SortUIWords,
        MISSING_WORDS,
      ),
    },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(formula.UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, footer: true, ribbonType: 'simple' });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  // Spilled cells are not in a snapshot: calculate all formulas anew when a book opens.
  univer.registerPlugin(sheetsFormula.UniverSheetsFormulaPlugin, { initialFormulaComputing: 0 });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(conditionalFormats.UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  return new PageBook(ENGINE, univer, snapshot, ROWS);
}
