/**
 * From dropped files to the archive, and from archive and log to their difference, in pieces and with
 * progress.
 */
import type { ImportLog } from '../../addon/contract.ts';
import {
  type Archive,
  type ArchiveFile,
  holds,
  isConnectionsAlone,
  joinParts,
  type Part,
  readArchive,
} from '../../core/archive/archive.ts';
import { type Difference, differenceOf } from '../../core/archive/difference.ts';
import { type AskedElsewhere, askedElsewhere } from '../../core/archive/elsewhere.ts';
import { type OriginMonth, originsOf } from '../../core/archive/origin.ts';
import type { Day } from '../../core/day.ts';
import { type ToolDifference, toolDifferenceOf } from '../../core/foreign/difference.ts';
import type { ToldFile } from '../../core/foreign/read-rows.ts';
import { isForeign } from '../../core/foreign/recognise.ts';
import { fold } from '../../core/text.ts';
import { unlessEnded } from './busy.ts';
import { createPace, runPaced } from './pace.ts';
import { readFiles } from './read-files.ts';

type OnProgress = (share: number) => void;

export interface Dropped {
  /** Undefined where only the connections are there yet. */
  readonly archive: Archive | undefined;
  /** Who asked first, of those who have become connections; undefined where nothing tells. */
  readonly months: readonly OriginMonth[] | undefined;
  /** What was taken from which of several files; undefined where there was no choice. */
  readonly said: string | undefined;
  /** What is to be joined with the part that is dropped next; empty once an archive is whole. */
  readonly half: readonly Part[];
  /** A file of another tool, dropped alone. */
  readonly tool?: ArchiveFile;
}

/** `before` is the half that was dropped before. `today` is waited for once the files are read. */
export async function readDropped(
  dropped: readonly File[],
  before: readonly Part[],
  today: Promise<Day | undefined>,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Dropped> {
  const pace = createPace(signal);
  const parts = await readFiles(dropped, pace, signal, (share) => onProgress(share / 2));
  const now = await unlessEnded(today, signal);
  const [file, other] = parts.flatMap(({ files, zipName }) => (zipName === undefined ? files : []));
  if (file && !other && isForeign(file))
    return { archive: undefined, months: undefined, said: undefined, half: before, tool: file };
  const isWhole = (['invitations', 'connections'] as const).every((kind) =>
    parts.some((part) => holds(part, kind)),
  );
  const whole = joinParts(isWhole ? parts : [...before, ...parts], now);
  if (isConnectionsAlone(whole))
    return { archive: undefined, months: undefined, said: undefined, half: parts };
  const archive = await runPaced(readArchive(whole.files, whole.zipName, now), pace, (share) =>
    onProgress((1 + share) / 2),
  );
  const months = await runPaced(originsOf(archive), pace, () => {});
  return { archive, months, said: whole.said, half: archive.connections ? [] : parts };
}

/** What the archive would change in the log of one account. */
export function compare(
  archive: Archive,
  log: ImportLog,
  account: string,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Difference> {
  return runPaced(
    differenceOf(archive, ownRows(log, account), log.expiresAfter),
    createPace(signal),
    onProgress,
  ).then(withoutPast);
}

function ownRows({ rows }: ImportLog, account: string): ImportLog['rows'] {
  return rows.filter((row) => fold(row.account) === fold(account));
}

/** Whom the difference would add, and another account has asked already. */
export function findElsewhere(
  { added }: Difference,
  { rows }: ImportLog,
  account: string,
): readonly AskedElsewhere[] {
  return askedElsewhere(
    added,
    rows.filter((row) => fold(row.account) !== fold(account)),
  );
}

/** What another tool's file would change in the log of one account. */
export function compareTool(
  told: ToldFile,
  log: ImportLog,
  account: string,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<ToolDifference> {
  return runPaced(
    toolDifferenceOf(told, ownRows(log, account), log.today, log.expiresAfter),
    createPace(signal),
    onProgress,
  ).then(withoutPast);
}

/** Rows of year sheets, which stand below row 1, are known and stay as they are. */
function withoutPast<D extends Difference>(difference: D): D {
  const isLive = ({ row, target }: { row?: number; target?: { row: number } }) =>
    (target?.row ?? row ?? 1) > 0;
  const groups = Object.entries(difference).map(([name, group]) => [
    name,
    Array.isArray(group) ? group.filter(isLive) : group,
  ]);
  return Object.fromEntries(groups) as D;
}
