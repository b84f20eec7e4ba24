/** The personal note: how long it may be, and how many a free account has. */
import type { AccountType } from '../account.ts';
import { addDays, type Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import type { Policy } from '../policy.ts';
import { fold } from '../text.ts';
import { type Slot, slotsAfter } from './slots.ts';

/** Most characters of a note, counted as the page counts them (UTF-16 units); official. */
export function noteLength(type: AccountType, policy: Policy): number {
  return type === 'Free' ? policy.noteLengthFree : policy.noteLengthPaid;
}

/** The days of the month that ends with a day, that day included (LinkedNav); LinkedIn says "per month". */
const MONTH_DAYS = 30;

type Noted = Pick<Invitation, 'sentOn' | 'note'>;

/**
 * Notes that the account may still send on that day, 0 or more, by the stricter of the calendar month and the last 30 days;
 * null when it pays and has no limit (official). Every invitation that had a note counts, whatever became of it.
 */
export function notesLeftIn(
  on: Day,
  type: AccountType,
  invitations: readonly Noted[],
  policy: Policy,
): number | null {
  return type === 'Free' ? Math.max(0, leftOn(on, daysOfNotes(invitations), policy)) : null;
}

/** When the next notes come back and how many, if none is sent meanwhile; null where none was used, or all may be. */
export function nextNotes(
  today: Day,
  type: AccountType,
  invitations: readonly Noted[],
  policy: Policy,
): Slot | null {
  if (type !== 'Free') return null;
  const days = daysOfNotes(invitations).filter((day) => day <= today);
  const [next] = slotsAfter(today, MONTH_DAYS + 1, (on) => leftOn(on, days, policy));
  return next ?? null;
}

function daysOfNotes(invitations: readonly Noted[]): Day[] {
  return invitations.flatMap(({ sentOn, note }) => (sentOn !== undefined && note !== '' ? [sentOn] : []));
}

/** Less than nothing where more were sent than there are. */
function leftOn(on: Day, days: readonly Day[], { notesPerMonth }: Policy): number {
  const month = on.slice(0, 7);
  const from = addDays(on, 1 - MONTH_DAYS);
  const inMonth = days.filter((day) => day.startsWith(month));
  const lately = days.filter((day) => from <= day && day <= on);
  return notesPerMonth - Math.max(inMonth.length, lately.length);
}

/** Whether the note is word for word one that was sent before; no note repeats nothing. */
export function isRepeated(note: string, earlier: readonly Pick<Invitation, 'note'>[]): boolean {
  return note !== '' && earlier.some((invitation) => fold(invitation.note) === fold(note));
}
