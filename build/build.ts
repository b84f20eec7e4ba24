/** `npm run build`: what goes to Google into `dist/`, the page that tries it at home into `site/`. */
import { buildSite } from './site.ts';

await buildSite();
