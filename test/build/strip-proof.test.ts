/** A re-printed script holds nothing that looks like a comment, and means what it meant. */
import { runInThisContext } from 'node:vm';
import { type Node, parse, type Token, tokTypes } from 'acorn';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_SCRIPT } from '../../build/html.ts';
import { stripProof } from '../../build/strip-proof.ts';
import { testFirst } from '../first-of.ts';

const PAIR = /\/[/*]/;
const print = (script: string) => stripProof(script).script;
/** A literal's value, which is a string or a regular expression here. */
const value = (literal: string) => runInThisContext(literal);

describe('stripProof prints', () => {
  test.each([
    ['an address', 'a("https://example.org/")', String.raw`a("https:/\/example.org/")`],
    ['three slashes', `a('///')`, String.raw`a('/\/\/')`],
    ['an escaped slash before a slash', String.raw`a("\//")`, String.raw`a("\/\/")`],
    ['both signs of a block comment', `a("/*","*/")`, String.raw`a("/\*","*/")`],
    ['a regular expression that ends in a slash', String.raw`/\.com\//i.test(n)`, '/\\.com[/]/i.test(n)'],
    ['two slashes in a regular expression', String.raw`/^https?:\/\/x/`, String.raw`/^https?:\/\/x/`],
    ['a slash that may be missing', String.raw`/a\/*/`, '/a[/]*/'],
    ['slashes in a class', '/[//]/', String.raw`/[/\/]/`],
    ['an escaped slash in a class before a slash', String.raw`/[\//]/`, String.raw`/[\/\/]/`],
    ['a star in a class', '/[^/*]/u', String.raw`/[^/\*]/u`],
    ['a class and then a slash', String.raw`/[/]\//`, '/[/][/]/'],
    ['a backslash before the end', String.raw`/\\/`, String.raw`/\\/`],
    ['a bracket that opens no class', String.raw`/\[\//`, String.raw`/\[[/]/`],
    ['a division by a regular expression', 'a/ /x/', 'a/ /x/'],
    ['a division of one', '/x//2', '/x/ /2'],
    ['a product of one', '/x/*2', '/x/ *2'],
    ['a product of one with a flag', '/x/g*2', '/x/g*2'],
    ['a division over a comment', 'a/ /* b */ /x/', 'a/ /x/'],
    ['a comment of one line', 'a // b\nc', 'a\nc'],
    ['a comment with a line break, which ends a statement', 'a/* b\n */c', 'a\nc'],
    ['a comment within a line', 'var/**/a', 'var a'],
  ])('%s', (_, script, printed) => {
    expect(print(script)).toBe(printed);
    expect(printed).not.toMatch(PAIR);
  });

  test('the comments apart, in their order', () => {
    expect(stripProof('/*! MIT */a// b\n').comments).toEqual(['! MIT ', ' b']);
  });
});

test('a string keeps its value, whatever stands in it', () => {
  const signs = fc.string({ unit: fc.constantFrom('/', '*', '\\', '"', "'", 'n', '\n', 'é'), maxLength: 12 });
  fc.assert(
    fc.property(signs, (text) => {
      const printed = print(`(${JSON.stringify(text)})`);
      expect(printed).not.toMatch(PAIR);
      expect(value(printed)).toBe(text);
    }),
  );
});

test('a regular expression matches what it matched', () => {
  const parts = [
    ...['a', '\\/', '\\/*', '\\/+', '\\/?', '\\\\', '\\[', '\\]', '(?:\\/)', '.*', '|'],
    ...['[/*]', '[//]', '[^/]', '[\\//*]', '[^\\]/*]', '[+-/]', '[\\\\/]', '[a/\\-/]'],
  ];
  const sources = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 });
  const texts = fc.string({ unit: fc.constantFrom('/', '*', '\\', 'a', '[', ']', '-', '.'), maxLength: 10 });
  fc.assert(
    fc.property(sources, fc.constantFrom('g', 'gu', 'gi'), texts, (source, flags, text) => {
      const literal = `/${source.join('')}/${flags}`;
      const printed = print(literal);
      expect(printed).not.toMatch(PAIR);
      expect(text.replace(value(printed), '<$&>')).toBe(text.replace(value(literal), '<$&>'));
    }),
    { numRuns: 2000 },
  );
});

describe('a script that is served', () => {
  testFirst(1, ['sidebar.ts', 'set-up.ts', 'import.ts', 'library.ts', 'import/library.ts'])(
    'means what it meant: %s',
    async (name) => {
      const { outputFiles } = await build({
        entryPoints: [`src/sidebar/${name}`],
        ...PAGE_SCRIPT,
        write: false,
      });
      const written = outputFiles[0]?.text ?? '';
      const printed = print(written);
      expect(printed).not.toMatch(PAIR);
      expect(meanings(printed)).toBe(meanings(written));
      expect(shape(printed)).toBe(shape(written));
    },
  );
});

/** What each token stands for; slashes of a regular expression in one form. */
function meanings(script: string): string {
  const tokens: Token[] = [];
  parse(script, { ecmaVersion: 'latest', onToken: tokens });
  return tokens
    .map(({ type, start, end }) => {
      const text = script.slice(start, end);
      if (type === tokTypes.string) return JSON.stringify(value(text));
      return type === tokTypes.regexp ? text.replaceAll('[/]', '\\/').replace(/\\(?=[/*])/g, '') : text;
    })
    .join('\n');
}

/** The kinds of the tree's nodes, in the order in which they stand. */
function shape(script: string): string {
  const kinds: string[] = [];
  const walk = (node: Node) => {
    kinds.push(node.type);
    for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') walk(child);
  };
  walk(parse(script, { ecmaVersion: 'latest' }));
  return kinds.join('\n');
}
