/**
 * The clock trigger of the daily run. Each user has their own, which nobody else can see: it is turned on
 * from a menu item or a call of the page, never while the sheet opens.
 */
import type { Spreadsheet } from '../../sheet/book.ts';
import { wordsOf } from '../frame/fault.ts';
import { markChanged } from '../frame/fingerprint.ts';
import { Refusal } from '../frame/refusal.ts';
import type { Workbook } from '../frame/workbook.ts';

const DAILY_HANDLER = 'dailyHighlight';

/**
 * In the quarter of an hour before and after it: so a run comes in the first half of the hour that was chosen.
 * https://developers.google.com/apps-script/reference/script/clock-trigger-builder#nearMinute(Integer)
 */
const NEAR_MINUTE = 15;

/** Before the user's day begins, and clear of the hour that daylight saving skips or repeats. */
export const USUAL_HOUR = 4;

/**
 * Property of the document: the hour for which somebody last turned the run on, and when that was, as JSON.
 */
const TURNED_ON = 'daily.turnedOn';

export interface TurnedOn {
  /** 0 to 23, in the spreadsheet's zone. */
  readonly hour: number;
  /** The instant, as ISO text. */
  readonly at: string;
}

type Trigger = GoogleAppsScript.Script.Trigger;

/** This user's triggers for the daily run in this document; never those of other documents. */
function dailyTriggers(spreadsheet: Spreadsheet): Trigger[] {
  return ScriptApp.getUserTriggers(spreadsheet).filter(
    (trigger) => trigger.getHandlerFunction() === DAILY_HANDLER,
  );
}

/**
 * Whether this user's daily run is on; null where Google does not say, because it fails or the user has not
 * allowed it.
 */
export function isDailyOn({ spreadsheet }: Workbook): boolean | null {
  try {
    return dailyTriggers(spreadsheet).length > 0;
  } catch {
    return null;
  }
}

/** Undefined until somebody turns the run on. */
export function readTurnedOn({ properties }: Workbook): TurnedOn | undefined {
  const kept = properties.getProperty(TURNED_ON);
  return kept ? (JSON.parse(kept) as TurnedOn) : undefined;
}

/**
 * Turns the run on for this user, or moves it to another hour of the spreadsheet's zone, 0 to 23. Refuses
 * where Google does.
 */
export function startDaily({ spreadsheet, properties, now }: Workbook, hour: number): void {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  allowed('turn on', () => {
    // Google allows one clock trigger for each user and document.
    for (const trigger of dailyTriggers(spreadsheet)) ScriptApp.deleteTrigger(trigger);
    ScriptApp.newTrigger(DAILY_HANDLER)
      .timeBased()
      .everyDays(1)
      .atHour(hour)
      .nearMinute(NEAR_MINUTE)
      .inTimezone(zone)
      .create();
  });
  const turnedOn: TurnedOn = { hour, at: now.toISOString() };
  properties.setProperty(TURNED_ON, JSON.stringify(turnedOn));
  markChanged(properties);
}

/** Turns the run off for this user. False when it was not on. */
export function stopDaily({ spreadsheet, properties }: Workbook): boolean {
  return allowed('turn off', () => {
    const triggers = dailyTriggers(spreadsheet);
    for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
    markChanged(properties);
    return triggers.length > 0;
  });
}

/**
 * Whether Google failed or the user left a box unticked cannot be told apart: the words are in the user's
 * language.
 */
function allowed<T>(act: 'turn on' | 'turn off', change: () => T): T {
  try {
    return change();
  } catch (error) {
    throw new Refusal(
      `Cannot ${act} the daily check (${wordsOf(error)}). Try again. If it still fails, remove Invite Ledger at myaccount.google.com/connections, open it again, and tick the box that lets it run when you are not present.`,
      'refused',
    );
  }
}
