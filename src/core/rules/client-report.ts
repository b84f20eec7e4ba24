/** What a client is told of one account: what is pending, what was sent, what was done by week, and who accepted lately. */
import { addDays, type Day, day, daysBetween, weekdayOf } from '../day.ts';
import { isForgotten } from '../forgotten.ts';
import type { Invitation, Status } from '../invitation.ts';
import { compareText } from '../text.ts';

export interface ReportWeek {
  /** From Monday to Sunday, as far as they are in the time told of; both included. */
  readonly from: Day;
  readonly to: Day;
  readonly sent: number;
  readonly accepted: number;
  readonly withdrawn: number;
}

export interface ClientReport {
  readonly pending: number;
  /** In the last 7 days, today included. */
  readonly sentInWeek: number;
  /** First day of the weeks: of this month, or of the one before while this one is not a week old. */
  readonly since: Day;
  /** Earliest first, up to today. */
  readonly weeks: readonly ReportWeek[];
  /** Of the last 30 days, today included; newest first. Forgotten people count in the weeks and are not named here. */
  readonly accepted: readonly { readonly name: string; readonly company: string; readonly on: Day }[];
}

/** Days for which those who accepted are named. */
export const ACCEPTED_DAYS = 30;

/** `invitations` are those of the account that can be read. What has no day is in no week. */
export function clientReport(today: Day, invitations: readonly Invitation[]): ClientReport {
  const since = firstDay(today);
  const of = (status: Status) => invitations.filter((one) => one.status === status);
  const [accepted, withdrawn] = [of('Accepted'), of('Withdrawn')];
  const sent = (from: Day, to: Day) => invitations.filter(({ sentOn }) => isIn(sentOn, from, to)).length;
  const closed = (rows: readonly Invitation[], from: Day, to: Day) =>
    rows.filter(({ closedOn }) => isIn(closedOn, from, to)).length;
  return {
    pending: of('Pending').length,
    sentInWeek: sent(addDays(today, -6), today),
    since,
    weeks: weeksOf(since, today).map(([from, to]) => ({
      ...{ from, to, sent: sent(from, to) },
      accepted: closed(accepted, from, to),
      withdrawn: closed(withdrawn, from, to),
    })),
    accepted: accepted
      .flatMap(({ name, url, company, closedOn }) =>
        isIn(closedOn, addDays(today, 1 - ACCEPTED_DAYS), today) && !isForgotten(name)
          ? [{ name: name || url, company, on: closedOn }]
          : [],
      )
      .sort((a, b) => compareText(b.on, a.on) || compareText(a.name, b.name)),
  };
}

function isIn(on: Day | undefined, from: Day, to: Day): on is Day {
  return on !== undefined && from <= on && on <= to;
}

function firstDay(today: Day): Day {
  const first = (on: Day) => day(`${on.slice(0, 8)}01`);
  const own = first(today);
  return daysBetween(own, today) < 7 ? first(addDays(own, -1)) : own;
}

function weeksOf(from: Day, to: Day): (readonly [from: Day, to: Day])[] {
  const weeks: (readonly [Day, Day])[] = [];
  for (let start = from; start <= to; ) {
    const sunday = addDays(start, 6 - weekdayOf(start));
    weeks.push([start, sunday < to ? sunday : to]);
    start = addDays(sunday, 1);
  }
  return weeks;
}
