/**
 * What the user dropped, to the cells of LinkedIn's files: zips, or the two CSV files. Anything else is
 * named.
 */
import { type ArchiveFile, ArchiveRefused, type Part } from '../../core/archive/archive.ts';
import { formatBytes, MOST_BYTES } from './bound.ts';
import { decodeText } from './decode.ts';
import { HEAD_BYTES, nameForeign, startsAsZip } from './foreign-file.ts';
import { openZip, type RawFile } from './open-zip.ts';
import type { Pace } from './pace.ts';
import { readCsv } from './read-csv.ts';

/** LinkedIn sends an archive in two parts; a third may be last month's. */
const MOST_ZIPS = 3;

/** One part for each zip, or one for the CSV files. */
export async function readFiles(
  dropped: readonly File[],
  pace: Pace,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Part[]> {
  const kinds = await Promise.all(dropped.map(recognise));
  const zips = dropped.filter((_, place) => kinds[place] === 'zip');
  const isMixed = zips.length > 0 && zips.length < dropped.length;
  if (isMixed || dropped.length > (zips.length > 0 ? MOST_ZIPS : 2)) {
    throw new ArchiveRefused(
      `Cannot read ${dropped.length} files at once: drop the zips of one archive, or one Invitations.csv and one Connections.csv.`,
    );
  }
  const parts: Part[] = [];
  const tell = (share: number) => onProgress((parts.length + share) / Math.max(1, zips.length));
  for (const zip of zips) {
    const files = await readRaw(await openZip(zip.name, zip, pace, signal), pace, tell);
    parts.push({ files, zipName: zip.name });
  }
  if (zips.length === 0) parts.push({ files: await readLoose(dropped, pace, tell), zipName: undefined });
  return parts;
}

async function readLoose(dropped: readonly File[], pace: Pace, tell: Tell): Promise<ArchiveFile[]> {
  const large = dropped.find((_, place) => sizeOf(dropped.slice(0, place + 1)) > MOST_BYTES);
  if (large) {
    const size = formatBytes(large.size);
    throw new ArchiveRefused(
      `Cannot read "${large.name}": it has ${size}, and an archive from LinkedIn holds far less than ${formatBytes(MOST_BYTES)}.`,
    );
  }
  const raw = await Promise.all(dropped.map(async (file) => ({ name: file.name, bytes: await load(file) })));
  return readRaw(raw, pace, tell);
}

type Tell = (share: number) => void;

async function readRaw(raw: readonly RawFile[], pace: Pace, tell: Tell): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for (const { name, bytes } of raw) {
    const text = await decodeText(name, bytes, pace);
    files.push(await readCsv(name, text, pace, (share) => tell((files.length + share) / raw.length)));
  }
  return files;
}

async function recognise(file: File): Promise<'zip' | 'csv'> {
  const refuse = (what: string) => new ArchiveRefused(`Cannot read "${file.name}": ${what}.`);
  const head = await load(file.slice(0, HEAD_BYTES)).catch(() => {
    throw refuse('the browser may not open it; if it is a folder, drop the zip or the files in it');
  });
  if (head.length === 0) throw refuse('it is empty; download it again');
  if (startsAsZip(head)) return 'zip';
  const foreign = nameForeign(head);
  if (foreign !== undefined) throw refuse(`${foreign}; drop the zip that LinkedIn sent you, or a CSV file`);
  if (/\.zip$/i.test(file.name)) throw refuse('it is not a zip file, whatever its name says');
  return 'csv';
}

function sizeOf(files: readonly File[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

async function load(blob: Blob): Promise<RawFile['bytes']> {
  return new Uint8Array(await blob.arrayBuffer());
}
