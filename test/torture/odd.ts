/**
 * Does all acts in an odd spreadsheet: each does exactly its work or says in words what to do, and no other
 * row changes.
 */
import { openLedger } from '../flows/ledger-host.ts';
import { ACTS, people, perform, ROWS } from './odd-act.ts';
import { LOG_ODDITIES } from './odd-log.ts';
import { SHEET_ODDITIES } from './odd-sheet.ts';
import type { Oddity } from './oddity.ts';
import { TOOLS, Workshop } from './workshop.ts';

export const ODDITIES: readonly Oddity[] = [
  { odd: 'nothing odd', make: () => {} },
  ...LOG_ODDITIES,
  ...SHEET_ODDITIES,
];

/** What is wrong with what came of the acts; empty when nothing is. */
export async function judgeOddity(oddity: Oddity): Promise<string[]> {
  const tools = TOOLS;
  const workshop = new Workshop(await openLedger(ROWS, { tools, rows: 100 }));
  try {
    workshop.run({ name: 'readLedger', args: [] });
    await oddity.make(workshop.host);
    await workshop.host.settled();
    return await judgeActs(workshop, oddity);
  } finally {
    workshop.dispose();
  }
}

async function judgeActs(
  workshop: Workshop,
  { told = {}, tab = 'Invitations', headers, calculates }: Oddity,
) {
  const wrong: string[] = [];
  const look = () => people(workshop.look(), tab, headers);
  const before = look();
  let now = before;
  let held = JSON.stringify(workshop.look().Settings);
  for (const act of ACTS) {
    const answer = perform(workshop, act);
    const wanted = told[act];
    if (wanted ? !wanted.test(answer) : answer !== 'ok') wrong.push(`${act}: ${answer}`);
    if (calculates) await workshop.host.settled();
    const after = look();
    // A refusal undoes nothing of what follows from the log, but decides nothing either.
    const settings = JSON.stringify(workshop.look().Settings);
    if (wanted && act !== 'set up' && JSON.stringify([now, held]) !== JSON.stringify([after, settings])) {
      wrong.push(
        `${act} said no and changed ${JSON.stringify(now)} to ${JSON.stringify(after)}, or Settings`,
      );
    }
    held = settings;
    now = after;
  }
  const wanted = expected(before, told);
  for (const name of new Set([...Object.keys(wanted), ...Object.keys(now)])) {
    if (now[name] !== wanted[name]) wrong.push(`${name}: "${now[name]}" rather than "${wanted[name]}"`);
  }
  return wrong;
}

/** What must stand in the end: what was not refused, the last of it taken back. */
function expected(
  before: Readonly<Record<string, string>>,
  told: Oddity['told'] = {},
): Record<string, string> {
  const done = (['withdraw', 'invite', 'import'] as const).filter((act) => !told[act]);
  const standing = told.undo ? done : done.slice(0, -1);
  return {
    ...before,
    ...(standing.includes('withdraw') && { Ana: 'Withdrawn 2026-06-27 2026-07-18' }),
    ...(standing.includes('invite') && { Ben: 'Pending' }),
    ...(standing.includes('import') && {
      Ida: 'Pending',
      ...('Cem' in before && { Cem: 'Accepted 2026-06-21' }),
    }),
  };
}

/** All of them. */
export async function tryOddities(): Promise<{ tried: number; violations: string[] }> {
  const violations: string[] = [];
  let tried = 0;
  for (const oddity of ODDITIES) {
    const wrong = await judgeOddity(oddity).catch((error: Error) => [`it cannot be made: ${error.message}`]);
    violations.push(...wrong.map((what) => `${oddity.odd}: ${what}`));
    tried++;
  }
  return { tried, violations };
}
