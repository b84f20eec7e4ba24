/**
 * How a log in its owner's own words is read: which of their columns is which of ours, what their words, their
 * blanks and their ticks mean, and which number of a date is its month. The guess proposes it, the user corrects
 * it, and rows are read through it, in the preview as in every act after it.
 */
import { addDays, type Day, day } from './day.ts';
import type { Invitation } from './invitation.ts';
import { isText } from './is-text.ts';
import { fold } from './text.ts';
import { type Meaning, readStatus } from './words/status-words.ts';
import { dayInOrder, type Order, readWrittenDay } from './written-day.ts';

export type { Meaning } from './words/status-words.ts';

export const NOT_AN_INVITATION = 'Not an invitation';

/** A column of ours; of a name in two columns, `name` holds the first part. */
export type Part = Exclude<keyof Invitation, 'unread' | 'plan'> | 'flag' | 'lastName';

/**
 * A column that tells the status by being filled or ticked: `Accepted on`, `Withdrawn?`. Or by a word, folded, of a
 * column that says what kind of contact it was (`is e-mail`): such a sign counts before the status.
 */
export interface Sign {
  readonly header: string;
  readonly when: 'filled' | 'ticked' | 'not ticked' | `is ${string}`;
  readonly means: Meaning;
}

export interface Reading {
  /** The user's header for a column of ours, where it is not to be found by its own words. */
  readonly columns: Partial<Readonly<Record<Part, string>>>;
  /**
   * What words of the status column mean, by folded word. They come before ours: in a send queue `pending` may
   * mean that nothing was sent.
   */
  readonly words: ReadonlyMap<string, Meaning>;
  /** A row that no word and no sign tells of, by whether it has a day sent; undefined: it cannot be read. */
  readonly blank: { readonly withDay?: Meaning; readonly withoutDay?: Meaning };
  /** Strongest first. A date found there is also the day closed. */
  readonly signs: readonly Sign[];
  /** The order of dates written as text, by folded header. */
  readonly orders: ReadonlyMap<string, Order>;
}

/** Of a log in our own words. */
export const OWN_WORDS: Reading = { columns: {}, words: new Map(), blank: {}, signs: [], orders: new Map() };

/** What a cell holds; a date as its day, undefined for a time without one. Blank is ''. */
export type Value = string | number | boolean | { readonly day: Day | undefined };

export function textOf(value: Value): string {
  return typeof value === 'object' ? (value.day ?? '') : String(value).trim();
}

export function isBlankValue(value: Value): boolean {
  return isText(value) && value.trim() === '';
}

/**
 * What a word of the status column means: as the user told, else where it leaves no doubt. Undefined where it
 * cannot be told, and for ''.
 */
export function meaningOfWord(word: string, { words }: Pick<Reading, 'words'>): Meaning | undefined {
  return words.get(fold(word)) ?? readStatus(word);
}

/**
 * What a row means: by the kind of contact, then by its status, where that is blank by the first sign that holds, then by what a blank means.
 * `sign` gives the cell of a sign's column. Undefined where it cannot be told.
 */
export function meaningOfRow(
  status: Value,
  sign: (sign: Sign) => Value,
  hasDay: boolean,
  reading: Pick<Reading, 'words' | 'signs' | 'blank'>,
): Meaning | undefined {
  const holding = reading.signs.find((each) => holds(each, sign(each)));
  if (holding?.when.startsWith('is ')) return holding.means;
  const word = textOf(status);
  if (word !== '') return meaningOfWord(word, reading);
  if (holding) return holding.means;
  return hasDay ? reading.blank.withDay : reading.blank.withoutDay;
}

/** The words of check boxes that were exported, and of people who write instead of ticking. */
const YES = new Set(
  'true|yes|y|x|✓|✔|☑|✅|1|checked|done|ja|j|oui|o|sí|si|s|sim|sì|vrai|wahr|verdadero|vero'.split('|'),
);
const NO = new Set(
  '|false|no|n|0|-|–|—|✗|✘|❌|☐|n/a|unchecked|nein|non|não|nao|nee|faux|falsch|falso'.split('|'),
);

/** Whether a cell is ticked; undefined for what is neither a yes nor a no. A blank one is not. */
export function isTicked(value: Value): boolean | undefined {
  const word = fold(textOf(value));
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

/** Whether a sign's cell says what the sign is about. */
export function holds({ when }: Pick<Sign, 'when'>, value: Value): boolean {
  if (when === 'ticked') return isTicked(value) === true;
  if (when === 'not ticked') return isTicked(value) === false;
  if (when !== 'filled') return fold(textOf(value)) === when.slice('is '.length);
  return typeof value === 'object' || isTicked(value) !== false;
}

const FIRST_SERIAL_DAY = day('2000-01-01');
/** Serial numbers of 2000-01-01 and 2100-01-01: between them a number is a day that lost its format. */
const SERIALS = { from: 36_526, to: 73_051 };

/**
 * The day that a cell tells: a date, the serial number of a day in this century, or text. Text that may mean two
 * days needs the order of its column; where the text itself proves an order, that one counts.
 */
export function dayOfValue(value: Value, order?: Order): Day | undefined {
  if (typeof value === 'object') return value.day;
  if (typeof value === 'number') return dayOfSerial(value);
  const read = isText(value) ? readWrittenDay(value) : undefined;
  if (typeof read !== 'object') return read;
  const known = read.order ?? order;
  return known && dayInOrder(read, known);
}

/** Undefined outside this century. */
export function dayOfSerial(serial: number): Day | undefined {
  return serial >= SERIALS.from && serial < SERIALS.to
    ? addDays(FIRST_SERIAL_DAY, Math.floor(serial) - SERIALS.from)
    : undefined;
}

/** A name from its two parts, either of which may be missing. */
export function joinName(first: string, last: string): string {
  return last === '' ? straighten(first) : `${first} ${last}`.trim();
}

const LAST_FIRST =
  /^((?:(?:van|von|de|da|di|der|den|del|la|le|ten|ter|zu) )*[\p{L}'’-]+), ?(\p{Lu}[\p{Ll}'’-]+(?:[ -]\p{Lu}[\p{Ll}'’-]*)?)$/iu;
const TITLE = /^(?:ph\.?d|mba|jr|sr|md|cpa|cfa|esq|dr|prof|msc|bsc|pmp|i{1,3})$/i;

/** `Quist, Mia` is Mia Quist; `Quist, PhD` and `Mia Quist, Lyon` stay as they are. */
function straighten(name: string): string {
  const [, last, first] = LAST_FIRST.exec(name.trim()) ?? [];
  return last === undefined || first === undefined || TITLE.test(first) ? name.trim() : `${first} ${last}`;
}

/** The parts as they go into two columns: the last word is the last name, where there is more than one. */
export function splitName(name: string): { readonly first: string; readonly last: string } {
  const [, first = name.trim(), last = ''] = /^(.*\S)\s+(\S+)$/.exec(name.trim()) ?? [];
  return { first, last };
}
