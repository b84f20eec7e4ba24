/**
 * Makes the text of Code.js: a declaration for each function Sheets may call, then what formulas need as one private
 * object, minified: Google loads all of it for each call of a formula. Acts load the rest, Doors.html (doors.ts).
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { ENCLOSED, minifyBundle } from './minify.ts';
import { publicFunctions, stubs } from './stubs.ts';

/** The one global beside the public functions; its last letter hides it from cells and from the sidebar. */
export const HOLDER = 'Ledger_';

/**
 * Without `@OnlyCurrentDoc` Google would ask for every spreadsheet of the user wherever the manifest is not
 * read.
 */
const BANNER = `/**
 * Invite Ledger, built from typed sources: read and change those, not this. They lie in the repository from
 * which this file was made, under src/. First what Sheets may call, in plain text; then what formulas need,
 * minified. The rest is in Doors.html.
 * @OnlyCurrentDoc
 */`;

/** A bundle is not minified with READABLE=1 in the environment, to step through it in the script editor. */
const isMinified = process.env.READABLE !== '1';

/** Bundles the entry file under a declaration for each function that it exports. */
export async function buildCode(entry: string, minify = isMinified): Promise<string> {
  const functions = publicFunctions(await readFile(entry, 'utf8'), entry);
  const names = functions.map(({ name }) => name);
  const code = await bundleInto(HOLDER, names, entry, minify);
  return [BANNER, stubs(functions, HOLDER), `var ${HOLDER};`, code].join('\n\n');
}

/** A statement that gives `target` an object of all that the entry file exports by these names; `more` is for esbuild. */
export async function bundleInto(
  target: string,
  names: readonly string[],
  entry: string,
  minify = isMinified,
  more: Pick<BuildOptions, 'supported'> = {},
): Promise<string> {
  const bundle = await build({
    // A plain object: exports of a module would come as one getter each, which terser leaves as they are.
    stdin: {
      contents: `import { ${names} } from './${basename(entry)}'; ${target} = { ${names} };`,
      resolveDir: dirname(entry),
    },
    bundle: true,
    write: false,
    format: 'esm',
    ...ENCLOSED,
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    minifySyntax: minify,
    // Without the comments that name each source, a copy of the sources makes the same text.
    minifyWhitespace: minify,
    ...more,
  });
  const text = onlyText(bundle.outputFiles);
  return minify ? minifyBundle(text, entry) : text;
}

export function onlyText(files: { text: string }[]): string {
  const [file, ...others] = files;
  if (!file || others.length > 0)
    throw new Error(`Cannot bundle: ${files.length} files came out, one was wanted.`);
  return file.text;
}
