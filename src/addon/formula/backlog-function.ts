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
  readGrid,
  requireGrid,
} from './grid.ts';
import { readColumns } from './log-columns.ts';
import { BadCell, dayOrBad, isTopText, readSingleDay } from './value.ts';

/** Pending at the end of each day given; blank for a blank one, and for one after `asOf`, where that is given. */
export function pendingOn(
  calendar: Calendar,
  status: Argument,
  sentOn: Argument,
  closedOn: Argument,
  day: Argument,
  asOf?: Argument,
): Result {
  const act = 'PENDING_ON';
  const days = requireGrid(act, 'day', day, `a date or ${GIVE_DATES}`);
  const last = readSingleDay(act, readGrid('as_of', asOf), calendar);
  const rows = readColumns(act, calendar, status, sentOn, closedOn);
  const wanted: number[] = [];
  const dayAt = (place: Place) => {
    const found = dayOrBad(cellAt(days, place), calendar);
    if (found instanceof BadCell && !isTopText(days, place)) {
      throw new Error(`${act}: ${found.text} in ${describePlace(days, place)}.`);
    }
    const isAsked = found !== undefined && !(found instanceof BadCell) && (!last || found <= last);
    return isAsked ? wanted.push(serialOf(found)) - 1 : '';
  };
  const order = eachPlace(days, dayAt);
  const counts = countPending(rows, wanted, DEFAULT_POLICY.expiresAfter);
  return eachPlace(days, ({ row, column }) => {
    const at = Array.isArray(order) ? (order[row]?.[column] ?? '') : order;
    return at === '' ? '' : (counts[Number(at)] ?? '');
  });
}
