/**
 * `npm start`: builds, serves the page and prints its address. PORT picks the port (8080, or the next free
 * one).
 */
import { buildDist, PLACES } from './dist.ts';
import { buildSite, SITE } from './site.ts';
import { serveNear } from './static-server.ts';

console.log('Building…');
await buildDist();
await buildSite(PLACES.dist);
const { address } = await serveNear(SITE);
console.log(`Invite Ledger is at ${address}/  (Ctrl+C ends it)`);
