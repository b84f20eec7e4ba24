/** The ways to tell the log what was sent before. */
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { make, makeButton } from '../../kit/element.ts';
import { openButton } from '../../kit/open-button.ts';
import { showPage } from '../../kit/page.ts';

export function makeWays(): HTMLElement {
  const own = makeButton('Use a sheet I have', () => showPage('showAdoptHere'));
  const zero = makeButton('I start from zero today', () => answer(ways, 'from zero'), 'plain');
  const ways = make(
    'div',
    'beginnings',
    openButton('Import LinkedIn’s archive', 'import', 'action'),
    own,
    zero,
    make('p', 'quiet', 'Getting the archive takes a few minutes: ', makeArchiveLink('ask LinkedIn for it')),
  );
  return ways;
}

export function answer(place: HTMLElement, what: 'from zero' | 'not from zero' | 'hide'): void {
  const said = { 'from zero': 'You start from zero.', 'not from zero': 'Undone.', hide: 'Hidden.' };
  act(
    place,
    () => ask('saveStep', what),
    () => said[what],
  );
}

export function makeArchiveLink(text: string): HTMLElement {
  const link = make('a', '', text);
  link.href = 'https://www.linkedin.com/mypreferences/d/download-my-data';
  link.target = '_blank';
  return link;
}
