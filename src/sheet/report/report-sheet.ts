/**
 * The sheet that a client gets: plain values of one account alone, as wide as one page. Nothing on it is a formula, which would read from rows of
 * other clients.
 */
import { type Day, dayInWords, dayNear } from '../../core/day.ts';
import type { Insights } from '../../core/insight/told.ts';
import { ACCEPTED_DAYS, type ClientReport } from '../../core/rules/client-report.ts';
import type { Sheet } from '../book.ts';
import type { Builders } from '../builders.ts';
import { type Calendar, type Cell, writeLines } from '../cell.ts';
import { acceptedShare } from '../insights/words.ts';
import { cosmetic } from '../layout/cosmetic.ts';
import { NO_FIGURE } from '../layout/dashboard.ts';
import { INK, QUIET, styleHeaders } from '../layout/style.ts';

/** What the report tells. */
export interface Reported extends ClientReport {
  readonly account: string;
  readonly today: Day;
  /** Null while so many rows can't be read that no share would be true. */
  readonly insights: Pick<Insights, 'byDay' | 'curve'> | null;
}

/** In pixels: 600 in all, a portrait page. */
const WIDTHS = [170, 170, 130, 130] as const;
/** Rows, counted from 1. */
const AT = { about: 2, label: 4, figure: 5, meaning: 6, weeks: 8 } as const;
/** More names than a page or two take nobody reads. */
const MOST_NAMES = 500;

/** Rows from the top; days are instants of the spreadsheet's zone. */
export function reportLines(reported: Reported, calendar: Calendar): Cell[][] {
  const { account, today, weeks, accepted, since } = reported;
  const figures = figuresOf(reported);
  const sum = (key: 'sent' | 'accepted' | 'withdrawn') => weeks.reduce((all, week) => all + week[key], 0);
  const more = accepted.length - MOST_NAMES;
  const lines: Cell[][] = [
    [account],
    [`LinkedIn invitations, as of ${dayInWords(today)}`],
    [],
    ...[0, 1, 2].map((part) => figures.map((figure) => figure[part] ?? '')),
    [],
    [`By week, since ${dayInWords(since)}`],
    ['Week', 'Sent', 'Accepted', 'Withdrawn'],
    ...weeks.map(({ from, to, sent, accepted, withdrawn }) => [
      from === to ? dayNear(from, today) : `${dayNear(from, today)} to ${dayNear(to, today)}`,
      ...[sent, accepted, withdrawn],
    ]),
    ['Total', sum('sent'), sum('accepted'), sum('withdrawn')],
    [],
    [`Accepted in the last ${ACCEPTED_DAYS} days: ${accepted.length}`],
    ...(accepted.length > 0 ? [['Name', 'Company', 'Accepted on']] : []),
    ...accepted.slice(0, MOST_NAMES).map(({ name, company, on }) => [name, company, calendar.dateOf(on)]),
    ...(more > 0 ? [[`and ${more} more`]] : []),
  ];
  return lines.map((line) => WIDTHS.map((_, column) => line[column] ?? ''));
}

function figuresOf({ pending, sentInWeek, weeks, since, today, insights }: Reported): (readonly Cell[])[] {
  const share = insights ? acceptedShare(insights) : undefined;
  return [
    ['Pending', pending, 'waiting for an answer'],
    ['Sent', weeks.reduce((all, { sent }) => all + sent, 0), `since ${dayNear(since, today)}`],
    ['Sent', sentInWeek, 'in the last 7 days'],
    share ? [`Accepted by day ${insights?.byDay}`, ...share] : ['Accepted', NO_FIGURE, 'too little data yet'],
  ];
}

/** Fills a blank sheet: all that it holds in one block, last, so that a first cell means a complete sheet. */
export function fillReport(
  sheet: Sheet,
  lines: readonly (readonly Cell[])[],
  { weeks }: Reported,
  builders: Builders,
): void {
  const rows = sheet.getMaxRows();
  if (rows < lines.length) sheet.insertRowsAfter(rows, lines.length - rows);
  cosmetic(() => style(sheet, lines.length, weeks.length, builders));
  sheet.getRange(1, 1, lines.length, WIDTHS.length).setValues(writeLines(lines));
}

function style(sheet: Sheet, count: number, weeks: number, { borders, date }: Builders): void {
  const total = AT.weeks + weeks + 2;
  const people = total + 3;
  const cells = (row: number, column = 1, rows = 1, columns = 5 - column) =>
    sheet.getRange(row, column, rows, columns);
  sheet.setHiddenGridlines(true);
  WIDTHS.forEach((pixels, index) => {
    sheet.setColumnWidth(index + 1, pixels);
  });
  cells(1).setFontSize(18);
  for (const row of [AT.about, AT.label, AT.meaning]) cells(row).setFontColor(QUIET);
  cells(AT.label, 1, 3).setHorizontalAlignment('left');
  cells(AT.figure).setFontSize(20);
  for (const row of [AT.weeks, total, people - 1]) cells(row).setFontWeight('bold');
  styleHeaders(sheet, AT.weeks + 1, 1, WIDTHS.length);
  cells(AT.weeks + 1, 2, weeks + 2).setHorizontalAlignment('right');
  cells(total).setBorder(null, null, true, null, null, null, INK, borders.DOUBLE);
  if (count < people) return;
  styleHeaders(sheet, people, 1, 3);
  cells(people, 3, count - people + 1, 1)
    .setNumberFormat(date)
    .setHorizontalAlignment('right');
}
