/** The one reader of clock and zone: everything that a door needs of the spreadsheet it was opened from. */
import type { Day } from '../../core/day.ts';
import { type Book, NotSetUp } from '../../sheet/book.ts';
import type { Builders } from '../../sheet/builders.ts';
import { createCalendar } from '../../sheet/calendar.ts';
import type { Calendar } from '../../sheet/cell.ts';
import { datePattern } from '../../sheet/layout/date-pattern.ts';
import { readMark } from './fingerprint.ts';

export interface Workbook extends Book {
  readonly calendar: Calendar;
  readonly now: Date;
  /** Today in the spreadsheet's zone, not the script's. */
  readonly today: Day;
  /** The mark of the latest edit in the grid when it was opened; see fingerprint.ts. */
  readonly mark: string;
}

/**
 * Opens the spreadsheet in use. Throws when there is none, as for a script that is not bound to one; NotSetUp
 * where Google withholds the properties.
 */
export function openWorkbook(spreadsheet = SpreadsheetApp.getActiveSpreadsheet()): Workbook {
  if (!spreadsheet) throw new Error('Cannot open the spreadsheet: this script is not attached to one.');
  const now = new Date();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const calendar = createCalendar(() => zone, Utilities);
  const today = calendar.dayOf(now);
  if (today === undefined)
    throw new Error(`Cannot tell the day in the zone "${zone}": the clock says ${now.toISOString()}.`);
  const properties = PropertiesService.getDocumentProperties();
  if (!properties) {
    throw new NotSetUp(
      'Google did not say which sheets are Invite Ledger’s. Reload the spreadsheet, then open the sidebar again.',
    );
  }
  return { spreadsheet, properties, calendar, now, today, mark: readMark(properties), builders: BUILDERS };
}

/** The calendar of a custom function: the zone is asked for only if a date is read or returned. */
export function openCalendar(): Calendar {
  return createCalendar(() => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), Utilities);
}

/** Asked for when they are needed: loading the script must call no service. */
const BUILDERS: Builders = {
  newRule: () => SpreadsheetApp.newConditionalFormatRule(),
  newValidation: () => SpreadsheetApp.newDataValidation(),
  newRichText: () => SpreadsheetApp.newRichTextValue(),
  newTextStyle: () => SpreadsheetApp.newTextStyle(),
  get borders() {
    return SpreadsheetApp.BorderStyle;
  },
  get clip() {
    return SpreadsheetApp.WrapStrategy.CLIP;
  },
  get date() {
    return datePattern(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
  },
};
