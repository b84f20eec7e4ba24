/**
 * Data validation in Google's words, over the rules of Univer.
 * https://developers.google.com/apps-script/reference/spreadsheet/data-validation-criteria
 */
import type { IDataValidationRule } from '@univerjs/core';
import type { Area } from './area.ts';
import type { Sheet } from './sheet.ts';

export type Criteria = keyof typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** `SpreadsheetApp.DataValidationCriteria`. */
export const CRITERIA: Readonly<Record<Criteria, Criteria>> = {
  DATE_AFTER: 'DATE_AFTER',
  DATE_BEFORE: 'DATE_BEFORE',
  DATE_BETWEEN: 'DATE_BETWEEN',
  DATE_EQUAL_TO: 'DATE_EQUAL_TO',
  DATE_IS_VALID_DATE: 'DATE_IS_VALID_DATE',
  DATE_NOT_BETWEEN: 'DATE_NOT_BETWEEN',
  DATE_ON_OR_AFTER: 'DATE_ON_OR_AFTER',
  DATE_ON_OR_BEFORE: 'DATE_ON_OR_BEFORE',
  NUMBER_BETWEEN: 'NUMBER_BETWEEN',
  NUMBER_EQUAL_TO: 'NUMBER_EQUAL_TO',
  NUMBER_GREATER_THAN: 'NUMBER_GREATER_THAN',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  NUMBER_LESS_THAN: 'NUMBER_LESS_THAN',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  NUMBER_NOT_BETWEEN: 'NUMBER_NOT_BETWEEN',
  NUMBER_NOT_EQUAL_TO: 'NUMBER_NOT_EQUAL_TO',
  TEXT_CONTAINS: 'TEXT_CONTAINS',
  TEXT_DOES_NOT_CONTAIN: 'TEXT_DOES_NOT_CONTAIN',
  TEXT_EQUAL_TO: 'TEXT_EQUAL_TO',
  TEXT_IS_VALID_EMAIL: 'TEXT_IS_VALID_EMAIL',
  TEXT_IS_VALID_URL: 'TEXT_IS_VALID_URL',
  VALUE_IN_LIST: 'VALUE_IN_LIST',
  VALUE_IN_RANGE: 'VALUE_IN_RANGE',
  CUSTOM_FORMULA: 'CUSTOM_FORMULA',
  CHECKBOX: 'CHECKBOX',
};

export interface Validation {
  readonly criteria: Criteria;
  /**
   * The items of a list, none of which may hold a comma; a range as `Lists!A1:A9`; a formula; numbers; days
   * as `2026-06-27`; for a check box, what stands for ticked and unticked, or nothing.
   */
  readonly values: readonly (string | number)[];
  /** Whether another value is only marked. */
  readonly allowInvalid: boolean;
}

/** Univer's styles of an error: the input is kept and marked, or refused. */
const STOP = 1;
const WARNING = 2;

/** Google's criteria by Univer's operators. */
const DATES: Readonly<Record<string, Criteria>> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThan: 'DATE_BEFORE',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};
const NUMBERS: Readonly<Record<string, Criteria>> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};

/** Univer has no rule for any date at all; this one says it. */
const FIRST_DAY = '1900-01-01';

/** The rule of Univer, without an id and without cells. */
export function toRule({ criteria, values, allowInvalid }: Validation): Partial<IDataValidationRule> {
  const [first, second] = values.map(String);
  const common = { allowBlank: true, errorStyle: allowInvalid ? WARNING : STOP };
  const rule = (type: string, operator?: string, formula1 = first) =>
    ({ ...common, type, operator, formula1, formula2: second }) as Partial<IDataValidationRule>;
  if (criteria === 'VALUE_IN_LIST')
    return { ...rule('list', undefined, values.join(',')), showDropDown: true };
  if (criteria === 'VALUE_IN_RANGE') return { ...rule('list', undefined, `=${first}`), showDropDown: true };
  if (criteria === 'CHECKBOX') return rule('checkbox');
  if (criteria === 'CUSTOM_FORMULA') return rule('custom');
  if (criteria === 'DATE_IS_VALID_DATE') return rule('date', 'greaterThanOrEqual', FIRST_DAY);
  for (const [type, names] of [
    ['date', DATES],
    ['decimal', NUMBERS],
  ] as const) {
    const operator = Object.entries(names).find(([, name]) => name === criteria)?.[0];
    if (operator) return rule(type, operator);
  }
  throw new Error(`Validate by ${criteria}: this host does not know it.`);
}

/** Null for a rule of Univer's that Google has not. */
export function fromRule(rule: IDataValidationRule): Validation | null {
  const { type, formula1, formula2, errorStyle } = rule;
  const operator: string = rule.operator ?? 'equal';
  const given = [formula1, formula2].filter((each) => each !== undefined && each !== '') as string[];
  const say = (criteria: Criteria | undefined, values: Validation['values']) =>
    criteria ? { criteria, values, allowInvalid: errorStyle !== STOP } : null;
  if (type === 'list' && formula1?.startsWith('=')) return say('VALUE_IN_RANGE', [formula1.slice(1)]);
  if (type === 'list') return say('VALUE_IN_LIST', formula1 ? formula1.split(',') : []);
  if (type === 'checkbox') return say('CHECKBOX', given);
  if (type === 'custom') return say('CUSTOM_FORMULA', given);
  if (type === 'decimal') return say(NUMBERS[operator], given.map(Number));
  if (type !== 'date') return null;
  return formula1 === FIRST_DAY && operator === 'greaterThanOrEqual'
    ? say('DATE_IS_VALID_DATE', [])
    : say(DATES[operator], given);
}

/** The rule of each cell of the area, null where there is none. */
export function rulesOf(sheet: Sheet, area: Area): (IDataValidationRule | null)[][] {
  const found = Array.from({ length: area.endRow - area.startRow + 1 }, () =>
    Array<IDataValidationRule | null>(area.endColumn - area.startColumn + 1).fill(null),
  );
  for (const { rule } of sheet.facade.getDataValidations()) {
    for (const { startRow, endRow, startColumn, endColumn } of rule.ranges as Area[]) {
      const last = Math.min(endColumn, area.endColumn) - area.startColumn + 1;
      const first = Math.max(startColumn, area.startColumn) - area.startColumn;
      for (let row = Math.max(startRow, area.startRow); row <= Math.min(endRow, area.endRow); row++) {
        if (first < last) found[row - area.startRow]?.fill(rule, first, last);
      }
    }
  }
  return found;
}

/** Puts a rule on the cells instead of theirs, or takes theirs away when it is null. */
export function setValidation(sheet: Sheet, area: Area, rule: Partial<IDataValidationRule> | null): void {
  const { core, validationFacade } = sheet.engine;
  const range = sheet.range(area);
  range.setDataValidation(null);
  if (rule === null) return;
  const whole = { ...rule, uid: core.generateRandomId(8), ranges: [] } as unknown as IDataValidationRule;
  range.setDataValidation(new validationFacade.FDataValidation(whole));
}
