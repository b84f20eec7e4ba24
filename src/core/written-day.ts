/**
 * Days as LinkedIn writes them (`6/26/26, 9:05 AM`, `02 Jun 2026`), as tools do (`2026-06-05T08:00:00+00:00`)
 * and as people and spreadsheet programs of several languages do (`20. Juni 2026`, `Friday, June 5, 2026`).
 * Where only numbers are told, one date alone may mean two days: its whole column decides which number is the
 * month. Of a time with an offset the day is the one written, as its writer saw it.
 */
import { type Day, parseDay } from './day.ts';
import { isWeekday, monthNamed } from './words/month-words.ts';

export type Order = 'day first' | 'month first';

/** A date of three numbers, of which the last is the year. */
export interface NumericDate {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** What it tells about the order of its column; undefined if it may be read both ways. */
  readonly order: Order | undefined;
}

const LINKEDIN = /^(\d{1,2})\/(\d{1,2})\/(\d\d), \d{1,2}:[0-5]\d\s[AP]M$/;
const ZONE = String.raw`(?:\s?(?:z|utc|gmt|cest|cet|[ecmp][sd]t|bst)?\s?(?:[+-]\d\d(?::?\d\d)?)?(?:\s?\(.*\)|\[.*\])?)`;
const CLOCK = String.raw`(?:\d{1,2}[:.h][0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?\s?(?:[ap]\.?\s?m\.?|uhr|h)?|\d{1,2}\s?(?:[ap]\.?m\.?|uhr|h))`;
const TIME_AFTER = new RegExp(
  String.raw`(?:[,\s]+(?:[-\u2013\u00b7|@]|at|um|\uc624\uc804|\uc624\ud6c4|\u00e0|a las|a la|\u00e0s|as|alle|alle ore|ore|om|kl\.?|klo)?[,\s]*|t)${CLOCK}${ZONE}$`,
  'i',
);
const TIME_BEFORE = new RegExp(String.raw`^${CLOCK}[,\s]+(?:on |am |le |el |il |op )?`, 'i');
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:t\d{4,6}(?:[.,]\d+)?(?:z|[+-]\d\d:?\d\d)?)?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})$/;
/** `26. 3. 12.`: the Korean dots, each followed by a blank or the end. */
const KOREAN = /^(\d\d)\. (\d{1,2})\. (\d{1,2})\.(?: |$)/;
/** Two digits of an earlier year may as well be a day, and a day written last the year. */
const FIRST_KOREAN_YEAR = 20;
const CJK = /^(\d{4}|\d\d)\s?[\u5e74\ub144]\s?(\d{1,2})\s?[\u6708\uc6d4]\s?(\d{1,2})\s?[\u65e5\uc77c]?$/;
const NUMERIC = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)$|^(\d{1,2})(\s)(\d{1,2})\s(\d{4})$/;
/** What stands around a date: brackets, the apostrophe that makes text, a weekday behind it. */
const AROUND = /^[('"]+|[)!'"]+$/g;
const WEEKDAY_AFTER = /[,\s]+\(?(\p{L}{2,12})\.?\)?$/u;
const WORD = String.raw`(\p{L}{3,12})\.?`;
const NTH = '(?:st|nd|rd|th|er|e|º|ª|°|o|:e)?';
const BETWEEN = String.raw`(?:[-\s/.,]|\bde\b|\bdel\b|\bof\b|\bd['\u2019])*`;
const YEAR = String.raw`(?:['\u2019]?(\d\d)|(\d{4}))`;
const DAY_MONTH = new RegExp(String.raw`^(\d{1,2})${NTH}${BETWEEN}${WORD}${BETWEEN}${YEAR}$`, 'iu');
const MONTH_DAY = new RegExp(String.raw`^${WORD}${BETWEEN}(\d{1,2})${NTH}[-\s/.,]+${YEAR}$`, 'iu');
const YEAR_MONTH = new RegExp(String.raw`^(\d{4})[-\s/.,]+${WORD}[-\s/.,]+(\d{1,2})$`, 'iu');
const IN_FRONT = /^(?:le|el|il|den|am|the|on|op|dia|lo)\s+/i;
const WEEKDAY = /^([\p{L}]{2,}(?:-feira)?)[.,]*\s+/u;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** The day; the numbers, where the column must tell which is the month; undefined for what is no date. */
export function readWrittenDay(text: string): Day | NumericDate | undefined {
  if (text.length > 80) return undefined;
  const written = withoutWeekdayAfter(text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim());
  const american = LINKEDIN.exec(written);
  if (american) return dayOf(american[3], american[1], american[2]);
  const korean = KOREAN.exec(written);
  if (korean)
    return Number(korean[1]) < FIRST_KOREAN_YEAR ? undefined : dayOf(korean[1], korean[2], korean[3]);
  const compact = COMPACT.exec(written);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  const date = withoutTime(written);
  // `Mar 25` is March before it is a Tuesday of France.
  return readDate(date) ?? readDate(withoutWeekday(date));
}

function readDate(date: string): Day | NumericDate | undefined {
  const yearFirst = YEAR_FIRST.exec(date);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[3], yearFirst[4]);
  const numeric = NUMERIC.exec(date);
  return numeric ? readNumbers(numeric) : readWords(date);
}

export function dayInOrder({ first, second, year }: NumericDate, order: Order): Day | undefined {
  return order === 'day first' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** Whether a written day is told by numbers in one order or the other. */
export function isNumericDate(day: Day | NumericDate | undefined): day is NumericDate {
  return typeof day === 'object';
}

function readWords(date: string): Day | undefined {
  const dayMonth = DAY_MONTH.exec(date);
  if (dayMonth) return dayOf(dayMonth[3] ?? dayMonth[4], monthNamed(dayMonth[2] ?? ''), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(date);
  if (monthDay) return dayOf(monthDay[3] ?? monthDay[4], monthNamed(monthDay[1] ?? ''), monthDay[2]);
  const yearMonth = YEAR_MONTH.exec(date);
  if (yearMonth) return dayOf(yearMonth[1], monthNamed(yearMonth[2] ?? ''), yearMonth[3]);
  const cjk = CJK.exec(date);
  return cjk ? dayOf(cjk[1], cjk[2], cjk[3]) : undefined;
}

function readNumbers(found: readonly Part[]): Day | NumericDate | undefined {
  const [one, separator, two, last] = found.slice(1).filter((part) => part !== undefined);
  const [first, second, year] = [Number(one), Number(two), fullYear(last)];
  if (first > 12 && second > 12) return undefined;
  // `24-01-14` may begin with its year.
  if (separator === '-' && year !== Number(last)) return undefined;
  if (first === second) return dayOf(year, first, second);
  // With dots no country writes the month first.
  const order = second > 12 ? 'month first' : first > 12 || separator === '.' ? 'day first' : undefined;
  return { first, second, year, order };
}

function withoutTime(written: string): string {
  const date = written.replace(/[,;]$/, '').replace(TIME_AFTER, '');
  return date
    .replace(TIME_BEFORE, '')
    .replace(/[,;.]$/, '')
    .trim();
}

/** `2026-06-05 (Fri)` */
function withoutWeekdayAfter(written: string): string {
  const [after, weekday = ''] = WEEKDAY_AFTER.exec(written) ?? [];
  return after !== undefined && isWeekday(weekday) && /\d/.test(written) && monthNamed(weekday) === 0
    ? written.slice(0, -after.length)
    : written.endsWith(')') && !written.startsWith('(')
      ? written
      : written.replace(AROUND, '');
}

/** Without a weekday in front, and without what stands before a date in some languages: `Fri, `, `le `. */
function withoutWeekday(date: string): string {
  const front = WEEKDAY.exec(date);
  const rest = front && isWeekday(front[1] ?? '') ? date.slice(front[0].length) : date;
  return rest.replace(IN_FRONT, '');
}

type Part = string | number | undefined;

function dayOf(year: Part, month: Part, date: Part): Day | undefined {
  const twoDigits = (part: Part): string => String(part).padStart(2, '0');
  return parseDay(`${fullYear(year)}-${twoDigits(month)}-${twoDigits(date)}`);
}

/** LinkedIn began in 2003: two digits mean this century. */
function fullYear(year: Part): number {
  return Number(year) < 100 ? 2000 + Number(year) : Number(year);
}
