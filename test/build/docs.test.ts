/** The repository's own pages tell the truth: their links lead somewhere, and what they name is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULE_KEYS, RULES } from '../../src/core/policy.ts';

const PAGES = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'test/samples/README.md'],
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
];
const SELF = join('test', 'build', 'docs.test.ts');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** What npm does by itself. */
const NPM = ['ci', 'start', 'test'];

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** What a heading is called in an address, as GitHub does it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  test('every relative link leads to a file, and to a heading of it', () => {
    const links = all(text, /\]\(([^)\s]+)\)/g).filter((link) => !/^[a-z]+:/.test(link));
    const dead = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(target)) return true;
      if (anchor === undefined) return false;
      return !all(readFileSync(target, 'utf8'), /^#+ (.+)$/gm)
        .map(anchorOf)
        .includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  test('every script that is named exists', () => {
    const named = [...all(text, /npm run ([\w:-]+)/g), ...all(text, /npm (?!run\b)([a-z]+)/g)];
    expect(named.filter((name) => scripts[name] === undefined && !NPM.includes(name))).toEqual([]);
  });

  test('every path that is named exists', () => {
    const named = all(text, /[` ]((?:src|test|build|docs)\/[\w./-]*\w\/?)(?=[` ])/g);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('README has at most 1,000 words, code blocks apart', () => {
  const text = readFileSync('README.md', 'utf8').replace(/^```.*?^```$/gms, '');
  expect(text.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(1000);
});

test('what a source cites as a page of ours is one', () => {
  const sources = ['src', 'build', 'test'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|js|json|html|css)$/.test(path))
      .map((path) => join(room, path)),
  );
  const cited = sources.flatMap((path) =>
    all(readFileSync(path, 'utf8'), /([\w./-]*\w\.md)\b/g).map((page) => ({ path, page })),
  );
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter(({ path, page }) => path !== SELF && !existsSync(page))).toEqual([]);
});

test('docs/DOMAIN.md has every rule with its default and its grade', () => {
  const lines = readFileSync('docs/DOMAIN.md', 'utf8').split('\n');
  const told = RULE_KEYS.map((key) => {
    const [, , value = '', grade = ''] =
      lines.find((line) => line.startsWith(`| \`${key}\` |`))?.split('|') ?? [];
    return [key, Number(/[\d,]+/.exec(value)?.[0].replaceAll(',', '')), grade.trim()];
  });
  expect(told).toEqual(RULE_KEYS.map((key) => [key, RULES[key].value, RULES[key].grade]));
});

test('each decision is a short record with what was rejected', () => {
  for (const name of readdirSync('docs/decisions')) {
    const text = readFileSync(join('docs/decisions', name), 'utf8');
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    expect(all(text, /^## (.+)$/gm)).toEqual(['Context', 'Decision', 'Rejected', 'Consequence']);
    expect(text.split('\n').length, name).toBeLessThanOrEqual(41);
  }
});
