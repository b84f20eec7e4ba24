/**
 * A file of the archive as a table. Which file it is, and where its columns stand, is read from its header,
 * because names of files change on the way, and LinkedIn's preamble above the header came, and may be widened
 * or cut by other programs.
 */
import { memoize } from '../../memoize.ts';
import { fold } from '../../text.ts';
import type { Pace } from '../pace.ts';

export type FileKind = 'invitations' | 'connections' | 'messages';

/**
 * Columns that tell the files apart; a file lacks none of its own. Profile addresses are missing from older
 * ones.
 */
const NEEDED: Readonly<Record<FileKind, readonly string[]>> = {
  invitations: ['To', 'Sent At', 'Direction'],
  connections: ['First Name', 'Last Name', 'Connected On'],
  messages: ['Conversation ID', 'Content'],
};
const KINDS = Object.keys(NEEDED) as FileKind[];

/** The preamble has three lines; a spreadsheet program may add some. */
const HEADER_WITHIN = 20;

type Cells = readonly string[];

export interface Header {
  readonly kind: FileKind;
  /** Place in the rows, from 0. */
  readonly at: number;
  /** Folded name of a column → its place. */
  readonly places: ReadonlyMap<string, number>;
}

export interface Row {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** How many cells are not blank. */
  readonly filled: number;
  /** The cell below that header; '' where the row or the file has none. */
  cell(column: string): string;
}

export function findHeader(rows: readonly Cells[]): Header | undefined {
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN); at++) {
    const places = new Map<string, number>();
    (rows[at] ?? []).forEach((cell, place) => {
      // A byte-order mark that was left at the first cell is white space to `fold`.
      if (!places.has(fold(cell))) places.set(fold(cell), place);
    });
    const kind = KINDS.find((known) => NEEDED[known].every((column) => places.has(fold(column))));
    if (kind) return { kind, at, places };
  }
  return undefined;
}

/** The rows below the header that hold anything. */
export function* readRows(header: Header, rows: readonly Cells[], pace: Pace): Generator<number, Row[]> {
  const placeOf = memoize((column: string) => header.places.get(fold(column)) ?? -1);
  const found: Row[] = [];
  let line = 1;
  for (const [index, cells] of rows.entries()) {
    const filled = cells.filter((text) => text.trim() !== '').length;
    if (index > header.at && filled > 0) {
      found.push({ line, filled, cell: (column) => cells[placeOf(column)] ?? '' });
    }
    line += 1 + cells.reduce((breaks, text) => breaks + lineBreaksIn(text), 0);
    if (pace.isDue()) yield pace.share;
  }
  return found;
}

function lineBreaksIn(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return text.split(/\r\n|\r|\n/).length - 1;
}
