/** What Check says of a row that keeps it unsure: which row, of which sheet, and the way out. */
import { expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { DEFAULT_POLICY } from '../../../../src/core/policy.ts';
import { describeVerdict } from '../../../../src/sidebar/views/check/verdict.ts';

test.each([
  [{}, 'Row 7 says that “Studio” invited them.'],
  [{ year: 2024 }, 'Row 7 of Invitations 2024 says that “Studio” invited them.'],
])('of %j the row is named, and where the account can be added, renamed or merged', (of, says) => {
  const verdict = { account: 'Me', kind: 'account unknown', day: null, attempt: null } as const;
  const told = { who: 'You', today: day('2026-06-27'), policy: DEFAULT_POLICY };
  expect(describeVerdict({ ...verdict, row: 7, by: 'Studio', ...of }, told)).toEqual({
    icon: 'question',
    title: 'Don’t invite yet: account unknown',
    reason: `${says} Settings doesn’t list that account. Under Settings › Accounts you can add it, then rename it or merge it into another.`,
  });
});

test.each([
  [{}, 'row 7 can’t be read'],
  [{ year: 2024 }, 'row 7 of Invitations 2024 can’t be read'],
])('of %j the row that cannot be read is named with its sheet', (of, why) => {
  const verdict = { account: 'Me', kind: 'unread', day: null, attempt: null } as const;
  const told = { who: 'You', today: day('2026-06-27'), policy: DEFAULT_POLICY };
  expect(describeVerdict({ ...verdict, row: 7, ...of }, told).title).toBe(`Don’t invite yet: ${why}`);
});
