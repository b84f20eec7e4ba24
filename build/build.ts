/** `npm run build`: what goes to Google into `dist/`, the page that tries it at home into `site/`. */
import { buildDist, PLACES } from './dist.ts';
import { buildSite } from './site.ts';

await buildDist();
await buildSite(PLACES.dist);
