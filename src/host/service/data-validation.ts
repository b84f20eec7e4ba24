/** DataValidation: the drop-downs and checks that "Set up" puts on columns. */
import type { IDataValidationRule } from '@univerjs/core';
import type { Execution } from '../execution.ts';
import type { Area, Sheet } from '../sheet.ts';
import { insideOf, service } from './service.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

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
      return service<Rule, never>(execution, 'DataValidation', {}, { ...rule });
    },
  });
  return self;
}

/** Puts the rule on the cells, or takes theirs away when it is null. */
export function setRule(execution: Execution, sheet: Sheet, area: Area, rule: Rule | null): void {
  const range = sheet.range(area);
  if (rule === null) {
    range.setDataValidation(null);
    return;
  }
  const { core, validationFacade } = execution.host.book.engine;
  const inside = insideOf<IDataValidationRule>(rule);
  range.setDataValidation(null);
  range.setDataValidation(
    new validationFacade.FDataValidation({ ...inside, uid: core.generateRandomId(8), ranges: [] }),
  );
}
