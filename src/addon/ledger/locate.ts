/** Finds again what the page speaks of: rows move when somebody sorts, so a row's number only tells equals apart. */
import type { LoggedInvitation } from '../../sheet/log/log.ts';
import type { Target } from '../contract.ts';

/** The invitation of that name, address and day among some; with the number of those that say the same. */
export function locate(
  invitations: readonly LoggedInvitation[],
  target: Omit<Target, 'account'>,
): { readonly found: LoggedInvitation | undefined; readonly alike: number } {
  const alike = invitations.filter(
    ({ name, url, sentOn }) => name === target.name && url === target.url && (sentOn ?? '') === target.sentOn,
  );
  const found = alike.length === 1 ? alike[0] : alike.find(({ row }) => row === target.row);
  return { found, alike: alike.length };
}
