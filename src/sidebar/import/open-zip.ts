/**
 * Opens the two files of LinkedIn's archive inside the zip, and nothing else: of the others only the names
 * are seen, in the zip's table of contents. The browser itself unpacks; no worker, which a page without an
 * origin cannot start.
 */
import type { CreateReadableOptions, FileEntry, Reader } from '@zip.js/zip.js';
import { ArchiveRefused } from '../../core/archive/archive.ts';
import { formatBytes, MOST_BYTES } from './bound.ts';
import { ZipReader } from './library.ts';
import type { Pace } from './pace.ts';

export interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Windows PowerShell writes its own marks between folders. */
const WANTED = /^(?:.*[\\/])?((?:invitations|connections)\.csv)$/i;
/** Copies that macOS puts beside each file. */
const SHADOW = /(?:^|[\\/])(?:__MACOSX[\\/]|\._)/;

/** Invitations.csv and Connections.csv, or the one of them that is there, from whichever folder they lie in. */
export async function openZip(name: string, zip: Blob, pace: Pace, signal: AbortSignal): Promise<RawFile[]> {
  const refuse = (what: string) => new ArchiveRefused(`Cannot read "${name}": ${what}.`);
  try {
    const entries = await listWanted(zip, pace, refuse);
    const files: RawFile[] = [];
    let left = MOST_BYTES;
    for (const entry of entries) {
      const bytes = await unpack(entry, left, signal, refuse);
      left -= bytes.length;
      files.push({ name: shortName(entry), bytes });
    }
    return files;
  } catch (error) {
    if (error instanceof ArchiveRefused || signal.aborted) throw error;
    throw refuse(formatFault((error as Error).message));
  }
}

async function listWanted(
  zip: Blob,
  pace: Pace,
  refuse: (what: string) => ArchiveRefused,
): Promise<FileEntry[]> {
  const wanted: FileEntry[] = [];
  const others: string[] = [];
  for await (const entry of new ZipReader(readerOf(zip)).getEntriesGenerator()) {
    if (SHADOW.test(entry.filename)) continue;
    if (!entry.directory && WANTED.test(entry.filename)) wanted.push(entry);
    else if (others.length < 1000) others.push(entry.filename);
    await pace();
  }
  const names = wanted.map((entry) => shortName(entry).toLowerCase());
  const twice = wanted.find((entry, place) => names.indexOf(shortName(entry).toLowerCase()) !== place);
  if (twice) throw refuse(`it holds more than one ${shortName(twice)}; drop the one zip that LinkedIn sent`);
  // A part of an archive may hold the connections alone.
  if (names.length === 0) throw refuse(describeMissing(others));
  return wanted;
}

/** The size that the zip tells is a claim: what comes out is counted, and unpacking ends where it is more. */
async function unpack(
  entry: FileEntry,
  mostBytes: number,
  signal: AbortSignal,
  refuse: (what: string) => ArchiveRefused,
): Promise<Uint8Array> {
  if (entry.encrypted)
    throw refuse('it is locked with a password; unlock it, or drop the zip as LinkedIn sent it');
  if (entry.uncompressedSize > mostBytes) {
    const size = formatBytes(entry.uncompressedSize);
    throw refuse(
      `${shortName(entry)} would unpack to ${size}, and an archive from LinkedIn holds far less than ${formatBytes(MOST_BYTES)}`,
    );
  }
  const bytes = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.length > bytes.length)
        throw refuse(
          'more comes out of it than it says, as in a zip bomb or a damaged file; download it again',
        );
      bytes.set(chunk, length);
      length += chunk.length;
    },
  });
  await entry.getData(writable, { signal, useWebWorkers: false, checkCrc32: true });
  return bytes;
}

/** Reads a blob piece by piece, so that the rest of a large archive is never loaded. */
function readerOf(zip: Blob): Reader<Blob> {
  const createReadable = ({ offset = 0, size = zip.size }: CreateReadableOptions = {}) =>
    zip.slice(offset, offset + size).stream();
  return {
    size: zip.size,
    createReadable,
    get readable() {
      return createReadable();
    },
    readUint8Array: async (offset, length) =>
      new Uint8Array(await zip.slice(offset, offset + length).arrayBuffer()),
  };
}

function shortName({ filename }: FileEntry): string {
  return filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
}

/** What a zip without invitations is, by the names in it. */
function describeMissing(names: readonly string[]): string {
  const inner = names.find((name) => /\.zip$/i.test(name));
  if (names.some((name) => /^(?:xl|word|ppt)[\\/]|^content\.xml$/.test(name)))
    return 'it is a document of an office program; drop the zip that LinkedIn sent';
  if (inner !== undefined) return `it is a zip around another zip; unpack it and drop "${inner}"`;
  if (names.some((name) => /\.csv$/i.test(name)))
    return 'it holds no Invitations.csv; ask LinkedIn for the archive with the invitations in it';
  return 'it holds no Invitations.csv, so it is not an archive of LinkedIn';
}

function formatFault(message: string): string {
  if (/encrypt|password/i.test(message))
    return 'it is locked with a password; unlock it, or drop the zip as LinkedIn sent it';
  if (/uncompressed size/i.test(message))
    return 'more comes out of it than it says, as in a zip bomb or a damaged file; download it again';
  if (/compression method/i.test(message))
    return 'this browser cannot unpack it; unpack it yourself and drop Invitations.csv and Connections.csv';
  if (/end of central directory|not recognized|out of bounds|split/i.test(message))
    return 'it is incomplete, as after a download that stopped; download it again';
  return 'it is damaged; download it again';
}
