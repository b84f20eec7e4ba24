/**
 * Re-prints a page's script so that it holds neither two slashes nor a slash and a star side by side.
 * Google's HtmlService strips comments out of inline scripts by a lexer that knows no regular expressions
 * and, by some reports, no strings either: it cuts whatever looks like a comment, and a minified script is
 * one line. Where nothing looks like one, every such lexer leaves everything.
 */
import { type Comment, parse, type Token, tokTypes } from 'acorn';

export interface StripProof {
  /**
   * Means what the script meant; an odd pair that is left, as in a template literal, is for `pageFaults` to
   * find.
   */
  readonly script: string;
  /** The texts of its comments, such as licences, in their order. They are no longer in the script. */
  readonly comments: readonly string[];
}

/** Throws acorn's SyntaxError on what is no classic script. */
export function stripProof(script: string): StripProof {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  parse(script, { ecmaVersion: 'latest', onToken: tokens, onComment: comments });
  // In pieces: to look at the end of one long text makes it anew each time.
  const printed: string[] = [];
  let end = 0;
  for (const token of tokens) {
    const text = printToken(token, script.slice(token.start, token.end));
    const gap = printGap(script.slice(end, token.start));
    const before = gap || printed.at(-1) || '';
    // A division after a regular expression, or a regular expression times something.
    const isPair = before.endsWith('/') && /^[/*]/.test(text);
    printed.push(gap, isPair ? ` ${text}` : text);
    end = token.end;
  }
  return { script: printed.join(''), comments: comments.map(({ value }) => value) };
}

/**
 * Between two tokens lie only blanks and comments; a comment with a line break in it ends a statement as a
 * line break does.
 */
function printGap(gap: string): string {
  if (gap.trim() === '') return gap;
  return /[\n\r\u2028\u2029]/.test(gap) ? '\n' : ' ';
}

function printToken({ type }: Token, text: string): string {
  if (type === tokTypes.string) return text.replace(/\/(?=[/*])/g, '/\\');
  if (type === tokTypes.regexp) return printRegExp(text);
  return text;
}

/**
 * In a class a backslash parts the two signs. Outside of one the slash is escaped already, so it goes into a
 * class of its own, also before the slash that ends the expression.
 */
function printRegExp(text: string): string {
  const end = text.lastIndexOf('/');
  let printed = '/';
  let isInClass = false;
  for (const [sign] of text.slice(1, end).matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (printed.length > 1 && printed.endsWith('/') && /^[/*]/.test(sign))
      printed = isInClass ? `${printed}\\` : wrapSlash(printed);
    printed += sign;
    if (sign === '[') isInClass = true;
    if (sign === ']') isInClass = false;
  }
  const isSlashLast = printed.length > 1 && printed.endsWith('/');
  return (isSlashLast ? wrapSlash(printed) : printed) + text.slice(end);
}

function wrapSlash(printed: string): string {
  return `${printed.slice(0, -2)}[/]`;
}
