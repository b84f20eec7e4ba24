/**
 * Moves the earlier years of a Journal that has grown large to sheets of their own, such as `Journal 2025`.
 */
import { findSheet } from '../../sheet/book.ts';
import { flush } from '../../sheet/flush.ts';
import { gridSheets } from '../../sheet/grid-sheet.ts';
import { findJournal, sortJournal } from '../../sheet/records/journal.ts';
import { copyRows } from '../../sheet/records/move-rows.ts';
import { nextMove } from '../../sheet/records/old-years.ts';
import type { FindingGroup } from '../contract.ts';
import type { Workbook } from '../frame/workbook.ts';
import { nextChange } from '../ledger/pending.ts';

/** Undo reads every detail: of so many, 200,000 cells, which takes Google some seconds. */
const MANY_ROWS = 20_000;
/** Of the 10 million cells that a spreadsheet may have: there must be room left to move something. */
const MANY_CELLS = 9_000_000;

/**
 * Moves some thousand rows at most, and tells whether more are left. Throws NotSetUp while a change waits to
 * be completed.
 */
export function moveSome(workbook: Workbook): boolean {
  nextChange(workbook);
  const journal = findJournal(workbook);
  // Then old rows stand side by side.
  if (journal) sortJournal(journal.sheet, journal.places);
  const { calendar, today } = workbook;
  const move = nextMove(workbook, calendar, today);
  if (!move) return false;
  const remove = copyRows(workbook, move);
  flush();
  remove();
  return nextMove(workbook, calendar, today) !== undefined;
}

/** What Health says of a large Journal; nothing where no earlier year is left to move. */
export function describeJournal(workbook: Workbook): FindingGroup[] {
  const rows = findSheet(workbook, 'edits')?.getLastRow() ?? 0;
  const cells = gridSheets(workbook.spreadsheet).reduce(
    (sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(),
    0,
  );
  if (rows <= MANY_ROWS && cells < MANY_CELLS) return [];
  if (!nextMove(workbook, workbook.calendar, workbook.today)) return [];
  const why =
    rows > MANY_ROWS
      ? `The Journal has ${rows} details, which slows down undo.`
      : 'This spreadsheet has more than 9 of the 10 million cells that Google allows.';
  const says = `${why} Move earlier years to sheets of their own: you can copy those to another spreadsheet and delete them here. What was moved can’t be undone.`;
  const id = { kind: 'journal', row: 0, column: 0, holds: '' };
  const findings = [{ id, says, place: null, fix: 'Move earlier years' }];
  return [{ kind: 'journal', total: 1, alike: [], findings, more: 0 }];
}
