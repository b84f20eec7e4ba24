/** What decides about the rows of a log: the day of the export and days counted back from it. */
import { addDays, type Day } from '../../day.ts';
import type { Archive } from '../archive.ts';

export interface Terms {
  readonly exportedOn: Day;
  /** Sent on this day or later and not accepted: pending. Earlier, nobody knows. */
  readonly pendingFrom: Day;
  /** Sent on this day or later and gone from the archive: somebody acted. Earlier, it will have expired. */
  readonly goneFrom: Day;
  /** Without the connections nothing can be said of what became of an invitation. */
  readonly knowsConnections: boolean;
}

/**
 * docs/DOMAIN.md: what vanished is a question while it was sent at most 175 days before the export and has
 * probably expired when older, where expiry takes 180 days: nobody knows its exact day.
 */
export const EXPIRY_MARGIN_DAYS = 5;

export function termsOf({ exportedOn, connections }: Archive, expiresAfter: number): Terms {
  return {
    exportedOn,
    pendingFrom: addDays(exportedOn, -expiresAfter),
    goneFrom: addDays(exportedOn, EXPIRY_MARGIN_DAYS - expiresAfter),
    knowsConnections: connections !== undefined,
  };
}
