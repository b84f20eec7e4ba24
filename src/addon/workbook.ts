/** The one reader of clock, zone and lock: everything that a door needs of the spreadsheet it was opened from. */
import type { Day } from '../core/day.ts';
import type { Book } from '../sheet/book.ts';
import { createCalendar } from '../sheet/calendar.ts';
import type { Calendar } from '../sheet/cell.ts';
import type { Builders } from '../sheet/layout/log-sheet.ts';
import { recover } from './recovery.ts';

export interface Workbook extends Book {
  readonly calendar: Calendar;
  readonly now: Date;
  /** Today in the spreadsheet's zone, not the script's. */
  readonly today: Day;
}

/** Opens the spreadsheet in use. Throws when there is none, which on Google means that the script is not bound to one. */
export function openWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) throw new Error('Cannot open the spreadsheet: this script is not attached to one.');
  const now = new Date();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const calendar = createCalendar(() => zone, Utilities);
  const today = calendar.dayOf(now);
  if (today === undefined)
    throw new Error(`Cannot tell the day in the zone "${zone}": the clock says ${now.toISOString()}.`);
  return { spreadsheet, properties: PropertiesService.getDocumentProperties(), calendar, now, today };
}

/** The calendar of a custom function: the zone is asked for only if a date is read or returned. */
export function openCalendar(): Calendar {
  return createCalendar(() => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), Utilities);
}

export const BUILDERS: Builders = {
  newRule: () => SpreadsheetApp.newConditionalFormatRule(),
  newValidation: () => SpreadsheetApp.newDataValidation(),
};

/** Somebody else, or the daily run, is writing and did not finish in time. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

const LOCK_WAIT_MS = 20_000;

/**
 * Runs `work` while no other execution of this add-on writes to the document, after what an earlier one left unfinished was
 * put right. What was written is flushed before the lock is given back, so that the next one reads it. Throws Busy after 20
 * seconds.
 */
export function locked<T>(work: (workbook: Workbook) => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT_MS)) {
    throw new Busy(
      'Someone else is writing to this log right now. Nothing was changed: try again in a moment.',
    );
  }
  let result: T;
  try {
    const workbook = openWorkbook();
    recover(workbook);
    result = work(workbook);
    SpreadsheetApp.flush();
  } catch (error) {
    attempt(() => SpreadsheetApp.flush());
    attempt(() => lock.releaseLock());
    throw error;
  }
  attempt(() => lock.releaseLock());
  return result;
}

/** For what is tidied up at the end: its own error hides neither another nor what was done. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Google does both by itself when the execution ends.
  }
}
