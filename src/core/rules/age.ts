/** How long a pending invitation has waited, and what that makes of it. */
import { addDays, type Day } from '../day.ts';
import type { Status } from '../invitation.ts';

export type State = Status | 'Stale' | 'Probably expired';

/** The first days that are neither stale nor expired, worked out once for a whole column. */
export interface Thresholds {
  /** Sent on this day or before: stale. */
  readonly stale: Day;
  /** Sent on this day or before: probably expired. */
  readonly expired: Day;
}

export function thresholdsOn(asOf: Day, staleAfter: number, expiresAfter: number): Thresholds {
  return { stale: addDays(asOf, -staleAfter), expired: addDays(asOf, -expiresAfter) };
}

/**
 * `Stale` and `Probably expired` begin on the day that number of whole days has passed, that day included.
 */
export function pendingState(sentOn: Day, thresholds: Thresholds): 'Pending' | 'Stale' | 'Probably expired' {
  if (sentOn <= thresholds.expired) return 'Probably expired';
  return sentOn <= thresholds.stale ? 'Stale' : 'Pending';
}
