/**
 * `npm run bench`: what acts cost on logs of four sizes beside a plain script that does the same without
 * safety; what the custom
 * functions, the daily rules and the insights take; what the built files weigh, what a cold start, a zip bomb and an import
 * take. A ratio of 1 is the time of a JSON round trip of the same cells in the same run. `-- --quick` tries
 * all of it once, on a small log.
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { weighPage } from '../../build/check/page-size.ts';
import { actsOn, measureActs } from './act.ts';
import { makeBlock } from './block.ts';
import { formulasOver } from './bundle.ts';
import { dailyOver } from './daily.ts';
import { importCost } from './import.ts';
import { insightsOver } from './insights.ts';
import { openLarge, openLargeWithYears } from './large-ledger.ts';
import { type Measure, measure } from './measure.ts';
import { bombCost, coldLoad } from './start.ts';
import { LEGEND, tableOf } from './table.ts';

const { values } = parseArgs({ args: process.argv.slice(3), options: { quick: { type: 'boolean' } } });
const { sizes, rounds, starts, invitations } = values.quick
  ? { sizes: [200], rounds: 1, starts: 1, invitations: 100 }
  : { sizes: [1_000, 10_000, 50_000, 100_000], rounds: 7, starts: 20, invitations: 10_000 };

console.log(LEGEND);
for (const rows of sizes) {
  const host = await openLarge(rows);
  const acts = actsOn(rows);
  const ours = measureActs(host, rows, acts);
  const plain = measureActs(host, rows, acts, 'plain');
  host.dispose();
  const block = makeBlock(rows);
  const trip = measure(
    () => JSON.parse(JSON.stringify(block)),
    () => {},
    Math.min(rounds, 3),
  );
  console.log(tableOf(rows, ours, plain, trip.time));
}

if (!values.quick) {
  // What was moved to year sheets costs the daily round nothing.
  console.log('Beside year sheets of 100,000 rows, without the plain script:');
  const host = await openLargeWithYears(10_000, 100_000);
  console.log(tableOf(10_000, measureActs(host, 10_000, actsOn(10_000)), new Map(), 1));
  host.dispose();
}

const times = new Map<string, Measure[]>();
for (const rows of sizes) {
  for (const { name, run, roundTrip } of formulasOver(rows)) add(name, measure(run, roundTrip, rounds));
  const { read, rules, roundTrip } = dailyOver(rows);
  add('daily: read the log', measure(read, roundTrip, rounds));
  add('daily: the rules', measure(rules, roundTrip, rounds));
  const insights = insightsOver(rows);
  add('all insights', measure(insights.run, insights.roundTrip, rounds));
}
console.log(line('', ...sizes.map((rows) => `${rows.toLocaleString('en')} rows`.padStart(20))));
for (const [name, measures] of times) console.log(line(name, ...measures.map(cell)));

console.log();
for (const file of ['Code.js', 'Doors.html', 'Sidebar.html', 'SetUp.html', 'Import.html'])
  console.log(line(file, bytes(statSync(`dist/${file}`).size)));
const { own } = await weighPage('Sidebar.html', 'src/sidebar/sidebar.ts');
console.log(line('the sidebar, ours', bytes(own)));
for (const what of ['formula', 'act'] as const) {
  const cold = coldLoad(what, starts).toFixed(1).padStart(10);
  console.log(line(`cold load, ${what}`, `${cold} ms, median of ${starts}`));
}
const bomb = await bombCost();
const memory = Math.round(bomb.memory / 1e6);
console.log(line('zip bomb of 57 MB', `${ms(bomb.time)}, ${memory} MB of memory: it ${bomb.outcome}`));
const { busy, longest } = await importCost(invitations);
console.log(line('import in the page', `${ms(busy)}, at most ${longest.toFixed(0)} at a time`));

function add(name: string, result: Measure): void {
  times.set(name, [...(times.get(name) ?? []), result]);
}

function line(name: string, ...cells: string[]): string {
  return name.padEnd(22) + cells.join('');
}

function cell({ time, ratio }: Measure): string {
  return `${time.toFixed(2)} ms × ${ratio.toFixed(2)}`.padStart(20);
}

function bytes(size: number): string {
  return `${size.toLocaleString('en').padStart(10)} bytes`;
}

function ms(time: number): string {
  return `${time.toFixed(0).padStart(10)} ms`;
}
