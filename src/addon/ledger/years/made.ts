/** A year sheet that a move made goes when the move is taken back, where it holds nothing but its headers as they were written. */
import { type Cell, isBlank } from '../../../sheet/cell.ts';
import { findReader } from '../../../sheet/layout/swap-sheet.ts';
import type { Log } from '../../../sheet/log/log.ts';
import { forgetYear, type YearSheet } from '../../../sheet/log/year-sheets.ts';
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
    const [headers = [], ...rows] = sheet.getDataRange().getValues() as Cell[][];
    if (!titles.includes(cell) || rows.some((line) => !isBlank(line[mark]))) return [];
    const places = new Map([...placeOf].map(([from, to]) => [to, from]));
    const isOurs = (header: Cell, place: number) =>
      place === mark || header === (headersOf(log)[places.get(place) ?? -1] ?? '');
    const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
    const [notes = [], ...below] = whole.getNotes();
    const fills = whole.getBackgrounds();
    const made = log.sheet.getRange(log.headerRow, 1, 1, headersOf(log).length);
    const [[ourNotes], [ourFills]] = [made.getNotes(), made.getBackgrounds()];
    const isUntouched =
      headers.every(isOurs) &&
      rows.flat().every((each) => each === '') &&
      whole
        .getFormulas()
        .flat()
        .every((formula) => formula === '') &&
      below.flat().every((note) => note === '') &&
      notes.every((note, place) => note === (ourNotes?.[places.get(place) ?? -1] ?? '')) &&
      fills.every((line, row) =>
        line.every((fill, place) => fill === ((row === 0 && ourFills?.[places.get(place) ?? -1]) || PLAIN)),
      ) &&
      sheet.getConditionalFormatRules().length === 0 &&
      sheet.getCharts().length === 0;
    const reader = isUntouched ? findReader(workbook, sheet) : undefined;
    if (!isUntouched) return [{ cell, why: 'the sheet holds something of yours, so it stays' }];
    if (reader !== undefined) return [{ cell, why: `${reader} reads from the sheet, so it stays` }];
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
