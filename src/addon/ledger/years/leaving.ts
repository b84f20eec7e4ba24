/** Which closed invitations of past years may leave the log, and how many of them one execution takes. */
import { sendersIn } from '../../../core/account.ts';
import { dueOn } from '../../../core/rules/flag.ts';
import { findPast } from '../../../core/rules/past-years.ts';
import { isBlank } from '../../../sheet/cell.ts';
import { gridSheets } from '../../../sheet/grid-sheet.ts';
import { type Log, type LoggedInvitation, readLog } from '../../../sheet/log/log.ts';
import { columnsOf } from '../../../sheet/log/year-sheets.ts';
import { isRecord } from '../../../sheet/records/forget-records.ts';
import { readSettings } from '../../../sheet/records/settings.ts';
import { readHeaders } from '../../../sheet/table.ts';
import { sideBySide } from '../../../sheet/write/carry.ts';
import { namedRows } from '../../../sheet/write/named-rows.ts';
import type { Workbook } from '../../frame/workbook.ts';

/** Of one execution: some 5,000 rows. Each run of rows costs two calls that change the log. */
const MOST_CELLS = 75_000;
const MOST_RUNS = 150;

/**
 * The invitations that may leave, those of one person as one list; `withReady` takes who could be tried again, too. Other tables beside the log
 * stay, and so what stands beside them.
 */
export function findLeaving(workbook: Workbook): {
  readonly log: Log;
  readonly leaving: (withReady: boolean) => LoggedInvitation[][];
} {
  const { accounts, policy } = readSettings(workbook, workbook.calendar);
  const log = readLog(workbook, workbook.calendar);
  const { invitations } = log;
  const senderOf = sendersIn(accounts);
  const due = dueOn(workbook.today, invitations, policy, senderOf);
  // Sheets of records hold no formulas, and can be large.
  const others = gridSheets(workbook.spreadsheet).filter(
    (sheet) => sheet.getSheetId() !== log.sheet.getSheetId() && !isRecord(readHeaders(sheet)),
  );
  const named = namedRows(log.sheet, others);
  const hasMore = besideIn(log);
  const isAlone = ({ row }: LoggedInvitation) => !named.has(row) && !hasMore(row);
  const leaving = (withReady: boolean) =>
    findPast(workbook.today, invitations, due, policy, senderOf, withReady)
      .map((group) => group.map((place) => invitations[place] as LoggedInvitation))
      .filter((group) => group.every(isAlone));
  return { log, leaving };
}

/** Whether something stands beside the table in a row, which is not carried along. */
export function besideIn(log: Log): (row: number) => boolean {
  const own = new Set(columnsOf(log));
  return (row) =>
    (log.values[row - 1] ?? []).some((cell, place) => !own.has(place) && !isBlank(cell) && cell !== false);
}

/** Whole people, in the order of the log, as many as fit; in the order of their rows. */
export function batchOf(
  groups: readonly (readonly LoggedInvitation[])[],
  columns: number,
): LoggedInvitation[] {
  let rows = 0;
  const fitting = groups.findIndex(({ length }) => {
    rows += length;
    return rows * columns > MOST_CELLS;
  });
  for (let end = fitting < 0 ? groups.length : Math.max(1, fitting); ; end = Math.ceil(end / 2)) {
    const batch = groups
      .slice(0, end)
      .flat()
      .sort((a, b) => a.row - b.row);
    if (end <= 1 || runsIn(batch).length <= MOST_RUNS) return batch;
  }
}

export function runsIn(batch: readonly LoggedInvitation[]) {
  return sideBySide(batch.map(({ row }) => ({ from: row, to: row })));
}
