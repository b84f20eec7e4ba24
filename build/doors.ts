/**
 * Makes Doors.html, the template with all that Code.js leaves out: its one scriptlet puts the doors into the global that
 * Code.js has. Whatever HtmlService does to a page's script it may do to this, so it is made as proof.
 */
import { build } from 'esbuild';
import { doorsFaults } from './check/doors.ts';
import { bundleInto, HOLDER } from './code.ts';
import { escapeLetters, escapeMarks, PAGE_SCRIPT } from './html.ts';
import { stripProof } from './strip-proof.ts';

/** For whoever opens the file in the script editor. */
const HEAD = `<!--
Invite Ledger, the part that formulas do not need: Code.js runs it as a template when there is something to do.
Built from typed sources, which lie in the repository under src/: read and change those, not this.
-->`;

/** The script in Doors.html: a statement that wants the global of Code.js. `entry` exports the doors. */
export async function bundleDoors(entry: string, minify?: boolean): Promise<string> {
  const names = await exportsOf(entry);
  // As in a page's script.
  const { supported } = PAGE_SCRIPT;
  const { script } = stripProof(await bundleInto(`${HOLDER}.doors`, names, entry, minify, { supported }));
  return escapeMarks(escapeLetters(script)).trim();
}

/** Throws where Google could not run the script as a template. */
export function doorsTemplate(script: string): string {
  const html = `${HEAD}\n<? ${script} ?>\n`;
  const faults = doorsFaults(html);
  if (faults.length > 0) throw new Error(`Cannot build Doors.html: ${faults.join(' ')}`);
  return html;
}

async function exportsOf(entry: string): Promise<string[]> {
  const { metafile } = await build({ entryPoints: [entry], metafile: true, write: false, format: 'esm' });
  return Object.values(metafile.outputs).flatMap(({ exports }) => exports);
}
