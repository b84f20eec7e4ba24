/** The pictures show what the product shows now. */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE, serve } from '../../build/static-server.ts';
import type { Host } from '../../src/host/host.ts';
import { connectBrowser } from '../browser/connect.ts';
import { fingerprint, openAtHome, PICTURES, type Picture, show, VIEWS } from './picture.ts';

declare const host: Host;

const made: Record<string, string> = JSON.parse(readFileSync(VIEWS, 'utf8'));

test('README shows these and no others', () => {
  const shown = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(
    ([, file]) => file,
  );
  const known = PICTURES.map(({ file }) => file);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((file = '') => !known.includes(file) || !existsSync(file))).toEqual([]);
});

// To open the page at home takes longest: all of them, or none.
describe('the view', { tags: 'thorough' }, () => {
  let served: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(SITE, 0), connectBrowser()]);
    page = await openAtHome(browser, served.address, 1);
  });
  afterAll(async () => {
    await browser.close();
    served.server.close();
  });

  test.each(PICTURES)('of $file is as it was when the picture was made', async (picture) => {
    await show(page, picture);
    const now = await fingerprint(page, picture);
    expect(now, 'The view has changed: run "npm run pictures" and look at them').toBe(made[picture.file]);
  });

  test('is another with another word, colour or cell, and the same at another time of day', async () => {
    const [, log] = PICTURES as readonly [Picture, Picture];
    const view = page
      .frames()
      .find((frame) => frame.parentFrame()?.url() === page.url() && frame.url() === 'about:srcdoc');
    const note = (text: string, color: string) =>
      view?.evaluate(
        ([words, ink]) => {
          const line =
            document.getElementById('note') ?? document.body.appendChild(document.createElement('p'));
          line.id = 'note';
          line.textContent = words ?? '';
          line.style.color = ink ?? '';
        },
        [text, color],
      );
    const seen = async () => fingerprint(page, log);
    await note('as of 10:42', 'red');
    const first = await seen();
    await note('as of 9:07', 'red');
    expect(await seen()).toBe(first);
    await note('since 9:07', 'red');
    expect(await seen()).not.toBe(first);
    await note('as of 9:07', 'blue');
    expect(await seen()).not.toBe(first);
    await note('as of 9:07', 'red');
    await page.evaluate(() => host.type('Invitations', 'Z3', 'as of'));
    expect(await seen()).not.toBe(first);
  });
});
