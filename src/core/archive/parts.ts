/**
 * LinkedIn sends a large archive in parts, `Basic_…zip` within minutes and `Complete_…zip` a day later, and people
 * drop them together or one after the other. Which part each of the two files is taken from is decided, and said,
 * here.
 */
import type { Day } from '../day.ts';
import { parseSlug } from '../person.ts';
import { fold, quote } from '../text.ts';
import type { ArchiveFile } from './archive-file.ts';
import { ArchiveRefused } from './read/archive-refused.ts';
import { exportDayOf } from './read/export-day.ts';
import { type FileKind, findHeader } from './read/table.ts';

/** What was in one zip, or was dropped as files. */
export interface Part {
  readonly files: readonly ArchiveFile[];
  /** The zip's name, which tells the day of the export; undefined for files without a zip. */
  readonly zipName: string | undefined;
}

export interface Whole extends Part {
  /** What was taken from where, in a sentence; undefined where there was no choice. */
  readonly said: string | undefined;
}

/** Whether it holds a file of that kind, by its header. */
export function holds({ files }: Part, kind: FileKind): boolean {
  return fileOf(files, kind) !== undefined;
}

/** Whether only the invitations are missing. A list of contacts that lacks a column of LinkedIn's is another tool's. */
export function isConnectionsAlone({ files }: Part): boolean {
  const headers = files.map(({ rows }) => findHeader(rows));
  return files.length > 0 && headers.every((one) => one?.kind === 'connections' && one.missing.length === 0);
}

/**
 * The newest part that holds both files; else each file from the newest part that holds it, and the older day,
 * which is sure of both. Throws ArchiveRefused for parts of two people.
 */
export function joinParts(parts: readonly Part[], today: Day | undefined): Whole {
  const [only, ...others] = parts;
  if (only && others.length === 0) return { ...only, said: undefined };
  refuseTwoOwners(parts);
  const newest = [...parts].sort((a, b) => compare(b, a, today));
  const both = newest.find((part) => holds(part, 'invitations') && holds(part, 'connections'));
  if (both) {
    const left = newest.filter((part) => part !== both).map(nameOf);
    return { ...both, said: `Read from ${nameOf(both)}; ${left.join(' and ')} adds nothing.` };
  }
  const invited = newest.find((part) => holds(part, 'invitations'));
  const connected = newest.find((part) => holds(part, 'connections'));
  if (!invited || !connected)
    return { ...(invited ?? connected ?? { files: [], zipName: undefined }), said: undefined };
  const files = [fileOf(invited.files, 'invitations'), fileOf(connected.files, 'connections')];
  const older = compare(invited, connected, today) < 0 ? invited : connected;
  return {
    files: files.filter((file) => file !== undefined),
    zipName: older.zipName,
    said: `Two parts of one archive: the invitations from ${nameOf(invited)}, the connections from ${nameOf(connected)}.`,
  };
}

/** Older first; of one day, what LinkedIn calls complete comes last. */
function compare(a: Part, b: Part, today: Day | undefined): number {
  const [one, other] = [dayOf(a, today), dayOf(b, today)];
  if (one !== other) return one < other ? -1 : 1;
  return Number(isComplete(a)) - Number(isComplete(b));
}

function dayOf({ zipName }: Part, today: Day | undefined): Day | '' {
  return exportDayOf(zipName ?? '', undefined, today)?.day ?? '';
}

function isComplete({ zipName }: Part): boolean {
  return /complete/i.test(zipName ?? '');
}

function nameOf({ zipName, files }: Part): string {
  return quote(zipName ?? files.map(({ name }) => name).join(', '));
}

function fileOf(files: readonly ArchiveFile[], kind: FileKind): ArchiveFile | undefined {
  return files.find(({ rows }) => findHeader(rows)?.kind === kind);
}

function refuseTwoOwners(parts: readonly Part[]): void {
  const owners = new Set(parts.flatMap(ownersOf));
  if (owners.size <= 1) return;
  throw new ArchiveRefused(
    `Cannot import these together: they are archives of ${[...owners].map(quote).join(' and ')}. Drop one person’s at a time.`,
  );
}

/** Whoever sent the first outgoing invitation of a part; nobody in older archives, which hold no addresses. */
function ownersOf({ files }: Part): string[] {
  const file = fileOf(files, 'invitations');
  const places = file && findHeader(file.rows)?.places;
  for (const row of file?.rows ?? []) {
    if (fold(row[places?.get('Direction') ?? -1] ?? '') !== 'outgoing') continue;
    const slug = parseSlug(row[places?.get('inviterProfileUrl') ?? -1] ?? '');
    if (slug !== undefined) return [slug];
  }
  return [];
}
