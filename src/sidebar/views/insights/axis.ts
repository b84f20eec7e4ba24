/** From values to places in a picture; every picture begins at nought. */
import { addDays, type Day } from '../../../core/day.ts';
import { nextMonth } from '../../kit/day.ts';
import { line, type Mark, text, WIDTH } from './picture.ts';

/** Where the plot begins and ends, in pixels. */
export const LEFT = 40;
export const RIGHT = WIDTH - 5;
export const TOP = 10;

/** The place of a value on the way from `start` to `end`, which stand for 0 and `most`. */
export function scaleTo(most: number, start: number, end: number): (value: number) => number {
  return (value) => start + (most > 0 ? value / most : 0) * (end - start);
}

/** 0 and on in steps of 1, 2 or 5 times a power of ten, five at most; the last is `top` or more. `least` is the smallest step. */
export function ticksTo(top: number, least: number): number[] {
  let step = least;
  for (let turn = 0; top > 5 * step; turn++) step *= turn % 3 === 1 ? 2.5 : 2;
  return Array.from({ length: Math.max(1, Math.ceil(top / step)) + 1 }, (_, index) => index * step);
}

/** A line of the grid with its words before it; '' where they would touch others. */
export function gridLine(y: number, words: string | number): Mark[] {
  return [line('grid', LEFT, y, RIGHT, y), text('end', LEFT - 6, y + 4, words)];
}

/** The first days of the months from one day to another, both included. */
export function monthsIn(from: Day, to: Day): Day[] {
  const months: Day[] = [];
  for (let month = nextMonth(addDays(from, -1)); month <= to; month = nextMonth(month)) months.push(month);
  return months;
}
