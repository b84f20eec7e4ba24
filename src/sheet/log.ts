/** The log: rows of the sheet ↔ invitations. Read in one block, written in one block, and only what changed. */
import type { Day } from '../core/day.ts';
import { type Invitation, parseStatus } from '../core/invitation.ts';
import { type Book, NotSetUp, openSheet, readChosenHeaders, type Sheet } from './book.ts';
import {
  type Calendar,
  type Cell,
  isBlank,
  readCount,
  readDay,
  readText,
  writeBack,
  writeText,
} from './cell.ts';
import {
  COLUMN_KEYS,
  COLUMNS,
  type ColumnKey,
  columnLetter,
  findColumns,
  findHeaderRow,
  type Places,
} from './column.ts';

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
  /** What the cell of a column held when the log was read. */
  cell(row: number, key: ColumnKey): Cell;
  /** The formula of that cell, '' for none. Fetched for the whole log when first asked for. */
  formula(row: number, key: ColumnKey): string;
}

/** What to write into the columns of one row; text is kept as text whatever it looks like. */
export type Changes = Partial<Readonly<Record<ColumnKey, string | number | Date>>>;

const LARGEST_ATTEMPT = 1000;
/** A row is an invitation when one of these holds something; other columns may be filled down in advance. */
const KEY_COLUMNS: readonly ColumnKey[] = ['name', 'url', 'sentOn', 'status'];

/** Reads the whole log. Throws NotSetUp when the sheet or a column is missing. */
export function readLog(book: Book, calendar: Calendar): Log {
  const sheet = openSheet(book, 'log');
  const block = sheet.getDataRange();
  const values = block.getValues() as Cell[][];
  const chosen = readChosenHeaders(book);
  const headerRow = findHeaderRow(values, chosen);
  const places = requireColumns(findColumns(values[headerRow] ?? [], chosen), sheet);

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
  const formula = (row: number, key: ColumnKey): string => {
    formulas ??= block.getFormulas();
    return formulas[row - 1]?.[places[key]] ?? '';
  };
  return { sheet, places, invitations, firstRow, nextRow, cell, formula };
}

function requireColumns(places: Places, sheet: Sheet): Readonly<Record<ColumnKey, number>> {
  const missing = COLUMN_KEYS.filter((key) => places[key] === undefined).map(
    (key) => `"${COLUMNS[key].header}"`,
  );
  if (missing.length === 0) return places as Readonly<Record<ColumnKey, number>>;
  const noun = missing.length === 1 ? 'column' : 'columns';
  throw new NotSetUp(
    `Cannot find the ${noun} ${missing.join(', ')} in "${sheet.getName()}": choose Extensions › Invite Ledger › Set up this spreadsheet to add what is missing.`,
  );
}

function readInvitation(row: number, cell: (key: ColumnKey) => Cell, calendar: Calendar): LoggedInvitation {
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

/**
 * Writes one row in one block, from the first to the last column that changes. What lies between is written back as it
 * was, formulas as formulas.
 */
export function writeRow({ sheet, places }: Log, row: number, changes: Changes): void {
  const keys = COLUMN_KEYS.filter((key) => changes[key] !== undefined);
  const first = Math.min(...keys.map((key) => places[key]));
  const width = Math.max(...keys.map((key) => places[key])) - first + 1;
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), row - sheet.getMaxRows());

  const range = sheet.getRange(row, first + 1, 1, width);
  const formulas = range.getFormulas()[0] ?? [];
  const cells = (range.getValues()[0] as Cell[]).map((cell, place) => writeBack(cell, formulas[place] ?? ''));
  for (const key of keys) cells[places[key] - first] = writeChange(changes[key] as Cell);
  range.setValues([cells]);
}

/** Writes cells of one column, by row, in one block from the first to the last that changes. */
export function writeColumn(
  log: Log,
  key: ColumnKey,
  changes: ReadonlyMap<number, string | number | Date>,
): void {
  if (changes.size === 0) return;
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const row of changes.keys()) [first, last] = [Math.min(first, row), Math.max(last, row)];
  const cells: Cell[][] = [];
  for (let row = first; row <= last; row++) {
    const change = changes.get(row);
    cells.push([
      change === undefined ? writeBack(log.cell(row, key), log.formula(row, key)) : writeChange(change),
    ]);
  }
  log.sheet.getRange(first, log.places[key] + 1, cells.length, 1).setValues(cells);
}

function writeChange(value: Cell): Cell {
  return typeof value === 'string' ? writeText(value) : value;
}

/** `Invitations!E7`, to name a place to the user. */
export function addressOf({ sheet, places }: Log, row: number, key: ColumnKey): string {
  return `${sheet.getName()}!${columnLetter(places[key])}${row}`;
}
