/** Pending by week, and where the pace leads: no words on the plot, limits named on the axis. */
import type { Insights } from '../../../addon/contract.ts';
import { type Day, dayInWords, daysBetween } from '../../../core/day.ts';
import { abbreviateDay } from '../../kit/short-day.ts';
import { gridLine, LEFT, monthsIn, RIGHT, scaleTo, TOP, ticksTo } from './axis.ts';
import { areaOf, line, type Mark, pathOf, type Spot, text } from './picture.ts';

export const BACKLOG_HEIGHT = 198;
const FLOOR = 162;
/** Words nearer than this would touch, in pixels: one below the other, months and days side by side. */
const [BELOW, MONTH, DAY] = [12, 23, 40];

type Backlog = Extract<Insights['backlog'], { told: true }>;

/**
 * The safe limit, and the limit unless it is far above everything, so that the rest can be read. Where the two would
 * be one line, it is the one that is still to come.
 */
export function limitsShown(
  forecast: Insights['forecast'],
  backlog: Backlog,
): (readonly [look: 'safe' | 'cap', at: number])[] {
  if (!forecast.told) return [];
  const [safe, cap] = forecast.lines.map(({ at }) => at) as [number, number];
  const top = topOf(backlog);
  const isOne = Math.max(top, cap) > BELOW * (cap - safe);
  const both = [['safe', safe] as const, ['cap', cap] as const];
  if (top > cap / 2 && !isOne) return both;
  return both.slice(...(isOne && forecast.pending >= safe ? [1] : [0, 1]));
}

function topOf({ past, ahead }: Backlog): number {
  return Math.max(1, ...past.map(({ pending }) => pending), ...ahead.map(({ high }) => high));
}

export function backlogMarks(forecast: Insights['forecast'], backlog: Backlog, today: Day): Mark[] {
  const { past, ahead } = backlog;
  const limits = limitsShown(forecast, backlog);
  const first = past[0]?.week ?? today;
  const last = ahead.at(-1)?.week ?? today;
  const ticks = ticksTo(Math.max(topOf(backlog), ...limits.map(([, at]) => at)), 1);
  const y = scaleTo(ticks.at(-1) ?? 1, FLOOR, TOP);
  const across = scaleTo(daysBetween(first, last), LEFT, RIGHT);
  const x = (day: Day) => across(daysBetween(first, day));
  const soFar = past.map(({ week, pending }): Spot => [x(week), y(pending)]);
  const toCome = (of: 'pending' | 'low' | 'high') => [
    ...soFar.slice(-1),
    ...ahead.map((week): Spot => [x(week.week), y(week[of])]),
  ];
  const now = x(today);
  const isFree = (tick: number) => limits.every(([, at]) => Math.abs(y(at) - y(tick)) >= BELOW);
  let taken = 0;
  return [
    ...ticks.flatMap((tick) => gridLine(y(tick), isFree(tick) ? tick.toLocaleString('en') : '')),
    ['path', 'fan', { d: areaOf(toCome('high'), toCome('low')) }],
    ...limits.flatMap(([look, at]) => [
      line(look, LEFT, y(at), RIGHT, y(at)),
      text(
        `end strong ${look === 'safe' ? 'caution' : 'error'}`,
        LEFT - 6,
        y(at) + 4,
        at.toLocaleString('en'),
      ),
    ]),
    line('now', now, TOP, now, FLOOR),
    ['path', 'own', { d: pathOf(soFar) }],
    ['path', 'ahead', { d: pathOf(toCome('pending')) }],
    ...monthsIn(first, last).flatMap((month) => {
      const place = x(month);
      if (place - taken < MONTH || place > RIGHT - BELOW) return [];
      taken = place;
      return [text('middle', place, FLOOR + 16, dayInWords(month).slice(2, 5))];
    }),
    ...daysNamed(forecast, last, x, y, today),
  ];
}

/** Below the months: today, and the day on which the safe limit is reached. Where both are near, they stand side by side. */
function daysNamed(
  forecast: Insights['forecast'],
  last: Day,
  x: (day: Day) => number,
  y: (value: number) => number,
  today: Day,
): Mark[] {
  const row = FLOOR + 32;
  const now = x(today);
  const safe = forecast.told ? forecast.lines[0] : undefined;
  const hit = safe?.likely;
  if (!safe || !hit || hit > last || hit <= today) return [text('middle', now, row, 'today')];
  const place = x(hit);
  const isNear = place - now < DAY;
  const [before, after] = isNear ? ['end', ''] : ['middle', 'middle'];
  return [
    ['circle', 'hit', { cx: place, cy: y(safe.at), r: 4.5 }],
    text(before, now, row, 'today'),
    text(
      `${after} strong ink`,
      isNear ? now + 5 : Math.min(place, RIGHT - DAY / 2),
      row,
      abbreviateDay(hit, hit),
    ),
  ];
}
