/** The judge of every view sees what it is asked for. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';

const PAGE = (body: string) =>
  `<!DOCTYPE html><html lang="en"><title>Page</title><body><main><h1>Page</h1>${body}</main></body></html>`;

let page: Page;
beforeAll(async () => {
  page = await (await connectBrowser()).newPage({ viewport: { width: 1100, height: 600 } });
});
afterAll(() => page.context().close());

async function judged(shown: Parameters<typeof expectAccessible>[0]): Promise<string> {
  const refused = await expectAccessible(shown).catch((error: { actual?: string[] }) => error);
  return refused ? String(refused.actual) : 'well';
}

test.each([
  ['nothing in a page that is well', '<p>Well</p>', 'well'],
  ['a field without a label', '<input>', 'label: <input>'],
  ['a text too pale', '<p style="color: #ccc; background: #fff">Pale</p>', 'color-contrast: <p'],
  ['a sideways scroll', '<p style="width: 9000px">Wide</p>', 'as it is: 9'],
  ['a sideways scroll when enlarged', '<p style="width: 60em">Wide</p>', 'zoom 2'],
])('it sees %s, and again when asked again', async (_, body, fault) => {
  await page.setContent(PAGE(body));
  for (let times = 0; times < 2; times++) expect(await judged(page)).toContain(fault);
});

test('it sees what is in a frame of no origin, and in the one that comes after it', async () => {
  for (const [body, fault] of [
    ['<input>', 'label: <input>'],
    ['<p>Well</p>', 'well'],
    ['<p style="width: 9000px">Wide</p>', 'as it is: 9'],
  ] as const) {
    await page.setContent(`<iframe sandbox="allow-scripts" srcdoc='${PAGE(body)}'></iframe>`);
    expect(await judged(page.frameLocator('iframe'))).toContain(fault);
  }
});

test('of two frames it judges neither unasked', async () => {
  await page.setContent('<iframe></iframe><iframe></iframe>');
  await expect(expectAccessible(page.frameLocator('iframe'))).rejects.toThrow('Judge one frame');
});
