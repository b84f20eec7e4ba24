/** Text made comparable. */
import { expect, test } from 'vitest';
import { fold } from '../../src/core/text.ts';

test.each([
  ['  Sent   ON ', 'sent on', 'case and spaces'],
  ['Sent\u00a0on', 'sent on', 'a space that does not break'],
  ['Sent\non', 'sent on', 'a line end in a header'],
  ['Toma\u0301s', 'tomás', 'a letter in two parts'],
  ['НАТАЛЬЯ', 'наталья', 'another alphabet'],
  ['', '', 'nothing'],
])('fold reads "%s" as "%s": %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
