/** Checks that Doors.html is a template of one scriptlet which survives HtmlService as a page's script does. */
import { faultsAt } from './page.ts';

/** What lies between the marks of a template's only scriptlet. */
export function scriptletOf(html: string): string {
  return /<\?\s([\s\S]*?)\?>/.exec(html)?.[1] ?? '';
}

/** What is wrong with the text of the template, one sentence each. */
export function doorsFaults(html: string): string[] {
  const marks = html.match(/<\?!?=?|\?>/g) ?? [];
  return [
    ...(marks.join() === '<?,?>' ? [] : [`It has the marks ${marks}: wanted one scriptlet.`]),
    ...faultsAt(html, /[^\0-\x7f]/, 'a character beyond ASCII stands', 'an escape'),
    ...faultsAt(scriptletOf(html), /\/[/*]/, 'Google might cut a comment', 'neither // nor /*'),
  ];
}
