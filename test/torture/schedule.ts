/** Random schedules of three executions, each of the later ones at a random call of one that is under way. */
import type { Figures } from './crash.ts';
import { disagreements, factsOf } from './fact.ts';
import { CALLS, isSame, sightAfter } from './race.ts';
import { type Call, type Ended, isRefused, type Sight, type Workshop } from './workshop.ts';

/** However they fall, the log is that of some order of the three. */
export function trySchedules(
  workshop: Workshop,
  start: Sight,
  random: () => number,
  isOver: () => boolean,
): Figures {
  const figures: Figures = { tried: 0, violations: [] };
  const names = Object.keys(CALLS);
  const pick = () => names[Math.floor(random() * names.length)] as string;
  while (!isOver()) {
    const chosen = [pick(), pick(), pick()];
    const calls = chosen.map((name) => CALLS[name] as Call);
    const orders = ORDERS.map((order) =>
      sightAfter(workshop, start, () => order.map((index) => workshop.run(calls[index] as Call))),
    );
    // The orders cost six runs: several schedules share them.
    for (let round = 0; round < 10 && !isOver(); round++) {
      figures.tried++;
      const at = [1 + Math.floor(random() * 60), 1 + Math.floor(random() * 120)];
      const end = sightAfter(workshop, start, () => runAtOnce(workshop, calls, at));
      const where = `${chosen.join(', ')}, at the calls ${at.join(', ')}`;
      if (!orders.some((order) => isSame(order, end)))
        figures.violations.push(`${where}: the log is that of no order: ${factsOf(end).join('\n  ')}`);
      figures.violations.push(
        ...disagreements(end).map((no) => `${where}: the journal does not agree: ${no}`),
      );
    }
  }
  return figures;
}

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/**
 * Runs the first, and the others before the given calls, counted over all of them; who found the lock taken
 * asks again.
 */
function runAtOnce(workshop: Workshop, calls: readonly Call[], at: readonly number[]): void {
  const ended = new Map<number, Ended>();
  const begun = new Set([0]);
  let count = 0;
  const begin = (index: number) => {
    begun.add(index);
    ended.set(index, workshop.run(calls[index] as Call, undefined, `user ${index}`));
  };
  const stop = workshop.host.on(() => {
    count++;
    const due = [1, 2].find((index) => !begun.has(index) && count >= (at[index - 1] ?? 0));
    if (due !== undefined) begin(due);
  });
  try {
    begin(0);
  } finally {
    stop();
  }
  for (const index of [1, 2]) if (!begun.has(index)) begin(index);
  for (const index of [0, 1, 2]) if (isRefused(ended.get(index) as Ended, 'busy')) begin(index);
}
