/**
 * `npm run dev`: as `npm start`, and builds again after every change of a source; then the open pages load
 * anew. A build that
 * fails is told, and the last good one stays. What lies in build/ takes effect at the next start.
 */
import { readFileSync, watch } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { PLACES } from './dist.ts';
import { buildSite } from './site.ts';
import { SITE, serveNear } from './static-server.ts';

/** An editor that saves makes several changes; in milliseconds. */
const PAUSE = 100;
const RELOAD = '/reload';
const LISTEN = `<script>new EventSource('${RELOAD}').onmessage = () => location.reload();</script>`;

const pages = new Set<ServerResponse>();
let waiting: NodeJS.Timeout | undefined;
let building: Promise<void> = Promise.resolve();

await buildSite();
for (const source of ['src', PLACES.manifest]) watch(source, { recursive: true }, buildSoon);
const { address } = await serveNear(SITE, { '/': showPage, [RELOAD]: keepListening });
console.log(`Invite Ledger is at ${address}/ and follows its sources  (Ctrl+C ends it)`);

function buildSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    building = building.then(buildAgain);
  }, PAUSE);
}

async function buildAgain(): Promise<void> {
  try {
    await buildSite();
    console.log(`Built at ${new Date().toLocaleTimeString()}`);
    for (const page of pages) page.write('data: built\n\n');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

function showPage(response: ServerResponse): void {
  const html = readFileSync(join(SITE, 'index.html'), 'utf8');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  response.end(html.replace('</head>', () => `${LISTEN}</head>`));
}

/** An event stream that stays open: https://html.spec.whatwg.org/multipage/server-sent-events.html */
function keepListening(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write(': listening\n\n');
  pages.add(response);
  response.on('close', () => pages.delete(response));
}
