/**
 * Colours and widths of what set up makes. Text on each colour keeps a contrast of 4.5:1 or more (WCAG AA).
 */
import type { Flag } from '../../core/rules/flag.ts';
import type { Sheet } from '../book.ts';
import { cosmetic } from './cosmetic.ts';

export const HEADER_STYLE = { background: '#e8eef4', color: '#1f2d3d' } as const;

/** A row takes the colour of its flag; `No re-send left` asks for nothing and has none. */
export const FLAG_COLOURS: ReadonlyMap<Flag, { background: string; color: string }> = new Map([
  ['Stale', { background: '#fdecc8', color: '#5c3b00' }],
  ['Probably expired', { background: '#e9e9ec', color: '#4a4a55' }],
  ['Ready to re-send', { background: '#d8f0de', color: '#12482a' }],
  ['Cooling down', { background: '#dcebfa', color: '#173f66' }],
  ['Check dates', { background: '#fbdcd8', color: '#7a1a10' }],
  ['Check status', { background: '#fbdcd8', color: '#7a1a10' }],
]);

/** Gauge colours: below the safe line, above it, at the hard line. */
export const GAUGE = { safe: '#1c7c4a', careful: '#9a5b00', full: '#b3261e' } as const;

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
