/**
 * Closed invitations of past years on sheets of their own: moved part by part and back, nothing lost and nothing twice wherever an
 * execution ends and whatever people do meanwhile.
 */
import { afterEach, expect, test } from 'vitest';
import type { YearsReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { date, journalOf, openLedger, openNewLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const LINK = 'https://www.linkedin.com/in/';
/** Sent in the week of a row that stays. */
const LOG: readonly Row[] = [
  {
    Name: 'Ana',
    'Profile URL': `${LINK}ana`,
    Status: 'Accepted',
    'Sent on': date('2024-10-01'),
    'Closed on': date('2024-10-04'),
  },
  { Name: 'Ben', 'Profile URL': `${LINK}ben`, Status: 'Pending', 'Sent on': date('2024-10-01') },
  {
    Name: 'Cy',
    'Profile URL': `${LINK}cy`,
    Status: 'Declined',
    'Sent on': date('2024-10-02'),
    'Closed on': date('2025-01-02'),
  },
  {
    Name: 'Dee',
    'Profile URL': `${LINK}dee`,
    Status: 'Accepted',
    'Sent on': date('2025-10-01'),
    'Closed on': date('2025-10-05'),
    Note: 'Hello',
  },
  {
    Name: 'Eli',
    'Profile URL': `${LINK}eli`,
    Status: 'Accepted',
    'Sent on': date('2025-10-02'),
    'Closed on': date('2025-10-06'),
  },
  { Name: 'Fay', 'Profile URL': `${LINK}fay`, Status: 'Pending', 'Sent on': date('2025-10-01') },
  {
    Name: 'Gus',
    'Profile URL': `${LINK}gus`,
    Status: 'Accepted',
    'Sent on': date('2026-06-01'),
    'Closed on': date('2026-06-03'),
  },
];

type Done = Extract<YearsReply, { ok: true }>;
async function moveAll(withReady = false): Promise<Done[]> {
  const parts: Done[] = [];
  for (;;) {
    const reply = (await host.call('moveClosed', withReady)) as YearsReply;
    if (!reply.ok) throw new Error(reply.message);
    parts.push(reply);
    if (reply.left === 0) return parts;
  }
}
const names = async (sheet: string) => (await host.shown(sheet, 'A2:A30')).flat().filter(Boolean);

test.each([
  ['an earlier book', openLedger],
  ['a new one', openNewLedger],
])(
  '%s: closed invitations go to the sheet of their year, with header and marks; undo brings them back where they stood',
  async (_, open) => {
    host = await open(LOG);
    await host.call('readLedger');
    const before = await host.values('Invitations', 'A1:N12');
    const dashboard = await host.shown('Dashboard', 'A1:M20');
    const [done] = await moveAll();
    expect(done).toMatchObject({ moved: 4, left: 0 });
    expect(await names('Invitations')).toEqual(['Ben', 'Fay', 'Gus']);
    expect(await names('Invitations 2024')).toEqual(['Ana']);
    expect(await names('Invitations 2025')).toEqual(['Cy', 'Dee', 'Eli']);
    const [headers = []] = await host.shown('Invitations 2025', 'A1:O1');
    expect(headers).toEqual([...(before[0] ?? []), 'Journal id']);
    const row = (await host.values('Invitations 2025', 'A3:O3'))[0] ?? [];
    expect(row).toEqual([...(before[4] ?? []), `${done?.action} 5`]);
    expect(await host.shown('Dashboard', 'A1:M20')).toEqual(dashboard);
    expect((await journalOf(host))[0]).toMatchObject({
      what: 'Moved 4 closed invitations to Invitations 2024 and Invitations 2025',
      where: 'Health',
      id: done?.action,
    });
    expect(await host.call('undoLast')).toMatchObject({
      ok: true,
      act: 'Move to year sheets',
      undone: 4,
      keptCount: 0,
    });
    expect(await host.values('Invitations', 'A1:N12')).toEqual(before);
    expect(await names('Invitations 2024')).toEqual([]);
    expect(await names('Invitations 2025')).toEqual([]);
    // Moved once more, they go to the same sheets.
    await moveAll();
    expect(await names('Invitations 2025')).toEqual(['Cy', 'Dee', 'Eli']);
  },
);
