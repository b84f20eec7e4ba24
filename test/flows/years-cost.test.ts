/** What the daily round costs with year sheets is what it costs without them; and no figure of the Dashboard changes by a move. */
import { afterEach, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node.ts';
import { type ActName, actsOn, measureActs } from '../bench/act.ts';
import { openLarge, openLargeWithYears } from '../bench/large-ledger.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const LIVE = 100;
const DAILY: readonly ActName[] = [
  'first daily check',
  'first reading',
  'first withdrawal',
  'withdraw',
  'undo',
  'mark',
  'invite',
  'follow up',
  'daily check',
];

test('each daily act over a log with ten times as many moved rows costs what the log alone costs, and Check fewer than 30 calls', async () => {
  const acts = actsOn(LIVE);
  host = await openLarge(LIVE);
  const alone = measureActs(host, LIVE, acts);
  host.dispose();
  host = await openLargeWithYears(LIVE, 10 * LIVE);
  const beside = measureActs(host, LIVE, acts);
  for (const act of DAILY) {
    const [one, other] = [alone.get(act), beside.get(act)];
    for (const what of ['calls', 'read', 'written', 'bytes'] as const)
      expect(other?.[what], `${act}: ${what}`).toBeLessThanOrEqual(1.1 * (one?.[what] ?? 0));
  }
  expect(beside.get('check a person')?.calls).toBeLessThan(30);
});
