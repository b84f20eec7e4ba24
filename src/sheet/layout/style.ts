/**
 * Colours, type and measures of what set up makes, in pixels and points. Text on each colour keeps a contrast of 4.5:1 or more (WCAG AA).
 */
import type { Flag } from '../../core/rules/flag.ts';
import type { Sheet } from '../book.ts';
import { cosmetic } from './cosmetic.ts';

export const INK = '#1d2327';
export const QUIET = '#59636b';
export const ACCENT = '#0a5c6b';
export const OUTLINE = '#77828a';
export const LINE = '#dde3e6';
/** What is ours and not to be edited. */
export const SURFACE = '#f4f7f8';
export const CAUTION = { background: '#fff3dc', color: '#7a4a00', bar: '#b36b00' } as const;
export const HEADER_STYLE = { background: '#e6edef', color: INK } as const;

/** Height of a row, and size of its text. */
export const ROW = 26;
export const SIZE = 10;

export interface FlagLook {
  readonly color: string;
  /** Only what asks for work has a fill. */
  readonly background?: string;
  /** Which cells beside the flag itself take the colour. */
  readonly beside: readonly ('name' | 'resendFrom')[];
  readonly isItalic?: true;
}

/** The look of each flag; `No re-send left` and `Kept` ask for nothing and have none. */
export const FLAG_LOOKS: ReadonlyMap<Flag, FlagLook> = new Map<Flag, FlagLook>([
  ['Stale', { background: '#fdebc8', color: '#5a3a00', beside: ['name'] }],
  ['Ready to re-send', { background: '#c9e7eb', color: '#0a4450', beside: ['name', 'resendFrom'] }],
  // A bad column must not turn the sheet red.
  ['Check dates', { background: '#f6cfd0', color: '#7d1a10', beside: [] }],
  ['Check status', { background: '#f6cfd0', color: '#7d1a10', beside: [] }],
  ['Follow up', { color: CAUTION.color, beside: [] }],
  ['Cooling down', { color: '#3d5166', beside: ['resendFrom'] }],
  ['Probably expired', { color: QUIET, beside: [], isItalic: true }],
]);

/**
 * Writes headers into a row, counted from 1 as its first column is, in the look that all our sheets share:
 * the look first, so that headers which stand there are complete.
 */
export function writeHeaders(
  sheet: Sheet,
  row: number,
  column: number,
  headers: readonly string[],
): GoogleAppsScript.Spreadsheet.Range {
  return styleHeaders(sheet, row, column, headers.length).setValues([[...headers]]);
}

/** That look alone. */
export function styleHeaders(
  sheet: Sheet,
  row: number,
  column: number,
  count: number,
): GoogleAppsScript.Spreadsheet.Range {
  const headers = sheet.getRange(row, column, 1, count);
  cosmetic(() =>
    headers.setFontWeight('bold').setFontColor(HEADER_STYLE.color).setBackground(HEADER_STYLE.background),
  );
  return headers;
}

/** Rows of data: as high as all, in the middle, and clipped rather than wrapped. `first` counts from 1. */
export function styleRows(
  sheet: Sheet,
  first: number,
  rows: number,
  columns: number,
  clip: GoogleAppsScript.Spreadsheet.WrapStrategy,
): void {
  cosmetic(() => sheet.setRowHeights(first, rows, ROW));
  cosmetic(() =>
    sheet.getRange(first, 1, rows, columns).setVerticalAlignment('middle').setWrapStrategy(clip),
  );
}
