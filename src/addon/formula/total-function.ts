/**
 * Functions that give one answer for many cells: headroom, quota, acceptance rate. A bad cell among them is an
 * error.
 */

import type { Status } from '../../core/invitation.ts';
import { DEFAULT_POLICY } from '../../core/policy.ts';
import { acceptanceOf } from '../../core/rules/acceptance.ts';
import { type Cycle, countByDay, cycleOn, quotaLeft as leftIn } from '../../core/rules/cycle.ts';
import type { Calendar } from '../../sheet/cell.ts';
import { type Argument, GIVE_AS_OF, GIVE_DATES, GIVE_STATUSES, requireGrid } from './grid.ts';
import { dayOrBad, readAll, readSingleCount, readSingleDay, statusOrBad } from './value.ts';

/** The limit less the pending invitations; negative when over. */
export function pendingHeadroom(status: Argument, cap?: Argument): number {
  const act = 'PENDING_HEADROOM';
  const limit = readSingleCount(act, 'cap', cap, DEFAULT_POLICY.pendingCap, 'invitations');
  const statuses = readStatuses(act, status);
  return limit - statuses.filter((one) => one === 'Pending').length;
}

/** Requests left on a day: the stricter of the open cycle and the rolling 7 days. Blank for a blank day. */
export function quotaLeft(
  calendar: Calendar,
  sentOn: Argument,
  asOf: Argument,
  weeklyLimit?: Argument,
): number | '' {
  const act = 'QUOTA_LEFT';
  const limit = readSingleCount(act, 'weekly_limit', weeklyLimit, DEFAULT_POLICY.weeklyFree, 'invitations');
  const cycle = readCycle(act, calendar, sentOn, asOf);
  return cycle === undefined ? '' : leftIn(cycle, limit);
}

/** The first moment of the day on which the open cycle ends; blank when none is open. */
export function quotaReset(calendar: Calendar, sentOn: Argument, asOf: Argument): Date | '' {
  const resetsOn = readCycle('QUOTA_RESET', calendar, sentOn, asOf)?.resetsOn;
  return resetsOn === undefined ? '' : calendar.dateOf(resetsOn);
}

/** Accepted among all cells that hold a status, from 0 to 1; blank for none. */
export function acceptanceRate(status: Argument): number | '' {
  return acceptanceOf(readStatuses('ACCEPTANCE_RATE', status)) ?? '';
}

function readStatuses(act: string, status: Argument): Status[] {
  return readAll(act, requireGrid(act, 'status', status, GIVE_STATUSES), 'status', statusOrBad);
}

function readCycle(act: string, calendar: Calendar, sentOn: Argument, asOf: Argument): Cycle | undefined {
  const sentGrid = requireGrid(act, 'sent_on', sentOn, GIVE_DATES);
  const today = requireGrid(act, 'as_of', asOf, GIVE_AS_OF);
  const day = readSingleDay(act, today, calendar);
  const sent = readAll(act, sentGrid, 'day', (cell) => dayOrBad(cell, calendar));
  return day === undefined ? undefined : cycleOn(day, countByDay(sent), DEFAULT_POLICY.cycleDays);
}
