/** What goes with acceptance: the share accepted by a day, group by group, and whether the groups differ. */
import { type Day, weekdayOf } from '../day.ts';
import { groupBy } from '../group-by.ts';
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

export const [WITH_A_NOTE, WITHOUT_A_NOTE] = ['With a note', 'Without a note'] as const;
export const [FIT, NO_FIT, FIT_UNKNOWN] = ['A fit', 'Not a fit', 'Fit not noted'] as const;
export const [FIRST, SENT_AGAIN] = ['First invitation', 'Sent again'] as const;
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
      return traits.hasNote ? WITH_A_NOTE : WITHOUT_A_NOTE;
    case 'goalFit':
      return fitOf(traits.goalFit);
    case 'attempt':
      return traits.attempt > 1 ? SENT_AGAIN : FIRST;
    case 'account':
      return traits.account;
    case 'pace':
      return PACES.filter(([least]) => traits.sentThatDay >= least).pop()?.[1] ?? '';
    case 'weekday':
      return WEEKDAYS[weekdayOf(traits.sentOn)] ?? '';
    case 'month':
      return traits.sentOn.slice(0, 7);
  }
}

export function observationsOf(all: readonly Pick<Traits, 'observation'>[]): Observation[] {
  return all.map(({ observation }) => observation);
}

function fitOf(goalFit: string): string {
  if (goalFit.trim() === '') return FIT_UNKNOWN;
  return isOffGoal(goalFit) ? NO_FIT : FIT;
}

/** In this order; months and accounts by their name. */
const ORDER: Partial<Record<Breakdown, readonly string[]>> = {
  note: [WITH_A_NOTE, WITHOUT_A_NOTE],
  goalFit: [FIT, NO_FIT, FIT_UNKNOWN],
  attempt: [FIRST, SENT_AGAIN],
  pace: PACES.map(([, name]) => name),
  weekday: WEEKDAYS,
};

export function groupsOf(by: Breakdown, all: readonly Traits[], day: number): Group[] {
  const names = ORDER[by];
  const order = (name: string) => (names ? names.indexOf(name) : name);
  return [...groupBy(all, (traits) => nameIn(by, traits))]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([name, traits]) => groupOf(name, traits, day, BY_DAYS.has(by)));
}

function groupOf(name: string, traits: readonly Traits[], day: number, isByDays: boolean): Group {
  const counts = countsOf(observationsOf(traits), day);
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
  const followed = traits.filter(({ observation: { could, from } }) => could >= by && from === 0);
  const isAccepted = ({ observation: { end, days = 0 } }: Traits) => end === 'accepted' && days <= by;
  return [...groupBy(followed, ({ account, sentOn }) => `${account}\n${sentOn}`).values()].map((day) => ({
    of: day.length,
    accepted: day.filter(isAccepted).length,
  }));
}

/** Notes within the same account, quarter and fit. */
export function notesAlike(all: readonly Traits[], day: number): Stratified | undefined {
  const strata = groupBy(all, ({ account, sentOn, goalFit }) => {
    const quarter = Math.ceil(Number(sentOn.slice(5, 7)) / 3);
    return [account, sentOn.slice(0, 4), quarter, fitOf(goalFit)].join('\n');
  });
  const worthOf = (some: readonly Traits[]) => {
    const { rate, worth } = shareBy(countsOf(observationsOf(some), day), day);
    return [rate * worth, worth] as const;
  };
  return likeWithLike(
    [...strata.values()].map((some) => {
      const [a, ofA] = worthOf(some.filter(({ hasNote }) => hasNote));
      const [b, ofB] = worthOf(some.filter(({ hasNote }) => !hasNote));
      return { a, ofA, b, ofB };
    }),
  );
}

/** How likely such differences are where all groups are alike. */
export function chanceOf(groups: readonly Group[]): number {
  return homogeneity(groups.map(({ share }) => share)).p;
}
