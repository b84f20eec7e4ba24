/**
 * What HtmlService does to the scripts of a page before it serves them: it takes the comments out, by a lexer
 * that does not know JavaScript well. Nobody outside Google has seen that lexer, so the host has three that
 * fit the reports. What they cut:
 *
 * - `//` and `/*` in a template literal: github.com/enuchi/React-Google-Apps-Script, issue 157;
 * - `//` at the end of a regular expression, as in `/linkedin\.com\//`: seen in add-ons whose page died of
 *   it, mended by `[/]`;
 * - `//` of a quoted address: other reports of that kind.
 */
import { remember } from '../remember.ts';

/** The quotes that each lexer knows. The careful ones come first, so that each finds something to cut. */
export const LEXERS: readonly string[] = ['\'"`', '"', ''];

/**
 * The page as the worst of Google's would be: through all lexers, one after the other. What is outside of
 * scripts stays.
 */
export const stripPage = remember((html) =>
  html.replace(
    /(<script\b[^>]*>)([\s\S]*?)(?=<\/script)/gi,
    (_, tag: string, script: string) => tag + LEXERS.reduce(stripComments, script),
  ),
);

/**
 * Cuts what follows `//` up to the line's end, and what follows `/*` up to the next end of such a comment,
 * except in strings.
 *
 * @param quotes each sign that begins and ends a string for this lexer
 */
export function stripComments(script: string, quotes: string): string {
  const strings = [...quotes].map((quote) => `${quote}(?:\\\\[\\s\\S]|[^\\\\${quote}])*(?:${quote}|$)|`);
  const texts = new RegExp(`${strings.join('')}//[^\\n\\r]*|/\\*[\\s\\S]*?(?:\\*/|$)`, 'g');
  return script.replace(texts, (text) => (text.startsWith('/') ? '' : text));
}
