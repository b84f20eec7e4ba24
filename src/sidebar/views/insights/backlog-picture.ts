/** Pending by week, and where the pace leads: no words on the plot, limits named on the axis. */
import { type Day, daysBetween } from '../../../core/day.ts';
import type { Insights } from '../../../core/insight/told.ts';
import { monthsIn, scaleTo, ticksTo } from './axis.ts';
import { areaOf, type Mark, pathOf, type Spot, text, WIDTH } from './picture.ts';
import { number, shortDay } from './words.ts';

export const BACKLOG_HEIGHT = 204;
const LEFT = 40;
const RIGHT = WIDTH - 4;
const TOP = 10;
const FLOOR = 164;
/** Labels nearer than this would touch, in pixels. */
const LINE = 12;
const MONTH = 26;
const DAY_LABEL = 40;

type Told<T> = Extract<T, { told: true }>;

/** Of a limit far above everything, the line is left out, so that the rest can be read. */
export function limitsShown({ forecast, backlog }: Insights): { at: number; isSafe: boolean }[] {
  if (!forecast.told || !backlog.told) return [];
  const most = Math.max(
    ...backlog.past.map(({ pending }) => pending),
    ...backlog.ahead.map(({ high }) => high),
  );
  const [safe, cap] = forecast.lines;
  return [
    ...(safe ? [{ at: safe.at, isSafe: true }] : []),
    ...(cap && most > cap.at / 2 ? [{ at: cap.at, isSafe: false }] : []),
  ];
}

export function backlogMarks(insights: Insights, backlog: Told<Insights['backlog']>, today: Day): Mark[] {
  const { past, ahead } = backlog;
  const limits = limitsShown(insights);
  const first = past[0]?.week ?? today;
  const last = ahead.at(-1)?.week ?? today;
  const ticks = ticksTo(
    Math.max(
      1,
      ...past.map(({ pending }) => pending),
      ...ahead.map(({ high }) => high),
      ...limits.map(({ at }) => at),
    ),
    1,
  );
  const y = scaleTo(ticks.at(-1) ?? 1, FLOOR, TOP);
  const across = scaleTo(daysBetween(first, last), LEFT, RIGHT);
  const x = (day: Day) => across(daysBetween(first, day));
  const line: Spot[] = past.map(({ week, pending }) => [x(week), y(pending)]);
  const now = line.at(-1) ?? [x(today), y(0)];
  const pace = (of: 'pending' | 'low' | 'high'): Spot[] => [
    now,
    ...ahead.map((point): Spot => [x(point.week), y(point[of])]),
  ];
  return [
    ...ticks.flatMap((tick) =>
      axisLine(
        tick,
        y(tick),
        limits.some(({ at }) => Math.abs(y(at) - y(tick)) < LINE),
      ),
    ),
    ...(ahead.length > 0 ? [['path', 'fan', { d: areaOf(pace('high'), pace('low')) }] satisfies Mark] : []),
    ...limits.flatMap(({ at, isSafe }): Mark[] => [
      ['line', isSafe ? 'safe' : 'cap', { x1: LEFT, x2: RIGHT, y1: y(at), y2: y(at) }],
      text(`end ${isSafe ? 'safe' : 'cap'}`, LEFT - 6, y(at) + 4, number(at)),
    ]),
    ['line', 'now', { x1: x(today), x2: x(today), y1: TOP, y2: FLOOR }],
    ['path', 'own', { d: pathOf(line) }],
    ...(ahead.length > 0 ? [['path', 'ahead', { d: pathOf(pace('pending')) }] satisfies Mark] : []),
    ...months(first, last, x, today),
    ...days(insights, last, x, y, today),
  ];
}

/** A line of the grid with its number, which gives way to that of a limit. */
function axisLine(tick: number, at: number, isNamed: boolean): Mark[] {
  return [
    ['line', tick === 0 ? 'floor' : 'grid', { x1: LEFT, x2: RIGHT, y1: at, y2: at }],
    ...(isNamed ? [] : [text('end', LEFT - 6, at + 4, number(tick))]),
  ];
}

function months(from: Day, to: Day, x: (day: Day) => number, today: Day): Mark[] {
  let taken = LEFT - MONTH;
  return monthsIn(from, to).flatMap((month) => {
    const place = x(month);
    if (place - taken < MONTH || place > RIGHT - LINE) return [];
    taken = place;
    return [text('middle', place, FLOOR + 16, shortDay(month, today).slice(2, 5))];
  });
}

/** Today and the day on which the safe limit is reached, below the months; where both are near, they stand side by side. */
function days(
  { forecast }: Insights,
  last: Day,
  x: (day: Day) => number,
  y: (value: number) => number,
  today: Day,
): Mark[] {
  const row = FLOOR + 32;
  const now = x(today);
  const safe = forecast.told ? forecast.lines[0] : undefined;
  const hit = safe?.likely ?? null;
  if (!safe || hit === null || hit > last || hit <= today) return [text('middle', now, row, 'today')];
  const place = x(hit);
  const isNear = place - now < DAY_LABEL;
  const label = shortDay(hit, today);
  return [
    ['circle', 'hit', { cx: place, cy: y(safe.at), r: 4.5 }],
    isNear ? text('end', Math.min(now, place - 6) + 4, row, 'today') : text('middle', now, row, 'today'),
    isNear
      ? text('strong', Math.max(place, now + 6) - 4, row, label)
      : text('middle strong', Math.min(place, RIGHT - DAY_LABEL / 2), row, label),
  ];
}
