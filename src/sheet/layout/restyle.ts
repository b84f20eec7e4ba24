/**
 * Gives a sheet of ours that an earlier version made the present look, and takes it back. Only what still is as that version made it
 * changes, and only what still is as we made it comes back: widths, fills, formats and drop-downs of the user's own stay.
 */
import type { Sheet } from '../book.ts';
import type { Cell } from '../cell.ts';
import { cosmetic } from './cosmetic.ts';

/** A column by its header: rows may be sorted and columns moved. */
export interface Restyled {
  readonly header: string;
  /** Pixels, before and now. */
  readonly width?: readonly [number, number];
  /** Number format, before and now. */
  readonly format?: readonly [string, string];
  /** Fill of the header, before and now. */
  readonly fill?: readonly [string, string];
  /** Runs of rows whose drop-down was ours and went, as first row and count. */
  readonly cleared?: readonly (readonly [number, number])[];
}

/** What a column is to become; of each pair the first is what it must be now. */
export type Wanted = Omit<Restyled, 'cleared'> & {
  /** Takes our drop-down away: of all rows, or of those below this one. */
  readonly clear?: { readonly words: readonly string[]; readonly below: number };
};

/** What of it can be done, with nothing done yet. */
export function planColumns(
  sheet: Sheet,
  headerRow: number,
  headers: readonly Cell[],
  wanted: readonly Wanted[],
): Restyled[] {
  const fills = sheet.getRange(headerRow, 1, 1, headers.length).getBackgrounds()[0] ?? [];
  const rows = sheet.getMaxRows() - headerRow;
  return wanted.flatMap(({ header, width, format, fill, clear }): Restyled[] => {
    const place = headers.indexOf(header);
    if (place < 0) return [];
    const cells = sheet.getRange(headerRow + 1, place + 1, rows, 1);
    const isWhole = ([from, to]: readonly [string, string]) => {
      const formats = new Set(cells.getNumberFormats().flat());
      return from !== to && formats.has(from) && !formats.has(to);
    };
    const cleared = clear ? choicesOf(cells, clear.words, headerRow + 1, clear.below) : [];
    const found: Restyled = {
      header,
      ...(width && width[0] !== width[1] && sheet.getColumnWidth(place + 1) === width[0] && { width }),
      ...(format && isWhole(format) && { format }),
      ...(fill && fills[place] === fill[0] && { fill }),
      ...(cleared.length > 0 && { cleared }),
    };
    return Object.keys(found).length > 1 ? [found] : [];
  });
}

/** Rows from `below` on, counted from 1, whose rule is a list of exactly these words. */
function choicesOf(
  cells: GoogleAppsScript.Spreadsheet.Range,
  words: readonly string[],
  first: number,
  below: number,
): [number, number][] {
  const isOurs = (rule: GoogleAppsScript.Spreadsheet.DataValidation | null) =>
    rule !== null && String(rule.getCriteriaValues()[0]) === String(words);
  const runs: [number, number][] = [];
  cells.getDataValidations().forEach(([rule = null], index) => {
    const row = first + index;
    if (row < below || !isOurs(rule)) return;
    const run = runs[runs.length - 1];
    if (run && run[0] + run[1] === row) run[1] += 1;
    else runs.push([row, 1]);
  });
  return runs;
}

/** Brings about what was planned; `isBack` brings back what was before, by `choice` where a drop-down went. Says what was kept. */
export function restyle(
  sheet: Sheet,
  headerRow: number,
  headers: readonly Cell[],
  plan: readonly Restyled[],
  isBack: boolean,
  choice?: (header: string) => GoogleAppsScript.Spreadsheet.DataValidation,
): string[] {
  const kept: string[] = [];
  const rows = sheet.getMaxRows() - headerRow;
  for (const { header, width, format, fill, cleared = [] } of plan) {
    const column = headers.indexOf(header) + 1;
    if (column === 0) {
      kept.push(`the column "${header}" is gone`);
      continue;
    }
    const turn = <T>([from, to]: readonly [T, T]) => (isBack ? [to, from] : [from, to]) as [T, T];
    if (width) {
      const [from, to] = turn(width);
      const now = sheet.getColumnWidth(column);
      if (now === from) cosmetic(() => sheet.setColumnWidth(column, to));
      else if (now !== to) kept.push(`the column "${header}" was given another width since`);
    }
    if (format) cosmetic(() => reformat(sheet.getRange(headerRow + 1, column, rows, 1), ...turn(format)));
    if (fill) {
      const [from, to] = turn(fill);
      const cell = sheet.getRange(headerRow, column);
      const now = cell.getBackgrounds()[0]?.[0];
      if (now === from) cosmetic(() => cell.setBackground(to));
      else if (now !== to) kept.push(`the header "${header}" was given another fill since`);
    }
    for (const [first, count] of cleared) {
      const last = Math.min(first + count - 1, sheet.getMaxRows());
      if (last < first) continue;
      const cells = sheet.getRange(first, column, last - first + 1, 1);
      const rule = isBack ? (choice?.(header) ?? null) : null;
      const wordsOf = (each: typeof rule | undefined) => String(each?.getCriteriaValues()[0]);
      const isFree =
        !isBack || cells.getDataValidations().every(([each]) => !each || wordsOf(each) === wordsOf(rule));
      if (isFree) cosmetic(() => cells.setDataValidation(rule));
      else kept.push(`cells of "${header}" were given a rule since`);
    }
  }
  return kept;
}

/** Cells of the one format get the other; all others keep theirs. */
function reformat(cells: GoogleAppsScript.Spreadsheet.Range, from: string, to: string): void {
  const formats = cells.getNumberFormats();
  if (formats.every(([format]) => format === from)) cells.setNumberFormat(to);
  else cells.setNumberFormats(formats.map(([format = '']) => [format === from ? to : format]));
}
