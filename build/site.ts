/**
 * Builds `dist/` for Google and `site/`, the page that shows the add-on in a real spreadsheet, with the very files
 * of `dist/` beside it. Any static server can serve the folder, from any path.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type OutputFile } from 'esbuild';
import { buildDist, PLACES } from './dist.ts';
import { type BuiltCode, makeSampleBook } from './sample-book.ts';
import { SITE } from './static-server.ts';

const PAGE = 'src/host/page';
/** Shown by whoever makes a preview of a link to the page. */
const PREVIEW = 'src/host/page/preview.png';
const BROWSER = { bundle: true, minify: true, write: false, target: 'es2022', logLevel: 'warning' } as const;

/**
 * Everything is built before `site/` is touched; the scripts of the page are bundled while the sample is made.
 * SITE_ADDRESS, where the folder is to be served, makes the address of the preview's picture a full one: some ask for
 * that.
 */
export async function buildSite(): Promise<void> {
  const read = (file: string) => readFile(join(PLACES.dist, file), 'utf8');
  const built = buildDist().then(async () => ({
    code: await read('Code.js'),
    doors: await read('Doors.html'),
  }));
  const [sample, files] = await Promise.all([sampleOf(built), built.then(bundleScripts)]);
  await rm(SITE, { recursive: true, force: true });
  await mkdir(SITE, { recursive: true });
  await Promise.all([
    cp(PLACES.dist, SITE, { recursive: true }),
    cp(PREVIEW, join(SITE, basename(PREVIEW))),
    writeFile(join(SITE, 'index.html'), await pageHtml(process.env.SITE_ADDRESS)),
    writeFile(join(SITE, 'sample.json'), JSON.stringify(sample)),
    ...files.map(({ path, contents }) => writeFile(join(SITE, basename(path)), contents)),
  ]);
}

type SampleBook = Awaited<ReturnType<typeof makeSampleBook>>;
let last: { readonly built: BuiltCode; readonly sample: SampleBook } | undefined;

/** Of today; made again only when the add-on has changed, as `npm run dev` builds often. */
async function sampleOf(built: Promise<BuiltCode>): Promise<SampleBook> {
  const { code, doors } = last?.built ?? {};
  if (last && code === (await built).code && doors === (await built).doors) return last.sample;
  const sample = await makeSampleBook(built, today());
  last = { built: await built, sample };
  return sample;
}

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** index.html for a folder that is served at `address`. */
export async function pageHtml(address: string | undefined): Promise<string> {
  const html = await readFile(join(PAGE, 'index.html'), 'utf8');
  if (!address) return html;
  const picture = new URL(basename(PREVIEW), address.endsWith('/') ? address : `${address}/`);
  return html.replace(`content="${basename(PREVIEW)}"`, () => `content="${picture}"`);
}

async function bundleScripts(): Promise<OutputFile[]> {
  const made = await Promise.all([
    build({
      ...BROWSER,
      entryPoints: [join(PAGE, 'page.ts')],
      outdir: SITE,
      format: 'esm',
      legalComments: 'linked',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    build({ ...BROWSER, entryPoints: [join(PAGE, 'google-script.ts')], outdir: SITE, format: 'iife' }),
  ]);
  return made.flatMap(({ outputFiles }) => outputFiles);
}
