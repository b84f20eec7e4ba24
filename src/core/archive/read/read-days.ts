/**
 * The days of one column of one file: the file decides the order of day and month, for all its rows alike.
 */

import { orderOfColumn } from '../../column-days.ts';
import type { Day } from '../../day.ts';
import { memoize } from '../../memoize.ts';
import { quote } from '../../text.ts';
import {
  dayInOrder,
  isNumericDate,
  type NumericDate,
  type Order,
  readWrittenDay,
} from '../../written-day.ts';
import type { Pace } from '../pace.ts';
import { ArchiveRefused } from './archive-refused.ts';
import type { DayReader } from './record.ts';
import type { Row } from './table.ts';

export interface Days {
  /** Undefined for what is no date. */
  readonly read: DayReader;
  /** Undefined where the column holds no day. */
  readonly newest: Day | undefined;
}

/**
 * Throws ArchiveRefused when no date can be read, when none tells day from month, and when dates contradict
 * each other.
 */
export function* readDays(
  file: string,
  rows: readonly Row[],
  column: string,
  pace: Pace,
): Generator<number, Days> {
  const written = memoize(readWrittenDay);
  const texts = new Set<string>();
  for (const row of rows) {
    const text = row.cell(column);
    texts.add(text);
    written(text);
    if (pace.isDue()) yield pace.share;
  }
  yield pace.share;
  const order = decideOrder(file, [...texts], written);
  const read = memoize((text: string): Day | undefined => {
    const day = written(text);
    return isNumericDate(day) ? order && dayInOrder(day, order) : day;
  });
  let newest: Day | undefined;
  for (const text of texts) {
    const day = read(text);
    if (day !== undefined && (newest === undefined || day > newest)) newest = day;
  }
  return { read, newest };
}

/** Undefined where every date can be read in one way only. */
function decideOrder(
  file: string,
  texts: readonly string[],
  written: (text: string) => Day | NumericDate | undefined,
): Order | undefined {
  if (!texts.some(written)) {
    const example = texts.find((text) => text.trim() !== '');
    if (example === undefined) return undefined;
    throw new ArchiveRefused(
      `Cannot read the dates of "${file}", such as ${quote(example)}: drop the file as LinkedIn sent it.`,
    );
  }
  const { order, proof, against } = orderOfColumn(texts, written);
  if (order === 'contradictory') {
    throw new ArchiveRefused(
      `Cannot tell day from month in "${file}", with ${quote(proof)} and ${quote(against)} among its dates: drop the file as LinkedIn sent it.`,
    );
  }
  if (order === 'ambiguous') {
    throw new ArchiveRefused(
      `Cannot tell day from month in "${file}", as in ${quote(proof)}: drop the file as LinkedIn sent it.`,
    );
  }
  return order === 'plain' ? undefined : order;
}
