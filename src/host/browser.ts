/** The host in a page: a visible workbook, and Code.js in a same-origin iframe as its realm. */

import * as core from '@univerjs/core';
import { type IWorkbookData, LocaleService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import * as facade from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import * as formula from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import * as sheets from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import * as conditionalFormats from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import * as validationFacade from '@univerjs/sheets-data-validation/facade';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsDrawingUIPlugin } from '@univerjs/sheets-drawing-ui';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import '@univerjs/sheets-filter/facade';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import * as sheetsFormula from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import '@univerjs/sheets-numfmt/facade';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import '@univerjs/sheets-sort/facade';
import { UniverSheetsSortUIPlugin } from '@univerjs/sheets-sort-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import '@univerjs/sheets-ui/facade';
import { defaultTheme } from '@univerjs/themes';
import { ILayoutService, UniverUIPlugin } from '@univerjs/ui';
import '@univerjs/ui/facade';
import './univer.css';
import { Book } from './engine/book.ts';
import { inWords, WORDS } from './words.ts';

export { frameRealm } from './run/frame-realm.ts';

const ENGINE = { core, facade, formula, sheets, conditionalFormats, sheetsFormula, validationFacade };

/** What the package of floating elements would add to ribbon and context menus. */
const HIDDEN = {
  'sheet.menu.image': { hidden: true },
  'sheet.command.save-cell-images': { hidden: true },
};

/** Enough for the sample and a few weeks of logging; the sheet grows. */
const ROWS = 450;

/** A book that the user sees and edits. */
export class PageBook extends Book {
  /** The callback is told whenever another cell is selected. */
  onSelect(callback: () => void): void {
    this.api.addEvent(this.api.Event.SelectionChanged, callback);
  }

  /** The id of the sheet in front. */
  tab(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  /** Brings that sheet to the front; nothing happens where there is none of that id. */
  showTab(id: string): void {
    if (this.workbook.getSheetBySheetId(id)) this.workbook.setActiveSheet(id);
  }

  /** The callback is told whenever another sheet comes to the front. */
  onTab(callback: () => void): void {
    this.api.addEvent(this.api.Event.ActiveSheetChanged, callback);
  }

  /**
   * Makes rows as high as what they show, where a book that was made without a page has left that open; Univer measures
   * text only when it draws.
   */
  fitOpenRows(): void {
    for (const [id, { rowData }] of Object.entries(this.workbook.save().sheets)) {
      const rows = Object.entries(rowData ?? {}).filter(
        ([, look]) => look?.ia === 1 && look.ah === undefined,
      );
      const ranges = rows.map(([row]) => ({ startRow: +row, endRow: +row, startColumn: 0, endColumn: 0 }));
      if (ranges.length > 0) this.workbook.getSheetBySheetId(id)?.setRangesAutoHeight(ranges);
    }
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
    locales: { [LocaleType.EN_US]: WORDS },
    logLevel: LogLevel.WARN,
  });
  inWords(univer.__getInjector().get(LocaleService));
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
  // Charts float by it. Pictures of the user's own would not be kept.
  univer.registerPlugin(UniverSheetsDrawingUIPlugin, { menu: HIDDEN });
  return new PageBook(ENGINE, univer, snapshot, ROWS);
}
