/** Whether the log is too large to be read after each edit in the grid: asked without reading it. */
import { addDays, type Day } from '../../core/day.ts';
import { RECENT_DAYS } from '../../core/rules/past-years.ts';
import type { Book } from '../../sheet/book.ts';
import type { Log } from '../../sheet/log/log.ts';
import { yearsOf } from '../../sheet/log/year-sheets.ts';

const MOST_ROWS = 20_000;
const PROPERTY = 'large';

/** As it was when the log was read last. */
export function isLarge({ properties }: Pick<Book, 'properties'>): boolean {
  return properties.getProperty(PROPERTY) === '1';
}

/** Remembers it, where it is another than before. */
export function rememberSize(book: Pick<Book, 'properties'>, rows: number): void {
  if (rows > MOST_ROWS !== isLarge(book)) book.properties.setProperty(PROPERTY, rows > MOST_ROWS ? '1' : '');
}

/**
 * From when on acceptance is observed for the figures of each day: of a large log, and of one with year sheets, only as far back as nothing ever leaves it, so
 * that a move changes no figure. Undefined for all of it.
 */
export function observedSince(
  book: Pick<Book, 'properties'> & { readonly today: Day },
  { values }: Pick<Log, 'values'>,
): Day | undefined {
  return values.length > MOST_ROWS || yearsOf(book).length > 0
    ? addDays(book.today, -RECENT_DAYS)
    : undefined;
}
