/** What a client is told of one account: what is pending, what was sent, what was done by week, and who accepted lately. */
import { addDays, type Day, day, daysBetween } from '../day.ts';
import { isForgotten } from '../forgotten.ts';
import type { Invitation } from '../invitation.ts';
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
  const within = (from: Day, on: Day | undefined, to: Day = today): boolean =>
    on !== undefined && from <= on && on <= to;
  const accepted = invitations.filter(({ status }) => status === 'Accepted');
  const count = (of: readonly Invitation[], key: 'sentOn' | 'closedOn', from: Day, to: Day) =>
    of.filter((one) => within(from, one[key], to)).length;
  const withdrawn = invitations.filter(({ status }) => status === 'Withdrawn');
  return {
    pending: invitations.filter(({ status }) => status === 'Pending').length,
    sentInWeek: count(invitations, 'sentOn', addDays(today, -6), today),
    since,
    weeks: weeksOf(since, today).map(([from, to]) => ({
      ...{ from, to, sent: count(invitations, 'sentOn', from, to) },
      accepted: count(accepted, 'closedOn', from, to),
      withdrawn: count(withdrawn, 'closedOn', from, to),
    })),
    accepted: accepted
      .flatMap(({ name, url, company, closedOn }) =>
        closedOn && within(addDays(today, 1 - ACCEPTED_DAYS), closedOn) && !isForgotten(name)
          ? [{ name: name || url, company, on: closedOn }]
          : [],
      )
      .sort((a, b) => compareText(b.on, a.on) || compareText(a.name, b.name)),
  };
}

function firstDay(today: Day): Day {
  const first = (on: Day) => day(`${on.slice(0, 8)}01`);
  const own = first(today);
  return daysBetween(own, today) < 7 ? first(addDays(own, -1)) : own;
}

/** A Monday. */
const MONDAY = day('2024-01-01');

function weeksOf(from: Day, to: Day): (readonly [from: Day, to: Day])[] {
  const weeks: (readonly [Day, Day])[] = [];
  for (let start = from; start <= to; ) {
    const weekday = (((daysBetween(MONDAY, start) % 7) + 7) % 7) as number;
    const sunday = addDays(start, 6 - weekday);
    weeks.push([start, sunday < to ? sunday : to]);
    start = addDays(sunday, 1);
  }
  return weeks;
}
