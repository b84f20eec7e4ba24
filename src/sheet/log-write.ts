/** Writes to the log: one block for a change, and only the rows and columns from the first to the last that differ. */
import { type Cell, isBlank, writeBack, writeText } from './cell.ts';
import { COLUMN_KEYS, type ColumnKey } from './column.ts';
import type { Log } from './log.ts';
import { hasMoved, IDENTITY, rereadRows, wordMet } from './log-check.ts';
import { putBack } from './put-back.ts';
import { RowsMoved } from './rows-moved.ts';
import type { Area } from './trace.ts';
import { requireAllowed, writeAllowed } from './validation.ts';
import { type Place, requireWritable } from './writable.ts';

/** What to write into the columns of one row; text is kept as text whatever it looks like. */
export type Changes = Partial<Readonly<Record<ColumnKey, string | number | Date>>>;

/** Changes by row, counted from 1. */
export type RowChanges = ReadonlyMap<number, Changes>;

/**
 * The columns of a change in the order to write them: one block, so that it is written whole or not at all. Only where a
 * formula further up shows something in a cell between, in whose way a value would break it, there are two or more; the
 * status comes last, because the row counts by it. An empty cell is no obstacle: to write nothing there changes nothing.
 */
export function blocksOf(log: Log, changes: RowChanges): ColumnKey[][] {
  const { places } = log;
  const keys = COLUMN_KEYS.filter((key) => [...changes.values()].some((change) => change[key] !== undefined));
  const blocks: ColumnKey[][] = [];
  for (const key of keys.sort((a, b) => places[a] - places[b])) {
    const block = blocks[blocks.length - 1];
    if (block && isClear(log, [...block, key], changes)) block.push(key);
    else blocks.push([key]);
  }
  return blocks.sort((a, b) => Number(a.includes('status')) - Number(b.includes('status')));
}

/** Whether all that the block would write back is free of what formulas further up show. */
function isClear(log: Log, keys: readonly ColumnKey[], changes: RowChanges): boolean {
  const { first, last, left, right } = areaOf(log, keys, changes);
  const keyAt = new Map(keys.map((key) => [log.places[key], key]));
  for (let row = first; row <= last; row++) {
    for (let place = left; place <= right; place++) {
      const key = keyAt.get(place);
      const isWritten = key !== undefined && changes.get(row)?.[key] !== undefined;
      if (!isWritten && log.isSpilled(row, place)) return false;
    }
  }
  return true;
}

/** Throws NotWritable where a protected or a merged cell is in the way of a change. Writes nothing. */
export function requireWritableRows(log: Log, changes: RowChanges): void {
  if (changes.size === 0) return;
  const { sheet } = log;
  const end = sheet.getMaxRows();
  for (const keys of blocksOf(log, changes)) {
    const area = areaOf(log, keys, changes);
    // Rows that will be added below the end are like the last one.
    const last = Math.min(area.last, end);
    const within = { ...area, first: Math.min(area.first, last), last };
    const { first, left, right } = within;
    const cells = sheet.getRange(first, left + 1, last - first + 1, right - left + 1);
    requireWritable(cells, placeOf(log, within));
    const writes = [...changes].flatMap(([row, change]) =>
      keys.flatMap((key) => {
        const place = { row: Math.min(row, last) - first, column: log.places[key] - left };
        return change[key] === undefined ? [] : [{ ...place, value: change[key] }];
      }),
    );
    requireAllowed(cells, writes, placeOf(log, within));
  }
}

/** Writes all columns of a change, block by block. */
export function writeRows(log: Log, changes: RowChanges): void {
  for (const keys of blocksOf(log, changes)) writeBlock(log, keys, changes);
}

/**
 * Writes some columns of a change by one call. What lies in the block and does not change is written back as it is now,
 * formulas as formulas. Rows below the sheet's end are added. Throws RowsMoved, before anything is written, where the rows
 * are not what the log held when it was read; for a row that is added, so must be the one above it. Throws it, too, where rows
 * moved in the very moment of writing: the block is put back then, or the message says where to look. Throws NotWritable for
 * text that no cell can take.
 *
 * `appendRow` of Google's would add one row in one step, without a gap; but it goes below the last row that holds anything, also
 * what the user filled down in advance, takes whole rows from column A, and so would blank or break the user's own columns.
 */
export function writeBlock(log: Log, keys: readonly ColumnKey[], changes: RowChanges): void {
  const { sheet, places } = log;
  const area = areaOf(log, keys, changes);
  const { first, last, left, right } = area;
  const end = sheet.getMaxRows();
  const height = Math.max(end, last);
  if (height > end) sheet.insertRowsAfter(end, height - end);
  const rows = changedRows(keys, changes);
  // Of the changed rows, all but what the change's other blocks write; and the row above, which tells that rows moved.
  const top = first - 1;
  const decided = new Map<number, readonly ColumnKey[]>([
    [top, first === log.nextRow ? COLUMN_KEYS : IDENTITY],
    ...rows.map(
      (row) => [row, COLUMN_KEYS.filter((key) => keys.includes(key) || !isSet(changes, row, key))] as const,
    ),
  ]);
  const kept = new Map<number, readonly ColumnKey[]>([
    [top, changes.has(top) ? [] : IDENTITY],
    ...Array.from({ length: last - top }, (_, index) => first + index).map(
      (row) => [row, IDENTITY.filter((key) => !isSet(changes, row, key))] as const,
    ),
  ]);

  const block = sheet.getRange(first, left + 1, last - first + 1, right - left + 1);
  const formulas = block.getFormulas();
  const window = rereadRows(log, decided, top, last);
  const cells = formulas.map((line, index) =>
    line.map((formula, place): Cell => {
      const row = first + index;
      const cell = window.cells[row - top]?.[left + place - window.left] ?? '';
      const key = keys.find((key) => places[key] === left + place);
      const change = key === undefined ? undefined : changes.get(row)?.[key];
      if (change !== undefined) return writeChange(change);
      // Empty when the log was read, or the block would not reach over it: a formula has filled it since.
      if (formula === '' && !isBlank(cell) && log.mayBeSpilled(row, left + place)) throw new RowsMoved();
      return writeBack(cell, formula);
    }),
  );
  writeAllowed(block, cells, placeOf(log, area));
  // Emptied rows are told by nobody: only that the sheet has more rows or fewer tells that they moved.
  const isUntold = [...kept].some(([row, keys]) => row >= first && row < log.nextRow && keys.length === 0);
  const isMoved = hasMoved(log, window, kept) || (isUntold && sheet.getMaxRows() !== height);
  if (!isMoved) return;
  const outcome = putBack(log, area, cells, height);
  if (outcome === 'put back') throw new RowsMoved();
  if (outcome === 'uncertain') throw new RowsMoved(wordMet(log, first));
}

function isSet(changes: RowChanges, row: number, key: ColumnKey): boolean {
  return changes.get(row)?.[key] !== undefined;
}

function areaOf({ places }: Log, keys: readonly ColumnKey[], changes: RowChanges): Area {
  const [first, last] = span(changedRows(keys, changes));
  const [left, right] = span(keys.map((key) => places[key]));
  return { first, last, left, right };
}

function placeOf({ sheet }: Log, { first, last, left, right }: Area): () => Place {
  const size = { rows: last - first + 1, columns: right - left + 1 };
  return () => ({ title: sheet.getName(), row: first, column: left + 1, ...size });
}

/** The rows in which one of the columns changes. */
function changedRows(keys: readonly ColumnKey[], changes: RowChanges): number[] {
  return [...changes].flatMap(([row, change]) =>
    keys.some((key) => change[key] !== undefined) ? [row] : [],
  );
}

/** As it must be written so that Sheets keeps it as it is. */
export function writeChange(value: Cell): Cell {
  return typeof value === 'string' ? writeText(value) : value;
}

/** The least and the greatest. */
export function span(numbers: Iterable<number>): [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) [first, last] = [Math.min(first, number), Math.max(last, number)];
  return [first, last];
}
