/**
 * The Univer packages that the host works with, named once: Node loads them by `require` (its ES modules do
 * not load there), the page by `import`, and everything else takes them from here. The facades only add
 * methods, so that to have loaded them is enough.
 */
import type * as core from '@univerjs/core';
import type * as facade from '@univerjs/core/facade';
import type * as formula from '@univerjs/engine-formula';
import type {} from '@univerjs/engine-formula/facade';
import type * as sheets from '@univerjs/sheets';
import type {} from '@univerjs/sheets/facade';
import type * as conditionalFormats from '@univerjs/sheets-conditional-formatting';
import type {} from '@univerjs/sheets-conditional-formatting/facade';
import type * as validationFacade from '@univerjs/sheets-data-validation/facade';
import type * as sheetsFormula from '@univerjs/sheets-formula';
import type {} from '@univerjs/sheets-numfmt/facade';

export interface Engine {
  readonly core: typeof core;
  readonly facade: typeof facade;
  readonly formula: typeof formula;
  readonly sheets: typeof sheets;
  readonly conditionalFormats: typeof conditionalFormats;
  readonly sheetsFormula: typeof sheetsFormula;
  readonly validationFacade: typeof validationFacade;
}
