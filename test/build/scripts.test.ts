/**
 * Every script of package.json still runs: what nobody runs rots. Those that take long are tried in their
 * short form.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import mutation from '../mutation/vitest.config.ts';

const { scripts, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
  Record<'scripts' | 'devDependencies', Readonly<Record<string, string>>>
>;
const filesOf = (script: string) => script.match(/\b[\w./-]+\.(?:ts|js|json)\b/g) ?? [];

describe.each(Object.entries(scripts))('npm run %s', (_, script) => {
  test('names files that are there', () => {
    expect(filesOf(script).filter((file) => !existsSync(file))).toEqual([]);
  });

  test.each(filesOf(script).filter((file) => file.endsWith('.ts')))(
    '%s finds all that it imports',
    async (file) => {
      const { errors } = await build({
        entryPoints: [file],
        bundle: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        target: 'node20',
        write: false,
        logLevel: 'silent',
      });
      expect(errors).toEqual([]);
    },
  );
});

test('npm run bench measures all that it knows, once and on a small log', async () => {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['build/run.js', 'test/bench/bench.ts', '--quick']);
  for (const line of [
    /^withdraw +\d+ · \d+ /m,
    /^daily check +\d+ · \d+ /m,
    /^INVITE_STATE +[\d.]+ ms × [\d.]+$/m,
    /^Code\.js +[\d,]+ bytes$/m,
    /^cold load, formula +[\d.]+ ms/m,
    /^cold load, act +[\d.]+ ms/m,
    /^zip bomb of 57 MB +\d+ ms, \d+ MB of memory: it was refused$/m,
    /^import in the page +\d+ ms/m,
  ])
    expect(stdout).toMatch(line);
});

describe('npm run mutation', () => {
  const config = JSON.parse(readFileSync('test/mutation/stryker.json', 'utf8'));
  const files = ['src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`),
  );
  const matches = (glob: string) => files.filter((file) => toPattern(glob).test(file));

  const { include = [], exclude = [] } = mutation.test ?? {};

  test('has its plugins among the packages, and its configuration of vitest', () => {
    const wanted = [...config.plugins, '@stryker-mutator/core'];
    expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining(wanted));
    expect(existsSync(config.vitest.configFile)).toBe(true);
  });

  test.each([...config.mutate, ...include, ...exclude])('%s stands for files', (glob) => {
    expect(matches(glob)).not.toEqual([]);
  });

  test('copies what it needs', () => {
    const wanted = (config.ignorePatterns as string[]).filter((each) => each.startsWith('!'));
    const lacking = wanted
      .map((each) => each.slice(1).replace('/**', ''))
      .filter((path) => !existsSync(path));
    expect(lacking).toEqual([]);
  });
});

/** A glob of `*` and `{one,other}`; neither goes beyond a folder, but for what is in the braces. */
function toPattern(glob: string): RegExp {
  const parts: Readonly<Record<string, string>> = {
    '{': '(?:',
    '}': ')',
    ',': '|',
    '*': '[^/]*',
    '.': '\\.',
  };
  return new RegExp(`^${glob.replace(/[{},*.]/g, (mark) => parts[mark] ?? mark)}$`);
}
