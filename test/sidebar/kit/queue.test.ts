/** Calls of the sidebar in turn: one at a time, in the order asked, and none lost when another fails. */
import { expect, test } from 'vitest';
import { enqueue, isUnderWay } from '../../../src/sidebar/kit/queue.ts';

/** A call that is answered when the test says so. */
function makeCall(log: string[], name: string) {
  let answer: (fault?: Error) => void = () => {};
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      log.push(name);
      answer = (fault) => (fault ? reject(fault) : resolve(name));
    });
  return { ask, answer: (fault?: Error) => answer(fault) };
}

const settled = () => new Promise((done) => setTimeout(done));

test('a call is sent when the one before it is answered, not sooner', async () => {
  const log: string[] = [];
  const [first, second] = [makeCall(log, 'first'), makeCall(log, 'second')];
  const answers = Promise.all([enqueue(first.ask), enqueue(second.ask)]);
  await settled();
  expect(log).toEqual(['first']);
  expect(isUnderWay()).toBe(true);
  first.answer();
  await settled();
  expect(log).toEqual(['first', 'second']);
  second.answer();
  expect(await answers).toEqual(['first', 'second']);
  expect(isUnderWay()).toBe(false);
});

test('one that fails tells its own caller only, and the next is sent all the same', async () => {
  const log: string[] = [];
  const [first, second] = [makeCall(log, 'first'), makeCall(log, 'second')];
  const failing = enqueue(first.ask);
  const going = enqueue(second.ask);
  await settled();
  first.answer(new Error('no'));
  await expect(failing).rejects.toThrow('no');
  await settled();
  second.answer();
  expect(await going).toBe('second');
  expect(log).toEqual(['first', 'second']);
  expect(isUnderWay()).toBe(false);
});
