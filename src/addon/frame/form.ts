/** Lets in what the page sends. The page is not trusted: each field is checked as if anybody had sent it. */
import { type Day, dayInWords, parseDay } from '../../core/day.ts';
import { isText } from '../../core/is-text.ts';
import { parseSlug } from '../../core/person.ts';
import { Refusal } from './refusal.ts';

/** Longest text of a field; a LinkedIn note has 300 characters, a cell of Sheets 50,000. */
const LONGEST_TEXT = 2000;
/** Control characters but tabs and line ends, and lone surrogates: neither has a place in a cell. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Cs}/gu;

/** What was sent as a form, or a part of one. Refuses what has no fields. */
export function readForm<Form extends object>(value: Form): Form {
  const sent: unknown = value;
  if (typeof sent === 'object' && sent !== null && !Array.isArray(sent)) return value;
  throw new Refusal('Cannot read the form that was sent.');
}

/** The beginning of whatever was sent, in quotes, to name it in a message. */
export function quote(value: unknown, longest = 40): string {
  // Of an object, not even `String` can be trusted: the page may send one with a `toString` of its own.
  const text = typeof value === 'object' && value !== null ? '…' : String(value);
  return `"${[...text.slice(0, 2 * longest)].slice(0, longest).join('')}"`;
}

/** `why` goes on after the value: ` as the hour: …`, or `: …`. */
export function cannotUse(value: unknown, why: string, longest?: number): Refusal {
  return new Refusal(`Cannot use ${quote(value, longest)}${why}`);
}

/**
 * Trimmed text without unprintable characters, its lines ended as Sheets ends them. Refuses what is no text
 * or too long.
 */
export function readTextField(name: string, value: unknown): string {
  if (!isText(value)) throw new Refusal(`Cannot use the ${name}: it isn’t text.`);
  const text = value.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').trim();
  if (text.length <= LONGEST_TEXT) return text;
  throw new Refusal(`Cannot use the ${name}: it has ${text.length} characters. Keep it to ${LONGEST_TEXT}.`);
}

/** Any day, also one to come. */
export function readAnyDay(name: string, value: unknown): Day {
  const day = isText(value) ? parseDay(value) : undefined;
  if (day !== undefined) return day;
  throw cannotUse(value, ` as the ${name}: enter a date.`);
}

/** A day not after today and not before `from`. */
export function readDayField(name: string, value: unknown, today: Day, from?: Day): Day {
  const day = readAnyDay(name, value);
  if (day > today) {
    throw new Refusal(
      `Cannot use ${dayInWords(day)} as the ${name}: it is after today, ${dayInWords(today)}.`,
    );
  }
  if (from !== undefined && day < from) {
    throw new Refusal(
      `Cannot use ${dayInWords(day)} as the ${name}: the invitation was sent on ${dayInWords(from)}.`,
    );
  }
  return day;
}

/** The address of a LinkedIn profile, with its scheme; '' stays ''. */
export function readProfileField(value: unknown): string {
  const text = readTextField('profile address', value);
  if (text === '') return '';
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/^https?:\/\/(?:[a-z-]+\.)?linkedin\.com\/in\//i.test(address) && parseSlug(address) !== undefined)
    return address;
  throw cannotUse(text, ' as the profile address: enter one such as https://www.linkedin.com/in/name.', 60);
}
