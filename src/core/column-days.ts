/** The order of day and month in one column: what some of its dates prove holds for all. */
import type { Day } from './day.ts';
import { memoize } from './memoize.ts';
import { isNumericDate, type NumericDate, type Order, readWrittenDay } from './written-day.ts';

export interface ColumnOrder {
  /**
   * `plain`: no date needs it. `ambiguous`: nothing tells. `contradictory`: some dates prove the one, some the
   * other.
   */
  readonly order: Order | 'plain' | 'ambiguous' | 'contradictory';
  /** A date that proves the order; of an ambiguous column one that may be read both ways; '' for plain. */
  readonly proof: string;
  /** A date that proves the other order; '' where none does. */
  readonly against: string;
}

/** What the dates of a column tell. Texts that are no dates tell nothing. */
export function orderOfColumn(
  texts: Iterable<string>,
  written: (text: string) => Day | NumericDate | undefined = memoize(readWrittenDay),
): ColumnOrder {
  const found = new Map<Order | undefined, string>();
  for (const text of texts) {
    const day = written(text);
    if (isNumericDate(day) && !found.has(day.order)) found.set(day.order, text);
  }
  const [dayFirst, monthFirst, open] = [
    found.get('day first'),
    found.get('month first'),
    found.get(undefined),
  ];
  if (dayFirst !== undefined && monthFirst !== undefined) {
    return { order: 'contradictory', proof: dayFirst, against: monthFirst };
  }
  if (dayFirst !== undefined) return { order: 'day first', proof: dayFirst, against: '' };
  if (monthFirst !== undefined) return { order: 'month first', proof: monthFirst, against: '' };
  return open === undefined
    ? { order: 'plain', proof: '', against: '' }
    : { order: 'ambiguous', proof: open, against: '' };
}
