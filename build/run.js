/**
 * Runs a TypeScript file of this repository: `node build/run.js FILE [ARGUMENT…]`. Node 20 cannot strip types, so esbuild
 * bundles our own files (packages stay imports) into node_modules/.cache and Node imports the result.
 */
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [, , file] = process.argv;
if (!file) throw new Error('Cannot run: the TypeScript file to run is wanted as the first argument.');

const outfile = resolve('node_modules/.cache/invite-ledger', `${basename(file, '.ts')}.js`);
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
await import(pathToFileURL(outfile).href);
