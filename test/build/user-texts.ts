/**
 * What a user can read in a source: its string literals and the help of the custom functions, without names,
 * types, classes, selectors and comments; the text of a page; the prose of a Markdown page.
 */
import { createRequire } from 'node:module';
import type TS from 'typescript';

// By import, Node would read all of it once more for the names of its exports: half a second.
const ts: typeof TS = createRequire(import.meta.url)('typescript');

export interface UserText {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** A single word in lower case is a name of the program's own: `'pending cap'` is looked at, `'wall'` is not. */
const isReadable = (text: string) => /\s/.test(text.trim()) || /^\p{Lu}/u.test(text.trim());

export function textsOfSource(source: string): UserText[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const texts: UserText[] = [];
  const add = (node: TS.Node, text: string) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if (isReadable(text)) texts.push({ line, text });
  };
  const visit = (node: TS.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (isAboutClasses(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) add(node, node.text);
    if (ts.isTemplateExpression(node))
      add(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    if (ts.isFunctionDeclaration(node)) {
      const help = ts
        .getJSDocCommentsAndTags(node)
        .map((comment) => comment.getText(file))
        .find((text) => text.includes('@customfunction'));
      if (help !== undefined) add(node, help);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

/** `element.className = …`, `classList.add(…)`, `querySelector(…)`. */
function isAboutClasses(node: TS.Node): boolean {
  if (ts.isBinaryExpression(node))
    return ts.isPropertyAccessExpression(node.left) && node.left.name.text === 'className';
  return (
    ts.isCallExpression(node) && /\.(?:classList\.\w+|querySelector(?:All)?)$/.test(node.expression.getText())
  );
}

const READ_ATTRIBUTE = /\b(?:aria-label|placeholder|title|alt|content|value)="([^"]*)"/g;

export function textsOfPage(html: string): UserText[] {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const bare = html.replace(/<!--[\s\S]*?-->/g, blank).replace(/<[^>]*>/g, (tag) => {
    const read = [...tag.matchAll(READ_ATTRIBUTE)].map(([, text = '']) => text).join(' · ');
    return `${read} ${tag.replace(/[^\n]/g, '')}`;
  });
  return bare.split('\n').map((text, index) => ({ line: index + 1, text }));
}

/** Without code, addresses and comments. */
export function textsOfMarkdown(markdown: string): UserText[] {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return markdown
    .replace(/^```[\s\S]*?^```/gm, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/\]\([^)]*\)/g, ']')
    .split('\n')
    .map((text, index) => ({ line: index + 1, text }));
}
