/** What people do to log and year sheets between a move that was cut short and the next execution: nobody is lost, and nobody stands twice. */
import { afterEach, beforeAll, expect } from 'vitest';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { type Sight, TOOLS, Workshop } from '../torture/workshop.ts';
import { date, openLedger, type Row } from './ledger-host.ts';

const SETTING = {
  ...{ today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' },
  tools: TOOLS,
};
const closed = (Name: string, day: number): Row => ({
  ...{ Name, 'Profile URL': `https://www.linkedin.com/in/${Name.toLowerCase()}`, Status: 'Accepted' },
  ...{ 'Sent on': date(`2025-10-0${day}`), 'Closed on': date(`2025-10-1${day}`) },
});
const LOG: readonly Row[] = [
  { ...closed('Zed', 1), Status: 'Pending', 'Closed on': null },
  closed('Ana', 2),
  closed('Twin', 3),
  { ...closed('Fay', 4), Status: 'Pending', 'Closed on': null },
  closed('Twin', 3),
];
const ALL = 'Ana Fay Twin Twin Zed';
const NEXT = { name: 'readLedger', args: [] };

let host: NodeHost;
const saved = new Map<Way, ReturnType<NodeHost['save']>>();
afterEach(() => host.dispose());

type Way = 'there' | 'back';
/** Ended where all is copied, and nothing deleted. */
beforeAll(async () => {
  for (const way of ['there', 'back'] as const) {
    const first = await openLedger(LOG, SETTING);
    const workshop = new Workshop(first);
    const call = { name: way === 'there' ? 'moveClosed' : 'undoLast', args: [false] };
    workshop.run(NEXT);
    if (way === 'back') workshop.run({ name: 'moveClosed', args: [false] });
    const before = first.save();
    workshop.run(call);
    const at = first.lastCalls().findIndex(({ method }) => method === 'deleteRows') + 1;
    first.dispose();
    const half = await openInNode({ ...SETTING, snapshot: before });
    new Workshop(half).run(call, { at, when: 'before' });
    saved.set(way, half.save());
    half.dispose();
  }
});

const everybody = (sight: Sight) =>
  Object.entries(sight)
    .filter(([title]) => /^Invitations|^Old ones/.test(title))
    .flatMap(([, rows]) => rows.slice(1).map(([name]) => name))
    .filter(Boolean)
    .sort()
    .join(' ');

const YEAR = 'Invitations 2025';
const ACTS: [what: string, act: (arrange: NodeHost['arrange']) => unknown][] = [
  ['sorts the year sheet', (arrange) => arrange.reorderRows(YEAR, 'A2:O4', [2, 1, 0])],
  ['sorts it without the marks', (arrange) => arrange.reorderRows(YEAR, 'A2:N4', [2, 0, 1])],
  ['sorts the log', (arrange) => arrange.reorderRows('Invitations', 'A2:N6', [4, 3, 2, 1, 0])],
  ['inserts a row into the year sheet', (arrange) => arrange.insertRows(YEAR, 3, 1)],
  ['moves the column of the marks', (arrange) => arrange.moveColumn(YEAR, 15, 2)],
  ['renames its tab', (arrange) => arrange.renameTab(YEAR, 'Old ones')],
  ['hides it', (arrange) => arrange.hideTab(YEAR)],
  ['hides its rows, as a filter does', (arrange) => arrange.hideRows(YEAR, 3, 2)],
  ['inserts a column into the log', (arrange) => arrange.insertColumns('Invitations', 3, 1)],
];
const PROTECTIONS: [what: string, sheet: string, cells: string][] = [
  ['the year sheet', YEAR, 'A1:Z4'],
  ['the log', 'Invitations', 'A1:Z8'],
  ['a row of the log', 'Invitations', 'A3:N3'],
  ['the Journal', 'Journal', 'A1:G2'],
  ['its details', 'Journal details', 'A1:J2'],
];
const WAYS: Way[] = ['there', 'back'];

async function openHalf(way: Way): Promise<Workshop> {
  const snapshot = saved.get(way);
  if (!snapshot) throw new Error(`Open the half ${way}: it was not kept.`);
  host = await openInNode({ ...SETTING, snapshot: structuredClone(snapshot) });
  return new Workshop(host);
}

testFirst(
  2,
  ACTS.flatMap(([what, act]) => WAYS.map((way) => ({ way, what, act }))),
)('on the way $way: somebody $what', async ({ way, act }) => {
  const workshop = await openHalf(way);
  expect(everybody(workshop.look())).toBe('Ana Ana Fay Twin Twin Twin Twin Zed');
  act(host.arrange);
  workshop.run(NEXT);
  expect(everybody(workshop.look())).toBe(ALL);
  workshop.run({ name: 'undoLast', args: [] });
  expect(everybody(workshop.look())).toBe(ALL);
});

testFirst(
  1,
  PROTECTIONS.flatMap(([what, sheet, cells]) => WAYS.map((way) => ({ way, what, sheet, cells }))),
)(
  'on the way $way: somebody protects $what; it waits at most, Check knows everybody once, and it goes on when that is over',
  async ({ way, sheet, cells }) => {
    const workshop = await openHalf(way);
    host.arrange.protect(sheet, cells);
    for (const name of ['readLedger', 'undoLast', 'readLedger']) workshop.run({ name, args: [] });
    const { people } = (await host.call('checkPerson', 'ana')) as { people: { history: unknown[] }[] };
    expect(people.map(({ history }) => history.length)).toEqual([1]);
    host.arrange.unprotect();
    workshop.run(NEXT);
    expect(everybody(workshop.look())).toBe(ALL);
  },
);
