/** Words for whether an account may invite somebody. */
import type { AccountVerdict } from '../../../addon/contract.ts';
import { type Day, dayInWords, daysBetween } from '../../../core/day.ts';
import { count } from '../../kit/names.ts';

/** One phrase, such as "Pending since 1 June 2026 (26 days)". */
export function describeVerdict({ kind, day, attempt }: AccountVerdict, today: Day): string {
  switch (kind) {
    case 'never':
      return 'Never invited';
    case 'second attempt':
      return 'Ready for a second attempt';
    case 'free':
      return `Ready for attempt ${attempt}`;
    case 'pending':
      return day ? `Pending since ${dayInWords(day)} (${count(daysBetween(day, today), 'day')})` : 'Pending';
    case 'cooling down':
      return day
        ? `Cooling down until ${dayInWords(day)} (${count(daysBetween(today, day), 'day')} to go)`
        : 'Cooling down';
    case 'connected':
      return day ? `Connected since ${dayInWords(day)}` : 'Connected';
    case 'declined':
      return day ? `Declined on ${dayInWords(day)}` : 'Declined';
    case 'resend used':
      return `You’ve already tried ${attempt === 3 ? 'twice' : `${Number(attempt) - 1} times`}`;
  }
}

/** What to make of it; '' where the phrase says all. */
export function adviseOn({ kind }: AccountVerdict): string {
  switch (kind) {
    case 'second attempt':
    case 'free':
      return 'Write a different note this time.';
    case 'declined':
      return 'You can invite again, but it’s rarely wise.';
    case 'resend used':
      return 'Your rule allows no more: it reads as spam.';
    default:
      return '';
  }
}

/** Whether LinkedIn would take an invitation; where something speaks against it, the server asks again. */
export function mayInvite({ kind }: AccountVerdict): boolean {
  return kind !== 'pending' && kind !== 'cooling down' && kind !== 'connected';
}
