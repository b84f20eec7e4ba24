/** Checks that a page survives HtmlService: what it serves is not quite the text that it was given. */
import { parse } from 'acorn';

/** How much of the text around a fault is quoted, in characters each side. */
const CONTEXT = 30;

/** What is wrong with the text of a page, one sentence each, with the place in quotes. */
export function pageFaults(html: string): string[] {
  const inline = inlineTexts(html);
  return [
    ...faultsAt(html, /<\?/, 'a scriptlet starts', 'none'),
    ...faultsAt(html, /[^\0-\x7f]/, 'a character beyond ASCII stands', 'a reference or an escape'),
    ...inline.flatMap(({ text }) =>
      faultsAt(text, /\/[/*]/, 'Google would cut a comment', 'neither // nor /* in a script or style'),
    ),
    ...inline.filter(({ name }) => name === 'script').flatMap(({ text }) => syntaxFaults(text)),
  ];
}

/** The scripts and styles that stand in the page itself, in their order. */
export function inlineTexts(html: string): { name: string; text: string }[] {
  return [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1/gi)].map(([, name = '', text = '']) => ({
    name: name.toLowerCase(),
    text,
  }));
}

/** The first place is enough: the others are of its kind. */
export function faultsAt(text: string, sought: RegExp, what: string, wanted: string): string[] {
  const at = text.search(sought);
  if (at < 0) return [];
  const place = text.slice(Math.max(0, at - CONTEXT), at + CONTEXT);
  return [`In ${JSON.stringify(place)} ${what}: wanted ${wanted}.`];
}

function syntaxFaults(script: string): string[] {
  try {
    parse(script, { ecmaVersion: 'latest' });
    return [];
  } catch (error) {
    return [`A script does not parse: ${error}.`];
  }
}
