/**
 * A spreadsheet that is copied, or whose zone is changed, while invitations are on their way: Google's properties of a document do not go with a copy
 * of the file (https://developers.google.com/apps-script/guides/properties), so that nobody knows there what was on its way.
 */
import { afterEach, describe, expect } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { type Sight, TOOLS, Workshop } from '../torture/workshop.ts';
import { date, openAgain, openLedger, type Row } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const SETTING = {
  tools: TOOLS,
};
const closed = (Name: string, sent: string, end: string): Row => ({
  ...{ Name, 'Profile URL': `https://www.linkedin.com/in/${Name.toLowerCase()}`, Status: 'Accepted' },
  ...{ 'Sent on': date(sent), 'Closed on': date(end) },
});
const LOG: readonly Row[] = [
  { ...closed('Zed', '2024-10-01', ''), Status: 'Pending', 'Closed on': null },
  closed('Ana', '2024-10-01', '2024-10-04'),
  closed('Dee', '2025-10-01', '2025-10-05'),
  closed('Twin', '2025-10-01', '2025-10-06'),
  { ...closed('Fay', '2025-10-01', ''), Status: 'Pending', 'Closed on': null },
  closed('Twin', '2025-10-01', '2025-10-06'),
];
const MOVE = { name: 'moveClosed', args: [false] };
const NEXT = { name: 'readLedger', args: [] };
const BACK = { name: 'undoLast', args: [] };
const everybody = (sight: Sight) =>
  Object.entries(sight)
    .filter(([title]) => title.startsWith('Invitations'))
    .flatMap(([, rows]) => rows.slice(1).map(([name]) => name))
    .filter(Boolean)
    .sort()
    .join(' ');
const ALL = 'Ana Dee Fay Twin Twin Zed';

/** Ended before one of the calls of a method, counted from 0, from the end where it is negative. */
async function halfOf(way: 'there' | 'back', method: string, which: number): Promise<Workshop> {
  host = await openLedger(LOG, SETTING);
  let workshop = new Workshop(host);
  workshop.run(NEXT);
  if (way === 'back') workshop.run(MOVE);
  const call = way === 'back' ? BACK : MOVE;
  const saved = host.save();
  workshop.run(call);
  const calls = host.lastCalls().flatMap((each, index) => (each.method === method ? [index + 1] : []));
  host.dispose();
  host = await openAgain(host, { ...SETTING, snapshot: saved });
  workshop = new Workshop(host);
  workshop.run(call, { at: calls.at(which) ?? 0, when: 'before' });
  return workshop;
}

const ENDS: [way: 'there' | 'back', method: string, which: number][] = [
  ['there', 'copyTo', -1],
  ['there', 'deleteRows', 0],
  ['there', 'deleteRows', 1],
  ['back', 'copyTo', -1],
  ['back', 'deleteRows', 0],
  ['back', 'deleteRows', 1],
];

describe('copied while rows are on their way', () => {
  testFirst(0, ENDS)(
    '%s, before %s %i: once the copy is set up nobody is lost in it or there twice, moved again and undone neither',
    async (...end) => {
      await halfOf(...end);
      const copy = await openAgain(host, { ...SETTING, snapshot: { ...host.save(), properties: {} } });
      host.dispose();
      host = copy;
      const workshop = new Workshop(host);
      await host.click('Set up this spreadsheet');
      expect(everybody(workshop.look())).toBe(ALL);
      const before = await host.shown('Invitations', 'A1:N9');
      expect(await host.call('moveClosed', false)).toMatchObject({ ok: true });
      expect(everybody(workshop.look())).toBe(ALL);
      // What was moved before the spreadsheet was copied is in nobody's journal.
      await host.call('undoLast');
      expect(await host.shown('Invitations', 'A1:N9')).toEqual(before);
      expect(everybody(workshop.look())).toBe(ALL);
    },
  );
});

describe('the zone of the spreadsheet is changed', () => {
  const ZONES = ['Pacific/Auckland', 'Pacific/Honolulu'];
  testFirst(1, ZONES)(
    'to %s between a move and its undo: the same days stand where they stood',
    async (zone) => {
      host = await openLedger(LOG, SETTING);
      await host.call('readLedger');
      const before = await host.shown('Invitations', 'A1:N9');
      await host.call('moveClosed', false);
      const moved = await openAgain(host, { ...SETTING, sheetZone: zone });
      host.dispose();
      host = moved;
      expect(await host.call('undoLast')).toMatchObject({ ok: true, undone: 4, kept: [] });
      expect(await host.shown('Invitations', 'A1:N9')).toEqual(before);
    },
  );

  testFirst(1, ENDS)(
    'while rows are on their way %s, before %s %i: it goes on all the same',
    async (...end) => {
      await halfOf(...end);
      const moved = await openAgain(host, { ...SETTING, sheetZone: 'Pacific/Auckland' });
      host.dispose();
      host = moved;
      const workshop = new Workshop(host);
      workshop.run(NEXT);
      expect(everybody(workshop.look())).toBe(ALL);
      workshop.run(BACK);
      expect((await host.shown('Invitations', 'A2:A7')).flat()).toEqual(LOG.map(({ Name }) => Name));
    },
  );
});
