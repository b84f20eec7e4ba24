/**
 * The header row of the log as a table of its own, whose one row it is: the log cannot be read as a table
 * before all its columns have a header.
 */
import { times } from '../../core/times.ts';
import { type Book, cellsOf, openSheet } from '../book.ts';
import { COLUMN_KEYS, columnLetter, findColumns, findHeaderRow } from '../column.ts';
import { readReading } from '../records/words.ts';
import { type Table, tableOf } from '../table.ts';

/**
 * Columns that have no header yet are placed at the right, as far as the sheet has columns. Throws NotSetUp
 * without the sheet.
 */
export function openHeaders(book: Book): Table {
  const sheet = openSheet(book, 'log');
  const values = cellsOf(sheet);
  const { columns, signs } = readReading(book);
  const headerRow = findHeaderRow(values, columns);
  const headers = values[headerRow] ?? [];
  const found = findColumns(headers, columns, signs);
  const spare = sheet.getMaxColumns() - headers.length;
  const missing = COLUMN_KEYS.filter((key) => found[key] === undefined).slice(0, spare);
  const added = missing.map((key, index) => [key, headers.length + index] as const);
  const letters = lettersOf(headers.length + spare);
  return tableOf({
    ...({ name: 'headers', sheet, values, headerRow, nextRow: headerRow + 2, derived: [] } as const),
    places: { ...letters, ...found, ...Object.fromEntries(added) },
    identity: COLUMN_KEYS.filter((key) => found[key] !== undefined),
  });
}

/**
 * The same row by its places, counted from 1: a header that is none of ours is written here. Throws NotSetUp
 * without the sheet.
 */
export function openHeaderCells(book: Book): Table {
  const { name: _, formulas: __, ...parts } = openHeaders(book);
  const width = parts.values[parts.headerRow]?.length ?? 0;
  const places = Object.fromEntries(times(width, (place) => [`${place + 1}`, place]));
  return tableOf({ ...parts, name: 'header cells', places, identity: [] });
}

/** Columns by their letters: set up names them so, whatever they will be called. */
export function lettersOf(columns: number): Record<string, number> {
  return Object.fromEntries(times(columns, (place) => [columnLetter(place), place]));
}
