/** Functions that follow each invitation for as long as it was open: the share accepted by a day, and the whole curve. */
import { type Logged, serialOf } from '../../core/insight/logged.ts';
import { observe } from '../../core/insight/observe.ts';
import { acceptedBy, type ShownCurve, shownCurve } from '../../core/insight/shown-curve.ts';
import { DEFAULT_POLICY } from '../../core/policy.ts';
import type { Calendar, Cell } from '../../sheet/cell.ts';
import { type Argument, eachPlace, isSingle, type Result, readGrid, requireGrid } from './grid.ts';
import { readColumns } from './log-columns.ts';
import { countAt, readSingleDay } from './value.ts';

/** Accepted within so many days of sending, from 0 to 1; blank beyond the last day that can be shown. */
export function acceptanceByDay(
  calendar: Calendar,
  status: Argument,
  sentOn: Argument,
  closedOn: Argument,
  knownUntil: Argument,
  day?: Argument,
): Result {
  const act = 'ACCEPTANCE_BY_DAY';
  const days = readGrid('day', day);
  const curve = readCurve(act, calendar, status, sentOn, closedOn, knownUntil);
  const otherwise = isSingle(days) ? DEFAULT_POLICY.staleAfter : undefined;
  return eachPlace(days, (place) => {
    const by = countAt(act, days, place, 'days') ?? otherwise;
    const share = by === undefined || !curve ? undefined : acceptedBy(curve, by);
    return share?.rate ?? '';
  });
}

/** Those that people ask about. */
const DAYS = [0, 1, 3, 7, 14, 21, 30, 45, 60, 90];

/** Ten rows: day, accepted, the ends of its 95 % range, and how many were still waiting; blank where it can't be shown. */
export function acceptanceCurve(
  calendar: Calendar,
  status: Argument,
  sentOn: Argument,
  closedOn: Argument,
  knownUntil: Argument,
): Cell[][] {
  const curve = readCurve('ACCEPTANCE_CURVE', calendar, status, sentOn, closedOn, knownUntil);
  return DAYS.map((day) => {
    const share = curve && acceptedBy(curve, day);
    return share ? [day, share.rate, share.low, share.high, share.waiting] : [day, '', '', '', ''];
  });
}

/** Undefined where the day until which answers are known is blank. */
function readCurve(
  act: string,
  calendar: Calendar,
  status: Argument,
  sentOn: Argument,
  closedOn: Argument,
  knownUntil: Argument,
): ShownCurve | undefined {
  const until = requireGrid(act, 'known_until', knownUntil, GIVE_KNOWN_UNTIL);
  const rows = readColumns(act, calendar, status, sentOn, closedOn);
  const known = readSingleDay(act, until, calendar);
  return known && curveUntil(rows, serialOf(known));
}

export const GIVE_KNOWN_UNTIL = 'a date, or the cell KnownUntil of the Dashboard';

/** What was seen of the rows until the day of that number. */
export function curveUntil(rows: readonly Logged<unknown>[], known: number): ShownCurve {
  const { staleAfter, expiresAfter: horizon } = DEFAULT_POLICY;
  const { observations } = observe(rows, {
    ...{ today: known, known, staleAfter, horizon },
    ...{ firstArchive: undefined, withdrewBefore: undefined },
  });
  return shownCurve(observations, horizon);
}
