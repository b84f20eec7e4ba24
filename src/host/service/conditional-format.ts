/**
 * ConditionalFormatRule: Google's rules over Univer's; those of a kind the add-on does not use pass through
 * unread.
 */
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { Sheet } from '../engine/sheet.ts';
import type { Execution } from '../run/execution.ts';
import type { RangeInside } from './range-inside.ts';
import { insideOf, service } from './service.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;

export function newConditionalFormatRule(execution: Execution): Builder {
  const { CFRuleType, CFSubRuleType } = execution.host.book.engine.conditionalFormats;
  const style: {
    bg?: { rgb: string };
    cl?: { rgb: string };
    bl?: number;
    it?: number;
    st?: { s: number };
  } = {};
  let criteria: object | null = null;
  let ranges: readonly RangeInside[] = [];

  const self: Builder = service<
    Builder,
    | 'whenFormulaSatisfied'
    | 'whenTextStartsWith'
    | 'setBackground'
    | 'setFontColor'
    | 'setBold'
    | 'setItalic'
    | 'setStrikethrough'
    | 'setRanges'
    | 'build'
  >(execution, 'ConditionalFormatRuleBuilder', {
    whenFormulaSatisfied(formula: string) {
      criteria = { subType: CFSubRuleType.formula, value: formula };
      return self;
    },
    whenTextStartsWith(text: string) {
      criteria = { subType: CFSubRuleType.text, operator: 'beginsWith', value: text };
      return self;
    },
    setBold(isBold: boolean) {
      style.bl = Number(isBold);
      return self;
    },
    setItalic(isItalic: boolean) {
      style.it = Number(isItalic);
      return self;
    },
    setStrikethrough(isStruck: boolean) {
      style.st = { s: Number(isStruck) };
      return self;
    },
    setBackground(color: string) {
      style.bg = { rgb: color };
      return self;
    },
    setFontColor(color: string) {
      style.cl = { rgb: color };
      return self;
    },
    setRanges(targets: readonly GoogleAppsScript.Spreadsheet.Range[]) {
      ranges = targets.map((target) => insideOf<RangeInside>(target));
      return self;
    },
    build() {
      if (!criteria) throw new Error('Conditional format rule must have a condition.');
      return ruleService(execution, {
        cfId: '',
        stopIfTrue: false,
        ranges: ranges.map(({ area }) => area),
        rule: { type: CFRuleType.highlightCell, style, ...criteria },
      } as IConditionFormattingRule);
    },
  });
  return self;
}

/** The rules of the sheet in the order in which they apply. */
export function readRules(execution: Execution, sheet: Sheet): Rule[] {
  const rules = sheet.facade.getConditionalFormattingRules();
  return rules.map((rule) => ruleService(execution, rule));
}

/** Replaces all rules of the sheet. */
export function writeRules(sheet: Sheet, rules: readonly Rule[]): void {
  const next = rules.map((rule) => insideOf<IConditionFormattingRule>(rule));
  for (const { cfId } of sheet.facade.getConditionalFormattingRules()) {
    sheet.facade.deleteConditionalFormattingRule(cfId);
  }
  // Univer puts a new rule before all others.
  for (const rule of next.reverse()) {
    const cfId = sheet.engine.core.generateRandomId(8);
    sheet.facade.addConditionalFormattingRule({ ...rule, cfId });
  }
}

function ruleService(execution: Execution, rule: IConditionFormattingRule): Rule {
  return service<Rule, 'getBooleanCondition'>(
    execution,
    'ConditionalFormatRule',
    {
      getBooleanCondition() {
        const { subType, value } = rule.rule as { subType?: string; value?: unknown };
        if (subType !== 'formula' && subType !== 'text') return null;
        return service<Condition, 'getCriteriaValues'>(execution, 'BooleanCondition', {
          getCriteriaValues: () => [value],
        });
      },
    },
    rule,
  );
}
