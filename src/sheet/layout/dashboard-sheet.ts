/**
 * Writes the Dashboard: five figures, one line for each account with their total, and whom to begin with. All of it are values from
 * what the sidebar shows, written by every act and by the daily check; the five figures repeat the total by a plain
 * reference. So it is right on phones, for viewers without the add-on, in print.
 */
import { isText } from '../../core/is-text.ts';
import { times } from '../../core/times.ts';
import { type Book, cellsOf, findSheet, NAME_PREFIX, NAMES, type Sheet } from '../book.ts';
import type { Calendar, Cell } from '../cell.ts';
import { writeText } from '../cell.ts';
import { columnLetter } from '../column.ts';
import { findNamed } from '../named-cell.ts';
import { cosmetic } from './cosmetic.ts';
import { type Dashboard, MOST_FIRST, NO_FIGURE } from './dashboard.ts';
import { COLUMNS, EARLIER_ACCEPTED_HELP, FIGURES, TOTAL } from './dashboard-columns.ts';
import { notUpToDate, requireHeaders } from './dashboard-fault.ts';
import { fitLines, KNOWN_COLUMN, ROWS, styleKnown } from './dashboard-style.ts';
import { EARLIER_TITLE, isShown, writeEarlierDashboard } from './earlier-dashboard.ts';
import { type Look, lookOf } from './look.ts';

type Place = readonly [row: number, column: number];
interface NamedCells {
  readonly asOf: Place;
  readonly heartbeat: Place;
  readonly known?: Place;
}

/** The cells with names, rows and columns counted from 1. The look of earlier versions has no place for the third. */
const NAMED: Readonly<Record<Look, NamedCells>> = {
  current: { asOf: [1, 5], heartbeat: [1, 10], known: [ROWS.known, KNOWN_COLUMN] },
  earlier: { asOf: [2, 2], heartbeat: [3, 2] },
};
/** Name, what to do, days: with the column between them. */
const FIRST_WIDTH = 4;

/**
 * Writes what differs; does nothing without a Dashboard. `isSure` says that an act has changed the figures of lines that are
 * there: then these and whom to begin with are written, and the protection is not looked at. Throws NotWritable where the sheet is protected, or
 * where its headers are no longer ours.
 */
export function writeDashboard(book: Book, dashboard: Dashboard, calendar: Calendar, isSure: boolean): void {
  const sheet = findSheet(book, 'dashboard');
  if (!sheet) return;
  if (lookOf(book, 'dashboard') === 'earlier') writeEarlierDashboard(sheet, dashboard, calendar, isSure);
  else if (!isSure || !writeSure(sheet, dashboard, calendar)) writeCurrent(sheet, book, dashboard, calendar);
}

/** One look at all of it; false where the lines are others than those of the accounts, or what stands above them has changed. */
function writeSure(sheet: Sheet, dashboard: Dashboard, calendar: Calendar): boolean {
  const lines = linesOf(dashboard);
  const first = firstOf(dashboard);
  const rows = firstRow(dashboard) - ROWS.notice + first.length;
  const all = sheet.getSheetValues(ROWS.notice, 1, rows, COLUMNS.length) as Cell[][];
  const shown = all.slice(ROWS.header - ROWS.notice);
  requireHeaders(sheet, COLUMNS, shown[0] ?? [], ROWS.header);
  if (shown[lines.length - 1]?.[0] !== TOTAL || !isSame(topOf(dashboard, calendar), all)) return false;
  writeWhereOther(sheet, ROWS.header, lines, shown);
  writeWhereOther(sheet, firstRow(dashboard), first, shown.slice(-first.length));
  return true;
}

function writeCurrent(sheet: Sheet, book: Book, dashboard: Dashboard, calendar: Calendar): void {
  const count = dashboard.lines.length;
  const top = ROWS.notice;
  const range = sheet.getRange(top, 1, ROWS.header - top + count + 2, COLUMNS.length);
  let shown = range.getValues() as Cell[][];
  requireHeaders(sheet, COLUMNS, shown[ROWS.header - top] ?? [], ROWS.header);
  if (shown[shown.length - 1]?.[0] !== TOTAL && range.canEdit()) {
    fitLines(sheet, count, book.builders);
    shown = range.getValues() as Cell[][];
  }
  const wanted = [...topOf(dashboard, calendar), ...linesOf(dashboard)];
  if (!isSame(wanted, shown)) {
    if (!range.canEdit()) throw notUpToDate(sheet);
    range.setValues(wanted.map((row) => row.map(({ write }) => write)));
    const had = shown[0]?.[0] !== '';
    if (had !== (dashboard.notice !== '')) cosmetic(() => fitNotice(sheet, dashboard.notice !== ''));
  }
  const first = firstOf(dashboard);
  const held = sheet.getSheetValues(firstRow(dashboard), 1, first.length, FIRST_WIDTH) as Cell[][];
  writeWhereOther(sheet, firstRow(dashboard), first, held);
  if (!isKnownNamed(book)) cosmetic(() => completeEarlier(book, sheet));
}

function writeWhereOther(
  sheet: Sheet,
  row: number,
  wanted: readonly (readonly Wanted[])[],
  shown: readonly (readonly Cell[])[],
): void {
  if (isSame(wanted, shown)) return;
  const cells = wanted.map((line) => line.map(({ write }) => write));
  sheet.getRange(row, 1, cells.length, cells[0]?.length ?? 1).setValues(cells);
}

/** What a cell shows, and what is written so that it does. */
interface Wanted {
  readonly show: Cell;
  readonly write: Cell;
}

const cell = (show: Cell, write: Cell = isText(show) ? writeText(show) : show): Wanted => ({
  show,
  write,
});
const EMPTY = cell('');

/** What a reference of ours shows follows from the total. */
function isSame(wanted: readonly (readonly Wanted[])[], shown: readonly (readonly Cell[])[]): boolean {
  const isReference = ({ show, write }: Wanted) => write !== show && String(write).startsWith('=');
  return wanted.every((row, r) =>
    row.every((each, c) => isReference(each) || isShown(each.show, shown[r]?.[c] ?? '')),
  );
}

/** From the notice to the row above the headers. */
function topOf(dashboard: Dashboard, calendar: Calendar): Wanted[][] {
  const { notice, lines, hidesFigures, acceptance } = dashboard;
  const known = hidesFigures ? undefined : acceptance.knownUntil;
  const row = (cells: readonly (readonly [at: number, cell: Wanted])[] = []) => {
    const at = new Map(cells);
    return COLUMNS.map((_, index) => at.get(index + 1) ?? EMPTY);
  };
  const total = ROWS.header + lines.length + 1;
  const totals = totalOf(dashboard);
  return [
    row([[1, cell(notice)]]),
    row(),
    row(FIGURES.map(({ at, label }) => [at, cell(label)])),
    // The total as text, which is not cut where its cell ends.
    row(FIGURES.map(({ at, of }) => [at, cell(totals[of - 1] ?? '', `=""&${columnLetter(of - 1)}${total}`)])),
    row(FIGURES.map(({ at, means }) => [at, cell(hidesFigures ? '' : means(dashboard))])),
    row([[KNOWN_COLUMN, known ? cell(calendar.dateOf(known)) : EMPTY]]),
  ];
}

/** Headers, one line for each account, and all of them. What is not known is not drawn. */
function linesOf(dashboard: Dashboard): Wanted[][] {
  const { lines, hidesFigures, policy } = dashboard;
  const hidden = (kind: string) => (kind === 'count' || kind === 'share' ? NO_FIGURE : '');
  return [
    COLUMNS.map(({ header }) => cell(header)),
    ...lines.map((line) =>
      COLUMNS.map(({ show, kind, isGiven }) =>
        cell(hidesFigures && !isGiven ? hidden(kind) : show(line, policy)),
      ),
    ),
    totalOf(dashboard).map((value) => cell(value)),
  ];
}

function totalOf(dashboard: Dashboard): (string | number)[] {
  return COLUMNS.map(({ total, isGiven }) => {
    if (!total) return '';
    return dashboard.hidesFigures && !isGiven ? NO_FIGURE : total(dashboard);
  });
}

/** Whom to begin with today. */
function firstOf({ hidesFigures, doFirst }: Dashboard): Wanted[][] {
  const { people, more } = hidesFigures ? { people: [], more: 0 } : doFirst();
  const rows = times(MOST_FIRST, (index) => {
    const person = people[index];
    return person
      ? [cell(person.name), EMPTY, cell(person.act), cell(person.days ?? '')]
      : Array<Wanted>(FIRST_WIDTH).fill(EMPTY);
  });
  return [...rows, [cell(more > 0 ? `${more} more in the sidebar` : ''), EMPTY, EMPTY, EMPTY]];
}

/** Where the first of them stands, below the total and a heading; counted from 1. */
function firstRow({ lines }: Dashboard): number {
  return ROWS.header + lines.length + 4;
}

/** An empty notice leaves only a gap. */
function fitNotice(sheet: Sheet, isShown: boolean): void {
  sheet.setRowHeights(ROWS.notice, 1, isShown ? 40 : 12);
}

/** Whose look a Dashboard has that came with a copied spreadsheet. */
export function isEarlierDashboard(dashboard: Sheet): boolean {
  return dashboard.getRange(1, 1).getValue() === EARLIER_TITLE;
}

/**
 * Names the cells that people and formulas ask for, where a name is gone, stands for several cells or was never
 * given. Where a range of the user's has the name, ours gets another one.
 */
export function ensureNames(book: Book, dashboard: Sheet): void {
  const { asOf, heartbeat } = namedCells(book);
  nameCell(book, dashboard, NAMES.asOf, asOf);
  nameCell(book, dashboard, NAMES.heartbeat, heartbeat);
  nameKnown(book, dashboard);
}

/** The third, where the look has a place for it. */
export function nameKnown(book: Book, dashboard: Sheet): void {
  const { known } = namedCells(book);
  if (!known) return;
  nameCell(book, dashboard, NAMES.known, known);
  if (!isKnownNamed(book)) book.properties.setProperty(KNOWN_NAMED, 'yes');
}

/** This property says so, at no call of the sheet. */
const KNOWN_NAMED = 'named.KnownUntil';

function isKnownNamed({ properties }: Book): boolean {
  return properties.getProperty(KNOWN_NAMED) !== null;
}

/** A Dashboard of the present look that was made before it showed to which day answers are known. */
function completeEarlier(book: Book, sheet: Sheet): void {
  nameKnown(book, sheet);
  styleKnown(sheet, book.builders);
  const header = sheet.getRange(ROWS.header, COLUMNS.length);
  if (header.getNote() === EARLIER_ACCEPTED_HELP) header.setNote(COLUMNS[COLUMNS.length - 1]?.help ?? '');
}

/** Where they stand in the look that the Dashboard has, row and column counted from 1. */
export function namedCells(book: Book): NamedCells {
  return NAMED[lookOf(book, 'dashboard')];
}

/** Whether something stands on a Dashboard of the present look outside of what we write. */
export function holdsOthers(dashboard: Sheet): boolean {
  const values = cellsOf(dashboard);
  const total = values.findIndex(([label], row) => row >= ROWS.header && label === TOTAL);
  const isOurs = (row: number, column: number) =>
    row <= total ? column < COLUMNS.length : row <= total + 3 + MOST_FIRST && column < FIRST_WIDTH;
  return values.some((line, row) => line.some((held, column) => held !== '' && !isOurs(row, column)));
}

function nameCell(
  book: Book,
  dashboard: Sheet,
  name: string,
  [row, column]: readonly [number, number],
): void {
  const named = findNamed(book, name);
  const isOnDashboard = named?.getSheet().getSheetId() === dashboard.getSheetId();
  if (named !== null && !isOnDashboard && !name.startsWith(NAME_PREFIX)) {
    nameCell(book, dashboard, NAME_PREFIX + name, [row, column]);
    return;
  }
  const isOneCell = isOnDashboard && named?.getValues().flat().length === 1;
  if (!isOneCell) book.spreadsheet.setNamedRange(name, dashboard.getRange(row, column));
}
