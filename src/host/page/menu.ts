/** The add-on's menu, "Extensions › Invite Ledger": a button that opens a list, all of it by keyboard too. */
import type { MenuItem } from '../host.ts';
import { element } from './element.ts';

/** Shows the items; `choose` is told the label of the one that was chosen. */
export function showMenu(items: readonly MenuItem[], choose: (label: string) => void): void {
  const button = element('menu-button', HTMLButtonElement);
  const list = element('menu', HTMLElement);
  list.replaceChildren(...items.map(entry));

  list.addEventListener('toggle', ({ newState }) => {
    button.setAttribute('aria-expanded', String(newState === 'open'));
    if (newState === 'open') focus(0);
  });
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    button.click();
  });
  list.addEventListener('keydown', (event) => {
    const at = choices().indexOf(document.activeElement as HTMLElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') list.hidePopover();
    if (target === undefined) return;
    event.preventDefault();
    focus(target);
  });

  function entry(item: MenuItem): HTMLElement {
    if (item.label === null) return document.createElement('hr');
    const { label } = item;
    const choice = document.createElement('button');
    choice.className = 'control';
    choice.setAttribute('role', 'menuitem');
    choice.tabIndex = -1;
    choice.textContent = label;
    choice.addEventListener('click', () => {
      list.hidePopover();
      button.focus();
      choose(label);
    });
    return choice;
  }

  function choices(): HTMLElement[] {
    return [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  /** Counted from 0, round and round: -1 is the last. */
  function focus(at: number): void {
    const all = choices();
    all[(at + all.length) % all.length]?.focus();
  }
}
