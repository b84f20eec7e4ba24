/** Which rows are in no figure, and when they are too many for any. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import type { Invitation } from '../../../src/core/invitation.ts';
import { FLAGS, type Flag } from '../../../src/core/rules/flag.ts';
import { countUncounted, isCounted } from '../../../src/core/rules/uncounted.ts';

const row = (
  flag: Flag | '' = '',
  account = '',
  more: Partial<Pick<Invitation, 'status' | 'closedOn' | 'unread'>> = {},
) => ({
  flag,
  account,
  status: undefined,
  closedOn: undefined,
  ...more,
});
const DAYLESS = { status: 'Withdrawn' } as const;
const read = (rows: readonly ReturnType<typeof row>[], listed = ['Me', 'Studio']) =>
  countUncounted(rows, rows, listed);
const fine = (count: number) => Array.from({ length: count }, () => row('Stale', 'Me'));

describe('a row is in no figure', () => {
  test.each([
    ['with an unknown status', row('Check status'), { rows: 1, statuses: 1, dates: 0 }],
    ['with unreadable dates', row('Check dates'), { rows: 1, statuses: 0, dates: 1 }],
    [
      'of an account that Settings does not list',
      row('', 'Ann'),
      { rows: 1, accounts: [{ name: 'Ann', rows: 1 }] },
    ],
    ['once, where both are wrong', row('Check dates', 'Ann'), { rows: 1, dates: 0 }],
  ])('%s', (_, one, expected) => {
    expect(read([...fine(20), one])).toMatchObject({ ...expected, of: 21 });
  });

  test.each([
    ['blank account', row('', '')],
    ['name in another case', row('', 'studio')],
    ['name with a space at its end', row('', 'Studio ')],
    ['withdrawal that lacks its day', row('Check dates', 'Me', DAYLESS)],
  ])('but not for a %s', (_, one) => {
    expect(read([one])).toMatchObject({ rows: 0, hidesFigures: false });
  });

  test.each<[string, ReturnType<typeof row> | undefined, boolean]>([
    ['of which nothing is due', row(), true],
    ['of which nobody asked what is due', undefined, true],
    ['that is stale', row('Stale'), true],
    ['with an unknown status', row('Check status'), false],
    ['with unreadable dates', row('Check dates'), false],
    ['withdrawn without a day', row('Check dates', '', DAYLESS), true],
    [
      'withdrawn before it was sent',
      row('Check dates', '', { ...DAYLESS, closedOn: day('2026-06-01') }),
      false,
    ],
    [
      'withdrawn on a day that can’t be read',
      row('Check dates', '', { ...DAYLESS, unread: ['closedOn'] }),
      false,
    ],
  ])('isCounted a row %s', (_, one, counted) => {
    expect(isCounted(one ?? row(), one)).toBe(counted);
  });
});

describe('figures are hidden', () => {
  test.each([
    ['by a tenth of the rows', [...fine(9), row('Check status')], true],
    ['not by fewer', [...fine(10), row('Check dates')], false],
    ['by one row of a stray account', [...fine(99), row('', 'Ann')], true],
    ['not in an empty log', [], false],
  ])('%s', (_, rows, hidden) => {
    expect(read(rows).hidesFigures).toBe(hidden);
  });
});

test('rows that can be read are in none of the counts', () => {
  expect(read([...fine(9), row('Ready to re-send', '')])).toEqual({
    ...{ rows: 0, of: 10, statuses: 0, dates: 0, withoutDay: 0, accounts: [], hidesFigures: false },
  });
});

test('a withdrawal without a day is told, and hides no figure, unless what stands there cannot be read', () => {
  expect(read([row('Check dates', 'Me', DAYLESS)])).toMatchObject({
    rows: 0,
    withoutDay: 1,
    hidesFigures: false,
  });
  expect(read([row('Check dates', 'Me', { ...DAYLESS, unread: ['closedOn'] })])).toMatchObject({
    rows: 1,
    dates: 1,
    withoutDay: 0,
  });
});

test('each row counts once, and all kinds together are all of them', () => {
  const any = fc
    .tuple(
      fc.constantFrom<Flag | ''>('', ...FLAGS),
      fc.constantFrom('', 'Me', 'me ', 'Ann', 'ann', 'Bo'),
      fc.boolean(),
    )
    .map(([flag, account, dayless]) => row(flag, account, dayless ? DAYLESS : {}));
  fc.assert(
    fc.property(fc.array(any), (rows) => {
      const { rows: unread, of, statuses, dates, accounts } = read(rows);
      const stray = accounts.reduce((sum, account) => sum + account.rows, 0);
      expect(statuses + dates + stray).toBe(unread);
      expect(unread).toBeLessThanOrEqual(of);
      expect(new Set(accounts.map(({ name }) => name.toLowerCase())).size).toBe(accounts.length);
    }),
  );
});
