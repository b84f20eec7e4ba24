/** No private word reaches a user: what people read says it in the words of their field. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsOfMarkdown, textsOfPage, textsOfSource, type UserText } from './user-texts.ts';

const WORDS: readonly (readonly [word: RegExp, rather: string])[] = [
  [/\bhard lines?\b/i, 'limit'],
  [/\bsafe lines?\b/i, 'safe limit'],
  [/\bheadroom\b/i, 'room left'],
  [/\bcycles?\b/i, 'week, or “in the last 7 days”'],
  [/\bgrades?\b/i, 'how sure'],
  [/\bAsOf\b/, 'as of, or the day'],
  [/\boff[- ]goal\b/i, 'not a fit'],
  [/\bhighlights?\b/i, 'daily check'],
  [/\bdaily runs?\b/i, 'daily check'],
  [/\b(?:is|was|be) told\b/i, 'says, shows, reads'],
  [/\bstands\b/i, 'is, means'],
  [/\b(?:is|are) none\b/i, 'unknown, isn’t one'],
  [/\b(?:is|are) no (?:status|date|day|text|list|address)(?:e?s)?\b/i, 'isn’t a …'],
  [/\banew\b/i, 'over, again'],
  [/\bput right\b/i, 'repaired, fixed'],
  [/\b(?:came|comes?) to nothing\b/i, 'failed'],
  [/\b(?:tak(?:es?|ing|en)|took) (?:it |this |that )?back\b/i, 'undo'],
  [/\b(?:was|were|is|are) wanted\b/i, 'should be'],
  [/\bthis very moment\b/i, 'while this was being saved'],
  [/\b(?:an|one) article\b/i, 'name and date of the source'],
  [/(?<!sign-in )\bwalls?\b/i, 'block'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix, correct'],
];

const SOURCES = ['src/core', 'src/sheet', 'src/addon', 'src/sidebar', 'src/host/page'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|html)$/.test(path))
    .map((path) => join(room, path)),
);
const PAGES = ['README.md', 'PRIVACY.md', 'docs/DOMAIN.md'];

/** Words that people write in sheets of their own, or that earlier versions wrote: they are read, never shown. */
const READ_ONLY = [/^src\/core\/words\//, /^src\/sheet\/(?:\w+\/)?earlier-[\w-]+\.ts$/];

/** Names, not sentences: of a cell and a sheet, by which they are found, and of fields, as the Journal's details keep them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'src/sheet/book.ts': ['AsOf', 'Walls'],
  'src/sheet/records/settings.ts': ['Grade', 'Pending, hard line', 'Pending, safe line'],
  'src/sheet/layout/settings-sheet.ts': ['Grade', 'Pending, hard line', 'Pending, safe line'],
};

/** `9: "hard line" in "Pending, hard line" (rather: limit)` */
function privateWords(texts: readonly UserText[]): string[] {
  return texts.flatMap(({ line, text }) =>
    WORDS.flatMap(([word, rather]) => {
      const found = word.exec(text);
      return found ? [`${line}: "${found[0].trim()}" in "${text.trim()}" (rather: ${rather})`] : [];
    }),
  );
}

const read = new Map<string, UserText[]>();
/** Read once: the two tests that go through all of them share it. */
function textsOf(path: string): UserText[] {
  const texts = read.get(path) ?? readTexts(path);
  read.set(path, texts);
  return texts;
}

function readTexts(path: string): UserText[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.md')) return textsOfMarkdown(text);
  return path.endsWith('.html') ? textsOfPage(text) : textsOfSource(text);
}

describe('the scan', () => {
  const scan = (source: string) => privateWords(textsOfSource(source)).map((found) => found.split('"')[1]);

  test.each<[what: string, source: string, found: readonly string[]]>([
    ['a sentence', `say('Pending, hard line');`, ['hard line']],
    ['a header', `const HEADERS = ['Grade', 'Rule'];`, ['Grade']],
    ['a template', `say(\`\${sent} sent this \${kind} cycle\`);`, ['cycle']],
    ['words parted by a value', `say(\`the hard \${x} line\`);`, []],
    ['a name of the program’s own', `if (bound === 'wall') cycle('cycle');`, []],
    ['an identifier', 'const hardLine = grade + cycles;', []],
    ['a comment', '// the hard line of a cycle', []],
    ['a type', `type Row = { grade: 'A grade' };`, []],
    ['an import', `import { grade } from './the grade.ts';`, []],
    ['a class', `field.className = 'told grade';`, []],
    ['formula help', '/** Ends the cycle. @customfunction */\nfunction RESET() {}', ['cycle']],
    ['another JSDoc', '/** Ends the cycle. */\nfunction reset() {}', []],
  ])('finds private words in what people read: %s', (_, source, found) => {
    expect(scan(source)).toEqual(found);
  });

  test('of a page it reads the text and what is read aloud, of Markdown the prose', () => {
    const page = '<p class="grade">\n<!-- cycle --><b aria-label="The hard line">headroom</b></p>';
    expect(privateWords(textsOfPage(page)).map((found) => found.slice(0, 4))).toEqual(['2: "', '2: "']);
    const prose = 'The `grade` of\n```\na cycle\n```\n[the wall](hard-line)';
    expect(privateWords(textsOfMarkdown(prose))).toEqual(['5: "wall" in "[the wall]" (rather: block)']);
  });

  test('there is something to scan', () => {
    expect(SOURCES.length).toBeGreaterThan(200);
    expect(SOURCES.flatMap(textsOf).length).toBeGreaterThan(1000);
  });
});

test('no private word is in what people read', () => {
  const paths = [...SOURCES, ...PAGES].filter((path) => !READ_ONLY.some((room) => room.test(path)));
  const found = paths.flatMap((path) => {
    const words = privateWords(textsOf(path).filter(({ text }) => !NAMES[path]?.includes(text)));
    return words.map((word) => `${path}:${word}`);
  });
  expect(found).toEqual([]);
});
