/**
 * What Google's HtmlService takes for a comment, by the reports there are, and what the built pages keep of
 * themselves.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { inlineTexts } from '../../build/check/page.ts';
import { LEXERS, stripComments, stripPage } from '../../src/host/service/strip-comments.ts';
import { openTiny, run } from './tiny.ts';

describe('stripComments', () => {
  test.each([
    // github.com/enuchi/React-Google-Apps-Script, issue 157: template literals.
    ['write(`// sometimes`);\nb', '"', 'write(`\nb'],
    ['write(`Apps Script is /*`);write(`fun and never*/ broken`)', '"', 'write(`Apps Script is  broken`)'],
    // Reports of add-ons: the page ended at a regular expression, or at an address in quotes.
    ['/linkedin\\.com\\//i.test(a);b', '\'"`', '/linkedin\\.com\\'],
    ['a("https://example.org");b', '', 'a("https:'],
    ["a('https://example.org');b", '"', "a('https:"],
    // What each of them is meant to do.
    ['a("https://example.org");b', '"', 'a("https://example.org");b'],
    ["a('\\'//','/*');b", '\'"`', "a('\\'//','/*');b"],
    ['a;// b\nc', '\'"`', 'a;\nc'],
    ['a/* b\n */;c', '\'"`', 'a;c'],
    ['a/* b', '', 'a'],
  ])('%s', (script, quotes, left) => {
    expect(stripComments(script, quotes)).toBe(left);
  });
});

test('stripPage leaves what is outside of scripts', () => {
  expect(stripPage('<a href="https://x/"><script>\nb//c\n</script><p>//<SCRIPT async>/**/d</SCRIPT>')).toBe(
    '<a href="https://x/"><script>\nb\n</script><p>//<SCRIPT async>d</SCRIPT>',
  );
});

test('a page is served without what looks like a comment', async () => {
  const host = await openTiny({ pages: { Page: '<script>a("//")</script>' } });
  await run(host, "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Page'))");
  expect(host.ui.sidebars.map(({ html }) => html)).toEqual(['<script>a("</script>']);
  host.dispose();
});

// https://developers.google.com/apps-script/reference/html/html-output#appendaddedcontent
test('what is appended to a page comes behind it', async () => {
  const host = await openTiny({ pages: { Page: '<p>a</p>' } });
  await run(
    host,
    "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Page').append('<i></i>').setTitle('T'))",
  );
  expect(host.ui.sidebars.map(({ html, title }) => [html, title])).toEqual([['<p>a</p><i></i>', 'T']]);
  host.dispose();
});

describe.each(['Sidebar.html', 'SetUp.html', 'Import.html'])('the scripts of %s', (name) => {
  const scripts = inlineTexts(readFileSync(`dist/${name}`, 'utf8')).filter((each) => each.name === 'script');
  const strippers = [
    ...LEXERS.map((quotes) => [
      `a lexer that knows ${quotes || 'no quotes'}`,
      (text: string) => stripComments(text, quotes),
    ]),
    ['all of them', (text: string) => LEXERS.reduce(stripComments, text)],
  ] as [string, (text: string) => string][];

  test.each(strippers)('are whole and parse after %s', (_, strip) => {
    expect(scripts).not.toEqual([]);
    for (const { text } of scripts) {
      const left = strip(text);
      expect(left.length).toBeGreaterThanOrEqual(text.length * 0.9);
      expect(() => parse(left, { ecmaVersion: 'latest' })).not.toThrow();
    }
  });
});
