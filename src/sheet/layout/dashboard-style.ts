/**
 * How the Dashboard looks, made once; a line more or less for an account changes what stands around the lines. Colour
 * means work: ink and paper, one accent, and a double line under the total.
 */
import { times } from '../../core/times.ts';
import type { Sheet } from '../book.ts';
import type { Builders } from '../builders.ts';
import type { Cell } from '../cell.ts';
import { cosmetic } from './cosmetic.ts';
import { MOST_FIRST } from './dashboard.ts';
import { COLUMNS, type DashboardColumn, TOTAL } from './dashboard-columns.ts';
import { notOurs } from './dashboard-fault.ts';
import { ACCENT, CAUTION, INK, LINE, OUTLINE, QUIET, SIZE, styleHeaders } from './style.ts';
import { SIGN } from './why.ts';

/** What stands in the first cell. */
export const TITLE = 'Today';
/** Counted from 1; the lines follow the header, and the total the lines. */
export const ROWS = { title: 1, notice: 2, label: 4, figure: 5, meaning: 6, known: 7, header: 8 } as const;
const FIRST_LINE = ROWS.header + 1;
/** Stands above those whom to begin with. */
export const FIRST_HEADING = 'Do first today';
/** Below the share accepted; the cell goes on to the right edge. */
export const KNOWN_COLUMN = 11;
/** Days of those whom to begin with. */
const DAYS_COLUMN = 4;
const HEIGHTS: readonly (readonly [row: number, rows: number, pixels: number])[] = [
  [ROWS.title, 1, 40],
  [ROWS.notice, 2, 12],
  [ROWS.label, 1, 22],
  [ROWS.figure, 1, 52],
  [ROWS.meaning, 1, 22],
  [ROWS.known, 1, 22],
];

/** Fills a new sheet, without a line; these are written by what comes next. */
export function makeDashboard(sheet: Sheet, builders: Builders): void {
  cosmetic(() => styleTop(sheet, builders));
  cosmetic(() => styleTotal(sheet, FIRST_LINE, builders));
  const rows: Cell[][] = [
    [TITLE],
    ...times(ROWS.header - 2, () => []),
    COLUMNS.map(({ header }) => header),
    [TOTAL],
    [],
    [FIRST_HEADING, '', '', 'days'],
  ];
  // All that it holds in one block, last: a first cell means that the sheet is complete.
  sheet
    .getRange(1, 1, rows.length, COLUMNS.length)
    .setValues(rows.map((row) => COLUMNS.map((_, column) => row[column] ?? '')));
}

/** The day to which answers are known. */
export function styleKnown(sheet: Sheet, { date }: Builders): void {
  sheet.setRowHeights(ROWS.known, 1, 22);
  const known = sheet.getRange(ROWS.known, KNOWN_COLUMN, 1, COLUMNS.length - KNOWN_COLUMN + 1);
  known
    .setNumberFormat(`"answers known until "${date}`)
    .setHorizontalAlignment('left')
    .setFontColor(QUIET)
    .merge();
}

function styleTop(sheet: Sheet, builders: Builders): void {
  const { borders, clip, date, newRule } = builders;
  const width = COLUMNS.length;
  sheet.setHiddenGridlines(true);
  COLUMNS.forEach(({ width: pixels }, index) => {
    sheet.setColumnWidth(index + 1, pixels);
  });
  sheet
    .getRange(1, 1, sheet.getMaxRows(), width)
    .setVerticalAlignment('middle')
    .setFontColor(INK)
    .setFontSize(SIZE);
  for (const [row, count, pixels] of HEIGHTS) sheet.setRowHeights(row, count, pixels);
  sheet.setRowHeights(ROWS.header, 3 + MOST_FIRST + 3, 28);
  sheet.getRange(ROWS.title, 1).setFontSize(18);
  for (const [column, columns, format] of [
    [5, 5, 'dddd d mmmm yyyy'],
    [10, 4, `"· daily check "${date} hh:mm`],
  ] as const) {
    const named = sheet.getRange(ROWS.title, column, 1, columns);
    named.setNumberFormat(format).setHorizontalAlignment('right').setFontColor(QUIET).merge();
  }
  const notice = sheet.getRange(ROWS.notice, 1, 1, width);
  notice.setFontColor(CAUTION.color).setWrap(true).merge();
  for (const row of [ROWS.label, ROWS.meaning]) sheet.getRange(row, 1, 1, width).setFontColor(QUIET);
  sheet.getRange(ROWS.figure, 1, 1, width).setFontSize(30);
  sheet.getRange(ROWS.figure, 1).setFontColor(ACCENT);
  styleKnown(sheet, builders);

  styleHeaders(sheet, ROWS.header, 1, width).setWrapStrategy(clip);
  COLUMNS.forEach(({ kind, help }, index) => {
    const header = sheet.getRange(ROWS.header, index + 1);
    if (help) header.setNote(help);
    if (kind === 'safe' || kind === 'over') header.setFontWeight('normal');
    if (kind === 'count' || kind === 'share') header.setHorizontalAlignment('right');
    styleEdge(header, kind, borders);
  });

  const first = FIRST_LINE + 2;
  const heading = sheet.getRange(first, 1, 1, DAYS_COLUMN).setFontWeight('bold');
  heading.setBorder(null, null, true, null, null, null, INK, borders.SOLID);
  sheet.getRange(first, DAYS_COLUMN).setFontWeight('normal').setFontColor(QUIET);
  sheet
    .getRange(first + 1, 1, MOST_FIRST, DAYS_COLUMN)
    .setBorder(null, null, true, null, null, true, LINE, borders.SOLID);
  sheet.getRange(first, DAYS_COLUMN, MOST_FIRST + 1, 1).setHorizontalAlignment('right');
  sheet.getRange(first + MOST_FIRST + 1, 1).setFontColor(QUIET);

  const why = sheet.getRange(FIRST_LINE, 3, sheet.getMaxRows() - FIRST_LINE, 1);
  sheet.setConditionalFormatRules([
    newRule()
      .whenFormulaSatisfied(`=$A$${ROWS.notice}<>""`)
      .setBackground(CAUTION.background)
      .setRanges([notice])
      .build(),
    newRule().whenTextStartsWith(SIGN).setFontColor(CAUTION.color).setBold(true).setRanges([why]).build(),
  ]);
}

/** The border between the two cells of a gauge is the safe limit, the right one the limit. */
function styleEdge(
  cells: GoogleAppsScript.Spreadsheet.Range,
  kind: DashboardColumn['kind'],
  borders: Builders['borders'],
): void {
  if (kind === 'safe') cells.setBorder(null, null, null, true, null, null, INK, borders.SOLID_MEDIUM);
  if (kind === 'over') cells.setBorder(null, null, null, true, null, null, OUTLINE, borders.SOLID);
}

function styleTotal(sheet: Sheet, row: number, { borders }: Builders): void {
  const total = sheet.getRange(row, 1, 1, COLUMNS.length).setFontWeight('bold');
  styleNumbers(sheet, row, 1);
  total.setBorder(true, null, null, null, null, null, INK, borders.SOLID_MEDIUM);
  total.setBorder(null, null, true, null, null, null, INK, borders.DOUBLE);
}

function styleNumbers(sheet: Sheet, first: number, count: number): void {
  COLUMNS.forEach(({ kind }, index) => {
    if (kind !== 'share' && kind !== 'count') return;
    sheet
      .getRange(first, index + 1, count, 1)
      .setNumberFormat(kind === 'share' ? '0%' : '0')
      .setHorizontalAlignment('right');
  });
}

/**
 * Makes room for so many lines, by rows inserted or deleted, so that what stands below moves along. Throws NotWritable where the
 * total is gone.
 */
export function fitLines(sheet: Sheet, count: number, builders: Builders): void {
  const column = sheet.getRange(FIRST_LINE, 1, sheet.getMaxRows() - ROWS.header, 1).getValues() as Cell[][];
  const had = column.findIndex(([label]) => label === TOTAL);
  if (had < 0) {
    throw notOurs(sheet, `its line "${TOTAL}" is gone`);
  }
  if (had > count) sheet.deleteRows(FIRST_LINE + count, had - count);
  if (had >= count) return;
  const first = FIRST_LINE + had;
  sheet.insertRowsBefore(first, count - had);
  cosmetic(() => styleLines(sheet, first, count - had, builders));
}

function styleLines(sheet: Sheet, first: number, count: number, { borders, clip }: Builders): void {
  const lines = sheet.getRange(first, 1, count, COLUMNS.length);
  sheet.setRowHeights(first, count, 30);
  lines
    .setBackground(null)
    .setFontSize(SIZE)
    .setFontWeight('normal')
    .setFontColor(INK)
    .setVerticalAlignment('middle')
    .setWrapStrategy(clip);
  lines.setBorder(false, false, false, false, false, false);
  lines.setBorder(null, null, true, null, null, true, LINE, borders.SOLID);
  styleNumbers(sheet, first, count);
  COLUMNS.forEach(({ kind, header }, index) => {
    const cells = sheet.getRange(first, index + 1, count, 1);
    if (kind === 'name') cells.setFontWeight('bold');
    if (kind === 'text') cells.setFontColor(QUIET);
    if (header === 'Send') cells.setFontWeight('bold').setFontColor(ACCENT).setFontSize(12);
    if (kind === 'safe') cells.setFontSize(5).setFontColor(ACCENT);
    if (kind === 'over') cells.setFontSize(5).setFontColor(CAUTION.bar);
    styleEdge(cells, kind, borders);
  });
}
