/** What goes with acceptance: the share accepted by a day, group by group, and whether the groups differ. */
import type { Day } from '../day.ts';
import type { Invitation } from '../invitation.ts';
import { isOffGoal } from '../rules/queue.ts';
import { type Counts, countsOf, type Observation } from './counts.ts';
import { curveOf, followedTo } from './curve.ts';
import { clustering, type Share, shareAt, shareOf } from './share.ts';
import { homogeneity, likeWithLike, type Stratified } from './stratified.ts';

/** What is asked of each invitation beside its curve. */
export interface Traits {
  readonly observation: Observation;
  readonly account: string;
  readonly sentOn: Day;
  readonly hasNote: boolean;
  readonly goalFit: Invitation['goalFit'];
  readonly attempt: number;
  /** How many the account sent on that day. */
  readonly sentThatDay: number;
}

export const BREAKDOWNS = ['note', 'goalFit', 'attempt', 'account', 'pace', 'weekday', 'month'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export interface Group {
  readonly name: string;
  /** Followed up to the day that is compared by. */
  readonly sent: number;
  /** Days on which they were sent, where these are what is compared. */
  readonly days: number | undefined;
  readonly share: Share;
}

const PACES: readonly (readonly [least: number, name: string])[] = [
  [1, '1–4'],
  [5, '5–9'],
  [10, '10–19'],
  [20, '20–29'],
  [30, '30 or more'],
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** These share the days on which they were sent. */
const BY_DAYS: ReadonlySet<Breakdown> = new Set(['pace', 'weekday']);

function nameIn(by: Breakdown, traits: Traits): string {
  switch (by) {
    case 'note':
      return traits.hasNote ? 'With a note' : 'Without a note';
    case 'goalFit':
      return fitOf(traits.goalFit);
    case 'attempt':
      return traits.attempt > 1 ? 'Sent again' : 'First invitation';
    case 'account':
      return traits.account;
    case 'pace':
      return [...PACES].reverse().find(([least]) => traits.sentThatDay >= least)?.[1] ?? '';
    case 'weekday':
      return WEEKDAYS[weekdayOf(traits.sentOn)] ?? '';
    case 'month':
      return traits.sentOn.slice(0, 7);
  }
}

function fitOf(goalFit: string): string {
  if (goalFit.trim() === '') return 'Fit not noted';
  return isOffGoal(goalFit) ? 'Not a fit' : 'A fit';
}

/** 0 for Monday. Counted on the calendar, without a zone. */
function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** In the order of their kind: months and weekdays by the calendar, the others as they come. */
const ORDER: Partial<Record<Breakdown, (name: string) => number | string>> = {
  month: (name) => name,
  weekday: (name) => WEEKDAYS.indexOf(name),
  pace: (name) => PACES.findIndex(([, known]) => known === name),
  note: (name) => (name === 'With a note' ? 0 : 1),
  attempt: (name) => (name === 'First invitation' ? 0 : 1),
  goalFit: (name) => ['A fit', 'Not a fit', 'Fit not noted'].indexOf(name),
  account: (name) => name,
};

export function groupsOf(by: Breakdown, all: readonly Traits[], day: number): Group[] {
  const members = new Map<string, Traits[]>();
  for (const traits of all) {
    const name = nameIn(by, traits);
    const known = members.get(name);
    if (known) known.push(traits);
    else members.set(name, [traits]);
  }
  const order = ORDER[by] ?? ((name: string) => name);
  return [...members]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([name, traits]) => groupOf(name, traits, day, BY_DAYS.has(by)));
}

function groupOf(name: string, traits: readonly Traits[], day: number, isByDays: boolean): Group {
  const counts = countsOf(
    traits.map(({ observation }) => observation),
    day,
  );
  const share = shareBy(counts, day);
  const sent = followedTo(counts, day);
  if (!isByDays) return { name, sent, days: undefined, share };
  const days = daysOf(traits, day);
  return { name, sent, days: days.length, share: shareOf(share.rate, share.worth / clustering(days)) };
}

export function shareBy(counts: Counts, day: number): Share {
  const point = curveOf(counts)[day];
  return point ? shareAt(point) : shareOf(0, 0);
}

/** Of those followed up so long, how many were sent on each day, and how many of them accepted. */
function daysOf(traits: readonly Traits[], by: number): { of: number; accepted: number }[] {
  const days = new Map<string, { of: number; accepted: number }>();
  for (const { observation, sentOn, account } of traits) {
    const { could, end, days: on, from } = observation;
    if (could < by || from > 0) continue;
    const key = `${account}\n${sentOn}`;
    const day = days.get(key) ?? { of: 0, accepted: 0 };
    day.of += 1;
    if (end === 'accepted' && (on === undefined || on <= by)) day.accepted += 1;
    days.set(key, day);
  }
  return [...days.values()];
}

/** Notes within the same account, quarter and fit. */
export function notesAlike(all: readonly Traits[], day: number): Stratified | undefined {
  const strata = new Map<string, { with: Observation[]; without: Observation[] }>();
  for (const { observation, account, sentOn, goalFit, hasNote } of all) {
    const quarter = `${sentOn.slice(0, 4)} ${Math.ceil(Number(sentOn.slice(5, 7)) / 3)}`;
    const key = [account, quarter, fitOf(goalFit)].join('\n');
    const stratum = strata.get(key) ?? { with: [], without: [] };
    (hasNote ? stratum.with : stratum.without).push(observation);
    strata.set(key, stratum);
  }
  return likeWithLike(
    [...strata.values()].map(({ with: a, without: b }) => {
      const [ofA, ofB] = [shareBy(countsOf(a, day), day), shareBy(countsOf(b, day), day)];
      return {
        a: ofA.rate * ofA.worth,
        ofA: a.length > 0 ? ofA.worth : 0,
        b: ofB.rate * ofB.worth,
        ofB: b.length > 0 ? ofB.worth : 0,
      };
    }),
  );
}

/** How likely such differences are where all groups are alike. */
export function chanceOf(groups: readonly Group[]): number {
  return homogeneity(groups.map(({ share }) => share)).p;
}
