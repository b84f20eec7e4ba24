/**
 * What undo does to the columns that set up added: only those that hold nothing go, and with them the look
 * that they were given.
 */
import { sendersIn } from '../../core/account.ts';
import type { Cells, Edit } from '../../core/change.ts';
import { dueOn } from '../../core/rules/flag.ts';
import { runsOf } from '../../core/span.ts';
import { cellsOf, NotSetUp } from '../../sheet/book.ts';
import { type Cell, isBlank, isDate } from '../../sheet/cell.ts';
import { columnLetter } from '../../sheet/column.ts';
import { cosmetic } from '../../sheet/layout/cosmetic.ts';
import { removeHighlight } from '../../sheet/layout/highlight.ts';
import { type Log, readLog } from '../../sheet/log/log.ts';
import { readSettings } from '../../sheet/records/settings.ts';
import { cellAt, type Table } from '../../sheet/table.ts';
import { setAt } from '../../sheet/write/rectangles.ts';
import { writeCells } from '../../sheet/write/write-cells.ts';
import type { Workbook } from '../frame/workbook.ts';
import type { RowChange } from '../ledger/row-change.ts';

const DAILY = ['flag', 'resendFrom', 'attempt'] as const;

/** Empties those of the columns of an edit that hold no more than the daily check would work out again. */
export function emptyDaily(workbook: Workbook, { to }: Edit): void {
  let log: Log;
  try {
    log = readLog(workbook, workbook.calendar);
  } catch (error) {
    // A column is gone: what the others hold stays.
    if (error instanceof NotSetUp) return;
    throw error;
  }
  const { policy, accounts } = readSettings(workbook, workbook.calendar);
  const plain = log.invitations.map((each) => ({ ...each, resendFrom: undefined, attempt: undefined }));
  const due = dueOn(workbook.today, plain, policy, sendersIn(accounts));
  const dueIn = new Map(log.invitations.map(({ row }, index) => [row, due[index]]));
  const writes = new Map<number, Map<number, Cell>>();
  for (const key of DAILY) {
    const place = log.places[key];
    if (cellAt(log, log.headerRow, place) !== (to[key] ?? to[columnLetter(place)])) continue;
    const rows = rowsBelow(log, place);
    const isOurs = (row: number) => {
      const cell = log.cell(row, key);
      const held = isDate(cell) ? workbook.calendar.dayOf(cell) : cell;
      return held === dueIn.get(row)?.[key] && log.formulas.at(row, place) === '';
    };
    if (!rows.every(isOurs)) continue;
    for (const row of rows) setAt(writes, row, place, '');
  }
  writeCells(log, writes);
}

/** Whether something stands below the header at a place, but for rows that are emptied there. */
export function isInUse(headers: Table, place: number, emptied: ReadonlySet<number>): boolean {
  return rowsBelow({ ...headers, headerRow: headers.headerRow + 1 }, place).some((row) => !emptied.has(row));
}

function rowsBelow(table: Table, place: number): number[] {
  const rows = table.values.map((_, index) => index + 1).slice(table.headerRow);
  return rows.filter((row) => !isBlank(cellAt(table, row, place)) || table.formulas.at(row, place) !== '');
}

/**
 * Takes back the look of columns whose headers are gone, and those that had been added for them at the end of the
 * sheet. A log goes on being coloured.
 */
export function tidyColumns({ table, row, to, who = [] }: RowChange, isStillLog: boolean): void {
  const { sheet } = table;
  const [, had, , inserted] = who;
  const gone = addedFields(to, who).map((field) => (table.places[field] ?? 0) + 1);
  for (const [first, last] of runsOf(gone)) {
    const columns = last - first + 1;
    const below = sheet.getRange(row, first, sheet.getMaxRows() - row + 1, columns);
    cosmetic(() => below.setNumberFormat('General').setDataValidation(null));
    cosmetic(() =>
      sheet
        .getRange(row, first, 1, columns)
        .setNote('')
        .setFontWeight(null)
        .setFontColor(null)
        .setBackground(null),
    );
  }
  if (!isStillLog) removeHighlight(sheet);
  // From the end, as far as they hold nothing.
  const width = cellsOf(sheet)[0]?.length ?? 0;
  const columns = sheet.getMaxColumns();
  let last = columns;
  while (last > Math.max(Number(had), width) && gone.includes(last)) last--;
  if (last < columns) cosmetic(() => sheet.deleteColumns(last + 1, columns - last));
  const headers = sheet.getRange(row, 1, 1, Math.max(1, width)).getValues().flat();
  if (inserted && headers.every(isBlank)) cosmetic(() => sheet.deleteRows(row, 1));
}

/**
 * Of the fields of a header row those whose columns were added; in others, named by letters before the first that was
 * added, set up wrote a header above a column of the user's.
 */
export function addedFields(to: Cells, [, , first]: readonly string[]): string[] {
  const place = first === undefined ? 0 : placeOf(first);
  return Object.keys(to).filter((field) => !isLetter(field) || placeOf(field) >= place);
}

function isLetter(field: string): boolean {
  return /^[A-Z]+$/.test(field);
}

function placeOf(letters: string): number {
  return [...letters].reduce((place, letter) => 26 * place + letter.charCodeAt(0) - 64, 0) - 1;
}
