/** The words of Univer's own parts, in English; what it has no words for is told in words all the same. */
import { type LocaleService, mergeLocales } from '@univerjs/core';
import DesignWords from '@univerjs/design/locale/en-US';
import DocsUIWords from '@univerjs/docs-ui/locale/en-US';
import SheetsWords from '@univerjs/sheets/locale/en-US';
import ConditionalFormattingUIWords from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import DataValidationWords from '@univerjs/sheets-data-validation/locale/en-US';
import DataValidationUIWords from '@univerjs/sheets-data-validation-ui/locale/en-US';
import FilterWords from '@univerjs/sheets-filter/locale/en-US';
import FilterUIWords from '@univerjs/sheets-filter-ui/locale/en-US';
import FormulaWords from '@univerjs/sheets-formula/locale/en-US';
import FormulaUIWords from '@univerjs/sheets-formula-ui/locale/en-US';
import NumfmtUIWords from '@univerjs/sheets-numfmt-ui/locale/en-US';
import SortUIWords from '@univerjs/sheets-sort-ui/locale/en-US';
import SheetsUIWords from '@univerjs/sheets-ui/locale/en-US';
import UIWords from '@univerjs/ui/locale/en-US';

export const WORDS = mergeLocales(
  DesignWords,
  DocsUIWords,
  SheetsWords,
  ConditionalFormattingUIWords,
  DataValidationWords,
  DataValidationUIWords,
  FilterWords,
  FilterUIWords,
  FormulaWords,
  FormulaUIWords,
  NumfmtUIWords,
  SortUIWords,
  SheetsUIWords,
  UIWords,
);

/** Univer 0.25.1 asks for some words that are in none of its packages, and shows their key instead. */
export function inWords(service: LocaleService): void {
  const translate = service.t;
  service.t = (key, ...values) => {
    const words = translate(key, ...values);
    return words === key ? wordsOf(key) : words;
  };
}

/**
 * `sheets-ui.info.forceStringInfo` as "Force string info"; any other text as it is. Of a function's other name Univer
 * asks whether there is one: the key is its "no".
 */
export function wordsOf(key: string): string {
  if (!/^[a-z][\w-]*(?:\.[\w-]+)+$/.test(key) || key.endsWith('.aliasFunctionName')) return key;
  const last = key.slice(key.lastIndexOf('.') + 1);
  const words = last
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
