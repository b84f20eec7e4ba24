/**
 * The key that leads out of the grid, where Tab only moves from cell to cell: F6, as in other programs with panes.
 * It goes from the sheet to the menu, to the sidebar where one is open, and round; with Shift the other way.
 */
import { element } from './element.ts';

/** Gives what a page in a frame calls, whose keys do not come here. */
export function leadRound(focusSheet: () => void): (back: boolean) => void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      // The grid would see it too.
      event.stopImmediatePropagation();
      go(event.shiftKey);
    },
    { capture: true },
  );
  return go;

  function go(back: boolean): void {
    const places = [
      { place: element('middle', HTMLElement), focus: focusSheet },
      { place: element('top', HTMLElement), focus: () => element('menu-button', HTMLElement).focus() },
      ...sidebar(),
    ];
    // The sidebar lies in the middle too: the last that holds the focus is meant.
    const at = places.findLastIndex(({ place }) => place.contains(document.activeElement));
    const next = (Math.max(at, 0) + (back ? places.length - 1 : 1)) % places.length;
    element('menu', HTMLElement).hidePopover();
    places[next]?.focus();
  }

  function sidebar() {
    const place = element('sidebar', HTMLElement);
    const frame = place.querySelector('iframe');
    return frame ? [{ place, focus: () => frame.focus() }] : [];
  }
}
