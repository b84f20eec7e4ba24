/** Looks of cells in Google's words that Univer's facade lacks: borders by side, backgrounds, formats of single words. */
import type { Area } from './area.ts';
import type { Run } from './cell.ts';
import type { Sheet } from './sheet.ts';

/** `SpreadsheetApp.BorderStyle`. https://developers.google.com/apps-script/reference/spreadsheet/border-style */
export const BORDER_STYLES = {
  DOTTED: 'DOTTED',
  DASHED: 'DASHED',
  SOLID: 'SOLID',
  SOLID_MEDIUM: 'SOLID_MEDIUM',
  SOLID_THICK: 'SOLID_THICK',
  DOUBLE: 'DOUBLE',
} as const;

/** The same by Univer's numbers (`BorderStyleTypes`). */
const LINES: Readonly<Record<string, number>> = {
  DOTTED: 3,
  DASHED: 4,
  SOLID: 1,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
  DOUBLE: 7,
};
const NO_LINE = 0;
/** In the order of the arguments; Univer's words. */
const SIDES = ['top', 'left', 'bottom', 'right', 'vertical', 'horizontal'] as const;

/**
 * true draws a side, false takes it away, null leaves it.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setBorder(Boolean,Boolean,Boolean,Boolean,Boolean,Boolean,String,BorderStyle)
 */
export function setBorder(sheet: Sheet, area: Area, args: readonly unknown[]): void {
  const [color, style] = [args[6] ?? '#000000', args[7] ?? 'SOLID'];
  const range = sheet.range(area);
  type Draw = Parameters<typeof range.setBorder>;
  SIDES.forEach((side, index) => {
    const wanted = args[index];
    if (wanted === null || wanted === undefined) return;
    const line = wanted ? (LINES[String(style)] ?? NO_LINE) : NO_LINE;
    range.setBorder(side as Draw[0], line as Draw[1], String(color));
  });
}

/** As `#rrggbb`, white where a cell has none. */
export function backgroundsOf(sheet: Sheet, { startRow, endRow, startColumn, endColumn }: Area): string[][] {
  return Array.from({ length: endRow - startRow + 1 }, (_, r) =>
    Array.from({ length: endColumn - startColumn + 1 }, (_, c) => {
      const style = sheet.style(startRow + r, startColumn + c) as { bg?: { rgb?: string } | null } | null;
      return style?.bg?.rgb || '#ffffff';
    }),
  );
}

/** Text of which some words are bold or links: Univer draws it as a small document. */
export function writeRuns(
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  runs: readonly Run[],
): void {
  const area = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const { note = null } = sheet.custom(row, column);
  // Univer draws such text in a look of its own, and not in that of the cell.
  const { fs = 11, cl } = (sheet.style(row, column) ?? {}) as { fs?: number; cl?: object };
  const ends = [...new Set([0, text.length, ...runs.flatMap(({ start, end }) => [start, end])])];
  ends.sort((a, b) => a - b);
  const textRuns = ends.slice(1).map((ed, index) => {
    const st = ends[index] ?? 0;
    const on = runs.filter(({ start, end }) => start <= st && end >= ed);
    const isBold = on.some(({ bold }) => bold);
    const isLink = on.some(({ url }) => url !== undefined);
    return { st, ed, ts: { fs, cl, ...(isBold && { bl: 1 }), ...(isLink && { ul: { s: 1 } }) } };
  });
  const body = { dataStream: `${text}\r\n`, textRuns, paragraphs: [{ startIndex: text.length }] };
  const p = { id: 'rich', body, documentStyle: {} };
  sheet.range(area).setValues([[{ v: text, t: 1, f: null, si: null, p, custom: { note, runs } }]]);
}
