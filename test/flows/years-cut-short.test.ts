/** Moving to year sheets and back, cut short at any call, or disturbed by somebody in the grid: nothing is lost, and nothing is there twice. */
import { afterEach, describe, expect } from 'vitest';
import type { YearsReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { faultsOf, formatFault } from '../torture/crash.ts';
import { type PersonAct, type Sight, TOOLS, Workshop } from '../torture/workshop.ts';
import { date, openAgain, openLedger, type Row } from './ledger-host.ts';

/** Of the calls, these are tried; `DENSE=1` tries them all. */
const [STRIDE, STEP, OFFSET] = process.env.DENSE ? [5, 4, 2] : [71, 89, 11];

const SETTING = {
  tools: TOOLS,
};
const closed = (Name: string, sent: string, end: string, told: Row = {}): Row => ({
  ...{ Name, 'Profile URL': `https://www.linkedin.com/in/${Name.toLowerCase()}`, Status: 'Accepted' },
  ...{ 'Sent on': date(sent), 'Closed on': date(end), ...told },
});
/** Two runs of rows of one year, one of another, two rows that say the same, and who stays in between. */
const LOG: readonly Row[] = [
  closed('Ana', '2024-10-01', '2024-10-04'),
  { ...closed('Ben', '2024-10-01', ''), Status: 'Pending', 'Closed on': null },
  closed('Cy', '2024-10-02', '2025-01-02'),
  closed('Dee', '2025-10-01', '2025-10-05', { Note: 'Hello' }),
  closed('Twin', '2025-10-02', '2025-10-06'),
  { ...closed('Fay', '2025-10-01', ''), Status: 'Pending', 'Closed on': null },
  closed('Twin', '2025-10-02', '2025-10-06'),
  closed('Gus', '2026-06-01', '2026-06-03'),
];
const PEOPLE = LOG.map(({ Name }) => String(Name)).sort();

let host: NodeHost;
afterEach(() => host.dispose());

type Saved = ReturnType<NodeHost['save']>;
async function openAt(snapshot: Saved): Promise<Workshop> {
  host?.dispose();
  host = await openAgain(host, { ...SETTING, snapshot: structuredClone(snapshot) });
  return new Workshop(host);
}

const MOVE = { name: 'moveClosed', args: [false] };
/** As any act begins. */
const NEXT = { name: 'readLedger', args: [] };

function moveAll(workshop: Workshop): string {
  for (let parts = 0; parts < 5; parts++) {
    const { reply } = workshop.run(MOVE) as { reply: YearsReply };
    if (!reply.ok) throw new Error(reply.message);
    if (reply.left === 0) return reply.action ?? '';
  }
  throw new Error('It goes on and on.');
}

/** Who stands where, below the header. */
function standing(sight: Sight): Record<string, string[]> {
  const sheets = Object.entries(sight).filter(([title]) => title.startsWith('Invitations'));
  return Object.fromEntries(
    sheets.map(([title, rows]) => [
      title,
      rows.slice(1).flatMap(([name]) => (name === '' || name === undefined ? [] : [String(name)])),
    ]),
  );
}
const everybody = (sight: Sight) => Object.values(standing(sight)).flat().sort();
/** The rows of the log and of the year sheets, without marks and blank ones. */
const contents = (sight: Sight) =>
  Object.entries(sight)
    .filter(([title]) => title.startsWith('Invitations'))
    .map(([title, rows]) => [
      title,
      rows.map((row) => JSON.stringify(row.slice(0, 14))).filter((row) => /[^[\]",]/.test(row)),
    ]);

let started: ReturnType<typeof prepare> | undefined;
/** Once for all tests. */
function start(): ReturnType<typeof prepare> {
  started ??= prepare();
  return started;
}

async function prepare(): Promise<{
  before: Saved;
  moved: Saved;
  action: string;
  calls: number;
  callsBack: number;
  wanted: ReturnType<typeof contents>;
  whole: ReturnType<typeof contents>;
}> {
  host = await openLedger(LOG, SETTING);
  const workshop = new Workshop(host);
  // The book as it is after an act: the sheets of the years were made before, and are gone.
  workshop.run(NEXT);
  workshop.run({ name: 'takeBack', args: [moveAll(workshop)] });
  const before = host.save();
  const whole = contents(workshop.look());
  const { reply } = workshop.run(MOVE) as { reply: Extract<YearsReply, { ok: true }> };
  const calls = host.lastCalls().length;
  const wanted = contents(workshop.look());
  const moved = host.save();
  workshop.run({ name: 'takeBack', args: [reply.action] });
  return {
    before,
    moved,
    action: reply.action ?? '',
    calls,
    callsBack: host.lastCalls().length,
    wanted,
    whole,
  };
}

describe('cut short', () => {
  testFirst(1, ['there', 'back'] as const)(
    '%s: nothing is lost, the next execution leaves nothing twice, and asked again it is done',

    async (way) => {
      const { before, moved, action, calls, callsBack, wanted, whole } = await start();
      const act = way === 'there' ? MOVE : { name: 'takeBack', args: [action] };
      const faults = faultsOf(way === 'there' ? calls : callsBack).filter((_, index) => index % STRIDE === 0);
      for (const fault of faults) {
        const workshop = await openAt(way === 'there' ? before : moved);
        const where = formatFault(fault);
        workshop.run(act, fault);
        const there = everybody(workshop.look());
        expect(
          PEOPLE.filter((name) => !there.includes(name)),
          where,
        ).toEqual([]);
        workshop.run(NEXT);
        const sight = workshop.look();
        expect(everybody(sight), where).toEqual(PEOPLE);
        // What the Journal says was moved and not undone is what the year sheets hold.
        const marked = Object.entries(sight)
          .flatMap(([title, rows]) =>
            /\d{4}$/.test(title) ? rows.slice(1).map((row) => String(row[14] ?? '').split(' ')[0]) : [],
          )
          .filter(Boolean);
        const told = (sight.Journal ?? [])
          .filter((row) => String(row[1]).startsWith('Moved') && row[5] === '')
          .map((row) => row[6]);
        expect(new Set(marked), where).toEqual(new Set(told));
        if (way === 'there') {
          moveAll(workshop);
          expect(contents(workshop.look()), where).toEqual(wanted);
        } else {
          workshop.run(act);
          // A blank row may be left where a copy was to come, so that the others stand elsewhere.
          expect(contents(workshop.look()).flat(2).sort(), where).toEqual(whole.flat(2).sort());
        }
      }
      expect(faults.length).toBeGreaterThan(10);
    },
    { timeout: 600_000 },
  );
});

/** What somebody does in the log in the midst of it. */
const PERSON: readonly [what: string, act: PersonAct][] = [
  ['sorts the log', { sort: true }],
  ['inserts a row', { insertRow: 3 }],
  ['deletes a row', { deleteRow: 3 }],
  ['types below the log', { type: [30, 9, 'typed just now'] }],
  ['inserts a column', { insertColumn: 3 }],
];

describe('somebody in the grid', () => {
  testFirst(0, PERSON)(
    '%s: nobody else is lost, nobody is there twice, and what was typed stands',
    async (_, act) => {
      const { before, moved, action, calls, callsBack } = await start();
      for (const [way, count] of [
        ['there', calls],
        ['back', callsBack],
      ] as const) {
        // Back, a column that is inserted between two copies leaves cells in wrong columns; see docs/GUARANTEES.md.
        if (way === 'back' && act.insertColumn) continue;
        for (let at = 1 + OFFSET; at <= count; at += STEP) {
          const workshop = await openAt(way === 'there' ? before : moved);
          let deleted: unknown;
          const stop = host.on((call) => {
            if (call.at !== at) return;
            stop();
            if (act.deleteRow) deleted = workshop.look().Invitations?.[act.deleteRow - 1]?.[0];
            workshop.person(act);
          });
          workshop.run(way === 'there' ? MOVE : { name: 'takeBack', args: [action] });
          workshop.run(NEXT);
          const where = `${way}, at call ${at}`;
          const sight = workshop.look();
          const others = (some: readonly string[]) => some.filter((name) => name !== deleted);
          expect(others(everybody(sight)), where).toEqual(others(PEOPLE));
          if (act.type) expect(JSON.stringify(sight), where).toContain('typed just now');
        }
      }
    },
  );
});
