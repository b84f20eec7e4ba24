/**
 * Moves rows of a sheet of records to the sheet of their year. They are written there and flushed before they
 * are deleted here, so that wherever an execution ends nothing is lost; and a row whose id is there already,
 * because an earlier move ended in between, is written in its place, so that nothing is there twice.
 */
import type { Book, Sheet, YearRole } from '../book.ts';
import { type Cell, writeLines, writeText } from '../cell.ts';
import { cosmetic } from '../layout/cosmetic.ts';
import { ensureSheet } from '../layout/ensure-sheet.ts';
import { finishRecords, rangeBelow } from '../layout/record-sheet.ts';
import { readHeaders } from '../table.ts';
import { requireEditable, requireFitting } from '../writable.ts';
import { RowsMoved } from '../write/rows-moved.ts';

/** Rows of one write: 50,000 cells of details, some seconds of an execution's six minutes. */
export const MOST_ROWS = 5000;
/** Pixels of a column in the sheet of a year. */
const WIDTH = 130;

/** Rows that follow each other, and where they are to go. */
export interface Move {
  readonly role: YearRole;
  readonly sheet: Sheet;
  /** The place of the column that tells rows apart, counted from 0. */
  readonly id: number;
  /** Counted from 1. */
  readonly first: number;
  readonly count: number;
}

/**
 * Copies rows and gives the act that deletes them, for when the copy is flushed. All columns go with them,
 * also the user's own, with the values that they show and their number formats; the sheet of the year gets
 * columns that it lacks. Throws NotWritable where this user may not edit the rows; the act throws RowsMoved,
 * and deletes none, where somebody edited them.
 */
export function copyRows(book: Book, { role, sheet, id, first, count }: Move): () => void {
  const headers = readHeaders(sheet).map(String);
  const block = sheet.getRange(first, 1, count, headers.length);
  const place = () => ({ title: sheet.getName(), row: first, column: 1, rows: count, columns: 1 });
  requireEditable(block, place);
  const values = block.getValues() as Cell[][];
  const formats = block.getNumberFormats();

  const year = ensureSheet(book, role, headers[0] ?? '', (made) => {
    if (role.startsWith('edits')) cosmetic(() => made.hideSheet());
    finishRecords(
      made,
      headers.map((header) => [writeText(header), WIDTH] as const),
    );
  });
  const places = matchColumns(year, headers);
  const width = Math.max(...places) + 1;
  const arrange = <Value>(line: readonly Value[], blank: Value): Value[] => {
    const arranged = Array<Value>(width).fill(blank);
    for (const [index, value] of line.entries()) arranged[places[index] ?? 0] = value;
    return arranged;
  };

  const rowOf = rowFinder(year, places[id] ?? 0);
  const lines = values
    .map((line, index) => ({ row: rowOf(String(line[id])), line, formats: formats[index] ?? [] }))
    .sort((one, other) => one.row - other.row);
  for (let from = 0, to = 1; from < lines.length; from = to++) {
    const start = lines[from]?.row ?? 0;
    while (lines[to]?.row === start + to - from && to - from < MOST_ROWS) to++;
    const run = lines.slice(from, to);
    const cells = writeLines(run.map(({ line }) => arrange(line, '')));
    requireFitting(cells, place);
    const range = rangeBelow(year, start, 1, run.length, width).setValues(cells);
    cosmetic(() => range.setNumberFormats(run.map(({ formats }) => arrange(formats, 'General'))));
  }
  return () => {
    // Sheets wants one row below the frozen ones.
    if (sheet.getMaxRows() <= count + 1) sheet.insertRowsAfter(count + 1, 1);
    if (JSON.stringify(block.getValues()) !== JSON.stringify(values)) throw new RowsMoved();
    sheet.deleteRows(first, count);
  };
}

/** The row in which an id stands already, each once, else the next one below all. */
function rowFinder(year: Sheet, place: number): (id: string) => number {
  let last = Math.max(1, year.getLastRow());
  const there = new Map<string, number[]>();
  for (const [index, [id]] of (year.getRange(1, place + 1, last, 1).getValues() as Cell[][]).entries()) {
    there.set(String(id), [...(there.get(String(id)) ?? []), index + 1]);
  }
  return (id) => there.get(id)?.shift() ?? ++last;
}

/**
 * Where in the sheet of the year each column goes, by its header; those that it lacks are added at its right.
 */
function matchColumns(year: Sheet, headers: readonly string[]): number[] {
  const present = readHeaders(year).map(String);
  const width = present.length;
  while (present[present.length - 1] === '') present.pop();
  const known = present.length;
  const free: (string | undefined)[] = [...present];
  const places = headers.map((header) => {
    const place = free.indexOf(header);
    if (place < 0) return present.push(header) - 1;
    free[place] = undefined;
    return place;
  });
  if (present.length > width) year.insertColumnsAfter(width, present.length - width);
  const more = present.slice(known).map(writeText);
  if (more.length > 0) year.getRange(1, known + 1, 1, more.length).setValues([more]);
  return places;
}
