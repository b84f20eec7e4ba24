/** The columns of a log as a formula gives them: row by row the status, the day sent and the day closed of one invitation. */
import { type Logged, loggedOf } from '../../core/insight/logged.ts';
import type { Calendar, Cell } from '../../sheet/cell.ts';
import { type Argument, GIVE_DATES, GIVE_STATUSES, requireGrid, requireSameSize } from './grid.ts';
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
  const statuses = requireGrid(act, 'status', status, GIVE_STATUSES);
  const sent = requireGrid(act, 'sent_on', sentOn, GIVE_DATES);
  const closed = requireGrid(act, 'closed_on', closedOn, GIVE_DATES);
  requireSameSize(act, statuses, [sent, closed]);
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
