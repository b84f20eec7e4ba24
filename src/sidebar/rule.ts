/** How far a rule is to be trusted, and who says so: folded away behind its grade. */
import { type Grade, RULES, type RuleKey } from '../core/policy.ts';
import { make } from './element.ts';

/** The grade, in words that follow the name of a rule. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  official: 'LinkedIn’s own words',
  measured: 'counted on real archives',
  vendor: 'a vendor’s measurement',
  reported: 'reported by articles',
  disputed: 'sources disagree',
};

/** The sources of these rules, behind their grades. `key` names it for a redraw. */
export function renderSources(key: string, rules: readonly RuleKey[]): HTMLElement {
  const grades = [...new Set(rules.map((rule) => RULES[rule].grade))];
  const sources = rules.map((rule) => {
    const { label, grade, source } = RULES[rule];
    return make('p', 'quiet', make('b', '', label), ` (${GRADE_WORDS[grade]}): ${source}`);
  });
  const details = make('details', 'sources', make('summary', '', `Source: ${grades.join(', ')}`), ...sources);
  details.dataset.key = key;
  return details;
}
