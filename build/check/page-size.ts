/**
 * What a page weighs, apart: each opening of it carries all of this, and a limit is set to the part that is our own.
 */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { onlyText } from '../code.ts';
import { PAGE_SCRIPT } from '../html.ts';

/** Bytes. */
export interface PageSize {
  /** Our markup, style and script. */
  readonly own: number;
  /** Everything that is built, the packages included. */
  readonly whole: number;
}

/** The script of a page with what each source adds to it, in bytes by its path. */
async function weighScript(entry: string): Promise<[path: string, bytes: number][]> {
  const { metafile } = await build({ entryPoints: [entry], ...PAGE_SCRIPT, metafile: true, write: false });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {}).map(([path, { bytesInOutput }]) => [path, bytesInOutput]);
}

function under(folder: string, script: Awaited<ReturnType<typeof weighScript>>): number {
  return script.filter(([path]) => path.startsWith(folder)).reduce((total, [, bytes]) => total + bytes, 0);
}

/**
 * Weighs a page of `dist/` by what each source adds to its script, which is `entry`, before terser shortens it. Built files have to be
 * up to date.
 */
export async function weighPage(file: string, entry: string): Promise<PageSize> {
  const page = await readFile(`dist/${file}`, 'utf8');
  const markup = page.replace(/<script>[\s\S]*?<\/script>/g, '');
  return {
    own: Buffer.byteLength(markup) + under('src/', await weighScript(entry)),
    whole: Buffer.byteLength(page),
  };
}

/** Bytes that one view adds to the page: the script of its folder and its style. */
export async function weighView(entry: string, folder: string, style: string): Promise<number> {
  const { outputFiles } = await build({ entryPoints: [style], minify: true, charset: 'ascii', write: false });
  return under(folder, await weighScript(entry)) + Buffer.byteLength(onlyText(outputFiles));
}
