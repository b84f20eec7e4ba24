/**
 * Every crash point of set up, on an empty spreadsheet and on the log that a user keeps already: a new book
 * for each.
 */
import type { Fault } from '../../src/host/host.ts';
import { openInNode } from '../../src/host/node.ts';
import { endsOf, type Figures, formatFault } from './crash.ts';
import type { Extent } from './race.ts';
import { type Call, type Sight, TOOLS, Workshop } from './workshop.ts';

const SET_UP: Call = { name: 'setUpSpreadsheet', args: [] };
const OWN_LOG = [
  ['Name', 'Sent on', 'Status', 'Remark'],
  ['Ana', { day: '2026-06-01' }, 'Pending', 'mine'],
  ['Ben', { day: '2026-05-01' }, 'Accepted', ''],
] as const;

async function openBook(isOwn: boolean): Promise<Workshop> {
  const host = await openInNode({
    tools: TOOLS,
    today: '2026-06-27',
    sheetZone: 'America/New_York',
    scriptZone: 'Asia/Kolkata',
  });
  if (isOwn) await host.paste('Sheet1', 1, 1, OWN_LOG);
  return new Workshop(host);
}

/**
 * Cuts set up short, then sets up again: the sheets are those of a set up that nothing disturbed, each once.
 */
export async function trySetUp({ stride = 1, isOver = () => false }: Extent): Promise<Figures> {
  const figures: Figures = { tried: 0, violations: [] };
  for (const isOwn of [false, true]) {
    const undisturbed = await openBook(isOwn);
    undisturbed.run(SET_UP);
    const calls = undisturbed.host.lastCalls().length;
    const wanted = describeBook(undisturbed.look());
    undisturbed.dispose();
    for (const [index, fault] of endsOf(calls).entries()) {
      if (index % stride !== 0) continue;
      if (isOver()) return figures;
      figures.tried++;
      const wrong = await tryOne(isOwn, fault, wanted);
      const where = `set up ${isOwn ? 'on a log' : 'on nothing'}, ${formatFault(fault)}`;
      figures.violations.push(...wrong.map((what) => `${where}: ${what}`));
    }
  }
  return figures;
}

async function tryOne(isOwn: boolean, fault: Fault, wanted: string): Promise<string[]> {
  const workshop = await openBook(isOwn);
  const wrong: string[] = [];
  workshop.run(SET_UP, fault);
  if (isOwn && !holdsOwn(workshop.look())) wrong.push('the user’s own log is not what it was');
  const again = workshop.run(SET_UP);
  if ('error' in again) wrong.push(`set up again ends with "${again.error}"`);
  const sight = workshop.look();
  if (describeBook(sight) !== wanted)
    wrong.push(`set up again makes ${Object.keys(sight).join(', ')}: not the same`);
  workshop.dispose();
  return wrong;
}

function holdsOwn(sight: Sight): boolean {
  const rows = Object.values(sight).find((cells) => cells[0]?.[3] === 'Remark');
  return rows?.[1]?.[0] === 'Ana' && rows[1]?.[3] === 'mine' && rows[2]?.[2] === 'Accepted';
}

/**
 * All sheets and cells, but for instants and the numbers of changes: one that was cut short leaves its number
 * unused.
 */
function describeBook(sight: Sight): string {
  const sheets = Object.entries(sight).map(([name, cells]) => [
    name,
    name === 'Journal' ? cells.map((row) => row.slice(1)) : withoutInstant(name, cells),
  ]);
  return JSON.stringify(sheets).replace(/(#|last\\":)\d+/g, '$1');
}

/** The Dashboard says in its first row when the last daily check was, which differs from run to run. */
export function withoutInstant(name: string, cells: Sight[string]): unknown {
  if (name !== 'Dashboard') return cells;
  const [first = [], ...rows] = cells;
  return [
    first.map((cell, place) => (place === HEARTBEAT && typeof cell === 'object' ? 'then' : cell)),
    ...rows,
  ];
}

const HEARTBEAT = 9;
