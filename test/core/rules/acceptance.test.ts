/** How many were accepted, of those of which it is known what became of them. */
import { expect, test } from 'vitest';
import { STATUSES, type Status } from '../../../src/core/invitation.ts';
import { acceptanceOf } from '../../../src/core/rules/acceptance.ts';

test.each<[string, (Status | undefined)[], number | undefined]>([
  ['none', [], undefined],
  ['none that has a status', [undefined, undefined], undefined],
  ['none accepted', ['Pending', 'Declined'], 0],
  ['all accepted', ['Accepted', 'Accepted'], 1],
  [
    'one of four; those without a status are not counted',
    ['Accepted', 'Pending', 'Withdrawn', 'Expired', undefined],
    0.25,
  ],
  ['each status counts', [...STATUSES], 1 / STATUSES.length],
])('acceptanceOf %s', (_, statuses, share) => {
  expect(acceptanceOf(statuses)).toBe(share);
});
