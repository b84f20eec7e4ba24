/** What a client is told of one account: what is pending, what was sent, what was done by week or month, and who accepted lately. */
import { addDays, type Day, day, daysBetween, weekdayOf } from '../day.ts';
import { isForgotten } from '../forgotten.ts';
import type { Invitation, Status } from '../invitation.ts';
import { compareText } from '../text.ts';

/**
 * What a report is of: `recent` is this month, with the one before while this is not a week old; it names those who accepted in
 * the last 30 days.
 */
export const PERIODS = ['recent', 'last month', 'last 90 days', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** What is counted by its day. */
type Counted<Count> = Readonly<Record<'sent' | 'accepted' | 'withdrawn', Count>>;

/** Undefined where the log tells of none but of some without their day, which may be in this time: no one knows whether it is 0. */
type Count = number | undefined;

export interface ReportPart extends Counted<Count> {
  /** A week from Monday to Sunday, or a month, as far as it is in the time told of; both included. */
  readonly from: Day;
  readonly to: Day;
}

export interface ClientReport {
  /** Today. */
  readonly pending: number;
  /** In the last 7 days, today included. */
  readonly sentInWeek: Count;
  /** The time told of; both included. Of all it begins with the first day that the log knows. */
  readonly since: Day;
  readonly until: Day;
  /** By week, or by month where more than three months are told of; earliest first. */
  readonly unit: 'week' | 'month';
  readonly parts: readonly ReportPart[];
  /** In the time told of. */
  readonly total: Counted<Count>;
  /** Those without their day, which may be in the time told of; in no part and no total. */
  readonly undated: Counted<number>;
  /** The first day on which somebody accepted who is named, up to `until`. */
  readonly namedSince: Day;
  /** Newest first. Forgotten people count in the parts and are not named here. */
  readonly accepted: readonly { readonly name: string; readonly company: string; readonly on: Day }[];
  /** Those who accepted without a day, maybe since `namedSince`. */
  readonly acceptedUndated: number;
}

/** Days for which a recent report names who accepted. */
const ACCEPTED_DAYS = 30;
const QUARTER = 92;
/** Days for which one may be pending: unanswered ones vanish at about six months, some a little later. */
const LONGEST_PENDING = 190;

/** `invitations` are those of the account that can be read. */
export function clientReport(today: Day, invitations: readonly Invitation[], period: Period): ClientReport {
  const [since, until] = timeOf(period, today, invitations);
  const namedSince = period === 'recent' ? addDays(today, 1 - ACCEPTED_DAYS) : since;
  const unit = daysBetween(since, until) > QUARTER ? 'month' : 'week';
  const of = (status: Status) => invitations.filter((one) => one.status === status);
  const accepted = of('Accepted');
  const times = {
    sent: invitations.map(timeSent),
    accepted: accepted.map(timeClosed),
    withdrawn: of('Withdrawn').map(timeClosed),
  };
  const each = <Told>(tell: (times: readonly Time[]) => Told): Counted<Told> => ({
    sent: tell(times.sent),
    accepted: tell(times.accepted),
    withdrawn: tell(times.withdrawn),
  });
  return {
    ...{ pending: of('Pending').length, sentInWeek: count(times.sent, addDays(today, -6), today) },
    ...{ since, until, unit, namedSince },
    parts: partsOf(since, until, unit).map(([from, to]) => ({
      ...{ from, to },
      ...each((some) => count(some, from, to)),
    })),
    total: each((some) => count(some, since, until)),
    undated: each((some) => undated(some, since, until)),
    acceptedUndated: undated(times.accepted, namedSince, until),
    accepted: accepted
      .flatMap(({ name, url, company, closedOn }) =>
        isIn(closedOn, namedSince, until) && !isForgotten(name)
          ? [{ name: name || url, company, on: closedOn }]
          : [],
      )
      .sort((a, b) => compareText(b.on, a.on) || compareText(a.name, b.name)),
  };
}

function isIn(on: Day | undefined, from: Day, to: Day): on is Day {
  return on !== undefined && from <= on && on <= to;
}

/** When it happened: on a day, or, where the log has none, between these; undefined is at any time. */
interface Time {
  readonly on: Day | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

function timeSent({ sentOn: on, closedOn: to }: Invitation): Time {
  return on ? { on } : { on, from: to && addDays(to, -LONGEST_PENDING), to };
}

function timeClosed({ sentOn: from, closedOn: on }: Invitation): Time {
  return on ? { on } : { on, from, to: from && addDays(from, LONGEST_PENDING) };
}

function count(times: readonly Time[], from: Day, to: Day): Count {
  const known = times.filter(({ on }) => isIn(on, from, to)).length;
  return known > 0 || undated(times, from, to) === 0 ? known : undefined;
}

function undated(times: readonly Time[], from: Day, to: Day): number {
  return times.filter((one) => !one.on && (one.from ?? from) <= to && (one.to ?? to) >= from).length;
}

/** First and last day. */
function timeOf(period: Period, today: Day, invitations: readonly Invitation[]): readonly [Day, Day] {
  const month = firstOfMonth(today);
  const before = addDays(month, -1);
  if (period === 'last month') return [firstOfMonth(before), before];
  if (period === 'last 90 days') return [addDays(today, -89), today];
  if (period === 'recent') return [daysBetween(month, today) < 7 ? firstOfMonth(before) : month, today];
  const days = invitations.flatMap(({ sentOn, closedOn }) => [sentOn ?? today, closedOn ?? today]);
  return [days.reduce((first, on) => (on < first ? on : first), today), today];
}

function firstOfMonth(on: Day): Day {
  return day(`${on.slice(0, 8)}01`);
}

function partsOf(from: Day, to: Day, unit: ClientReport['unit']): (readonly [from: Day, to: Day])[] {
  const parts: (readonly [Day, Day])[] = [];
  for (let start = from; start <= to; ) {
    const last =
      unit === 'week'
        ? addDays(start, 6 - weekdayOf(start))
        : addDays(firstOfMonth(addDays(firstOfMonth(start), 31)), -1);
    parts.push([start, last < to ? last : to]);
    start = addDays(last, 1);
  }
  return parts;
}
