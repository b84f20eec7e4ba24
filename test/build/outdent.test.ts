/** The bundle's layout: fewer bytes, the same script. */
import { tokenizer } from 'acorn';
import { expect, test } from 'vitest';
import { outdent } from '../../build/outdent.ts';

test.each([
  [
    'a step is a tab, and the outermost none',
    'a(() => {\n  b();\n    c();\n});',
    'a(() => {\nb();\n\tc();\n});',
  ],
  ['text over several lines stays as it is', 'a(`x\n    y`);\n  b();', 'a(`x\n    y`);\nb();'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a script with a template in it
  ['text with a value in it, too', 'a(`x${\n    b}\n  y`);', 'a(`x${\n\tb}\n  y`);'],
  ['an odd number of spaces is no step', 'a(\n   b);', 'a(\n b);'],
])('%s', (_, script, wanted) => {
  expect(outdent(script)).toBe(wanted);
  const tokens = (text: string) =>
    [...tokenizer(text, { ecmaVersion: 2019, sourceType: 'script' })].map((token) => [
      token.type.label,
      text.slice(token.start, token.end).replace(/\s+/g, ' '),
    ]);
  expect(tokens(outdent(script))).toEqual(tokens(script));
});
