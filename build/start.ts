/** `npm start`: builds, serves the page and prints its address. PORT picks the port (8080, or the next free one). */
import { buildDist, PLACES } from './dist.ts';
import { buildSite, SITE } from './site.ts';
import { serve } from './static-server.ts';

const wanted = Number(process.env.PORT ?? 8080);

console.log('Building…');
await buildDist();
await buildSite(PLACES.dist);
const { address } = await serveFrom(wanted);
console.log(`Invite Ledger is at ${address}/  (Ctrl+C ends it)`);

async function serveFrom(port: number): ReturnType<typeof serve> {
  try {
    return await serve(SITE, port);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || port >= wanted + 20) throw error;
    return serveFrom(port + 1);
  }
}
