/**
 * Minifies a bundle further than esbuild does, which inlines little: a function that is called in one place goes
 * there. That takes seconds, so what came of each entry last time is kept, and is good for as long as its text is.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MinifyOptions, minify } from 'terser';

const KEPT = 'node_modules/.cache/invite-ledger/minified';

const OPTIONS: MinifyOptions = {
  ecma: 2020,
  compress: {
    passes: 2,
    hoist_funs: true,
    // Where the bundle is enclosed as below.
    unsafe_undefined: true,
    // Safe as nothing but classes is called with `new`; a function that asks for `this` stays one.
    unsafe_arrows: true,
  },
};

/** What esbuild puts around a bundle: terser writes the one letter of that parameter, which nobody gives, for `void 0`. */
export const ENCLOSED = { banner: { js: '(function (undefined) {"use strict";' }, footer: { js: '})();' } };

/** What `bundle` means, in fewer letters, other letters than ASCII's escaped if so wished; `entry` is the path of its entry file. */
export async function minifyBundle(bundle: string, entry: string, ascii = false): Promise<string> {
  const options: MinifyOptions = { ...OPTIONS, format: { ascii_only: ascii } };
  const key = digest(JSON.stringify(options) + bundle);
  const file = join(KEPT, `${digest(entry)}.json`);
  const kept = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  if (kept?.key === key) return kept.code;
  const { code } = await minify(bundle, options);
  if (code === undefined) throw new Error(`Cannot minify the bundle of "${entry}": nothing came out.`);
  await mkdir(KEPT, { recursive: true });
  await writeFile(file, JSON.stringify({ key, code }));
  return code;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
