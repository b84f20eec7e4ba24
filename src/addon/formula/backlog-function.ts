/** A function that looks back: how many invitations were pending on a day. */
import { pendingOn as countPending } from '../../core/insight/backlog.ts';
import { serialOf } from '../../core/insight/logged.ts';
import { DEFAULT_POLICY } from '../../core/policy.ts';
import type { Calendar } from '../../sheet/cell.ts';
import {
  type Argument,
  cellAt,
  describePlace,
  eachPlace,
  GIVE_DATES,
  type Place,
  type Result,
  requireGrid,
} from './grid.ts';
import { readColumns } from './log-columns.ts';
import { BadCell, dayOrBad, isTopText } from './value.ts';

/** Pending at the end of each day given; blank for a blank one. */
export function pendingOn(
  calendar: Calendar,
  status: Argument,
  sentOn: Argument,
  closedOn: Argument,
  day: Argument,
): Result {
  const act = 'PENDING_ON';
  const days = requireGrid(act, 'day', day, `a date or ${GIVE_DATES}`);
  const rows = readColumns(act, calendar, status, sentOn, closedOn);
  const wanted: number[] = [];
  const dayAt = (place: Place) => {
    const found = dayOrBad(cellAt(days, place), calendar);
    if (found instanceof BadCell && !isTopText(days, place)) {
      throw new Error(`${act}: ${found.text} in ${describePlace(days, place)}.`);
    }
    return found === undefined || found instanceof BadCell ? '' : wanted.push(serialOf(found)) - 1;
  };
  const order = eachPlace(days, dayAt);
  const counts = countPending(rows, wanted, DEFAULT_POLICY.expiresAfter);
  return eachPlace(days, ({ row, column }) => {
    const at = Array.isArray(order) ? (order[row]?.[column] ?? '') : order;
    return at === '' ? '' : (counts[Number(at)] ?? '');
  });
}
