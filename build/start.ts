/**
 * `npm start`: builds, serves the page and prints its address. PORT picks the port (8080, or the next free
 * one).
 */
import { buildSite } from './site.ts';
import { SITE, serveNear } from './static-server.ts';

console.log('Building…');
await buildSite();
const { address } = await serveNear(SITE);
console.log(`Invite Ledger is at ${address}/  (Ctrl+C ends it)`);
