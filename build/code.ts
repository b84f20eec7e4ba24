/**
 * Makes the text of Code.js: the add-on as one private object, then a declaration for each function Sheets
 * may call.
 */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { indentByTabs } from './indent-by-tabs.ts';
import { publicFunctions, stubs } from './stubs.ts';

/** The one global beside the public functions; its last letter hides it from cells and from the sidebar. */
export const HOLDER = 'InviteLedger_';

/**
 * Without `@OnlyCurrentDoc` Google would ask for every spreadsheet of the user wherever the manifest is not
 * read.
 */
const BANNER = `/**
 * Invite Ledger, one file built from typed sources: change those, not this.
 * @OnlyCurrentDoc
 */`;

/** Bundles the entry file. Not minified: users read it in the script editor. */
export async function buildCode(entry: string): Promise<string> {
  const functions = publicFunctions(await readFile(entry, 'utf8'), entry);
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: HOLDER,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    banner: { js: BANNER },
  });
  return `${indentByTabs(onlyText(bundle.outputFiles))}${stubs(functions, HOLDER)}`;
}

export function onlyText(files: { text: string }[]): string {
  const [file, ...others] = files;
  if (!file || others.length > 0)
    throw new Error(`Cannot bundle: ${files.length} files came out, one was wanted.`);
  return file.text;
}
