/** Google took the user for another one of their Google accounts: what that means, and the two ways that help. */
import { make, makeButton } from './element.ts';
import { makeIcon } from './icon.ts';

const GOOGLE_SAYS = 'https://support.google.com/accounts/answer/1721977';

/** `again` tries once more; `details` is what came instead of an answer. */
export function makeSeveralAccounts(details: string, again: () => void): HTMLElement[] {
  const link = make('a', '', 'What Google says ', makeIcon('out'));
  link.href = GOOGLE_SAYS;
  link.target = '_blank';
  link.rel = 'noopener';
  return [
    make(
      'div',
      'panel caution',
      make('h2', '', makeIcon('warning'), 'Google answered for another account'),
      make(
        'p',
        '',
        'You seem to be signed in to several Google accounts. This sidebar then can’t reach the sheet.',
      ),
    ),
    make('h3', '', 'Either of these works'),
    make(
      'ol',
      'numbered',
      make('li', '', 'Open the sheet in a window where only one account is signed in.'),
      make('li', '', 'Sign out of all accounts, then sign in first with the one that owns this sheet.'),
    ),
    make('div', 'buttons', makeButton('Try again', again, 'action'), link),
    make('p', 'quiet', 'Nothing was changed.'),
    make('details', 'quiet', make('summary', '', 'Details'), details),
  ];
}
