/**
 * Colours rows through the flag column with conditional formats, never by painting cells: the user's own colours and
 * rules stay. Setting a sheet's rules replaces them all, so ours are added to those that are there.
 */
import { FLAGS, type Flag } from '../../core/flag.ts';
import type { Sheet } from '../book.ts';
import { columnLetter } from '../column.ts';
import { FLAG_COLOURS } from './style.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
/** Makes an empty rule: `SpreadsheetApp.newConditionalFormatRule`. */
export type NewRule = () => GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** What our rules look like after the user has moved the flag column: `=$Q2="Stale"`. */
const OURS = /^=\$[A-Z]+\d+="(.+)"$/;

/**
 * Adds the rules that are missing, below those of the user, which therefore win. `flagPlace` counts from 0, `firstRow`
 * from 1. Costs one sheet call when nothing is missing.
 */
export function ensureHighlight(
  sheet: Sheet,
  flagPlace: number,
  width: number,
  firstRow: number,
  newRule: NewRule,
): void {
  const rules = sheet.getConditionalFormatRules();
  const present = new Set(rules.map(flagOf));
  const missing = [...FLAG_COLOURS].filter(([flag]) => !present.has(flag));
  if (missing.length === 0) return;

  const rows = sheet.getRange(firstRow, 1, Math.max(1, sheet.getMaxRows() - firstRow + 1), width);
  const ours = missing.map(([flag, { background, color }]) =>
    newRule()
      .whenFormulaSatisfied(`=$${columnLetter(flagPlace)}${firstRow}="${flag}"`)
      .setBackground(background)
      .setFontColor(color)
      .setRanges([rows])
      .build(),
  );
  sheet.setConditionalFormatRules([...rules, ...ours]);
}

function flagOf(rule: Rule): Flag | undefined {
  const formula = rule.getBooleanCondition()?.getCriteriaValues()[0];
  const word = typeof formula === 'string' ? OURS.exec(formula)?.[1] : undefined;
  return FLAGS.find((flag) => flag === word);
}
