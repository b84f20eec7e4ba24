/** Gives the next step with somebody to a colleague, or to nobody. */
import { make, makeButton } from '../../kit/element.ts';

/** As long as a name may be, in characters. */
const LONGEST = 100;

/** `owners` are the names in use; `give` gets '' for nobody. */
export function makeGiveForm(
  name: string,
  owner: string,
  owners: readonly string[],
  give: (owner: string) => void,
  cancel: () => void,
): HTMLFormElement {
  const input = make('input', '');
  input.value = owner;
  input.maxLength = LONGEST;
  const list = make(
    'datalist',
    '',
    ...owners.map((one) => {
      const option = make('option', '');
      option.value = one;
      return option;
    }),
  );
  list.id = 'follow-owners';
  input.setAttribute('list', list.id);
  const title = `Who has the next step with ${name}?`;
  const form = make(
    'form',
    'panel step',
    make('h3', '', title),
    make('label', '', 'Name ', input),
    list,
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
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') cancel();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = input.value.trim().replace(/\s+/g, ' ');
    if (chosen === '') input.focus();
    else give(chosen);
  });
  return form;
}
