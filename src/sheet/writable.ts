/**
 * Whether cells can take what is to be written, asked before anything is: a protected cell makes the write
 * fail halfway through an act, under a merged one it would be lost without a word, and a cell holds no more
 * than 50,000 characters.
 */
import { isText } from '../core/is-text.ts';
import type { Cell } from './cell.ts';
import { columnLetter } from './column.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What the user or the owner of the spreadsheet can put right; the message says where and how. */
export class NotWritable extends Error {
  override readonly name = 'NotWritable';
}

export const PROTECTED =
  'it is protected and you may not edit it. Ask the owner of the spreadsheet to let you (Data › Protect sheets and ranges), then try again.';

/** A block of cells, rows and columns counted from 1, as it is named to the user. */
export interface Place {
  readonly title: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Throws NotWritable where this user may not edit a cell of the range, or a merged cell reaches into it. */
export function requireWritable(range: Range, place: () => Place): void {
  requireEditable(range, place);
  if (!range.isPartOfMerge()) return;
  throw new NotWritable(
    `Cannot write to ${formatPlace(place())}: what is written under a merged cell is lost. Select these cells, choose Format › Merge cells › Unmerge, and try again.`,
  );
}

/** Throws NotWritable where this user may not edit a cell of the range. */
export function requireEditable(range: Range, place: () => Place): void {
  if (range.canEdit()) return;
  throw new NotWritable(`Cannot write to ${formatPlace(place())}: ${PROTECTED}`);
}

/**
 * Writes; where that fails because the cells are protected, throws NotWritable rather than Google's words.
 */
export function guarded(range: () => Range, place: () => Place, write: () => void): void {
  try {
    write();
  } catch (error) {
    requireEditable(range(), place);
    throw error;
  }
}

const LONGEST = 50_000;

/** Throws NotWritable for text that no cell can take, the mark that keeps it text included. */
export function requireFitting(cells: readonly (readonly Cell[])[], place: () => Place): void {
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      if (!isText(cell) || cell.length <= LONGEST) continue;
      const { title, row: top, column: left } = place();
      const at = formatPlace({ title, row: top + row, column: left + column, rows: 1, columns: 1 });
      throw new NotWritable(
        `Cannot write ${at} again: its text has ${LONGEST} characters or more, which no cell can take. Shorten it and try again.`,
      );
    }
  }
}

/** `Invitations!G3:H3`. */
export function formatPlace({ title, row, column, rows, columns }: Place): string {
  const first = `${columnLetter(column - 1)}${row}`;
  const last = `${columnLetter(column + columns - 2)}${row + rows - 1}`;
  return `${title}!${first}${first === last ? '' : `:${last}`}`;
}
