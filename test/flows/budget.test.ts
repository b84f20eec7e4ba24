/**
 * What an act may cost: Google charges by call, by cell and by byte. `npm run bench` prints all of it, at
 * more sizes and beside a plain script that does the same without safety.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { type ActName, actsOn, measureActs } from '../bench/act.ts';
import { distinctDays } from '../bench/block.ts';
import type { Cost } from '../bench/cost.ts';
import { openLarge, openLargeInOwnWords } from '../bench/large-ledger.ts';
import { describeFirst } from '../first-of.ts';

/** The most that each may cost: calls of the spreadsheet, cells read for each row, reads of the whole log. */
const BUDGETS: Readonly<Partial<Record<ActName, readonly [calls: number, readARow: number, reads: number]>>> =
  {
    // The log once; then what tells rows apart and what is written, before and after, and the formulas of that.
    // One flush before it says that it is done.
    'first daily check': [48, 45, 1],
    'daily check': [43, 27.5, 1],
    'first reading': [21, 15, 1],
    // Two of the calls write whom the Dashboard begins with, where an act changes that.
    'first withdrawal': [44, 16, 1],
    withdraw: [43, 16, 1],
    undo: [51, 16, 1],
    mark: [41, 16, 1],
    invite: [40, 16, 1],
    'check a person': [8, 14.5, 1],
    insights: [8, 14.5, 1],
    'follow up': [8, 14.5, 1],
  };

/** How many sheets are read whole: Settings and the log, once each; for undo the edits, too. */
const SHEETS: Readonly<Partial<Record<ActName, number>>> = { withdraw: 2, mark: 2, invite: 2, undo: 3 };

const ACTS = Object.keys(BUDGETS) as ActName[];
const FEW: readonly ActName[] = [
  'first daily check',
  'first reading',
  'first withdrawal',
  'withdraw',
  'insights',
  'follow up',
];

describeFirst(1, [
  { rows: 1_000, names: ACTS },
  // What does not grow with the rows; the others take their time in the engine.
  { rows: 4_000, names: FEW },
])('on a log of $rows rows', ({ rows, names }) => {
  let costs: ReadonlyMap<ActName, Cost>;
  beforeAll(async () => {
    const host = await openLarge(rows);
    const acts = actsOn(rows).filter(({ name }) => names.includes(name));
    costs = measureActs(host, rows, acts);
    host.dispose();
  });

  test.each(names)('%s: calls, cells and reads of the log stay within the budget', (act) => {
    const [calls, readARow, reads] = BUDGETS[act] ?? [0, 0, 0];
    const cost = costs.get(act);
    expect(cost?.calls).toBeLessThanOrEqual(calls);
    expect((cost?.read ?? 0) / rows).toBeLessThanOrEqual(readARow);
    expect(cost?.wholeReads).toBeLessThanOrEqual(reads);
  });

  test.each(names)('%s converts at most two dates for each distinct day', (act) => {
    expect(costs.get(act)?.conversions).toBeLessThanOrEqual(2 * distinctDays(rows));
  });

  test.each(names.filter((act) => act in SHEETS))(
    '%s reads Settings once, and a few cells are written',
    (act) => {
      expect(costs.get(act)?.sheetReads).toBe(SHEETS[act]);
      expect(costs.get(act)?.written).toBeLessThanOrEqual(165);
    },
  );

  test.each(names)('%s answers with few bytes, whatever the size of the log', (act) => {
    expect(costs.get(act)?.bytes).toBeLessThanOrEqual(act === 'first reading' ? 60_000 : 30_000);
  });
});

describe('on a log in its owner’s words', () => {
  const rows = 1_000;
  let costs: ReadonlyMap<ActName, Cost>;
  beforeAll(async () => {
    const host = await openLargeInOwnWords(rows);
    costs = measureActs(host, rows, actsOn(rows));
    host.dispose();
  });

  test.each(ACTS)('%s: the table of words costs one reading of it, three calls', (act) => {
    const [calls, readARow, reads] = BUDGETS[act] ?? [0, 0, 0];
    const cost = costs.get(act);
    expect(cost?.calls).toBeLessThanOrEqual(calls + 3);
    expect((cost?.read ?? 0) / rows).toBeLessThanOrEqual(readARow + 0.1);
    expect(cost?.wholeReads).toBeLessThanOrEqual(reads);
  });
});
