/** How many of the invitations were accepted. */
import type { Status } from '../invitation.ts';

/** From 0 to 1, among all that have a status; undefined for none. */
export function acceptanceOf(statuses: readonly (Status | undefined)[]): number | undefined {
  const known = statuses.filter((status) => status !== undefined);
  return known.length === 0
    ? undefined
    : known.filter((status) => status === 'Accepted').length / known.length;
}
