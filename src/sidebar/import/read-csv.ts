/**
 * Text of a CSV file to cells, in pieces. Excel and its kin save with `,` `;` or a tab: the header line tells
 * which.
 */
import { type ArchiveFile, ArchiveRefused, countColumns } from '../../core/archive/archive.ts';
import { MOST_CELLS } from './bound.ts';
import type { Pace } from './pace.ts';
import { type CsvFault, parseCsv } from './parse-csv.ts';

/** Rows a piece: about a millisecond. */
const PIECE = 1000;
/** The header stands in the first 20 rows, below a preamble of one sentence; in characters. */
const HEADER_WITHIN = 20_000;
const ROWS_ABOVE = 20;
const MARKS = [',', ';', '\t', '|'];

/** All rows, blank ones too, so that a row's place tells its line. */
export async function readCsv(
  name: string,
  text: string,
  pace: Pace,
  onProgress: (share: number) => void,
): Promise<ArchiveFile> {
  const { delimiter, padding } = formOf(text);
  const rows: string[][] = [];
  const parsing = parseCsv(text, delimiter, MOST_CELLS, true);
  for (;;) {
    const step = parsing.next();
    if (step.done) {
      if (step.value) throw new ArchiveRefused(`Cannot read "${name}": ${describeFault(step.value)}.`);
      return { name, rows };
    }
    rows.push(padding === '' ? step.value.cells : withoutPadding(step.value.cells, padding));
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
      return `a quotation mark in line ${line} is in the middle of a cell; drop the file as LinkedIn sent it`;
    case 'too many cells':
      return `it has more than ${MOST_CELLS.toLocaleString('en')} cells, far more than a file from LinkedIn`;
  }
}

interface Form {
  readonly delimiter: string;
  /** What a program that reads with another mark puts behind each line; '' for nothing. */
  readonly padding: string;
}

/** The mark by which most columns of LinkedIn's are found; in the file of another tool, most cells in its first line. */
function formOf(text: string): Form {
  const top = text.slice(0, HEADER_WITHIN);
  let best = { delimiter: ',', padding: '', columns: 0, cells: 0 };
  for (const delimiter of MARKS) {
    const rows: string[][] = [];
    for (const { cells } of parseCsv(top, delimiter, MOST_CELLS, true)) {
      rows.push(cells);
      if (rows.length === ROWS_ABOVE) break;
    }
    const columns = countColumns(rows);
    const isPadded =
      delimiter === ',' && rows.some((cells) => cells.length > 2 && cells[cells.length - 1]?.endsWith(';'));
    const cells = columns > 0 ? 0 : (rows[0]?.length ?? 0);
    if (columns > best.columns || (columns === best.columns && cells > best.cells))
      best = { delimiter, padding: isPadded ? ';' : '', columns, cells };
  }
  return best;
}

function withoutPadding(cells: readonly string[], padding: string): string[] {
  const last = cells[cells.length - 1] ?? '';
  let end = last.length;
  while (last[end - 1] === padding) end -= 1;
  return [...cells.slice(0, -1), last.slice(0, end)];
}
