/** `npm run push`: builds, checks and sends `dist/` to the script named in `.clasp.json`. */
import { distFaults } from './check/dist.ts';
import { push } from './clasp.ts';
import { buildDist, PLACES } from './dist.ts';

try {
  await buildDist();
  const faults = await distFaults(PLACES);
  if (faults.length > 0) throw new Error(`Cannot push "${PLACES.dist}":\n${faults.join('\n')}`);
  const sent = await push('.');
  console.log(sent.length > 0 ? `Pushed ${sent.join(', ')}.` : 'The script has these files already.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
