/**
 * LinkedIn's archive, let in: two files of CSV cells become exact records. A file that cannot be read without
 * guessing is refused in one sentence; a row that cannot be read is listed with its line. Nothing is dropped
 * in silence.
 */
import { addDays, type Day } from '../day.ts';
import type { ArchiveFile, RowProblem, Unread } from './archive-file.ts';
import { paceOf } from './pace.ts';
import { ArchiveRefused } from './read/archive-refused.ts';
import { chooseFiles } from './read/choose-files.ts';
import { exportDayOf } from './read/export-day.ts';
import type { Owner } from './read/owner.ts';
import { readConnections } from './read/read-connections.ts';
import { readInvitations } from './read/read-invitations.ts';
import type { ConnectionRecord, SentRecord } from './read/record.ts';
import { type FileKind, findHeader } from './read/table.ts';

export { holds, isConnectionsAlone, joinParts, type Part } from './parts.ts';
export { type ArchiveFile, ArchiveRefused, type RowProblem, type Unread };

/** Rows that hold anything, those with a problem included. */
export interface Counts {
  readonly invitations: number;
  readonly outgoing: number;
  readonly incoming: number;
  /** Of the outgoing, those that a column Status calls withdrawn; they are among the problems. */
  readonly withdrawn: number;
  readonly connections: number;
  /** Connections who hide from exports: counted among the connections, read as none. */
  readonly hidden: number;
}

export interface Archive {
  readonly exportedOn: Day;
  /** Why that day is not certain, in a sentence or two. */
  readonly doubt: string | undefined;
  readonly owner: Owner;
  readonly sent: readonly SentRecord[];
  /** What others sent to the owner, with the sender: never logged. */
  readonly received: readonly SentRecord[];
  /** Undefined where the archive came without Connections.csv. */
  readonly connections: readonly ConnectionRecord[] | undefined;
  /** Days on which those who hide from exports were connected, as far as they can be read. */
  readonly hiddenOn: readonly Day[];
  readonly counts: Counts;
  /** Rows that cannot be read. */
  readonly problems: readonly RowProblem[];
  /** Whom those rows name. */
  readonly unread: readonly Unread[];
  /** Rows that are left out because another one seems to tell the same. */
  readonly repeated: readonly RowProblem[];
}

/** What a file is, by its header and not by its name; undefined for none that we know. */
export function recogniseFile(rows: ArchiveFile['rows']): FileKind | undefined {
  const header = findHeader(rows);
  return header?.missing.length === 0 ? header.kind : undefined;
}

/** How many columns of LinkedIn's the header names, which tells whether the cells were rightly told apart. */
export function countColumns(rows: ArchiveFile['rows']): number {
  return findHeader(rows)?.places.size ?? 0;
}

/**
 * Yields the share done, 0 to 1, every 500 rows. `today` is where the user is; undefined if nobody knows, and
 * then days to come are believed. Throws ArchiveRefused.
 */
export function* readArchive(
  given: readonly ArchiveFile[],
  zipName: string | undefined,
  today?: Day,
): Generator<number, Archive> {
  const files = chooseFiles(given);
  // Rows count in UTC, where it may be tomorrow.
  const latest = today && addDays(today, 1);
  const pace = paceOf(PASSES * (files.invitations.rows.length + (files.connections?.rows.length ?? 0)));
  const invitations = yield* readInvitations(files.invitations, latest, pace);
  const connections = files.connections && (yield* readConnections(files.connections, latest, pace));
  const newest = [invitations.newest, connections?.newest].filter((day) => day !== undefined).sort();
  const exported = exportDayOf(zipName ?? '', newest[newest.length - 1], today);
  if (exported === undefined) {
    throw new ArchiveRefused(
      'Cannot tell the day of this archive, as it holds no date: drop the zip as LinkedIn sent it.',
    );
  }
  return {
    exportedOn: exported.day,
    doubt: exported.doubt,
    owner: invitations.owner,
    sent: invitations.sent,
    received: invitations.received,
    connections: connections?.connections,
    hiddenOn: connections?.hiddenOn ?? [],
    counts: { connections: 0, hidden: 0, ...invitations.counts, ...connections?.counts },
    problems: [...invitations.problems, ...(connections?.problems ?? [])],
    unread: [...invitations.unread, ...(connections?.unread ?? [])],
    repeated: invitations.repeated,
  };
}

/** Each row is let in, looked at for its date, and read. */
const PASSES = 3;
