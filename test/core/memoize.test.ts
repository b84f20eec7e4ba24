/** A question is asked once for each distinct value. */
import { expect, test } from 'vitest';
import { memoize, once } from '../../src/core/memoize.ts';

test('memoize asks once for each value, also where the answer is undefined', () => {
  const asked: string[] = [];
  const lengthOf = memoize((text: string): number | undefined => {
    asked.push(text);
    return text.length || undefined;
  });
  expect(['a', '', 'a', '', 'bb', ''].map(lengthOf)).toEqual([1, undefined, 1, undefined, 2, undefined]);
  expect(asked).toEqual(['a', '', 'bb']);
});

test('once asks when it is first asked, and never again', () => {
  let asked = 0;
  const answer = once(() => {
    asked += 1;
    return undefined;
  });
  expect(asked).toBe(0);
  expect([answer(), answer()]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});
