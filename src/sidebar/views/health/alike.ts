/** One line for findings that are alike: what is wrong, what will happen, and one choice for all of them. */
import type { Alike } from '../../../addon/contract.ts';
import { make, makeButton } from '../../kit/element.ts';
import { type SaidAlike, sayAlike } from '../../kit/say-alike.ts';
import { showCell } from '../../kit/show-cell.ts';

/** What the choice is about, by kind. */
const ASKS: Readonly<Record<string, string>> = {
  status: 'Counts as',
  word: 'Counts as',
  'text date': 'Read as',
  account: 'What it is',
};

/** `fix` is called with the value of the option that was chosen, '' where there is none. */
export function renderAlike(alike: Alike, fix: (choice: string) => void): HTMLElement {
  const { kind, place } = alike;
  const said = sayAlike(alike);
  const { says, preview, options, button } = said;
  const buttons: HTMLElement[] = [];
  if (place) buttons.push(makeButton('Show', () => showCell(place)));
  const choice = button !== null && options.length > 0 ? makeChoice(said) : undefined;
  if (button === null) {
    buttons.push(
      ...options.map(({ value, label }, place) =>
        makeButton(label, () => fix(value), place === 0 ? 'action' : ''),
      ),
    );
  } else {
    const all = makeButton(button, () => fix(choice?.value ?? ''), 'action');
    const update = () => {
      all.disabled = choice?.value === '';
    };
    choice?.addEventListener('change', update);
    update();
    buttons.push(all);
  }
  for (const each of buttons) each.setAttribute('aria-label', `${each.textContent}: ${says}`);
  return make(
    'li',
    '',
    make('p', '', says),
    ...preview.map((line) => make('p', 'quiet', line)),
    ...(choice ? [make('label', '', ASKS[kind] ?? 'Choose', choice)] : []),
    make('div', 'buttons', ...buttons),
  );
}

function makeChoice({ options, chosen }: SaidAlike): HTMLSelectElement {
  const select = make('select', '');
  if (chosen === '') select.append(new Option('Choose…', ''));
  select.append(...options.map(({ value, label }) => new Option(label, value, false, value === chosen)));
  return select;
}
