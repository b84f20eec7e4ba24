/**
 * The spreadsheet as the user has it: typing, pasting and looking. Sheets go by name, cells by A1 or from 1.
 */
import type { Book } from './book.ts';
import { type CellValue, literal, typed } from './cell.ts';

/** A value to paste, as it is; `{ day }` makes a date cell. */
export type PastedValue = string | number | boolean | { readonly day: string } | null;

/** A value that was read: a date as its day, and its time if it has one. */
export type ReadValue = string | number | boolean | { readonly day: string; readonly time?: string };

export interface Grid {
  /** Types text into one cell: numbers, dates and formulas are recognised. */
  type(sheet: string, a1: string, text: string): Promise<void>;
  /** Types a block of texts, '' for a cell that stays blank, at a row and column counted from 1. */
  typeBlock(sheet: string, row: number, column: number, texts: readonly (readonly string[])[]): Promise<void>;
  /** Puts a block at a row and column, counted from 1; the sheet grows if it must. */
  paste(
    sheet: string,
    row: number,
    column: number,
    values: readonly (readonly PastedValue[])[],
  ): Promise<void>;
  /** What the cells show. */
  shown(sheet: string, a1: string): Promise<string[][]>;
  /** What the cells hold; '' for an empty one. */
  values(sheet: string, a1: string): Promise<ReadValue[][]>;
  /** The formulas, '' where there is none. */
  formulas(sheet: string, a1: string): Promise<string[][]>;
  /** The colour behind one cell, conditional formats included; null if it has none. */
  background(sheet: string, a1: string): Promise<string | null>;
  /** What is selected on the sheet in front. */
  selection(): { readonly sheet: string; readonly a1: string } | null;
  /** Resolves when every formula has its value. */
  settled(): Promise<void>;
}

export function gridOf(book: Book): Grid {
  return {
    async type(name, a1, text) {
      const sheet = book.sheet(name);
      const area = sheet.area(a1);
      sheet.write(area, [[typed(book.engine, text, sheet.formats(area)[0]?.[0] ?? '', book.locale)]]);
      await book.settled();
    },
    async typeBlock(name, row, column, texts) {
      const sheet = book.sheet(name);
      const width = Math.max(...texts.map((line) => line.length));
      const [startRow, startColumn] = [row - 1, column - 1];
      const area = {
        startRow,
        startColumn,
        endRow: startRow + texts.length - 1,
        endColumn: startColumn + width - 1,
      };
      const content = (text = '') =>
        text === '' ? literal(null) : typed(book.engine, text, '', book.locale);
      sheet.write(
        area,
        texts.map((line) => Array.from({ length: width }, (_, place) => content(line[place]))),
      );
      await book.settled();
    },
    async paste(name, row, column, values) {
      const sheet = book.sheet(name);
      const area = {
        startRow: row - 1,
        startColumn: column - 1,
        endRow: row + values.length - 2,
        endColumn: column + (values[0]?.length ?? 0) - 2,
      };
      if (area.endRow >= sheet.rowCount) sheet.facade.setRowCount(area.endRow + 1);
      if (area.endColumn >= sheet.columnCount) sheet.facade.setColumnCount(area.endColumn + 1);
      sheet.write(
        area,
        values.map((cells) => cells.map((value) => literal(cellOf(value)))),
      );
      await book.settled();
    },
    async shown(name, a1) {
      await book.settled();
      const sheet = book.sheet(name);
      return sheet.shown(sheet.area(a1));
    },
    async values(name, a1) {
      await book.settled();
      const sheet = book.sheet(name);
      return sheet.values(sheet.area(a1)).map((row) => row.map(readable));
    },
    async formulas(name, a1) {
      await book.settled();
      const sheet = book.sheet(name);
      return sheet.formulas(sheet.area(a1));
    },
    async background(name, a1) {
      await book.settled();
      const sheet = book.sheet(name);
      return sheet.background(sheet.area(a1));
    },
    selection() {
      const range = book.workbook.getActiveRange();
      return range && { sheet: book.activeSheet().name, a1: range.getA1Notation() };
    },
    settled: () => book.settled(),
  };
}

function cellOf(value: PastedValue): CellValue | null {
  return typeof value === 'object' && value !== null ? { wall: Date.parse(`${value.day}T00:00Z`) } : value;
}

/** The value as a test or the page reads it. */
export function readable(value: CellValue): ReadValue {
  if (typeof value !== 'object') return value;
  const [day = '', time = ''] = new Date(value.wall).toISOString().split(/T|\.000Z/);
  return time === '00:00:00' ? { day } : { day, time };
}
