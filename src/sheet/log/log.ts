/** The log: rows of the sheet ↔ invitations. Read in one block. */
import type { Day } from '../../core/day.ts';
import { DAY_FIELDS, type Invitation, parseStatus } from '../../core/invitation.ts';
import { type Book, NotSetUp, openSheet, readChosenHeaders, type Sheet } from '../book.ts';
import { type Calendar, type Cell, isBlank, readCount, readDay, readText } from '../cell.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, findColumns, findHeaderRow, type Places } from '../column.ts';
import { cellAt, type Table, tableOf, withCells } from '../table.ts';
import { RowsMoved } from '../write/rows-moved.ts';
import { fillerOf } from '../write/territory.ts';
import type { CellWrites } from '../write/write-cells.ts';

export interface LoggedInvitation extends Invitation {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
}

/** The log is a table whose rows are invitations. */
export interface Log extends Table {
  readonly places: Readonly<Record<ColumnKey, number>>;
  readonly invitations: readonly LoggedInvitation[];
  /** What the cell of a column held when the log was read. */
  cell(row: number, key: ColumnKey): Cell;
  /** The same as text; a date as its day. */
  text(row: number, key: ColumnKey): string;
}

const LARGEST_ATTEMPT = 1000;
/** A row is an invitation when one of these holds something; other columns may be filled down in advance. */
export const KEY_COLUMNS: readonly ColumnKey[] = ['name', 'url', 'sentOn', 'status'];

/** What tells invitations apart, and no act of the daily round changes. */
const IDENTITY: readonly ColumnKey[] = ['name', 'url', 'account', 'sentOn'];
/** Worked out by the daily check. */
export const DERIVED: readonly ColumnKey[] = ['flag', 'resendFrom', 'attempt'];

/**
 * Reads the whole log. Throws NotSetUp when the sheet or a column is missing, RowsMoved when one was inserted
 * meanwhile.
 */
export function readLog(book: Book, calendar: Calendar): Log {
  const sheet = openSheet(book, 'log');
  const values = sheet.getDataRange().getValues() as Cell[][];
  const chosen = readChosenHeaders(book);
  const headerRow = findHeaderRow(values, chosen);
  const places = requireColumns(findColumns(values[headerRow] ?? [], chosen), sheet, () =>
    findColumns((sheet.getDataRange().getValues() as Cell[][])[headerRow] ?? [], chosen),
  );
  const parts = { ...({ name: 'log', sheet, headerRow: headerRow + 1, places } as const), values };
  const invitations = readInvitations(parts, calendar);
  const table = tableOf({
    ...parts,
    identity: IDENTITY,
    derived: DERIVED,
    nextRow: rowAfter(invitations, headerRow + 1),
  });
  return logOf(table, places, invitations, calendar);
}

/** The log as it is once cells are written; what formulas show is as it was. */
export function withWritten(log: Log, writes: CellWrites, calendar: Calendar): Log {
  if (writes.size === 0) return log;
  const shown = [...writes].map(
    ([row, line]) => [row, new Map([...line].map(([place, cell]) => [place, shownAs(cell)]))] as const,
  );
  const values = withCells(log.values, new Map(shown));
  const invitations = readInvitations({ ...log, values }, calendar);
  return logOf(
    { ...log, values, nextRow: rowAfter(invitations, log.headerRow) },
    log.places,
    invitations,
    calendar,
  );
}

/** An apostrophe in front keeps text text, and is no part of the value. */
function shownAs(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/^'/, '') : cell;
}

function logOf(
  table: Table,
  places: Log['places'],
  invitations: readonly LoggedInvitation[],
  calendar: Calendar,
): Log {
  const cell = (row: number, key: ColumnKey) => cellAt(table, row, places[key]);
  return { ...table, places, invitations, cell, text: (row, key) => readText(cell(row, key), calendar) };
}

function readInvitations(
  { values, headerRow, places }: Pick<Log, 'values' | 'headerRow' | 'places'>,
  calendar: Calendar,
): LoggedInvitation[] {
  const invitations: LoggedInvitation[] = [];
  for (let row = headerRow + 1; row <= values.length; row++) {
    const cell = (key: ColumnKey): Cell => values[row - 1]?.[places[key]] ?? '';
    if (KEY_COLUMNS.some((key) => !isBlank(cell(key)))) invitations.push(readInvitation(row, cell, calendar));
  }
  return invitations;
}

function rowAfter(invitations: readonly LoggedInvitation[], headerRow: number): number {
  return (invitations[invitations.length - 1]?.row ?? headerRow) + 1;
}

/**
 * Whether the row holds nothing of the user's outside our columns. An unticked check box and a formula are no
 * work of theirs on this row.
 */
export function isOursAlone(log: Log, row: number): boolean {
  const ours = new Set(Object.values(log.places));
  return (log.values[row - 1] ?? []).every(
    (other, place) =>
      ours.has(place) ||
      isBlank(other) ||
      other === false ||
      log.formulas.at(row, place) !== '' ||
      fillerOf(log, row, place) !== undefined,
  );
}

/**
 * Whether a cell may be filled in. A formula is the user's own answer, also while it shows nothing; and
 * another one may fill it, as `=RESEND_DATE(H2:H)` does: a value in its way would break it.
 */
export function isFree(log: Log, row: number, key: ColumnKey): boolean {
  const place = log.places[key];
  return isBlank(log.cell(row, key)) && log.formulas.at(row, place) === '' && !fillerOf(log, row, place);
}

/**
 * `again` looks once more: a column that somebody inserts while the block is read pushes the last one out of
 * it.
 */
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
  const unread = DAY_FIELDS.filter((key) => day(key) === undefined && !isBlank(cell(key)));
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
    ...(unread.length > 0 && { unread }),
  };
}
