/** Where an account stands today against its limits. */
import { expect, test } from 'vitest';
import type { Account } from '../../src/core/account.ts';
import { day } from '../../src/core/day.ts';
import { dueOn } from '../../src/core/flag.ts';
import type { Invitation } from '../../src/core/invitation.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';
import { standingOn } from '../../src/core/standing.ts';
import { anInvitation } from './an-invitation.ts';

const account: Account = {
  name: 'Jordan Pike',
  type: 'Premium',
  pendingCap: undefined,
  pendingSafe: undefined,
  weeklyLimit: undefined,
  weeklySafe: undefined,
  slug: undefined,
  lastArchive: undefined,
};

function standing(today: string, invitations: readonly Invitation[]) {
  const due = dueOn(day(today), invitations, DEFAULT_POLICY, () => account.name);
  return standingOn(day(today), account, invitations, due, DEFAULT_POLICY);
}

const to = (who: string, told: Parameters<typeof anInvitation>[0]) =>
  anInvitation({ url: `linkedin.com/in/${who}`, ...told });

test('standingOn counts what is pending, stale, ready and sent', () => {
  const log = [
    to('a', { sentOn: '2026-06-09' }),
    to('b', { sentOn: '2026-05-01' }),
    to('c', { sentOn: '2026-06-03', status: 'Withdrawn', closedOn: '2026-06-04' }),
    to('d', { sentOn: '2026-04-01', status: 'Withdrawn', closedOn: '2026-05-01' }),
    to('e', { sentOn: '2026-06-01', status: 'Accepted', closedOn: '2026-06-02' }),
    to('f', { sentOn: '2025-10-01' }),
    to('g', { sentOn: '' }),
  ];
  expect(standing('2026-06-09', log)).toEqual({
    account: 'Jordan Pike',
    pendingCap: 500,
    pendingSafe: 300,
    weeklyLimit: 150,
    weeklySafe: 120,
    pending: 4,
    // Sent on 1, 3 and 9 June: the cycle of the 9th holds one, the rolling week two. Withdrawing gave nothing back.
    quotaLeft: 148,
    resetsOn: '2026-06-16',
    sentToday: 1,
    stale: 1,
    readyToResend: 1,
  });
});

test('standingOn of an empty log leaves everything open', () => {
  const open = { pending: 0, quotaLeft: 150, resetsOn: undefined, sentToday: 0, stale: 0, readyToResend: 0 };
  expect(standing('2026-06-09', [])).toMatchObject(open);
});
