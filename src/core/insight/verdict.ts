/** What a difference between two groups says, and how many more would say it. */
import type { Interval } from './share.ts';

export type DifferenceVerdict = 'better' | 'worse' | 'no difference seen' | 'cannot tell yet';

/** As much makes no difference to anybody. */
const NEGLIGIBLE = 0.1;

export function verdictOf({ low, high }: Interval): DifferenceVerdict {
  if (low > 0) return 'better';
  if (high < 0) return 'worse';
  return low > -NEGLIGIBLE && high < NEGLIGIBLE ? 'no difference seen' : 'cannot tell yet';
}

const Z_SQUARE = 3.84;

/**
 * How many more of the first group would tell a difference of ten points; undefined where the second group is
 * too small for any number of them.
 */
export function moreWanted(rate: number, worthFirst: number, worthSecond: number): number | undefined {
  const wanted = (Z_SQUARE * rate * (1 - rate)) / NEGLIGIBLE ** 2;
  if (worthSecond <= wanted) return undefined;
  return Math.max(1, Math.ceil((wanted * worthSecond) / (worthSecond - wanted) - worthFirst));
}
