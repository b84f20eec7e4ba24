/**
 * Rows that tell too little to judge anybody by: what cannot be read never counts as free. Flags, verdicts and
 * lists all ask here.
 */
import type { Day } from '../day.ts';
import { type Invitation, isOpen } from '../invitation.ts';

/** Which cell keeps a row from being read; undefined for one that can be. */
export type Unread = 'status' | 'dates';

/** Sorts behind every day. */
const LAST = '9999';

type Row = Pick<Invitation, 'status' | 'sentOn' | 'closedOn' | 'unread'>;

/**
 * A status that is none of ours or blank; a day that is no day, or that contradicts another; the day that counts
 * for its status missing. A withdrawal after `today` is a slip of the pen: its true day is not known.
 */
export function unreadIn(invitation: Row, today: Day): Unread | undefined {
  const { status, sentOn, closedOn, unread = [] } = invitation;
  if (status === undefined) return 'status';
  if (unread.length > 0 || (closedOn ?? LAST) < (sentOn ?? '')) return 'dates';
  if (isOpen(status) && sentOn === undefined) return 'dates';
  return lacksWithdrawalDay(invitation, today) ? 'dates' : undefined;
}

/** Withdrawn, and nobody can tell when: the cooldown may have begun today. */
export function lacksWithdrawalDay({ status, closedOn }: Row, today: Day): boolean {
  return status === 'Withdrawn' && (closedOn === undefined || today < closedOn);
}
