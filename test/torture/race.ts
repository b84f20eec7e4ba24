/**
 * Races: a second execution, of a colleague or of the clock, between any two calls of the first; and a person
 * who types, sorts, inserts or deletes there, and asks for no lock. However they fall, the log must say what
 * one after the other says.
 */
import type { Figures } from './crash.ts';
import { allOf, disagreements, factsOf, openOf, othersOf } from './fact.ts';
import { ACCEPT_DEE, DAILY, IMPORT, INVITE_ZOE, UNDO_LAST, WITHDRAW_ANA } from './operation.ts';
import { type Call, type Ended, isRefused, type PersonAct, type Sight, type Workshop } from './workshop.ts';

const ACCEPT_ANA: Call = {
  name: 'markInvitation',
  args: [
    {
      target: (WITHDRAW_ANA.args[0] as { target: unknown }).target,
      status: 'Accepted',
      on: '2026-06-20',
    },
  ],
};

export const CALLS: Readonly<Record<string, Call>> = {
  withdraw: WITHDRAW_ANA,
  'accept the same': ACCEPT_ANA,
  accept: ACCEPT_DEE,
  invite: INVITE_ZOE,
  import: IMPORT,
  daily: DAILY,
  undo: UNDO_LAST,
};

/** A status that was chosen in the grid, and what Google calls then. */
const CHOSEN: PersonAct = { type: [2, 7, 'Withdrawn'] };
const COMPLETE_ANA: Call = { name: 'editedInGrid', args: ['G2'], edit: true };

const ACTS: Readonly<Record<string, PersonAct>> = {
  'types into another row': { type: [6, 13, 'mine'] },
  'types into a cell of the row that does not change': { type: [2, 2, 'Mine & Co'] },
  'types a note between the cells that change': { type: [2, 12, 'good'] },
  'types the status': { type: [2, 7, 'Declined'] },
  'types a new invitation': { type: [7, 1, 'Pat'] },
  sorts: { sort: true },
  'inserts a row': { insertRow: 1 },
  'deletes another row': { deleteRow: 6 },
  'deletes a row further up': { deleteRow: 3 },
  'inserts a column on the left': { insertColumn: 1 },
  'inserts a column in the middle': { insertColumn: 7 },
};

export interface RaceFigures extends Figures {
  /** Schedules in the one gap that remains, between the last look and the write. */
  gaps: number;
  /** Of these, those in which what the person typed was overwritten. */
  overwritten: number;
  /** Of these, those in which rows moved, it was not certain what stood there, and the user was told so. */
  told: number;
}

export interface Extent {
  /** Every so-many-th schedule. */
  readonly stride?: number;
  readonly isOver?: () => boolean;
  /** Of a person's schedules, only those in the gap before a write and up to the look after it. */
  readonly onlyGaps?: boolean;
}

/** Two executions, the second at every call of the first, for all pairs. */
export function tryPairs(
  workshop: Workshop,
  start: Sight,
  { stride = 1, isOver = () => false }: Extent,
): Figures {
  const figures: Figures = { tried: 0, violations: [] };
  let schedule = 0;
  for (const [firstName, first] of Object.entries(CALLS)) {
    const calls = callsOf(workshop, start, first).length;
    for (const [secondName, second] of Object.entries(CALLS)) {
      let orders: readonly Sight[] | undefined;
      for (let at = 1; at <= calls; at++) {
        if (schedule++ % stride !== 0) continue;
        if (isOver()) return figures;
        figures.tried++;
        orders ??= [
          sightAfter(workshop, start, () => [workshop.run(first), workshop.run(second)]),
          sightAfter(workshop, start, () => [workshop.run(second), workshop.run(first)]),
        ];
        const end = sightAfter(workshop, start, () => {
          let other: Ended | undefined;
          during(
            workshop,
            at,
            () => {
              other = workshop.run(second, undefined, 'colleague');
            },
            () => workshop.run(first),
          );
          if (other && isRefused(other, 'busy')) workshop.run(second, undefined, 'colleague');
        });
        const where = `${firstName}, and ${secondName} at its call ${at}`;
        if (!orders.some((order) => isSame(order, end)))
          figures.violations.push(`${where}: the log is that of neither order: ${factsOf(end).join('\n  ')}`);
        figures.violations.push(
          ...disagreements(end).map((no) => `${where}: the journal does not agree: ${no}`),
        );
      }
    }
  }
  return figures;
}

/** A person's act at every call of every operation. */
export function tryPersons(
  workshop: Workshop,
  begun: Sight,
  { stride = 1, isOver = () => false, onlyGaps = false }: Extent,
): RaceFigures {
  const figures: RaceFigures = { tried: 0, violations: [], gaps: 0, overwritten: 0, told: 0 };
  let schedule = 0;
  for (const [name, call] of Object.entries({ ...CALLS, complete: COMPLETE_ANA })) {
    const start = call.edit ? sightAfter(workshop, begun, () => workshop.person(CHOSEN)) : begun;
    // What was filled in after an edit is in the Journal after the next execution.
    const settle = () => call.edit && workshop.run({ name: 'readLedger', args: [] });
    const calls = callsOf(workshop, start, call);
    const gaps = gapsOf(calls);
    for (const [actName, act] of Object.entries(ACTS)) {
      let orders: readonly Sight[] | undefined;
      for (let at = 1; at <= calls.length; at++) {
        if (onlyGaps && ![0, 1, 2, 3, 4].some((past) => gaps.has(at - past))) continue;
        if (schedule++ % stride !== 0) continue;
        if (isOver()) return figures;
        figures.tried++;
        orders ??= [
          sightAfter(workshop, start, () => [workshop.person(act), workshop.run(call), settle()], act),
          sightAfter(workshop, start, () => [workshop.run(call), workshop.person(act), settle()], act),
          // Where rows are not as they were read, they are left to the next daily check.
          ...(call.edit ? [sightAfter(workshop, start, () => workshop.person(act), act)] : []),
        ];
        let isTold = false;
        let isGap = false;
        const end = sightAfter(
          workshop,
          start,
          () => {
            let ended: Ended | undefined;
            const before = during(
              workshop,
              at,
              () => workshop.person(act),
              () => {
                ended = workshop.run(call);
              },
            );
            // Columns that come and go may take rules with them, and rules are asked by calls: so the run itself tells.
            isGap = gapsOf(before).has(at);
            // Told to try again, the user does.
            const isCutOff = (one: Ended) => 'error' in one || isRefused(one, 'moved');
            isTold = JSON.stringify(ended).includes('moved while this was being saved. Check row');
            if (ended && isCutOff(ended)) workshop.run(call);
            settle();
          },
          act,
        );
        const where = `${name}, and a person ${actName} at its call ${at}`;
        // The journal tells what we did; a person's own edits after that are theirs.
        const isFine = orders.some(
          (order) => isSameLog(order, end) && openOf(order).join('\n') === openOf(end).join('\n'),
        );
        if (isGap) {
          figures.gaps++;
          if (!isFine && act.type) figures.overwritten++;
          if (!isFine && isTold) figures.told++;
          // In the gap a write may overwrite the cell that a person has just typed, and nothing else.
          // After an edit nothing looks again: no time is left to restore what was met.
          const isHarmless =
            isFine ||
            call.edit === true ||
            (act.type
              ? isSameLog(
                  end,
                  sightAfter(workshop, start, () => workshop.run(call)),
                )
              : isTold);
          if (!isHarmless) figures.violations.push(`${where}, in the gap: ${factsOf(end).join('\n  ')}`);
        } else if (!isFine) {
          figures.violations.push(`${where}: ${[...factsOf(end), ...openOf(end)].join('\n  ')}`);
        }
      }
    }
  }
  return figures;
}

/** Rows or columns that a person moves at every call of the execution that completes an act which was cut short. */
export function tryRecoveries(
  workshop: Workshop,
  start: Sight,
  { stride = 1 }: Pick<Extent, 'stride'>,
): Figures & { told: number } {
  const figures = { tried: 0, violations: [] as string[], told: 0 };
  let schedule = 0;
  for (const [name, call] of Object.entries(CALLS)) {
    // Cut short where all is announced and nothing of it stands yet.
    const [cut] = gapsOf(callsOf(workshop, start, call));
    if (cut === undefined || call.trigger) continue;
    const begun = sightAfter(workshop, start, () => workshop.run(call, { at: cut, when: 'before' }));
    const calls = callsOf(workshop, begun, NEXT).length;
    for (const [actName, act] of Object.entries(ACTS)) {
      if (act.type) continue;
      const order = sightAfter(workshop, start, () => [workshop.run(call), workshop.person(act)], act);
      for (let at = 1; at <= calls; at++) {
        if (schedule++ % stride !== 0) continue;
        figures.tried++;
        let isTold = false;
        const end = sightAfter(
          workshop,
          begun,
          () => {
            during(
              workshop,
              at,
              () => workshop.person(act),
              () => {
                isTold = JSON.stringify(workshop.run(NEXT)).includes('Check row');
              },
            );
            workshop.run(NEXT);
          },
          act,
        );
        const isFine = isSameLog(order, end) && openOf(order).join('\n') === openOf(end).join('\n');
        if (isTold) figures.told++;
        else if (!isFine)
          figures.violations.push(
            `${name}, completed while a person ${actName} at call ${at}: ${[...factsOf(end), ...openOf(end)].join('\n  ')}`,
          );
      }
    }
  }
  return figures;
}

/** Takes the lock. */
const NEXT: Call = { name: 'readLedger', args: [] };

/** The writes after a look, one after the other without another look between them. */
function gapsOf(calls: readonly string[]): ReadonlySet<number> {
  const gaps = new Set<number>();
  calls.forEach((call, index) => {
    const isAfterLook = calls[index - 1] === 'Sheet.getSheetValues' || gaps.has(index);
    if (call === 'Range.setValues' && isAfterLook) gaps.add(index + 1);
  });
  return gaps;
}

function callsOf(workshop: Workshop, start: Sight, call: Call): string[] {
  workshop.putBack(start);
  workshop.run(call);
  return workshop.host.lastCalls().map(({ service, method }) => `${service}.${method}`);
}

export function sightAfter(workshop: Workshop, start: Sight, act: () => unknown, person?: PersonAct): Sight {
  workshop.putBack(start);
  act();
  const sight = workshop.look();
  // The sheet keeps its size, however often rows and columns come and go.
  if (person?.insertRow) workshop.person({ deleteRow: 12 });
  if (person?.deleteRow) workshop.person({ insertRow: 12 });
  if (person?.insertColumn) workshop.host.arrange.deleteColumns('Invitations', person.insertColumn + 1, 1);
  return sight;
}

/**
 * Does something before a call of what is run; after it where it makes fewer calls than when they were
 * counted. Gives the calls up to that one.
 */
function during(workshop: Workshop, at: number, act: () => void, run: () => void): string[] {
  let isDue = true;
  const calls: string[] = [];
  const stop = workshop.host.on((call) => {
    if (isDue) calls.push(`${call.service}.${call.method}`);
    if (!isDue || call.at !== at) return;
    isDue = false;
    act();
  });
  try {
    run();
  } finally {
    stop();
  }
  if (isDue) act();
  return calls;
}

export function isSame(one: Sight, other: Sight): boolean {
  return (
    isSameLog(one, other) &&
    othersOf(one) === othersOf(other) &&
    allOf(one).join('\n') === allOf(other).join('\n') &&
    openOf(one).join('\n') === openOf(other).join('\n')
  );
}

function isSameLog(one: Sight, other: Sight): boolean {
  return factsOf(one).join('\n') === factsOf(other).join('\n');
}
