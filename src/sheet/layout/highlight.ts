/**
 * Colours names and flags through the flag column with conditional formats, never by painting cells: the user's own
 * colours and rules stay. Setting a sheet's rules replaces them all, so ours are added to those that are
 * there.
 */
import { isText } from '../../core/is-text.ts';
import { FLAGS, type Flag } from '../../core/rules/flag.ts';
import type { Sheet } from '../book.ts';
import type { Builders } from '../builders.ts';
import { columnLetter, type Places } from '../column.ts';
import { cosmetic } from './cosmetic.ts';
import { FLAG_LOOKS } from './style.ts';

export type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type NewRule = Builders['newRule'];

/**
 * What our rules look like, also after the user has moved or deleted the flag column: `=$Q2="Stale"`,
 * `=#REF!="Stale"`.
 */
const OURS = /^=(?:\$[A-Z]+\d+|#REF!)="(.+)"$/;

/** Adds the rules as far as Google lets it: a protected sheet stays without them. */
export function ensureHighlight(...args: Parameters<typeof addHighlight>): void {
  cosmetic(() => addHighlight(...args));
}

/** Where what is coloured stands; `flag` always does. */
export type Coloured = Pick<Places, 'name' | 'resendFrom'> & { readonly flag: number };

/**
 * Adds the rules that are missing, below those of the user, which therefore win; ours that point at another
 * column than the flag's are replaced. `firstRow` counts from 1. Costs one sheet call
 * when nothing is to do.
 */
function addHighlight(sheet: Sheet, places: Coloured, firstRow: number, newRule: NewRule): void {
  const rules = sheet.getConditionalFormatRules();
  const present = new Set(rules.map(formulaOf));
  // A look that came later is no reason to give a book of before another look, unasked.
  const isThere = (flag: Flag) => flag === 'Follow up' || present.has(formulaFor(places, firstRow, flag));
  if ([...FLAG_LOOKS.keys()].every(isThere)) return;
  replaceHighlight(sheet, rules, flagRules(sheet, places, firstRow, newRule));
}

/** Puts ours in the place of those that we gave earlier. */
export function replaceHighlight(sheet: Sheet, rules: readonly Rule[], ours: readonly Rule[]): void {
  sheet.setConditionalFormatRules([...rules.filter((rule) => !isFlagRule(rule)), ...ours]);
}

/** Two for each flag, as the flag alone is bold. */
export function flagRules(sheet: Sheet, places: Coloured, firstRow: number, newRule: NewRule): Rule[] {
  const rows = Math.max(1, sheet.getMaxRows() - firstRow + 1);
  const column = (place: number) => sheet.getRange(firstRow, place + 1, rows, 1);
  return [...FLAG_LOOKS].flatMap(([flag, { background, color, beside, isItalic }]) => {
    const rule = (...cells: GoogleAppsScript.Spreadsheet.Range[]) => {
      const made = newRule()
        .whenFormulaSatisfied(formulaFor(places, firstRow, flag))
        .setFontColor(color);
      if (background) made.setBackground(background);
      return made.setRanges(cells);
    };
    const own = rule(column(places.flag));
    if (background) own.setBold(true);
    if (isItalic) own.setItalic(true);
    const others = beside.flatMap((key) => places[key] ?? []);
    return [own.build(), ...(others.length > 0 ? [rule(...others.map(column)).build()] : [])];
  });
}

export function formulaFor({ flag: place }: Coloured, firstRow: number, flag: Flag): string {
  return `=$${columnLetter(place)}${firstRow}="${flag}"`;
}

/** Takes our rules away and leaves those of the user. */
export function removeHighlight(sheet: Sheet): void {
  cosmetic(() => replaceHighlight(sheet, sheet.getConditionalFormatRules(), []));
}

/** '' where it goes by something else. */
export function formulaOf(rule: Rule): string {
  const formula = rule.getBooleanCondition()?.getCriteriaValues()[0];
  return isText(formula) ? formula : '';
}

/** Whether it is one of ours, of whichever look. */
export function isFlagRule(rule: Rule): boolean {
  const word = OURS.exec(formulaOf(rule))?.[1];
  return FLAGS.some((flag) => flag === word);
}
