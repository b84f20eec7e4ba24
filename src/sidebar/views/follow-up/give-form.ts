/** Gives the next step with somebody to a colleague, or to nobody. */
import { onAnswer } from '../../kit/answer-form.ts';
import { make, makeButton } from '../../kit/element.ts';

/** As long as a name may be, in characters. */
const LONGEST = 100;

/** A field for a name that offers some; `id` is for its list. `text` is what it is read by. */
export function makeOwnerField(
  id: string,
  label: string,
  owner: string,
  names: readonly string[],
): { readonly element: HTMLElement; readonly input: HTMLInputElement; readonly text: () => string } {
  const input = make('input', '');
  input.value = owner;
  input.maxLength = LONGEST;
  const list = make('datalist', '', ...names.map((name) => new Option(name, name)));
  list.id = id;
  input.setAttribute('list', id);
  const element = make('div', '', make('label', '', label, input), list);
  return { element, input, text: () => input.value.trim().replace(/\s+/g, ' ') };
}

/** `names` are offered; `give` gets '' for nobody. */
export function makeGiveForm(
  name: string,
  owner: string,
  names: readonly string[],
  give: (owner: string) => void,
  cancel: () => void,
): HTMLFormElement {
  const { element, input, text } = makeOwnerField('follow-owners', 'Name ', owner, names);
  const title = `Who has the next step with ${name}?`;
  const form = make(
    'form',
    'panel step',
    make('h3', '', title),
    element,
    make(
      'div',
      'buttons',
      make('button', 'action', 'Save'),
      ...(owner === '' ? [] : [makeButton('Nobody', () => give(''), 'plain')]),
      makeButton('Cancel', cancel, 'plain'),
    ),
  );
  form.noValidate = true;
  form.autocomplete = 'off';
  form.setAttribute('aria-label', title);
  const send = () => {
    const chosen = text();
    if (chosen === '') input.focus();
    else give(chosen);
  };
  onAnswer(form, send, cancel);
  return form;
}
