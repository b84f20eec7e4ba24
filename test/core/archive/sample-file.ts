/** The sample archives as the importer takes them in: each file as CSV cells, nothing skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { ArchiveFile } from '../../../src/core/archive/archive.ts';

export type Era = 'archive-2026' | 'era-mid2023-no-slug' | 'era-mid2021-mid2023' | 'era-2020-mid2021';

/** The files that the era has. */
export function readSample(era: Era): ArchiveFile[] {
  return ['Invitations.csv', 'Connections.csv'].flatMap((name) => {
    const path = resolve(import.meta.dirname, '../../samples', era, name);
    return existsSync(path) ? [asFile(name, readFileSync(path, 'utf8'))] : [];
  });
}

export function asFile(name: string, csv: string): ArchiveFile {
  return { name, rows: Papa.parse<string[]>(csv).data };
}
