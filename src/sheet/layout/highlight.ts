/**
 * Colours rows through the flag column with conditional formats, never by painting cells: the user's own
 * colours and rules stay. Setting a sheet's rules replaces them all, so ours are added to those that are
 * there.
 */
import { FLAGS, type Flag } from '../../core/rules/flag.ts';
import type { Sheet } from '../book.ts';
import { columnLetter } from '../column.ts';
import { cosmetic } from './cosmetic.ts';
import { FLAG_COLOURS } from './style.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
/** Makes an empty rule: `SpreadsheetApp.newConditionalFormatRule`. */
export type NewRule = () => GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/**
 * What our rules look like, also after the user has moved or deleted the flag column: `=$Q2="Stale"`,
 * `=#REF!="Stale"`.
 */
const OURS = /^=(?:\$[A-Z]+\d+|#REF!)="(.+)"$/;

/** Adds the rules as far as Google lets it: a protected sheet stays without them. */
export function ensureHighlight(...args: Parameters<typeof addHighlight>): void {
  cosmetic(() => addHighlight(...args));
}

/**
 * Adds the rules that are missing, below those of the user, which therefore win; ours that point at another
 * column than the flag's are replaced. `flagPlace` counts from 0, `firstRow` from 1. Costs one sheet call
 * when nothing is to do.
 */
function addHighlight(
  sheet: Sheet,
  flagPlace: number,
  width: number,
  firstRow: number,
  newRule: NewRule,
): void {
  const rules = sheet.getConditionalFormatRules();
  const formulaFor = (flag: Flag) => `=$${columnLetter(flagPlace)}${firstRow}="${flag}"`;
  const present = new Set(rules.map(formulaOf));
  if ([...FLAG_COLOURS.keys()].every((flag) => present.has(formulaFor(flag)))) return;

  const rows = sheet.getRange(firstRow, 1, Math.max(1, sheet.getMaxRows() - firstRow + 1), width);
  const ours = [...FLAG_COLOURS].map(([flag, { background, color }]) =>
    newRule()
      .whenFormulaSatisfied(formulaFor(flag))
      .setBackground(background)
      .setFontColor(color)
      .setRanges([rows])
      .build(),
  );
  sheet.setConditionalFormatRules([...rules.filter((rule) => !isOurs(rule)), ...ours]);
}

/** Takes our rules away and leaves those of the user. */
export function removeHighlight(sheet: Sheet): void {
  cosmetic(() =>
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule))),
  );
}

function formulaOf(rule: Rule): string {
  const formula = rule.getBooleanCondition()?.getCriteriaValues()[0];
  return typeof formula === 'string' ? formula : '';
}

function isOurs(rule: Rule): boolean {
  const word = OURS.exec(formulaOf(rule))?.[1];
  return FLAGS.some((flag) => flag === word);
}
