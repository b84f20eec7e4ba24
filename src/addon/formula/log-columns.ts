/** The columns of a log as a formula gives them: row by row the status, the day sent and the day closed of one invitation. */
import { type Logged, loggedOf } from '../../core/insight/logged.ts';
import type { Calendar, Cell } from '../../sheet/cell.ts';
import { type Argument, requireGrid, sizeOf } from './grid.ts';
import { dayOrBad, readAt, statusOrBad } from './value.ts';

/**
 * One for each row, blank ones included. Throws at the first cell that cannot be read, with its place, and where the ranges
 * differ in size: one cell does not serve a whole column here.
 */
export function readColumns(
  act: string,
  calendar: Calendar,
  status: Argument,
  sentOn: Argument,
  closedOn: Argument,
): Logged<unknown>[] {
  const statuses = requireGrid(act, 'status', status, 'a column of statuses');
  const sent = requireGrid(act, 'sent_on', sentOn, 'a column of dates');
  const closed = requireGrid(act, 'closed_on', closedOn, 'a column of dates');
  const misfit = [sent, closed].find((grid) => sizeOf(grid) !== sizeOf(statuses));
  if (misfit) {
    throw new Error(
      `${act}: ${misfit.name} has ${sizeOf(misfit)}, ${statuses.name} has ${sizeOf(statuses)}: give ranges of equal size.`,
    );
  }
  const day = (cell: Cell) => dayOrBad(cell, calendar);
  return statuses.rows.flatMap((cells, row) =>
    cells.map((_, column) => {
      const place = { row, column };
      return loggedOf({
        status: readAt(act, statuses, 'status', place, statusOrBad),
        sentOn: readAt(act, sent, 'day', place, day),
        closedOn: readAt(act, closed, 'day', place, day),
      });
    }),
  );
}
