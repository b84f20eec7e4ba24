/** The rows that insights are drawn from, with days as numbers: they are subtracted a great many times. */
import { addDays, type Day, daysBetween } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import { memoize } from '../memoize.ts';

const EPOCH = '2000-01-01' as Day;

/** Days since the first of January 2000; each day is counted once. */
export const serialOf = memoize((day: Day) => daysBetween(EPOCH, day));

export type InsightRow = Pick<
  Invitation,
  'status' | 'sentOn' | 'closedOn' | 'note' | 'goalFit' | 'attempt' | 'unread'
>;

export interface Logged<Row = InsightRow> {
  readonly row: Row;
  readonly status: Invitation['status'];
  readonly sent: number | undefined;
  readonly closed: number | undefined;
}

export function loggedOf<Row extends Pick<Invitation, 'status' | 'sentOn' | 'closedOn'>>(
  row: Row,
): Logged<Row> {
  const { status, sentOn, closedOn } = row;
  return {
    row,
    status,
    sent: sentOn && serialOf(sentOn),
    closed: closedOn && serialOf(closedOn),
  };
}

/** The day of that number; `near` is any day. */
export function dayOf(serial: number, near: Day): Day {
  return addDays(near, serial - serialOf(near));
}
