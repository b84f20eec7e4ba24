/** A block that stands is respected in everything the server answers, whatever log and blocks there are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerReply, Reply } from '../../src/addon/contract.ts';
import { addDays, day } from '../../src/core/day.ts';
import { WALL_KINDS } from '../../src/core/rules/wall.ts';
import { date, openLedger } from './ledger-host.ts';

const TODAY = day('2026-06-27');
const ACCOUNTS = ['Jordan', 'Studio'] as const;
const daysAgo = fc.nat(35).map((ago) => addDays(TODAY, -ago));
const anyLog = fc.array(
  fc.record({
    sentOn: daysAgo,
    status: fc.constantFrom('Pending', 'Accepted', 'Withdrawn'),
    account: fc.constantFrom(...ACCOUNTS, ''),
  }),
  { minLength: 1, maxLength: 30 },
);
const anyBlocks = fc.uniqueArray(
  fc.record({ account: fc.constantFrom(...ACCOUNTS), kind: fc.constantFrom(...WALL_KINDS), on: daysAgo }),
  { maxLength: 3, selector: ({ account, on }) => `${account} ${on}` },
);

test('the number, its reason, the day, the Dashboard and what may be logged agree about a block', async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, anyBlocks, async (log, blocks) => {
      const host = await openLedger(
        log.map(({ sentOn, status, account }, at) => ({
          Name: `Person ${at}`,
          Account: account,
          Status: status,
          'Sent on': date(sentOn),
          'Closed on': status === 'Pending' ? null : date(TODAY),
        })),
      );
      try {
        await host.paste(
          'Settings',
          2,
          7,
          ACCOUNTS.map((name) => [name, 'Free']),
        );
        for (const block of blocks)
          expect(await host.call('logWall', { ...block, message: '' })).toMatchObject({ ok: true });
        const { ledger } = (await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>;
        const dashboard = await host.shown('Dashboard', 'A1:N20');
        const head = dashboard.find((cells) => cells.includes('Account')) ?? [];
        for (const { account, wall, sendToday, resetsOn } of ledger.standings) {
          expect(sendToday.because === 'wall').toBe(wall !== null);
          const line = dashboard.find((cells) => cells[head.indexOf('Account')] === account) ?? [];
          // A Dashboard that tells what may be sent tells this.
          if (head.includes('Send')) expect(line[head.indexOf('Send')]).toBe(String(sendToday.count));
          const invited = (await host.call('logInvitation', {
            ...{ name: `New ${account}`, company: '', url: '', account, sentOn: TODAY, note: '' },
            ...{ goalFit: '', followUp: '', anyway: false },
          })) as Reply;
          if (!wall) {
            expect(invited).toMatchObject({ ok: true });
            continue;
          }
          expect(sendToday).toMatchObject({ count: 0, most: 0 });
          expect(wall.liftsOn === null || wall.liftsOn > TODAY).toBe(true);
          if (wall.kind === 'Weekly limit') expect(resetsOn).toBe(wall.liftsOn);
          // On its own day, some may have gone out before it.
          if (wall.on < TODAY)
            expect(invited).toMatchObject({
              code: 'caution',
              message: expect.stringContaining('has blocked'),
            });
        }
      } finally {
        host.dispose();
      }
    }),
    { numRuns: process.env.DENSE ? 60 : 3 },
  );
});
