/** Asks before something is lost. */
import { element } from './element.ts';

/** Resolves to true only where the user presses the button `yes`; Escape is a no. */
export function ask(title: string, text: string, yes: string): Promise<boolean> {
  const dialog = element('ask', HTMLDialogElement);
  element('ask-title', HTMLElement).textContent = title;
  element('ask-text', HTMLElement).textContent = text;
  element('ask-yes', HTMLButtonElement).textContent = yes;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => done(dialog.returnValue === 'yes'), { once: true });
  });
}
