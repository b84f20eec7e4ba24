/** The daily run: reads the log once, works out what is due today, writes what differs, and leaves a heartbeat. */
import { accountName } from '../core/account.ts';
import type { Day } from '../core/day.ts';
import { dueOn } from '../core/flag.ts';
import { NAMES, NotSetUp, type Spreadsheet, TITLES } from '../sheet/book.ts';
import { type Cell, isBlank } from '../sheet/cell.ts';
import type { ColumnKey } from '../sheet/column.ts';
import { ensureHighlight } from '../sheet/layout/highlight.ts';
import { type Log, readLog } from '../sheet/log.ts';
import { writeColumn } from '../sheet/log-write.ts';
import { readSettings, type Settings } from '../sheet/settings.ts';
import { BUILDERS, type Workbook } from './workbook.ts';

/** Brings the whole sheet up to date: flags, resend days, attempts, `AsOf`, the heartbeat, the colours. Twice is once. */
export function runDaily(workbook: Workbook): void {
  const { log } = refresh(workbook);
  const width = Math.max(...Object.values(log.places)) + 1;
  ensureHighlight(log.sheet, log.places.flag, width, log.firstRow, BUILDERS.newRule);
  nameCell(workbook, NAMES.heartbeat).setValue(workbook.now);
}

/** Brings flags, resend days, attempts and `AsOf` up to date, and gives what was read on the way. */
export function refresh(workbook: Workbook): { log: Log; settings: Settings } {
  const settings = readSettings(workbook, workbook.calendar);
  const log = readLog(workbook, workbook.calendar);
  writeDue(workbook, log, settings);
  nameCell(workbook, NAMES.asOf).setValue(workbook.calendar.dateOf(workbook.today));
  return { log, settings };
}

/** Writes the flags that differ, and the resend days and attempts that are due where the cell is blank. */
function writeDue({ today, calendar }: Workbook, log: Log, { policy, accounts }: Settings): void {
  const due = dueOn(today, log.invitations, policy, ({ account }) => accountName(account, accounts));
  const flags = new Map<number, string>();
  const resendDays = new Map<number, Date>();
  const attempts = new Map<number, number>();
  log.invitations.forEach(({ row }, index) => {
    const { flag, resendFrom, attempt } = due[index] ?? {
      flag: '',
      resendFrom: undefined,
      attempt: undefined,
    };
    if (log.cell(row, 'flag') !== flag) flags.set(row, flag);
    if (resendFrom !== undefined && isFree(log, row, 'resendFrom')) {
      resendDays.set(row, calendar.dateOf(resendFrom));
    }
    if (attempt !== undefined && isFree(log, row, 'attempt')) attempts.set(row, attempt);
  });
  writeColumn(log, 'resendFrom', resendDays);
  writeColumn(log, 'attempt', attempts);
  writeColumn(log, 'flag', flags);
}

/** A formula is the user's own answer, also while it shows nothing. */
export function isFree(log: Log, row: number, key: ColumnKey): boolean {
  return isBlank(log.cell(row, key)) && log.formula(row, key) === '';
}

export const DAILY_HANDLER = 'dailyHighlight';

type Trigger = GoogleAppsScript.Script.Trigger;

/** This user's triggers for the daily run in this document; never those of other documents. */
export function dailyTriggers(spreadsheet: Spreadsheet): Trigger[] {
  return ScriptApp.getUserTriggers(spreadsheet).filter(
    (trigger) => trigger.getHandlerFunction() === DAILY_HANDLER,
  );
}

export function isDailyOn({ spreadsheet }: Workbook): boolean {
  return dailyTriggers(spreadsheet).length > 0;
}

/** When the daily run last finished; undefined if never. */
export function lastRun({ spreadsheet }: Workbook): Date | undefined {
  const cell: Cell = spreadsheet.getRangeByName(NAMES.heartbeat)?.getValue() ?? '';
  return cell instanceof Date ? cell : undefined;
}

/** The day in the cell `AsOf`, so that opening the sheet writes it only when it is another one. */
export function writeAsOf(workbook: Workbook): void {
  const cell = workbook.spreadsheet.getRangeByName(NAMES.asOf);
  if (cell === null) return;
  const value: Cell = cell.getValue();
  const written: Day | undefined = value instanceof Date ? workbook.calendar.dayOf(value) : undefined;
  if (written !== workbook.today) cell.setValue(workbook.calendar.dateOf(workbook.today));
}

function nameCell({ spreadsheet }: Workbook, name: string): GoogleAppsScript.Spreadsheet.Range {
  const cell = spreadsheet.getRangeByName(name);
  if (cell) return cell;
  throw new NotSetUp(
    `Cannot find the named cell "${name}" of the ${TITLES.dashboard}: choose Extensions › Invite Ledger › Set up this spreadsheet.`,
  );
}
