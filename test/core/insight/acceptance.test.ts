/** The share accepted of each account and of all, by the same day. */
import { expect, test } from 'vitest';
import { addDays, day } from '../../../src/core/day.ts';
import { acceptanceIn } from '../../../src/core/insight/acceptance.ts';
import type { InsightRow } from '../../../src/core/insight/logged.ts';
import { watch } from '../../../src/core/insight/watched.ts';
import { DEFAULT_POLICY } from '../../../src/core/policy.ts';

const TODAY = day('2026-06-27');
const ACCOUNT = {
  ...{ name: 'Jordan Pike', type: 'Free' as const, slug: undefined },
  ...{ pendingCap: undefined, pendingSafe: undefined, weeklyLimit: undefined, weeklySafe: undefined },
};

/** So many sent so many days ago, of which every other one accepted a day later; the archive tells of them. */
function account(count: number, ago: number, archiveAgo: number, withdrawOn?: number) {
  const sentOn = addDays(TODAY, -ago);
  const rows = Array.from({ length: count }, (_, index): InsightRow => {
    const isAccepted = index % 2 === 0;
    const closedOn = isAccepted ? addDays(sentOn, 1) : withdrawOn && addDays(sentOn, withdrawOn);
    const status = isAccepted ? 'Accepted' : withdrawOn === undefined ? 'Pending' : 'Withdrawn';
    return { status, sentOn, closedOn: closedOn || undefined, note: '', goalFit: '', attempt: 1 };
  });
  const of = { ...ACCOUNT, lastArchive: addDays(TODAY, -archiveAgo) };
  const { firstArchive, withdrewBefore } = { firstArchive: undefined, withdrewBefore: undefined };
  return watch({ account: of, rows, firstArchive, withdrewBefore }, DEFAULT_POLICY, TODAY);
}
const acceptance = (...accounts: ReturnType<typeof account>[]) => acceptanceIn(accounts, 180, TODAY);

test.each([
  ['no account', [], { within: 21, all: undefined, each: [], knownUntil: undefined }],
  [
    'one account, to the day before its archive',
    [account(20, 40, 10)],
    { within: 21, all: 0.5, each: [0.5], knownUntil: '2026-06-16' },
  ],
  [
    'too few, and the day all the same',
    [account(19, 40, 10)],
    { within: 21, all: undefined, each: [undefined], knownUntil: '2026-06-16' },
  ],
  [
    'withdrawn on day 14: by that day',
    [account(20, 40, 10, 14)],
    { within: 14, all: 0.5, each: [0.5], knownUntil: '2026-06-16' },
  ],
  [
    'two accounts by the same day, of which one cannot be told so far; the earlier of their days',
    [account(20, 60, 30), account(20, 40, 1, 14)],
    { within: 21, all: 0.5, each: [0.5, undefined], knownUntil: '2026-05-27' },
  ],
  [
    'few of each are enough of both',
    [account(10, 60, 30), account(10, 60, 1)],
    { within: 21, all: 0.5, each: [undefined, undefined], knownUntil: '2026-05-27' },
  ],
])('%s', (_, accounts, expected) => {
  expect(acceptance(...accounts)).toEqual(expected);
});
