/**
 * What a page weighs, apart: each opening of it carries all of this, and a limit is set to the part that is our own.
 */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { PAGE_SCRIPT } from '../html.ts';

/** Bytes. */
export interface PageSize {
  /** Our markup, style and script. */
  readonly own: number;
  /** Everything that is built, the packages included. */
  readonly whole: number;
}

/**
 * Weighs a page of `dist/` by what each source adds to its script, which is `entry`. Built files have to be up to date.
 */
export async function weighPage(file: string, entry: string): Promise<PageSize> {
  const page = await readFile(`dist/${file}`, 'utf8');
  const { metafile } = await build({ entryPoints: [entry], ...PAGE_SCRIPT, metafile: true, write: false });
  const [output] = Object.values(metafile.outputs);
  const script = Object.entries(output?.inputs ?? {})
    .filter(([path]) => path.startsWith('src/'))
    .reduce((bytes, [, { bytesInOutput }]) => bytes + bytesInOutput, 0);
  const markup = page.replace(/<script>[\s\S]*?<\/script>/g, '');
  return { own: Buffer.byteLength(markup) + script, whole: Buffer.byteLength(page) };
}
