/**
 * Counts the steps of long work and says when to pause, so that a page which does the work can breathe and
 * cancel.
 */
export interface Pace {
  /** Counts one step; true when it is time to pause. */
  isDue(): boolean;
  /** The share of the steps that are done, 0 to 1. */
  readonly share: number;
}

const STEPS_BETWEEN_PAUSES = 500;

export function paceOf(total: number): Pace {
  let done = 0;
  return {
    isDue: () => ++done % STEPS_BETWEEN_PAUSES === 0,
    get share() {
      return total === 0 ? 1 : Math.min(1, done / total);
    },
  };
}
