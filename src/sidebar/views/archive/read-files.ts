/**
 * What the user dropped, to the cells of LinkedIn's files: a zip, or the two CSV files. Anything else is
 * named.
 */
import { type ArchiveFile, ArchiveRefused } from '../../../core/archive/archive.ts';
import { formatBytes, MOST_BYTES } from './bound.ts';
import { decodeText } from './decode.ts';
import { HEAD_BYTES, nameForeign, startsAsZip } from './foreign-file.ts';
import { openZip, type RawFile } from './open-zip.ts';
import type { Pace } from './pace.ts';
import { readCsv } from './read-csv.ts';

export interface ReadFiles {
  readonly files: readonly ArchiveFile[];
  /** The zip's name, which tells the day of the export; undefined for CSV files. */
  readonly zipName: string | undefined;
}

export async function readFiles(
  dropped: readonly File[],
  pace: Pace,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<ReadFiles> {
  const kinds = await Promise.all(dropped.map(recognise));
  const zips = dropped.filter((_, place) => kinds[place] === 'zip');
  const [zip] = zips;
  if (dropped.length > 2 || (zip && dropped.length > 1)) {
    throw new ArchiveRefused(
      `Cannot read ${dropped.length} files at once: drop one zip, or one Invitations.csv and one Connections.csv.`,
    );
  }
  const large = dropped.find(
    (_, place) => kinds[place] === 'csv' && sizeOf(dropped.slice(0, place + 1)) > MOST_BYTES,
  );
  if (!zip && large) {
    const size = formatBytes(large.size);
    throw new ArchiveRefused(
      `Cannot read "${large.name}": it has ${size}, and an archive from LinkedIn holds far less than ${formatBytes(MOST_BYTES)}.`,
    );
  }
  const raw = zip
    ? await openZip(zip.name, zip, pace, signal)
    : await Promise.all(dropped.map(async (file) => ({ name: file.name, bytes: await load(file) })));
  const files: ArchiveFile[] = [];
  for (const { name, bytes } of raw) {
    const text = await decodeText(name, bytes, pace);
    files.push(await readCsv(name, text, pace, (share) => onProgress((files.length + share) / raw.length)));
  }
  return { files, zipName: zip?.name };
}

async function recognise(file: File): Promise<'zip' | 'csv'> {
  const refuse = (what: string) => new ArchiveRefused(`Cannot read "${file.name}": ${what}.`);
  const head = await load(file.slice(0, HEAD_BYTES)).catch(() => {
    throw refuse('the browser may not open it; if it is a folder, drop the zip or the files in it');
  });
  if (head.length === 0) throw refuse('it is empty; download it again');
  if (startsAsZip(head)) return 'zip';
  const foreign = nameForeign(head);
  if (foreign !== undefined) throw refuse(`${foreign}; drop the zip that LinkedIn sent you`);
  if (/\.zip$/i.test(file.name)) throw refuse('it is not a zip file, whatever its name says');
  return 'csv';
}

function sizeOf(files: readonly File[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

async function load(blob: Blob): Promise<RawFile['bytes']> {
  return new Uint8Array(await blob.arrayBuffer());
}
