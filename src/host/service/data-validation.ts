/** DataValidation: the drop-downs and checks that "Set up" puts on columns. */
import type { IDataValidationRule } from '@univerjs/core';

import type { Area } from '../engine/area.ts';
import type { Sheet } from '../engine/sheet.ts';
import { fromRule, rulesOf } from '../engine/validation.ts';
import { instantOf } from '../engine/zone.ts';
import type { Execution } from '../run/execution.ts';

import { service } from './service.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Of a list that the rule itself holds. */
const MOST_ITEMS = 500;

export function newDataValidation(execution: Execution): Builder {
  const { DataValidationType, DataValidationOperator, DataValidationErrorStyle } =
    execution.host.book.engine.core;
  const rule: Partial<IDataValidationRule> = {
    allowBlank: true,
    errorStyle: DataValidationErrorStyle.WARNING,
  };

  const self: Builder = service<
    Builder,
    'requireValueInList' | 'requireDate' | 'setAllowInvalid' | 'setHelpText' | 'build'
  >(execution, 'DataValidationBuilder', {
    requireValueInList(values: readonly string[], showDropdown = true) {
      if (values.length > MOST_ITEMS) {
        throw new Error(
          `The data validation rule has more items than the limit of ${MOST_ITEMS}. Use the "List from a range" criteria instead.`,
        );
      }
      // Univer keeps the list as one text, with commas between.
      Object.assign(rule, {
        type: DataValidationType.LIST,
        formula1: values.join(','),
        showDropDown: showDropdown,
      });
      return self;
    },
    requireDate() {
      const formula1 = '1900-01-01';
      Object.assign(rule, {
        type: DataValidationType.DATE,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        formula1,
      });
      return self;
    },
    setAllowInvalid(isAllowed: boolean) {
      rule.errorStyle = isAllowed ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP;
      return self;
    },
    setHelpText(text: string) {
      Object.assign(rule, { error: text, showErrorMessage: true });
      return self;
    },
    build() {
      if (!rule.type) throw new Error('Data validation rule must have a criteria.');
      return ruleService(execution, { ...rule } as IDataValidationRule);
    },
  });
  return self;
}

/** The rule of each cell of the area, null where there is none that Google knows. */
export function readDataValidations(execution: Execution, sheet: Sheet, area: Area): (Rule | null)[][] {
  const made = new Map<IDataValidationRule, Rule | null>();
  const ruleOf = (rule: IDataValidationRule): Rule | null => {
    const found = made.get(rule) ?? (fromRule(rule) && ruleService(execution, rule));
    made.set(rule, found);
    return found;
  };
  return rulesOf(sheet, area).map((row) => row.map((rule) => rule && ruleOf(rule)));
}

function ruleService(execution: Execution, rule: IDataValidationRule): Rule {
  const { criteria = null, values = [] } = fromRule(rule) ?? {};
  return service<Rule, 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues'>(
    execution,
    'DataValidation',
    {
      getAllowInvalid: () => fromRule(rule)?.allowInvalid ?? true,
      getCriteriaType: () => criteria as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria,
      getCriteriaValues() {
        const showDropdown = rule.showDropDown ?? true;
        if (criteria === 'VALUE_IN_LIST') return [[...values], showDropdown];
        if (criteria === 'VALUE_IN_RANGE') {
          const range = execution.host.book.find(String(values[0]));
          return [range ? execution.services.range(range.sheet, range.area) : null, showDropdown];
        }
        if (!criteria?.startsWith('DATE')) return [...values];
        const { sheetZone } = execution.host;
        return values.map((day) => execution.script.date(instantOf(Date.parse(`${day}T00:00Z`), sheetZone)));
      },
    },
    rule,
  );
}
