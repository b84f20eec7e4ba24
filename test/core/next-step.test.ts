/** The words of a next step, as they stand in the user's column. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../src/core/day.ts';
import { anotherWay, awaitAnswer, doneWords, isRest, readAwaited, STEPS } from '../../src/core/next-step.ts';

const TODAY = day('2026-11-25');

test.each([
  ['Send a message', 'Await an answer · 2026-11-25 Message sent'],
  ['send  a MESSAGE', 'Await an answer · 2026-11-25 Message sent'],
  ['Write an e-mail', 'Await an answer · 2026-11-25 E-mail sent'],
  ['Ask a mutual contact', 'Await an answer · 2026-11-25 Mutual contact asked'],
  ['Introduce Ben', 'Await an answer · 2026-11-25 Introduce Ben'],
])('awaitAnswer tells what “%s” has come to', (step, words) => {
  expect(awaitAnswer(step, TODAY)).toBe(words);
});

test.each([
  ['Await an answer · 2026-11-25 Message sent', { on: TODAY, done: 'Message sent' }],
  ['await an answer', { on: undefined, done: '' }],
  ['Awaiting an answer: she is ill', { on: undefined, done: 'she is ill' }],
  ['Await an answer · 2026-02-30 Message sent', { on: undefined, done: 'Message sent' }],
  ['Await an answering machine', undefined],
  ['Call', undefined],
  ['', undefined],
])('readAwaited of “%s”', (words, told) => {
  expect(readAwaited(words)).toEqual(told);
});

test('what was awaited is read as it was written, whatever the step was called', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[^\s].{0,40}[^\s]$/u),
      fc.integer({ min: -9000, max: 9000 }),
      (step, days) => {
        const on = addDays(TODAY, days);
        expect(readAwaited(awaitAnswer(step, on))).toEqual({ on, done: doneWords(step).trim() });
      },
    ),
  );
});

test('anotherWay is never the way that had no answer, and comes round', () => {
  const ways = STEPS.map(({ done }) => anotherWay(done));
  expect(ways).toEqual(['Write an e-mail', 'Ask a mutual contact', 'Call', 'Send a message']);
  expect(anotherWay('something else')).toBe('Write an e-mail');
});

test('isRest knows it however it is written', () => {
  expect([' let it  REST ', 'Let it rest', 'Let it rest now', ''].map(isRest)).toEqual([
    ...[true, true, false, false],
  ]);
});
