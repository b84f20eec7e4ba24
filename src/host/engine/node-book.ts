/** A headless workbook in Node. */
import { createRequire } from 'node:module';
import type { IWorkbookData, Plugin, PluginCtor } from '@univerjs/core';
import { Book } from './book.ts';
import type { Engine } from './engine.ts';

// Univer's ES modules do not load in Node; and so vitest has nothing to transform.
const require = createRequire(import.meta.url);

const PLUGINS = [
  ['engine-formula', 'UniverFormulaEnginePlugin'],
  ['sheets', 'UniverSheetsPlugin'],
  ['sheets-formula', 'UniverSheetsFormulaPlugin'],
  ['sheets-numfmt', 'UniverSheetsNumfmtPlugin'],
  ['sheets-conditional-formatting', 'UniverSheetsConditionalFormattingPlugin'],
  ['sheets-data-validation', 'UniverSheetsDataValidationPlugin'],
] as const;

const ROWS = 100;

/** A blank book, or the one that was saved; a new sheet has `rows` rows. */
export function openHeadless(snapshot?: IWorkbookData, rows = ROWS): Book {
  const engine = loadEngine();
  const { Univer, LocaleType, LogLevel } = engine.core;
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  for (const [name, plugin] of PLUGINS) {
    const found: Record<string, PluginCtor<Plugin>> = require(`@univerjs/${name}`);
    // Spilled cells are not in a snapshot: calculate all formulas anew when a book opens.
    univer.registerPlugin(found[plugin] as PluginCtor<Plugin>, { initialFormulaComputing: 0 });
    require(`@univerjs/${name}/facade`);
  }
  return new Book(engine, univer, snapshot, rows);
}

function loadEngine(): Engine {
  return {
    core: require('@univerjs/core'),
    facade: require('@univerjs/core/facade'),
    formula: require('@univerjs/engine-formula'),
    sheets: require('@univerjs/sheets'),
    conditionalFormats: require('@univerjs/sheets-conditional-formatting'),
    validationFacade: require('@univerjs/sheets-data-validation/facade'),
  };
}
