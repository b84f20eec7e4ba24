/**
 * Share of invitations accepted by each day since sending: the Aalen–Johansen estimate. One that is still
 * open, withdrawn or too new counts for as long as it was watched, and not as a no.
 */
import { type Counts, sum } from './counts.ts';
import { acceptedByThen } from './measured.ts';

export interface Point {
  readonly day: number;
  /** How many were watched on that day, before its answers. */
  readonly atRisk: number;
  /** Answers before that day. */
  readonly answers: number;
  readonly accepted: number;
  readonly declined: number;
  /** Neither accepted nor declined. The three make 1. */
  readonly open: number;
  /** Of `accepted`: delta method (Marubini & Valsecchi 1995). */
  readonly variance: number;
}

/** By day, 0 to the horizon of the counts. */
export function curveOf(counts: Counts): Point[] {
  const { accepted, declined, last, first } = spreadUndated(counts);
  const points: Point[] = [];
  let [atRisk, answers, S, F, G] = [0, 0, 1, 0, 0];
  // Running sums of the variance, so that one pass is enough.
  let [a0, a1, a2, b, c0, c1] = [0, 0, 0, 0, 0, 0];
  for (let day = 0; day < last.length; day++) {
    atRisk += first[day] ?? 0;
    const [d1, d2] = [accepted[day] ?? 0, declined[day] ?? 0];
    const e = d1 + d2;
    const before = answers;
    if (e > 0 && atRisk > 0) {
      const open = S;
      F += (open * d1) / atRisk;
      G += (open * d2) / atRisk;
      S = open * Math.max(0, 1 - e / atRisk);
      if (atRisk - e > 1e-9) {
        const step = e / (atRisk * (atRisk - e));
        a0 += step;
        a1 += F * step;
        a2 += F * F * step;
      }
      b += (open * open * d1 * Math.max(0, atRisk - d1)) / atRisk ** 3;
      const cross = (open * d1) / atRisk ** 2;
      c0 += cross;
      c1 += F * cross;
      answers += e;
    }
    const variance = Math.max(0, F * F * a0 - 2 * F * a1 + a2 + b - 2 * (F * c0 - c1));
    points.push({
      day,
      atRisk: Math.max(0, atRisk),
      answers: before,
      accepted: F,
      declined: G,
      open: S,
      variance,
    });
    atRisk -= last[day] ?? 0;
  }
  return points;
}

const ROUNDS = 8;

type Spread = Pick<Counts, 'accepted' | 'declined' | 'last' | 'first'>;

/**
 * Answers without a day, spread over the days on which they can have come in proportion to the curve itself,
 * which then is worked out anew: self-consistent after a few rounds.
 */
function spreadUndated(counts: Counts): Spread {
  const { undatedAccepted, undatedDeclined } = counts;
  const undated = sum(undatedAccepted) + sum(undatedDeclined);
  if (undated === 0) return counts;
  // The curve of those with a day comes first. On a day that it does not rise on, nothing may begin: who was
  // withdrawn left nobody but the undated there, and they would prove themselves.
  let [ofAccepted, ofDeclined] = stepsOf(counts);
  let spread: Spread = counts;
  for (let round = 0; round < ROUNDS; round++) {
    const moreAccepted = over(undatedAccepted, ofAccepted);
    const moreDeclined = over(undatedDeclined, ofDeclined);
    const plus = (list: readonly number[], ...more: readonly (readonly number[])[]) =>
      list.map((value, day) => more.reduce((total, other) => total + (other[day] ?? 0), value));
    const first = [...counts.first];
    first[0] = (first[0] ?? 0) + undated;
    spread = {
      accepted: plus(counts.accepted, moreAccepted),
      declined: plus(counts.declined, moreDeclined),
      last: plus(counts.last, moreAccepted, moreDeclined),
      first,
    };
    [ofAccepted, ofDeclined] = stepsOf(spread);
  }
  return spread;
}

/** Spreads what is counted by its last possible day over the days up to it. */
function over(undated: readonly number[], steps: readonly number[]): number[] {
  const result = undated.map(() => 0);
  let upTo = 0;
  // How dense what has its last day there lies on each earlier day; before the first rise, as elsewhere.
  const elsewhere = undated.map(() => 0);
  const density = undated.map((count, could) => {
    upTo += steps[could] ?? 0;
    if (upTo === 0) elsewhere[could] = count / acceptedByThen(could);
    return upTo > 0 ? count / upTo : 0;
  });
  let [dense, thin] = [0, 0];
  for (let day = undated.length - 1; day >= 0; day--) {
    dense += density[day] ?? 0;
    thin += elsewhere[day] ?? 0;
    const step = acceptedByThen(day) - (day === 0 ? 0 : acceptedByThen(day - 1));
    result[day] = dense * (steps[day] ?? 0) + thin * step;
  }
  return result;
}

/** How much the curves of acceptances and of refusals rise on each day. */
function stepsOf({ accepted, declined, last, first }: Spread): [number[], number[]] {
  let [atRisk, S] = [0, 1];
  const [up, down]: [number[], number[]] = [[], []];
  for (let day = 0; day < last.length; day++) {
    atRisk += first[day] ?? 0;
    const [d1, d2] = [accepted[day] ?? 0, declined[day] ?? 0];
    up.push(atRisk > 0 ? (S * d1) / atRisk : 0);
    down.push(atRisk > 0 ? (S * d2) / atRisk : 0);
    if (atRisk > 0) S *= Math.max(0, 1 - (d1 + d2) / atRisk);
    atRisk -= last[day] ?? 0;
  }
  return [up, down];
}

/** As many must have been followed up so long, and be watched still, for a day to be shown. */
const FOLLOWED = 20;
const WATCHED = 5;

/**
 * The last day that can be shown; undefined for none. It asks who was followed up, not who is left: few
 * acceptances leave many, so that would choose the bad samples.
 */
export function lastDayShown({ could }: Counts, points: readonly Point[]): number | undefined {
  let followed = 0;
  for (let day = points.length - 1; day >= 0; day--) {
    followed += could[day] ?? 0;
    if (followed >= FOLLOWED && (points[day]?.atRisk ?? 0) >= WATCHED) return day;
  }
  return undefined;
}

/** How many were followed up to that day at least. */
export function followedTo({ could }: Counts, day: number): number {
  return sum(could, day);
}
