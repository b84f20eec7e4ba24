/**
 * The walls: one row for each time LinkedIn refused an account's invitations. The sheet is made when the first is logged,
 * and its columns are found by their headers, as those of the log are. Without the sheet there are no walls.
 */

import type { Day } from '../core/day.ts';
import { LARGEST_RULE_VALUE, type Policy } from '../core/policy.ts';
import { liftDay, parseWallKind, type Wall } from '../core/wall.ts';
import { type Book, findSheet, type Sheet, TITLES } from './book.ts';
import { type Calendar, type Cell, readCount, readDay, readText, writeBack, writeText } from './cell.ts';
import { isGrid } from './grid-sheet.ts';
import { cosmetic } from './layout/cosmetic.ts';
import { ensureSheet } from './layout/ensure-sheet.ts';
import { writeHeaders } from './layout/style.ts';
import { findPlaces, layOut, readHeaders, requirePlaces } from './table.ts';
import { requireEditable, requireWritable } from './writable.ts';

const HEADERS = {
  on: ['Day', 95],
  account: ['Account', 120],
  kind: ['Message kind', 150],
  message: ['LinkedIn’s words', 260],
  pending: ['Pending', 75],
  sentInCycle: ['Sent this cycle', 135],
  sentInWindow: ['Sent in 7 days', 135],
  liftsOn: ['Should lift on', 130],
  liftedOn: ['Lifted on', 95],
} as const satisfies Readonly<Record<keyof Wall, readonly [header: string, width: number]>>;

type Field = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as Field[];
const TITLE_OF = Object.fromEntries(FIELDS.map((field) => [field, HEADERS[field][0]])) as Record<
  Field,
  string
>;
const DAYS: readonly Field[] = ['on', 'liftsOn', 'liftedOn'];

const WALL_TITLE = HEADERS.on[0];

export interface LoggedWall extends Wall {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
}

/**
 * All walls in the order of the sheet; a row without a day or a known kind is passed over, and one whose last day is blank
 * stands as long as the rule says. Changes nothing.
 */
export function readWalls(book: Book, calendar: Calendar, policy: Policy): LoggedWall[] {
  const values = (presentSheet(book)?.getDataRange().getValues() ?? []) as Cell[][];
  const places = findPlaces(values[0] ?? [], TITLE_OF);
  return values.flatMap((row, index): LoggedWall[] => {
    const cell = (field: Field): Cell => row[places[field] ?? -1] ?? '';
    const on = readDay(cell('on'), calendar);
    const kind = parseWallKind(readText(cell('kind'), calendar));
    if (index === 0 || on === undefined || kind === undefined) return [];
    const count = (field: Field) => readCount(cell(field), LARGEST_RULE_VALUE) ?? null;
    return [
      {
        row: index + 1,
        on,
        kind,
        account: readText(cell('account'), calendar),
        message: readText(cell('message'), calendar),
        pending: count('pending'),
        sentInCycle: count('sentInCycle'),
        sentInWindow: count('sentInWindow'),
        liftsOn: readDay(cell('liftsOn'), calendar) ?? liftDay(kind, on, policy),
        liftedOn: readDay(cell('liftedOn'), calendar),
      },
    ];
  });
}

/** Adds a wall below the last row, in one block. Makes the sheet if there is none. */
export function appendWall(book: Book, calendar: Calendar, wall: Wall): void {
  const sheet = openWalls(book);
  const places = requirePlaces(readHeaders(sheet), TITLE_OF, sheet);
  const row = sheet.getLastRow() + 1;
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  const cells = FIELDS.map((field) => [field, writeField(field, wall[field] ?? '', calendar)] as const);
  const line = layOut(places, Object.fromEntries(cells) as Record<Field, Cell>);
  const range = sheet.getRange(row, 1, 1, line.length);
  requireWritable(range, () => ({ title: sheet.getName(), row, column: 1, rows: 1, columns: line.length }));
  range.setValues([line]);
}

/** Writes the day on which a wall was found lifted. */
export function endWall(book: Book, calendar: Calendar, { row }: LoggedWall, liftedOn: Day): void {
  const sheet = openWalls(book);
  const column = requirePlaces(readHeaders(sheet), TITLE_OF, sheet).liftedOn + 1;
  const cell = sheet.getRange(row, column, 1, 1);
  requireWritable(cell, () => ({ title: sheet.getName(), row, column, rows: 1, columns: 1 }));
  cell.setValues([[calendar.dateOf(liftedOn)]]);
}

/** Empties the row of a wall that was none, but for columns of the user's own. No row is deleted: rows may move meanwhile. */
export function removeWall(book: Book, { row }: LoggedWall): void {
  const sheet = openWalls(book);
  const places = Object.values(requirePlaces(readHeaders(sheet), TITLE_OF, sheet));
  const left = Math.min(...places);
  const block = sheet.getRange(row, left + 1, 1, Math.max(...places) - left + 1);
  requireEditable(block, () => ({
    ...{ title: sheet.getName(), row, column: left + 1, rows: 1, columns: Math.max(...places) - left + 1 },
  }));
  const formulas = block.getFormulas();
  const cells = (block.getValues() as Cell[][]).map((cells, line) =>
    cells.map((cell, index) =>
      places.includes(left + index) ? '' : writeBack(cell, formulas[line]?.[index] ?? ''),
    ),
  );
  block.setValues(cells);
}

function writeField(field: Field, value: string | number, calendar: Calendar): Cell {
  if (value === '' || typeof value === 'number') return value;
  return DAYS.includes(field) ? calendar.dateOf(value as Day) : writeText(value);
}

/** The sheet by its id; one that came with a copied spreadsheet is known by its title and first cell. */
function presentSheet(book: Book): Sheet | null {
  const present = findSheet(book, 'walls');
  if (present) return present;
  const copied = book.spreadsheet.getSheetByName(TITLES.walls);
  return copied && isGrid(copied) && String(copied.getRange(1, 1).getValue()) === WALL_TITLE ? copied : null;
}

/** The sheet, made and remembered where there is none. */
function openWalls(book: Book): Sheet {
  const shown = book.spreadsheet.getActiveSheet();
  return ensureSheet(book, 'walls', WALL_TITLE, (sheet) => {
    makeWalls(sheet);
    // A new sheet becomes the active one: the user is brought back to where they were.
    book.spreadsheet.setActiveSheet(shown);
  });
}

/** The sheet is complete once its headers stand, so they come last. */
function makeWalls(sheet: Sheet): void {
  const below = sheet.getMaxRows() - 1;
  cosmetic(() => {
    FIELDS.forEach((field, index) => {
      sheet.setColumnWidth(index + 1, HEADERS[field][1]);
    });
    for (const field of DAYS) {
      sheet.getRange(2, FIELDS.indexOf(field) + 1, below, 1).setNumberFormat('yyyy-mm-dd');
    }
    sheet.setFrozenRows(1);
  });
  const headers = FIELDS.map((field) => HEADERS[field][0]);
  writeHeaders(sheet, 1, 1, headers);
}
