/**
 * The daily run: reads the log once, works out what is due today, writes what differs, and leaves a
 * heartbeat.
 */
import { sendersIn } from '../../core/account.ts';
import { type Due, dueOn } from '../../core/rules/flag.ts';
import { NAMES, NotSetUp, SET_UP_MENU, TITLES } from '../../sheet/book.ts';
import { isDate } from '../../sheet/cell.ts';
import { flush } from '../../sheet/flush.ts';
import { ensureHighlight } from '../../sheet/layout/highlight.ts';
import { type Log, readLog } from '../../sheet/log/log.ts';
import { findNamedCell } from '../../sheet/named-cell.ts';
import { readSettings, type Settings } from '../../sheet/records/settings.ts';
import { NotWritable, PROTECTED } from '../../sheet/writable.ts';
import { logFault, wordsOf } from '../frame/fault.ts';
import { markChanged } from '../frame/fingerprint.ts';
import type { Workbook } from '../frame/workbook.ts';
import { type Figures, figuresOf, showFigures } from '../ledger/figures.ts';
import { showInsights } from '../ledger/insights-sheet.ts';
import { rememberSize } from '../ledger/large.ts';
import { writeDerived } from './derived.ts';
import { clearFailure } from './failure.ts';

/**
 * Brings the whole sheet up to date: flags, resend days, attempts, `AsOf`, the heartbeat, the colours. Twice
 * is once. An earlier run that failed is made good by it.
 */
export function runDaily(workbook: Workbook): void {
  const refreshed = refresh(workbook);
  const {
    log,
    obstacles: [obstacle],
  } = refreshed;
  if (obstacle) throw obstacle;
  const stale = obstacleTo(
    () => showInsights(workbook, refreshed, refreshed.figures),
    'The sheet Insights is not up to date',
  );
  ensureHighlight(log.sheet, log.places, log.headerRow + 1, workbook.builders.newRule);
  writeHeartbeat(workbook);
  // Google keeps writes of cells back for a while, but not those of properties: what these say must be in the cells.
  flush();
  clearFailure(workbook.properties);
  markChanged(workbook.properties);
  // Told last: it keeps nothing else from being done.
  if (stale) throw stale;
}

/** What was read before, under the same lock. */
export interface Known {
  readonly log: Log;
  readonly settings: Settings;
}

export interface Refreshed {
  readonly log: Log;
  readonly settings: Settings;
  /** What is due for each invitation of the log, in its order. */
  readonly due: readonly Due[];
  readonly figures: Figures;
  /** Why something is not up to date: it is protected, cannot take it, or Google failed. */
  readonly obstacles: readonly NotWritable[];
}

/**
 * Brings flags, resend days, attempts, `AsOf` and the Dashboard up to date, and gives what was read on the way. All this
 * follows from the log: what is in its way is told and undoes no change of the log that went before.
 */
export function refresh(workbook: Workbook, known?: Known): Refreshed {
  const settings = known?.settings ?? readSettings(workbook, workbook.calendar);
  const log = known?.log ?? readLog(workbook, workbook.calendar);
  const judge = ({ invitations }: Log) =>
    dueOn(workbook.today, invitations, settings.policy, sendersIn(settings.accounts));
  const due = judge(log);
  // An act does not look at the named cell: opening the sidebar and the daily check do.
  rememberSize(workbook, log.values.length);
  const figures = figuresOf(workbook, { log, settings, due });
  const writes = [
    () => writeDerived(workbook, log, due, judge),
    ...(known ? [] : [() => writeAsOf(workbook)]),
    () => showFigures(workbook, { log, settings, due }, figures, known !== undefined),
  ];
  const obstacles = writes.flatMap((write) => obstacleTo(write) ?? []);
  return { log, settings, due, figures, obstacles };
}

function obstacleTo(
  write: () => void,
  what = 'Some flags, resend days or attempts are not up to date',
): NotWritable | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    if (error instanceof NotWritable) return error;
    logFault(error);
    return new NotWritable(`${what} (${wordsOf(error)}). The next daily check tries again.`);
  }
}

/** Writes a named cell of the Dashboard. Throws NotWritable where it is protected. */
function writeNamed(cell: GoogleAppsScript.Spreadsheet.Range, value: Date): void {
  try {
    cell.setValue(value);
  } catch (error) {
    if (cell.canEdit()) throw error;
    throw new NotWritable(`Cannot write to "${cell.getSheet().getName()}": ${PROTECTED}`);
  }
}

/** When the daily run last finished; undefined if never. */
export function lastRun(workbook: Workbook): Date | undefined {
  const holds = findNamedCell(workbook, NAMES.heartbeat)?.holds;
  return isDate(holds) ? holds : undefined;
}

/**
 * Brings the cell `AsOf` to today where it holds another day. Without a Dashboard of ours there is none: the
 * log is right all the same, and set up brings it back.
 */
export function writeAsOf(workbook: Workbook): void {
  const cell = findNamedCell(workbook, NAMES.asOf);
  if (!cell || (isDate(cell.holds) && workbook.calendar.dayOf(cell.holds) === workbook.today)) return;
  writeNamed(cell.range, workbook.calendar.dateOf(workbook.today));
}

function writeHeartbeat(workbook: Workbook): void {
  const cell = findNamedCell(workbook, NAMES.heartbeat);
  if (!cell) {
    throw new NotSetUp(
      `Cannot find the cell of the last daily check in the ${TITLES.dashboard}: choose ${SET_UP_MENU}.`,
    );
  }
  writeNamed(cell.range, workbook.now);
}
