/**
 * Reads a zip bomb, which comes in by standard input, as the page does. Prints how many milliseconds that
 * took and how many bytes of memory more than before; in a process of its own, as memory that was used is not
 * given back.
 */
import { readFileSync } from 'node:fs';
import { createPace } from '../../src/sidebar/import/pace.ts';
import { readFiles } from '../../src/sidebar/import/read-files.ts';

const file = new File([readFileSync(0)], 'Basic_LinkedInDataExport_06-27-2026.zip');
const { signal } = new AbortController();
/** The most that the process ever had; `maxRSS` counts kilobytes. */
const peak = () => process.resourceUsage().maxRSS * 1024;
const before = peak();
const start = performance.now();
const outcome = await readFiles([file], createPace(signal), signal, () => {}).then(
  () => 'was read',
  () => 'was refused',
);
console.log(JSON.stringify({ outcome, time: performance.now() - start, memory: peak() - before }));
