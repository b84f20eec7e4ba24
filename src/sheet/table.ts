/** A table of ours with its headers in row 1: its columns are found by them, wherever the user has moved them. */
import { fold } from '../core/text.ts';
import { NotSetUp, type Sheet } from './book.ts';
import type { Cell } from './cell.ts';

/** Where the columns stand, counted from 0, by the field that each header names; the first of two equals counts. */
export type TablePlaces<Field extends string> = Readonly<Record<Field, number>>;

/** Finds the columns; one whose header is gone is left out. */
export function findPlaces<Field extends string>(
  headers: readonly Cell[],
  titles: Readonly<Record<Field, string>>,
): Partial<TablePlaces<Field>> {
  const written = headers.map((header) => fold(String(header)));
  const found = (Object.keys(titles) as Field[]).map(
    (field) => [field, written.indexOf(fold(titles[field]))] as const,
  );
  return Object.fromEntries(found.filter(([, place]) => place >= 0)) as Partial<TablePlaces<Field>>;
}

/** The same where every column is wanted. Throws NotSetUp, which names the missing ones. */
export function requirePlaces<Field extends string>(
  headers: readonly Cell[],
  titles: Readonly<Record<Field, string>>,
  sheet: Pick<Sheet, 'getName'>,
): TablePlaces<Field> {
  const places = findPlaces(headers, titles);
  const missing = (Object.keys(titles) as Field[]).filter((field) => places[field] === undefined);
  if (missing.length === 0) return places as TablePlaces<Field>;
  const named = missing.map((field) => `"${titles[field]}"`).join(', ');
  throw new NotSetUp(
    `Cannot find ${named} in row 1 of "${sheet.getName()}": write what is missing there, or delete the sheet to have it made anew.`,
  );
}

/** Row 1, as far as anything stands in it or below. */
export function readHeaders(sheet: Sheet): Cell[] {
  return (sheet.getDataRange().getValues() as Cell[][])[0] ?? [];
}

/** One cell for each column up to the last of ours; '' where none of ours stands. */
export function layOut<Field extends string>(
  places: TablePlaces<Field>,
  cells: Readonly<Record<Field, Cell>>,
): Cell[] {
  const fields = Object.keys(places) as Field[];
  const row: Cell[] = Array(Math.max(...fields.map((field) => places[field])) + 1).fill('');
  for (const field of fields) row[places[field]] = cells[field];
  return row;
}
