/**
 * The figures behind the sheet Insights: one rectangle of plain values that is ours alone, a column for each series. Charts show parts of it, and the
 * cells above repeat its texts by plain references, so that phones, prints and people without the add-on see all of it.
 */
import type { Day } from '../../core/day.ts';
import { acceptedByThen } from '../../core/insight/measured.ts';
import type { Insights } from '../../core/insight/told.ts';
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
  const columns: Cell[][] = [
    textsOf(told),
    ...(insights
      ? [
          ...pastOf(insights, calendar),
          ...backlogOf(insights, calendar),
          ...curveOf(insights),
          ...groupsOf(insights),
        ]
      : []),
  ];
  return Array.from({ length: ROWS }, (_, row) =>
    COLUMNS.map(([header], column) => (row === 0 ? header : (columns[column]?.[row - 1] ?? ''))),
  );
}

function textsOf(told: Told): string[] {
  const figures = figureWords(told);
  return [
    ...titleWords(told),
    ...Array.from({ length: MOST_FIGURES }, (_, index) => figures[index] ?? ['', '', '']).flat(),
    ...sentences(told).slice(0, MOST_SENTENCES),
  ];
}

type Backlog = Extract<Insights['backlog'], { told: true }>;
const NO_BACKLOG: Pick<Backlog, 'past' | 'ahead'> = { past: [], ahead: [] };

function pastOf({ backlog }: Insights, calendar: Calendar): Cell[][] {
  const { past } = backlog.told ? backlog : NO_BACKLOG;
  return [
    past.map(({ week }) => calendar.dateOf(week)),
    past.map(({ pending }) => pending),
    past.map(({ withdrawn }) => withdrawn),
  ];
}

/** The last week that is over is also the first of those to come, so that the lines meet. */
function backlogOf({ backlog, forecast }: Insights, calendar: Calendar): Cell[][] {
  const { past, ahead } = backlog.told ? backlog : NO_BACKLOG;
  const limit = (wanted: 'pendingSafe' | 'pendingCap') =>
    (forecast.told && forecast.lines.find(({ line }) => line === wanted)?.at) || '';
  const [safe, cap] = [limit('pendingSafe'), limit('pendingCap')];
  const weeks: Day[] = [...past, ...ahead].map(({ week }) => week);
  const last = past[past.length - 1]?.pending ?? '';
  const gap = Array<Cell>(Math.max(0, past.length - 1)).fill('');
  const coming = (of: (week: Backlog['ahead'][number]) => number) =>
    ahead.length === 0 ? [] : [...gap, last, ...ahead.map((week) => Math.round(of(week)))];
  return [
    weeks.map((week) => calendar.dateOf(week)),
    past.map(({ pending }) => pending),
    coming(({ pending }) => pending),
    coming(({ low }) => low),
    coming(({ high }) => high),
    weeks.map(() => safe),
    weeks.map(() => cap),
  ];
}

/** To the tenth of a point, so that a figure changes only when it is another. */
const share = (rate: number) => Math.round(rate * 1000) / 1000;

/** Other accounts count how soon, not how many: drawn at the level of this log, so that both meet on the day that is compared by. */
function curveOf({ curve, byDay }: Insights): Cell[][] {
  const points = curve.told ? curve.points : [];
  const level = (points[byDay]?.share.rate ?? 0) / acceptedByThen(byDay);
  return [
    points.map(({ day }) => day),
    points.map((point) => share(point.share.rate)),
    points.map((point) => share(point.share.low)),
    points.map((point) => share(point.share.high)),
    points.map(({ day }) => share(level * acceptedByThen(day))),
  ];
}

const SHOWN: readonly Insights['groups'][number]['by'][] = ['note', 'goalFit', 'attempt', 'account'];

function groupsOf({ groups }: Insights): Cell[][] {
  const rows = SHOWN.flatMap((by) => groups.find((group) => group.by === by)?.rows ?? [])
    .flatMap((row) => (row.told ? [row] : []))
    .slice(0, GROUPS);
  return [
    rows.map(({ name }) => name),
    rows.map(({ rate }) => share(rate)),
    rows.map(({ low }) => share(low)),
    rows.map(({ high }) => share(high)),
    rows.map(({ sent }) => sent),
  ];
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
      const isWords = isFigure && typeof cell === 'string' && !isBlank(cell);
      const isHeader = row === 0 && cell !== COLUMNS[column]?.[0];
      if (formulas[row]?.[column] || isWords || isHeader) return [row, column];
    }
  }
  return undefined;
}
