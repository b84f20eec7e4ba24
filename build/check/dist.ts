/** Everything that must hold for `dist/` before it may go to Google. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOLDER } from '../code.ts';
import { DIST_FILES, type Places } from '../dist.ts';
import { publicFunctions } from '../stubs.ts';
import { doorsFaults, scriptletOf } from './doors.ts';
import { globalFaults } from './globals.ts';
import { loadFaults } from './load.ts';
import { pageFaults } from './page.ts';
import { scopeFaults } from './scopes.ts';
import { shapeFaults } from './shape.ts';

/** What is wrong, one sentence each; empty when all is well. */
export async function distFaults({ addon, dist }: Places): Promise<string[]> {
  const files = (await readdir(dist)).sort();
  if (files.join() !== DIST_FILES.join())
    return [`"${dist}" holds ${files.join(', ')}: wanted ${DIST_FILES.join(', ')}.`];
  const read = (name: string) => readFile(join(dist, name), 'utf8');
  const code = await read('Code.js');
  const shape = shapeFaults(
    code,
    publicFunctions(await readFile(join(addon, 'main.ts'), 'utf8'), 'main.ts'),
    HOLDER,
  );
  if (shape.length > 0) return shape;
  const doors = await read('Doors.html');
  const all = `${code}\n${scriptletOf(doors)}`;
  const pages = await Promise.all(
    files
      .filter((name) => name.endsWith('.html') && name !== 'Doors.html')
      .map(async (name) => ({ name, html: await read(name) })),
  );
  return [
    ...doorsFaults(doors).map((fault) => `"Doors.html": ${fault}`),
    ...globalFaults(all),
    ...loadFaults(all),
    ...scopeFaults(all, JSON.parse(await read('appsscript.json')).oauthScopes),
    ...pages.flatMap(({ name, html }) => pageFaults(html).map((fault) => `"${name}": ${fault}`)),
  ];
}
