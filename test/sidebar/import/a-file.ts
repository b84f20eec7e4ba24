/** Files as a user drops them, made from the samples and by hand. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BlobReader, BlobWriter, ZipWriter, type ZipWriterConstructorOptions } from '@zip.js/zip.js';
import type { Part } from '../../../src/core/archive/archive.ts';
import { createPace } from '../../../src/sidebar/import/pace.ts';
import { readFiles } from '../../../src/sidebar/import/read-files.ts';

export const ZIP_NAME = 'Basic_LinkedInDataExport_06-27-2026.zip';
const SAMPLES = resolve(import.meta.dirname, '../../samples');

export function sampleBytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(resolve(SAMPLES, path)));
}

export function sampleText(path: string): string {
  return readFileSync(resolve(SAMPLES, path), 'utf8');
}

export function aFile(name: string, ...parts: BlobPart[]): File {
  return new File(parts, name);
}

export function sampleZip(name = ZIP_NAME): File {
  return aFile(name, sampleBytes(`archive-2026/${ZIP_NAME}`));
}

/** A zip of these files, each by its path. */
export async function zipOf(
  entries: Readonly<Record<string, BlobPart>>,
  options: ZipWriterConstructorOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
  for (const [path, content] of Object.entries(entries))
    await writer.add(path, new BlobReader(new Blob([content])));
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

/** As it is after a user has chosen the files: one part for each zip. */
export function readParts(...files: File[]): Promise<Part[]> {
  const { signal } = new AbortController();
  return readFiles(files, createPace(signal), signal, () => {});
}

/** The only part. */
export async function read(...files: File[]): Promise<Part> {
  const [part, ...others] = await readParts(...files);
  if (!part || others.length > 0) throw new Error('One part was expected.');
  return part;
}

/** The sentence with which they are refused. */
export function refusal(...files: File[]): Promise<string> {
  return readParts(...files).then(
    () => 'it was read',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}
