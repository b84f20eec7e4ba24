/** Text of a CSV file to cells, in pieces. Excel and its kin save with `,` `;` or a tab: the header line tells which. */
import type { ParseLocalConfig } from 'papaparse';
import { type ArchiveFile, ArchiveRefused } from '../../core/archive/archive.ts';
import { Papa } from '../library.ts';
import type { Pace } from './pace.ts';

/** Characters a piece: a few milliseconds. */
const PIECE = 100_000;
/** The preamble above the header is one sentence, in characters. */
const HEADER_WITHIN = 20_000;
/** The line that names a column of one of LinkedIn's files. */
const HEADER = /^.*\b(?:Sent At|Connected On|CONVERSATION ID)\b.*$/m;

/** All rows, blank ones too, so that a row's place tells its line. */
export function readCsv(
  name: string,
  text: string,
  pace: Pace,
  onProgress: (share: number) => void,
): Promise<ArchiveFile> {
  const rows: string[][] = [];
  return new Promise((resolve, reject) => {
    const config = {
      delimiter: delimiterOf(text),
      chunkSize: PIECE,
      // Stopping a parser completes it: the promise must be rejected before.
      chunk({ data, errors, meta }, parser) {
        // A row that is cut at the end of a piece is read again with the next: its faults are none.
        const fault = errors.find(({ row = 0 }) => row < data.length);
        if (fault) {
          const line = linesOf(rows) + linesOf(data.slice(0, fault.row)) + 1;
          const what = fault.code === 'MissingQuotes' ? 'is never closed' : 'stands in the middle of a cell';
          reject(
            new ArchiveRefused(
              `Cannot read "${name}": a quotation mark in line ${line} ${what}; drop the file as LinkedIn sent it.`,
            ),
          );
          return parser.abort();
        }
        for (const row of data) rows.push(row);
        onProgress(meta.cursor / text.length);
        parser.pause();
        pace().then(
          () => parser.resume(),
          (cancelled) => {
            reject(cancelled);
            parser.abort();
          },
        );
      },
      complete: () => resolve({ name, rows }),
    } satisfies ParseLocalConfig<string[]>;
    Papa.parse<string[]>(text, config);
  });
}

function delimiterOf(text: string): string {
  const header = HEADER.exec(text.slice(0, HEADER_WITHIN))?.[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function linesOf(rows: readonly (readonly string[])[]): number {
  const breaks = (cell: string) => cell.split(/\r\n|\r|\n/).length - 1;
  return rows.reduce((sum, row) => sum + row.reduce((most, cell) => most + breaks(cell), 1), 0);
}
