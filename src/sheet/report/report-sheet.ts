/**
 * The sheet that a client gets: plain values of one account alone, as wide as one page. Nothing on it is a formula, which would read from rows of
 * other clients.
 */
import { type Day, dayInWords, dayNear } from '../../core/day.ts';
import type { Insights } from '../../core/insight/told.ts';
import type { ClientReport } from '../../core/rules/client-report.ts';
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
  /** Rows of the account that are in no figure. */
  readonly unread: number;
  /** Null while so many rows can't be read that no share would be true. */
  readonly insights: Pick<Insights, 'byDay' | 'curve'> | null;
}

/** In pixels: 600 in all, a portrait page. */
const WIDTHS = [170, 170, 130, 130] as const;
/** Rows, counted from 1. */
const AT = { about: 2, label: 4, figure: 5, meaning: 6, parts: 8 } as const;
/** More names than a page or two take nobody reads. */
const MOST_NAMES = 500;
const UNDATED = 'on a day that the log doesn’t say';

/** Rows from the top; days are instants of the spreadsheet's zone. */
export function reportLines(reported: Reported, calendar: Calendar): Cell[][] {
  const { account, today, unit, parts, total, accepted, acceptedUndated, since, until, namedSince } =
    reported;
  const figures = figuresOf(reported);
  const notice = uncountedIn(reported);
  const more = accepted.length - MOST_NAMES;
  const lines: Cell[][] = [
    [account],
    [`LinkedIn invitations ${timeInWords(since, until, today, dayInWords)}, as of ${dayInWords(today)}`],
    [],
    ...[0, 1, 2].map((part) => figures.map((figure) => figure[part] ?? '')),
    [],
    [`By ${unit}`],
    [unit === 'week' ? 'Week' : 'Month', 'Sent', 'Accepted', 'Withdrawn'],
    ...parts.map(({ from, to, sent, accepted, withdrawn }) => [
      unit === 'month'
        ? dayInWords(from).replace(/^\d+ /, '')
        : from === to
          ? dayNear(from, today)
          : `${dayNear(from, today)} to ${dayNear(to, today)}`,
      ...[sent, accepted, withdrawn].map(figure),
    ]),
    ['Total', ...[total.sent, total.accepted, total.withdrawn].map(figure)],
    ...(notice ? [[notice]] : []),
    [],
    [
      `Accepted ${timeInWords(namedSince, until, today)}: ${accepted.length || figure(acceptedUndated ? undefined : 0)}`,
    ],
    ...(accepted.length > 0 ? [['Name', 'Company', 'Accepted on']] : []),
    ...accepted.slice(0, MOST_NAMES).map(({ name, company, on }) => [name, company, calendar.dateOf(on)]),
    ...(more > 0 ? [[`and ${more} more`]] : []),
    ...(acceptedUndated > 0 ? [[`${acceptedUndated} accepted ${UNDATED}`]] : []),
  ];
  return lines.map((line) => WIDTHS.map((_, column) => line[column] ?? ''));
}

/** A figure that no one knows is not 0. */
function figure(count: number | undefined): Cell {
  return count ?? NO_FIGURE;
}

/** What is in no week, in a sentence; '' where everything is. */
function uncountedIn({ undated, unread }: Reported): string {
  const kinds = (['sent', 'accepted', 'withdrawn'] as const).filter((key) => undated[key] > 0);
  const parts = [
    ...(kinds.length > 0 ? [`${kinds.map((key) => `${undated[key]} ${key}`).join(', ')} ${UNDATED}`] : []),
    ...(unread > 0 ? [`${unread} row${unread === 1 ? '' : 's'} that can’t be read`] : []),
  ];
  return parts.length > 0 ? `Not counted: ${parts.join('; ')}` : '';
}

/** `since 1 June`, or `from 1 May to 31 May`. */
function timeInWords(from: Day, to: Day, today: Day, tell = (on: Day) => dayNear(on, today)): string {
  return to === today ? `since ${tell(from)}` : `from ${tell(from)} to ${tell(to)}`;
}

function figuresOf({
  pending,
  sentInWeek,
  total,
  since,
  until,
  today,
  insights,
}: Reported): (readonly Cell[])[] {
  const share = insights ? acceptedShare(insights) : undefined;
  return [
    ['Pending', pending, 'waiting for an answer'],
    ['Sent', figure(total.sent), timeInWords(since, until, today)],
    ['Sent', figure(sentInWeek), 'in the last 7 days'],
    share ? [`Accepted by day ${insights?.byDay}`, ...share] : ['Accepted', NO_FIGURE, 'too little data yet'],
  ];
}

/** Fills a blank sheet: all that it holds in one block, last, so that a first cell means a complete sheet. */
export function fillReport(
  sheet: Sheet,
  lines: readonly (readonly Cell[])[],
  reported: Reported,
  builders: Builders,
): void {
  const rows = sheet.getMaxRows();
  if (rows < lines.length) sheet.insertRowsAfter(rows, lines.length - rows);
  cosmetic(() => style(sheet, lines.length, reported, builders));
  sheet.getRange(1, 1, lines.length, WIDTHS.length).setValues(writeLines(lines));
}

function style(sheet: Sheet, count: number, reported: Reported, { borders, date }: Builders): void {
  const parts = reported.parts.length;
  const total = AT.parts + parts + 2;
  const notice = uncountedIn(reported) ? total + 1 : total;
  const people = notice + 3;
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
  for (const row of [AT.parts, total, people - 1]) cells(row).setFontWeight('bold');
  styleHeaders(sheet, AT.parts + 1, 1, WIDTHS.length);
  cells(AT.parts + 1, 2, parts + 2).setHorizontalAlignment('right');
  cells(total).setBorder(null, null, true, null, null, null, INK, borders.DOUBLE);
  if (notice > total) cells(notice).setFontColor(QUIET);
  if (reported.accepted.length === 0) return;
  styleHeaders(sheet, people, 1, 3);
  cells(people, 3, count - people + 1, 1)
    .setNumberFormat(date)
    .setHorizontalAlignment('right');
}
