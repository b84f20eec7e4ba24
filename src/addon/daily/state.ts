/** Whether the daily check is on, when it last ran and why it failed: as Today and Health tell it alike. */
import type { DailyState } from '../contract.ts';
import type { Workbook } from '../frame/workbook.ts';
import { readFailure } from './failure.ts';
import { lastRun } from './run.ts';
import { isDailyOn, readTurnedOn } from './trigger.ts';

const HOUR_MS = 3_600_000;
/** A daily run comes within 25 hours, and daylight saving may add one. */
const LATE_AFTER_HOURS = 36;

/** Reads only. */
export function dailyState(workbook: Workbook): DailyState {
  const hoursSince = (instant: number) =>
    Math.max(0, Math.floor((workbook.now.getTime() - instant) / HOUR_MS));
  const on = isDailyOn(workbook);
  const last = lastRun(workbook)?.getTime();
  const turnedOn = readTurnedOn(workbook);
  // Who has just turned it on waits for the first run.
  const since = Math.max(
    ...(last === undefined ? [] : [last]),
    ...(turnedOn ? [Date.parse(turnedOn.at)] : []),
  );
  return {
    on,
    late: on === true && Number.isFinite(since) && hoursSince(since) >= LATE_AFTER_HOURS,
    hour: turnedOn?.hour ?? null,
    hoursSince: last === undefined ? null : hoursSince(last),
    failure: readFailure(workbook),
  };
}
