/** Functions that give a result for each cell: the resend date, the days pending, the state. */

import { type Day, daysBetween } from '../../core/day.ts';
import type { Status } from '../../core/invitation.ts';
import { memoize } from '../../core/memoize.ts';
import { DEFAULT_POLICY } from '../../core/policy.ts';
import { pendingState, thresholdsOn } from '../../core/rules/age.ts';
import { resendDay } from '../../core/rules/cooldown.ts';
import type { Calendar, Cell } from '../../sheet/cell.ts';
import type { RangeKind } from '../../sheet/column.ts';
import {
  type Argument,
  cellAt,
  commonShape,
  eachPlace,
  GIVE_AS_OF,
  GIVE_DATES,
  GIVE_STATUSES,
  type Grid,
  isSingle,
  type Place,
  type Result,
  readGrid,
  requireGrid,
} from './grid.ts';
import { BadCell, countReader, dayOrBad, isHeaderAt, statusOrBad } from './value.ts';

/** The first moment of the day on which the same person may be invited again, for each withdrawal. */
export function resendDate(calendar: Calendar, withdrawnOn: Argument, cooldownDays?: Argument): Result {
  const act = 'RESEND_DATE';
  const [withdrawn, cooldown] = [
    requireGrid(act, 'withdrawn_on', withdrawnOn, `a date or ${GIVE_DATES}`),
    readGrid('cooldown_days', cooldownDays),
  ];
  const daysAt = countReader(act, cooldown, DEFAULT_POLICY.cooldownDays, 'days');
  const dateAfter = memoize((days: number) => memoize((day: Day) => calendar.dateOf(resendDay(day, days))));
  return eachCell(act, [[withdrawn, 'day']], [cooldown], (place) => {
    const day = dayOrBad(cellAt(withdrawn, place), calendar);
    return day === undefined || day instanceof BadCell ? day : dateAfter(daysAt(place))(day);
  });
}

/**
 * Whole days that each pending invitation has waited; blank for every other status and for one sent after
 * `asOf`.
 */
export function daysPending(calendar: Calendar, status: Argument, sentOn: Argument, asOf: Argument): Result {
  const act = 'DAYS_PENDING';
  const [statuses, sent, today] = readInvitations(act, status, sentOn, asOf);
  const daysUntil = memoize((to: Day) => memoize((from: Day) => daysBetween(from, to)));
  return eachCell(
    act,
    [
      [statuses, 'status'],
      [sent, 'day'],
    ],
    [today],
    (place) => {
      const row = readRow(calendar, statuses, sent, today, place);
      if (row instanceof BadCell) return row;
      return row.waiting && row.sentOn <= row.asOf ? daysUntil(row.asOf)(row.sentOn) : undefined;
    },
  );
}

/** The status of each invitation; for a pending one `Stale` and `Probably expired` from their days on. */
export function inviteState(
  calendar: Calendar,
  status: Argument,
  sentOn: Argument,
  asOf: Argument,
  staleAfter?: Argument,
  expiresAfter?: Argument,
): Result {
  const act = 'INVITE_STATE';
  const [statuses, sent, today] = readInvitations(act, status, sentOn, asOf);
  const [stale, expires] = [readGrid('stale_after', staleAfter), readGrid('expires_after', expiresAfter)];
  const staleAt = countReader(act, stale, DEFAULT_POLICY.staleAfter, 'days');
  const expiresAt = countReader(act, expires, DEFAULT_POLICY.expiresAfter, 'days');
  const limitsAt = (place: Place): [number, number] => {
    const limits: [number, number] = [staleAt(place), expiresAt(place)];
    if (limits[0] <= limits[1]) return limits;
    throw new Error(
      `${act}: stale_after is ${limits[0]}, expires_after ${limits[1]}: give stale_after no more days than expires_after.`,
    );
  };
  // A single pair of limits is wrong whatever the statuses are.
  if (isSingle(stale) && isSingle(expires)) limitsAt({ row: 0, column: 0 });
  const thresholds = memoize((day: Day) =>
    memoize((staleDays: number) => memoize((expiryDays: number) => thresholdsOn(day, staleDays, expiryDays))),
  );
  return eachCell(
    act,
    [
      [statuses, 'status'],
      [sent, 'day'],
    ],
    [today, stale, expires],
    (place) => {
      const row = readRow(calendar, statuses, sent, today, place);
      if (row instanceof BadCell) return row;
      if (!row.waiting) return row.status;
      const [staleDays, expiryDays] = limitsAt(place);
      return pendingState(row.sentOn, thresholds(row.asOf)(staleDays)(expiryDays));
    },
  );
}

function readInvitations(
  act: string,
  status: Argument,
  sentOn: Argument,
  asOf: Argument,
): [Grid, Grid, Grid] {
  return [
    requireGrid(act, 'status', status, `a status or ${GIVE_STATUSES}`),
    requireGrid(act, 'sent_on', sentOn, `a date or ${GIVE_DATES}`),
    requireGrid(act, 'as_of', asOf, GIVE_AS_OF),
  ];
}

/**
 * A pending invitation with both days, or any other; `status` is undefined where a blank cell leaves nothing
 * to say.
 */
type Row =
  | { readonly waiting: true; readonly sentOn: Day; readonly asOf: Day }
  | { readonly waiting: false; readonly status: Status | undefined };

/**
 * Reads the days only where they matter: a withdrawn invitation with an unreadable date is still withdrawn.
 */
function readRow(calendar: Calendar, statuses: Grid, sent: Grid, today: Grid, place: Place): Row | BadCell {
  const status = statusOrBad(cellAt(statuses, place));
  if (status instanceof BadCell) return status;
  if (status !== 'Pending') return { waiting: false, status };
  const sentOn = dayOrBad(cellAt(sent, place), calendar);
  if (sentOn instanceof BadCell) return sentOn;
  const asOf = dayOrBad(cellAt(today, place), calendar);
  if (asOf instanceof BadCell) return asOf;
  return sentOn && asOf ? { waiting: true, sentOn, asOf } : { waiting: false, status: undefined };
}

/**
 * One result for each cell, in the shape of the ranges given. A bad cell spoils its own result only; a header
 * at the top of
 * `columns` gives a blank one.
 */
function eachCell(
  act: string,
  columns: readonly (readonly [Grid, RangeKind])[],
  others: readonly Grid[],
  each: (place: Place) => Cell | undefined | BadCell,
): Result {
  const shape = commonShape(act, [...columns.map(([grid]) => grid), ...others]);
  return eachPlace(shape, (place) => {
    const result = each(place);
    if (!(result instanceof BadCell)) return result ?? '';
    return columns.some(([grid, kind]) => isHeaderAt(grid, kind, place)) ? '' : result.text;
  });
}
