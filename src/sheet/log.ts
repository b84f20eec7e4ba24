/** The log: rows of the sheet ↔ invitations. Read in one block. */
import type { Day } from '../core/day.ts';
import { type Invitation, parseStatus } from '../core/invitation.ts';
import { remember } from '../core/remember.ts';
import { type Book, NotSetUp, openSheet, readChosenHeaders, type Sheet } from './book.ts';
import { type Calendar, type Cell, isBlank, readCount, readDay, readText } from './cell.ts';
import {
  COLUMN_KEYS,
  COLUMNS,
  type ColumnKey,
  columnLetter,
  findColumns,
  findHeaderRow,
  type Places,
} from './column.ts';
import { RowsMoved } from './rows-moved.ts';

export interface LoggedInvitation extends Invitation {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
}

export interface Log {
  readonly sheet: Sheet;
  readonly places: Readonly<Record<ColumnKey, number>>;
  readonly invitations: readonly LoggedInvitation[];
  /** The row below the header, counted from 1. */
  readonly firstRow: number;
  /** The row below the last invitation, counted from 1: where the next one goes. */
  readonly nextRow: number;
  /** All rows below the header that held anything, or stood above one that did. */
  readonly rows: readonly number[];
  /** How many columns were read, those of the user's own included. */
  readonly width: number;
  /** What the cell of a column held when the log was read. */
  cell(row: number, key: ColumnKey): Cell;
  /** The same for any column, counted from 0. */
  valueAt(row: number, place: number): Cell;
  /** The cell of a column of ours as text; a date as its day. */
  text(row: number, key: ColumnKey): string;
  /** Whether the row holds nothing outside our columns. */
  isOursAlone(row: number): boolean;
  /** Whether a formula in this cell, or further up in its column (counted from 0), may fill it. */
  mayBeSpilled(row: number, place: number): boolean;
  /** Whether the cell (column counted from 0) shows what a formula further up may have put there: a value would break it. */
  isSpilled(row: number, place: number): boolean;
  /** The formula of that cell, '' for none. Fetched for the whole log when first asked for. */
  formula(row: number, key: ColumnKey): string;
  /** The same for any column, counted from 0. */
  formulaAt(row: number, place: number): string;
}

const LARGEST_ATTEMPT = 1000;
/** A row is an invitation when one of these holds something; other columns may be filled down in advance. */
export const KEY_COLUMNS: readonly ColumnKey[] = ['name', 'url', 'sentOn', 'status'];

/** Reads the whole log. Throws NotSetUp when the sheet or a column is missing, RowsMoved when one was inserted meanwhile. */
export function readLog(book: Book, calendar: Calendar): Log {
  const sheet = openSheet(book, 'log');
  const block = sheet.getDataRange();
  const values = block.getValues() as Cell[][];
  const chosen = readChosenHeaders(book);
  const headerRow = findHeaderRow(values, chosen);
  const places = requireColumns(findColumns(values[headerRow] ?? [], chosen), sheet, () =>
    findColumns((sheet.getDataRange().getValues() as Cell[][])[headerRow] ?? [], chosen),
  );

  const cell = (row: number, key: ColumnKey): Cell => values[row - 1]?.[places[key]] ?? '';
  const firstRow = headerRow + 2;
  const invitations: LoggedInvitation[] = [];
  for (let row = firstRow; row <= values.length; row++) {
    if (KEY_COLUMNS.some((key) => !isBlank(cell(row, key)))) {
      invitations.push(readInvitation(row, (key) => cell(row, key), calendar));
    }
  }
  const nextRow = (invitations[invitations.length - 1]?.row ?? firstRow - 1) + 1;

  let formulas: string[][] | undefined;
  const formulaAt = (row: number, place: number): string => {
    formulas ??= block.getFormulas();
    return formulas[row - 1]?.[place] ?? '';
  };
  /** The first row of each column, below the header, whose formula speaks of a range and so may fill the rows below it. */
  const anchorOf = remember((place: number): number => {
    for (let row = firstRow; row <= values.length; row++) if (formulaAt(row, place).includes(':')) return row;
    return Number.POSITIVE_INFINITY;
  });
  const mayBeSpilled = (row: number, place: number) => formulaAt(row, place) !== '' || anchorOf(place) <= row;
  const ours = new Set(Object.values(places));
  return {
    sheet,
    places,
    invitations,
    firstRow,
    nextRow,
    rows: values.map((_, index) => index + 1).slice(headerRow + 1),
    width: values[0]?.length ?? 0,
    cell,
    valueAt: (row, place) => values[row - 1]?.[place] ?? '',
    text: (row, key) => readText(cell(row, key), calendar),
    // An unticked checkbox and a column of formulas are no work of the user's on this row.
    isOursAlone: (row) =>
      (values[row - 1] ?? []).every(
        (other, place) => ours.has(place) || isBlank(other) || other === false || mayBeSpilled(row, place),
      ),
    mayBeSpilled,
    isSpilled: (row, place) =>
      !isBlank(values[row - 1]?.[place]) && formulaAt(row, place) === '' && anchorOf(place) < row,
    formula: (row, key) => formulaAt(row, places[key]),
    formulaAt,
  };
}

/** `again` looks anew: a column that somebody inserts while the block is read pushes the last one out of it. */
function requireColumns(
  places: Places,
  sheet: Sheet,
  again: () => Places,
): Readonly<Record<ColumnKey, number>> {
  const lacking = (of: Places) => COLUMN_KEYS.filter((key) => of[key] === undefined);
  if (lacking(places).length === 0) return places as Readonly<Record<ColumnKey, number>>;
  const missing = lacking(again()).map((key) => `"${COLUMNS[key].header}"`);
  if (missing.length === 0) throw new RowsMoved();
  const noun = missing.length === 1 ? 'column' : 'columns';
  throw new NotSetUp(
    `Cannot find the ${noun} ${missing.join(', ')} in "${sheet.getName()}": choose Extensions › Invite Ledger › Set up this spreadsheet to add what is missing.`,
  );
}

/** What the cells of a row say. What cannot be read is undefined. */
export function readInvitation(
  row: number,
  cell: (key: ColumnKey) => Cell,
  calendar: Calendar,
): LoggedInvitation {
  const text = (key: ColumnKey): string => readText(cell(key), calendar);
  const day = (key: ColumnKey): Day | undefined => readDay(cell(key), calendar);
  return {
    row,
    name: text('name'),
    company: text('company'),
    url: text('url'),
    account: text('account'),
    sentOn: day('sentOn'),
    note: text('note'),
    status: parseStatus(text('status')),
    closedOn: day('closedOn'),
    reason: text('reason'),
    resendFrom: day('resendFrom'),
    attempt: readCount(cell('attempt'), LARGEST_ATTEMPT),
    goalFit: text('goalFit'),
    followUp: text('followUp'),
  };
}

/** `Invitations!E7`, to name a place to the user. */
export function addressOf({ sheet, places }: Log, row: number, key: ColumnKey): string {
  return `${sheet.getName()}!${columnLetter(places[key])}${row}`;
}
