/** What a process of its own costs: the first call of a fresh Code.js, and a zip bomb. */
import { execFileSync } from 'node:child_process';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { median } from './measure.ts';

const COMMAS = 57_000_000;

/** Milliseconds until a formula or an act can begin, the median of so many fresh processes. */
export function coldLoad(what: 'formula' | 'act', starts: number): number {
  const run = () =>
    Number(execFileSync(process.execPath, ['test/bench/cold-load.js', what], { encoding: 'utf8' }));
  return median(Array.from({ length: starts }, run));
}

export interface Bombed {
  readonly outcome: 'was read' | 'was refused';
  /** Milliseconds. */
  readonly time: number;
  /** Bytes. */
  readonly memory: number;
}

/** A zip of 55 kB with 57 MB of commas. */
export async function bombCost(): Promise<Bombed> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  const text = `From,To,Sent At,Message,Direction\n${','.repeat(COMMAS)}`;
  await writer.add('Invitations.csv', new BlobReader(new Blob([text])));
  const zip = Buffer.from(await (await writer.close()).arrayBuffer());
  const told = execFileSync(process.execPath, ['build/run.js', 'test/bench/bomb.ts'], {
    input: zip,
    encoding: 'utf8',
  });
  return JSON.parse(told);
}
