/** Each check of the built file: a good bundle passes, and every kind of fault is seen in a bad one. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { distFaults } from '../../build/check/dist.ts';
import { globalFaults } from '../../build/check/globals.ts';
import { loadFaults } from '../../build/check/load.ts';
import { pageFaults } from '../../build/check/page.ts';
import { scopeFaults } from '../../build/check/scopes.ts';
import { shapeFaults } from '../../build/check/shape.ts';
import { PLACES } from '../../build/dist.ts';
import { testFirst } from '../first-of.ts';

const HEAD = '/** @OnlyCurrentDoc */\nvar Holder_ = {};\n';
const JSDOC = '/** Adds. @customfunction */';
const ADD = { name: 'ADD', parameters: ['a', 'b'], jsdoc: JSDOC };
const GOOD = `${HEAD}${JSDOC}\nfunction ADD(a, b) {}\n`;

describe('shapeFaults', () => {
  test('finds nothing where the globals are the functions and the holder', () => {
    expect(shapeFaults(GOOD, [ADD], 'Holder_')).toEqual([]);
  });

  test.each([
    ['newer syntax', `${GOOD}a ||= 1;`, 'does not parse as an ES2020 script'],
    ['a module', `${GOOD}export {};`, 'does not parse'],
    ['a missing function', HEAD, '"ADD" is not a global'],
    ['a missing holder', GOOD.replace('Holder_', 'Other_'), '"Holder_" is not a global'],
    ['a global too many', `${GOOD}const leak = 1;`, '"leak" is a global'],
    ['a helper function', `${GOOD}function __helper() {}`, '"__helper" is a global'],
    ['a variable for a function', `${HEAD}${JSDOC}\nvar ADD = (a, b) => 1;`, 'not a function declaration'],
    ['an empty parameter list', `${HEAD}${JSDOC}\nfunction ADD() {}`, 'wanted the parameters (a, b)'],
    ['no JSDoc', `${HEAD}function ADD(a, b) {}`, 'not right under its JSDoc'],
    [
      'a JSDoc elsewhere',
      `${HEAD}${JSDOC}\nHolder_.c = 1;\nfunction ADD(a, b) {}`,
      'not right under its JSDoc',
    ],
    ['no @OnlyCurrentDoc', GOOD.replace('@OnlyCurrentDoc', 'no'), '"@OnlyCurrentDoc" is missing'],
    ['a line that looks like a module', `${GOOD}Holder_.s = \`\nimport x\`;`, 'starts with "import"'],
  ])('sees %s', (_, code, fault) => {
    expect(shapeFaults(code, [ADD], 'Holder_').join('\n')).toContain(fault);
  });
});

describe('globalFaults', () => {
  test('lets the services, the language and own names pass', () => {
    expect(globalFaults('var a = new Map(); console.log(SpreadsheetApp, a, JSON, undefined);')).toEqual([]);
  });

  test.each([
    'setTimeout(f)',
    'new URL("")',
    'process.env',
    'fetch("")',
    'structuredClone({})',
    'Intl.x',
    'UrlFetchApp.x',
  ])('sees %s', (code) => {
    expect(globalFaults(`function f() { ${code}; }`)).toHaveLength(1);
  });
});

describe('loadFaults', () => {
  test('lets a service be named inside a function', () => {
    expect(loadFaults('function f() { return SpreadsheetApp.getActive(); }')).toEqual([]);
  });

  test.each([
    'SpreadsheetApp.getActive()',
    'Utilities.formatDate',
    '"x" in ScriptApp',
    'setTimeout(1)',
    'throw 1',
  ])('sees %s while loading', (code) => {
    expect(loadFaults(`${code};`)).toHaveLength(1);
  });
});

describe('scopeFaults', () => {
  const CURRENT = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
  const ALL = 'https://www.googleapis.com/auth/spreadsheets';
  const UI = 'https://www.googleapis.com/auth/script.container.ui';
  const READ = 'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getDataRange().getValues();';

  test('finds nothing where each scope is needed and none is missing', () => {
    expect(scopeFaults(`${READ} SpreadsheetApp.getUi().showSidebar(page);`, [CURRENT, UI])).toEqual([]);
  });

  test.each([
    [
      'a missing one',
      `${READ} ScriptApp.getUserTriggers(book);`,
      [CURRENT],
      'getUserTriggers" lacks a scope',
    ],
    ['one behind a chain', READ, [], '"Spreadsheet.Range.getValues" lacks a scope'],
    ['one nobody needs', READ, [CURRENT, UI], `"${UI}" is asked for: no call needs it`],
    ['one that is too broad', READ, [ALL], `"${ALL}" is too broad`],
    [
      'a call that needs every spreadsheet',
      'SpreadsheetApp.openById(id);',
      [CURRENT],
      'openById" lacks a scope',
    ],
  ])('sees %s', (_, code, scopes, fault) => {
    expect(scopeFaults(code, scopes).join('\n')).toContain(fault);
  });
});

describe('pageFaults', () => {
  const page = (script: string) => `<a href="https://x/">\n<style>a{}</style><script>${script}</script>`;

  test('finds nothing in a page without anything that looks like a comment', () => {
    expect(pageFaults(page('a("/\\/")'))).toEqual([]);
  });

  test.each([
    ['a scriptlet', '<?= 1 ?>', 'In "<?= 1 ?>" a scriptlet starts'],
    ['a comment', page('a// b\n'), 'In "a// b\\n" Google would cut a comment'],
    ['an address in a string', page('a("https://x")'), 'Google would cut a comment'],
    ['a template literal', page('`/*`'), 'Google would cut a comment'],
    ['a regular expression', page('/\\//'), 'Google would cut a comment'],
    ['a script with attributes', '<SCRIPT async>a//</SCRIPT >', 'Google would cut a comment'],
    ['a comment in a style', '<style>/* a */</style>', 'Google would cut a comment'],
    ['a letter beyond ASCII', '<p>Naïve', 'In "<p>Naïve" a character beyond ASCII stands'],
    ['a script that does not parse', page('a('), 'A script does not parse'],
  ])('sees %s', (_, html, fault) => {
    expect(pageFaults(html)).toEqual([expect.stringContaining(fault)]);
  });
});

describe('distFaults', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'invite-ledger-'));
    await cp(PLACES.dist, join(folder, 'dist'), { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('finds nothing in what the build makes', async () => {
    expect(await distFaults({ ...PLACES, dist: join(folder, 'dist') })).toEqual([]);
  });

  testFirst(1, [
    ['a stale file', 'old.js', () => '', 'wanted Code.js'],
    ['a scriptlet', 'Sidebar.html', (html: string) => `${html}<?= 1 ?>`, '"Sidebar.html": In '],
    [
      'a comment in a script',
      'SetUp.html',
      (html: string) => html.replace('<script>', '<script>//'),
      'Google would cut a comment',
    ],
    ['a leaked global', 'Code.js', (code: string) => `${code}var leak;`, '"leak" is a global'],
    [
      'a scope too many',
      'appsscript.json',
      (json: string) => json.replace(/\]/, ', "x"]'),
      '"x" is asked for',
    ],
  ])('sees %s', async (_, name, change, fault) => {
    const dist = join(folder, 'changed');
    await cp(join(folder, 'dist'), dist, { recursive: true });
    await writeFile(join(dist, name), change(await readFile(join(dist, name), 'utf8').catch(() => '')));
    expect((await distFaults({ ...PLACES, dist })).join('\n')).toContain(fault);
    await rm(dist, { recursive: true });
  });
});

test('Code.js has the thirteen custom functions', async () => {
  const code = await readFile(join(PLACES.dist, 'Code.js'), 'utf8');
  expect(code.match(/@customfunction/g)).toHaveLength(13);
});
