/**
 * What the user does to the spreadsheet itself rather than to its cells: tabs, columns, rows, merged cells,
 * protection. At once, so that it can also happen between two calls of an execution. Sheets go by name, rows
 * and columns count from 1.
 */

import type { Area } from './area.ts';
import type { Book } from './book.ts';
import { literal, type Run } from './cell.ts';
import type { Sheet, SheetType } from './sheet.ts';
import { setValidation, toRule, type Validation } from './validation.ts';

export interface Arrangement {
  /** A tab of the user's own, behind the others. */
  addTab(name: string): void;
  renameTab(sheet: string, name: string): void;
  /** The tab comes to stand at the index, counted from 0. */
  moveTab(sheet: string, index: number): void;
  hideTab(sheet: string): void;
  deleteTab(sheet: string): void;
  /** Gives the name of the copy, which is Google's: `Copy of Invitations`. */
  duplicateTab(sheet: string): string;
  /** Brings it to the front. */
  showTab(sheet: string): void;
  insertColumns(sheet: string, before: number, count: number): void;
  deleteColumns(sheet: string, first: number, count: number): void;
  hideColumns(sheet: string, first: number, count: number): void;
  /** Moves one column before another. */
  moveColumn(sheet: string, from: number, before: number): void;
  insertRows(sheet: string, before: number, count: number): void;
  deleteRows(sheet: string, first: number, count: number): void;
  /**
   * As a sort does it: `order` says for each row of the area, from its first, which of them, counted from 0,
   * comes there.
   */
  reorderRows(sheet: string, a1: string, order: readonly number[]): void;
  /** As a filter does it. */
  hideRows(sheet: string, first: number, count: number): void;
  /** Makes one cell of several: only the first keeps what it holds, as Google does it. */
  merge(sheet: string, a1: string): void;
  /** Only the owner may edit these cells from now on, and the add-on runs as another. */
  protect(sheet: string, a1: string): void;
  unprotect(): void;
  /** Text with links or formats in parts of it, as a user makes it. */
  writeRuns(sheet: string, a1: string, text: string, runs: readonly Run[]): void;
  /** A note on each of the cells. */
  annotate(sheet: string, a1: string, note: string): void;
  /** Gives cells a number format. */
  format(sheet: string, a1: string, pattern: string): void;
  /** Replaces the validation of the cells; null takes it away. */
  validate(sheet: string, a1: string, validation: Validation | null): void;
  /** Makes the cells a typed column of a table (Insert › Tables). */
  typeColumn(sheet: string, a1: string): void;
  /** A sheet without cells, behind the others: a chart's, or data from elsewhere. */
  addSheetWithoutCells(name: string, type: Exclude<SheetType, 'GRID'>): void;
  /** Names a range, such as `'My sheet'!$A$1:$B$2`; `#REF!` for one whose cells were deleted. */
  nameRange(name: string, reference: string): void;
}

export function arrangementOf(book: Book): Arrangement {
  const facadeOf = (name: string) => book.sheet(name).facade;
  const inFront = (name: string, act: (facade: Sheet['facade']) => unknown): void => {
    const sheet = book.sheet(name);
    sheet.inFront(() => void act(sheet.facade));
  };
  return {
    addTab: (name) => void book.insertSheet(name, book.sheets().length),
    renameTab: (sheet, name) => void facadeOf(sheet).setName(name),
    moveTab: (sheet, index) => void book.workbook.moveSheet(facadeOf(sheet), index),
    hideTab: (sheet) => void facadeOf(sheet).hideSheet(),
    deleteTab: (sheet) => void book.workbook.deleteSheet(facadeOf(sheet)),
    duplicateTab(sheet) {
      const copy = book.workbook.duplicateSheet(facadeOf(sheet));
      const name = `Copy of ${sheet}`;
      copy.setName(name);
      return name;
    },
    showTab: (sheet) => void book.workbook.setActiveSheet(facadeOf(sheet)),
    insertColumns: (sheet, before, count) =>
      inFront(sheet, (facade) => facade.insertColumns(before - 1, count)),
    deleteColumns: (sheet, first, count) =>
      inFront(sheet, (facade) => facade.deleteColumns(first - 1, count)),
    hideColumns: (sheet, first, count) => void facadeOf(sheet).hideColumns(first - 1, count),
    moveColumn(sheet, from, before) {
      inFront(sheet, (facade) =>
        facade.moveColumns(facade.getRange(0, from - 1, facade.getMaxRows(), 1), before - 1),
      );
    },
    insertRows: (sheet, before, count) => inFront(sheet, (facade) => facade.insertRows(before - 1, count)),
    deleteRows: (sheet, first, count) => inFront(sheet, (facade) => facade.deleteRows(first - 1, count)),
    hideRows: (sheet, first, count) => void facadeOf(sheet).hideRows(first - 1, count),
    reorderRows(sheet, a1, order) {
      book.sheet(sheet).reorder(book.sheet(sheet).area(a1), order);
    },
    merge(sheet, a1) {
      const { facade } = book.sheet(sheet);
      const area = book.sheet(sheet).area(a1);
      for (const covered of coveredOf(area))
        facade.getRange(...covered).setValue({ v: null, f: null, p: null, custom: null });
      facade.getRange(a1).merge({ isForceMerge: true });
    },
    protect(sheet, a1) {
      const found = book.sheet(sheet);
      book.protect(found, found.area(a1));
    },
    unprotect: () => book.unprotect(),
    writeRuns(sheet, a1, text, runs) {
      const found = book.sheet(sheet);
      found.write(found.area(a1), [[literal(text)]]);
      found.setCustom(found.area(a1), { runs });
    },
    format(sheet, a1, pattern) {
      const found = book.sheet(sheet);
      found.range(found.area(a1)).setNumberFormat(pattern);
    },
    annotate(sheet, a1, note) {
      const found = book.sheet(sheet);
      found.setCustom(found.area(a1), { note });
    },
    validate(sheet, a1, validation) {
      const found = book.sheet(sheet);
      setValidation(found, found.area(a1), validation && toRule(validation));
    },
    typeColumn(sheet, a1) {
      const found = book.sheet(sheet);
      book.typeColumn(found, found.area(a1));
    },
    addSheetWithoutCells: (name, type) => void book.insertSheet(name, book.sheets().length, type),
    nameRange(name, reference) {
      book.workbook.deleteDefinedName(name);
      book.workbook.insertDefinedName(name, reference);
    },
  };
}

/** All cells of an area but the first. */
function* coveredOf({
  startRow,
  endRow,
  startColumn,
  endColumn,
}: Area): Generator<[row: number, column: number]> {
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) {
      if (row !== startRow || column !== startColumn) yield [row, column];
    }
  }
}
