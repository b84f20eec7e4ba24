/**
 * A file of the archive as a table. Which file it is, and where its columns stand, is read from its header,
 * because names of files change on the way, and LinkedIn's preamble above the header came, and may be widened
 * or cut by other programs.
 */
import type { Pace } from '../pace.ts';
import { type FileKind, type KnownColumns, recogniseColumns } from './columns.ts';

export type { FileKind };

/** The preamble has three lines; a spreadsheet program may add some. */
export const HEADER_WITHIN = 20;

type Cells = readonly string[];

export interface Header extends KnownColumns {
  /** Place in the rows, from 0. */
  readonly at: number;
  /** Cells up to the last one that is not blank. */
  readonly width: number;
}

export interface Row {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** How many cells are not blank. */
  readonly filled: number;
  readonly cells: Cells;
  /** The cell below that header; '' where the row or the file has none. */
  cell(column: string): string;
}

/** The first row that lacks no column, else the first that lacks some. */
export function findHeader(rows: readonly Cells[]): Header | undefined {
  const headers: Header[] = [];
  rows.slice(0, HEADER_WITHIN).forEach((cells, at) => {
    const known = recogniseColumns(cells);
    if (known) headers.push({ ...known, at, width: widthOf(cells) });
  });
  return headers.find(({ missing }) => missing.length === 0) ?? headers[0];
}

/** The rows below the header that hold anything. */
export function* readRows(header: Header, rows: readonly Cells[], pace: Pace): Generator<number, Row[]> {
  const found: Row[] = [];
  let line = 1;
  for (const [index, cells] of rows.entries()) {
    const filled = cells.filter((text) => text.trim() !== '').length;
    if (index > header.at && filled > 0) {
      found.push({ line, filled, cells, cell: (column) => cells[header.places.get(column) ?? -1] ?? '' });
    }
    line += 1 + cells.reduce((breaks, text) => breaks + lineBreaksIn(text), 0);
    if (pace.isDue()) yield pace.share;
  }
  return found;
}

export const SHIFTED = 'It has more cells than the header: a comma may lack its quotation marks.';

/** Whether a row holds more than its header names: a comma without quotation marks pushed its cells aside. */
export function isShifted({ cells }: Row, header: Header): boolean {
  return widthOf(cells) > header.width;
}

function widthOf(cells: Cells): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]?.trim() === '') width -= 1;
  return width;
}

function lineBreaksIn(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return text.split(/\r\n|\r|\n/).length - 1;
}
