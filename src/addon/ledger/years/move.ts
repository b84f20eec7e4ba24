/**
 * Moves closed invitations of past years to the sheets of their years, and back. Wherever an execution ends nothing is lost and nothing is there
 * twice: a mark stands beside the place of a copy before the copy does, so that it is known whose it is; a row is deleted only where a copy of it, found by what
 * it says, holds the same; and a property tells the next execution to go on from there. One whose row somebody edited meanwhile is no copy
 * any more and goes, the row stays. What an action did is told in the Journal once it is done.
 */
import type { Edit } from '../../../core/change.ts';
import { groupBy } from '../../../core/group-by.ts';
import { yearOf } from '../../../core/rules/past-years.ts';
import { span } from '../../../core/span.ts';
import { findSheet, NotSetUp, type Sheet } from '../../../sheet/book.ts';
import { writeText } from '../../../sheet/cell.ts';
import { flush } from '../../../sheet/flush.ts';
import { cosmetic } from '../../../sheet/layout/cosmetic.ts';
import { rangeBelow } from '../../../sheet/layout/record-sheet.ts';
import { readLog } from '../../../sheet/log/log.ts';
import { columnsOf, ensureYear, markedRows, markOf, roleOf } from '../../../sheet/log/year-sheets.ts';
import { requireEditable, requireWritable } from '../../../sheet/writable.ts';
import { copyRows } from '../../../sheet/write/carry.ts';
import { placeOf, rangeOf } from '../../../sheet/write/rectangles.ts';
import { RowsMoved } from '../../../sheet/write/rows-moved.ts';
import type { Workbook } from '../../frame/workbook.ts';
import { nextChange, noteChange } from '../pending.ts';
import { complete, type Done } from './complete.ts';
import { holds, readMarked } from './copies.ts';
import { batchOf, findLeaving, runsIn } from './leaving.ts';
import { begin, requireRest, sidesOf, targetsOf } from './moving.ts';
import { restoreTail, tailOf } from './tail.ts';

/** Moves as many as one execution takes. `left` is how many wait for the next one; `action` null: there were none. */
export function moveYears(
  workbook: Workbook,
  withReady: boolean,
): { readonly moved: number; readonly left: number; readonly action: string | null } {
  requireRest(workbook);
  const change = nextChange(workbook);
  const { log, leaving } = findLeaving(workbook);
  const groups = leaving(withReady);
  const batch = batchOf(groups, columnsOf(log).length);
  if (batch.length === 0) return { moved: 0, left: 0, action: null };
  for (const { from, count } of runsIn(batch)) {
    const area = { first: from, last: from + count - 1, ...sidesOf(log) };
    requireWritable(rangeOf(log.sheet, area), () => placeOf(log.sheet, area));
  }
  const byYear = groupBy(batch, yearOf);
  for (const year of byYear.keys()) {
    const sheet = findSheet(workbook, roleOf(year));
    const end = sheet?.getMaxRows() ?? 0;
    if (sheet) requireRows(sheet, Math.min(sheet.getLastRow() + 1, end), end);
  }
  const present = new Set(workbook.spreadsheet.getSheets().map((sheet) => sheet.getSheetId()));
  const parts = [...byYear].map(([year, rows]) => ({
    rows,
    sheet: ensureYear(workbook, year, log),
  }));
  const made = parts.flatMap(({ sheet: { sheet } }) =>
    present.has(sheet.getSheetId()) ? [] : [sheet.getName()],
  );
  const moving = { change, years: parts.map(({ sheet }) => sheet.year), made };
  noteChange(workbook, change);
  begin(workbook, moving);
  const tails = parts.map(({ sheet }) => tailOf(sheet));
  for (const { rows, sheet } of parts) {
    const { sheet: target, mark, placeOf } = sheet;
    const next = target.getLastRow() + 1;
    const marks = rows.map(({ row }) => [writeText(markOf(`#${change}`, row))]);
    // A copy brings the log's rules for colours, once more each time. Read before the marks: so Google is asked nothing
    // between marks and copies, writes them at once, and a row that somebody inserts does not come between.
    const rules = target.getConditionalFormatRules();
    rangeBelow(target, next, mark + 1, rows.length, 1).setValues(marks);
    copyRows(
      log.sheet,
      target,
      rows.map(({ row }, index) => ({ from: row, to: next + index })),
      placeOf,
    );
    cosmetic(() => target.setConditionalFormatRules(rules));
  }
  flush();
  for (const [index, { sheet, rows }] of parts.entries()) restoreTail(sheet, tails[index], log, rows);
  // Somebody may have sorted, or inserted a column, since the log was read.
  log.formulas.load(1, batch[batch.length - 1]?.row ?? 0);
  const isCopied = parts.every(({ sheet }) =>
    readMarked(sheet, `#${change}`).every((copy) => holds(log, copy.from, copy)),
  );
  if (isCopied) begin(workbook, { ...moving, copied: true });
  const { moved } = complete(workbook, { ...moving, ...(isCopied && { copied: true }) });
  if (!isCopied) throw new RowsMoved();
  const all = groups.reduce((sum, group) => sum + group.length, 0);
  return { moved, left: moved === 0 ? 0 : all - batch.length, action: `#${change}` };
}

function requireRows(sheet: Sheet, first: number, last: number): void {
  const area = { first, last, left: 0, right: sheet.getMaxColumns() - 1 };
  requireWritable(rangeOf(sheet, area), () => placeOf(sheet, area));
}

/** Moves back what an action moved; `edit` is its only one. Says what stays, and why. */
export function moveYearsBack(workbook: Workbook, edit: Edit): Done {
  requireRest(workbook);
  const change = nextChange(workbook);
  const log = readLog(workbook, workbook.calendar);
  const area = { first: log.headerRow, last: log.values.length, ...sidesOf(log) };
  requireEditable(rangeOf(log.sheet, area), () => placeOf(log.sheet, area));
  const moving = { change, years: edit.who.map(Number), back: edit };
  const targets = targetsOf(workbook, moving, log);
  if (targets.length === 0)
    throw new NotSetUp(
      `The sheets to which these invitations were moved are gone, and the rows with them. File › Version history has the earlier state.`,
    );
  noteChange(workbook, change);
  let there = 0;
  for (const target of targets) {
    const marked = markedRows(target.sheet, edit.action);
    there += marked.size;
    if (marked.size > 0) requireRows(target.sheet, ...span(marked.keys()));
  }
  begin(workbook, { ...moving, there });
  return complete(workbook, { ...moving, there });
}
