/** Observations counted by day since sending: all that the curve needs of them, whatever their number. */

/** One invitation as the curve sees it; days are whole days since it was sent. */
export interface Observation {
  /** Day of the answer, or the last day on which it was seen open. Undefined: answered, day not logged. */
  readonly days: number | undefined;
  readonly end: 'accepted' | 'declined' | 'open';
  /** Last day on which an answer would be known, whatever became of it. */
  readonly could: number;
  /** First day at risk: more than 0 only for history that came with an incomplete first archive. */
  readonly from: number;
}

/** Each list is indexed by day, 0 to the horizon. */
export interface Counts {
  readonly accepted: number[];
  readonly declined: number[];
  /** Seen for the last time, answered or not. */
  readonly last: number[];
  /** Seen for the first time. */
  readonly first: number[];
  /** By the last day on which an answer would be known. */
  readonly could: number[];
  /** Answered on a day that nobody logged, by the same day. */
  readonly undatedAccepted: number[];
  readonly undatedDeclined: number[];
}

export function countsOf(observations: Iterable<Observation>, horizon: number): Counts {
  const zeros = () => new Array<number>(horizon + 1).fill(0);
  const counts: Counts = {
    accepted: zeros(),
    declined: zeros(),
    last: zeros(),
    first: zeros(),
    could: zeros(),
    undatedAccepted: zeros(),
    undatedDeclined: zeros(),
  };
  for (const { days, end, could, from } of observations) {
    // Closed before it came under observation: nothing can be learnt from it.
    if (from > Math.min(days ?? could, horizon)) continue;
    add(counts.could, Math.min(could, horizon));
    if (days === undefined) {
      if (end !== 'open') add(end === 'accepted' ? counts.undatedAccepted : counts.undatedDeclined, could);
      continue;
    }
    add(counts.first, from);
    add(counts.last, Math.min(days, horizon));
    if (days > horizon || end === 'open') continue;
    add(end === 'accepted' ? counts.accepted : counts.declined, days);
  }
  return counts;
}

function add(list: number[], day: number): void {
  list[day] = (list[day] ?? 0) + 1;
}

export function total<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

/** Of a list by day, both days included. */
export function sum(list: readonly number[], from = 0, to = list.length - 1): number {
  let total = 0;
  for (let index = from; index <= to; index++) total += list[index] ?? 0;
  return total;
}
