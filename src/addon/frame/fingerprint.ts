/**
 * Tells the page whether anything has changed since it read the ledger, without reading a cell: the number of the
 * latest change of ours, and a mark that edits in the grid and the daily check leave. What leaves none, as a deleted
 * row, shows with the next reading.
 */
import type { Properties } from '../../sheet/book.ts';

const MARK = 'changed';

/** Any word that was not there before; an edit in the grid has no time to wait for the lock of a counter. */
export function markChanged(properties: Properties): void {
  properties.setProperty(MARK, Math.random().toString(36).slice(2, 10));
}

/** To be read before the log is: what is changed after that has another one. */
export function readMark(properties: Properties): string {
  return properties.getProperty(MARK) ?? '';
}

export function fingerprintOf(latestChange: number, mark: string): string {
  return `${latestChange}.${mark}`;
}
