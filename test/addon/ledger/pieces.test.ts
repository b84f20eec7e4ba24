/**
 * Lists cut to a weight: what is given is a beginning of each list, never too heavy, and the pieces together
 * are the whole.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, firstThatFit, pieceOf, shareOut } from '../../../src/addon/ledger/pieces.ts';

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 });
const weigh = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test('bytesOf is never less than the JSON weighs in UTF-8, and exact for ASCII', () => {
  fc.assert(fc.property(texts, (value) => bytesOf(value) >= weigh(value)));
  const ascii = [{ name: 'Ana "A" Keller', url: 'https://www.linkedin.com/in/ana', days: 26 }];
  expect(bytesOf(ascii)).toBe(weigh(ascii));
});

test.each<[what: string, queues: string[][], bytes: number, shared: string[]]>([
  ['nothing for no bytes', [['a']], 0, []],
  ['all where all fits', [['a', 'b'], ['c']], 100, ['a', 'c', 'b']],
  [
    'one each, in turn',
    [
      ['a1', 'a2'],
      ['b1', 'b2'],
    ],
    10,
    ['a1', 'b1'],
  ],
  ['what one does not need goes to the other', [['a1'], ['b1', 'b2', 'b3']], 20, ['a1', 'b1', 'b2', 'b3']],
  [
    'a heavy one waits for nobody: the others go on',
    [
      ['x'.repeat(50), 'a'],
      ['b1', 'b2'],
    ],
    20,
    ['b1', 'b2'],
  ],
  ['none is left out in the middle of a list', [['a', 'x'.repeat(50), 'c']], 30, ['a']],
])('shareOut: %s', (_what, queues, bytes, shared) => {
  expect(shareOut(queues, bytes, (text) => text)).toEqual(shared);
});

test('shareOut gives a beginning of each queue, and no more than the bytes', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 6 }), fc.nat(1500), (queues, bytes) => {
      const tagged = queues.map((queue, at) => queue.map((text) => ({ at, text })));
      const shared = shareOut(tagged, bytes, (item) => item);
      expect(shared.length === 0 || weigh(shared) - 1 <= bytes).toBe(true);
      tagged.forEach((queue, at) => {
        const mine = shared.filter((item) => item.at === at);
        expect(mine).toEqual(queue.slice(0, mine.length));
      });
    }),
  );
});

test('firstThatFit gives a beginning of the list', () => {
  expect(firstThatFit(['a', 'b', 'c'], 9)).toEqual(['a', 'b']);
});

test('the pieces of a list, each from where the last one ended, are the whole list once', () => {
  fc.assert(
    fc.property(texts, (list) => {
      const read: string[] = [];
      for (;;) {
        const { people, total } = pieceOf(list, read.length, 300, (text) => text);
        expect(total).toBe(list.length);
        if (people.length === 0) break;
        read.push(...people);
      }
      expect(read).toEqual(list);
    }),
  );
});
