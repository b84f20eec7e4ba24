/**
 * From dropped files to the archive, and from archive and log to their difference, in pieces and with
 * progress.
 */
import type { ImportLog } from '../../../addon/contract.ts';
import { type Archive, readArchive } from '../../../core/archive/archive.ts';
import { type Difference, differenceOf } from '../../../core/archive/difference.ts';
import { fold } from '../../../core/text.ts';
import { createPace, runPaced } from './pace.ts';
import { readFiles } from './read-files.ts';

type OnProgress = (share: number) => void;

export async function readDropped(
  dropped: readonly File[],
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Archive> {
  const pace = createPace(signal);
  const { files, zipName } = await readFiles(dropped, pace, signal, (share) => onProgress(share / 2));
  return runPaced(readArchive(files, zipName), pace, (share) => onProgress((1 + share) / 2));
}

/** What the archive would change in the log of one account. */
export function compare(
  archive: Archive,
  { rows, expiresAfter }: ImportLog,
  account: string,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Difference> {
  const mine = rows.filter((row) => fold(row.account) === fold(account));
  return runPaced(differenceOf(archive, mine, expiresAfter), createPace(signal), onProgress);
}
