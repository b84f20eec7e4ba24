/** New invitations as rows of the log. */
import type { Cells } from '../../core/change.ts';
import { splitName } from '../../core/reading.ts';
import { type Log, readLog } from '../../sheet/log/log.ts';
import { guarded } from '../../sheet/writable.ts';
import { formatState } from '../../sheet/write/cell-state.ts';
import type { Workbook } from '../frame/workbook.ts';
import type { RowChange } from './row-change.ts';

/**
 * The log with so many free rows below the last invitation: where totals or another table follow too soon, blank
 * rows are inserted above them, and the log is read again. Throws NotWritable where they are protected.
 */
export function withRoom(workbook: Workbook, log: Log, rows: number): Log {
  const missing = rows - log.room;
  if (missing <= 0) return log;
  const { sheet, nextRow } = log;
  // Below the table's own last row, whose look they take.
  const above = nextRow - 1;
  guarded(
    () => sheet.getRange(above, 1, 1, 1),
    () => ({ title: sheet.getName(), row: above, column: 1, rows: 1, columns: 1 }),
    () => {
      sheet.insertRowsAfter(above, missing);
    },
  );
  return readLog(workbook, workbook.calendar);
}

/** Invitations below the last one. What is empty is left out: cells may be filled in advance. */
export function addedRows(log: Log, invitations: readonly Cells[]): RowChange[] {
  return invitations.map((invitation, index) => {
    const cells = inParts(log, invitation);
    return {
      table: log,
      row: log.nextRow + index,
      whole: true,
      to: Object.fromEntries(Object.entries(cells).filter(([, state]) => state !== '' && state !== null)),
      who: log.identity.map((field) => formatState(cells[field] ?? null)),
    };
  });
}

/** A name goes into two columns where the log has two. */
function inParts({ places }: Log, cells: Cells): Cells {
  if (places.lastName === undefined) return cells;
  const { first, last } = splitName(formatState(cells.name ?? null));
  return { ...cells, name: first, lastName: last };
}
