/** `google.script.run` in a page of the add-on: runners, handlers, errors and the limit of ten at once. */
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { openSite, type Site, type Visit } from './page.ts';

declare const host: Host;
// biome-ignore lint/suspicious/noExplicitAny: functions of the server by any name
declare const google: { script: { run: any } };

let site: Site;
let visit: Visit;
let frame: Frame;

beforeAll(async () => {
  site = await openSite();
  visit = await site.visit({ today: '2026-06-27', sheetZone: 'Europe/Paris', start: 'blank' });
  await visit.page.evaluate(() => host.click('Open the sidebar'));
  const found = await (await visit.page.waitForSelector('#sidebar iframe')).contentFrame();
  if (!found) throw new Error('Cannot find the frame of the sidebar: wanted one.');
  frame = found;
  await frame.waitForFunction(() => 'google' in globalThis);
});

afterAll(() => site.close());

test('success and failure handlers get the result or an Error, and the user object', async () => {
  const outcomes = await frame.evaluate(async () => {
    const call = (name: string, ...args: unknown[]) =>
      new Promise((done) => {
        google.script.run
          .withUserObject('mine')
          .withSuccessHandler((result: unknown, mine: unknown) => done(['success', typeof result, mine]))
          .withFailureHandler((error: Error, mine: unknown) =>
            done(['failure', error instanceof Error, error.message, mine]),
          )
          [name](...args);
      });
    return Promise.all([call('readLedger'), call('noSuchFunction'), call('private_')]);
  });
  expect(outcomes).toEqual([
    ['success', 'object', 'mine'],
    ['failure', true, 'Script function not found: noSuchFunction', 'mine'],
    ['failure', true, expect.stringContaining('private_'), 'mine'],
  ]);
});

test('a runner is not changed by what is made from it', async () => {
  const calls = await frame.evaluate(async () => {
    const seen: string[] = [];
    const first = google.script.run.withSuccessHandler(() => seen.push('first'));
    await new Promise((done) => {
      first.withSuccessHandler(() => done(seen.push('second'))).readLedger();
    });
    return seen;
  });
  expect(calls).toEqual(['second']);
});

test('a Date is refused, and twelve calls all come back', async () => {
  const outcomes = await frame.evaluate(async () => {
    const call = (...args: unknown[]) =>
      new Promise<string>((done) => {
        google.script.run
          .withSuccessHandler(() => done('success'))
          .withFailureHandler((error: Error) => done(error.message))
          .readLedger(...args);
      });
    return Promise.all([call(new Date(0)), ...Array.from({ length: 12 }, () => call())]);
  });
  expect(outcomes[0]).toMatch(/Date/);
  expect(outcomes.slice(1)).toEqual(Array(12).fill('success'));
});
