/**
 * The day on which LinkedIn made an archive. The name of the zip tells it (`…LinkedInDataExport_MM-DD-YYYY.zip`),
 * but people rename files: the day is neither before the newest date inside nor after today.
 */
import { addDays, type Day, dayInWords, parseDay } from '../../day.ts';
import { quote } from '../../text.ts';

export interface ExportDay {
  readonly day: Day;
  /** One or two sentences, where the name tells no day for certain. */
  readonly doubt: string | undefined;
}

/** Longer than LinkedIn takes to make one; shorter than a month that was taken for a day. */
const USUAL_GAP_DAYS = 10;

/**
 * `newest` is the newest date inside, and `today` the last day that can be; undefined for unknown. Of two days that a name may mean the
 * earlier is taken: what was sent after it is then left alone. Undefined where nothing tells the day.
 */
export function exportDayOf(
  name: string,
  newest: Day | undefined,
  today: Day | undefined,
): ExportDay | undefined {
  const told = readName(name);
  // LinkedIn's zone and that of the rows may lie a day apart.
  const from = newest && addDays(newest, -1);
  const [day, other] = told.days.filter((one) => isBetween(one, from, today && addDays(today, 1)));
  if (day !== undefined) {
    const bounded = earlier(later(day, newest), today);
    if (other !== undefined) {
      const both = `${dayInWords(day)} or ${dayInWords(other)}`;
      return { day: bounded, doubt: `The name ${quote(name)} may mean ${both}. The earlier one is used.` };
    }
    const isFar = newest !== undefined && day > addDays(newest, USUAL_GAP_DAYS);
    const doubt = `The newest date inside is ${newest && dayInWords(newest)}. Is ${dayInWords(day)}, in the name ${quote(name)}, the day of the export?`;
    return { day: bounded, doubt: isFar && !told.isOriginal ? doubt : undefined };
  }
  if (newest === undefined) return undefined;
  const [wrong] = told.days;
  if (wrong === undefined) return { day: earlier(newest, today), doubt: undefined };
  const why = wrong > newest ? 'is in the future' : 'is before the newest date inside';
  const doubt = `${dayInWords(wrong)}, in the name ${quote(name)}, ${why}: the newest date inside is used.`;
  return { day: earlier(newest, today), doubt };
}

/** The days that a name may mean, earliest first; `isOriginal` for a name as LinkedIn gives it. */
function readName(name: string): { readonly days: readonly Day[]; readonly isOriginal: boolean } {
  const original = parts(/LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})(?!\d)/i, name);
  if (original) return { days: daysOf([original[2], original[0], original[1]]), isOriginal: true };
  const iso = parts(/(?:^|\D)(\d{4})[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/, name);
  if (iso) return { days: daysOf(iso), isOriginal: false };
  const [first, second, year] = parts(/(?:^|\D)(\d\d?)[-_. ](\d\d?)[-_. ](\d{4})(?!\d)/, name) ?? [];
  return { days: daysOf([year, first, second], [year, second, first]), isOriginal: false };
}

type Numbers = readonly (string | undefined)[];

function parts(pattern: RegExp, name: string): Numbers | undefined {
  return pattern.exec(name)?.slice(1);
}

/** Year, month, date of each. */
function daysOf(...written: readonly Numbers[]): Day[] {
  const days = written.flatMap(
    ([year = '', month = '', date = '']) =>
      parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) ?? [],
  );
  return [...new Set(days)].sort();
}

function isBetween(day: Day, from: Day | undefined, to: Day | undefined): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

function earlier(day: Day, other: Day | undefined): Day {
  return other !== undefined && other < day ? other : day;
}

function later(day: Day, other: Day | undefined): Day {
  return other !== undefined && other > day ? other : day;
}
