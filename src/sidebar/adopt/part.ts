/** Parts that the steps share. */
import { make } from '../kit/element.ts';

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

/** Two or more ways, of which one is taken. */
export function makeRadios(
  legend: string,
  offers: readonly Offer[],
  value: string,
  onChoose: (value: string) => void,
): HTMLFieldSetElement {
  const name = `radio-${legend.replace(/\W/g, '')}`;
  const group = make('fieldset', 'ways', make('legend', 'unseen', legend));
  group.append(
    ...offers.map(([of, label]) => {
      const radio = makeRadio(name, of === value, () => onChoose(of));
      return make('label', 'choice', radio, make('span', '', label));
    }),
  );
  return group;
}

export function makeRadio(name: string, isChosen: boolean, onChoose: () => void): HTMLInputElement {
  const radio = make('input', '');
  radio.type = 'radio';
  radio.name = name;
  radio.checked = isChosen;
  radio.addEventListener('change', onChoose);
  return radio;
}

/** Text that gives way where there is no room, whole in its title. */
export function makeCut(className: string, text: string): HTMLElement {
  const cut = make('span', className, text);
  cut.title = text;
  return cut;
}

/** A sign with its words: the sign alone says nothing to a screen reader. */
export function makeSign(kind: 'tick' | 'ask' | 'warn', ...content: (string | Node)[]): HTMLElement {
  const sign = make('span', `sign ${kind}`, { tick: '', ask: '?', warn: '!' }[kind]);
  sign.setAttribute('aria-hidden', 'true');
  return make('span', `signed ${kind}`, sign, make('span', '', ...content));
}
