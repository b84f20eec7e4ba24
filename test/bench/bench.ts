/**
 * `npm run bench`: what the custom functions and the daily rules cost at three sizes, what the built files weigh, what a
 * cold start takes, and how long an import keeps the page busy. A ratio of 1 is the time of a JSON round trip of the same
 * cells.
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { weighSidebar } from '../../build/check/page-size.ts';
import { formulasOver } from './bundle.ts';
import { dailyOver } from './daily.ts';
import { importCost } from './import.ts';
import { type Measure, measure, median } from './measure.ts';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 7;
const STARTS = 20;

const table = new Map<string, Measure[]>();
for (const rows of SIZES) {
  for (const { name, run, roundTrip } of formulasOver(rows)) add(name, measure(run, roundTrip, ROUNDS));
  const { read, rules, roundTrip } = dailyOver(rows);
  add('daily: read the log', measure(read, roundTrip, ROUNDS));
  add('daily: the rules', measure(rules, roundTrip, ROUNDS));
}

const sizes = SIZES.map((rows) => `${rows.toLocaleString('en')} rows`.padStart(22));
console.log(`${''.padEnd(22)}${sizes.join('')}`);
for (const [name, measures] of table) console.log(`${name.padEnd(22)}${measures.map(cell).join('')}`);

console.log();
for (const file of ['Code.js', 'Sidebar.html', 'SetUp.html']) {
  console.log(`${file.padEnd(22)}${statSync(`dist/${file}`).size.toLocaleString('en').padStart(10)} bytes`);
}
const { views, importer } = await weighSidebar();
console.log(`${'of these the views'.padEnd(22)}${views.toLocaleString('en').padStart(10)} bytes`);
console.log(`${'and the importer'.padEnd(22)}${importer.toLocaleString('en').padStart(10)} bytes`);

const starts = Array.from({ length: STARTS }, () =>
  Number(execFileSync(process.execPath, ['test/bench/cold-load.js'], { encoding: 'utf8' })),
);
console.log(
  `${'cold load and call'.padEnd(22)}${median(starts).toFixed(1).padStart(10)} ms, median of ${STARTS}`,
);

const { busy, longest } = await importCost();
console.log(
  `${'import in the page'.padEnd(22)}${busy.toFixed(0).padStart(10)} ms, at most ${longest.toFixed(0)} at a time`,
);

function add(name: string, result: Measure): void {
  table.set(name, [...(table.get(name) ?? []), result]);
}

function cell({ time, ratio }: Measure): string {
  return `${time.toFixed(2)} ms × ${ratio.toFixed(2)}`.padStart(22);
}
