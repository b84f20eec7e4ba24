/**
 * The figures behind the sheet Insights: one rectangle of plain values that is ours alone, a column for each series. Charts show parts of it, and the
 * cells above repeat its texts by plain references, so that phones, prints and people without the add-on see all of it.
 */
import { acceptedByThen } from '../../core/insight/measured.ts';
import type { Insights } from '../../core/insight/told.ts';
import { isText } from '../../core/is-text.ts';
import { times } from '../../core/times.ts';
import { type Calendar, type Cell, isBlank, isDate } from '../cell.ts';
import { figureWords, MOST_FIGURES, MOST_SENTENCES, sentences, type Told, titleWords } from './words.ts';

export type Kind = 'text' | 'day' | 'count' | 'share';

/** The columns in their order; those of a chart stand side by side, what it counts by first. */
export const COLUMNS = [
  ['Text', 'text'],
  ['Week', 'day'],
  ['Pending', 'count'],
  ['Withdrawn that week', 'count'],
  ['Week', 'day'],
  ['Pending', 'count'],
  ['At your pace', 'count'],
  ['Low', 'count'],
  ['High', 'count'],
  ['Safe limit', 'count'],
  ['Limit', 'count'],
  ['Days', 'count'],
  ['Accepted', 'share'],
  ['Low', 'share'],
  ['High', 'share'],
  ['Other accounts’ pace', 'share'],
  ['Group', 'text'],
  ['Accepted', 'share'],
  ['Low', 'share'],
  ['High', 'share'],
  ['Old enough', 'count'],
] as const satisfies readonly (readonly [string, Kind])[];

/** Rows below the headers: 26 weeks and 13 to come; days 0 to 60; as many groups as a chart can name. */
const [PAST, WEEKS, DAYS, GROUPS] = [26, 39, 61, 8] as const;
export const ROWS = DAYS + 1;

/** A chart's part of the rectangle, from its headers: first column, columns, rows. */
export const PARTS = {
  pending: [1, 3, PAST + 1],
  backlog: [4, 7, WEEKS + 1],
  curve: [11, 5, DAYS + 1],
  groups: [16, 2, GROUPS + 1],
} as const;
export type ChartName = keyof typeof PARTS;

/** Rows of the first column, counted from the headers. */
export const TEXTS = {
  title: 1,
  known: 2,
  figures: 3,
  sentences: 3 + 3 * MOST_FIGURES,
} as const;

/** What is to stand there, headers included. */
export function blockOf(told: Told, calendar: Calendar): Cell[][] {
  const insights = told.found?.insights;
  const parts: (readonly [columns: number, rows: Cell[][]])[] = [
    [1, textsOf(told).map((text) => [text])],
    [3, insights ? pastOf(insights, calendar) : []],
    [7, insights ? backlogOf(insights, calendar) : []],
    [5, insights ? curveOf(insights) : []],
    [5, insights ? groupsOf(insights) : []],
  ];
  return [
    COLUMNS.map(([header]) => header),
    ...times(ROWS - 1, (row) =>
      parts.flatMap(([columns, rows]) => rows[row] ?? Array<Cell>(columns).fill('')),
    ),
  ];
}

function textsOf(told: Told): string[] {
  const figures = figureWords(told);
  return [
    ...titleWords(told),
    ...times(MOST_FIGURES, (index) => figures[index] ?? ['', '', '']).flat(),
    ...sentences(told).slice(0, MOST_SENTENCES),
  ];
}

type Backlog = Extract<Insights['backlog'], { told: true }>;
const NO_BACKLOG: Pick<Backlog, 'past' | 'ahead'> = { past: [], ahead: [] };

function pastOf({ backlog }: Insights, calendar: Calendar): Cell[][] {
  const { past } = backlog.told ? backlog : NO_BACKLOG;
  return past.map(({ week, pending, withdrawn }) => [calendar.dateOf(week), pending, withdrawn]);
}

/** The last week that is over is also the first of those to come, so that the lines meet. */
function backlogOf({ backlog, forecast }: Insights, calendar: Calendar): Cell[][] {
  const { past, ahead } = backlog.told ? backlog : NO_BACKLOG;
  const limits = (['pendingSafe', 'pendingCap'] as const).map(
    (wanted) => (forecast.told && forecast.lines.find(({ line }) => line === wanted)?.at) || '',
  );
  return [
    ...past.map(({ week, pending }, at) => {
      const meet = ahead.length > 0 && at === past.length - 1 ? pending : '';
      return [calendar.dateOf(week), pending, meet, meet, meet, ...limits];
    }),
    ...ahead.map(({ week, pending, low, high }) => [
      ...[calendar.dateOf(week), ''],
      ...[pending, low, high].map((count) => Math.round(count)),
      ...limits,
    ]),
  ];
}

/** To the tenth of a point, so that a figure changes only when it is another. */
const share = (rate: number) => Math.round(rate * 1000) / 1000;

/** Other accounts count how soon, not how many: drawn at the level of this log, so that both meet on the day that is compared by. */
function curveOf({ curve, byDay }: Insights): Cell[][] {
  const points = curve.told ? curve.points : [];
  const level = (points[byDay]?.share.rate ?? 0) / acceptedByThen(byDay);
  return points.map(({ day, share: { rate, low, high } }) => [
    ...[day, share(rate), share(low), share(high), share(level * acceptedByThen(day))],
  ]);
}

const SHOWN: readonly Insights['groups'][number]['by'][] = ['note', 'goalFit', 'attempt', 'account'];

function groupsOf({ groups }: Insights): Cell[][] {
  return SHOWN.flatMap((by) => groups.find((group) => group.by === by)?.rows ?? [])
    .flatMap((row) => (row.told ? [row] : []))
    .slice(0, GROUPS)
    .map(({ name, rate, low, high, sent }) => [name, share(rate), share(low), share(high), sent]);
}

/** Whether the cells hold that already. */
export function isSameBlock(
  wanted: readonly (readonly Cell[])[],
  held: readonly (readonly Cell[])[],
): boolean {
  const moment = (cell: Cell | undefined) => (isDate(cell) ? cell.getTime() : cell);
  return wanted.every((line, row) =>
    line.every((cell, column) => moment(cell) === moment(held[row]?.[column])),
  );
}

/**
 * The first cell of the rectangle that somebody made their own, counted from 0: a formula, or words where figures stand. Another figure
 * or sentence over ours can't be told from an earlier one of ours.
 */
export function foreignCell(
  held: readonly (readonly Cell[])[],
  formulas: readonly (readonly string[])[],
): readonly [row: number, column: number] | undefined {
  for (const [row, line] of held.entries()) {
    for (const [column, cell] of line.entries()) {
      const isFigure = row > 0 && COLUMNS[column]?.[1] !== 'text';
      const isWords = isFigure && isText(cell) && !isBlank(cell);
      const isHeader = row === 0 && cell !== COLUMNS[column]?.[0];
      if (formulas[row]?.[column] || isWords || isHeader) return [row, column];
    }
  }
  return undefined;
}
