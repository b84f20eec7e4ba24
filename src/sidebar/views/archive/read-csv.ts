/**
 * Text of a CSV file to cells, in pieces. Excel and its kin save with `,` `;` or a tab: the header line tells
 * which.
 */
import { type ArchiveFile, ArchiveRefused } from '../../../core/archive/archive.ts';
import { MOST_CELLS } from './bound.ts';
import type { Pace } from './pace.ts';
import { type CsvFault, parseCsv } from './parse-csv.ts';

/** Rows a piece: about a millisecond. */
const PIECE = 1000;
/** The preamble above the header is one sentence, in characters. */
const HEADER_WITHIN = 20_000;
/** The line that names a column of one of LinkedIn's files. */
const HEADER = /^.*\b(?:Sent At|Connected On|CONVERSATION ID)\b.*$/m;

/** All rows, blank ones too, so that a row's place tells its line. */
export async function readCsv(
  name: string,
  text: string,
  pace: Pace,
  onProgress: (share: number) => void,
): Promise<ArchiveFile> {
  const rows: string[][] = [];
  const parsing = parseCsv(text, delimiterOf(text), MOST_CELLS);
  for (;;) {
    const step = parsing.next();
    if (step.done) {
      if (step.value) throw new ArchiveRefused(`Cannot read "${name}": ${describeFault(step.value)}.`);
      return { name, rows };
    }
    rows.push(step.value.cells);
    if (rows.length % PIECE === 0) {
      onProgress(step.value.end / text.length);
      await pace();
    }
  }
}

function describeFault({ kind, line }: CsvFault): string {
  switch (kind) {
    case 'open quote':
      return `a quotation mark in line ${line} is never closed; drop the file as LinkedIn sent it`;
    case 'stray quote':
      return `a quotation mark in line ${line} stands in the middle of a cell; drop the file as LinkedIn sent it`;
    case 'too many cells':
      return `it has more than ${MOST_CELLS.toLocaleString('en')} cells, far more than a file from LinkedIn`;
  }
}

function delimiterOf(text: string): string {
  const header = HEADER.exec(text.slice(0, HEADER_WITHIN))?.[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
