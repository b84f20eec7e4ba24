/** Rows of a sample file of LinkedIn's archive: what stands below its header, wherever that is. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { ArchiveRow } from '../../../src/core/archive/record.ts';

export type Era = 'archive-2026' | 'era-mid2023-no-slug' | 'era-mid2021-mid2023' | 'era-2020-mid2021';

export function readSample(era: Era, file: 'Connections.csv' | 'Invitations.csv'): ArchiveRow[] {
  const text = readFileSync(resolve(import.meta.dirname, '../../samples', era, file), 'utf8');
  const header = text.search(/^(?:First Name|From),/m);
  return Papa.parse<ArchiveRow>(text.slice(header), { header: true, skipEmptyLines: true }).data;
}
