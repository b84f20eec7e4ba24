/** Who else has asked a person: the other account, whether it is pending or accepted, and since when. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Status } from '../../../src/core/invitation.ts';
import { elsewhereOf } from '../../../src/core/rules/elsewhere.ts';
import { anInvitation } from '../an-invitation.ts';

const LISTED = ['First', 'Second', 'Third'];
const sender = ({ account }: { account: string }) =>
  account === '' ? 'First' : LISTED.find((name) => name.toLowerCase() === account.trim().toLowerCase());
const of = (account: string, status: Status, sentOn: string, closedOn = '') =>
  anInvitation({ account, status, sentOn, closedOn });

test.each([
  ['nobody else', [of('', 'Pending', '2026-06-01')], undefined],
  ['pending', [of('Second', 'Pending', '2026-06-01')], ['Second', 'Pending', '2026-06-01']],
  [
    'in another way of writing',
    [of(' SECOND ', 'Pending', '2026-06-01')],
    ['Second', 'Pending', '2026-06-01'],
  ],
  [
    'accepted, by the day of the acceptance',
    [of('Second', 'Accepted', '2026-05-01', '2026-05-03')],
    ['Second', 'Accepted', '2026-05-03'],
  ],
  [
    'a connection before what is pending',
    [of('Third', 'Pending', '2026-06-20'), of('Second', 'Accepted', '2026-05-01', '2026-05-03')],
    ['Second', 'Accepted', '2026-05-03'],
  ],
  [
    'the latest of several',
    [of('Second', 'Pending', '2026-06-01'), of('Third', 'Pending', '2026-06-20')],
    ['Third', 'Pending', '2026-06-20'],
  ],
  ['on a day that nobody knows', [of('Second', 'Pending', '')], ['Second', 'Pending', '']],
  [
    'from an account that is not listed',
    [of('Sam', 'Pending', '2026-06-01')],
    ['Sam', 'Pending', '2026-06-01'],
  ],
  [
    'over: withdrawn, expired, declined, unknown',
    (['Withdrawn', 'Expired', 'Declined', 'Unknown'] as const).map((status) =>
      of('Second', status, '2026-06-01'),
    ),
    undefined,
  ],
] as const)('elsewhereOf: %s', (_, history, found) => {
  const elsewhere = elsewhereOf('first', history, sender);
  expect(elsewhere && [elsewhere.account, elsewhere.status, elsewhere.on]).toEqual(found);
});

test('elsewhereOf never names the account itself, and finds somebody exactly where another has what is pending or accepted', () => {
  const row = fc
    .tuple(
      fc.constantFrom('', 'Second', 'third', 'Sam'),
      fc.constantFrom<Status>('Pending', 'Accepted', 'Withdrawn', 'Expired', 'Declined', 'Unknown'),
    )
    .map(([account, status]) => of(account, status, '2026-06-01'));
  fc.assert(
    fc.property(
      fc.constantFrom('First', 'Second', 'THIRD'),
      fc.array(row, { maxLength: 8 }),
      (account, rows) => {
        const found = elsewhereOf(account, rows, sender);
        const isOther = (one: { account: string }) =>
          (sender(one) ?? one.account).toLowerCase() !== account.toLowerCase();
        const wanted = rows.filter(
          (one) => isOther(one) && ['Pending', 'Accepted'].includes(one.status ?? ''),
        );
        expect(found === undefined).toBe(wanted.length === 0);
        if (found) expect(found.account.toLowerCase()).not.toBe(account.toLowerCase());
      },
    ),
  );
});
