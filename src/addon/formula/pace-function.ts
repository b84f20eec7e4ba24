/** Functions that look ahead, at the pace of the last weeks: the day of the cap, and the pace that stays below it. */
import { addDays, type Day } from '../../core/day.ts';
import {
  expectedPending,
  type Pace,
  paceForGood,
  reaches,
  type Survival,
  survivalOf,
  variationOf,
  type Waiting,
} from '../../core/insight/forecast.ts';
import { knownUntil as lastKnown } from '../../core/insight/known-until.ts';
import { serialOf } from '../../core/insight/logged.ts';
import { recentWeeks } from '../../core/insight/pace.ts';
import { AHEAD, waitingOf } from '../../core/insight/prospect.ts';
import { isText } from '../../core/is-text.ts';
import { DEFAULT_POLICY } from '../../core/policy.ts';
import { type Calendar, isBlank } from '../../sheet/cell.ts';
import { curveUntil } from './acceptance-function.ts';
import { type Argument, GIVE_AS_OF, readGrid, requireGrid } from './grid.ts';
import { readColumns } from './log-columns.ts';
import { quote, readSingleCount, readSingleDay, requireSingle } from './value.ts';

/** What both are asked of a log. */
interface Log {
  readonly status: Argument;
  readonly sentOn: Argument;
  readonly closedOn: Argument;
  readonly asOf: Argument;
  readonly knownUntil: Argument;
}

/** The first moment of the day on which pending invitations reach the cap, or why there is none; blank for a blank day. */
export function capDate(
  calendar: Calendar,
  log: Log,
  cap?: Argument,
  withdrawAfter?: Argument,
): Date | string {
  const act = 'CAP_DATE';
  const limit = readSingleCount(act, 'cap', cap, DEFAULT_POLICY.pendingCap, 'invitations');
  const isNever = isBlank(requireSingle(act, readGrid('withdraw_after', withdrawAfter)));
  const withdrawOn = isNever ? undefined : readWithdrawal(act, withdrawAfter);
  const outlook = readOutlook(act, calendar, log);
  if (isText(outlook)) return outlook;
  const { asOf, pace, survival, waiting } = outlook;
  const { likely } = reaches(expectedPending(waiting, pace, survival, AHEAD, withdrawOn), limit);
  return likely === undefined ? `not within ${AHEAD} days` : calendar.dateOf(addDays(asOf, likely));
}

/** Invitations a day, not rounded, that keep the pending ones below the cap on 19 of 20 days; blank where none would wait. */
export function safePace(
  calendar: Calendar,
  log: Log,
  cap?: Argument,
  withdrawAfter?: Argument,
): number | '' {
  const act = 'SAFE_PACE';
  const { pendingSafe, expiresAfter } = DEFAULT_POLICY;
  const limit = readSingleCount(act, 'cap', cap, pendingSafe, 'invitations');
  const withdrawOn = Math.min(readWithdrawal(act, withdrawAfter), expiresAfter);
  const outlook = readOutlook(act, calendar, log);
  if (isText(outlook) || outlook.survival(0) === 0) return '';
  return paceForGood(outlook.survival, limit, variationOf(outlook.pace), withdrawOn, expiresAfter);
}

function readWithdrawal(act: string, withdrawAfter: Argument): number {
  const days = readSingleCount(act, 'withdraw_after', withdrawAfter, DEFAULT_POLICY.staleAfter, 'days');
  if (days > 0) return days;
  throw new Error(`${act}: withdraw_after is ${quote(days)}: give a whole number of days, 1 or more.`);
}

interface Outlook {
  readonly asOf: Day;
  readonly pace: Pace;
  readonly survival: Survival;
  readonly waiting: readonly Waiting[];
}

const TOO_LITTLE = 'too little data';

/** Text where the log is too young, too small, or idle; blank where the day is. */
function readOutlook(act: string, calendar: Calendar, log: Log): Outlook | string {
  const today = requireGrid(act, 'as_of', log.asOf, GIVE_AS_OF);
  const rows = readColumns(act, calendar, log.status, log.sentOn, log.closedOn);
  const asOf = readSingleDay(act, today, calendar);
  const until = readSingleDay(act, readGrid('known_until', log.knownUntil), calendar);
  if (asOf === undefined) return '';
  const now = serialOf(asOf);
  const told = until && Math.min(serialOf(until), now);
  const known = told ?? lastKnown(rows, undefined, now);
  if (known === undefined) return TOO_LITTLE;
  const sent = rows.flatMap((row) => (row.sent === undefined || row.sent > now ? [] : [row.sent]));
  const pace = recentWeeks(sent, told === undefined ? undefined : told + 1, now)?.pace;
  const { points, lastDay } = curveUntil(rows, known);
  if (!pace || lastDay === undefined) return TOO_LITTLE;
  return { asOf, pace, survival: survivalOf(points, lastDay), waiting: waitingOf(rows, known, now) };
}
