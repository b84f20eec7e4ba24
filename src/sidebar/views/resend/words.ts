/** What a row of Re-send says of a person: two lines, at most twelve words. */
import type { ResendPerson } from '../../../addon/contract.ts';
import type { Day } from '../../../core/day.ts';
import { firstWords } from '../../kit/first-words.ts';
import { abbreviateDay } from '../../kit/short-day.ts';

/** Of a row, with the name and what stands at the right. */
const MOST_WORDS = 12;
const MOST_OF_COMPANY = 3;
const MOST_OF_NOTE = 3;

export function nameOf({ name, url }: Pick<ResendPerson, 'name' | 'url'>): string {
  return name || url || 'No name';
}

/** Names the invitation, wherever its row has moved to. */
export function keyOf({ account, url, name, sentOn, row }: ResendPerson): string {
  return JSON.stringify([account, url, name, sentOn, url || name ? 0 : row]);
}

/** `2nd try`. */
export function describeTry({ attempt }: ResendPerson): string {
  return `${attempt}${attempt === 2 ? 'nd' : attempt === 3 ? 'rd' : 'th'} try`;
}

/** The row of somebody who was sent to again. */
export function describeSent({ attempt }: ResendPerson): string {
  const number = attempt === 2 ? 'Second' : attempt === 3 ? 'Third' : `${attempt}th`;
  return `${number} invitation logged for today`;
}

/** The company, and what was written last time: the next note should differ. `isMarked`: `WORTH` stands before it. */
export function describeReady(person: ResendPerson, isMarked = person.worthNote === true): string {
  const { company, note, expired } = person;
  const mark = isMarked ? countWords(WORTH) : 0;
  const free = MOST_WORDS - mark - countWords(nameOf(person)) - countWords(describeTry(person));
  const firm = free > 0 ? firstWords(company, Math.min(MOST_OF_COMPANY, free)) : '';
  // The mark leaves no room for what is missing.
  if (isMarked && (expired || note === '')) return firm;
  if (expired) return joined(firm, 'expired, no wait');
  if (note === '') return joined(firm, 'no note last time');
  const left = Math.min(MOST_OF_NOTE, free - countWords(firm) - 2);
  return joined(firm, ...(left > 0 ? [`last note: “${firstWords(note, left)}”`] : []));
}

/** The mark of somebody on whom to spend one of the notes that are left; stands before the rest. */
export const WORTH = 'Worth a note';

/** Somebody whose day is not today: that somebody else asks them is what matters by then; a long name of theirs comes last. */
export function describeLater({ company, elsewhere }: ResendPerson, today: Day): string {
  if (!elsewhere) return firstWords(company, MOST_OF_COMPANY);
  const { account, status, on } = elsewhere;
  const is = status === 'Pending' ? 'pending' : 'accepted';
  const day = on && ` ${status === 'Pending' ? 'since' : 'on'} ${abbreviateDay(on, today)}`;
  return `${is}${day} · ${firstWords(account, MOST_OF_COMPANY)}`;
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
