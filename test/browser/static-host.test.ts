/** The folder `site` on any web server, somewhere below its root: nothing is asked of any other place. */
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageHtml } from '../../build/site.ts';
import { SITE, serve } from '../../build/static-server.ts';
import { connectBrowser } from './connect.ts';
import { ready } from './page.ts';

let root: string;
let served: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'invite-ledger-'));
  await symlink(resolve(SITE), join(root, 'try-it'), 'junction');
  await cp(join(SITE, 'index.html'), join(root, 'half', 'index.html'), { recursive: true });
  await cp(join(SITE, 'page.js'), join(root, 'half', 'page.js'));
  served = await serve(root, 0);
  browser = await connectBrowser();
});
afterAll(async () => {
  await browser.close();
  served.server.close();
  await rm(root, { recursive: true });
});

test('opens from a folder below the root, and asks for nothing outside of it', {
  tags: 'thorough',
}, async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const failed: string[] = [];
  page.on('response', (response) => {
    if (!response.ok()) failed.push(response.url());
  });
  await page.goto(`${served.address}/try-it/`);
  await ready(page);
  expect(await page.getByRole('alert').isVisible()).toBe(false);
  const outside = asked.filter(
    (url) => !url.startsWith(`${served.address}/try-it/`) && /^\w+:\/\//.test(url),
  );
  expect(outside).toEqual([]);
  expect(failed).toEqual([]);
  await page.close();
});

test('says which file is missing where the folder is not whole', { tags: 'thorough' }, async () => {
  const page = await browser.newPage();
  await page.goto(`${served.address}/half/`);
  await ready(page);
  const alert = page.getByRole('alert');
  expect(await alert.innerText()).toMatch(/"[\w.-]+" is missing here \(404\)\. .*"npm run build"/s);
  expect(await alert.getByRole('link', { name: 'Try again' }).isVisible()).toBe(true);
  expect(await alert.getByRole('button').count()).toBe(0);
  await page.close();
});

test('opened as a file, the page says what to do', async () => {
  const page = await browser.newPage();
  await page.goto(`file://${resolve(SITE)}/index.html`);
  expect(await page.locator('#loading').innerText()).toContain('Run "npm start"');
  await page.close();
});

test('a link to it has a title, a description and a picture as large as previews want it', async () => {
  const html = await readFile(join(SITE, 'index.html'), 'utf8');
  const meta = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]+)"`).exec(html)?.[1];
  expect(/<title>(.+)<\/title>/.exec(html)?.[1]).toBe(meta('og:title'));
  expect(meta('description')).toMatch(/^.{50,200}$/);
  const picture = await readFile(join(SITE, meta('og:image') ?? ''));
  // Width and height of a PNG: https://www.w3.org/TR/png-3/#11IHDR
  const size = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
  expect(size.map(String)).toEqual([meta('og:image:width'), meta('og:image:height')]);
});

test.each(['https://example.org/try', 'https://example.org/try/'])(
  'built for %s, it gives previews the full address of the picture, and nothing else changes',
  async (address) => {
    const [html, built] = [await pageHtml(undefined), await pageHtml(address)];
    expect(built).toContain('<meta property="og:image" content="https://example.org/try/preview.png">');
    expect(built.replace('https://example.org/try/', '')).toBe(html);
  },
);
