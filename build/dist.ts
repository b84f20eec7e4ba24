/**
 * Rebuilds `dist/`, the folder that is pushed to Google: emptied first, because clasp uploads whatever lies
 * there.
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCode } from './code.ts';
import { bundleDoors, doorsTemplate } from './doors.ts';
import { buildHtml } from './html.ts';

/** Where the sources are and where the files go, each a path. */
export interface Places {
  addon: string;
  sidebar: string;
  manifest: string;
  dist: string;
}

export const PLACES: Places = {
  addon: 'src/addon',
  sidebar: 'src/sidebar',
  manifest: 'appsscript.json',
  dist: 'dist',
};

/** The pages `HtmlService` opens: the file in `dist/` and its source's name in the sidebar's room. */
const PAGES = [
  { file: 'Sidebar.html', source: 'sidebar' },
  { file: 'SetUp.html', source: 'set-up' },
  { file: 'Import.html', source: 'import' },
];

export const DIST_FILES = [
  'Code.js',
  'Doors.html',
  ...PAGES.map(({ file }) => file),
  'appsscript.json',
].sort();

/**
 * Everything is built before the folder is touched, so that a failed build leaves the last good one. With ONE_FILE=1 in the
 * environment Code.js holds the doors, too, and no template is run.
 */
export async function buildDist({ addon, sidebar, manifest, dist }: Places = PLACES): Promise<void> {
  const [code, doors] = await Promise.all([
    buildCode(join(addon, 'main.ts')),
    bundleDoors(join(addon, 'doors.ts')),
  ]);
  const isWhole = process.env.ONE_FILE === '1';
  const pages = await Promise.all(
    PAGES.map(async ({ file, source }) => {
      const [page, style, script] = [`${source}.html`, `style/${source}.css`, `${source}.ts`];
      return {
        file,
        text: await buildHtml(join(sidebar, page), join(sidebar, style), join(sidebar, script)),
      };
    }),
  );
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await Promise.all([
    copyFile(manifest, join(dist, 'appsscript.json')),
    ...[
      { file: 'Code.js', text: isWhole ? `${code}\n${doors}` : code },
      { file: 'Doors.html', text: doorsTemplate(doors) },
      ...pages,
    ].map(({ file, text }) => writeFile(join(dist, file), text)),
  ]);
}
