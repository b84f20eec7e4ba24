/**
 * `npm run torture`: every crash point of every operation, every schedule of two executions and of a person,
 * and then random
 * ones for as long as it may take. `--seed 7` repeats the random ones; `--seconds 600` is the time for them;
 * `--part crash`,
 * `race`, `odd`, `owned`, `years` or `random` tries that part alone. Ends with 1 if a promise was broken.
 */
import { parseArgs } from 'node:util';
import { seeded } from '../../src/core/seeded.ts';
import { tryAdopt } from './adopt.ts';
import { type Figures, tryCrashes, tryDoubleCrashes } from './crash.ts';
import { openHostile, tryHostile } from './hostile.ts';
import { tryLook, tryLookWithPersons } from './look.ts';
import { tryOddities } from './odd.ts';
import { OWN_OPERATIONS, openOwnWorkshop, openWorkshop } from './operation.ts';
import { tryOwned } from './owned.ts';
import { tryPairs, tryPersons, tryRecoveries } from './race.ts';
import { trySchedules } from './schedule.ts';
import { trySetUp } from './set-up.ts';
import { tryNextExecutions, tryPersonsInYears, YearWorkshop } from './years.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    seed: { type: 'string' },
    seconds: { type: 'string', default: '120' },
    part: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const budget = Number(values.seconds) * 1000;
if (!Number.isInteger(seed) || !(budget >= 0)) {
  throw new Error(
    `Cannot torture with --seed ${values.seed} --seconds ${values.seconds}: two whole numbers are wanted.`,
  );
}
let violations = 0;

const { workshop, start } = await openWorkshop();
const parts: Readonly<Record<string, () => Promise<void>>> = {
  async crash() {
    report('crash points of operations', tryCrashes(workshop, start, {}));
    const own = await openOwnWorkshop();
    report('crash points in own words', tryCrashes(own.workshop, own.start, {}, OWN_OPERATIONS));
    own.workshop.dispose();
    report('crash points of set up', await trySetUp({}));
    report('crash points of adopting', await tryAdopt({}));
    report('crash points of the look', await tryLook({}));
  },
  async race() {
    report('schedules of two executions', tryPairs(workshop, start, {}));
    report('a person during recovery', tryRecoveries(workshop, start, {}));
    const { gaps, overwritten, told, ...persons } = tryPersons(workshop, start, {});
    report('schedules of a person', persons);
    report('a person during the look', await tryLookWithPersons({}));
    console.log(
      `${' '.repeat(32)}of these ${gaps} in the gap before a write: ${overwritten} overwrote what was typed, ${told} were told where to look`,
    );
  },
  async odd() {
    report('odd spreadsheets', await tryOddities());
  },
  async owned() {
    report('cells that people own', await tryOwned({}));
  },
  async years() {
    const years = await YearWorkshop.open();
    report('a person while rows move', tryPersonsInYears(years, { stride: 7 }));
    report('what follows a move cut short', tryNextExecutions(years, { stride: 61 }));
    years.dispose();
  },
  async random() {
    const hostile = await openHostile();
    report(
      `hostile inputs, --seed ${seed}`,
      tryHostile(hostile.workshop, hostile.start, seed, isOverAfter(budget / 3)),
    );
    hostile.workshop.dispose();
    report(
      `cut short twice, --seed ${seed}`,
      tryDoubleCrashes(workshop, start, seeded(seed), isOverAfter(budget / 3)),
    );
    report(
      `schedules of three, --seed ${seed}`,
      trySchedules(workshop, start, seeded(seed), isOverAfter(budget / 3)),
    );
  },
};
const chosen = values.part === undefined ? Object.values(parts) : [parts[values.part]];
for (const part of chosen) {
  if (!part) throw new Error(`Cannot torture the part "${values.part}": ${Object.keys(parts).join(', ')}.`);
  await part();
}
workshop.dispose();
process.exit(violations === 0 ? 0 : 1);

function isOverAfter(milliseconds: number): () => boolean {
  const end = Date.now() + milliseconds;
  return () => Date.now() >= end;
}

function report(what: string, figures: Figures): void {
  violations += figures.violations.length;
  const tried = figures.tried.toLocaleString('en').padStart(8);
  console.log(`${what.padEnd(32)}${tried} tried, ${figures.violations.length} violations`);
  for (const violation of figures.violations) console.log(`  ${violation}`);
}
