/** Ranges as Sheets hands them to a custom function, and results made readable. */
import type { Result } from '../../../src/addon/formula/grid.ts';
import type { Calendar, Cell } from '../../../src/sheet/cell.ts';

export function column(...cells: readonly Cell[]): Cell[][] {
  return cells.map((cell) => [cell]);
}

/** The result with its dates as days. */
export function inDays(calendar: Calendar, result: Result): unknown {
  if (Array.isArray(result)) return result.map((cells) => cells.map((cell) => inDays(calendar, cell)));
  return result instanceof Date ? calendar.dayOf(result) : result;
}
