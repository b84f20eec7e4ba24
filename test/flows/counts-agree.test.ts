/**
 * What is to be withdrawn and who can be invited again is one number in the sheet, on the Dashboard, on Today and in the lists, through
 * the built bundle, in any log.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LedgerReply, PendingReply, ResendsReply } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { column, date, openLedger, pasteRows, type Row, RUN_NOW } from './ledger-host.ts';

const ROWS = 30;
const ACCOUNTS = ['My account', 'Second'];
/** Where no figure is shown because too many rows can't be read. */
const NO_FIGURE = /^[—–-]$/;

const anyRow = fc
  .record({
    person: fc.nat(20),
    account: fc.constantFrom('', '', 'second ', 'Second'),
    status: fc.constantFrom('Pending', 'Pending', 'Pending', 'Withdrawn', 'Withdrawn', 'Expired', 'Unknown'),
    sent: fc.constantFrom('2025-11-01', '2026-02-10', '2026-04-01', '2026-06-06', '2026-06-20'),
    closed: fc.constantFrom('2026-06-06', '2026-06-20', ''),
    isUnread: fc.integer({ min: 0, max: 39 }).map((number) => number === 0),
  })
  .map(({ person, account, status, sent, closed, isUnread }): Row => {
    const [first, last] = [String.fromCharCode(65 + person), `Person ${person}`];
    return {
      ...{ Name: `${first} ${last}`, 'Profile URL': `https://www.linkedin.com/in/person-${person}` },
      ...{ Account: account, Status: isUnread ? 'hm' : status, 'Sent on': date(sent) },
      'Closed on': status === 'Withdrawn' && closed !== '' ? date(closed) : '',
    };
  });

/** All of it can be read, so that figures are shown. */
const allRead = fc.sample(
  anyRow.filter(({ Status, ...row }) =>
    Status === 'Withdrawn' ? JSON.stringify(row['Closed on']).includes('2026-06-20') : Status !== 'hm',
  ),
  { numRuns: ROWS, seed: 1 },
);

let host: NodeHost;
beforeAll(async () => {
  host = await openLedger([], { rows: ROWS + 2 });
  await host.call('changeAccount', { from: null, to: 'Second', merge: false });
});
afterAll(() => host.dispose());

test('the sheet, the Dashboard, Today and the lists agree', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: ROWS, maxLength: ROWS }), async (rows) => {
      await pasteRows(
        host,
        rows.map((row) => ({ ...row, Flag: '', Attempt: '', 'Resend from': '' })),
      );
      await host.click(RUN_NOW);
      const flags = await column(host, 'Flag', ROWS);
      const { ledger } = (await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>;
      const lines = await dashboardLines();
      for (const account of ACCOUNTS) {
        const flagged = (...wanted: string[]) =>
          rows.filter(
            ({ Account, Status }, place) =>
              (String(Account).trim().toLowerCase() || 'my account') === account.toLowerCase() &&
              wanted.includes(`${String(Status)}: ${flags[place]}`),
          ).length;
        const toWithdraw = flagged('Pending: Stale', 'Pending: Probably expired');
        const toInvite = flagged('Withdrawn: Ready to re-send', 'Expired: Ready to re-send');
        const query = { account, text: '', offset: 0 };
        const pending = (await host.call('readPending', { ...query, due: true })) as PendingReply;
        const resends = (await host.call('readResends', { ...query, group: 'ready' })) as ResendsReply;
        const lists = ledger.standings.find((standing) => standing.account === account)?.lists;
        expect(lists).toMatchObject({ due: toWithdraw, ready: toInvite });
        expect(pending).toMatchObject({ ok: true, total: toWithdraw });
        expect(resends.ok && resends.people.filter(({ ready }) => ready).length).toBe(toInvite);
        const line = lines.get(account);
        if (ledger.unread.hidesFigures) {
          for (const figure of line ?? []) expect(figure).toMatch(NO_FIGURE);
        } else {
          expect(line).toEqual([String(toWithdraw), String(toInvite)]);
          compared += 1;
        }
      }
    }),
    { numRuns: 3, endOnFailure: true, examples: [[allRead]] },
  );
  expect(compared).toBeGreaterThan(0);
});

/** Of each account on the Dashboard, how many are to be withdrawn and how many can be invited again. */
async function dashboardLines(): Promise<ReadonlyMap<string, readonly string[]>> {
  const grid = await host.shown('Dashboard', 'A1:Z20');
  const header = grid.findIndex(([first]) => first === 'Account');
  const place = (...titles: string[]) => grid[header]?.findIndex((cell) => titles.includes(cell)) ?? -1;
  const places = [place('Withdraw', 'Stale'), place('Try again', 'Ready to re-send')];
  return new Map(grid.slice(header + 1).map((line) => [line[0] ?? '', places.map((at) => line[at] ?? '')]));
}
