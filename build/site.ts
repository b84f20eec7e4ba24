/**
 * Rebuilds `site/`: the page that shows the add-on in a real spreadsheet, with the very files of `dist/`
 * beside it. Any static server can serve the folder.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { makeSample } from './sample.ts';

export const SITE = 'site';
const PAGE = 'src/host/page';
const BROWSER = { bundle: true, minify: true, target: 'es2022', logLevel: 'warning' } as const;

/** Wants `dist` to be built. */
export async function buildSite(dist: string): Promise<void> {
  await rm(SITE, { recursive: true, force: true });
  await mkdir(SITE, { recursive: true });
  await cp(dist, SITE, { recursive: true });
  await cp(join(PAGE, 'index.html'), join(SITE, 'index.html'));
  await writeFile(join(SITE, 'sample.json'), JSON.stringify(await makeSample()));
  await build({
    ...BROWSER,
    entryPoints: [join(PAGE, 'page.ts')],
    outdir: SITE,
    format: 'esm',
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await build({ ...BROWSER, entryPoints: [join(PAGE, 'google-script.ts')], outdir: SITE, format: 'iife' });
}
