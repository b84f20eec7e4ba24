/** What is observed of a row, up to which day, and what is left out. The rules are those of docs/DOMAIN.md, "Insights". */
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../src/core/day.ts';
import { pendingOn, withdrawnIn } from '../../../src/core/insight/backlog.ts';
import { knownUntil } from '../../../src/core/insight/known-until.ts';
import { loggedOf, serialOf } from '../../../src/core/insight/logged.ts';
import { observe, type Watch } from '../../../src/core/insight/observe.ts';
import type { Status } from '../../../src/core/invitation.ts';

const TODAY = day('2026-06-27');
const ago = (days: number): Day => addDays(TODAY, -days);
const row = (status: Status | undefined, sent?: number, closed?: number) =>
  loggedOf({
    status,
    sentOn: sent === undefined ? undefined : ago(sent),
    closedOn: closed === undefined ? undefined : ago(closed),
  });
const WATCH: Watch = {
  today: serialOf(TODAY),
  known: serialOf(ago(1)),
  firstArchive: undefined,
  withdrewBefore: undefined,
  staleAfter: 21,
  horizon: 180,
};
const seen = (rows: readonly ReturnType<typeof row>[], watch: Partial<Watch> = {}) =>
  observe(rows, { ...WATCH, ...watch });
const observed = (...rows: ReturnType<typeof row>[]) =>
  seen(rows).observations.map(({ days, end, could, from }) => ({ days, end, could, from }));

describe('a row is observed', () => {
  test.each<[string, ReturnType<typeof row>, object]>([
    ['accepted', row('Accepted', 30, 25), { days: 5, end: 'accepted', could: 29, from: 0 }],
    ['declined', row('Declined', 30, 20), { days: 10, end: 'declined', could: 29, from: 0 }],
    ['accepted after the answers end', row('Accepted', 30, 0), { days: 29, end: 'open', could: 29, from: 0 }],
    [
      'accepted, nobody knows when',
      row('Accepted', 30),
      { days: undefined, end: 'accepted', could: 29, from: 0 },
    ],
    ['withdrawn', row('Withdrawn', 30, 9), { days: 21, end: 'open', could: 29, from: 0 }],
    [
      'withdrawn after the answers end',
      row('Withdrawn', 30, 0),
      { days: 29, end: 'open', could: 29, from: 0 },
    ],
    ['withdrawn, nobody knows when', row('Withdrawn', 30), { days: 21, end: 'open', could: 29, from: 0 }],
    ['withdrawn young, nobody knows when', row('Withdrawn', 10), { days: 9, end: 'open', could: 9, from: 0 }],
    ['expired, nobody knows when', row('Expired', 300), { days: 180, end: 'open', could: 180, from: 0 }],
    ['pending', row('Pending', 12), { days: 11, end: 'open', could: 11, from: 0 }],
    ['pending for long', row('Pending', 400), { days: 180, end: 'open', could: 180, from: 0 }],
    ['sent on the last day', row('Pending', 1), { days: 0, end: 'open', could: 0, from: 0 }],
  ])('%s', (_, logged, wanted) => {
    expect(observed(logged)).toEqual([wanted]);
  });
});

test('what is left out is counted by its reason', () => {
  const rows = [
    row('Accepted'),
    row(undefined, 5),
    row('Unknown', 50),
    row('Pending', 0),
    row('Accepted', 5, 9),
    row('Pending', -3),
  ];
  const { left, observations } = seen(rows);
  expect(observations).toEqual([]);
  expect(left).toEqual({ noDay: 2, unknown: 1, tooNew: 1, wrongDates: 2, beforeArchive: 0 });
});

describe('the answers are known until', () => {
  const today = serialOf(TODAY);
  const until = (rows: ReturnType<typeof row>[], archive?: number) => {
    const known = knownUntil(rows, archive === undefined ? undefined : serialOf(ago(archive)), today);
    return known === undefined ? undefined : today - known;
  };
  test('the last answer or withdrawal, without an archive', () => {
    expect(until([row('Accepted', 40, 30), row('Withdrawn', 50, 12), row('Pending', 3)])).toBe(12);
    expect(until([row('Expired', 200, 2), row('Pending', 3)])).toBeUndefined();
    expect(until([])).toBeUndefined();
  });
  test('today is not over', () => {
    expect(until([row('Accepted', 40, 0), row('Declined', 40, 8)])).toBe(8);
  });
  test('the day before the export', () => {
    expect(until([row('Accepted', 40, 30)], 10)).toBe(11);
    // Withdrawals since then tell of those only who did not accept.
    expect(until([row('Accepted', 40, 30), row('Withdrawn', 40, 2)], 10)).toBe(11);
  });
  // 40 before the export, a third accepted on the second day; since then as many, or none, logged by hand.
  const many = (count: number, sent: number, accepted: number, after = 2) =>
    Array.from({ length: count }, (_, index) =>
      index < accepted ? row('Accepted', sent, sent - after) : row('Pending', sent),
    );
  test('the last acceptance logged by hand, where about as many are logged as before', () => {
    expect(until([...many(42, 90, 14), ...many(24, 30, 8), row('Accepted', 9, 4)], 60)).toBe(4);
  });
  test('the export, where far fewer are logged since', () => {
    expect(until([...many(42, 90, 14), ...many(24, 30, 2), row('Accepted', 9, 4)], 60)).toBe(61);
  });
  test('the export, where too few were sent since to tell', () => {
    expect(until([...many(42, 90, 14), ...many(19, 30, 8), row('Accepted', 9, 4)], 60)).toBe(61);
  });
});

describe('what was sent before the first archive', () => {
  const firstArchive = serialOf(ago(60));
  const since = (count: number, days: number, accepted: number) =>
    Array.from({ length: count }, (_, index) =>
      index < accepted ? row('Accepted', 60 + days, 60 + days - 1) : row('Pending', 60 + days),
    );
  test('counts from then on, where nearly all of the old ones are accepted', () => {
    const rows = [...since(20, 100, 18), ...since(20, 10, 6)];
    const { history, observations } = seen(rows, { firstArchive });
    expect(history).toBe('from archive');
    expect(observations.filter(({ from }) => from === 100)).toHaveLength(20);
  });
  test('counts from then on, where more of the old ones were accepted at once than of the newer', () => {
    expect(seen([...since(40, 100, 30), ...since(40, 10, 10)], { firstArchive }).history).toBe(
      'from archive',
    );
  });
  test('else the user is asked, and believed', () => {
    const rows = [...since(40, 100, 12), ...since(40, 10, 12)];
    expect(seen(rows, { firstArchive }).history).toBe('ask');
    expect(seen(rows, { firstArchive, withdrewBefore: false }).history).toBe('whole');
    expect(seen(rows, { firstArchive, withdrewBefore: true }).history).toBe('from archive');
  });
  test('is left out where it is so old that only accepted ones are there', () => {
    const { left } = seen(since(3, 176, 3), { firstArchive });
    expect(left.beforeArchive).toBe(3);
  });
  test('is nothing to ask about where there is none', () => {
    expect(seen([row('Pending', 20)], { firstArchive }).history).toBe('whole');
  });
});

test('the backlog is who was sent and not closed at the end of a day', () => {
  const rows = [
    row('Pending', 10),
    row('Accepted', 10, 8),
    row('Withdrawn', 9, 9),
    row('Expired', 200),
    row('Declined', 12),
    row('Unknown', 12),
  ];
  const days = [21, 20, 10, 9, 8, 0].map((days) => serialOf(ago(days)));
  expect(pendingOn(rows, days, 180)).toEqual([1, 0, 2, 2, 1, 1]);
  expect(pendingOn(rows, [...days].reverse(), 180)).toEqual([1, 1, 2, 2, 0, 1]);
  expect(withdrawnIn(rows, [serialOf(ago(9)), serialOf(ago(2))])).toEqual([1, 0]);
});
