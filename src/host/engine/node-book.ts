/** A headless workbook in Node. */
import { createRequire } from 'node:module';
import type { IWorkbookData, Plugin, PluginCtor } from '@univerjs/core';
import type { OtherFormulaBizType, RegisterOtherFormulaService } from '@univerjs/engine-formula';
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

/**
 * A blank book, or the one that was saved; a new sheet has `rows` rows. Conditional formats are kept, and worked
 * out only with `colours`: that takes as long as all the rest.
 */
export function openHeadless(snapshot?: IWorkbookData, rows = ROWS, colours = false): Book {
  const engine = loadEngine();
  const { RegisterOtherFormulaService } = engine.formula;
  spareColours(RegisterOtherFormulaService.prototype, engine.formula.OtherFormulaBizType);
  opening = colours;
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
  const book = new Book(engine, univer, snapshot, rows);
  isColoured.set(book.injector.get(RegisterOtherFormulaService), colours);
  return book;
}

type Registry = RegisterOtherFormulaService;

const isColoured = new WeakMap<Registry, boolean>();
/** Of the book that is being opened: its rules are registered before it can be asked for. */
let opening = false;

/** Lets Univer calculate no formula of a conditional format, but in books that want it. */
function spareColours(registry: Registry, kinds: typeof OtherFormulaBizType): void {
  if (Object.hasOwn(registry, SPARED)) return;
  const { registerFormulaWithRange: register } = registry;
  Object.defineProperty(registry, SPARED, { value: true });
  registry.registerFormulaWithRange = function (this: Registry, ...args: Parameters<typeof register>) {
    const [, , , , , kind, id] = args;
    const isSpared = kind === kinds.CONDITIONAL_FORMATTING && !(isColoured.get(this) ?? opening);
    return isSpared ? `spared ${id}` : register.apply(this, args);
  };
}

const SPARED = Symbol('spares colours');

function loadEngine(): Engine {
  return {
    core: require('@univerjs/core'),
    facade: require('@univerjs/core/facade'),
    formula: require('@univerjs/engine-formula'),
    sheets: require('@univerjs/sheets'),
    conditionalFormats: require('@univerjs/sheets-conditional-formatting'),
    sheetsFormula: require('@univerjs/sheets-formula'),
    validationFacade: require('@univerjs/sheets-data-validation/facade'),
  };
}
