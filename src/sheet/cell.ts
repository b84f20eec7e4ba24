/**
 * What a cell holds, and the border between Sheets' values and ours.
 *
 * A date cell arrives as the instant of its wall clock in the *spreadsheet's* zone; the script runs in
 * another. So days are read and written through a calendar of the spreadsheet's zone (see calendar.ts).
 */
import { type Day, parseDay } from '../core/day.ts';
import { STATUSES } from '../core/invitation.ts';
import { isText } from '../core/is-text.ts';
import { dayOfSerial, type Value } from '../core/reading.ts';
import { FLAGS } from '../core/rules/flag.ts';

export type Cell = string | number | boolean | Date;

/** The two methods of `Utilities` that know time zones. */
export type ZoneConverter = Pick<GoogleAppsScript.Utilities.Utilities, 'formatDate' | 'parseDate'>;

export interface Calendar {
  /** The civil day of an instant; undefined for a time without a day (Sheets keeps those on 1899-12-30). */
  dayOf(date: Date): Day | undefined;
  /** The first moment of a day: midnight, or the hour after it where the clock skips midnight. */
  dateOf(day: Day): Date;
  /** What the spreadsheet's clock shows at an instant, `2026-06-27T09:30:00.000`. */
  clockOf(date: Date): string;
  /** The instant at which it shows that. */
  momentOf(clock: string): Date;
}

const ISO_TEXT = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?)?$/;

/**
 * The day a cell holds: a date, ISO text, or the serial number of a day in this century. Undefined when it
 * holds none; ask `isBlank` to tell an empty cell from an unreadable one.
 */
export function readDay(cell: Cell, calendar: Calendar): Day | undefined {
  if (isDate(cell)) return calendar.dayOf(cell);
  if (typeof cell === 'number') return dayOfSerial(cell);
  const text = isText(cell) ? ISO_TEXT.exec(cell.trim())?.[1] : undefined;
  return text === undefined ? undefined : parseDay(text);
}

/** A whole number from 0 to `largest`, from a number or its digits; undefined for anything else. */
export function readCount(cell: Cell, largest: number): number | undefined {
  const count = isText(cell) && /^\s*\d+\s*$/.test(cell) ? Number(cell) : cell;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= largest
    ? count
    : undefined;
}

/** The text of a cell, trimmed; a date becomes its day. */
export function readText(cell: Cell, calendar: Calendar): string {
  return isDate(cell) ? (calendar.dayOf(cell) ?? '') : String(cell).trim();
}

/** What a cell holds, for the rules of core: a date as its day. */
export function valueIn(cell: Cell, calendar: Calendar): Value {
  return isDate(cell) ? { day: calendar.dayOf(cell) } : cell;
}

/**
 * Empty, or nothing but spaces. Sheets gives '' for an empty cell; a left-out argument may be null or
 * undefined.
 */
export function isBlank(cell: Cell | null | undefined): boolean {
  return cell === undefined || cell === null || (isText(cell) && cell.trim() === '');
}

/** Whether it is a date, also one that was made in another realm, where `instanceof` fails. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/**
 * Text that Sheets keeps as it is when it comes as if typed: several words, the first of letters, no digit. A
 * single word could be a boolean or a day in some language (`VRAI`, `today`).
 */
const KEEPS_ITSELF = /^\p{L}+ +[^\d\s][^\d]*$/u;
/** Our own words, which stand in drop-downs and conditions. */
const OWN_WORDS: ReadonlySet<string> = new Set([...STATUSES, ...FLAGS]);

/**
 * Text as it must be written so that it stays text: an apostrophe in front keeps Sheets from reading a
 * formula, a date or a number, and is no part of the value.
 */
export function writeText(text: string): string {
  return text === '' || OWN_WORDS.has(text) || KEEPS_ITSELF.test(text) ? text : `'${text}`;
}

/** Plain values as they must be written so that text stays text. */
export function writeLines(lines: readonly (readonly Cell[])[]): Cell[][] {
  return lines.map((line) => line.map((cell) => writeBack(cell, '')));
}

/** What to write so that a cell stays as it was read: its formula if it has one, else its value. */
export function writeBack(cell: Cell, formula: string): Cell {
  if (formula !== '') return formula;
  return isText(cell) ? writeText(cell) : cell;
}
