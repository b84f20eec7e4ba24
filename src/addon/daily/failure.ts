/**
 * Why the last daily check failed: nobody is there to read an alert, so it is kept for the sidebar's Health.
 */
import { dayInWords } from '../../core/day.ts';
import type { Properties } from '../../sheet/book.ts';
import { messageOf } from '../frame/fault.ts';
import { markChanged } from '../frame/fingerprint.ts';
import type { Workbook } from '../frame/workbook.ts';

/** Property of the document: the instant and the reason as JSON, or '' since a run went well. */
export const FAILURE = 'daily.failure';
/** Google's messages are short; a property holds 9 kB. */
const LONGEST_REASON = 500;

/** Keeps the reason. `now` is the instant of the run. */
export function recordFailure(properties: Properties, now: Date, error: unknown): void {
  const why = messageOf(error).slice(0, LONGEST_REASON);
  properties.setProperty(FAILURE, JSON.stringify({ at: now.toISOString(), why }));
  markChanged(properties);
}

/** Forgets it after a run that went well; writes only if there is something to forget. */
export function clearFailure(properties: Properties): void {
  if (properties.getProperty(FAILURE)) properties.setProperty(FAILURE, '');
}

/**
 * `The daily check on 26 June 2026 failed: …`, the day in the spreadsheet's zone; null when the last one went
 * well.
 */
export function readFailure({ properties, calendar }: Workbook): string | null {
  const kept = properties.getProperty(FAILURE);
  if (!kept) return null;
  const { at, why } = JSON.parse(kept) as { at: string; why: string };
  const on = calendar.dayOf(new Date(at));
  return `The daily check${on ? ` on ${dayInWords(on)}` : ''} failed: ${why}`;
}
