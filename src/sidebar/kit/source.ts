/** Where a figure comes from, behind one sign: opened in place, by who wants to know. */
import { make } from './element.ts';
import { makeIcon } from './icon.ts';

/** Goes behind a space that doesn’t break, so that it never stands alone on a line. `about` names the statement for who can't see it; `key` tells it from others for a redraw; `lines` say who claims what, and when. */
export function makeSource(key: string, about: string, lines: readonly (Node | string)[]): HTMLElement {
  const summary = make('summary', '', makeIcon('info'));
  summary.setAttribute('aria-label', `Source: ${about}`);
  const source = make('details', 'source', summary, ...lines.map((line) => make('p', 'quiet', line)));
  source.dataset.key = key;
  return source;
}
