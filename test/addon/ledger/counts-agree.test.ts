/**
 * One log has one count of whom to withdraw and whom to invite again: the flags of its rows, the figures of Today and
 * Dashboard, and the lists of Withdraw and Re-send.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/addon/ledger/figures.ts';
import { countLists, peopleOf } from '../../../src/addon/ledger/people.ts';
import type { Described } from '../../../src/addon/ledger/session.ts';
import { type Account, sendersIn } from '../../../src/core/account.ts';
import { day } from '../../../src/core/day.ts';
import { type Invitation, STATUSES } from '../../../src/core/invitation.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { dueOn, isDue } from '../../../src/core/rules/flag.ts';
import { anInvitation } from '../../core/an-invitation.ts';
import { dayFrom } from '../../core/arbitrary.ts';

const TODAY = day('2026-06-27');
const ACCOUNTS = [
  { name: 'Jordan', type: 'Free' },
  { name: 'Robin', type: 'Premium' },
] as Account[];
const senderOf = sendersIn(ACCOUNTS);

const PEOPLE = [...'abcdefghijkl'];
const anyDay = fc.oneof(
  { weight: 6, arbitrary: dayFrom('2025-06-01', '2026-07-10') },
  { weight: 1, arbitrary: fc.constant('') },
);
const anyRow = fc
  .record({
    name: fc.constantFrom(...PEOPLE, ''),
    url: fc.constantFrom(...PEOPLE.map((name) => `linkedin.com/in/${name}`), '', ''),
    company: fc.constantFrom('', '', 'Contoso'),
    account: fc.constantFrom('', '', 'Jordan', ' robin ', 'Robin', 'Stray'),
    status: fc.constantFrom(...STATUSES, 'Pending', 'Pending', 'Withdrawn', undefined),
    sentOn: anyDay,
    closedOn: anyDay,
  })
  .map((told): Invitation => anInvitation(told as Parameters<typeof anInvitation>[0]));

/** Without a sheet of blocks. */
const WORKBOOK = {
  today: TODAY,
  properties: { getProperty: () => null },
} as unknown as Parameters<typeof figuresOf>[0];

test('flags, figures and lists count alike, in any log', () => {
  let [toWithdraw, toInvite] = [0, 0];
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 15 }), (rows) => {
      const invitations = rows.map((row, index) => ({ ...row, row: index + 2 }));
      const due = dueOn(TODAY, invitations, DEFAULT_POLICY, senderOf);
      const settings = { accounts: ACCOUNTS, policy: DEFAULT_POLICY } as unknown as Described['settings'];
      const described = { log: { invitations, values: [] } as unknown as Described['log'], settings, due };
      const countsOf = countLists(peopleOf(described, TODAY), TODAY);
      for (const standing of figuresOf(WORKBOOK, described).standings) {
        const mine = invitations.flatMap((invitation, place) =>
          senderOf(invitation) === standing.account ? [{ ...invitation, flag: due[place]?.flag ?? '' }] : [],
        );
        const flagged = (flag: string) => mine.filter((row) => row.flag === flag).length;
        const waiting = mine.filter(
          ({ status, flag }) => status === 'Pending' && (flag === 'Stale' || flag === 'Probably expired'),
        );
        const lists = countsOf(standing.account);
        expect(mine.filter((row) => isDue(row as Parameters<typeof isDue>[0]))).toEqual(waiting);
        expect([standing.stale, lists.due]).toEqual([waiting.length, waiting.length]);
        const ready = flagged('Ready to re-send');
        expect([standing.readyToResend, lists.ready]).toEqual([ready, ready]);
        const pending = mine.filter(({ status, flag }) => status === 'Pending' && !flag.startsWith('Check'));
        expect(standing.pending).toBe(pending.length);
        toWithdraw += waiting.length;
        toInvite += ready;
      }
      // Nobody is due or ready of whom nobody knows who invited them.
      expect(countsOf()).toMatchObject({ due: 0, ready: 0 });
    }),
    { numRuns: 150 },
  );
  expect(Math.min(toWithdraw, toInvite)).toBeGreaterThan(20);
});
