/** ConditionalFormatRule: Google's rules over Univer's; those of a kind the add-on does not use pass through unread. */
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { Execution } from '../execution.ts';
import type { Sheet } from '../sheet.ts';
import { type RangeInside, rangeService } from './range.ts';
import { insideOf, service } from './service.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;

interface RuleInside {
  readonly rule: IConditionFormattingRule;
  readonly sheet: Sheet | null;
}

export function newConditionalFormatRule(execution: Execution): Builder {
  const { CFRuleType, CFSubRuleType, CFTextOperator } = execution.host.book.engine.conditionalFormats;
  const style: { bg?: { rgb: string }; cl?: { rgb: string } } = {};
  let criteria: object | null = null;
  let ranges: readonly RangeInside[] = [];

  const self: Builder = service<
    Builder,
    'whenFormulaSatisfied' | 'whenTextEqualTo' | 'setBackground' | 'setFontColor' | 'setRanges' | 'build'
  >(execution, 'ConditionalFormatRuleBuilder', {
    whenFormulaSatisfied(formula: string) {
      criteria = { subType: CFSubRuleType.formula, value: formula };
      return self;
    },
    whenTextEqualTo(text: string) {
      criteria = { subType: CFSubRuleType.text, operator: CFTextOperator.equal, value: text };
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
      const sheet = ranges[0]?.sheet ?? null;
      const rule = {
        cfId: '',
        stopIfTrue: false,
        ranges: ranges.map(({ area }) => area),
        rule: { type: CFRuleType.highlightCell, style, ...criteria },
      } as IConditionFormattingRule;
      return ruleService(execution, { rule, sheet });
    },
  });
  return self;
}

/** The rules of the sheet in the order in which they apply. */
export function readRules(execution: Execution, sheet: Sheet): Rule[] {
  const rules = sheet.facade.getConditionalFormattingRules();
  return rules.map((rule) => ruleService(execution, { rule, sheet }));
}

/** Replaces all rules of the sheet. */
export function writeRules(sheet: Sheet, rules: readonly Rule[]): void {
  const next = rules.map((rule) => insideOf<RuleInside>(rule).rule);
  for (const { cfId } of sheet.facade.getConditionalFormattingRules()) {
    sheet.facade.deleteConditionalFormattingRule(cfId);
  }
  // Univer puts a new rule before all others.
  for (const [index, rule] of [...next.entries()].reverse()) {
    sheet.facade.addConditionalFormattingRule({ ...rule, cfId: `${Date.now().toString(36)}-${index}` });
  }
}

function ruleService(execution: Execution, inside: RuleInside): Rule {
  const { rule, sheet } = inside;
  return service<Rule, 'getBooleanCondition' | 'getRanges'>(
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
      getRanges: () => (sheet ? rule.ranges.map((area) => rangeService(execution, sheet, area)) : []),
    },
    inside,
  );
}
