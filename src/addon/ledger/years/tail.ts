/** The last rows of a year sheet, should copies be written over them. */
import { type Cell, isBlank, writeBack } from '../../../sheet/cell.ts';
import type { Log, LoggedInvitation } from '../../../sheet/log/log.ts';
import type { YearSheet } from '../../../sheet/log/year-sheets.ts';
import { cellAt } from '../../../sheet/table.ts';
import { isSame } from '../../../sheet/write/look.ts';

/** Rows at the end of a year sheet, which copies meet where somebody inserts rows above them. */
const TAIL = 20;

interface Tail {
  readonly first: number;
  readonly lines: readonly (readonly Cell[])[];
}

export function tailOf({ sheet }: YearSheet): Tail {
  const last = sheet.getLastRow();
  const first = Math.max(2, last - TAIL + 1);
  const rows = last - first + 1;
  return {
    first,
    lines: rows > 0 ? (sheet.getSheetValues(first, 1, rows, sheet.getMaxColumns()) as Cell[][]) : [],
  };
}

/** Where one of the copied rows stands beside the mark of another, that one comes back. What people typed there stands. */
export function restoreTail(
  { sheet, mark, placeOf }: YearSheet,
  { first, lines }: Tail = { first: 0, lines: [] },
  log: Log,
  copied: readonly LoggedInvitation[],
): void {
  if (lines.length === 0) return;
  const width = lines[0]?.length ?? 1;
  const rows = Math.min(lines.length + TAIL, sheet.getMaxRows() - first + 1);
  const now = sheet.getSheetValues(first, 1, rows, width) as Cell[][];
  for (const line of lines) {
    const at = now.findIndex((each) => !isBlank(line[mark] ?? '') && each[mark] === line[mark]);
    const there = now[at];
    if (!there || line.every((cell, place) => isSame(cell, there[place]))) continue;
    const isCopy = ({ row }: LoggedInvitation) =>
      [...placeOf].every(([place, to]) => isSame(cellAt(log, row, place), there[to]));
    if (copied.some(isCopy))
      sheet.getRange(first + at, 1, 1, width).setValues([line.map((cell) => writeBack(cell, ''))]);
  }
}
