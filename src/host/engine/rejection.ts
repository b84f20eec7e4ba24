/** Whether a value is what a cell's data validation wants, and what is thrown when it is not. */
import type { IDataValidationRule } from '@univerjs/core';
import type { Area } from './area.ts';
import { type CellContent, type CellValue, readCell } from './cell.ts';
import { isAutomatic, type Sheet } from './sheet.ts';
import { type Criteria, fromRule, rulesOf, type Validation } from './validation.ts';

/** Finds what `Lists!A1:A9` means. */
export type FindRange = (reference: string) => { readonly sheet: Sheet; readonly area: Area } | undefined;

/**
 * Throws Google's words for the first cell that rejects what it is to hold. A formula is let through: Google
 * looks at its result, and Univer has none yet.
 */
export function checkValid(
  sheet: Sheet,
  area: Area,
  contents: readonly (readonly CellContent[])[],
  findRange: FindRange,
): void {
  if (sheet.facade.getDataValidations().every((rule) => rule.getAllowInvalid())) return;
  const wishes = new Map<IDataValidationRule, Wish | null>();
  const formats = sheet.formats(area);
  for (const [row, rules] of rulesOf(sheet, area).entries()) {
    for (const [column, rule] of rules.entries()) {
      const content = contents[row]?.[column];
      if (!content || content.data.f || !rule) continue;
      const wish = wishes.get(rule) ?? wishOf(rule, findRange);
      wishes.set(rule, wish);
      if (!wish) continue;
      const { validation, items } = wish;
      const own = formats[row]?.[column] ?? '';
      const format = isAutomatic(own) ? (content.format ?? '') : own;
      const value = readCell(sheet.engine, content.data, format);
      if (value === '' || accepts(validation, items, value)) continue;
      const cell = { startRow: area.startRow + row, startColumn: area.startColumn + column };
      const a1 = sheet.range({ ...cell, endRow: cell.startRow, endColumn: cell.startColumn }).getA1Notation();
      const wanted =
        items.length > 0 ? ` Please enter one of the following values: ${items.join(', ')}.` : '';
      throw new Error(
        `The data you entered in cell ${a1} violates the data validation rules set on this cell.${wanted}`,
      );
    }
  }
}

/** What a rule wants, if it rejects all else. */
interface Wish {
  readonly validation: Validation;
  readonly items: readonly string[];
}

function wishOf(rule: IDataValidationRule, findRange: FindRange): Wish | null {
  const validation = fromRule(rule);
  if (!validation || validation.allowInvalid) return null;
  return { validation, items: itemsOf(validation, findRange) };
}

function itemsOf({ criteria, values }: Validation, findRange: FindRange): readonly string[] {
  if (criteria === 'VALUE_IN_LIST') return values.map(String);
  if (criteria !== 'VALUE_IN_RANGE') return [];
  const range = findRange(String(values[0]));
  return range
    ? range.sheet
        .shown(range.area)
        .flat()
        .filter((item) => item !== '')
    : [];
}

function accepts({ criteria, values }: Validation, items: readonly string[], value: CellValue): boolean {
  if (criteria === 'CUSTOM_FORMULA') return true;
  if (criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE')
    return typeof value !== 'object' && items.includes(String(value));
  if (criteria === 'CHECKBOX')
    return values.length > 0 ? values.includes(String(value)) : typeof value === 'boolean';
  if (criteria.startsWith('NUMBER'))
    return typeof value === 'number' && compares(criteria, value, values.map(Number));
  if (typeof value !== 'object') return false;
  const day = Math.floor(value.wall / 86_400_000);
  return compares(
    criteria,
    day,
    values.map((given) => Date.parse(`${given}T00:00Z`) / 86_400_000),
  );
}

function compares(criteria: Criteria, value: number, [low = 0, high = 0]: readonly number[]): boolean {
  switch (criteria.replace(/^(DATE|NUMBER)_/, '')) {
    case 'BETWEEN':
      return value >= low && value <= high;
    case 'NOT_BETWEEN':
      return value < low || value > high;
    case 'EQUAL_TO':
      return value === low;
    case 'NOT_EQUAL_TO':
      return value !== low;
    case 'AFTER':
    case 'GREATER_THAN':
      return value > low;
    case 'ON_OR_AFTER':
    case 'GREATER_THAN_OR_EQUAL_TO':
      return value >= low;
    case 'BEFORE':
    case 'LESS_THAN':
      return value < low;
    case 'ON_OR_BEFORE':
    case 'LESS_THAN_OR_EQUAL_TO':
      return value <= low;
    default:
      return true;
  }
}
