/** What the build makes of a small add-on: run, not only read. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distFaults } from '../../build/check/dist.ts';
import { buildDist, DIST_FILES, type Places } from '../../build/dist.ts';
import { buildHtml } from '../../build/html.ts';

const FIXTURE = 'test/build/fixture';
let places: Places;

beforeAll(async () => {
  const dist = await mkdtemp(join(tmpdir(), 'invite-ledger-'));
  await writeFile(join(dist, 'stale.js'), '');
  places = {
    addon: join(FIXTURE, 'addon'),
    sidebar: join(FIXTURE, 'sidebar'),
    manifest: 'appsscript.json',
    dist,
  };
  await buildDist(places);
});

afterAll(() => rm(places.dist, { recursive: true }));

const built = (name: string) => readFile(join(places.dist, name), 'utf8');

test('dist holds exactly the files to push, whatever lay there', async () => {
  expect((await readdir(places.dist)).sort()).toEqual(DIST_FILES);
});

test('Code.js gives functions with their parameters and defaults, class fields lowered, text in UTF-8', async () => {
  const code = await built('Code.js');
  const context = createContext({});
  runInContext(code, context);
  expect(runInContext('GREET("Ada", 2)', context)).toBe('Grüezi Ada Grüezi Ada');
  expect(runInContext('GREET("Ada")', context)).toBe('Grüezi Ada');
  expect(runInContext('GREET.length', context)).toBe(2);
  expect(code).toContain('Grüezi');
  expect(code).toContain('* Greets. `$&` stays.');
});

test('the only faults of the fixture are the scopes of services it does not use', async () => {
  const faults = await distFaults(places);
  expect(faults).toHaveLength(3);
  expect(faults.join('\n')).not.toMatch(/wanted/);
});

test('a page is one file whose script means the same after inlining', async () => {
  const html = await built('Sidebar.html');
  const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(html) ?? [];
  expect(script).not.toMatch(/<!--|<\?|<\/script|`/);
  const context = createContext({});
  runInContext(script, context);
  expect(runInContext('JSON.stringify(out)', context)).toBe(
    JSON.stringify([
      '<!-- not a comment -->',
      '<? not a scriptlet ?>',
      '</script>',
      '$&',
      'https://example.org/4',
      true,
    ]),
  );
  expect(html).toContain('content:"$&"');
});

test('a page with a scriptlet, with what Google would cut, or without its marks stops the build', async () => {
  const style = join(FIXTURE, 'sidebar/style/sidebar.css');
  const script = join(FIXTURE, 'sidebar/sidebar.ts');
  const page = join(places.dist, 'page.html');
  await writeFile(page, '<!-- style --><!-- script --><?= name ?>');
  await expect(buildHtml(page, style, script)).rejects.toThrow('a scriptlet starts');
  await writeFile(page, '<!-- style --><script>a//</script><!-- script -->');
  await expect(buildHtml(page, style, script)).rejects.toThrow('Google would cut a comment');
  await writeFile(page, '<!-- style -->');
  await expect(buildHtml(page, style, script)).rejects.toThrow('"<!-- script -->"');
});
