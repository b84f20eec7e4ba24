/** Parts that the steps share. */
import { make } from '../kit/element.ts';
import type { Offer } from '../kit/select.ts';

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
