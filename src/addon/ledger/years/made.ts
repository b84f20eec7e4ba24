/** A year sheet that a move made goes when the move is taken back, where it holds nothing but its headers as they were written. */
import type { Cell } from '../../../sheet/cell.ts';
import { findReader } from '../../../sheet/layout/swap-sheet.ts';
import type { Log } from '../../../sheet/log/log.ts';
import { forgetYear, markedRows, type YearSheet } from '../../../sheet/log/year-sheets.ts';
import { headersOf } from '../../../sheet/table.ts';
import type { Workbook } from '../../frame/workbook.ts';

/** What undo left, and why. */
export interface Kept {
  readonly cell: string;
  readonly why: string;
}

/** `titles` are of those that the move made. Says why one stays; where rows of another move stand there it just does. */
export function removeYears(
  workbook: Workbook,
  log: Log,
  targets: readonly YearSheet[],
  titles: readonly string[],
): Kept[] {
  return targets.flatMap(({ year, sheet, mark, placeOf }) => {
    const cell = sheet.getName();
    if (!titles.includes(cell) || markedRows(sheet).size > 0) return [];
    const reader = findReader(workbook, sheet);
    if (reader !== undefined) return [{ cell, why: `${reader} reads from the sheet, so it stays` }];
    if (!isAsMade(log, { sheet, mark, placeOf }))
      return [{ cell, why: 'the sheet holds something of yours, so it stays' }];
    try {
      workbook.spreadsheet.deleteSheet(sheet);
    } catch {
      return [{ cell, why: 'the sheet could not be deleted' }];
    }
    forgetYear(workbook, year);
    return [];
  });
}

const PLAIN = '#ffffff';

/** What people write most, values, is asked last: right before the sheet goes. */
function isAsMade(
  log: Log,
  { sheet, mark, placeOf }: Pick<YearSheet, 'sheet' | 'mark' | 'placeOf'>,
): boolean {
  const ours = headersOf(log);
  const places = new Map([...placeOf].map(([from, to]) => [to, from]));
  const header = log.sheet.getRange(log.headerRow, 1, 1, ours.length);
  const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  /** Whether the first row is as in the log, and the others are blank. */
  const isLike = <Of>(block: readonly Of[][], first: readonly Of[] | undefined, blank: Of) =>
    block.every((line, row) =>
      line.every((each, place) => {
        const from = row === 0 ? places.get(place) : undefined;
        return each === ((from === undefined ? undefined : first?.[from]) ?? blank);
      }),
    );
  return (
    sheet.getConditionalFormatRules().length === 0 &&
    sheet.getCharts().length === 0 &&
    isLike(whole.getBackgrounds(), header.getBackgrounds()[0], PLAIN) &&
    isLike(whole.getNotes(), header.getNotes()[0], '') &&
    isLike(whole.getFormulas(), [], '') &&
    isLike(
      (whole.getValues() as Cell[][]).map((line, row) =>
        line.map((cell, place) => (row === 0 && place === mark ? '' : cell)),
      ),
      ours,
      '',
    )
  );
}
