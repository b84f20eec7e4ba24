/**
 * The rules as the server tells them, how far each is to be trusted, and who says so: folded away behind its
 * grade.
 */
import type { RuleText } from '../../addon/contract.ts';
import type { Grade, RuleKey } from '../../core/policy.ts';
import { make } from './element.ts';
import { makeSource } from './source.ts';

/** The grade, in words that follow the name of a rule. */
const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  official: 'LinkedIn says so',
  measured: 'counted in real archives',
  vendor: 'a vendor’s figure',
  reported: 'reported',
  disputed: 'sources differ',
  own: 'your choice',
};

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
      make('span', '', make('b', '', label), ` (${GRADE_WORDS[grade]}): ${source}`),
    ),
  );
}
