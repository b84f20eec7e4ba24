/**
 * Shows a cell of one of our sheets: the sheet comes to the front and the cell is selected. Changes nothing.
 */
import { findSheet, TITLES } from '../../sheet/book.ts';
import { isGrid } from '../../sheet/grid-sheet.ts';
import { titleOf } from '../../sheet/layout/insert-sheet.ts';
import type { CellPlace, ShownReply } from '../contract.ts';
import type { SurveyedRow } from '../contract-adopt.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook } from '../frame/workbook.ts';

/** Refuses when the sheet is gone or has no such cell. */
export function selectCell(place: CellPlace): ShownReply {
  return replyOf(() => {
    const { role, row, column } = readPlace(place);
    const sheet = findSheet(openWorkbook(), role);
    if (!sheet) {
      throw new Refusal(`There is no sheet "${titleOf(role, 0)}". Repair the sheets first.`, 'set up');
    }
    if (row > sheet.getMaxRows() || column > sheet.getMaxColumns()) {
      throw new Refusal(`Cannot show row ${row} of "${sheet.getName()}": the sheet ends before it.`, 'moved');
    }
    sheet.getRange(row, column).activate();
    return { ok: true as const };
  });
}

/** A row of a sheet that is being set up: it is not ours yet. */
export function showSurveyedRow(place: SurveyedRow): ShownReply {
  return replyOf(() => {
    const { sheetId, row } = (place ?? {}) as Partial<Record<keyof SurveyedRow, unknown>>;
    const sheet =
      isCount(row) && Number.isInteger(sheetId) && openWorkbook().spreadsheet.getSheetById(Number(sheetId));
    if (!sheet || !isGrid(sheet) || Number(row) > sheet.getMaxRows())
      throw new Refusal('There is no such row any more.', 'moved');
    sheet.getRange(Number(row), 1).activate();
    return { ok: true as const };
  });
}

/** The page is not trusted: any other sheet of the user's is none of its business. */
function readPlace(place: CellPlace) {
  const { sheet, row, column } = (place ?? {}) as Partial<Record<keyof CellPlace, unknown>>;
  const role = /^log \d{4}$/.test(String(sheet))
    ? (sheet as `log ${number}`)
    : (Object.keys(TITLES) as (keyof typeof TITLES)[]).find((known) => known === sheet);
  if (role !== undefined && isCount(row) && isCount(column)) return { role, row, column };
  throw new Refusal('Cannot show this cell: its sheet isn’t one of Invite Ledger’s.');
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
