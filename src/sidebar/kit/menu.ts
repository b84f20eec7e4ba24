/** The menu of a row: a sign that opens it, arrow keys inside, Escape closes it and gives the focus back. */
import { make, makeButton } from './element.ts';
import { makeIcon } from './icon.ts';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

/** `label` says whose menu it is. */
export function makeMenu(label: string, items: readonly MenuItem[]): HTMLDetailsElement {
  const summary = make('summary', '', makeIcon('more'));
  summary.setAttribute('aria-label', label);
  summary.setAttribute('aria-haspopup', 'menu');
  const list = make('div', '');
  list.setAttribute('role', 'menu');
  list.setAttribute('aria-label', label);
  const menu = make('details', 'menu', summary, list);
  const close = () => {
    menu.open = false;
    summary.focus();
  };
  const buttons = items.map(({ label: words, run }) => {
    const button = makeButton(words, () => {
      close();
      run();
    });
    button.setAttribute('role', 'menuitem');
    button.tabIndex = -1;
    return button;
  });
  list.append(...buttons);
  menu.addEventListener('toggle', () => {
    if (menu.open) buttons[0]?.focus();
  });
  menu.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (to === undefined || !menu.open) return;
    else buttons.at(to % buttons.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!menu.contains(relatedTarget as Node | null)) menu.open = false;
  });
  return menu;
}
