/** The bundle's layout: fewer bytes, the same script. */
import { tokenizer } from 'acorn';
import { expect, test } from 'vitest';
import { indentByTabs } from '../../build/indent-by-tabs.ts';

test.each([
  ['a step is a tab', 'a(() => {\n  b();\n    c();\n});', 'a(() => {\n\tb();\n\t\tc();\n});'],
  ['text over several lines stays as it is', 'a(`x\n    y`);\n  b();', 'a(`x\n    y`);\n\tb();'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a script with a template in it
  ['text with a value in it, too', 'a(`x${\n    b}\n  y`);', 'a(`x${\n\t\tb}\n  y`);'],
  ['an odd number of spaces is no step', 'a(\n   b);', 'a(\n\t b);'],
])('%s', (_, script, wanted) => {
  expect(indentByTabs(script)).toBe(wanted);
  const tokens = (text: string) =>
    [...tokenizer(text, { ecmaVersion: 2019, sourceType: 'script' })].map((token) => [
      token.type.label,
      text.slice(token.start, token.end).replace(/\s+/g, ' '),
    ]);
  expect(tokens(indentByTabs(script))).toEqual(tokens(script));
});
