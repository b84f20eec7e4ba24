/**
 * The sheet Insights: what the log teaches, for phones, prints and people without the add-on. Made when the user asks for it; after that only
 * the rectangle of figures is written.
 */
import { times } from '../../core/times.ts';
import { type Book, findSheet, rememberSheet, type Sheet } from '../book.ts';
import type { Builders } from '../builders.ts';
import { type Calendar, type Cell, isBlank, writeLines } from '../cell.ts';
import { columnLetter } from '../column.ts';
import { cosmetic } from '../layout/cosmetic.ts';
import { insertSheet } from '../layout/insert-sheet.ts';
import { INK, QUIET, ROW, SIZE, styleHeaders } from '../layout/style.ts';
import { findNamed } from '../named-cell.ts';
import { NotWritable } from '../writable.ts';
import { blockOf, COLUMNS, foreignCell, isSameBlock, ROWS, TEXTS } from './block.ts';
import { MOST_FIGURES, MOST_SENTENCES, type Told } from './words.ts';

export const TITLE = 'Insights';
/** The rectangle; it follows rows and columns, and goes with a copy of the spreadsheet. */
const NAME = 'InviteLedgerInsights';
/** Where the headers of the rectangle stand at first, counted from 1. */
const TOP = 36;
/** Of all columns: six are as wide as a chart, and a figure has three. */
const WIDTH = 92;
/** Rows and columns of the cells that repeat a text, by its row of the rectangle. */
const AT = {
  title: [2, 1],
  known: [3, 1],
  label: 5,
  heading: [22, 7],
  sentences: 23,
  figures: [TOP - 1, 1],
} as const;

/** Where a chart's corner stands, row and column counted from 1. */
export const CORNERS = { backlog: [9, 1], curve: [9, 7], groups: [22, 1] } as const;

/** The sheet, made where there is none. An earlier one is known by the name of its figures. */
export function ensureInsights(book: Book, told: Told, calendar: Calendar): Sheet {
  const present = findSheet(book, 'insights');
  if (present && present.getLastRow() > 0) return present;
  const named = findNamed(book, NAME)?.getSheet();
  const sheet = present ?? named ?? insertSheet(book, 'insights');
  // Before anything is written: what a set up leaves half done is completed on this very sheet.
  rememberSheet(book, 'insights', sheet);
  if (sheet.getLastRow() === 0) make(book, sheet, blockOf(told, calendar));
  return sheet;
}

function make(book: Book, sheet: Sheet, block: readonly (readonly Cell[])[]): void {
  const wanted = TOP + ROWS - 1;
  const rows = sheet.getMaxRows();
  if (rows < wanted) sheet.insertRowsAfter(rows, wanted - rows);
  cosmetic(() => style(sheet, book.builders));
  const figures = sheet.getRange(TOP, 1, ROWS, COLUMNS.length);
  book.spreadsheet.setNamedRange(NAME, figures);
  const own = ownCells();
  const above = times(TOP - 1, (row) =>
    COLUMNS.map((_, column) => own.get(`${row + 1} ${column + 1}`) ?? ''),
  );
  // All in one block, last: a first cell means that the sheet is complete.
  sheet.getRange(1, 1, wanted, COLUMNS.length).setValues([...above, ...writeLines(block)]);
}

/** What is written once, by row and column counted from 1: headings, and references to the texts of the rectangle. */
function ownCells(): ReadonlyMap<string, string> {
  const cells = new Map<string, string>([['1 1', TITLE]]);
  const put = (row: number, column: number, text: number) =>
    cells.set(`${row} ${column}`, `=""&A${TOP + text}`);
  put(...AT.title, TEXTS.title);
  put(...AT.known, TEXTS.known);
  for (let figure = 0; figure < MOST_FIGURES; figure++) {
    for (let part = 0; part < 3; part++)
      put(AT.label + part, 1 + 3 * figure, TEXTS.figures + 3 * figure + part);
  }
  cells.set(AT.heading.join(' '), 'What your log says');
  for (let line = 0; line < MOST_SENTENCES; line++) put(AT.sentences + line, 7, TEXTS.sentences + line);
  cells.set(
    AT.figures.join(' '),
    'The figures behind it. The daily check writes them: keep your own notes outside of these columns.',
  );
  return cells;
}

function style(sheet: Sheet, { clip }: Builders): void {
  const rows = TOP + ROWS - 1;
  const width = COLUMNS.length;
  sheet.setHiddenGridlines(true);
  COLUMNS.forEach((_, index) => {
    sheet.setColumnWidth(index + 1, WIDTH);
  });
  sheet.setRowHeights(1, rows, ROW);
  sheet
    .setRowHeights(1, 1, 40)
    .setRowHeights(4, 1, 12)
    .setRowHeights(AT.label + 1, 1, 34);
  sheet.getRange(1, 1, rows, width).setVerticalAlignment('middle').setFontColor(INK).setFontSize(SIZE);
  sheet.getRange(1, 1).setFontSize(18);
  for (const row of [AT.title[0], AT.known[0], AT.label, AT.label + 2])
    sheet.getRange(row, 1, 1, width).setFontColor(QUIET);
  sheet
    .getRange(AT.label + 1, 1, 1, width)
    .setFontSize(14)
    .setFontWeight('bold');
  sheet.getRange(...AT.heading).setFontWeight('bold');
  sheet.getRange(...AT.figures).setFontColor(QUIET);
  sheet.getRange(TOP, 1, ROWS, width).setWrapStrategy(clip);
  styleHeaders(sheet, TOP, 1, width);
  COLUMNS.forEach(([, kind], index) => {
    const cells = sheet.getRange(TOP + 1, index + 1, ROWS - 1, 1);
    if (kind === 'day') cells.setNumberFormat('d mmm');
    if (kind === 'share') cells.setNumberFormat('0%');
    if (kind !== 'text') sheet.getRange(TOP, index + 1, ROWS, 1).setHorizontalAlignment('right');
  });
}

/**
 * Writes the rectangle where it differs. Throws NotWritable, with nothing written, where a cell of it holds something of the user's, or where it is gone,
 * cut or protected.
 */
export function writeInsights(book: Book, told: Told, calendar: Calendar): void {
  const figures = findNamed(book, NAME);
  // The sheet was deleted: that is the user's answer.
  if (!figures) return;
  const held = figures.getValues() as Cell[][];
  const wanted = blockOf(told, calendar);
  if (held.length !== ROWS || held[0]?.length !== COLUMNS.length)
    throw stale(
      'rows or columns of its figures were inserted or deleted. Delete that sheet, then make it again in the sidebar',
    );
  if (isSameBlock(wanted, held)) return;
  const foreign = foreignCell(held, figures.getFormulas());
  if (foreign) {
    const [row, column] = foreign;
    throw stale(
      `${columnLetter(column)}${TOP + row} holds something of yours. Move it out of the figures there`,
    );
  }
  try {
    figures.setValues(writeLines(wanted));
  } catch (error) {
    if (figures.canEdit()) throw error;
    throw stale('that sheet is protected and you may not edit it');
  }
}

function stale(why: string): NotWritable {
  return new NotWritable(`The sheet Insights isn’t up to date: ${why}.`);
}

/** Where the rectangle stands; null where it is gone. */
export function findFigures(book: Book): GoogleAppsScript.Spreadsheet.Range | null {
  return findNamed(book, NAME);
}

/** The first cell of the sheet that is not as we made it, such as `B7`; undefined for none. */
export function changedCell(sheet: Sheet): string | undefined {
  const range = sheet.getDataRange();
  const values = range.getValues() as Cell[][];
  const formulas = range.getFormulas();
  const own = ownCells();
  const isOurs = (row: number, column: number): boolean => {
    const formula = formulas[row - 1]?.[column - 1] ?? '';
    const cell = values[row - 1]?.[column - 1] ?? '';
    const wanted = own.get(`${row} ${column}`);
    if (row < TOP)
      return wanted?.startsWith('=') ? formula === wanted : formula === '' && cell === (wanted ?? '');
    return row < TOP + ROWS && column <= COLUMNS.length ? true : isBlank(cell) && formula === '';
  };
  for (const [row, line] of values.entries()) {
    for (const column of line.keys())
      if (!isOurs(row + 1, column + 1)) return `${columnLetter(column)}${row + 1}`;
  }
  const slice = <T>(lines: readonly (readonly T[])[]) =>
    lines.slice(TOP - 1, TOP - 1 + ROWS).map((line) => line.slice(0, COLUMNS.length));
  const foreign = foreignCell(slice(values), slice(formulas));
  return foreign && `${columnLetter(foreign[1])}${TOP + foreign[0]}`;
}
