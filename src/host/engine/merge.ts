/** Merged cells: which there are, what they cover, and where nothing can be frozen because of them. */
import type { FWorksheet } from '@univerjs/sheets/facade';
import { type Area, isMeeting } from './area.ts';

/** The merged cells that reach into the area. */
export function mergesIn(facade: FWorksheet, area: Area): readonly Area[] {
  const merges = facade.getSheet().getMergeData();
  return merges.filter((merge) => isMeeting(merge, area));
}

/** Whether it is a cell of a merge, but not its first. */
export function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    ({ startRow, endRow, startColumn, endColumn }) =>
      row >= startRow &&
      row <= endRow &&
      column >= startColumn &&
      column <= endColumn &&
      (row !== startRow || column !== startColumn),
  );
}

/** Throws if the first rows or columns, so many, are all that there are or end within a merged cell. */
export function checkFreeze(facade: FWorksheet, what: 'rows' | 'columns', count: number): void {
  if (count >= (what === 'rows' ? facade.getMaxRows() : facade.getMaxColumns()))
    throw new Error(`You can't freeze all visible ${what} on the sheet.`);
  const isCut = ({ startRow, endRow, startColumn, endColumn }: Area) =>
    what === 'rows' ? startRow < count && endRow >= count : startColumn < count && endColumn >= count;
  if (!facade.getSheet().getMergeData().some(isCut)) return;
  throw new Error(
    `Sorry, you can't freeze ${what} which contain only part of a merged cell. Try to break apart merged cells or freeze ` +
      `more ${what} to include the complete merged cells.`,
  );
}
