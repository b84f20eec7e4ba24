/** The pictures that SCREENSHOTS=1 takes: one of them, into a folder of its own. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { connectBrowser } from './connect.ts';
import { snapshot } from './page.ts';
import { visitSidebar } from './sidebar-page.ts';

/**
 * Where a PNG tells its width: after its signature and the head of its first chunk.
 * https://www.w3.org/TR/png-3/#11IHDR
 */
const WIDTH_AT = 16;

test('a view is taken as wide as Google’s sidebar, 300 pixels', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'invite-ledger-'));
  const browser = await connectBrowser();
  vi.stubEnv('SCREENSHOTS', folder);
  try {
    const visit = await visitSidebar(browser);
    await visit.openReady();
    await snapshot(visit.page, 'today-empty');
    await visit.leave();
    const picture = await readFile(join(folder, 'today-empty.png'));
    expect(picture.toString('latin1', 1, 4)).toBe('PNG');
    expect(picture.readUInt32BE(WIDTH_AT)).toBe(300);
  } finally {
    vi.unstubAllEnvs();
    await browser.close();
    await rm(folder, { recursive: true });
  }
});
