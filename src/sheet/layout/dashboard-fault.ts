/** Why the Dashboard, of whichever look, cannot be brought up to date, and what its owner can do. */
import type { Sheet } from '../book.ts';
import type { Cell } from '../cell.ts';
import { NotWritable, PROTECTED } from '../writable.ts';

export function notUpToDate(sheet: Sheet, why = PROTECTED): NotWritable {
  return new NotWritable(`Cannot bring the ${sheet.getName()} up to date: ${why}`);
}

/** Something of ours is missing there. */
export function notOurs(sheet: Sheet, why: string): NotWritable {
  return notUpToDate(sheet, `${why}. Undo that edit, or delete the sheet and set up again.`);
}

/** Throws NotWritable where the headers of that row are no longer ours. */
export function requireHeaders(
  sheet: Sheet,
  columns: readonly { readonly header: string }[],
  headers: readonly Cell[],
  row: number,
): void {
  const moved = columns.find(({ header }, place) => headers[place] !== header);
  if (moved) throw notOurs(sheet, `"${moved.header}" is not in row ${row} any more`);
}
