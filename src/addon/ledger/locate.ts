/**
 * Finds again what the page speaks of: rows move when somebody sorts, so a row's number only tells equals
 * apart.
 */
import type { LoggedInvitation } from '../../sheet/log/log.ts';
import type { Target } from '../contract.ts';

/** The invitation of that name, address and day among some; with the number of those that say the same. */
export function locate(
  invitations: readonly LoggedInvitation[],
  target: Omit<Target, 'account'>,
): { readonly found: LoggedInvitation | undefined; readonly alike: number } {
  const alike = invitations.filter(
    ({ name, url, sentOn }) =>
      isSame(name, target.name) && isSame(url, target.url) && (sentOn ?? '') === target.sentOn,
  );
  const found = alike.length === 1 ? alike[0] : alike.find(({ row }) => row === target.row);
  return { found, alike: alike.length };
}

/** How much of a text that is far too long goes to the page, in characters. */
const LONGEST_SHOWN = 300;

/** The beginning of a text of more than 300 characters; any other as it is. */
export function shorten(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

/** Whether the page means this text: it may have got the beginning alone. */
function isSame(text: string, meant: string): boolean {
  return text === meant || (text.length > LONGEST_SHOWN && shorten(text) === meant);
}
