/** How a person's invitations are shared out to the accounts that sent them. */
import { expect, test } from 'vitest';
import type { Invitation } from '../../../src/core/invitation.ts';
import { shareBySender } from '../../../src/core/rules/sender.ts';
import { anInvitation } from '../an-invitation.ts';

const LISTED = ['First', 'Second'];
const senderOf = ({ account }: Invitation) =>
  LISTED.find((name) => name.toLowerCase() === (account.trim().toLowerCase() || 'first'));
const share = (accounts: readonly string[], own = [...accounts.keys()]) =>
  shareBySender(
    { isKnown: true, own, history: [...accounts.keys()] },
    (place) => anInvitation({ account: accounts[place] ?? '' }),
    senderOf,
  );

test.each<[string, string[], [string | undefined, number[]][]]>([
  ['none', [], []],
  ['a blank account is the first', ['', 'First'], [['First', [0, 1]]]],
  ['whatever case and spaces', ['Second', ' SECOND '], [['Second', [0, 1]]]],
  [
    'in the order of their first invitations',
    ['Second', '', 'Second'],
    [
      ['Second', [0, 2]],
      ['First', [1]],
    ],
  ],
  [
    'each account that is not listed has its own share',
    ['Sam', 'Kim', 'sam'],
    [
      [undefined, [0, 2]],
      [undefined, [1]],
    ],
  ],
])('shareBySender: %s', (_, accounts, shares) => {
  expect(share(accounts)).toEqual(shares.map(([sender, own]) => ({ sender, own, history: own })));
});

test('what may be the person’s goes to the history of its account, and an account with nothing else has no share', () => {
  expect(share(['First', 'First', 'Second'], [1])).toEqual([{ sender: 'First', own: [1], history: [0, 1] }]);
});
