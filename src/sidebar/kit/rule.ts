/**
 * The rules as the server tells them, how far each is to be trusted, and who says so: folded away behind its
 * grade.
 */
import type { RuleText } from '../../addon/contract.ts';
import { HOW_SURE } from '../../core/how-sure.ts';
import type { RuleKey } from '../../core/policy.ts';
import { make } from './element.ts';
import { makeSource } from './source.ts';

const texts = new Map<RuleKey, RuleText>();

/** Takes the texts, which come with the first ledger and before it is shown. */
export function takeRules(rules: readonly RuleText[]): void {
  for (const rule of rules) texts.set(rule.key, rule);
}

/** All rules, in the order of the Settings sheet; none before the first ledger. */
export function allRules(): RuleText[] {
  return [...texts.values()];
}

/** The sources of these rules, behind one sign. `key` names it for a redraw. */
export function renderSources(key: string, rules: readonly RuleKey[]): HTMLElement {
  const sources = rules.flatMap((rule) => texts.get(rule) ?? []);
  return makeSource(
    key,
    sources.map(({ label }) => label).join(', '),
    sources.map(({ label, grade, source }) =>
      make('span', '', make('b', '', label), ` (${HOW_SURE[grade]}): ${source}`),
    ),
  );
}
