/** A value of Settings in the page: what the sheet says and what the user has typed are kept apart. */
import type { RuleText } from '../../../addon/contract.ts';
import type { RuleKey } from '../../../core/policy.ts';
import { make } from '../../kit/element.ts';
import { renderSources } from '../../kit/rule.ts';

export interface RuleField {
  readonly key: RuleKey;
  readonly label: string;
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
  /** Takes what the sheet says now. What the user has typed stays. */
  show(value: number): void;
  /**
   * The number typed where it differs from the sheet; undefined for the same, null for no number that can be
   * used.
   */
  changed(): number | null | undefined;
  /** Says below the field how it stands. */
  tell(): void;
}

/** `refuse` says what a number in the range would bring about, `remark` what it contradicts; '' for nothing. */
export function createRuleField(
  rule: RuleText,
  refuse: (value: number) => string,
  remark: () => string,
): RuleField {
  const { key, label, unit, value: standard, least, largest } = rule;
  const input = make('input', '');
  const told = make('p', 'told');
  input.id = `rule-${key}`;
  told.id = `${input.id}-told`;
  input.inputMode = 'numeric';
  input.autocomplete = 'off';
  input.setAttribute('aria-describedby', told.id);
  const name = make('label', '', label);
  name.htmlFor = input.id;
  const row = make(
    'div',
    'rule',
    make('div', 'line', make('div', '', name, '\u00a0', renderSources(`rule ${key}`, [key])), input),
    make('p', 'quiet', unit),
    told,
  );

  function isTouched(): boolean {
    return input.value.trim() !== input.defaultValue;
  }

  function tell(): void {
    const against = refuse(Number(input.value));
    const isWrong = changed() === null || against !== '';
    input.toggleAttribute('aria-invalid', false);
    if (isWrong) input.setAttribute('aria-invalid', 'true');
    const odd = remark();
    told.className = isWrong ? 'told error' : odd ? 'told warning' : 'told quiet';
    const range = `${least} to ${largest.toLocaleString('en')}`;
    told.textContent = isWrong
      ? against || `Write a whole number from ${range}.`
      : isTouched()
        ? `${odd} Not saved. The sheet says ${input.defaultValue}.`.trim()
        : odd
          ? odd
          : input.defaultValue === String(standard)
            ? ''
            : `Usual: ${standard.toLocaleString('en')}.`;
  }

  function changed(): number | null | undefined {
    if (!isTouched()) return undefined;
    const text = input.value.trim();
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= largest) || refuse(number) !== '') return null;
    return String(number) === input.defaultValue ? undefined : number;
  }

  return {
    key,
    label,
    row,
    input,
    show(value) {
      const text = String(value);
      if (!isTouched() || changed() === value) input.value = text;
      input.defaultValue = text;
      tell();
    },
    changed,
    tell,
  };
}
