/** `npm run pictures`: makes the pictures anew, and notes what their views look like now. Wants a built `site/`. */
import { writeFile } from 'node:fs/promises';
import { SITE, serve } from '../../build/static-server.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { fingerprint, openAtHome, PICTURES, show, VIEWS } from './picture.ts';

const { server, address } = await serve(SITE, 0);
const browser = await launchBrowser();
try {
  const views: Record<string, string> = {};
  const page = await openAtHome(browser, address, 1);
  for (const picture of PICTURES) {
    await show(page, picture);
    views[picture.file] = await fingerprint(page, picture);
    if (picture.of === 'page') await page.screenshot({ path: picture.file });
  }
  const sharp = await openAtHome(browser, address, 2);
  for (const picture of PICTURES.filter(({ of }) => of === 'sidebar')) {
    await show(sharp, picture);
    await sharp.locator('#sidebar iframe').screenshot({ path: picture.file });
  }
  await writeFile(VIEWS, `${JSON.stringify(views, null, 2)}\n`);
  console.log(`Made ${PICTURES.map(({ file }) => file).join(', ')}: look at them before they are taken.`);
} finally {
  await browser.close();
  server.close();
}
