/** How many of 100 are accepted within some days of sending, account by account and over all of them. */
import type { Day } from '../day.ts';
import { observationsOf } from './groups.ts';
import { acceptedBy, type ByDay, comparedBy, shownCurve } from './shown-curve.ts';
import { knownTo, type Watched } from './watched.ts';

export interface Acceptance {
  /** Days since sending, the same for all, so that accounts can be compared. */
  readonly within: ByDay;
  /** From 0 to 1; undefined where too few are old enough. */
  readonly all: number | undefined;
  /** Of each account, in their order. */
  readonly each: readonly (number | undefined)[];
  /** The earliest of the days to which the accounts' answers are known; undefined where nobody has answered yet. */
  readonly knownUntil: Day | undefined;
}

type Observed = Pick<Watched, 'known' | 'traits'>;

/** `today` is any day; days since sending are counted up to `horizon`. */
export function acceptanceIn(watched: readonly Observed[], horizon: number, today: Day): Acceptance {
  const curveOf = (some: readonly Observed[]) =>
    shownCurve(
      some.flatMap(({ traits }) => observationsOf(traits)),
      horizon,
    );
  const whole = curveOf(watched);
  const within = comparedBy(whole) ?? 21;
  return {
    within,
    all: acceptedBy(whole, within)?.rate,
    each: watched.map((one) => acceptedBy(curveOf([one]), within)?.rate),
    knownUntil: knownTo(watched, today),
  };
}
