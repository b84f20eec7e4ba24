/**
 * What the sidebar weighs, apart: each opening of it carries all of this, and a limit is set to the part that
 * is our own.
 */
import { readFile } from 'node:fs/promises';
import { build, type Metafile } from 'esbuild';
import { PAGE_SCRIPT } from '../html.ts';

/** Bytes. */
export interface PageSize {
  /** Markup, style and script of the views. */
  readonly views: number;
  /** The importer: the view that reads an archive and shows what it would change. */
  readonly importer: number;
  /** Everything that is built, the packages included. */
  readonly whole: number;
}

const IMPORTER = /^src\/(?:sidebar\/views|core)\/archive\//;
/** Its panel, and the style that names its elements. */
const IMPORTER_MARKUP = /<section id="panel-archive"[\s\S]*?<\/section>|#archive-[^{}]*\{[^}]*\}/g;

/**
 * Weighs the sidebar of `dist/` by what each source adds to its script. Built files have to be up to date.
 */
export async function weighSidebar(): Promise<PageSize> {
  const page = await readFile('dist/Sidebar.html', 'utf8');
  const { metafile } = await build({
    entryPoints: ['src/sidebar/sidebar.ts'],
    ...PAGE_SCRIPT,
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  const sources = Object.entries(output?.inputs ?? {}).filter(([path]) => path.startsWith('src/'));
  const ofViews = reachable(metafile, 'src/sidebar/sidebar.ts');
  const sum = (isMeant: (path: string) => boolean) =>
    sources.reduce((bytes, [path, { bytesInOutput }]) => bytes + (isMeant(path) ? bytesInOutput : 0), 0);
  const importer = sum((path) => !ofViews.has(path));
  const own = sum((path) => ofViews.has(path));
  const markup = page.replace(/<script>[\s\S]*?<\/script>/g, '');
  const ofImporter = Buffer.byteLength(markup.match(IMPORTER_MARKUP)?.join('') ?? '');
  return {
    views: Buffer.byteLength(markup) - ofImporter + own,
    importer: ofImporter + importer,
    whole: Buffer.byteLength(page),
  };
}

/**
 * What the page would need without the importer: rules that nothing but the importer takes count as its own.
 */
function reachable({ inputs }: Metafile, entry: string): Set<string> {
  const reached = new Set([entry]);
  for (const path of reached) {
    for (const { path: next } of inputs[path]?.imports ?? []) if (!IMPORTER.test(next)) reached.add(next);
  }
  return reached;
}
