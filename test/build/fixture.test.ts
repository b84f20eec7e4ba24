/** What the build makes of a small add-on: run, not only read. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { distFaults } from '../../build/check/dist.ts';
import { doorsFaults } from '../../build/check/doors.ts';
import { buildDist, DIST_FILES, type Places } from '../../build/dist.ts';
import { buildHtml } from '../../build/html.ts';
import { scriptOf } from '../../src/host/run/template.ts';

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

test('Doors.html is one scriptlet, whatever its texts hold, and gives the doors to the global of Code.js', async () => {
  const html = await built('Doors.html');
  expect(doorsFaults(html)).toEqual([]);
  const context = createContext({});
  runInContext(await built('Code.js'), context);
  runInContext(scriptOf(html), context);
  expect(runInContext('JSON.stringify(Ledger_.doors.marks("example.org"))', context)).toBe(
    JSON.stringify(['<? not a scriptlet ?>', '<!-- yes -->', 'https://example.org/*', 'Grüezi']),
  );
});

test('with ONE_FILE=1 Code.js has the doors from the start', async () => {
  vi.stubEnv('ONE_FILE', '1');
  await buildDist(places);
  vi.unstubAllEnvs();
  const context = createContext({});
  runInContext(await built('Code.js'), context);
  expect(runInContext('Ledger_.doors.marks("example.org").length', context)).toBe(4);
  expect(runInContext('GREET("Ada")', context)).toBe('Grüezi Ada');
  await buildDist(places);
});

test.each([
  ['no scriptlet', '<p>', 'wanted one scriptlet'],
  ['two', '<? a ?><? b ?>', 'wanted one scriptlet'],
  ['one that prints', '<?= a ?>', 'wanted one scriptlet'],
  ['a letter beyond ASCII', '<? "ü" ?>', 'a character beyond ASCII stands'],
  ['what looks like a comment', '<? "//" ?>', 'Google might cut a comment'],
])('a template with %s is refused', (_, html, fault) => {
  expect(doorsFaults(html).join()).toContain(fault);
});

test('the only faults of the fixture are the scopes of services it does not use', {
  tags: 'thorough',
}, async () => {
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
