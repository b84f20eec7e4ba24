/**
 * Sends a checked `dist/` to Google with clasp, and believes it only where its own list of files says so:
 * clasp ends with success when it skips a push, uploads whatever lies in the folder and does not miss a
 * manifest.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, posix, resolve, sep } from 'node:path';
import { DIST_FILES } from './dist.ts';

/** What `.clasp.json` holds until someone names a script of their own. */
const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE';

const CLASP = resolve('node_modules/@google/clasp/build/src/index.js');

/** Gives the files sent; none when the script has them already. `root` holds `.clasp.json` and `dist/`. */
export async function push(root: string, env: NodeJS.ProcessEnv = process.env): Promise<string[]> {
  const { scriptId } = JSON.parse(await readFile(join(root, '.clasp.json'), 'utf8'));
  if (!scriptId || scriptId === PLACEHOLDER) {
    throw new Error(`Cannot push to "${scriptId}": wanted the id of your script as scriptId in .clasp.json.`);
  }
  const wanted = DIST_FILES.map((name) => posix.join('dist', name));
  const { filesToPush } = JSON.parse(await clasp(root, env, 'show-file-status', '--json'));
  if (!isSame(filesToPush, wanted)) throw new Error(`Cannot push "${filesToPush}": wanted ${wanted}.`);
  const sent = readPushed(await clasp(root, env, 'push', '--force', '--json'));
  if (sent.length > 0 && !isSame(sent, wanted)) throw new Error(`Pushed "${sent}": wanted ${wanted}.`);
  return sent;
}

/**
 * The files clasp says it sent. Throws where it says anything else, such as `Skipping push.` or nothing at
 * all.
 */
export function readPushed(output: string): string[] {
  try {
    return JSON.parse(output);
  } catch {
    throw new Error(`Cannot tell what was pushed from "${output.trim()}": wanted a list of files.`);
  }
}

function isSame(paths: string[], wanted: string[]): boolean {
  const found = paths.map((path) => path.split(sep).join('/'));
  return found.sort().join() === [...wanted].sort().join();
}

function clasp(cwd: string, env: NodeJS.ProcessEnv, ...words: string[]): Promise<string> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [CLASP, ...words], { cwd, env }, (error, stdout, stderr) => {
      if (!error) return done(stdout);
      fail(new Error(`Cannot run "clasp ${words.join(' ')}": ${(stderr || stdout || error.message).trim()}`));
    });
  });
}
