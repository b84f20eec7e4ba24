/**
 * LinkedIn's archive, let in: two files of CSV cells become exact records. A file that cannot be read without
 * guessing is refused in one sentence; a row that cannot be read is listed with its line. Nothing is dropped
 * in silence.
 */
import { type Day, parseDay } from '../day.ts';
import type { ArchiveFile, RowProblem } from './archive-file.ts';
import { paceOf } from './pace.ts';
import { ArchiveRefused } from './read/archive-refused.ts';
import { chooseFiles } from './read/choose-files.ts';
import type { Owner } from './read/owner.ts';
import { readConnections } from './read/read-connections.ts';
import { readInvitations } from './read/read-invitations.ts';
import type { ConnectionRecord, SentRecord } from './read/record.ts';
import { type FileKind, findHeader } from './read/table.ts';

export { type ArchiveFile, ArchiveRefused, type RowProblem };

/** Rows that hold anything, those with a problem included. */
export interface Counts {
  readonly invitations: number;
  readonly outgoing: number;
  readonly incoming: number;
  readonly connections: number;
  /** Connections who hide from exports: counted among the connections, read as none. */
  readonly hidden: number;
}

export interface Archive {
  readonly exportedOn: Day;
  readonly owner: Owner;
  readonly sent: readonly SentRecord[];
  /** Undefined where the archive came without Connections.csv. */
  readonly connections: readonly ConnectionRecord[] | undefined;
  readonly counts: Counts;
  readonly problems: readonly RowProblem[];
}

/** What a file is, by its header and not by its name; undefined for none that we know. */
export function recogniseFile(rows: ArchiveFile['rows']): FileKind | undefined {
  return findHeader(rows)?.kind;
}

/**
 * Yields the share done, 0 to 1, every 500 rows. The day of the export is the one in the name of the zip
 * (`…_MM-DD-YYYY.zip`), else the newest date in either file. Throws ArchiveRefused.
 */
export function* readArchive(
  given: readonly ArchiveFile[],
  zipName: string | undefined,
): Generator<number, Archive> {
  const files = chooseFiles(given);
  const pace = paceOf(PASSES * (files.invitations.rows.length + (files.connections?.rows.length ?? 0)));
  const invitations = yield* readInvitations(files.invitations, pace);
  const connections = files.connections && (yield* readConnections(files.connections, pace));
  const newest = [invitations.newest, connections?.newest].filter((day) => day !== undefined).sort();
  const exportedOn = dayOfZip(zipName) ?? newest[newest.length - 1];
  if (exportedOn === undefined) {
    throw new ArchiveRefused(
      'Cannot tell the day of an archive that holds no date: the zip as LinkedIn sent it was wanted.',
    );
  }
  return {
    exportedOn,
    owner: invitations.owner,
    sent: invitations.sent,
    connections: connections?.connections,
    counts: { connections: 0, hidden: 0, ...invitations.counts, ...connections?.counts },
    problems: [...invitations.problems, ...(connections?.problems ?? [])],
  };
}

/** Each row is let in, looked at for its date, and read. */
const PASSES = 3;

function dayOfZip(name = ''): Day | undefined {
  const [, month, date, year] = /(?:^|\D)(\d\d)-(\d\d)-(\d{4})(?!\d)/.exec(name) ?? [];
  return parseDay(`${year}-${month}-${date}`);
}
