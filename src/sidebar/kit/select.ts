/** A choice of one of several, in a select. */
import { make } from './element.ts';

/** Offers of a choice: what it means, and its words. */
export type Offer = readonly [value: string, label: string];

/** A select named for screen readers. Without a value it says "Choose…", which cannot be chosen again. */
export function makeSelect(
  name: string,
  offers: readonly Offer[],
  value: string | undefined,
  onChoose: (value: string) => void,
): HTMLSelectElement {
  const select = make('select', '');
  select.setAttribute('aria-label', name);
  if (value === undefined) {
    const open = makeOption('', 'Choose…');
    open.disabled = true;
    select.append(open);
  }
  select.append(...offers.map(([of, label]) => makeOption(of, label)));
  select.value = value ?? '';
  if (value === undefined) select.selectedIndex = 0;
  select.addEventListener('change', () => onChoose(select.value));
  return select;
}

export function makeOption(value: string, label: string): HTMLOptionElement {
  const option = make('option', '', label);
  option.value = value;
  return option;
}

/** A select under its label. */
export function labelled(text: string, field: HTMLElement): HTMLLabelElement {
  field.removeAttribute('aria-label');
  return make('label', '', text, field);
}
