/** Invitations.csv: what the owner of the archive sent, and from whom they received. */
import type { Day } from '../../day.ts';
import { isText } from '../../is-text.ts';
import { fold, quote } from '../../text.ts';
import type { RowProblem, Unread } from '../archive-file.ts';
import type { Pace } from '../pace.ts';
import { ArchiveRefused } from './archive-refused.ts';
import type { ChosenFile } from './choose-files.ts';
import { describeUnread } from './describe-unread.ts';
import { mergeRepeated, type SentRow } from './merge-repeated.ts';
import { NewestDay } from './newest-day.ts';
import { type Owner, ownerOf } from './owner.ts';
import { readDays } from './read-days.ts';
import { isWithdrawn, readReceived, readSent, type SentRecord } from './record.ts';
import { isShifted, type Row, readRows, SHIFTED } from './table.ts';
import { whomOf } from './whom.ts';

export interface Invitations {
  readonly owner: Owner;
  readonly sent: readonly SentRecord[];
  /** Incoming rows that can be read: they are not logged, so of the others nothing is said. */
  readonly received: readonly SentRecord[];
  /** The newest day of any row, incoming ones too; undefined for none. */
  readonly newest: Day | undefined;
  readonly counts: {
    readonly invitations: number;
    readonly outgoing: number;
    readonly incoming: number;
    readonly withdrawn: number;
  };
  readonly problems: readonly RowProblem[];
  readonly unread: readonly Unread[];
  /** Rows that are left out because another one seems to tell the same. */
  readonly repeated: readonly RowProblem[];
}

/** `latest` is the last day that can be. Throws ArchiveRefused where there are rows and none can be read. */
export function* readInvitations(
  file: ChosenFile,
  latest: Day | undefined,
  pace: Pace,
): Generator<number, Invitations> {
  const rows = yield* readRows(file.header, file.rows, pace);
  const days = yield* readDays(file.name, rows, 'Sent At', pace);
  const newest = new NewestDay(latest);
  const problems: RowProblem[] = [];
  const failed: Row[] = [];
  const fail = (row: Row, why: string) => {
    const what = isShifted(row, file.header) ? `${why} ${SHIFTED}` : why;
    problems.push({ file: file.name, line: row.line, what });
    failed.push(row);
  };

  const [outgoing, incoming]: [Row[], Row[]] = [[], []];
  const sent: SentRow[] = [];
  const received: SentRecord[] = [];
  let withdrawn = 0;
  for (const row of rows) {
    const direction = row.cell('Direction');
    newest.meet(days.read(row.cell('Sent At')));
    if (fold(direction) === 'incoming') {
      incoming.push(row);
      const record = readReceived(row, days.read, latest);
      if (!isText(record)) received.push(record);
    } else if (fold(direction) === 'outgoing') {
      outgoing.push(row);
      if (isWithdrawn(row)) withdrawn++;
      const record = readSent(row, days.read, latest);
      if (isText(record)) fail(row, record);
      else sent.push({ line: row.line, record });
    } else {
      fail(row, `Cannot read ${quote(direction)} under Direction: it should be OUTGOING or INCOMING.`);
    }
    if (pace.isDue()) yield pace.share;
  }
  const [first] = problems;
  if (first && sent.length + incoming.length + withdrawn === 0) {
    throw new ArchiveRefused(describeUnread(problems.length, first));
  }

  const owner = ownerOf(file.name, outgoing, incoming, days.read);
  const { kept, repeated } = mergeRepeated(sent);
  yield pace.share;
  return {
    owner,
    sent: kept,
    received,
    newest: newest.day,
    counts: { invitations: rows.length, outgoing: outgoing.length, incoming: incoming.length, withdrawn },
    problems,
    unread: failed.map((row) => whomOf(row, [row.cell('To'), row.cell('From')], owner)),
    repeated: repeated
      .map((row) => ({ file: file.name, line: row.line, what: describeRepeated(row) }))
      .sort((a, b) => a.line - b.line),
  };
}

function describeRepeated({ record: { name, slug } }: SentRow): string {
  return slug === undefined
    ? `Another row of the same day or the day before names ${quote(name)}, too. Without addresses they may be one person: one row counts.`
    : `${quote(name)} was invited on the same day or the day before in another row: it counts once.`;
}
