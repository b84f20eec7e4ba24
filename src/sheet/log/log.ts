/** The log: rows of the sheet ↔ invitations. Read in one block. */

import { isText } from '../../core/is-text.ts';
import type { PlanKey } from '../../core/plan.ts';
import type { Reading } from '../../core/reading.ts';
import { fold } from '../../core/text.ts';
import { type Book, cellsOf, NotSetUp, openSheet, SET_UP_MENU, type Sheet, TITLES } from '../book.ts';
import { type Calendar, type Cell, isBlank, readText } from '../cell.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, findColumns, findHeaderRow, type Places } from '../column.ts';
import type { PlanPlaces } from '../plan-columns.ts';
import { readWords, type Words } from '../records/words.ts';
import { cellAt, headersOf, type PlacesOf, type Table, tableOf, withCells } from '../table.ts';
import type { CellWrites } from '../write/rectangles.ts';
import { RowsMoved } from '../write/rows-moved.ts';
import { fillerOf } from '../write/territory.ts';
import { nextRowOf } from './next-row.ts';
import { findRenamed, type Renamed, sayRenamed } from './renamed.ts';
import { type LoggedInvitation, readRows, tableColumns } from './rows.ts';

/** `lastName` only where the name stands in two columns. */
export type LogPlaces = PlacesOf<ColumnKey> & { readonly lastName?: number } & PlanPlaces;

export type { LoggedInvitation } from './rows.ts';

/** The log is a table whose rows are invitations. */
export interface Log extends Table {
  readonly places: LogPlaces;
  readonly reading: Reading;
  /** What cannot be used of the table of the user's words, a sentence each. */
  readonly problems: readonly string[];
  readonly invitations: readonly LoggedInvitation[];
  /** Rows that hold something else than an invitation, counted from 1. */
  readonly notInvitations: readonly number[];
  /** How many rows are free from the next one on, before totals or another table begin. */
  readonly room: number;
  /** What the cell of a column held when the log was read. */
  cell(row: number, key: ColumnKey | PlanKey): Cell;
  /** The same as text; a date as its day. */
  text(row: number, key: ColumnKey | PlanKey): string;
}

/** What tells invitations apart, and no act of the daily round changes. */
const IDENTITY: readonly ColumnKey[] = ['name', 'url', 'account', 'sentOn'];
/** Worked out by the daily check. */
export const DERIVED: readonly ColumnKey[] = ['flag', 'resendFrom', 'attempt'];

/**
 * Reads the whole log, and once more when a column was inserted meanwhile: what was changed before stands, and
 * is not to be answered as a refusal. Throws NotSetUp when the sheet or a column is missing, RowsMoved when one
 * was inserted again.
 */
export function readLog(book: Book, calendar: Calendar): Log {
  const sheet = openSheet(book, 'log');
  const words = readWords(book);
  const read = () => {
    const whole = sheet.getDataRange();
    const values = whole.getValues() as Cell[][];
    return logIn(sheet, values, words, calendar, () => whole.getFormulas());
  };
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RowsMoved)) throw error;
    return read();
  }
}

/**
 * The log that stands in a block of a sheet, as its words tell how to read it. `allFormulas` gives the formulas of
 * the whole block.
 */
export function logIn(
  sheet: Sheet,
  values: readonly (readonly Cell[])[],
  { reading, flaws }: Words,
  calendar: Calendar,
  allFormulas?: () => string[][],
): Log {
  const headerRow = findHeaderRow(values, reading.columns);
  const find = (headers: readonly Cell[] = []) => findColumns(headers, reading.columns, reading.signs);
  const found = find(values[headerRow]);
  const places = requireColumns(
    found,
    sheet,
    () => find(cellsOf(sheet)[headerRow]),
    () => findRenamed({ values, headerRow: headerRow + 1, places: found, reading }),
  );
  requireTold(values[headerRow] ?? [], places, reading, headerRow + 1, sheet);
  // An edit of a log in our words is known by what it was always known by.
  const identity = places.lastName === undefined ? IDENTITY : [...IDENTITY, 'lastName'];
  const parts = { name: 'log', sheet, values, headerRow: headerRow + 1, places } as const;
  const table = tableOf({ ...parts, identity, derived: DERIVED, nextRow: 0 }, allFormulas);
  const problems = flaws.map(({ says }) => says);
  return logOf(table, places, { reading, problems }, calendar);
}

/** The log as it is once cells are written; what formulas show is as it was. */
export function withWritten(log: Log, writes: CellWrites, calendar: Calendar): Log {
  if (writes.size === 0) return log;
  const shown = [...writes].map(
    ([row, line]) => [row, new Map([...line].map(([place, cell]) => [place, shownAs(cell)]))] as const,
  );
  const values = withCells(log.values, new Map(shown));
  return logOf({ ...log, values }, log.places, log, calendar);
}

/** An apostrophe in front keeps text text, and is no part of the value. */
function shownAs(cell: Cell): Cell {
  return isText(cell) ? cell.replace(/^'/, '') : cell;
}

function logOf(
  table: Table,
  places: LogPlaces,
  { reading, problems }: Pick<Log, 'reading' | 'problems'>,
  calendar: Calendar,
): Log {
  const { invitations, notInvitations, kinds } = readRows({ ...table, places, reading }, calendar);
  const cell = (row: number, key: ColumnKey | PlanKey) => cellAt(table, row, places[key] ?? -1);
  return {
    ...table,
    ...nextRowOf({ ...table, places, kinds }),
    places,
    reading,
    problems,
    invitations,
    notInvitations,
    cell,
    text: (row, key) => readText(cell(row, key), calendar),
  };
}

/**
 * Whether the row holds nothing of the user's outside our columns. An unticked check box, a formula, and what
 * another table beside ours holds are no work of theirs on this row.
 */
export function isOursAlone(log: Log, row: number): boolean {
  const headers = headersOf(log);
  const table = tableColumns(headers, log.places);
  const ours = new Set<number | undefined>(Object.values(log.places));
  return (log.values[row - 1] ?? []).every(
    (other, place) =>
      ours.has(place) ||
      isBlank(other) ||
      other === false ||
      (!table.has(place) && !isBlank(headers[place])) ||
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
  renamed: () => readonly Renamed[],
): LogPlaces {
  const lacking = (of: Places) => COLUMN_KEYS.filter((key) => of[key] === undefined);
  if (lacking(places).length === 0) return places as LogPlaces;
  const missing = lacking(again()).map((key) => `"${COLUMNS[key].header}"`);
  if (missing.length === 0) throw new RowsMoved();
  const noun = missing.length === 1 ? 'column' : 'columns';
  const what = `Cannot find the ${noun} ${missing.join(', ')} in "${sheet.getName()}"`;
  const [first] = renamed();
  if (first) {
    throw new NotSetUp(
      `${what}. ${sayRenamed(first)} Open Health in the sidebar, which can use it or put the name back.`,
    );
  }
  throw new NotSetUp(`${what}: choose ${SET_UP_MENU} to add what is missing.`);
}

/**
 * What the user told us of a column is not forgotten because its header is gone: names would be half, and rows
 * without a tick no invitations. Throws NotSetUp, which names them.
 */
function requireTold(
  headers: readonly Cell[],
  { lastName }: LogPlaces,
  { columns, signs }: Reading,
  row: number,
  sheet: Sheet,
): void {
  const written = new Set(headers.map((header) => fold(String(header))));
  const last = columns.lastName !== undefined && lastName === undefined ? [columns.lastName] : [];
  const gone = [...last, ...signs.map(({ header }) => header).filter((header) => !written.has(fold(header)))];
  if (gone.length === 0) return;
  const named = [...new Set(gone)].map((header) => `"${header}"`).join(', ');
  throw new NotSetUp(
    `Cannot find ${named} in row ${row} of "${sheet.getName()}", which "${TITLES.words}" names: write it there again, or remove it from "${TITLES.words}".`,
  );
}
