/** A button that leads to another view; a redraw knows it by its words. */
import { makeButton } from './element.ts';

export function openButton(text: string, view: string, className = 'plain link'): HTMLButtonElement {
  const button = makeButton(text, undefined, className);
  button.dataset.open = view;
  button.dataset.key = text;
  return button;
}
