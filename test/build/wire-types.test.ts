/**
 * What the page may ask follows from main.ts: a change on one side alone does not compile, and no side sees
 * the other's world.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'wire-'));
afterAll(() => rmSync(root, { recursive: true }));

/** What is changed in which file, and where that is an error. A file that is not there is made. */
const CHANGES: [what: string, file: string, from: string, to: string, errors: string[]][] = [
  [
    'a renamed door',
    'src/addon/main.ts',
    'export function readHealth(',
    'export function readState(',
    ['src/sidebar/views/health/view.ts'],
  ],
  [
    'a door that takes something else',
    'src/addon/main.ts',
    'checkPerson(query: string)',
    'checkPerson(query: string[])',
    ['src/addon/main.ts', 'src/sidebar/views/check/view.ts'],
  ],
  [
    'a door that takes one thing more',
    'src/addon/main.ts',
    'changeRules(change: RuleChange)',
    'changeRules(change: RuleChange, why: string)',
    ['src/sidebar/views/settings/view.ts'],
  ],
  [
    'a field of a form with another name',
    'src/addon/contract.ts',
    'readonly reason: string;',
    'readonly because: string;',
    [
      'src/addon/doors/withdraw.ts',
      'src/sidebar/views/check/person.ts',
      'src/sidebar/views/withdraw/task.ts',
    ],
  ],
  [
    'a field of a reply with another name',
    'src/addon/doors/check.ts',
    'more: Math.max',
    'others: Math.max',
    ['src/addon/doors/check.ts'],
  ],
  [
    'a question that nobody answers',
    'src/sidebar/kit/show-cell.ts',
    "ask('selectCell', place)",
    "ask('showCell', place)",
    ['src/sidebar/kit/show-cell.ts'],
  ],
  [
    'a custom function asked by the page',
    'src/sidebar/kit/ledger.ts',
    "ask('readLedger')",
    "ask('ACCEPTANCE_RATE', [])",
    ['src/sidebar/kit/ledger.ts'],
  ],
  [
    'Google in the page',
    'src/sidebar/google-world.ts',
    '',
    'SpreadsheetApp.flush();',
    ['src/sidebar/google-world.ts'],
  ],
  ['a page in the add-on', 'src/addon/page-world.ts', '', 'document.title;', ['src/addon/page-world.ts']],
];

const faulty = compile();

test.each(CHANGES)('%s is a compile error', (_what, _file, _from, _to, errors) => {
  expect(faulty).toEqual(expect.arrayContaining(errors));
});

test('and nothing else is', () => {
  const expected = new Set(CHANGES.flatMap(([, , , , errors]) => errors));
  expect(faulty.filter((file) => !expected.has(file) && !file.startsWith('src/sidebar/'))).toEqual([]);
});

/** The files of a copy of the sources, all of the changes made, in which the compiler finds an error. */
function compile(): string[] {
  const sources = ['core', 'sheet', 'addon', 'sidebar'].map((room) => `src/${room}`);
  // The declarations of the last run, so that only what was changed is compiled.
  for (const part of ['tsconfig.json', 'tsconfig.room.json', '.types', ...sources])
    if (existsSync(part)) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const [what, file, from, to] of CHANGES) {
    const path = join(root, file);
    const text = from === '' ? '' : readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`Cannot try ${what}: "${from}" is not in ${file}.`);
    writeFileSync(path, from === '' ? to : text.replace(from, to));
  }
  const compiler = resolve('node_modules/typescript-7/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '--build', '--pretty', 'false', 'src/sidebar'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [
    ...new Set([...stdout.matchAll(/^(src\/\S+)\(\d+,\d+\): error/gm)].map(([, file]) => file as string)),
  ];
}
