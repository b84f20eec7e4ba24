/** A button that was pressed says that its act is being saved, and takes no second press. */
import { make } from './element.ts';

/** An answer that comes sooner shows nothing in between, in milliseconds. */
const SAVING_AFTER = 100;

/** Works while `place` takes no key and no click; gives the focus back where it was not taken elsewhere. */
export async function whileSaving<T>(place: HTMLElement, work: () => Promise<T>): Promise<T> {
  const focused = document.activeElement;
  const button = [focused, place.querySelector('[type=submit]')].find(
    (one) => one instanceof HTMLButtonElement && place.contains(one),
  ) as HTMLButtonElement | undefined;
  const words = button ? [...button.childNodes] : [];
  const timer = setTimeout(() => {
    if (!button) return;
    button.style.minWidth = `${button.offsetWidth}px`;
    button.classList.add('saving');
    button.replaceChildren(make('span', 'saving-sign'), 'Saving…');
  }, SAVING_AFTER);
  place.inert = true;
  place.setAttribute('aria-busy', 'true');
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (button?.classList.contains('saving')) {
      button.style.minWidth = '';
      button.classList.remove('saving');
      button.replaceChildren(...words);
    }
    place.inert = false;
    place.setAttribute('aria-busy', 'false');
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && focused instanceof HTMLElement && focused.isConnected) focused.focus();
  }
}
