/** The personal note: how long it may be, and how many a free account has. */
import type { AccountType } from '../account.ts';
import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import type { Policy } from '../policy.ts';
import { fold } from '../text.ts';

/** Most characters of a note, counted as the page counts them (UTF-16 units); official. */
export function noteLength(type: AccountType, policy: Policy): number {
  return type === 'Free' ? policy.noteLengthFree : policy.noteLengthPaid;
}

/**
 * Notes that the account may still send in the calendar month of `on`, 0 or more; null when it pays and has
 * no limit (official). Every invitation of the month that had a note counts, whatever became of it.
 */
export function notesLeftIn(
  on: Day,
  type: AccountType,
  invitations: readonly Pick<Invitation, 'sentOn' | 'note'>[],
  policy: Policy,
): number | null {
  if (type !== 'Free') return null;
  const month = on.slice(0, 7);
  const used = invitations.filter(({ sentOn, note }) => note !== '' && sentOn?.startsWith(month)).length;
  return Math.max(0, policy.notesPerMonth - used);
}

/** Whether the note is word for word one that was sent before; no note repeats nothing. */
export function isRepeated(note: string, earlier: readonly Pick<Invitation, 'note'>[]): boolean {
  return note !== '' && earlier.some((invitation) => fold(invitation.note) === fold(note));
}
