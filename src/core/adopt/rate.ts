/** Which sheet of a document is most likely the log. */
import { type Grid, kindReader } from './grid.ts';
import { findHeader } from './header-row.ts';
import { findTable } from './table.ts';

/** From this rating on a sheet may be a log: it has somebody, and when or how it went. */
const LIKELY = 4;

export interface Rating {
  /** The higher, the more of an invitation its columns hold; 0 for a blank sheet. */
  readonly score: number;
  readonly likely: boolean;
}

export function rateSheet(grid: Grid): Rating {
  const kindOf = kindReader();
  const { score, guesses } = findTable(grid, findHeader(grid, kindOf).row, kindOf, {});
  const has = (...uses: readonly string[]) => guesses.some(({ use, ask }) => !ask && uses.includes(use));
  return {
    score,
    likely: score >= LIKELY && has('name', 'url') && has('sentOn', 'status', 'acceptedOn', 'accepted?'),
  };
}
