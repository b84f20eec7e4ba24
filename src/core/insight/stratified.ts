/** Like with like: a difference within strata (Mantel–Haenszel), and whether groups differ at all. */
import { total } from './counts.ts';
import { type Difference, type Share, Z95 } from './share.ts';

/** How many of `ofA` and `ofB` accepted, in one stratum; whole or not. */
export interface Stratum {
  readonly a: number;
  readonly ofA: number;
  readonly b: number;
  readonly ofB: number;
}

export interface Stratified extends Difference {
  readonly error: number;
  /** The sum of the weights: below 10 it tells nothing. */
  readonly weight: number;
}

/** Risk difference with the variance of Sato, Greenland and Robins 1989; undefined where no stratum has both. */
export function likeWithLike(strata: readonly Stratum[]): Stratified | undefined {
  let [weight, top, p, q] = [0, 0, 0, 0];
  for (const { a, ofA, b, ofB } of strata) {
    const of = ofA + ofB;
    if (of <= 0) continue;
    weight += (ofA * ofB) / of;
    top += (a * ofB - b * ofA) / of;
    p += (ofA * ofA * b - ofB * ofB * a + (ofA * ofB * (ofB - ofA)) / 2) / of ** 2;
    q += (a * (ofB - b) + b * (ofA - a)) / (2 * of);
  }
  if (weight <= 0) return undefined;
  const by = top / weight;
  const error = Math.sqrt(Math.max(0, by * p + q)) / weight;
  return { by, error, low: by - Z95 * error, high: by + Z95 * error, weight };
}

/** Pearson's chi-square over groups, and the chance of as much where all are alike. */
export function homogeneity(groups: readonly Pick<Share, 'rate' | 'worth'>[]): { square: number; p: number } {
  const of = total(groups, ({ worth }) => worth);
  const rate = total(groups, (group) => group.rate * group.worth) / of;
  const spread = rate * (1 - rate);
  if (groups.length < 2 || !(spread > 0)) return { square: 0, p: 1 };
  const square = total(groups, (group) => (group.worth * (group.rate - rate) ** 2) / spread);
  return { square, p: chiSquareTail(square, groups.length - 1) };
}

/** The chance of a chi-square of `square` or more with `df` degrees of freedom, to 1e-6. */
export function chiSquareTail(square: number, df: number): number {
  const half = square / 2;
  const isOdd = df % 2 === 1;
  let tail = isOdd ? complementaryError(Math.sqrt(half)) : Math.exp(-half);
  let term = isOdd ? Math.exp(-half) * Math.sqrt(half / Math.PI) * 2 : Math.exp(-half) * half;
  for (let done = isOdd ? 1 : 2; done < df; done += 2) {
    tail += term;
    term *= half / (done / 2 + 1);
  }
  return Math.min(1, tail);
}

/** Abramowitz and Stegun 7.1.26, for 0 and more; its error is below 1.5e-7. */
function complementaryError(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return series * Math.exp(-x * x);
}

/** Holm's correction: the chances as they are to be read when several breakdowns are looked at. In the order given. */
export function holm(chances: readonly number[]): number[] {
  const order = chances.map((_, index) => index).sort((i, j) => (chances[i] ?? 1) - (chances[j] ?? 1));
  const read = chances.map(() => 1);
  let most = 0;
  order.forEach((index, rank) => {
    most = Math.max(most, Math.min(1, (chances[index] ?? 1) * (chances.length - rank)));
    read[index] = most;
  });
  return read;
}
