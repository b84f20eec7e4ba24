/** The mark by which an added row is known again as long as nobody edits it. */
import { fingerprint } from '../core/fingerprint.ts';
import { COLUMN_KEYS, type ColumnKey } from '../sheet/column.ts';
import type { Log } from '../sheet/log.ts';

/** What the user may have edited in an added row; the daily run writes the other columns. */
const CHECKED: readonly ColumnKey[] = COLUMN_KEYS.filter(
  (key) => key !== 'flag' && key !== 'attempt' && key !== 'resendFrom',
);

/** The mark of a row whose cells have these texts. */
export function checkOf(text: (key: ColumnKey) => string): string {
  return fingerprint(CHECKED.map(text));
}

/** The mark of a row as it stands in the log now. */
export function rowCheck(log: Log, row: number): string {
  return checkOf((key) => log.text(row, key));
}
