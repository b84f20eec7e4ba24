/** The judge of every view sees what it is asked for. */
import { expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { connectBrowser } from './connect.ts';

const PAGE = (body: string) =>
  `<!DOCTYPE html><html lang="en"><title>Page</title><body><main><h1>Page</h1>${body}</main></body></html>`;

test.each([
  ['nothing in a page that is well', '<p>Well</p>', 'well'],
  ['a field without a label', '<input>', 'label: <input>'],
  ['a text too pale', '<p style="color: #ccc; background: #fff">Pale</p>', 'color-contrast: <p'],
  ['a sideways scroll', '<p style="width: 9000px">Wide</p>', 'as it is: 9'],
  ['a sideways scroll when enlarged', '<p style="width: 60em">Wide</p>', 'zoom 2'],
])('it sees %s, and again when asked again', async (_, body, fault) => {
  const context = await (await connectBrowser()).newContext({ viewport: { width: 1100, height: 600 } });
  const page = await context.newPage();
  await page.setContent(PAGE(body));
  for (let times = 0; times < 2; times++) {
    const refused = await expectAccessible(page).catch((error: { actual?: string[] }) => error);
    expect(refused ? String(refused.actual) : 'well').toContain(fault);
  }
  await context.close();
});
