/** Words for whether an account may invite somebody. */
import type { AccountVerdict } from '../../../addon/contract.ts';
import { addDays, type Day, dayInWords, daysBetween } from '../../../core/day.ts';
import { count } from '../../kit/names.ts';

/** One phrase, such as "Pending since 1 June 2026 (26 days)". */
export function describeVerdict(verdict: AccountVerdict, today: Day): string {
  const { account, kind, day, attempt, by, row } = verdict;
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
      return day ? `Wait until ${dayInWords(day)}` : 'Wait';
    case 'connected':
      return day ? `Connected since ${dayInWords(day)}` : 'Connected';
    case 'declined':
      return day ? `Declined on ${dayInWords(day)}` : 'Declined';
    case 'resend used':
      return `You’ve already tried ${attempt === 3 ? 'twice' : `${Number(attempt) - 1} times`}`;
    case 'unclear':
      return 'Look on LinkedIn first';
    case 'other account':
      return attempt === 1 ? `Never invited by ${account}` : `${by} invited them too`;
    case 'day unknown':
      return 'Don’t invite yet: day unknown';
    case 'unread':
      return `Don’t invite yet: row ${row} can’t be read`;
    case 'account unknown':
      return 'Don’t invite yet: account unknown';
    case 'maybe open':
      return 'Don’t invite yet: look on LinkedIn first';
  }
}

/** What to make of it; '' where the phrase says all. */
export function adviseOn({ kind, day, by, row }: AccountVerdict, today: Day, cooldownDays: number): string {
  switch (kind) {
    case 'second attempt':
    case 'free':
      return 'Write a different note this time.';
    case 'cooling down':
      return day
        ? `Cooling down until ${dayInWords(day)} (${count(daysBetween(today, day), 'day')} to go)`
        : '';
    case 'declined':
      return 'You can invite again, but it’s rarely wise.';
    case 'resend used':
      return 'Your rule allows no more: it reads as spam.';
    case 'unclear':
      return 'Your log doesn’t tell how the last invitation ended. You may be connected.';
    case 'other account':
      return `${by} invited them${day ? ` on ${dayInWords(day)}` : ''}. Two accounts inviting one person can look odd to them.`;
    case 'day unknown':
      return `Your log says Withdrawn, but not when. If it was after ${dayInWords(addDays(today, -cooldownDays))}, LinkedIn will refuse.`;
    case 'unread':
      return 'It has an unknown status, or a date that can’t be right. Correct it, then check again.';
    case 'account unknown':
      return `Row ${row} says that “${by}” invited them. Settings doesn’t list that account.`;
    case 'maybe open':
      return 'Your log doesn’t tell how the last invitation ended. It may be pending or accepted.';
    default:
      return '';
  }
}

/** `go`; `caution`: possible, and the server asks again; `unsure`: nobody can say; `no`. */
export type Answer = 'go' | 'caution' | 'unsure' | 'no';

const ANSWERS: Readonly<Record<AccountVerdict['kind'], Answer>> = {
  never: 'go',
  'second attempt': 'go',
  free: 'go',
  declined: 'caution',
  'resend used': 'caution',
  unclear: 'caution',
  'other account': 'caution',
  'day unknown': 'unsure',
  unread: 'unsure',
  'account unknown': 'unsure',
  'maybe open': 'unsure',
  pending: 'no',
  'cooling down': 'no',
  connected: 'no',
};
const STRICTEST_FIRST: readonly Answer[] = ['no', 'unsure', 'caution', 'go'];

export function answerOf({ kind }: AccountVerdict): Answer {
  return ANSWERS[kind];
}

/** A new list, the strictest account first. */
export function sortByAnswer(verdicts: readonly AccountVerdict[]): AccountVerdict[] {
  const rank = (verdict: AccountVerdict) => STRICTEST_FIRST.indexOf(answerOf(verdict));
  return [...verdicts].sort((a, b) => rank(a) - rank(b));
}
