/** What counted as pending, and as sent, at the end of the day on which a wall was met. */
import { expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';
import { countsOn } from '../../../src/core/rules/wall-count.ts';
import { anInvitation } from '../an-invitation.ts';

const ON = day('2026-06-10');
type Told = Parameters<typeof anInvitation>[0];
const pending = (...rows: Told[]) => countsOn(ON, rows.map(anInvitation), DEFAULT_POLICY).pending;

test.each<[string, Told, number]>([
  ['pending since the day before', { sentOn: '2026-06-09' }, 1],
  ['pending since that day', { sentOn: '2026-06-10' }, 1],
  ['pending since the day after', { sentOn: '2026-06-11' }, 0],
  ['pending, sent nobody knows when', { sentOn: '' }, 1],
  ['of unknown end, closed later', { status: 'Unknown', sentOn: '2026-06-01', closedOn: '2026-06-20' }, 0],
  ['without a status, closed later', { status: undefined, sentOn: '2026-06-01', closedOn: '2026-06-20' }, 0],
  ['accepted the day after', { status: 'Accepted', sentOn: '2026-06-01', closedOn: '2026-06-11' }, 1],
  [
    'sent that day, withdrawn the day after',
    { status: 'Withdrawn', sentOn: '2026-06-10', closedOn: '2026-06-11' },
    1,
  ],
  ['accepted on that day', { status: 'Accepted', sentOn: '2026-06-01', closedOn: '2026-06-10' }, 0],
  ['accepted before', { status: 'Accepted', sentOn: '2026-06-01', closedOn: '2026-06-05' }, 0],
  ['accepted nobody knows when', { status: 'Accepted', sentOn: '2026-06-01' }, 0],
  ['sent and accepted later', { status: 'Accepted', sentOn: '2026-06-11', closedOn: '2026-06-20' }, 0],
  ['accepted later, sent nobody knows when', { status: 'Accepted', sentOn: '', closedOn: '2026-06-20' }, 0],
])('one that is %s counts as pending: %s', (_, told, count) => {
  expect(pending(told)).toBe(count);
});

test('what has no day was sent in no week', () => {
  const rows = [{ sentOn: '2026-06-10' }, { sentOn: '' }].map(anInvitation);
  expect(countsOn(ON, rows, DEFAULT_POLICY)).toMatchObject({ sentInCycle: 1, sentInWindow: 1 });
});
