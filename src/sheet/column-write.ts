/** Writes one column of what the daily run works out: flags, resend days, attempts. */
import { type Cell, writeBack } from './cell.ts';
import { COLUMN_KEYS, type ColumnKey } from './column.ts';
import type { Log } from './log.ts';
import { cellOf, hasMoved, IDENTITY, readWindow, type Window, wordMet } from './log-check.ts';
import { span, writeChange } from './log-write.ts';
import { putBack } from './put-back.ts';
import { writeAllowed } from './validation.ts';
import { NotWritable, type Place, requireEditable } from './writable.ts';

/**
 * Writes cells of one column, by row, in one block. Header and rows are read again in the call before: where they are other
 * rows than when the log was read, because somebody sorts or inserts this very moment, nothing is written; where they move in
 * the moment of writing, the block is put back. The next run makes up for it. A cell that somebody has filled meanwhile keeps what it holds. What falls under a merged cell is lost, and the next run
 * tries again. Throws NotWritable where the column is protected, or where it cannot be told what to put back.
 */
export function writeColumn(
  log: Log,
  key: ColumnKey,
  changes: ReadonlyMap<number, string | number | Date>,
): void {
  if (changes.size === 0) return;
  const [first, last] = span(changes.keys());
  const block = log.sheet.getRange(first, log.places[key] + 1, last - first + 1, 1);
  const place = (): Place => ({
    ...{ title: log.sheet.getName(), row: first, column: log.places[key] + 1 },
    ...{ rows: last - first + 1, columns: 1 },
  });
  requireEditable(block, place);
  const window = rereadSamePeople(log, first, last);
  if (!window) return;
  const cells: Cell[][] = [];
  for (let row = first; row <= last; row++) {
    const now = cellOf(log, window, row, key);
    const change = changes.get(row);
    const isMine = change !== undefined && String(now) === String(log.cell(row, key));
    cells.push([isMine ? writeChange(change) : writeBack(now, log.formula(row, key))]);
  }
  writeAllowed(block, cells, place);
  const kept = new Map(cells.map((_, index) => [first + index, IDENTITY]));
  if (!hasMoved(log, window, kept)) return;
  const [left, right] = [log.places[key], log.places[key]];
  if (putBack(log, { first, last, left, right }, cells) === 'uncertain')
    throw new NotWritable(wordMet(log, first));
}

/** The rows as they stand now, the header above them; undefined where one is another invitation's, or a header moved. */
function rereadSamePeople(log: Log, first: number, last: number): Window | undefined {
  const header = log.firstRow - 1;
  const window = readWindow(log, header, last);
  const isSame = (row: number, key: ColumnKey) =>
    String(cellOf(log, window, row, key)) === String(log.cell(row, key));
  if (!COLUMN_KEYS.every((key) => isSame(header, key))) return undefined;
  for (let row = first; row <= last; row++) if (!IDENTITY.every((key) => isSame(row, key))) return undefined;
  return window;
}
