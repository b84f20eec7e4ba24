/**
 * Days as LinkedIn writes them (`6/26/26, 9:05 AM`, `02 Jun 2026`) and as spreadsheet programs write them
 * again. Where only numbers are told, one date alone may mean two days: the whole file decides which number
 * is the month.
 */
import { type Day, parseDay } from './day.ts';

export type Order = 'day first' | 'month first';

/** A date of three numbers, of which the last is the year. */
export interface NumericDate {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** What it tells about the order of its file; undefined if it may be read both ways. */
  readonly order: Order | undefined;
}

const TIME = String.raw`(?:,?\s+\d{1,2}:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:\s?[AP]M)?)?`;
const LINKEDIN = /^(\d{1,2})\/(\d{1,2})\/(\d\d), \d{1,2}:[0-5]\d\s[AP]M$/;
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T[\d:.]+|${TIME})\s?(?:Z|UTC)?$`,
  'i',
);
const MONTH_IN_WORDS = new RegExp(
  String.raw`^(\d{1,2})[.]?[-\s/]([a-z]{3,9})[.]?[-\s/](\d{4}|\d\d)${TIME}$`,
  'i',
);
const NUMERIC = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)${TIME}$`, 'i');

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** The day; the numbers, where the file must tell which is the month; undefined for what is no date. */
export function readWrittenDay(text: string): Day | NumericDate | undefined {
  const written = text.trim().replace(/\s/g, ' ');
  const american = LINKEDIN.exec(written);
  if (american) return dayOf(american[3], american[1], american[2]);
  const yearFirst = YEAR_FIRST.exec(written);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[3], yearFirst[4]);
  const inWords = MONTH_IN_WORDS.exec(written);
  if (inWords) return dayOf(inWords[3], monthNamed(inWords[2]), inWords[1]);
  const numeric = NUMERIC.exec(written);
  return numeric ? readNumbers(numeric) : undefined;
}

export function dayInOrder({ first, second, year }: NumericDate, order: Order): Day | undefined {
  return order === 'day first' ? dayOf(year, second, first) : dayOf(year, first, second);
}

function readNumbers([, one, separator, two, last]: readonly Part[]): Day | NumericDate | undefined {
  const [first, second, year] = [Number(one), Number(two), fullYear(last)];
  if (first > 12 && second > 12) return undefined;
  // `24-01-14` may begin with its year.
  if (separator === '-' && year !== Number(last)) return undefined;
  if (first === second) return dayOf(year, first, second);
  // With dots no country writes the month first.
  const order = second > 12 ? 'month first' : first > 12 || separator === '.' ? 'day first' : undefined;
  return { first, second, year, order };
}

type Part = string | number | undefined;

/** By any beginning of its English name from three letters on, and Sept. */
function monthNamed(name = ''): number {
  const start = name.toLowerCase().replace(/^sept$/, 'sep');
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

function dayOf(year: Part, month: Part, date: Part): Day | undefined {
  const twoDigits = (part: Part): string => String(part).padStart(2, '0');
  return parseDay(`${fullYear(year)}-${twoDigits(month)}-${twoDigits(date)}`);
}

/** LinkedIn began in 2003: two digits mean this century. */
function fullYear(year: Part): number {
  return Number(year) < 100 ? 2000 + Number(year) : Number(year);
}
