/** What goes wrong on Google's side, brought about at a chosen call. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../../src/host/node.ts';
import { openTiny, run } from '../tiny.ts';

let host: NodeHost;
beforeAll(async () => {
  host = await openTiny();
});
afterAll(() => host.dispose());

const CLEAR = "sheet.getRange('A1:C1').setValues([['', '', '']])";
/** Three writes that are each one call, tried and tidied up after, as the add-on does. */
const WRITE = `const cells = [1, 2, 3].map((column) => sheet.getRange(1, column));
  const properties = PropertiesService.getDocumentProperties();
  try { cells.forEach((cell, index) => cell.setValue(index + 1)); } catch (error) { return error.message; }
  finally { properties.setProperty('tidied', 'yes'); }
  return 'done';`;
const written = async () => (await host.values('Sheet1', 'A1:C1'))[0];
const firstWrite = () => host.lastCalls().find(({ method }) => method === 'setValue')?.at ?? 0;

beforeEach(async () => {
  await run(host, `${CLEAR}; PropertiesService.getDocumentProperties().setProperty('tidied', '')`);
});

describe('an execution that is ended', () => {
  test.each([
    ['before', ['', '', '']],
    ['after', [1, '', '']],
  ] as const)('%s a call does nothing more, not even what stands in finally', async (when, cells) => {
    await run(host, WRITE);
    const at = firstWrite();
    await run(host, CLEAR);
    await run(host, "PropertiesService.getDocumentProperties().setProperty('tidied', '')");
    host.failNext({ at, when });
    await expect(run(host, WRITE)).rejects.toThrow('Exceeded maximum execution time');
    expect(await written()).toEqual(cells);
    expect(host.save().properties.tidied).toBe('');
  });

  test('gives its lock back', async () => {
    const lock = 'return LockService.getDocumentLock().tryLock(1)';
    await run(host, lock);
    host.failNext({ at: host.lastCalls().length, when: 'after' });
    await expect(run(host, lock)).rejects.toThrow('Exceeded');
    expect(await run(host, lock)).toBe(true);
  });
});

test.each(['before', 'after'] as const)(
  'a call that throws %s its effect throws into the add-on',
  async (when) => {
    await run(host, WRITE);
    const at = firstWrite();
    await run(host, CLEAR);
    host.failNext({ at, when, error: 'Service unavailable: Spreadsheets' });
    expect(await run(host, WRITE)).toBe('Service unavailable: Spreadsheets');
    expect(await written()).toEqual([when === 'before' ? '' : 1, '', '']);
    expect(host.save().properties.tidied).toBe('yes');
  },
);

test('a reply is lost after the work was done, and only once', async () => {
  host.failNext('reply lost');
  await expect(run(host, WRITE)).rejects.toThrow('NetworkError');
  expect(await written()).toEqual([1, 2, 3]);
  expect(await run(host, WRITE)).toBe('done');
});

test('another execution runs between two calls of the one under way, and finds the lock taken', async () => {
  const tryLock = 'return LockService.getDocumentLock().tryLock(1)';
  const answers: unknown[] = [];
  const stop = host.on(({ method }) => {
    if (method !== 'setValue') return;
    stop();
    answers.push(host.callNow({ user: 'colleague' }, 'run', tryLock, null));
  });
  await run(host, `LockService.getDocumentLock().tryLock(1); ${WRITE}`);
  answers.push(host.callNow({}, 'run', tryLock, null));
  expect(answers).toEqual([false, true]);
  expect(await written()).toEqual([1, 2, 3]);
});
