/**
 * A table as it was read: rows under a header row, in one block of a sheet. Its columns are found by their
 * headers and its rows by what tells them apart, never by their numbers alone: people sort. Log, walls, rules
 * and accounts are tables.
 */
import type { TableName } from '../core/change.ts';
import { groupBy } from '../core/group-by.ts';
import { span } from '../core/span.ts';
import { fold } from '../core/text.ts';
import { times } from '../core/times.ts';
import { NotSetUp, type Sheet } from './book.ts';
import { type Calendar, type Cell, readText } from './cell.ts';
import { columnLetter } from './column.ts';
import { findTitle } from './earlier-titles.ts';
import { type Formulas, formulasOf } from './write/formulas.ts';

/** Where columns stand, counted from 0, by field. */
export type PlacesOf<Field extends string> = Readonly<Record<Field, number>>;

export interface Table {
  readonly name: TableName;
  readonly sheet: Sheet;
  /** Counted from 1; 0 where the table begins with the sheet. */
  readonly headerRow: number;
  readonly places: PlacesOf<string>;
  /** The fields that tell one row from another. */
  readonly identity: readonly string[];
  /** The fields that the daily check works out from the others. */
  readonly derived: readonly string[];
  /** The block of the sheet from A1 on. */
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: Formulas;
  /** The row below the last one of the table, counted from 1: where the next one goes. */
  readonly nextRow: number;
}

/** Everything but the formulas, which are read when they are asked for. */
export type TableParts = Omit<Table, 'formulas'>;

export function tableOf(parts: TableParts, allFormulas?: () => readonly (readonly string[])[]): Table {
  return { ...parts, formulas: formulasOf(parts.sheet, parts.values, parts.headerRow, allFormulas) };
}

/** What a cell held when the table was read; '' outside the block. Rows count from 1, places from 0. */
export function cellAt({ values }: Pick<Table, 'values'>, row: number, place: number): Cell {
  return values[row - 1]?.[place] ?? '';
}

/** `Invitations!E7` */
export function addressIn(
  { sheet, places }: Pick<Table, 'sheet' | 'places'>,
  row: number,
  field: string,
): string {
  return `${sheet.getName()}!${columnLetter(places[field] ?? 0)}${row}`;
}

/** The texts that tell a row from others. */
export function whoIs(table: Table, row: number, calendar: Calendar): string[] {
  return table.identity.map((field) => readText(cellAt(table, row, table.places[field] ?? -1), calendar));
}

/** Finds rows by those texts: one, none, or several that say the same. */
export function rowFinder(table: Table, calendar: Calendar): (who: readonly string[]) => readonly number[] {
  if (table.name === 'headers' || table.name === 'header cells') return () => [table.headerRow + 1];
  const keyOf = (who: readonly string[]) => who.join('\u0000');
  const below = table.values.map((_, index) => index + 1).slice(table.headerRow, table.nextRow - 1);
  const rows = groupBy(below, (row) => keyOf(whoIs(table, row, calendar)));
  return (who) => rows.get(keyOf(who)) ?? [];
}

/** The block as it is once cells, by row and by place, hold other values. */
export function withCells(
  values: readonly (readonly Cell[])[],
  cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
): (readonly Cell[])[] {
  const next = [...values];
  let width = values[0]?.length ?? 0;
  for (const line of cells.values()) width = Math.max(width, span(line.keys())[1] + 1);
  for (const [row, line] of cells) {
    while (next.length < row) next.push(Array<Cell>(width).fill(''));
    const old = next[row - 1] ?? [];
    next[row - 1] = times(width, (place) => line.get(place) ?? old[place] ?? '');
  }
  return next;
}

/**
 * Finds columns by their headers; the first of two equals counts, and one whose header is gone is left out.
 */
export function findPlaces<Field extends string>(
  headers: readonly Cell[],
  titles: Readonly<Record<Field, string>>,
): Partial<PlacesOf<Field>> {
  const written = headers.map((header) => fold(String(header)));
  const found = (Object.keys(titles) as Field[]).map(
    (field) => [field, findTitle(written, titles[field])] as const,
  );
  return Object.fromEntries(found.filter(([, place]) => place >= 0)) as Partial<PlacesOf<Field>>;
}

/** The same where every column is wanted. Throws NotSetUp, which names the missing ones. */
export function requirePlaces<Field extends string>(
  headers: readonly Cell[],
  titles: Readonly<Record<Field, string>>,
  sheet: Pick<Sheet, 'getName'>,
  row = 1,
): PlacesOf<Field> {
  const places = findPlaces(headers, titles);
  const missing = (Object.keys(titles) as Field[]).filter((field) => places[field] === undefined);
  if (missing.length === 0) return places as PlacesOf<Field>;
  const named = missing.map((field) => `"${titles[field]}"`).join(', ');
  throw new NotSetUp(
    `Cannot find ${named} in row ${row} of "${sheet.getName()}": write what is missing there, or delete the sheet to have it made again.`,
  );
}

/** The header row of a table as read; empty where there is none. */
export function headersOf({ values, headerRow }: Pick<Table, 'values' | 'headerRow'>): readonly Cell[] {
  return values[headerRow - 1] ?? [];
}

/** Row 1 of a sheet of ours. */
export function readHeaders(sheet: Sheet): Cell[] {
  return (sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues() as Cell[][])[0] ?? [];
}
