/** Logs in the columns that the functions of acceptance and pace take. */
import { addDays, type Day } from '../../../src/core/day.ts';
import type { Invitation, Status } from '../../../src/core/invitation.ts';
import type { Cell } from '../../../src/sheet/cell.ts';
import { dateCell } from '../../zone-converter.ts';
import { column } from './cells.ts';

export type Row = Pick<Invitation, 'status' | 'sentOn' | 'closedOn'>;
export type Columns = readonly [status: Cell[][], sentOn: Cell[][], closedOn: Cell[][]];

export function columnsOf(zone: string, rows: readonly Row[]): Columns {
  const date = (day: Day | undefined) => (day === undefined ? '' : dateCell(zone, day));
  return [
    column(...rows.map(({ status }) => status ?? '')),
    column(...rows.map(({ sentOn }) => date(sentOn))),
    column(...rows.map(({ closedOn }) => date(closedOn))),
  ];
}

/** A row sent so many days before a day, and closed so many days after that; undefined for never. */
export function rowOf(status: Status, until: Day, ago: number, after?: number): Row {
  const sentOn = addDays(until, -ago);
  return { status, sentOn, closedOn: after === undefined ? undefined : addDays(sentOn, after) };
}

/** Ten a day for so many days up to `until`: three accept at once, seven never answer. */
export function steadyLog(until: Day, days: number): Row[] {
  return Array.from({ length: days }, (_, ago) =>
    Array.from({ length: 10 }, (_, one) =>
      one < 3 ? rowOf('Accepted', until, ago, 0) : rowOf('Pending', until, ago),
    ),
  ).flat();
}
