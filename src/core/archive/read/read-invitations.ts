/** Invitations.csv: what the owner of the archive sent. */
import type { Day } from '../../day.ts';
import { fold, quote } from '../../text.ts';
import type { RowProblem } from '../archive-file.ts';
import type { Pace } from '../pace.ts';
import type { ChosenFile } from './choose-files.ts';
import { mergeRepeated, type SentRow } from './merge-repeated.ts';
import { type Owner, ownerOf } from './owner.ts';
import { readDays } from './read-days.ts';
import { readSent, type SentRecord } from './record.ts';
import { type Row, readRows } from './table.ts';

export interface Invitations {
  readonly owner: Owner;
  readonly sent: readonly SentRecord[];
  /** The newest day of any row, incoming ones too; undefined for none. */
  readonly newest: Day | undefined;
  readonly counts: { readonly invitations: number; readonly outgoing: number; readonly incoming: number };
  readonly problems: readonly RowProblem[];
}

export function* readInvitations(file: ChosenFile, pace: Pace): Generator<number, Invitations> {
  const rows = yield* readRows(file.header, file.rows, pace);
  const days = yield* readDays(file.name, rows, 'Sent At', pace);
  const problems: RowProblem[] = [];
  const pass = ({ line }: { line: number }, what: string) => problems.push({ file: file.name, line, what });

  const [outgoing, incoming]: [Row[], Row[]] = [[], []];
  const sent: SentRow[] = [];
  for (const row of rows) {
    const direction = row.cell('Direction');
    if (fold(direction) === 'incoming') {
      incoming.push(row);
    } else if (fold(direction) === 'outgoing') {
      outgoing.push(row);
      const record = readSent(row, days.read);
      if (typeof record === 'string') pass(row, record);
      else sent.push({ line: row.line, record });
    } else {
      pass(row, `Cannot read ${quote(direction)} under Direction: OUTGOING or INCOMING was wanted.`);
    }
    if (pace.isDue()) yield pace.share;
  }

  const { kept, repeated } = mergeRepeated(sent);
  yield pace.share;
  for (const row of repeated) {
    pass(
      row,
      `${quote(row.record.name)} was invited a day before or the same day by another row: it counts once.`,
    );
  }
  return {
    owner: ownerOf(file.name, outgoing, incoming, days.read),
    sent: kept,
    newest: days.newest,
    counts: { invitations: rows.length, outgoing: outgoing.length, incoming: incoming.length },
    problems: problems.sort((a, b) => a.line - b.line),
  };
}
